import type { Catalogue } from './catalogue.ts';

/** The messages in Brazilian Portuguese. */
export const ptBR: Catalogue = {
  // Commands and their options.
  'command.ask.name': 'perguntar',
  'command.ask.description': 'Faça uma pergunta e veja a frase do documento que a responde',
  'command.sources.name': 'fontes',
  'command.sources.description':
    'Veja de quais documentos vêm as respostas e o que se sabe sobre eles',
  'command.help.name': 'ajuda',
  'command.help.description': 'Veja o que eu sei responder e o que não, com exemplos',
  'command.find-the-source.name': 'Encontrar a fonte',
  'command.unanswered.name': 'sem-resposta',
  'command.unanswered.description':
    'Veja as perguntas que não consegui responder aqui, as mais frequentes primeiro',
  'command.settings.name': 'configurações',
  'command.settings.description':
    'Escolha onde respondo, quem vê as respostas, quais documentos valem e a espera',
  'command.privacy.name': 'privacidade',
  'command.privacy.description': 'Veja o que eu guardo e por quanto tempo, e apague seus dados',
  'command.explain.name': 'explicar',
  'command.explain.description': 'Veja por que uma pergunta recebe essa resposta, ou nenhuma',
  'option.question.name': 'pergunta',
  'option.question.ask': 'O que você quer saber?',
  'option.question.explain': 'Qual pergunta?',
  'option.question.topic': 'Pergunte algo mais específico (deixe vazio para ver tudo)',
  'option.article.name': 'documento',
  'option.article.description': 'Responder só com base neste documento',
  'option.private.name': 'privado',
  'option.private.description': 'Mostrar a resposta só para você',

  // Above an answer.
  asked: 'Pergunta: {question}',
  quoted: '“{text}”',
  'language.note': 'As afirmações e citações estão em {language}, o idioma dos documentos.',
  'language.ask': 'Os documentos estão em {language}: faça suas perguntas também em {language}.',

  // Buttons.
  'button.context': 'No contexto',
  'button.contextNumber': 'No contexto [{number}]',
  'button.more': 'Mais ({count})',
  'button.helpful': 'Ajudou',
  'button.unhelpful': 'Não foi o que perguntei',
  'button.helped': 'Isso ajudou',
  'button.notHelped': 'Isso não ajudou',
  'button.share': 'Compartilhar',
  'button.previous': 'Anterior',
  'button.page': 'Página {page} de {pages}',
  'button.next': 'Próxima',
  'button.erase': 'Apagar meus dados',
  'button.dismiss': 'Descartar [{number}]',
  'button.propose': 'Adicionar como pergunta de… [{number}]',

  // Answers.
  'plain.yes': 'Sim.',
  'plain.no': 'Não.',
  'plain.yesIf': 'Sim: {condition}.',
  'plain.noIf': 'Não: {condition}.',
  'answer.several':
    '{count, plural, =2 {Dois documentos tratam disso.} other {# documentos tratam disso.}} Cada afirmação aparece com a própria fonte:',
  'answer.severalDated':
    '{count, plural, =2 {Dois documentos tratam disso; o mais recente é} other {# documentos tratam disso; o mais recente é}} “{title}” ({date}). Cada afirmação aparece com a própria fonte:',
  'answer.further': 'Outras afirmações que correspondem:',
  'answer.unlisted':
    'As {shown} mais próximas estão aqui; {unlisted, plural, one {mais # afirmação também corresponde} other {mais # afirmações também correspondem}}. Faça uma pergunta mais específica para ver o resto.',
  'answer.topic': '{title}: {count, plural, one {# afirmação} other {# afirmações}}',
  'context.sentence': 'No contexto: a frase {number} de {count} está em negrito.',
  'context.block': 'No contexto: a fonte está em negrito.',
  'source.lead': 'A afirmação mais próxima dessa mensagem:',
  'source.shared': 'A afirmação mais próxima [desta mensagem]({url}):',
  'source.differs':
    '{documents, select, several {Há uma diferença: a mensagem diz “{said}”, e meus documentos dizem “{value}”.} other {Há uma diferença: a mensagem diz “{said}”, e o documento diz “{value}”.}}',
  'source.empty': 'Essa mensagem não tem nenhum texto que eu possa procurar.',
  'source.none':
    '{documents, select, several {Meus documentos não têm nenhuma afirmação que corresponda a essa mensagem.} other {O documento não tem nenhuma afirmação que corresponda a essa mensagem.}}',
  'source.missing':
    '{documents, select, several {Eles nunca mencionam {names}.} other {Ele nunca menciona {names}.}}',

  // What a passage does, and how sure it is.
  'kind.rule': 'Regra: isto é obrigatório.',
  'kind.recommendation': 'Recomendação: é aconselhado, mas não obrigatório.',
  'kind.permission': 'Permissão: é permitido, mas não obrigatório.',
  'kind.definition': 'Definição: é isto que a palavra significa aqui.',
  'kind.example': 'Exemplo: este é um caso entre outros.',
  'kind.exception': 'Exceção: a regra geral não vale aqui.',
  'certainty.attributed': 'Atribuído: o documento repete o que outra parte diz.',
  'certainty.attributedFrom': 'Atribuído: o documento cita “{source}” como fonte.',
  'certainty.reported': 'Relatado: o documento apresenta isto como um relato.',
  'certainty.reportedUnnamed':
    'Relatado: o documento apresenta isto como um relato, sem dizer de quem.',
  'certainty.reportedFrom': 'Relatado: o documento apresenta isto como um relato de “{source}”.',
  'certainty.scheduled': 'Previsto: o documento dá isto como planejado, não como feito.',
  'certainty.expected': 'Esperado: o documento dá isto como provável, sem um plano.',
  'certainty.statedFrom': 'O documento cita “{source}” como fonte.',
  'certainty.from': 'Ele cita “{source}” como fonte.',

  // Where a passage is.
  'place.inParagraph': 'parágrafo {paragraph}, frase {sentence}',
  'place.sentence': 'frase {sentence}',
  'place.paragraph': 'parágrafo {label}',
  'place.item': 'item {label}',
  'place.row': 'linha {label}',
  'place.definition': 'definição {label}',
  'place.code': 'código {label}',
  'place.footnote': 'nota de rodapé {label}',
  'place.note': 'nota {label}',
  'place.quotation': 'citação {label}',
  'place.range': '{from} a {to}',
  'place.paragraphOf': 'parágrafo {paragraph} de {paragraphs}',
  'place.top': 'No início',
  'place.frontMatter': '{title}, cabeçalho',

  // What a document says about itself.
  'document.title': 'O título do documento é “{value}”.',
  'document.author': 'O documento foi escrito por {value}.',
  'document.publisher': 'O documento foi publicado por {value}.',
  'document.url': 'O original do documento está neste endereço.',
  'document.published': 'O documento foi publicado em {value}.',
  'document.accessed': 'O documento foi lido pela última vez em {value}.',
  'document.validFrom': 'O documento vale a partir de {value}.',
  'document.expires': 'O documento vale até {value}.',
  'document.reviewBy': 'O documento deve ser revisado até {value}.',
  'document.unknown.title':
    '{documents, select, several {Meus documentos não dizem como se chamam.} other {O documento não diz como se chama.}}',
  'document.unknown.author':
    '{documents, select, several {Meus documentos não dizem quem os escreveu.} other {O documento não diz quem o escreveu.}}',
  'document.unknown.publisher':
    '{documents, select, several {Meus documentos não dizem quem os publicou.} other {O documento não diz quem o publicou.}}',
  'document.unknown.url':
    '{documents, select, several {Meus documentos não dizem onde estão seus originais.} other {O documento não diz onde está seu original.}}',
  'document.unknown.published':
    '{documents, select, several {Meus documentos não dizem quando foram publicados.} other {O documento não diz quando foi publicado.}}',
  'document.unknown.accessed':
    '{documents, select, several {Meus documentos não dizem quando foram lidos pela última vez.} other {O documento não diz quando foi lido pela última vez.}}',
  'document.unknown.validFrom':
    '{documents, select, several {Meus documentos não dizem a partir de quando valem.} other {O documento não diz a partir de quando vale.}}',
  'document.unknown.expires':
    '{documents, select, several {Meus documentos não dizem até quando valem.} other {O documento não diz até quando vale.}}',
  'document.unknown.reviewBy':
    '{documents, select, several {Meus documentos não dizem quando devem ser revisados.} other {O documento não diz quando deve ser revisado.}}',
  'validity.expired': 'Este documento só valeu até {date}.',
  'validity.notYet': 'Este documento só vale a partir de {date}.',

  // No answer.
  'miss.silent':
    '{documents, select, several {Meus documentos não dizem isso.} other {O documento não diz isso.}}',
  'miss.empty': 'Não encontrei nenhuma pergunta aí.',
  'miss.emptyDetail': 'Pergunte com palavras simples: quem, o quê, onde, quando ou quantos.',
  'miss.missing':
    '{documents, select, several {Meus documentos nunca mencionam {names}.} other {O documento nunca menciona {names}.}}',
  'miss.missingUnnamed':
    '{documents, select, several {Meus documentos nunca mencionam o que você pergunta.} other {O documento nunca menciona o que você pergunta.}}',
  'miss.which': 'De qual documento você está falando?',
  'miss.whichTitle': 'Pergunte de novo com o título dele.',
  'miss.whichAnswer': '“{question}” tem resposta em “{title}”.',
  'miss.offTopic': 'Isso é outro assunto.',
  'miss.offTopicDetail':
    'Só respondo com base {documents, select, none {em documentos, e não tenho nenhum} several {em {count, number} documentos} other {no documento “{title}”}}.',
  'miss.ambiguous': 'Não tenho certeza do que você quer dizer.',
  'miss.notStated': 'Não encontrei nada sobre isso.',
  'suggestions.meant': 'Você quis dizer:',
  'suggestions.other': 'Você pode perguntar:',

  // Small talk.
  'talk.identity': 'Sou o Footnote, um bot.',
  'talk.identityDetail':
    'Respondo perguntas com base {documents, select, none {em documentos, e não tenho nenhum} several {em {count, number} documentos} other {no documento “{title}”}} e mostro a frase em que cada resposta se apoia. Saiba mais em /ajuda.',
  'talk.complaint': 'Desculpe. Não era isso que você queria saber?',
  'talk.complaintDetail':
    'Clique em “Não foi o que perguntei” abaixo da resposta: quem cuida dos documentos vê essas perguntas, sem o seu nome. Ou pergunte de novo com outras palavras.',
  'talk.thanks': 'De nada.',
  'talk.greeting': 'Olá.',
  'talk.greetingDetail':
    'Pergunte o que quiser {documents, select, none {sobre meus documentos, embora eu não tenha nenhum} several {sobre meus {count, number} documentos} other {sobre “{title}”}}, ou veja /ajuda.',
  'talk.farewell': 'Até mais.',
  'talk.reaction': 'Pergunte quando tiver uma dúvida; em /ajuda você vê sobre o quê.',
  'talk.other-language': 'Aqui eu só leio perguntas em inglês.',
  'talk.other-languageDetail':
    'Minhas respostas vêm {documents, select, none {de documentos, e não tenho nenhum} several {de {count, number} documentos} other {do documento “{title}”}}.',

  // Help.
  'help.summary':
    'Pergunte {documents, select, none {sobre meus documentos, embora eu não tenha nenhum} several {sobre meus {count, number} documentos} other {sobre “{title}”}}: eu mostro a frase que responde.',
  'help.ask': '• /perguntar',
  'help.askExample': '• /perguntar {example}',
  'help.mention':
    '• Ou me mencione em um canal, tópico ou mensagem direta. “And when?” também funciona.',
  'help.source': '• Uma mensagem está certa? No menu dela, em Apps, escolha “Encontrar a fonte”.',
  'help.lists': '• Veja tudo o que há: {commands}',
  'help.limits':
    'Não dou opiniões nem adivinho o que {documents, select, several {meus documentos deixam} other {o documento deixa}} em aberto. Com privado: Verdadeiro, só você vê a resposta.',
  'help.examples': 'Experimente uma destas:',

  // Sources.
  'sources.size':
    'Respondo com base em {count, plural, one {# documento} other {# documentos}}, com {facts, plural, one {# fato tirado} other {# fatos tirados}} {count, plural, one {dele} other {deles}}.',
  'sources.loaded': 'Último carregamento: {time}.',
  'sources.facts':
    '{facts, plural, one {# fato} other {# fatos}} de {paragraphs, plural, one {# parágrafo} other {# parágrafos}}',
  'sources.publisher': 'Publicado por: {value}',
  'sources.author': 'Escrito por: {value}',
  'sources.published': 'Data de publicação: {value}',
  'sources.validFrom': 'Válido a partir de: {value}',
  'sources.expires': 'Válido até: {value}',
  'sources.reviewBy': 'A revisar até: {value}',
  'sources.accessed': 'Última leitura: {value}',
  'sources.url': 'Endereço: {value}',
  'sources.language': 'Idioma: {value}',
  'sources.unknown': 'sem informação',
  'sources.section': '• {title}: {facts, plural, one {# fato} other {# fatos}}',
  'sources.unknownDocument': 'Não tenho um documento único chamado “{name}”.',
  'sources.unknownDocumentUnnamed': 'Não tenho um documento único com esse nome.',
  'sources.titles': 'Respondo com base em {titles}.',
  'sources.choose': 'Escolha um da lista que aparece enquanto você digita, ou veja /fontes.',

  // Corrections.
  'correction.heading': 'Corrigido depois da publicação.',
  'correction.retracted': 'Retirado: “{statement}”',
  'correction.reason': 'Motivo: {reason}',
  'correction.noReason': 'Motivo: não informado.',
  'correction.retractedCount':
    '{count, plural, one {# afirmação retirada.} other {# afirmações retiradas.}}',
  'correction.documentChanged': 'O documento mudou.',
  'correction.reworded': 'O documento é o mesmo; a afirmação sobre ele foi corrigida.',
  'correction.earlier': 'Antes dizia: “{statement}”',
  'correction.changed':
    '{count, plural, one {# afirmação mudou; abaixo está como ela é agora.} other {# afirmações mudaram; abaixo está como elas são agora.}}',
  'correction.withdrawn':
    '{count, plural, one {# afirmação removida; não respondo mais com ela.} other {# afirmações removidas; não respondo mais com elas.}}',

  // Settings.
  'settings.heading': 'Minhas configurações neste servidor',
  'settings.channels.all': 'Respondo a menções em todos os canais em que posso escrever.',
  'settings.channels.some':
    'Respondo a menções em {count, plural, one {# canal e nos tópicos e posts dele.} other {# canais e nos tópicos e posts deles.}}',
  'settings.channels.gone':
    '{gone, plural, one {# canal escolhido não foi encontrado: foi excluído ou está oculto para mim.} other {# canais escolhidos não foram encontrados: foram excluídos ou estão ocultos para mim.}}',
  'settings.channels.allGone':
    'Não respondo a nenhuma menção: {gone, plural, one {o canal escolhido foi excluído ou está oculto para mim.} other {os # canais escolhidos foram excluídos ou estão ocultos para mim.}} Escolha outro.',
  'settings.channels.binds':
    'A escolha dos canais vale para menções e posts. Os comandos funcionam onde as permissões deles no Discord deixarem: Configurações do servidor, Integrações.',
  'knowledge.failed':
    'Os documentos mudaram, mas desde {time} não podem ser carregados: {problems, plural, one {# problema} other {# problemas}}. Respondo com a versão anterior; o registro de quem me opera diz o que corrigir.',
  'settings.private':
    'As respostas aos comandos são privadas, a menos que alguém adicione privado: Falso.',
  'settings.public':
    'As respostas aos comandos são públicas, a menos que alguém adicione privado: Verdadeiro.',
  'settings.documents.all': 'Todos os documentos estão ativados.',
  'settings.documents.off':
    '{count, plural, one {# documento desativado.} other {# documentos desativados.}}',
  'settings.cooldown.none': 'Sem espera entre duas perguntas da mesma pessoa',
  'settings.cooldown.seconds':
    '{seconds, plural, one {# segundo} other {# segundos}} entre duas perguntas da mesma pessoa',
  'settings.posts.on':
    'Respondo uma vez a novos posts dos fóruns, pelo título e pela primeira mensagem, se me mencionarem ou se o Discord me deixar lê-los.',
  'settings.posts.off': 'Respondo a posts dos fóruns só onde me mencionam.',
  'settings.unlisted':
    'O menu tem espaço para {limit} documentos; os outros {unlisted} estão ativados.',
  'settings.saved': 'As escolhas são salvas na hora.',
  'settings.menu.channels': 'Responder a menções em todos os canais',
  'settings.menu.documents': 'Documentos',
  'settings.menu.replies': 'Respostas aos comandos',
  'settings.menu.public': 'Todo mundo vê as respostas aos comandos',
  'settings.menu.private': 'Só quem pergunta vê as respostas aos comandos',
  'settings.menu.posts': 'Novos posts em fóruns',
  'settings.menu.postsMentions': 'Responder só a menções em posts de fóruns',
  'settings.menu.postsAll': 'Responder uma vez a novos posts de fóruns',
  'settings.menu.cooldown': 'Espera entre perguntas',

  // Unanswered questions.
  'unanswered.none': 'Nenhuma pergunta sem resposta está esperando.',
  'unanswered.lead':
    '{count, plural, one {# pergunta} other {# perguntas}} sem resposta, as mais frequentes primeiro:',
  'unanswered.askedOn': 'Perguntada {count, plural, one {# vez} other {# vezes}}, em {last}.',
  'unanswered.askedFromTo':
    'Perguntada {count, plural, one {# vez} other {# vezes}}, de {first} a {last}.',
  'unanswered.others': 'Também perguntada assim: {wordings}.',
  'unanswered.misses': 'Para estas não se encontrou resposta:',
  'unanswered.gaps': 'Lacunas conhecidas; os documentos deixam estas em aberto:',
  'unanswered.gap': 'A lacuna: {statement}',
  'unanswered.nearest': 'A afirmação mais próxima: {statement}',
  'unanswered.downVoted':
    'Votada “Não foi o que perguntei” {votes, plural, one {# vez} other {# vezes}}, como resposta: {statement}',
  'unanswered.downVotedGone':
    'Votada “Não foi o que perguntei” {votes, plural, one {# vez} other {# vezes}}; a resposta não existe mais.',
  'unanswered.prompt':
    'De qual afirmação esta deveria ser uma pergunta? Quem cuida dos documentos revisa a proposta antes de adicionar.',
  'unanswered.noStatement': 'Nenhuma afirmação chega perto desta pergunta.',
  'unanswered.tooLong': 'Uma pergunta adicionada pode ter {limit} caracteres, e esta tem {length}.',
  'unanswered.menu': 'A afirmação que responde',

  // Privacy.
  'privacy.stored': 'O que eu guardo',
  'privacy.notStored': 'O que eu não guardo',
  'privacy.questions':
    'As perguntas que não consegui responder: suas palavras em minúsculas, sem menções, endereços e números longos, quantas vezes e quando foram feitas, e em qual servidor. Não quem perguntou. Por {days, plural, one {# dia} other {# dias}}.',
  'privacy.votes':
    'Seu voto em uma resposta, sob um código que só eu consigo derivar do seu id. Por {days, plural, one {# dia} other {# dias}}.',
  'privacy.answers':
    'Qual mensagem contém qual resposta, para que eu possa corrigi-la: os ids da mensagem, do canal e do servidor e, por {questionDays, plural, one {# dia} other {# dias}}, as palavras da sua pergunta e o seu código. Por {days, plural, one {# dia} other {# dias}}.',
  'privacy.settings':
    'O que os moderadores configuram para o servidor, até que eu seja removido dele; então tudo o que é do servidor é apagado.',
  'privacy.not':
    'Mensagens, nomes, respostas privadas ou quem fez uma pergunta que não consegui responder.',
  'privacy.deletion': 'Apagar sua pergunta apaga a minha resposta e o que guardei sobre ela.',

  // Notices.
  'notice.invalid-component': 'Este botão não é daqui ou não vale mais.',
  'notice.invalid-component.detail': 'Pergunte de novo e use os botões da nova resposta.',
  'notice.voted-helpful': 'Obrigado pela sua opinião.',
  'notice.voted-helpful.detail': 'Clique no outro botão se mudar de ideia.',
  'notice.voted-unhelpful': 'Anotado: não foi isso que você perguntou.',
  'notice.voted-unhelpful.detail':
    'Tente outras palavras ou /ajuda. Quem cuida dos documentos vê essas perguntas, sem o seu nome.',
  'notice.erased':
    '{amount, plural, =0 {Não havia nada para apagar.} one {# registro apagado.} other {# registros apagados.}}',
  'notice.erased.detail':
    'Minhas respostas continuam onde foram publicadas. Apague uma pergunta para apagar também a resposta.',
  'notice.memory-down': 'Não consigo guardar nem consultar nada agora.',
  'notice.memory-down.detail': 'Continuo respondendo perguntas. Tente de novo em alguns minutos.',
  'notice.settings-unknown':
    'Não consigo ler as configurações deste servidor agora e só respondo em particular.',
  'notice.settings-unknown.detail': 'Use /perguntar ou me mencione de novo em alguns minutos.',
  'notice.not-allowed': 'Só quem gerencia este servidor pode fazer isso.',
  'notice.not-allowed.detail': 'Se for o seu caso, use o comando de novo.',
  'notice.ask-proposed': 'Proposta enviada.',
  'notice.ask-proposed.detail':
    'Quem cuida dos documentos revisa antes de adicionar: npm run knowledge -- suggestions',
  'notice.list-changed': 'A lista mudou nesse meio-tempo.',
  'notice.list-changed.detail': 'Use /sem-resposta de novo para ver a atual.',
  'notice.ask-too-long': 'Esta pergunta é longa demais para ser adicionada.',
  'notice.ask-too-long.detail': 'Adicione uma versão mais curta em facts.yaml.',
  'notice.rate-limited':
    'Um momento: tente de novo em {amount, plural, one {# segundo} other {# segundos}}.',
  'notice.rate-limited.detail': 'Este limite me mantém rápido para todo mundo aqui.',
  'notice.overloaded': 'Não estou dando conta das perguntas daqui.',
  'notice.overloaded.detail':
    'Deixei algumas sem resposta. Pergunte de novo em um momento, por favor.',
  'notice.unknown-statement': 'Esta afirmação mudou ou foi removida.',
  'notice.unknown-statement.detail': 'Pergunte de novo para ver o que vale agora.',
  'notice.text-withheld': 'O Discord não me mostra o texto dessa mensagem.',
  'notice.text-withheld.detail':
    'No menu dela, em Apps, escolha “Encontrar a fonte” para verificar.',
  'notice.role-mentioned':
    'Você mencionou o meu cargo, então o Discord não me mostra o que você escreveu.',
  'notice.role-mentioned.detail':
    'Na lista depois de “@”, escolha a mim em vez do cargo de mesmo nome, ou use /perguntar.',
  'notice.channels-gone': 'Os canais em que posso responder a menções não existem mais.',
  'notice.channels-gone.detail':
    'Quem gerencia este servidor pode escolher outros com /configurações. Os comandos funcionam aqui.',
  'notice.welcome':
    'Olá. Me mencione com uma pergunta ou use /perguntar; em /ajuda digo o que sei responder.',
  'notice.welcome.detail':
    'Quem gerencia este servidor escolhe onde e como respondo com /configurações.',
  'notice.unknown-command': 'Não tenho mais este comando.',
  'notice.unknown-command.detail':
    'Talvez o Discord ainda mostre uma lista antiga de comandos; tente de novo em alguns minutos ou use /ajuda.',
  'notice.failure': 'Desculpe, algo deu errado e não consegui responder.',
  'notice.failure.detail':
    'Se continuar acontecendo, passe a referência {reference} a quem me opera.',

  // Explanations, for moderators.
  'explanation.answer': 'A resposta',
  'explanation.whyAnswer': 'Por que esta resposta',
  'explanation.whyNone': 'Por que não há resposta',
  'explanation.whyNotNext': 'Por que não a seguinte',
  'explanation.near': 'O que mais estava perto',
  'explanation.reading': 'Como a pergunta foi lida',
  'explanation.documentAnswers':
    '{documents, select, several {Ela pergunta pelos meus documentos em si, não por algo neles: quem responde é o cabeçalho.} other {Ela pergunta pelo documento em si, não por algo nele: quem responde é o cabeçalho.}}',
  'explanation.documentLacks':
    '{documents, select, several {Ela pergunta pelos meus documentos em si, não por algo neles: o cabeçalho não tem esse campo.} other {Ela pergunta pelo documento em si, não por algo nele: o cabeçalho não tem esse campo.}}',
  'explanation.thread': 'Ela pede mais sobre a última resposta do tópico.',
  'explanation.number': 'Ela pede um lugar do documento pelo número.',
  'explanation.list': 'Ela pede uma lista, uma tabela ou uma seção pelo nome.',
  'explanation.curated':
    '{kind, select, fact {É, palavra por palavra, uma pergunta cadastrada da afirmação “{name}”. Não foi preciso pontuar.} topic {É, palavra por palavra, uma pergunta cadastrada de todas as afirmações sobre “{name}”. Não foi preciso pontuar.} other {É, palavra por palavra, uma pergunta cadastrada da lacuna conhecida “{name}”. Não foi preciso pontuar.}}',
  'explanation.nearest':
    '{kind, select, fact {O mais próximo é a afirmação “{name}”.} topic {O mais próximo são todas as afirmações sobre “{name}”.} other {O mais próximo é a lacuna conhecida “{name}”.}}',
  'explanation.nearestScore':
    '{kind, select, fact {O mais próximo é a afirmação “{name}”, com {score} de 1.} topic {O mais próximo são todas as afirmações sobre “{name}”, com {score} de 1.} other {O mais próximo é a lacuna conhecida “{name}”, com {score} de 1.}}',
  'explanation.next':
    '{kind, select, fact {Em seguida vem a afirmação “{name}”.} topic {Em seguida vêm todas as afirmações sobre “{name}”.} other {Em seguida vem a lacuna conhecida “{name}”.}}',
  'explanation.nextScore':
    '{kind, select, fact {Em seguida vem a afirmação “{name}”, com {score} de 1.} topic {Em seguida vêm todas as afirmações sobre “{name}”, com {score} de 1.} other {Em seguida vem a lacuna conhecida “{name}”, com {score} de 1.}}',
  'explanation.gap': 'Ela cai na lacuna conhecida “{name}”.',
  'explanation.gapScore': 'Ela cai na lacuna conhecida “{name}”, com {score} de 1.',
  'explanation.contributed': 'O que mais contribuiu:',
  'explanation.sure':
    '{level, select, very {Tenho muita certeza de que isso responde à pergunta, então é mostrado.} fairly {Tenho bastante certeza de que isso responde à pergunta, então é mostrado.} other {Tenho certeza apenas suficiente de que isso responde à pergunta, então é mostrado.}}',
  'explanation.unsure':
    'Não tenho certeza suficiente de que isso responde à pergunta, então não é mostrado.',
  'explanation.stricter':
    '{rule, select, missingName {Preciso de mais certeza do que o normal, porque ela tem um nome que nunca é mencionado.} uncurated {Preciso de mais certeza do que o normal, porque ninguém revisou este fato ainda.} nearGap {Preciso de mais certeza do que o normal, porque uma lacuna conhecida está igualmente perto.} leaning {Preciso de mais certeza do que o normal, porque ela tira o assunto de uma mensagem anterior.} other {Preciso de mais certeza do que o normal, porque quem continua raramente pede o que acabou de ser mostrado, ou outra parte da fonte.}}',
  'explanation.confidence':
    'Responde à pergunta com uma probabilidade de {reached}, e é preciso {needed}, {rule, select, usual {como para qualquer pergunta} missingName {porque ela tem um nome que nunca é mencionado} uncurated {porque ninguém revisou este fato ainda} nearGap {porque uma lacuna conhecida está igualmente perto} leaning {porque ela tira o assunto de uma mensagem anterior} other {porque quem continua raramente pede o que acabou de ser mostrado, ou outra parte da fonte}}.',
  'explanation.soShown': 'Por isso é mostrada.',
  'explanation.for': 'O que mais pesou a favor:',
  'explanation.against': 'O que pesou contra:',
  'explanation.lacking': 'Onde mais faltou:',
  'explanation.alsoCovers': 'Outro documento trata do mesmo; a afirmação dele aparece ao lado.',
  'explanation.wholeList':
    'A pergunta não cita nenhum item específico da lista, então a lista inteira é mostrada.',
  'explanation.talk': 'É conversa, ou é sobre mim: não pergunta nada sobre um documento.',
  'explanation.otherLanguage': 'Não está em inglês.',
  'explanation.nothingAsked': 'Nenhuma das suas palavras tem conteúdo que se possa procurar.',
  'explanation.severalHave':
    'Vários documentos têm o que ela pede, então se pergunta de qual se trata.',
  'explanation.which':
    'Vários documentos a respondem, cada um sobre um assunto diferente, então se pergunta de qual se trata.',
  'explanation.pronoun':
    '“{pronoun}” não se refere a ninguém citado antes, então a afirmação mais próxima pode tratar de outra pessoa.',
  'explanation.missing': 'Ela depende do que nenhuma afirmação menciona: {names}.',
  'explanation.offTopic': 'É sobre outra coisa: nenhuma afirmação chega perto.',
  'explanation.offTopicWords':
    '{documents, select, several {É sobre outra coisa: meus documentos contêm pouco dela.} other {É sobre outra coisa: o documento contém pouco dela.}}',
  'explanation.offTopicShare':
    '{documents, select, several {É sobre outra coisa: meus documentos contêm {share} do conteúdo dela, e é preciso {needed}.} other {É sobre outra coisa: o documento contém {share} do conteúdo dela, e é preciso {needed}.}}',
  'explanation.noneNear': 'Nenhuma afirmação chega perto.',
  'explanation.unlike': 'Não tem quase nada em comum com a pergunta e não é mostrado.',
  'explanation.belowScore':
    'Abaixo de {score}, uma afirmação não tem quase nada em comum com a pergunta e não é mostrada.',
  'explanation.gapAsNear':
    'Está igualmente perto, mas é uma lacuna conhecida, e o primeiro era seguro o bastante.',
  'explanation.asNear': 'Está tão perto quanto o primeiro.',
  'explanation.slightlyLower': 'Pontua um pouco menos em tudo.',
  'explanation.further': 'Está mais longe da pergunta em: {aspects}.',
  'explanation.lower': 'Onde pontua menos que o primeiro:',
  'explanation.notContained': 'Não contém {words}.',
  'explanation.asksFor':
    'Ela pede {type, select, who {uma pessoa ou órgão} saidBy {quem diz isso} when {um momento} where {um lugar} howMany {um número} howLong {uma duração} why {um motivo} how {um modo} what {uma coisa ou o que acontece} whichGroup {um grupo ou órgão} whatOffice {o cargo de alguém} name {um nome} yesNo {sim ou não} other {nada em particular: não tem a forma de uma pergunta}}.',
  'explanation.readAs': '{written} é lido como {read}.',
  'explanation.standsFor': 'Neste tópico, ela equivale a {text}.',
  'explanation.part': 'Só esta parte do texto foi pontuada: {text}.',
  'explanation.unknownWords':
    '{documents, select, several {Meus documentos não contêm {words}.} other {O documento não contém {words}.}}',
  'explanation.missingNames':
    '{documents, select, several {Lido como um nome que meus documentos nunca mencionam: {names}.} other {Lido como um nome que o documento nunca menciona: {names}.}}',
  'explanation.post': 'O resto da mensagem conta um pouco: {words}.',
  'explanation.follows':
    '{from, select, title {Ela continua o título do tópico, {text}.} answer {Ela continua a resposta da mensagem {turn}, {text}.} other {Ela continua a pergunta da mensagem {turn}, {text}.}}',
  'explanation.followsBorrows':
    '{from, select, title {Ela continua o título do tópico, {text}, e tira dele {words}.} answer {Ela continua a resposta da mensagem {turn}, {text}, e tira dela {words}.} other {Ela continua a pergunta da mensagem {turn}, {text}, e tira dela {words}.}}',
  'explanation.longText': 'um texto de {count, plural, one {# caractere} other {# caracteres}}',
  'explanation.more': 'mais {count, number}',

  // The figures of an explanation.
  'figure.line': '• {factor}: {value}',
  'figure.example': '• {factor} ({example}): {value}',
  'figure.onSubject': '{factor}, por tratar do assunto',
  'figure.stated': '{factor}, por dizer o que se pergunta',
  'figure.against': '{value} contra {other}',
  'figure.of': '{value} de {most}',
  'figure.share': '{part, number} de {whole, number}',
  'figure.level':
    '{level, select, yes {sim} no {não} low {baixo} medium {médio} other {alto}}, {value}',
  'button.figures': 'Números',
  'button.words': 'Em palavras',

  // What speaks for or against a statement: an aspect, and in sentences.
  'reason.wording': 'a redação',
  'reason.wording.for': 'A pergunta está redigida como uma das previstas para ela.',
  'reason.wording.example': 'A pergunta está redigida como uma das previstas para ela: {text}.',
  'reason.wording.against': 'A pergunta está redigida de outro modo que as previstas para ela.',
  'reason.meaning': 'o sentido',
  'reason.meaning.for': 'A pergunta e o trecho são próximos em sentido.',
  'reason.meaning.against': 'A pergunta e o trecho não são próximos o bastante em sentido.',
  'reason.words': 'as palavras em comum',
  'reason.words.for': 'Ela contém palavras da pergunta.',
  'reason.words.example': 'Ela contém palavras da pergunta: {text}.',
  'reason.words.against': 'Faltam nela palavras da pergunta.',
  'reason.words.lacking': 'Faltam nela palavras da pergunta: {text}.',
  'reason.kind': 'o tipo de coisa pedida',
  'reason.kind.for': 'Ela contém o tipo de coisa que se pede.',
  'reason.kind.against': 'Talvez ela não contenha o tipo de coisa que se pede.',
  'reason.known': 'o que se conhece aqui',
  'reason.known.for': 'O que a pergunta cita está nela, ou em nenhum outro lugar.',
  'reason.known.against': 'A pergunta cita coisas que estão em outro lugar, ou em nenhum.',
  'reason.gap': 'a distância das lacunas conhecidas',
  'reason.gap.for': 'Nada do que se sabe que fica em aberto está tão perto.',
  'reason.gap.against': 'O que se sabe que fica em aberto está quase tão perto.',
  'reason.rivals': 'a distância de outras afirmações',
  'reason.rivals.for': 'Ela está bem à frente de outras afirmações.',
  'reason.rivals.against': 'Outras afirmações estão quase tão perto.',
  'reason.place': 'o seu lugar no documento',
  'reason.place.for': 'Ela está onde o documento trata disso.',
  'reason.place.against': 'Ela está onde o documento trata de outra coisa.',
  'reason.thread': 'o que o tópico mostrou',
  'reason.thread.for': 'Ela continua o que o tópico mostrou.',
  'reason.thread.against': 'O tópico já a mostrou.',
  'reason.form': 'a forma da pergunta',
  'reason.form.for': 'Uma pergunta nesta forma é fácil de ler.',
  'reason.form.against': 'Uma pergunta nesta forma é difícil de ler.',

  // What each figure stands for; reads well before a level or a number.
  'factor.ask': 'quanto esta pergunta se parece com a sua pergunta cadastrada mais próxima',
  'factor.asks':
    'quanto esta pergunta se parece com as suas três perguntas cadastradas mais próximas',
  'factor.askCover': 'quanto desta pergunta uma das suas perguntas cadastradas contém',
  'factor.statement': 'quanto desta pergunta a sua afirmação contém',
  'factor.quote': 'quanto desta pergunta a sua frase de origem contém',
  'factor.all': 'quanto desta pergunta está em qualquer parte dela',
  'factor.odds': 'quanto esta redação é mais comum nas suas perguntas cadastradas do que em outras',
  'factor.typeShare': 'quantas das suas perguntas cadastradas pedem o mesmo tipo de coisa',
  'factor.type': 'se uma das suas perguntas cadastradas pede o mesmo tipo de coisa',
  'factor.pairs': 'quantas palavras vizinhas também são vizinhas nas suas perguntas cadastradas',
  'factor.named': 'quanto da sua afirmação esta pergunta nomeia',
  'factor.bm25': 'quanto a sua frase corresponde a esta pergunta, palavra por palavra',
  'factor.relative': 'quanto ela chega perto da frase que melhor corresponde',
  'factor.cover': 'quanto desta pergunta a sua frase contém',
  'factor.relativeCover': 'quanto a sua parte desta pergunta chega perto da parte da melhor frase',
  'factor.rareCover': 'quantas palavras raras desta pergunta a sua frase contém',
  'factor.exact': 'quantas palavras desta pergunta aparecem nela na mesma forma',
  'factor.kin': 'quantas palavras desta pergunta aparecem nela como palavra da mesma família',
  'factor.grammar': 'quantas palavras gramaticais desta pergunta a sua frase contém',
  'factor.focus': 'quanto ela repete daquilo que “what” ou “how many” pergunta',
  'factor.passagePairs': 'quantas palavras vizinhas também são vizinhas nela',
  'factor.apart': 'quantas palavras vizinhas aparecem perto umas das outras nela',
  'factor.subject': 'quanto desta pergunta as suas seis primeiras palavras contêm',
  'factor.definition': 'se ela começa como uma definição daquilo que se pergunta',
  'factor.absent': 'se falta nela o tipo de coisa que se pede, como uma data ou um nome',
  'factor.counted': 'se ela tem um número antes do que é contado',
  'factor.near': 'quanto desta pergunta está em volta do que ela pede',
  'factor.before': 'quanto do que falta nela está nas frases anteriores',
  'factor.leaning':
    'quanto do que falta nela está nas frases anteriores, quando começa com “He” ou “This”',
  'factor.next': 'quanto do que falta nela está na frase seguinte',
  'factor.title': 'quanto do que falta nela está no título acima',
  'factor.paragraph': 'quanto o seu parágrafo corresponde',
  'factor.nameless': 'quantos nomes desta pergunta faltam no seu parágrafo',
  'factor.opening': 'se ela abre o seu parágrafo',
  'factor.early': 'quão cedo ela aparece no seu parágrafo',
  'factor.length': 'quão longa ela é',
  'factor.bias': 'o que vale para toda pergunta (o viés)',
  'factor.score': 'quanto a afirmação mais próxima pontuou',
  'factor.mismatch':
    'se isto pede um tipo de coisa que nenhuma das suas perguntas cadastradas pede',
  'factor.unknown': 'quanto desta pergunta não aparece em lugar nenhum',
  'factor.missing': 'se ela tem um nome que nunca é mencionado',
  'factor.elsewhere': 'quanto desta pergunta aparece em outro lugar, mas não nesta afirmação',
  'factor.short': 'quão poucas palavras de conteúdo ela tem',
  'factor.gapLead': 'quanto ela está à frente do que se sabe que fica em aberto',
  'factor.gapAsk':
    'quanto as suas perguntas cadastradas estão mais perto do que as do que fica em aberto',
  'factor.agree': 'quantas das cinco afirmações mais próximas se apoiam na mesma frase',
  'factor.lead': 'quanto ela está à frente da afirmação da frase seguinte',
  'factor.fact': 'quão provável é qualquer afirmação diante do que fica em aberto',
  'factor.share': 'quão provável é esta frase diante de todo o resto',
  'factor.wording': 'quanto a redação se parece com o que pode ser respondido',
  'factor.yesNo': 'se é uma pergunta de sim ou não',
  'factor.passageScore': 'quanto a frase mais próxima pontuou',
  'factor.passageShare': 'quão provável é esta frase diante das outras',
  'factor.passageLead': 'quanto ela está à frente da frase seguinte',
  'factor.passageElsewhere':
    'quanto desta pergunta aparece em outro lugar, mas não neste parágrafo',
  'factor.otherName': 'quantos nomes desta pergunta estão em outros parágrafos',
  'factor.otherNumber': 'se falta no seu parágrafo um número desta pergunta',
  'factor.negated': 'se ela pergunta pelo que não é, nunca é ou é de outro modo',
  'factor.long': 'quantas palavras de conteúdo ela tem',
  'factor.passageAgree': 'quantas das cinco frases mais próximas estão no seu parágrafo',
  'factor.asked':
    'quanto esta pergunta está perto em sentido da sua pergunta cadastrada mais próxima, ou da sua afirmação',
  'factor.block': 'quanto esta pergunta está perto em sentido do seu parágrafo, item ou linha',
  'factor.heading': 'quanto esta pergunta está perto em sentido dos títulos acima',
  'factor.outstanding': 'quanto a sua frase de origem se destaca das outras em sentido',
  'factor.introduces': 'se a sua frase de origem só introduz o que vem depois',
  'factor.isQuestion': 'se a sua frase de origem é ela mesma uma pergunta',
  'factor.found':
    'quanto desta pergunta a sua afirmação, a sua frase de origem e as suas perguntas têm',
  'factor.rarestAbsent': 'quão rara é uma palavra desta pergunta que nenhuma delas tem',
  'factor.context': 'quanto esta pergunta está perto em sentido da sua frase de origem',
  'factor.lastPart': 'quanto a última parte desta pergunta está perto dela em sentido',
  'factor.spread': 'quantas outras são igualmente prováveis',
  'factor.mostAsked': 'quanto a mais próxima de todas as afirmações está perto em sentido',
  'factor.mostCover': 'quanto desta pergunta qualquer afirmação contém',
  'factor.gapShare': 'quão prováveis são as lacunas conhecidas',
  'factor.gapAsked': 'quanto uma lacuna conhecida está mais perto em sentido',
  'factor.holds': 'se o seu trecho de origem contém o que esta pergunta espera, como um número',
  'factor.lacks': 'se falta no seu trecho de origem o que esta pergunta espera',
  'factor.joinedAsked': 'quanto ela está perto em sentido depois daquilo a que pode se referir',
  'factor.joinedBlock':
    'quanto o seu parágrafo, item ou linha está perto depois daquilo a que pode se referir',
  'factor.joinedHeading': 'quanto os seus títulos estão perto depois daquilo a que pode se referir',
  'factor.joinedOutstanding':
    'quanto a sua frase de origem se destaca depois daquilo a que pode se referir',
  'factor.joinedContext':
    'quanto a sua frase de origem está perto depois daquilo a que pode se referir',
  'factor.repeated': 'se a última resposta a mostrou',
  'factor.shown': 'se uma resposta anterior a mostrou',
  'factor.beside': 'se ela está ao lado do que foi mostrado por último',
  'factor.sameSection': 'se ela está na seção que foi mostrada por último',
  'factor.howMany': 'se ela pede um número ou uma duração',
  'factor.noType': 'se ela não tem a forma de uma pergunta',
};
