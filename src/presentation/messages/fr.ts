import type { Catalogue } from './catalogue.ts';

/** The messages in French. */
export const fr: Catalogue = {
  // Commands and their options.
  'command.ask.name': 'demander',
  'command.ask.description': 'Posez une question et voyez la phrase du document qui y répond',
  'command.sources.name': 'sources',
  'command.sources.description':
    'Voyez de quels documents viennent les réponses et ce que l’on en sait',
  'command.help.name': 'aide',
  'command.help.description': 'Voyez à quoi je peux répondre ou non, avec des exemples',
  'command.find-the-source.name': 'Trouver la source',
  'command.unanswered.name': 'sans-réponse',
  'command.unanswered.description':
    'Voyez les questions restées sans réponse ici, les plus fréquentes d’abord',
  'command.settings.name': 'paramètres',
  'command.settings.description':
    'Choisissez où je réponds, qui voit les réponses, les documents actifs et le délai',
  'command.privacy.name': 'confidentialité',
  'command.privacy.description':
    'Voyez ce que je conserve et pendant combien de temps, et effacez vos données',
  'command.explain.name': 'expliquer',
  'command.explain.description': 'Voyez pourquoi une question reçoit cette réponse, ou aucune',
  'option.question.name': 'question',
  'option.question.ask': 'Que voulez-vous savoir ?',
  'option.question.explain': 'Quelle question ?',
  'option.question.topic': 'Demandez quelque chose de plus précis (laissez vide pour tout voir)',
  'option.article.name': 'document',
  'option.article.description': 'Répondre seulement à partir de ce document',
  'option.private.name': 'privé',
  'option.private.description': 'N’afficher la réponse qu’à vous',

  // Above an answer.
  asked: 'Question : {question}',
  quoted: '« {text} »',
  'language.note': 'Langue des énoncés et des citations : {language}, celle des documents.',
  'language.ask':
    'Langue des documents : {language}. Posez vos questions dans cette langue, s’il vous plaît.',

  // Buttons.
  'button.context': 'En contexte',
  'button.contextNumber': 'En contexte [{number}]',
  'button.more': 'Plus ({count})',
  'button.helpful': 'Utile',
  'button.unhelpful': 'Pas ma question',
  'button.share': 'Partager',
  'button.previous': 'Précédent',
  'button.page': 'Page {page} sur {pages}',
  'button.next': 'Suivant',
  'button.erase': 'Effacer mes données',
  'button.dismiss': 'Écarter [{number}]',
  'button.propose': 'Ajouter comme question de… [{number}]',

  // Answers.
  'plain.yes': 'Oui.',
  'plain.no': 'Non.',
  'plain.yesIf': 'Oui : {condition}.',
  'plain.noIf': 'Non : {condition}.',
  'answer.several':
    '{count, plural, =2 {Deux documents en parlent.} other {# documents en parlent.}} Chaque énoncé est affiché avec sa propre source :',
  'answer.further': 'Autres énoncés qui correspondent :',
  'answer.unlisted':
    'Les {shown} plus proches sont affichés ; {unlisted, plural, one {# autre énoncé correspond aussi} other {# autres énoncés correspondent aussi}}. Posez une question plus précise pour les voir.',
  'answer.topic': '{title} : {count, plural, one {# énoncé} other {# énoncés}}',
  'context.sentence': 'En contexte : la phrase {number} sur {count} est en gras.',
  'context.block': 'En contexte : la source est en gras.',
  'source.lead': 'L’énoncé le plus proche de ce message :',
  'source.shared': 'L’énoncé le plus proche de [ce message]({url}) :',
  'source.differs':
    '{documents, select, several {Ils diffèrent : le message dit « {said} », mes documents disent « {value} ».} other {Ils diffèrent : le message dit « {said} », le document dit « {value} ».}}',
  'source.empty': 'Ce message n’a pas de texte que je puisse rechercher.',
  'source.none':
    '{documents, select, several {Mes documents ne contiennent aucun énoncé qui corresponde à ce message.} other {Le document ne contient aucun énoncé qui corresponde à ce message.}}',
  'source.missing':
    '{documents, select, several {Ils ne mentionnent jamais {names}.} other {Il ne mentionne jamais {names}.}}',

  // What a passage does, and how sure it is.
  'kind.rule': 'Règle : c’est obligatoire.',
  'kind.recommendation': 'Recommandation : c’est conseillé, pas obligatoire.',
  'kind.permission': 'Autorisation : c’est permis, pas obligatoire.',
  'kind.definition': 'Définition : voici ce que le mot veut dire ici.',
  'kind.example': 'Exemple : c’est un cas parmi d’autres.',
  'kind.exception': 'Exception : la règle générale ne s’applique pas ici.',
  'certainty.attributed': 'Propos rapporté : le document répète ce que dit un tiers.',
  'certainty.attributedFrom': 'Propos rapporté : le document le tient de « {source} ».',
  'certainty.reported': 'Information rapportée : le document la donne comme telle.',
  'certainty.reportedUnnamed':
    'Information rapportée : le document la donne comme telle, sans dire de qui elle vient.',
  'certainty.reportedFrom':
    'Information rapportée : le document la donne comme telle et la tient de « {source} ».',
  'certainty.scheduled': 'Prévu : le document le donne pour planifié, pas pour fait.',
  'certainty.expected': 'Attendu : le document le donne pour probable, sans plan arrêté.',
  'certainty.statedFrom': 'Le document le tient de « {source} ».',
  'certainty.from': 'Il le tient de « {source} ».',

  // Where a passage is.
  'place.inParagraph': 'paragraphe {paragraph}, phrase {sentence}',
  'place.sentence': 'phrase {sentence}',
  'place.paragraph': 'paragraphe {label}',
  'place.item': 'point {label}',
  'place.row': 'ligne {label}',
  'place.definition': 'définition {label}',
  'place.code': 'code {label}',
  'place.footnote': 'note de bas de page {label}',
  'place.note': 'note {label}',
  'place.quotation': 'citation {label}',
  'place.range': '{from} à {to}',
  'place.paragraphOf': 'paragraphe {paragraph} sur {paragraphs}',
  'place.top': 'Au début',
  'place.frontMatter': '{title}, en-tête',

  // What a document says about itself.
  'document.title': 'Le titre du document est « {value} ».',
  'document.author': 'Le document a été écrit par {value}.',
  'document.publisher': 'Le document est publié par {value}.',
  'document.url': 'L’original du document se trouve à cette adresse.',
  'document.published': 'Le document a été publié le {value}.',
  'document.accessed': 'Le document a été consulté pour la dernière fois le {value}.',
  'document.validFrom': 'Le document est valable à partir du {value}.',
  'document.expires': 'Le document expire le {value}.',
  'document.reviewBy': 'Le document doit être révisé avant le {value}.',
  'document.unknown.title':
    '{documents, select, several {Mes documents ne disent pas quel est leur titre.} other {Le document ne dit pas quel est son titre.}}',
  'document.unknown.author':
    '{documents, select, several {Mes documents ne disent pas qui les a écrits.} other {Le document ne dit pas qui l’a écrit.}}',
  'document.unknown.publisher':
    '{documents, select, several {Mes documents ne disent pas qui les a publiés.} other {Le document ne dit pas qui l’a publié.}}',
  'document.unknown.url':
    '{documents, select, several {Mes documents ne disent pas où se trouve leur original.} other {Le document ne dit pas où se trouve son original.}}',
  'document.unknown.published':
    '{documents, select, several {Mes documents ne disent pas quand ils ont été publiés.} other {Le document ne dit pas quand il a été publié.}}',
  'document.unknown.accessed':
    '{documents, select, several {Mes documents ne disent pas quand ils ont été consultés pour la dernière fois.} other {Le document ne dit pas quand il a été consulté pour la dernière fois.}}',
  'document.unknown.validFrom':
    '{documents, select, several {Mes documents ne disent pas à partir de quand ils sont valables.} other {Le document ne dit pas à partir de quand il est valable.}}',
  'document.unknown.expires':
    '{documents, select, several {Mes documents ne disent pas quand ils expirent.} other {Le document ne dit pas quand il expire.}}',
  'document.unknown.reviewBy':
    '{documents, select, several {Mes documents ne disent pas quand ils doivent être révisés.} other {Le document ne dit pas quand il doit être révisé.}}',
  'validity.expired': 'Ce document a expiré le {date}.',
  'validity.notYet': 'Ce document n’est valable qu’à partir du {date}.',

  // No answer.
  'miss.silent':
    '{documents, select, several {Mes documents ne le disent pas.} other {Le document ne le dit pas.}}',
  'miss.empty': 'Je n’y trouve aucune question.',
  'miss.emptyDetail': 'Demandez avec des mots simples : qui, quoi, où, quand ou combien.',
  'miss.missing':
    '{documents, select, several {Mes documents ne mentionnent jamais {names}.} other {Le document ne mentionne jamais {names}.}}',
  'miss.missingUnnamed':
    '{documents, select, several {Mes documents ne mentionnent jamais ce que vous demandez.} other {Le document ne mentionne jamais ce que vous demandez.}}',
  'miss.which': 'De quel document parlez-vous ?',
  'miss.whichTitle': 'Redemandez en indiquant son titre.',
  'miss.whichAnswer': '« {question} » trouve sa réponse dans « {title} ».',
  'miss.offTopic': 'C’est un autre sujet.',
  'miss.offTopicDetail':
    'Je ne réponds qu’à partir {documents, select, none {de documents, et je n’en ai aucun} several {de {count, number} documents} other {du document « {title} »}}.',
  'miss.ambiguous': 'Je ne suis pas sûr de ce que vous voulez dire.',
  'miss.notStated': 'Je n’ai rien trouvé là-dessus.',
  'suggestions.meant': 'Vouliez-vous dire :',
  'suggestions.other': 'Vous pourriez demander :',

  // Small talk.
  'talk.identity': 'Je suis Footnote, un bot.',
  'talk.identityDetail':
    'Je réponds à des questions à partir {documents, select, none {de documents, et je n’en ai aucun} several {de {count, number} documents} other {du document « {title} »}}, et je montre la phrase sur laquelle repose chaque réponse. Voyez /aide.',
  'talk.complaint': 'Désolé. Ce n’était pas votre question ?',
  'talk.complaintDetail':
    'Cliquez sur « Pas ma question » sous la réponse : les personnes qui tiennent les documents voient ces questions, sans votre nom. Ou reformulez votre question.',
  'talk.thanks': 'Je vous en prie.',
  'talk.greeting': 'Bonjour.',
  'talk.greetingDetail':
    'Demandez-moi ce que vous voulez {documents, select, none {sur mes documents, même si je n’en ai aucun} several {sur mes {count, number} documents} other {sur « {title} »}}, ou voyez /aide.',
  'talk.farewell': 'À bientôt.',
  'talk.reaction': 'Demandez-moi quand vous avez une question ; /aide dit sur quoi.',
  'talk.other-language': 'Ici, je ne lis que les questions en anglais.',
  'talk.other-languageDetail':
    'Mes réponses viennent {documents, select, none {de documents, et je n’en ai aucun} several {de {count, number} documents} other {du document « {title} »}}.',

  // Help.
  'help.summary':
    'Interrogez-moi {documents, select, none {sur mes documents, même si je n’en ai aucun} several {sur mes {count, number} documents} other {sur « {title} »}} : je montre la phrase qui vous répond.',
  'help.ask': '• /demander',
  'help.askExample': '• /demander {example}',
  'help.mention':
    '• Ou mentionnez-moi dans un salon, un fil ou un message privé. « And when? » marche aussi.',
  'help.source':
    '• Un message dit-il vrai ? Dans son menu, sous Applications, choisissez « Trouver la source ».',
  'help.lists': '• Voyez tout ce qu’il y a : {commands}',
  'help.limits':
    'Je ne donne pas d’avis et ne devine pas ce que {documents, select, several {mes documents laissent} other {le document laisse}} ouvert. Avec privé : Vrai, vous seul voyez la réponse.',
  'help.examples': 'Essayez une de ces questions :',

  // Sources.
  'sources.size':
    'Je réponds à partir de {count, plural, one {# document} other {# documents}}, dont {facts, plural, one {# fait est tiré} other {# faits sont tirés}}.',
  'sources.loaded': 'Dernier chargement : {time}.',
  'sources.facts':
    '{facts, plural, one {# fait tiré} other {# faits tirés}} de {paragraphs, plural, one {# paragraphe} other {# paragraphes}}',
  'sources.publisher': 'Publié par : {value}',
  'sources.author': 'Écrit par : {value}',
  'sources.published': 'Date de publication : {value}',
  'sources.validFrom': 'Valable à partir du : {value}',
  'sources.expires': 'Date d’expiration : {value}',
  'sources.reviewBy': 'À réviser avant le : {value}',
  'sources.accessed': 'Dernière consultation : {value}',
  'sources.url': 'Adresse : {value}',
  'sources.language': 'Langue : {value}',
  'sources.unknown': 'pas d’indication',
  'sources.section': '• {title} : {facts, plural, one {# fait} other {# faits}}',
  'sources.unknownDocument': 'Je n’ai pas un document unique appelé « {name} ».',
  'sources.unknownDocumentUnnamed': 'Je n’ai pas un document unique de ce nom.',
  'sources.titles': 'Je réponds à partir de {titles}.',
  'sources.choose':
    'Choisissez-en un dans la liste qui apparaît pendant la saisie, ou voyez /sources.',

  // Corrections.
  'correction.heading': 'Corrigé depuis la publication.',
  'correction.retracted': 'Retiré : « {statement} »',
  'correction.reason': 'Motif : {reason}',
  'correction.noReason': 'Motif : non précisé.',
  'correction.retractedCount': '{count, plural, one {# énoncé retiré.} other {# énoncés retirés.}}',
  'correction.documentChanged': 'Le document a changé.',
  'correction.reworded': 'Le document est le même ; c’est l’énoncé à son sujet qui a été corrigé.',
  'correction.earlier': 'La réponse disait : « {statement} »',
  'correction.changed':
    '{count, plural, one {# énoncé a changé ; le voici tel qu’il est maintenant.} other {# énoncés ont changé ; les voici tels qu’ils sont maintenant.}}',
  'correction.withdrawn':
    '{count, plural, one {# énoncé supprimé ; je ne m’en sers plus pour répondre.} other {# énoncés supprimés ; je ne m’en sers plus pour répondre.}}',

  // Settings.
  'settings.heading': 'Mes paramètres sur ce serveur',
  'settings.channels.all': 'Je réponds aux mentions dans tous les salons où je peux écrire.',
  'settings.channels.some':
    'Je réponds aux mentions dans {count, plural, one {# salon, ses fils et ses posts.} other {# salons, leurs fils et leurs posts.}}',
  'settings.channels.gone':
    '{gone, plural, one {# salon choisi est introuvable : il a été supprimé ou m’est caché.} other {# salons choisis sont introuvables : ils ont été supprimés ou me sont cachés.}}',
  'settings.channels.allGone':
    'Je ne réponds à aucune mention : {gone, plural, one {le salon choisi est introuvable, supprimé ou caché pour moi.} other {les # salons choisis sont introuvables, supprimés ou cachés pour moi.}} Choisissez-en un autre.',
  'settings.private':
    'Les réponses aux commandes sont privées, sauf si un membre ajoute privé : Faux.',
  'settings.public':
    'Les réponses aux commandes sont publiques, sauf si un membre ajoute privé : Vrai.',
  'settings.documents.all': 'Tous les documents sont actifs.',
  'settings.documents.off':
    '{count, plural, one {# document désactivé.} other {# documents désactivés.}}',
  'settings.cooldown.none': 'Pas de délai entre deux questions d’un membre',
  'settings.cooldown.seconds':
    '{seconds, plural, one {# seconde} other {# secondes}} entre deux questions d’un membre',
  'settings.unlisted':
    'Le menu a de la place pour {limit} documents ; les {unlisted} autres sont actifs.',
  'settings.saved': 'Vos choix sont enregistrés aussitôt.',
  'settings.menu.channels': 'Répondre aux mentions dans tous les salons',
  'settings.menu.documents': 'Documents',
  'settings.menu.replies': 'Réponses aux commandes',
  'settings.menu.public': 'Tout le monde voit les réponses aux commandes',
  'settings.menu.private': 'Seul l’auteur de la question voit les réponses aux commandes',
  'settings.menu.cooldown': 'Délai entre les questions',

  // Unanswered questions.
  'unanswered.none': 'Aucune question sans réponse n’est en attente.',
  'unanswered.lead':
    '{count, plural, one {# question} other {# questions}} sans réponse, les plus fréquentes d’abord :',
  'unanswered.askedOn': 'Posée {count, plural, one {# fois} other {# fois}}, le {last}.',
  'unanswered.askedFromTo':
    'Posée {count, plural, one {# fois} other {# fois}}, du {first} au {last}.',
  'unanswered.others': 'Posée aussi ainsi : {wordings}.',
  'unanswered.prompt':
    'De quel énoncé cette question devrait-elle être une formulation ? La proposition est relue avant d’être ajoutée.',
  'unanswered.noStatement': 'Aucun énoncé n’est proche de cette question.',
  'unanswered.tooLong':
    'Une question ajoutée peut avoir {limit} caractères, et celle-ci en a {length}.',
  'unanswered.menu': 'L’énoncé qui y répond',

  // Privacy.
  'privacy.stored': 'Ce que je conserve',
  'privacy.notStored': 'Ce que je ne conserve pas',
  'privacy.questions':
    'Les questions auxquelles je n’ai pas pu répondre : leurs mots en minuscules, sans mentions, adresses ni longs nombres, combien de fois et quand elles ont été posées, et sur quel serveur. Pas qui les a posées. Pendant {days, plural, one {# jour} other {# jours}}.',
  'privacy.votes':
    'Votre vote sur une réponse, sous un code que moi seul peux déduire de votre identifiant. Pendant {days, plural, one {# jour} other {# jours}}.',
  'privacy.answers':
    'Quel message contient quelle réponse, pour pouvoir la corriger : les identifiants du message, de son salon et de son serveur et, pendant {questionDays, plural, one {# jour} other {# jours}}, les mots de votre question et votre code. Pendant {days, plural, one {# jour} other {# jours}}.',
  'privacy.settings':
    'Ce que les modérateurs règlent pour leur serveur, jusqu’à ce que l’on m’en retire ; tout ce qui concerne le serveur est alors effacé.',
  'privacy.not':
    'Les messages, les noms, les réponses privées, ou qui a posé une question à laquelle je n’ai pas pu répondre.',
  'privacy.deletion':
    'Supprimer votre question supprime ma réponse et ce que j’ai conservé à son sujet.',

  // Notices.
  'notice.invalid-component': 'Ce bouton ne vient pas d’ici ou n’est plus valable.',
  'notice.invalid-component.detail':
    'Reposez votre question et utilisez les boutons de la nouvelle réponse.',
  'notice.voted-helpful': 'Merci pour votre avis.',
  'notice.voted-helpful.detail': 'Cliquez sur l’autre bouton si vous changez d’avis.',
  'notice.voted-unhelpful': 'C’est noté : ce n’était pas votre question.',
  'notice.voted-unhelpful.detail':
    'Essayez d’autres mots, ou /aide. Les personnes qui tiennent les documents voient ces questions, sans votre nom.',
  'notice.erased':
    '{amount, plural, =0 {Il n’y avait rien à effacer.} one {# entrée effacée.} other {# entrées effacées.}}',
  'notice.erased.detail':
    'Mes réponses restent là où elles ont été publiées. Supprimez une question pour supprimer aussi sa réponse.',
  'notice.memory-down': 'Je ne peux rien enregistrer ni consulter pour le moment.',
  'notice.memory-down.detail':
    'Je réponds toujours aux questions. Réessayez dans quelques minutes.',
  'notice.settings-unknown':
    'Je ne peux pas lire les paramètres de ce serveur pour le moment et ne réponds qu’en privé.',
  'notice.settings-unknown.detail':
    'Utilisez /demander, ou mentionnez-moi à nouveau dans quelques minutes.',
  'notice.not-allowed': 'Seuls les membres qui gèrent ce serveur peuvent faire cela.',
  'notice.not-allowed.detail': 'Si c’est votre cas, utilisez de nouveau la commande.',
  'notice.ask-proposed': 'Proposition envoyée.',
  'notice.ask-proposed.detail':
    'Elle est relue avant d’être ajoutée : npm run knowledge -- suggestions',
  'notice.list-changed': 'La liste a changé entre-temps.',
  'notice.list-changed.detail': 'Utilisez de nouveau /sans-réponse pour voir la liste actuelle.',
  'notice.ask-too-long': 'Cette question est trop longue pour être ajoutée.',
  'notice.ask-too-long.detail': 'Ajoutez une formulation plus courte à facts.yaml.',
  'notice.rate-limited':
    'Un instant : réessayez dans {amount, plural, one {# seconde} other {# secondes}}.',
  'notice.rate-limited.detail': 'Cette limite me permet de rester rapide pour tout le monde.',
  'notice.overloaded': 'Je n’arrive pas à suivre les questions ici.',
  'notice.overloaded.detail':
    'J’en ai laissé sans réponse. Reposez la vôtre dans un instant, s’il vous plaît.',
  'notice.unknown-statement': 'Cet énoncé a changé ou a été supprimé.',
  'notice.unknown-statement.detail': 'Reposez la question pour voir ce qui est dit maintenant.',
  'notice.text-withheld': 'Discord ne me montre pas le texte de ce message.',
  'notice.text-withheld.detail':
    'Dans son menu, sous Applications, choisissez « Trouver la source » pour le vérifier.',
  'notice.role-mentioned':
    'Vous avez mentionné mon rôle, donc Discord ne me montre pas ce que vous avez écrit.',
  'notice.role-mentioned.detail':
    'Dans la liste après « @ », choisissez-moi plutôt que le rôle du même nom, ou utilisez /demander.',
  'notice.channels-gone': 'Les salons où je peux répondre aux mentions n’existent plus.',
  'notice.channels-gone.detail':
    'Les membres qui gèrent ce serveur peuvent en choisir d’autres avec /paramètres. Les commandes marchent ici.',
  'notice.welcome':
    'Bonjour. Mentionnez-moi avec une question, ou utilisez /demander ; /aide dit à quoi je peux répondre.',
  'notice.welcome.detail':
    'Les membres qui gèrent ce serveur choisissent où et comment je réponds avec /paramètres.',
  'notice.unknown-command': 'Je n’ai plus cette commande.',
  'notice.unknown-command.detail':
    'Discord affiche peut-être encore une ancienne liste de commandes ; réessayez dans quelques minutes, ou utilisez /aide.',
  'notice.failure': 'Désolé, quelque chose s’est mal passé et je n’ai pas pu répondre.',
  'notice.failure.detail':
    'Si cela se reproduit, indiquez à la personne qui m’exploite la référence {reference}.',

  // Explanations, for moderators.
  'explanation.answer': 'La réponse',
};
