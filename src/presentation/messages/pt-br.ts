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
  'answer.further': 'Outras afirmações que combinam:',
  'answer.unlisted':
    'As {shown} mais próximas estão aqui; {unlisted, plural, one {mais # afirmação também combina} other {mais # afirmações também combinam}}. Faça uma pergunta mais específica para ver o resto.',
  'answer.topic': '{title}: {count, plural, one {# afirmação} other {# afirmações}}',
  'context.sentence': 'No contexto: a frase {number} de {count} está em negrito.',
  'context.block': 'No contexto: a fonte está em negrito.',
  'source.lead': 'A afirmação mais próxima dessa mensagem:',
  'source.shared': 'A afirmação mais próxima [desta mensagem]({url}):',
  'source.differs':
    '{documents, select, several {Há uma diferença: a mensagem diz “{said}”, e meus documentos dizem “{value}”.} other {Há uma diferença: a mensagem diz “{said}”, e o documento diz “{value}”.}}',
  'source.empty': 'Essa mensagem não tem nenhum texto que eu possa procurar.',
  'source.none':
    '{documents, select, several {Meus documentos não têm nenhuma afirmação que combine com essa mensagem.} other {O documento não tem nenhuma afirmação que combine com essa mensagem.}}',
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
  'certainty.attributedFrom': 'Atribuído: o documento tira isto de “{source}”.',
  'certainty.reported': 'Relatado: o documento apresenta isto como um relato.',
  'certainty.reportedUnnamed':
    'Relatado: o documento apresenta isto como um relato, sem dizer de quem.',
  'certainty.reportedFrom': 'Relatado: o documento apresenta isto como um relato, de “{source}”.',
  'certainty.scheduled': 'Previsto: o documento dá isto como planejado, não como feito.',
  'certainty.expected': 'Esperado: o documento dá isto como provável, sem um plano.',
  'certainty.statedFrom': 'O documento tira isto de “{source}”.',
  'certainty.from': 'Ele tira isto de “{source}”.',

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
  'settings.unlisted':
    'O menu tem espaço para {limit} documentos; os outros {unlisted} estão ativados.',
  'settings.saved': 'As escolhas são salvas na hora.',
  'settings.menu.channels': 'Responder a menções em todos os canais',
  'settings.menu.documents': 'Documentos',
  'settings.menu.replies': 'Respostas aos comandos',
  'settings.menu.public': 'Todo mundo vê as respostas aos comandos',
  'settings.menu.private': 'Só quem pergunta vê as respostas aos comandos',
  'settings.menu.cooldown': 'Espera entre perguntas',

  // Unanswered questions.
  'unanswered.none': 'Nenhuma pergunta sem resposta está esperando.',
  'unanswered.lead':
    '{count, plural, one {# pergunta} other {# perguntas}} sem resposta, as mais frequentes primeiro:',
  'unanswered.askedOn': 'Perguntada {count, plural, one {# vez} other {# vezes}}, em {last}.',
  'unanswered.askedFromTo':
    'Perguntada {count, plural, one {# vez} other {# vezes}}, de {first} a {last}.',
  'unanswered.others': 'Também perguntada assim: {wordings}.',
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
};
