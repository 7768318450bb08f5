import type { Catalogue } from './catalogue.ts';

/** The messages in Spanish, for Spain and Latin America. */
export const es: Catalogue = {
  // Commands and their options.
  'command.ask.name': 'preguntar',
  'command.ask.description': 'Haz una pregunta y verás la frase del documento que la responde',
  'command.sources.name': 'fuentes',
  'command.sources.description':
    'Consulta de qué documentos salen las respuestas y qué se sabe de ellos',
  'command.help.name': 'ayuda',
  'command.help.description': 'Descubre qué puedo responder y qué no, con ejemplos',
  'command.find-the-source.name': 'Buscar la fuente',
  'command.unanswered.name': 'sin-respuesta',
  'command.unanswered.description':
    'Consulta las preguntas que no supe responder aquí, las más frecuentes primero',
  'command.settings.name': 'ajustes',
  'command.settings.description':
    'Elige dónde respondo, quién ve las respuestas, qué documentos uso y la espera entre preguntas',
  'command.privacy.name': 'privacidad',
  'command.privacy.description': 'Consulta qué guardo y por cuánto tiempo, y borra tus datos',
  'command.explain.name': 'explicar',
  'command.explain.description': 'Descubre por qué una pregunta recibe esa respuesta, o ninguna',
  'option.question.name': 'pregunta',
  'option.question.ask': '¿Qué quieres saber?',
  'option.question.explain': '¿Qué pregunta?',
  'option.question.topic': 'Pregunta algo más concreto (déjalo vacío para verlo todo)',
  'option.article.name': 'documento',
  'option.article.description': 'Responder solo a partir de este documento',
  'option.private.name': 'privado',
  'option.private.description': 'Mostrarte la respuesta solo a ti',

  // Above an answer.
  asked: 'Pregunta: {question}',
  quoted: '«{text}»',
  'language.note': 'Las afirmaciones y las citas están en {language}, el idioma de los documentos.',
  'language.ask': 'Los documentos están en {language}: haz tus preguntas también en {language}.',

  // Buttons.
  'button.context': 'En contexto',
  'button.contextNumber': 'En contexto [{number}]',
  'button.more': 'Más ({count})',
  'button.helpful': 'Útil',
  'button.unhelpful': 'No es lo que pregunté',
  'button.helped': 'Me ayudó',
  'button.notHelped': 'No me ayudó',
  'button.share': 'Compartir',
  'button.previous': 'Anterior',
  'button.page': 'Página {page} de {pages}',
  'button.next': 'Siguiente',
  'button.erase': 'Borrar mis datos',
  'button.dismiss': 'Descartar [{number}]',
  'button.propose': 'Añadir como pregunta de… [{number}]',

  // Answers.
  'plain.yes': 'Sí.',
  'plain.no': 'No.',
  'plain.yesIf': 'Sí: {condition}.',
  'plain.noIf': 'No: {condition}.',
  'answer.several':
    '{count, plural, =2 {Dos documentos tratan esto.} other {# documentos tratan esto.}} Cada afirmación aparece con su propia fuente:',
  'answer.severalDated':
    '{count, plural, =2 {Dos documentos tratan esto; el más reciente es} other {# documentos tratan esto; el más reciente es}} «{title}» ({date}). Cada afirmación aparece con su propia fuente:',
  'answer.further': 'Otras afirmaciones que coinciden:',
  'answer.unlisted':
    'Se muestran las {shown} más cercanas; {unlisted, plural, one {también coincide # afirmación más} other {también coinciden # afirmaciones más}}. Haz una pregunta más concreta para verlas.',
  'answer.topic': '{title}: {count, plural, one {# afirmación} other {# afirmaciones}}',
  'context.sentence': 'En contexto: la frase {number} de {count} es la que está en negrita.',
  'context.block': 'En contexto: la fuente está en negrita.',
  'source.lead': 'La afirmación más cercana a ese mensaje:',
  'source.shared': 'La afirmación más cercana a [este mensaje]({url}):',
  'source.differs':
    '{documents, select, several {No coinciden: el mensaje dice «{said}» y mis documentos dicen «{value}».} other {No coinciden: el mensaje dice «{said}» y el documento dice «{value}».}}',
  'source.empty': 'Ese mensaje no tiene ningún texto que pueda buscar.',
  'source.none':
    '{documents, select, several {Mis documentos no contienen ninguna afirmación que coincida con ese mensaje.} other {El documento no contiene ninguna afirmación que coincida con ese mensaje.}}',
  'source.missing':
    '{documents, select, several {No hay en ellos ninguna mención de {names}.} other {No hay en él ninguna mención de {names}.}}',

  // What a passage does, and how sure it is.
  'kind.rule': 'Norma: es de obligado cumplimiento.',
  'kind.recommendation': 'Recomendación: se aconseja, pero no es obligatorio.',
  'kind.permission': 'Permiso: está permitido, pero no es obligatorio.',
  'kind.definition': 'Definición: esto es lo que la palabra significa aquí.',
  'kind.example': 'Ejemplo: es un caso entre otros.',
  'kind.exception': 'Excepción: aquí no se aplica la norma general.',
  'certainty.attributed': 'Atribuido: el documento repite lo que dice otra parte.',
  'certainty.attributedFrom': 'Atribuido: el documento lo toma de «{source}».',
  'certainty.reported': 'Según se informa: el documento lo recoge como una información.',
  'certainty.reportedUnnamed':
    'Según se informa: el documento lo recoge como una información, sin indicar quién lo dice.',
  'certainty.reportedFrom':
    'Según se informa: el documento lo recoge como una información de «{source}».',
  'certainty.scheduled': 'Previsto: el documento lo da por planeado, no por hecho.',
  'certainty.expected': 'Esperado: el documento lo da por probable, sin un plan.',
  'certainty.statedFrom': 'El documento lo toma de «{source}».',
  'certainty.from': 'Lo toma de «{source}».',

  // Where a passage is.
  'place.inParagraph': 'párrafo {paragraph}, frase {sentence}',
  'place.sentence': 'frase {sentence}',
  'place.paragraph': 'párrafo {label}',
  'place.item': 'punto {label}',
  'place.row': 'fila {label}',
  'place.definition': 'definición {label}',
  'place.code': 'código {label}',
  'place.footnote': 'nota al pie {label}',
  'place.note': 'nota {label}',
  'place.quotation': 'cita {label}',
  'place.range': '{from} a {to}',
  'place.paragraphOf': 'párrafo {paragraph} de {paragraphs}',
  'place.top': 'Al principio',
  'place.frontMatter': '{title}, cabecera',

  // What a document says about itself.
  'document.title': 'El título del documento es «{value}».',
  'document.author': 'El documento lo escribió {value}.',
  'document.publisher': 'El documento lo publicó {value}.',
  'document.url': 'El original del documento está en esta dirección.',
  'document.published': 'El documento se publicó el {value}.',
  'document.accessed': 'El documento se consultó por última vez el {value}.',
  'document.validFrom': 'El documento es válido desde el {value}.',
  'document.expires': 'El documento caduca el {value}.',
  'document.reviewBy': 'El documento debe revisarse a más tardar el {value}.',
  'document.unknown.title':
    '{documents, select, several {Mis documentos no dicen cómo se titulan.} other {El documento no dice cómo se titula.}}',
  'document.unknown.author':
    '{documents, select, several {Mis documentos no dicen quién los escribió.} other {El documento no dice quién lo escribió.}}',
  'document.unknown.publisher':
    '{documents, select, several {Mis documentos no dicen quién los publicó.} other {El documento no dice quién lo publicó.}}',
  'document.unknown.url':
    '{documents, select, several {Mis documentos no dicen dónde está su original.} other {El documento no dice dónde está su original.}}',
  'document.unknown.published':
    '{documents, select, several {Mis documentos no dicen cuándo se publicaron.} other {El documento no dice cuándo se publicó.}}',
  'document.unknown.accessed':
    '{documents, select, several {Mis documentos no dicen cuándo se consultaron por última vez.} other {El documento no dice cuándo se consultó por última vez.}}',
  'document.unknown.validFrom':
    '{documents, select, several {Mis documentos no dicen desde cuándo son válidos.} other {El documento no dice desde cuándo es válido.}}',
  'document.unknown.expires':
    '{documents, select, several {Mis documentos no dicen cuándo caducan.} other {El documento no dice cuándo caduca.}}',
  'document.unknown.reviewBy':
    '{documents, select, several {Mis documentos no dicen cuándo deben revisarse.} other {El documento no dice cuándo debe revisarse.}}',
  'validity.expired': 'Este documento caducó el {date}.',
  'validity.notYet': 'Este documento solo es válido a partir del {date}.',

  // No answer.
  'miss.silent':
    '{documents, select, several {Mis documentos no lo dicen.} other {El documento no lo dice.}}',
  'miss.empty': 'No he encontrado ninguna pregunta ahí.',
  'miss.emptyDetail': 'Pregunta con palabras sencillas: quién, qué, dónde, cuándo o cuántos.',
  'miss.missing':
    '{documents, select, several {En mis documentos no hay ninguna mención de {names}.} other {En el documento no hay ninguna mención de {names}.}}',
  'miss.missingUnnamed':
    '{documents, select, several {Mis documentos nunca mencionan lo que preguntas.} other {El documento nunca menciona lo que preguntas.}}',
  'miss.which': '¿A qué documento te refieres?',
  'miss.whichTitle': 'Vuelve a preguntar con su título.',
  'miss.whichAnswer': '«{question}» tiene respuesta en «{title}».',
  'miss.offTopic': 'Ese es otro tema.',
  'miss.offTopicDetail':
    'Solo respondo a partir de {documents, select, none {documentos, y no tengo ninguno} several {{count, number} documentos} other {un documento: «{title}»}}.',
  'miss.ambiguous': 'No sé con seguridad a qué te refieres.',
  'miss.notStated': 'No he encontrado nada sobre eso.',
  'suggestions.meant': '¿Querías decir…?',
  'suggestions.other': 'Puedes preguntar:',

  // Small talk.
  'talk.identity': 'Soy Footnote, un bot.',
  'talk.identityDetail':
    'Respondo a preguntas a partir de {documents, select, none {documentos, y no tengo ninguno} several {{count, number} documentos} other {un documento, «{title}»}}, y muestro la frase en la que se apoya cada respuesta. Más en /ayuda.',
  'talk.complaint': 'Lo siento. ¿No era eso lo que preguntabas?',
  'talk.complaintDetail':
    'Pulsa «No es lo que pregunté» debajo de la respuesta: quienes cuidan los documentos ven esas preguntas, sin tu nombre. O vuelve a preguntar con otras palabras.',
  'talk.thanks': 'De nada.',
  'talk.greeting': 'Hola.',
  'talk.greetingDetail':
    'Pregúntame lo que quieras sobre {documents, select, none {documentos, aunque no tengo ninguno} several {{count, number} documentos} other {«{title}»}}, o consulta /ayuda.',
  'talk.farewell': 'Hasta pronto.',
  'talk.reaction': 'Pregúntame cuando tengas una duda; en /ayuda verás sobre qué.',
  'talk.other-language': 'Aquí solo leo preguntas en inglés.',
  'talk.other-languageDetail':
    'Mis respuestas salen de {documents, select, none {documentos, y no tengo ninguno} several {{count, number} documentos} other {un documento: «{title}»}}.',

  // Help.
  'help.summary':
    'Pregúntame sobre {documents, select, none {documentos, aunque no tengo ninguno} several {{count, number} documentos} other {«{title}»}}: te muestro la frase que te responde.',
  'help.ask': '• /preguntar',
  'help.askExample': '• /preguntar {example}',
  'help.mention':
    '• O mencióname en un canal, un hilo o un mensaje directo. También funciona «And when?».',
  'help.source': '• ¿Es cierto un mensaje? En su menú, en Aplicaciones, elige «Buscar la fuente».',
  'help.lists': '• Consulta todo lo que hay: {commands}',
  'help.limits':
    'No doy opiniones ni adivino lo que {documents, select, several {mis documentos dejan} other {el documento deja}} abierto. Con privado: Verdadero, solo tú ves la respuesta.',
  'help.examples': 'Prueba con una de estas:',

  // Sources.
  'sources.size':
    'Respondo a partir de {count, plural, one {# documento} other {# documentos}}, con {facts, plural, one {# dato extraído} other {# datos extraídos}} de {count, plural, one {él} other {ellos}}.',
  'sources.loaded': 'Última carga: {time}.',
  'sources.facts':
    '{facts, plural, one {# dato} other {# datos}} de {paragraphs, plural, one {# párrafo} other {# párrafos}}',
  'sources.publisher': 'Publicado por: {value}',
  'sources.author': 'Autoría: {value}',
  'sources.published': 'Publicado: {value}',
  'sources.validFrom': 'Válido desde: {value}',
  'sources.expires': 'Caduca: {value}',
  'sources.reviewBy': 'Revisar a más tardar el: {value}',
  'sources.accessed': 'Última consulta: {value}',
  'sources.url': 'Dirección: {value}',
  'sources.language': 'Idioma: {value}',
  'sources.unknown': 'no consta',
  'sources.section': '• {title}: {facts, plural, one {# dato} other {# datos}}',
  'sources.unknownDocument': 'No tengo un único documento llamado «{name}».',
  'sources.unknownDocumentUnnamed': 'No tengo un único documento con ese nombre.',
  'sources.titles': 'Respondo a partir de {titles}.',
  'sources.choose': 'Elige uno de la lista que aparece al escribir, o consulta /fuentes.',

  // Corrections.
  'correction.heading': 'Corregido después de publicarse.',
  'correction.retracted': 'Retirado: «{statement}»',
  'correction.reason': 'Motivo: {reason}',
  'correction.noReason': 'Motivo: no se indica.',
  'correction.retractedCount':
    '{count, plural, one {# afirmación retirada.} other {# afirmaciones retiradas.}}',
  'correction.documentChanged': 'El documento ha cambiado.',
  'correction.reworded':
    'El documento es el mismo; se corrigió la afirmación que se hacía sobre él.',
  'correction.earlier': 'Decía: «{statement}»',
  'correction.changed':
    '{count, plural, one {# afirmación ha cambiado; abajo está como es ahora.} other {# afirmaciones han cambiado; abajo están como son ahora.}}',
  'correction.withdrawn':
    '{count, plural, one {# afirmación suprimida; ya no respondo con ella.} other {# afirmaciones suprimidas; ya no respondo con ellas.}}',

  // Settings.
  'settings.heading': 'Mis ajustes en este servidor',
  'settings.channels.all':
    'Respondo a las menciones en todos los canales en los que puedo escribir.',
  'settings.channels.some':
    'Respondo a las menciones en {count, plural, one {# canal, y en sus hilos y publicaciones.} other {# canales, y en sus hilos y publicaciones.}}',
  'settings.channels.gone':
    '{gone, plural, one {No encuentro # de los canales elegidos: se eliminó o no puedo verlo.} other {No encuentro # de los canales elegidos: se eliminaron o no puedo verlos.}}',
  'settings.channels.allGone':
    'No respondo a ninguna mención: {gone, plural, one {no encuentro el canal elegido, porque se eliminó o no puedo verlo.} other {no encuentro ninguno de los # canales elegidos, porque se eliminaron o no puedo verlos.}} Elige otro.',
  'settings.channels.binds':
    'La elección de canales vale para las menciones y las publicaciones. Los comandos funcionan donde lo permitan sus permisos de Discord: Ajustes del servidor, Integraciones.',
  'knowledge.failed':
    'Los documentos han cambiado, pero desde {time} no se pueden cargar: {problems, plural, one {# problema} other {# problemas}}. Respondo con la versión anterior; el registro de quien me opera dice qué corregir.',
  'settings.private':
    'Las respuestas a los comandos son privadas, salvo que alguien añada privado: Falso.',
  'settings.public':
    'Las respuestas a los comandos son públicas, salvo que alguien añada privado: Verdadero.',
  'settings.documents.all': 'Todos los documentos están activados.',
  'settings.documents.off':
    '{count, plural, one {# documento desactivado.} other {# documentos desactivados.}}',
  'settings.cooldown.none': 'Sin espera entre dos preguntas de una misma persona',
  'settings.cooldown.seconds':
    '{seconds, plural, one {# segundo} other {# segundos}} entre dos preguntas de una misma persona',
  'settings.posts.on':
    'Respondo una vez a las publicaciones nuevas de los foros, por su título y su primer mensaje, si me mencionan o si Discord me deja leerlas.',
  'settings.posts.off': 'Respondo a las publicaciones de los foros solo donde me mencionan.',
  'settings.unlisted': 'En el menú caben {limit} documentos; los otros {unlisted} están activados.',
  'settings.saved': 'Lo que eliges se guarda al momento.',
  'settings.menu.channels': 'Responder a menciones en todos los canales',
  'settings.menu.documents': 'Documentos',
  'settings.menu.replies': 'Respuestas a los comandos',
  'settings.menu.public': 'Todo el mundo ve las respuestas a los comandos',
  'settings.menu.private': 'Solo quien pregunta ve las respuestas a los comandos',
  'settings.menu.posts': 'Publicaciones nuevas en foros',
  'settings.menu.postsMentions': 'Responder solo a menciones en publicaciones de foros',
  'settings.menu.postsAll': 'Responder una vez a publicaciones nuevas de foros',
  'settings.menu.cooldown': 'Espera entre preguntas',

  // Unanswered questions.
  'unanswered.none': 'No hay ninguna pregunta sin respuesta pendiente.',
  'unanswered.lead':
    '{count, plural, one {# pregunta} other {# preguntas}} sin respuesta, las más frecuentes primero:',
  'unanswered.askedOn': 'Preguntada {count, plural, one {# vez} other {# veces}}, el {last}.',
  'unanswered.askedFromTo':
    'Preguntada {count, plural, one {# vez} other {# veces}}, del {first} al {last}.',
  'unanswered.others': 'También preguntada así: {wordings}.',
  'unanswered.misses': 'No se encontró respuesta para estas:',
  'unanswered.gaps': 'Lagunas conocidas; los documentos dejan estas abiertas:',
  'unanswered.gap': 'La laguna: {statement}',
  'unanswered.nearest': 'La afirmación más cercana: {statement}',
  'unanswered.downVoted':
    'Votada «No es lo que pregunté» {votes, plural, one {# vez} other {# veces}}, como respuesta: {statement}',
  'unanswered.downVotedGone':
    'Votada «No es lo que pregunté» {votes, plural, one {# vez} other {# veces}}; la respuesta ya no existe.',
  'unanswered.prompt':
    '¿De qué afirmación debería ser una pregunta? Quien cuida los documentos revisa la propuesta antes de añadirla.',
  'unanswered.noStatement': 'Ninguna afirmación se acerca a esta pregunta.',
  'unanswered.tooLong':
    'Una pregunta añadida puede tener {limit} caracteres, y esta tiene {length}.',
  'unanswered.menu': 'La afirmación que la responde',

  // Privacy.
  'privacy.stored': 'Qué guardo',
  'privacy.notStored': 'Qué no guardo',
  'privacy.questions':
    'Las preguntas que no supe responder: sus palabras en minúsculas, sin menciones, direcciones ni números largos, cuántas veces y cuándo se hicieron, y en qué servidor. No quién preguntó. Durante {days, plural, one {# día} other {# días}}.',
  'privacy.votes':
    'Tu voto sobre una respuesta, con un código que solo yo puedo deducir de tu id. Durante {days, plural, one {# día} other {# días}}.',
  'privacy.answers':
    'Qué mensaje contiene qué respuesta, para poder corregirla: los id del mensaje, de su canal y de su servidor y, durante {questionDays, plural, one {# día} other {# días}}, las palabras de tu pregunta y tu código. Durante {days, plural, one {# día} other {# días}}.',
  'privacy.settings':
    'Lo que los moderadores ajustan en su servidor, hasta que me expulsan de él; entonces se borra todo lo del servidor.',
  'privacy.not':
    'Mensajes, nombres, respuestas privadas, ni quién hizo una pregunta que no supe responder.',
  'privacy.deletion': 'Si borras tu pregunta, se borra mi respuesta y lo que guardé sobre ella.',

  // Notices.
  'notice.invalid-component': 'Este botón no es de aquí o ya no es válido.',
  'notice.invalid-component.detail': 'Vuelve a preguntar y usa los botones de la nueva respuesta.',
  'notice.voted-helpful': 'Gracias por tu opinión.',
  'notice.voted-helpful.detail': 'Pulsa el otro botón si cambias de idea.',
  'notice.voted-unhelpful': 'Anotado: no era lo que preguntabas.',
  'notice.voted-unhelpful.detail':
    'Prueba con otras palabras o con /ayuda. Quienes cuidan los documentos ven esas preguntas, sin tu nombre.',
  'notice.erased':
    '{amount, plural, =0 {No había nada que borrar.} one {Se ha borrado # registro.} other {Se han borrado # registros.}}',
  'notice.erased.detail':
    'Mis respuestas siguen donde se publicaron. Borra una pregunta para borrar también su respuesta.',
  'notice.memory-down': 'Ahora mismo no puedo guardar ni consultar nada.',
  'notice.memory-down.detail':
    'Sigo respondiendo a preguntas. Vuelve a intentarlo en unos minutos.',
  'notice.settings-unknown':
    'Ahora mismo no puedo leer los ajustes de este servidor y solo respondo en privado.',
  'notice.settings-unknown.detail': 'Usa /preguntar o vuelve a mencionarme en unos minutos.',
  'notice.not-allowed': 'Solo pueden hacerlo quienes gestionan este servidor.',
  'notice.not-allowed.detail': 'Si es tu caso, vuelve a usar el comando.',
  'notice.ask-proposed': 'Propuesta enviada.',
  'notice.ask-proposed.detail':
    'Quien cuida los documentos la revisa antes de añadirla: npm run knowledge -- suggestions',
  'notice.list-changed': 'La lista ha cambiado mientras tanto.',
  'notice.list-changed.detail': 'Vuelve a usar /sin-respuesta para ver la actual.',
  'notice.ask-too-long': 'Esta pregunta es demasiado larga para añadirla.',
  'notice.ask-too-long.detail': 'Añade una redacción más corta a facts.yaml.',
  'notice.rate-limited':
    'Un momento: vuelve a intentarlo en {amount, plural, one {# segundo} other {# segundos}}.',
  'notice.rate-limited.detail': 'Este límite me mantiene rápido para todo el mundo.',
  'notice.overloaded': 'No doy abasto con las preguntas de aquí.',
  'notice.overloaded.detail':
    'He dejado algunas sin responder. Vuelve a preguntar en un momento, por favor.',
  'notice.unknown-statement': 'Esta afirmación ha cambiado o se ha eliminado.',
  'notice.unknown-statement.detail': 'Vuelve a preguntar para ver qué consta ahora.',
  'notice.text-withheld': 'Discord no me muestra el texto de ese mensaje.',
  'notice.text-withheld.detail':
    'En su menú, en Aplicaciones, elige «Buscar la fuente» para comprobarlo.',
  'notice.role-mentioned':
    'Has mencionado mi rol, así que Discord no me muestra lo que escribiste.',
  'notice.role-mentioned.detail':
    'En la lista que sale tras «@», elígeme a mí en vez del rol con el mismo nombre, o usa /preguntar.',
  'notice.channels-gone': 'Ya no existen los canales en los que puedo responder a menciones.',
  'notice.channels-gone.detail':
    'Quienes gestionan este servidor pueden elegir otros con /ajustes. Los comandos funcionan aquí.',
  'notice.welcome':
    'Hola. Mencióname con una pregunta o usa /preguntar; en /ayuda digo qué puedo responder.',
  'notice.welcome.detail':
    'Quienes gestionan este servidor eligen dónde y cómo respondo con /ajustes.',
  'notice.unknown-command': 'Ya no tengo este comando.',
  'notice.unknown-command.detail':
    'Puede que Discord muestre aún una lista antigua de comandos; vuelve a intentarlo en unos minutos o usa /ayuda.',
  'notice.failure': 'Lo siento, algo ha fallado y no he podido responder.',
  'notice.failure.detail': 'Si sigue pasando, dale a quien me opera la referencia {reference}.',

  // Explanations, for moderators.
  'explanation.answer': 'La respuesta',
  'explanation.whyAnswer': 'Por qué esta respuesta',
  'explanation.whyNone': 'Por qué no hay respuesta',
  'explanation.whyNotNext': 'Por qué no la siguiente',
  'explanation.near': 'Qué más estaba cerca',
  'explanation.reading': 'Cómo se leyó la pregunta',
  'explanation.documentAnswers':
    '{documents, select, several {Pregunta por mis documentos en sí, no por algo que contengan: eso lo responde la cabecera.} other {Pregunta por el documento en sí, no por algo que contenga: eso lo responde la cabecera.}}',
  'explanation.documentLacks':
    '{documents, select, several {Pregunta por mis documentos en sí, no por algo que contengan: la cabecera no tiene ese campo.} other {Pregunta por el documento en sí, no por algo que contenga: la cabecera no tiene ese campo.}}',
  'explanation.thread': 'Pide más sobre la última respuesta del hilo.',
  'explanation.number': 'Pide un lugar del documento por su número.',
  'explanation.list': 'Pide una lista, una tabla o una sección por su nombre.',
  'explanation.curated':
    '{kind, select, fact {Es, palabra por palabra, una pregunta revisada de la afirmación «{name}». No hizo falta puntuar.} topic {Es, palabra por palabra, una pregunta revisada de todas las afirmaciones sobre «{name}». No hizo falta puntuar.} other {Es, palabra por palabra, una pregunta revisada de la laguna conocida «{name}». No hizo falta puntuar.}}',
  'explanation.nearest':
    '{kind, select, fact {Lo más cercano es la afirmación «{name}».} topic {Lo más cercano son todas las afirmaciones sobre «{name}».} other {Lo más cercano es la laguna conocida «{name}».}}',
  'explanation.nearestScore':
    '{kind, select, fact {Lo más cercano es la afirmación «{name}», con una puntuación de {score} sobre 1.} topic {Lo más cercano son todas las afirmaciones sobre «{name}», con una puntuación de {score} sobre 1.} other {Lo más cercano es la laguna conocida «{name}», con una puntuación de {score} sobre 1.}}',
  'explanation.next':
    '{kind, select, fact {Le sigue la afirmación «{name}».} topic {Le siguen todas las afirmaciones sobre «{name}».} other {Le sigue la laguna conocida «{name}».}}',
  'explanation.nextScore':
    '{kind, select, fact {Le sigue la afirmación «{name}», con una puntuación de {score} sobre 1.} topic {Le siguen todas las afirmaciones sobre «{name}», con una puntuación de {score} sobre 1.} other {Le sigue la laguna conocida «{name}», con una puntuación de {score} sobre 1.}}',
  'explanation.gap': 'Cae en la laguna conocida «{name}».',
  'explanation.gapScore':
    'Cae en la laguna conocida «{name}», con una puntuación de {score} sobre 1.',
  'explanation.contributed': 'Lo que más contribuyó:',
  'explanation.sure':
    '{level, select, very {Estoy muy seguro de que responde a la pregunta, así que se muestra.} fairly {Estoy bastante seguro de que responde a la pregunta, así que se muestra.} other {Estoy lo justo de seguro de que responde a la pregunta, así que se muestra.}}',
  'explanation.unsure':
    'No estoy lo bastante seguro de que responda a la pregunta, así que no se muestra.',
  'explanation.stricter':
    '{rule, select, missingName {Tengo que estar más seguro de lo normal, porque contiene un nombre que nunca se menciona.} uncurated {Tengo que estar más seguro de lo normal, porque nadie ha revisado aún este dato.} nearGap {Tengo que estar más seguro de lo normal, porque una laguna conocida está igual de cerca.} leaning {Tengo que estar más seguro de lo normal, porque toma su tema de un turno anterior.} other {Tengo que estar más seguro de lo normal, porque quien sigue preguntando rara vez pide lo que se acaba de mostrar, u otra parte de su fuente.}}',
  'explanation.confidence':
    'Responde a la pregunta con una probabilidad del {reached}, y se necesita un {needed}, {rule, select, usual {como para cualquier pregunta} missingName {porque contiene un nombre que nunca se menciona} uncurated {porque nadie ha revisado aún este dato} nearGap {porque una laguna conocida está igual de cerca} leaning {porque toma su tema de un turno anterior} other {porque quien sigue preguntando rara vez pide lo que se acaba de mostrar, u otra parte de su fuente}}.',
  'explanation.soShown': 'Por eso se muestra.',
  'explanation.for': 'Lo que más pesó a favor:',
  'explanation.against': 'Lo que pesó en contra:',
  'explanation.lacking': 'En qué se quedó más corta:',
  'explanation.alsoCovers': 'Otro documento trata lo mismo; su afirmación se muestra al lado.',
  'explanation.wholeList':
    'La pregunta no nombra ningún punto concreto de la lista, así que se muestra la lista entera.',
  'explanation.talk': 'Es charla, o trata de mí: no pregunta nada sobre un documento.',
  'explanation.otherLanguage': 'No está en inglés.',
  'explanation.nothingAsked': 'Ninguna de sus palabras tiene un contenido que se pueda buscar.',
  'explanation.severalHave':
    'Varios documentos tienen lo que pide, así que se pregunta a cuál se refiere.',
  'explanation.which':
    'Varios documentos la responden, cada uno sobre un tema distinto, así que se pregunta a cuál se refiere.',
  'explanation.pronoun':
    '«{pronoun}» no se refiere a nadie nombrado antes, así que la afirmación más cercana puede tratar de otra persona.',
  'explanation.missing': 'Depende de algo que ninguna afirmación menciona: {names}.',
  'explanation.offTopic': 'Trata de otra cosa: ninguna afirmación se le acerca.',
  'explanation.offTopicWords':
    '{documents, select, several {Trata de otra cosa: mis documentos contienen poco de ella.} other {Trata de otra cosa: el documento contiene poco de ella.}}',
  'explanation.offTopicShare':
    '{documents, select, several {Trata de otra cosa: mis documentos contienen un {share} de su contenido, y se necesita un {needed}.} other {Trata de otra cosa: el documento contiene un {share} de su contenido, y se necesita un {needed}.}}',
  'explanation.noneNear': 'Ninguna afirmación se le acerca.',
  'explanation.unlike': 'No tiene casi nada en común con la pregunta y no se muestra.',
  'explanation.belowScore':
    'Por debajo de {score}, una afirmación no tiene casi nada en común con la pregunta y no se muestra.',
  'explanation.gapAsNear':
    'Está igual de cerca, pero es una laguna conocida, y lo primero era lo bastante seguro.',
  'explanation.asNear': 'Está igual de cerca que lo primero.',
  'explanation.slightlyLower': 'Puntúa un poco menos en todo.',
  'explanation.further': 'Está más lejos de la pregunta en: {aspects}.',
  'explanation.lower': 'En qué puntúa menos que lo primero:',
  'explanation.notContained': 'No contiene {words}.',
  'explanation.asksFor':
    'Pide {type, select, who {una persona o un organismo} saidBy {quién lo dice} when {un momento} where {un lugar} howMany {un número} howLong {una duración} why {un motivo} how {un modo} what {una cosa o lo que ocurre} whichGroup {un grupo u organismo} whatOffice {el cargo de alguien} name {un nombre} yesNo {un sí o un no} other {nada en concreto: no tiene forma de pregunta}}.',
  'explanation.readAs': '{written} se lee como {read}.',
  'explanation.standsFor': 'En este hilo equivale a {text}.',
  'explanation.part': 'Solo se puntuó esta parte del texto: {text}.',
  'explanation.unknownWords':
    '{documents, select, several {Mis documentos no contienen {words}.} other {El documento no contiene {words}.}}',
  'explanation.missingNames':
    '{documents, select, several {Leído como un nombre que mis documentos nunca mencionan: {names}.} other {Leído como un nombre que el documento nunca menciona: {names}.}}',
  'explanation.post': 'El resto del mensaje cuenta un poco: {words}.',
  'explanation.follows':
    '{from, select, title {Continúa el título del hilo, {text}.} answer {Continúa la respuesta del turno {turn}, {text}.} other {Continúa la pregunta del turno {turn}, {text}.}}',
  'explanation.followsBorrows':
    '{from, select, title {Continúa el título del hilo, {text}, y toma de él {words}.} answer {Continúa la respuesta del turno {turn}, {text}, y toma de ella {words}.} other {Continúa la pregunta del turno {turn}, {text}, y toma de ella {words}.}}',
  'explanation.longText': 'un texto de {count, plural, one {# carácter} other {# caracteres}}',
  'explanation.more': '{count, number} más',

  // The figures of an explanation.
  'figure.line': '• {factor}: {value}',
  'figure.example': '• {factor} ({example}): {value}',
  'figure.onSubject': '{factor}, por tratar el tema',
  'figure.stated': '{factor}, por decir lo que se pregunta',
  'figure.against': '{value} frente a {other}',
  'figure.of': '{value} de {most}',
  'figure.share': '{part, number} de {whole, number}',
  'figure.level':
    '{level, select, yes {sí} no {no} low {bajo} medium {medio} other {alto}}, {value}',
  'button.figures': 'Cifras',
  'button.words': 'En palabras',

  // What speaks for or against a statement: an aspect, and in sentences.
  'reason.wording': 'la redacción',
  'reason.wording.for': 'La pregunta está redactada como una de las previstas para ella.',
  'reason.wording.example':
    'La pregunta está redactada como una de las previstas para ella: {text}.',
  'reason.wording.against': 'La pregunta está redactada de otro modo que las previstas para ella.',
  'reason.meaning': 'el significado',
  'reason.meaning.for': 'La pregunta y el pasaje se parecen en significado.',
  'reason.meaning.against': 'La pregunta y el pasaje no se parecen lo bastante en significado.',
  'reason.words': 'las palabras en común',
  'reason.words.for': 'Contiene palabras de la pregunta.',
  'reason.words.example': 'Contiene palabras de la pregunta: {text}.',
  'reason.words.against': 'Le faltan palabras de la pregunta.',
  'reason.words.lacking': 'Le faltan palabras de la pregunta: {text}.',
  'reason.kind': 'el tipo de cosa que se pide',
  'reason.kind.for': 'Contiene el tipo de cosa que se pide.',
  'reason.kind.against': 'Puede que no contenga el tipo de cosa que se pide.',
  'reason.known': 'lo que aquí se conoce',
  'reason.known.for': 'Lo que nombra la pregunta está en ella, o en ningún otro sitio.',
  'reason.known.against': 'La pregunta nombra cosas que están en otra parte, o en ninguna.',
  'reason.gap': 'la distancia a las lagunas conocidas',
  'reason.gap.for': 'Nada de lo que se sabe que queda abierto está igual de cerca.',
  'reason.gap.against': 'Lo que se sabe que queda abierto está casi igual de cerca.',
  'reason.rivals': 'la distancia a otras afirmaciones',
  'reason.rivals.for': 'Va muy por delante de otras afirmaciones.',
  'reason.rivals.against': 'Otras afirmaciones están casi igual de cerca.',
  'reason.place': 'su lugar en el documento',
  'reason.place.for': 'Está donde el documento trata esto.',
  'reason.place.against': 'Está donde el documento trata otra cosa.',
  'reason.thread': 'lo que mostró el hilo',
  'reason.thread.for': 'Continúa lo que el hilo ha mostrado.',
  'reason.thread.against': 'El hilo ya la había mostrado.',
  'reason.form': 'la forma de la pregunta',
  'reason.form.for': 'Una pregunta con esta forma es fácil de leer.',
  'reason.form.against': 'Una pregunta con esta forma es difícil de leer.',

  // What each figure stands for; reads well before a level or a number.
  'factor.ask': 'cuánto se parecen esta pregunta y su pregunta revisada más cercana',
  'factor.asks': 'cuánto se parecen esta pregunta y sus tres preguntas revisadas más cercanas',
  'factor.askCover': 'cuánto de esta pregunta contiene una de sus preguntas revisadas',
  'factor.statement': 'cuánto de esta pregunta contiene su afirmación',
  'factor.quote': 'cuánto de esta pregunta contiene su frase de origen',
  'factor.all': 'cuánto de esta pregunta aparece en cualquier parte suya',
  'factor.odds': 'cuánto más común es esta redacción en sus preguntas revisadas que en otras',
  'factor.typeShare': 'cuántas de sus preguntas revisadas piden el mismo tipo de cosa',
  'factor.type': 'si una de sus preguntas revisadas pide el mismo tipo de cosa',
  'factor.pairs': 'cuántas palabras contiguas también lo son en sus preguntas revisadas',
  'factor.named': 'cuánto de su afirmación nombra esta pregunta',
  'factor.bm25': 'lo bien que encaja su frase con esta pregunta, palabra por palabra',
  'factor.relative': 'lo cerca que queda de la frase que mejor encaja',
  'factor.cover': 'cuánto de esta pregunta contiene su frase',
  'factor.relativeCover': 'lo cerca que queda su parte de esta pregunta de la de la mejor frase',
  'factor.rareCover': 'cuántas palabras poco frecuentes de esta pregunta contiene su frase',
  'factor.exact': 'cuántas palabras de esta pregunta aparecen en ella con la misma forma',
  'factor.kin': 'cuántas palabras de esta pregunta aparecen en ella como una de la misma familia',
  'factor.grammar': 'cuántas palabras gramaticales de esta pregunta contiene su frase',
  'factor.focus': 'cuánto repite de aquello por lo que se pregunta con «what» o «how many»',
  'factor.passagePairs': 'cuántas palabras contiguas también lo son en ella',
  'factor.apart': 'cuántas palabras contiguas aparecen cerca unas de otras en ella',
  'factor.subject': 'cuánto de esta pregunta contienen sus seis primeras palabras',
  'factor.definition': 'si empieza como una definición de aquello por lo que se pregunta',
  'factor.absent': 'si le falta el tipo de cosa que se pide, como una fecha o un nombre',
  'factor.counted': 'si tiene un número delante de lo que se cuenta',
  'factor.near': 'cuánto de esta pregunta está alrededor de lo que pide',
  'factor.before': 'cuánto de lo que le falta está en las frases anteriores',
  'factor.leaning':
    'cuánto de lo que le falta está en las frases anteriores, si empieza por «He» o «This»',
  'factor.next': 'cuánto de lo que le falta está en la frase siguiente',
  'factor.title': 'cuánto de lo que le falta está en el título de arriba',
  'factor.paragraph': 'lo bien que encaja su párrafo',
  'factor.nameless': 'cuántos nombres de esta pregunta faltan en su párrafo',
  'factor.opening': 'si abre su párrafo',
  'factor.early': 'lo pronto que aparece en su párrafo',
  'factor.length': 'lo larga que es',
  'factor.bias': 'lo que vale para cualquier pregunta (el sesgo)',
  'factor.score': 'lo alta que fue la puntuación de la afirmación más cercana',
  'factor.mismatch': 'si se pide un tipo de cosa que ninguna de sus preguntas revisadas pide',
  'factor.unknown': 'cuánto de esta pregunta no aparece en ninguna parte',
  'factor.missing': 'si contiene un nombre que nunca se menciona',
  'factor.elsewhere': 'cuánto de esta pregunta aparece en otra parte, pero no en esta afirmación',
  'factor.short': 'las pocas palabras con contenido que tiene',
  'factor.gapLead': 'cuánto aventaja a lo que se sabe que queda abierto',
  'factor.gapAsk': 'cuánto más cerca están sus preguntas revisadas que las de lo que queda abierto',
  'factor.agree': 'cuántas de las cinco afirmaciones más cercanas se apoyan en la misma frase',
  'factor.lead': 'cuánto aventaja a la afirmación de la frase siguiente',
  'factor.fact': 'lo probable que es cualquier afirmación frente a lo que queda abierto',
  'factor.share': 'lo probable que es esta frase frente a todo lo demás',
  'factor.wording': 'cuánto se parece la redacción a la de lo que se puede responder',
  'factor.yesNo': 'si es una pregunta de sí o no',
  'factor.passageScore': 'lo alta que fue la puntuación de la frase más cercana',
  'factor.passageShare': 'lo probable que es esta frase frente a las otras',
  'factor.passageLead': 'cuánto aventaja a la frase siguiente',
  'factor.passageElsewhere':
    'cuánto de esta pregunta aparece en otra parte, pero no en este párrafo',
  'factor.otherName': 'cuántos nombres de esta pregunta están en otros párrafos',
  'factor.otherNumber': 'si en su párrafo falta un número de esta pregunta',
  'factor.negated': 'si pregunta por lo que no ocurre, nunca ocurre o es de otro modo',
  'factor.long': 'cuántas palabras con contenido tiene',
  'factor.passageAgree': 'cuántas de las cinco frases más cercanas están en su párrafo',
  'factor.asked':
    'lo cerca que está en significado esta pregunta de su pregunta revisada más cercana, o de su afirmación',
  'factor.block': 'lo cerca que está en significado esta pregunta de su párrafo, punto o fila',
  'factor.heading': 'lo cerca que está en significado esta pregunta de los títulos de arriba',
  'factor.outstanding': 'cuánto destaca en significado su frase de origen entre las demás',
  'factor.introduces': 'si su frase de origen solo introduce lo que sigue',
  'factor.isQuestion': 'si su frase de origen es ella misma una pregunta',
  'factor.found':
    'cuánto de esta pregunta tienen su afirmación, su frase de origen y sus preguntas',
  'factor.rarestAbsent':
    'lo poco frecuente que es una palabra de esta pregunta que ninguna de ellas tiene',
  'factor.context': 'lo cerca que está en significado esta pregunta de su frase de origen',
  'factor.lastPart': 'lo cerca que está en significado la última parte de esta pregunta',
  'factor.spread': 'cuántas otras son igual de probables',
  'factor.mostAsked': 'lo cerca que está en significado la más cercana de todas las afirmaciones',
  'factor.mostCover': 'cuánto de esta pregunta contiene cualquier afirmación',
  'factor.gapShare': 'lo probables que son las lagunas conocidas',
  'factor.gapAsked': 'cuánto más cerca está en significado una laguna conocida',
  'factor.holds': 'si su pasaje de origen contiene lo que esta pregunta espera, como un número',
  'factor.lacks': 'si a su pasaje de origen le falta lo que esta pregunta espera',
  'factor.joinedAsked': 'lo cerca que está en significado tras aquello a lo que puede referirse',
  'factor.joinedBlock':
    'lo cerca que está su párrafo, punto o fila tras aquello a lo que puede referirse',
  'factor.joinedHeading': 'lo cerca que están sus títulos tras aquello a lo que puede referirse',
  'factor.joinedOutstanding':
    'cuánto destaca su frase de origen tras aquello a lo que puede referirse',
  'factor.joinedContext':
    'lo cerca que está su frase de origen tras aquello a lo que puede referirse',
  'factor.repeated': 'si la mostró la última respuesta',
  'factor.shown': 'si la mostró una respuesta anterior',
  'factor.beside': 'si está junto a lo último que se mostró',
  'factor.sameSection': 'si está en la sección que se mostró la última',
  'factor.howMany': 'si pide un número o una duración',
  'factor.noType': 'si no tiene forma de pregunta',
};
