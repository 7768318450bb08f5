import type { Catalogue } from './catalogue.ts';

/** The messages in French. */
export const fr: Catalogue = {
  // Commands and their options.
  'command.ask.name': 'demander',
  'command.ask.description': 'Pose une question et obtiens la phrase du document qui y répond',
  'command.sources.name': 'sources',
  'command.sources.description':
    'Découvre de quels documents viennent les réponses et ce que l’on en sait',
  'command.help.name': 'aide',
  'command.help.description': 'Découvre à quoi je peux répondre ou non, avec des exemples',
  'command.find-the-source.name': 'Trouver la source',
  'command.unanswered.name': 'sans-réponse',
  'command.unanswered.description':
    'Affiche les questions restées sans réponse ici, les plus fréquentes d’abord',
  'command.settings.name': 'paramètres',
  'command.settings.description':
    'Choisis où je réponds, qui voit les réponses, les documents actifs et le délai',
  'command.privacy.name': 'confidentialité',
  'command.privacy.description':
    'Découvre ce que je conserve et pendant combien de temps, et efface tes données',
  'command.explain.name': 'expliquer',
  'command.explain.description': 'Découvre pourquoi une question reçoit cette réponse, ou aucune',
  'option.question.name': 'question',
  'option.question.ask': 'Que veux-tu savoir ?',
  'option.question.explain': 'Quelle question ?',
  'option.question.topic': 'Demande quelque chose de plus précis (laisse vide pour tout voir)',
  'option.article.name': 'document',
  'option.article.description': 'Répondre seulement à partir de ce document',
  'option.private.name': 'privé',
  'option.private.description': 'N’afficher la réponse qu’à toi',

  // Above an answer.
  asked: 'Question : {question}',
  quoted: '« {text} »',
  'language.note': 'Langue des énoncés et des citations : {language}, celle des documents.',
  'language.ask':
    'Langue des documents : {language}. Pose tes questions dans cette langue, s’il te plaît.',

  // Buttons.
  'button.context': 'En contexte',
  'button.contextNumber': 'En contexte [{number}]',
  'button.more': 'Plus ({count})',
  'button.helpful': 'Utile',
  'button.unhelpful': 'Pas ma question',
  'button.helped': 'Cela m’a aidé',
  'button.notHelped': 'Cela ne m’a pas aidé',
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
  'answer.severalDated':
    '{count, plural, =2 {Deux documents en parlent ; le plus récent est} other {# documents en parlent ; le plus récent est}} « {title} » ({date}). Chaque énoncé est affiché avec sa propre source :',
  'answer.further': 'Autres énoncés qui correspondent :',
  'answer.unlisted':
    'Les {shown} plus proches sont affichés ; {unlisted, plural, one {# autre énoncé correspond aussi} other {# autres énoncés correspondent aussi}}. Pose une question plus précise pour les voir.',
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
  'document.reviewBy': 'Le document doit être révisé au plus tard le {value}.',
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
  'miss.emptyDetail': 'Demande avec des mots simples : qui, quoi, où, quand ou combien.',
  'miss.missing':
    '{documents, select, several {Mes documents ne mentionnent jamais {names}.} other {Le document ne mentionne jamais {names}.}}',
  'miss.missingUnnamed':
    '{documents, select, several {Mes documents ne mentionnent jamais ce que tu demandes.} other {Le document ne mentionne jamais ce que tu demandes.}}',
  'miss.which': 'De quel document parles-tu ?',
  'miss.whichTitle': 'Redemande en indiquant son titre.',
  'miss.whichAnswer': '« {question} » trouve sa réponse dans « {title} ».',
  'miss.offTopic': 'C’est un autre sujet.',
  'miss.offTopicDetail':
    'Je ne réponds qu’à partir {documents, select, none {de documents, et je n’en ai aucun} several {de {count, number} documents} other {du document « {title} »}}.',
  'miss.ambiguous': 'Je ne suis pas sûr de ce que tu veux dire.',
  'miss.notStated': 'Je n’ai rien trouvé là-dessus.',
  'suggestions.meant': 'Tu voulais dire :',
  'suggestions.other': 'Tu peux demander :',

  // Small talk.
  'talk.identity': 'Je suis Footnote, un bot.',
  'talk.identityDetail':
    'Je réponds à des questions à partir {documents, select, none {de documents, et je n’en ai aucun} several {de {count, number} documents} other {du document « {title} »}}, et je montre la phrase sur laquelle repose chaque réponse. Plus d’infos avec /aide.',
  'talk.complaint': 'Désolé. Ce n’était pas ta question ?',
  'talk.complaintDetail':
    'Clique sur « Pas ma question » sous la réponse : les personnes qui tiennent les documents voient ces questions, sans ton nom. Ou reformule ta question.',
  'talk.thanks': 'De rien.',
  'talk.greeting': 'Bonjour.',
  'talk.greetingDetail':
    'Demande-moi ce que tu veux {documents, select, none {sur mes documents, même si je n’en ai aucun} several {sur mes {count, number} documents} other {sur « {title} »}}, ou consulte /aide.',
  'talk.farewell': 'À bientôt.',
  'talk.reaction': 'Demande-moi quand tu as une question ; /aide dit sur quoi.',
  'talk.other-language': 'Ici, je ne lis que les questions en anglais.',
  'talk.other-languageDetail':
    'Mes réponses viennent {documents, select, none {de documents, et je n’en ai aucun} several {de {count, number} documents} other {du document « {title} »}}.',

  // Help.
  'help.summary':
    'Interroge-moi {documents, select, none {sur mes documents, même si je n’en ai aucun} several {sur mes {count, number} documents} other {sur « {title} »}} : je montre la phrase qui te répond.',
  'help.ask': '• /demander',
  'help.askExample': '• /demander {example}',
  'help.mention':
    '• Ou mentionne-moi dans un salon, un fil ou un message privé. « And when? » marche aussi.',
  'help.source':
    '• Un message dit-il vrai ? Dans son menu, sous Applications, choisis « Trouver la source ».',
  'help.lists': '• Découvre tout ce qu’il y a : {commands}',
  'help.limits':
    'Je ne donne pas d’avis et ne devine pas ce que {documents, select, several {mes documents laissent} other {le document laisse}} ouvert. Avec privé : Vrai, toi seul vois la réponse.',
  'help.examples': 'Essaie une de ces questions :',

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
  'sources.reviewBy': 'À réviser au plus tard le : {value}',
  'sources.accessed': 'Dernière consultation : {value}',
  'sources.url': 'Adresse : {value}',
  'sources.language': 'Langue : {value}',
  'sources.unknown': 'pas d’indication',
  'sources.section': '• {title} : {facts, plural, one {# fait} other {# faits}}',
  'sources.unknownDocument': 'Je n’ai pas de document unique appelé « {name} ».',
  'sources.unknownDocumentUnnamed': 'Je n’ai pas de document unique de ce nom.',
  'sources.titles': 'Je réponds à partir de {titles}.',
  'sources.choose':
    'Choisis-en un dans la liste qui apparaît pendant la saisie, ou consulte /sources.',

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
    'Je ne réponds à aucune mention : {gone, plural, one {le salon choisi est introuvable, supprimé ou caché pour moi.} other {les # salons choisis sont introuvables, supprimés ou cachés pour moi.}} Choisis-en un autre.',
  'settings.channels.binds':
    'Le choix des salons concerne les mentions et les posts. Les commandes fonctionnent partout où leurs permissions Discord le permettent : Paramètres du serveur, Intégrations.',
  'knowledge.failed':
    'Les documents ont changé, mais depuis {time} ils ne peuvent pas être chargés : {problems, plural, one {# problème} other {# problèmes}}. Je réponds avec la version précédente ; le journal de la personne qui m’administre dit quoi corriger.',
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
  'settings.posts.on':
    'Je réponds une fois aux nouveaux posts des forums, d’après leur titre et leur premier message, s’ils me mentionnent ou si Discord me laisse les lire.',
  'settings.posts.off': 'Je réponds aux posts des forums seulement là où ils me mentionnent.',
  'settings.unlisted':
    'Le menu a de la place pour {limit} documents ; les {unlisted} autres sont actifs.',
  'settings.saved': 'Tes choix sont enregistrés aussitôt.',
  'settings.menu.channels': 'Répondre aux mentions dans tous les salons',
  'settings.menu.documents': 'Documents',
  'settings.menu.replies': 'Réponses aux commandes',
  'settings.menu.public': 'Tout le monde voit les réponses aux commandes',
  'settings.menu.private': 'Seul l’auteur de la question voit les réponses aux commandes',
  'settings.menu.posts': 'Nouveaux posts dans les forums',
  'settings.menu.postsMentions': 'Répondre seulement aux mentions dans les posts des forums',
  'settings.menu.postsAll': 'Répondre une fois aux nouveaux posts des forums',
  'settings.menu.cooldown': 'Délai entre les questions',

  // Unanswered questions.
  'unanswered.none': 'Aucune question sans réponse n’est en attente.',
  'unanswered.lead':
    '{count, plural, one {# question} other {# questions}} sans réponse, les plus fréquentes d’abord :',
  'unanswered.askedOn': 'Posée {count, plural, one {# fois} other {# fois}}, le {last}.',
  'unanswered.askedFromTo':
    'Posée {count, plural, one {# fois} other {# fois}}, du {first} au {last}.',
  'unanswered.others': 'Posée aussi ainsi : {wordings}.',
  'unanswered.misses': 'Aucune réponse n’a été trouvée à celles-ci :',
  'unanswered.gaps': 'Lacunes connues ; les documents laissent celles-ci ouvertes :',
  'unanswered.gap': 'La lacune : {statement}',
  'unanswered.nearest': 'L’énoncé le plus proche : {statement}',
  'unanswered.downVoted':
    'Votée « Pas ma question » {votes, plural, one {# fois} other {# fois}}, comme réponse : {statement}',
  'unanswered.downVotedGone':
    'Votée « Pas ma question » {votes, plural, one {# fois} other {# fois}} ; la réponse n’existe plus.',
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
    'Ton vote sur une réponse, sous un code que moi seul peux déduire de ton identifiant. Pendant {days, plural, one {# jour} other {# jours}}.',
  'privacy.answers':
    'Quel message contient quelle réponse, pour pouvoir la corriger : les identifiants du message, de son salon et de son serveur et, pendant {questionDays, plural, one {# jour} other {# jours}}, les mots de ta question et ton code. Pendant {days, plural, one {# jour} other {# jours}}.',
  'privacy.settings':
    'Ce que les modérateurs règlent pour leur serveur, jusqu’à ce que l’on m’en retire ; tout ce qui concerne le serveur est alors effacé.',
  'privacy.not':
    'Les messages, les noms, les réponses privées, ou qui a posé une question à laquelle je n’ai pas pu répondre.',
  'privacy.deletion':
    'Supprimer ta question supprime ma réponse et ce que j’ai conservé à son sujet.',

  // Notices.
  'notice.invalid-component': 'Ce bouton ne vient pas d’ici ou n’est plus valable.',
  'notice.invalid-component.detail':
    'Repose ta question et utilise les boutons de la nouvelle réponse.',
  'notice.voted-helpful': 'Merci pour ton avis.',
  'notice.voted-helpful.detail': 'Clique sur l’autre bouton si tu changes d’avis.',
  'notice.voted-unhelpful': 'C’est noté : ce n’était pas ta question.',
  'notice.voted-unhelpful.detail':
    'Essaie d’autres mots, ou /aide. Les personnes qui tiennent les documents voient ces questions, sans ton nom.',
  'notice.erased':
    '{amount, plural, =0 {Il n’y avait rien à effacer.} one {# entrée effacée.} other {# entrées effacées.}}',
  'notice.erased.detail':
    'Mes réponses restent là où elles ont été publiées. Supprime une question pour supprimer aussi sa réponse.',
  'notice.memory-down': 'Je ne peux rien enregistrer ni consulter pour le moment.',
  'notice.memory-down.detail': 'Je réponds toujours aux questions. Réessaie dans quelques minutes.',
  'notice.settings-unknown':
    'Je ne peux pas lire les paramètres de ce serveur pour le moment et ne réponds qu’en privé.',
  'notice.settings-unknown.detail':
    'Utilise /demander, ou mentionne-moi à nouveau dans quelques minutes.',
  'notice.not-allowed': 'Seuls les membres qui gèrent ce serveur peuvent faire cela.',
  'notice.not-allowed.detail': 'Si c’est ton cas, utilise de nouveau la commande.',
  'notice.ask-proposed': 'Proposition envoyée.',
  'notice.ask-proposed.detail':
    'Elle est relue avant d’être ajoutée : npm run knowledge -- suggestions',
  'notice.list-changed': 'La liste a changé entre-temps.',
  'notice.list-changed.detail': 'Utilise de nouveau /sans-réponse pour voir la liste actuelle.',
  'notice.ask-too-long': 'Cette question est trop longue pour être ajoutée.',
  'notice.ask-too-long.detail': 'Ajoute une formulation plus courte à facts.yaml.',
  'notice.rate-limited':
    'Un instant : réessaie dans {amount, plural, one {# seconde} other {# secondes}}.',
  'notice.rate-limited.detail': 'Cette limite me permet de rester rapide pour tout le monde.',
  'notice.overloaded': 'Je n’arrive pas à suivre les questions ici.',
  'notice.overloaded.detail':
    'J’en ai laissé certaines sans réponse. Repose la tienne dans un instant, s’il te plaît.',
  'notice.unknown-statement': 'Cet énoncé a changé ou a été supprimé.',
  'notice.unknown-statement.detail': 'Repose la question pour voir ce qui est dit maintenant.',
  'notice.text-withheld': 'Discord ne me montre pas le texte de ce message.',
  'notice.text-withheld.detail':
    'Dans son menu, sous Applications, choisis « Trouver la source » pour le vérifier.',
  'notice.role-mentioned':
    'Tu as mentionné mon rôle, donc Discord ne me montre pas ce que tu as écrit.',
  'notice.role-mentioned.detail':
    'Dans la liste après « @ », choisis-moi plutôt que le rôle du même nom, ou utilise /demander.',
  'notice.channels-gone': 'Les salons où je peux répondre aux mentions n’existent plus.',
  'notice.channels-gone.detail':
    'Les membres qui gèrent ce serveur peuvent en choisir d’autres avec /paramètres. Les commandes fonctionnent ici.',
  'notice.welcome':
    'Bonjour. Mentionne-moi avec une question, ou utilise /demander ; /aide dit à quoi je peux répondre.',
  'notice.welcome.detail':
    'Les membres qui gèrent ce serveur choisissent où et comment je réponds avec /paramètres.',
  'notice.unknown-command': 'Je n’ai plus cette commande.',
  'notice.unknown-command.detail':
    'Discord affiche peut-être encore une ancienne liste de commandes ; réessaie dans quelques minutes, ou utilise /aide.',
  'notice.failure': 'Désolé, quelque chose s’est mal passé et je n’ai pas pu répondre.',
  'notice.failure.detail':
    'Si cela se reproduit, indique à la personne qui m’administre la référence {reference}.',

  // Explanations, for moderators.
  'explanation.answer': 'La réponse',
  'explanation.whyAnswer': 'Pourquoi cette réponse',
  'explanation.whyNone': 'Pourquoi il n’y a pas de réponse',
  'explanation.whyNotNext': 'Pourquoi pas le suivant',
  'explanation.near': 'Ce qui était proche aussi',
  'explanation.reading': 'Comment la question a été lue',
  'explanation.documentAnswers':
    '{documents, select, several {Elle porte sur mes documents eux-mêmes, pas sur leur contenu : c’est l’en-tête qui y répond.} other {Elle porte sur le document lui-même, pas sur son contenu : c’est l’en-tête qui y répond.}}',
  'explanation.documentLacks':
    '{documents, select, several {Elle porte sur mes documents eux-mêmes, pas sur leur contenu : l’en-tête n’a pas ce champ.} other {Elle porte sur le document lui-même, pas sur son contenu : l’en-tête n’a pas ce champ.}}',
  'explanation.thread': 'Elle demande plus de détails sur la dernière réponse du fil.',
  'explanation.number': 'Elle demande un endroit du document par son numéro.',
  'explanation.list': 'Elle demande une liste, un tableau ou une section par son nom.',
  'explanation.curated':
    '{kind, select, fact {C’est, mot pour mot, une question de référence de l’énoncé « {name} ». Aucun calcul n’a été nécessaire.} topic {C’est, mot pour mot, une question de référence de tous les énoncés sur « {name} ». Aucun calcul n’a été nécessaire.} other {C’est, mot pour mot, une question de référence de la lacune connue « {name} ». Aucun calcul n’a été nécessaire.}}',
  'explanation.nearest':
    '{kind, select, fact {Le plus proche est l’énoncé « {name} ».} topic {Les plus proches sont tous les énoncés sur « {name} ».} other {Le plus proche est la lacune connue « {name} ».}}',
  'explanation.nearestScore':
    '{kind, select, fact {Le plus proche est l’énoncé « {name} », avec un score de {score} sur 1.} topic {Les plus proches sont tous les énoncés sur « {name} », avec un score de {score} sur 1.} other {Le plus proche est la lacune connue « {name} », avec un score de {score} sur 1.}}',
  'explanation.next':
    '{kind, select, fact {Vient ensuite l’énoncé « {name} ».} topic {Viennent ensuite tous les énoncés sur « {name} ».} other {Vient ensuite la lacune connue « {name} ».}}',
  'explanation.nextScore':
    '{kind, select, fact {Vient ensuite l’énoncé « {name} », avec un score de {score} sur 1.} topic {Viennent ensuite tous les énoncés sur « {name} », avec un score de {score} sur 1.} other {Vient ensuite la lacune connue « {name} », avec un score de {score} sur 1.}}',
  'explanation.gap': 'Elle tombe dans la lacune connue « {name} ».',
  'explanation.gapScore':
    'Elle tombe dans la lacune connue « {name} », avec un score de {score} sur 1.',
  'explanation.contributed': 'Ce qui a le plus compté :',
  'explanation.sure':
    '{level, select, very {Je suis très sûr qu’il répond à la question, il est donc affiché.} fairly {Je suis assez sûr qu’il répond à la question, il est donc affiché.} other {Je suis tout juste assez sûr qu’il répond à la question, il est donc affiché.}}',
  'explanation.unsure':
    'Je ne suis pas assez sûr qu’il réponde à la question, il n’est donc pas affiché.',
  'explanation.stricter':
    '{rule, select, missingName {Je dois être plus sûr que d’habitude, car elle contient un nom qui n’est jamais mentionné.} uncurated {Je dois être plus sûr que d’habitude, car personne n’a encore relu ce fait.} nearGap {Je dois être plus sûr que d’habitude, car une lacune connue est aussi proche.} leaning {Je dois être plus sûr que d’habitude, car elle tire son sujet d’un échange précédent.} other {Je dois être plus sûr que d’habitude, car une relance demande rarement ce qui vient d’être montré, ou une autre partie de sa source.}}',
  'explanation.confidence':
    'Il répond à la question avec une probabilité de {reached}, et il faut {needed}, {rule, select, usual {comme pour toute question} missingName {car elle contient un nom qui n’est jamais mentionné} uncurated {car personne n’a encore relu ce fait} nearGap {car une lacune connue est aussi proche} leaning {car elle tire son sujet d’un échange précédent} other {car une relance demande rarement ce qui vient d’être montré, ou une autre partie de sa source}}.',
  'explanation.soShown': 'C’est pourquoi il est affiché.',
  'explanation.for': 'Ce qui a le plus plaidé pour :',
  'explanation.against': 'Ce qui a plaidé contre :',
  'explanation.lacking': 'Là où il a le plus manqué :',
  'explanation.alsoCovers': 'Un autre document en parle aussi ; son énoncé est affiché à côté.',
  'explanation.wholeList':
    'La question ne nomme aucun point précis de la liste, toute la liste est donc affichée.',
  'explanation.talk':
    'C’est de la conversation, ou cela parle de moi : rien n’est demandé à un document.',
  'explanation.otherLanguage': 'Elle n’est pas en anglais.',
  'explanation.nothingAsked': 'Aucun de ses mots n’a de contenu que l’on puisse rechercher.',
  'explanation.severalHave':
    'Plusieurs documents ont ce qu’elle demande, on demande donc lequel est visé.',
  'explanation.which':
    'Plusieurs documents y répondent, chacun sur un sujet différent, on demande donc lequel est visé.',
  'explanation.pronoun':
    '« {pronoun} » ne renvoie à personne de nommé avant, l’énoncé le plus proche peut donc parler d’une autre personne.',
  'explanation.missing': 'Elle dépend de ce qu’aucun énoncé ne mentionne : {names}.',
  'explanation.offTopic': 'Elle porte sur autre chose : aucun énoncé n’en est proche.',
  'explanation.offTopicWords':
    '{documents, select, several {Elle porte sur autre chose : mes documents en contiennent peu.} other {Elle porte sur autre chose : le document en contient peu.}}',
  'explanation.offTopicShare':
    '{documents, select, several {Elle porte sur autre chose : mes documents contiennent {share} de son contenu, et il faut {needed}.} other {Elle porte sur autre chose : le document contient {share} de son contenu, et il faut {needed}.}}',
  'explanation.noneNear': 'Aucun énoncé n’en est proche.',
  'explanation.unlike': 'Il n’a presque rien en commun avec la question et n’est pas affiché.',
  'explanation.belowScore':
    'En dessous de {score}, un énoncé n’a presque rien en commun avec la question et n’est pas affiché.',
  'explanation.gapAsNear':
    'C’est aussi proche, mais c’est une lacune connue, et le premier était assez sûr.',
  'explanation.asNear': 'C’est aussi proche que le premier.',
  'explanation.slightlyLower': 'Il est un peu moins bon sur tout.',
  'explanation.further': 'C’est plus loin de la question sur : {aspects}.',
  'explanation.lower': 'Là où il est moins bon que le premier :',
  'explanation.notContained': 'Il ne contient pas {words}.',
  'explanation.asksFor':
    'Elle demande {type, select, who {une personne ou un organisme} saidBy {qui le dit} when {un moment} where {un lieu} howMany {un nombre} howLong {une durée} why {une raison} how {une manière} what {une chose ou ce qui se passe} whichGroup {un groupe ou un organisme} whatOffice {la fonction de quelqu’un} name {un nom} yesNo {oui ou non} other {rien de précis : elle n’a pas la forme d’une question}}.',
  'explanation.readAs': '{written} est lu comme {read}.',
  'explanation.standsFor': 'Dans ce fil, elle vaut pour {text}.',
  'explanation.part': 'Seule cette partie du texte a été prise en compte : {text}.',
  'explanation.unknownWords':
    '{documents, select, several {Mes documents ne contiennent pas {words}.} other {Le document ne contient pas {words}.}}',
  'explanation.missingNames':
    '{documents, select, several {Lu comme un nom que mes documents ne mentionnent jamais : {names}.} other {Lu comme un nom que le document ne mentionne jamais : {names}.}}',
  'explanation.post': 'Le reste du message compte un peu : {words}.',
  'explanation.follows':
    '{from, select, title {Elle fait suite au titre du fil, {text}.} answer {Elle fait suite à la réponse de l’échange {turn}, {text}.} other {Elle fait suite à la question de l’échange {turn}, {text}.}}',
  'explanation.followsBorrows':
    '{from, select, title {Elle fait suite au titre du fil, {text}, et lui emprunte {words}.} answer {Elle fait suite à la réponse de l’échange {turn}, {text}, et lui emprunte {words}.} other {Elle fait suite à la question de l’échange {turn}, {text}, et lui emprunte {words}.}}',
  'explanation.longText': 'un texte de {count, plural, one {# caractère} other {# caractères}}',
  'explanation.more': '{count, number} de plus',

  // The figures of an explanation.
  'figure.line': '• {factor} : {value}',
  'figure.example': '• {factor} ({example}) : {value}',
  'figure.onSubject': '{factor}, pour traiter du sujet',
  'figure.stated': '{factor}, pour dire ce qui est demandé',
  'figure.against': '{value} contre {other}',
  'figure.of': '{value} sur {most}',
  'figure.share': '{part, number} sur {whole, number}',
  'figure.level':
    '{level, select, yes {oui} no {non} low {faible} medium {moyen} other {élevé}}, {value}',
  'button.figures': 'Chiffres',
  'button.words': 'En mots',

  // What speaks for or against a statement: an aspect, and in sentences.
  'reason.wording': 'la formulation',
  'reason.wording.for': 'La question est formulée comme une de celles prévues pour lui.',
  'reason.wording.example':
    'La question est formulée comme une de celles prévues pour lui : {text}.',
  'reason.wording.against': 'La question est formulée autrement que celles prévues pour lui.',
  'reason.meaning': 'le sens',
  'reason.meaning.for': 'La question et le passage sont proches par le sens.',
  'reason.meaning.against': 'La question et le passage ne sont pas assez proches par le sens.',
  'reason.words': 'les mots en commun',
  'reason.words.for': 'Il contient des mots de la question.',
  'reason.words.example': 'Il contient des mots de la question : {text}.',
  'reason.words.against': 'Il lui manque des mots de la question.',
  'reason.words.lacking': 'Il lui manque des mots de la question : {text}.',
  'reason.kind': 'le genre de chose demandée',
  'reason.kind.for': 'Il contient le genre de chose demandée.',
  'reason.kind.against': 'Il ne contient peut-être pas le genre de chose demandée.',
  'reason.known': 'ce qui est connu ici',
  'reason.known.for': 'Ce que la question nomme y figure, ou nulle part ailleurs.',
  'reason.known.against': 'La question nomme des choses qui sont ailleurs, ou nulle part.',
  'reason.gap': 'l’écart avec les lacunes connues',
  'reason.gap.for': 'Rien de ce que l’on sait laissé ouvert n’est aussi proche.',
  'reason.gap.against': 'Ce que l’on sait laissé ouvert est à peu près aussi proche.',
  'reason.rivals': 'l’écart avec d’autres énoncés',
  'reason.rivals.for': 'Il devance nettement les autres énoncés.',
  'reason.rivals.against': 'D’autres énoncés sont à peu près aussi proches.',
  'reason.place': 'sa place dans le document',
  'reason.place.for': 'Il se trouve là où le document en parle.',
  'reason.place.against': 'Il se trouve là où le document parle d’autre chose.',
  'reason.thread': 'ce que le fil a montré',
  'reason.thread.for': 'Il prolonge ce que le fil a montré.',
  'reason.thread.against': 'Le fil l’a déjà montré.',
  'reason.form': 'la forme de la question',
  'reason.form.for': 'Une question de cette forme est facile à lire.',
  'reason.form.against': 'Une question de cette forme est difficile à lire.',

  // What each figure stands for; reads well before a level or a number.
  'factor.ask': 'à quel point cette question ressemble à sa question de référence la plus proche',
  'factor.asks':
    'à quel point cette question ressemble à ses trois questions de référence les plus proches',
  'factor.askCover': 'quelle part de cette question figure dans une de ses questions de référence',
  'factor.statement': 'quelle part de cette question figure dans son énoncé',
  'factor.quote': 'quelle part de cette question figure dans sa phrase source',
  'factor.all': 'quelle part de cette question figure où que ce soit en elle',
  'factor.odds':
    'à quel point cette formulation est plus courante dans ses questions de référence que dans les autres',
  'factor.typeShare': 'combien de ses questions de référence demandent le même genre de chose',
  'factor.type': 'si une de ses questions de référence demande le même genre de chose',
  'factor.pairs': 'combien de mots voisins le sont aussi dans ses questions de référence',
  'factor.named': 'quelle part de son énoncé cette question nomme',
  'factor.bm25': 'à quel point sa phrase correspond à cette question, mot à mot',
  'factor.relative': 'à quel point elle est proche de la phrase qui correspond le mieux',
  'factor.cover': 'quelle part de cette question sa phrase contient',
  'factor.relativeCover':
    'à quel point sa part de cette question est proche de celle de la meilleure phrase',
  'factor.rareCover': 'combien de mots rares de cette question sa phrase contient',
  'factor.exact': 'combien de mots de cette question y figurent sous la même forme',
  'factor.kin': 'combien de mots de cette question y figurent sous un mot de la même famille',
  'factor.grammar': 'combien de mots-outils de cette question sa phrase contient',
  'factor.focus': 'à quel point elle reprend ce sur quoi porte « what » ou « how many »',
  'factor.passagePairs': 'combien de mots voisins le sont aussi en elle',
  'factor.apart': 'combien de mots voisins y sont proches les uns des autres',
  'factor.subject': 'quelle part de cette question contiennent ses six premiers mots',
  'factor.definition': 'si elle commence comme une définition de ce qui est demandé',
  'factor.absent': 's’il lui manque le genre de chose demandée, comme une date ou un nom',
  'factor.counted': 'si elle a un nombre devant ce qui est compté',
  'factor.near': 'quelle part de cette question entoure ce qu’elle demande',
  'factor.before': 'quelle part de ce qui lui manque est dans les phrases précédentes',
  'factor.leaning':
    'quelle part de ce qui lui manque est dans les phrases précédentes, si elle commence par « He » ou « This »',
  'factor.next': 'quelle part de ce qui lui manque est dans la phrase suivante',
  'factor.title': 'quelle part de ce qui lui manque est dans le titre au-dessus',
  'factor.paragraph': 'à quel point son paragraphe correspond',
  'factor.nameless': 'combien de noms de cette question manquent dans son paragraphe',
  'factor.opening': 'si elle ouvre son paragraphe',
  'factor.early': 'à quel point elle vient tôt dans son paragraphe',
  'factor.length': 'à quel point elle est longue',
  'factor.bias': 'ce qui vaut pour toute question (le biais)',
  'factor.score': 'à quel point le score de l’énoncé le plus proche est élevé',
  'factor.mismatch':
    'si l’on demande un genre de chose qu’aucune de ses questions de référence ne demande',
  'factor.unknown': 'quelle part de cette question ne figure nulle part',
  'factor.missing': 'si elle contient un nom qui n’est jamais mentionné',
  'factor.elsewhere': 'quelle part de cette question figure ailleurs, mais pas dans cet énoncé',
  'factor.short': 'à quel point elle a peu de mots pleins',
  'factor.gapLead': 'de combien elle devance ce que l’on sait laissé ouvert',
  'factor.gapAsk':
    'à quel point ses questions de référence sont plus proches que celles de ce qui reste ouvert',
  'factor.agree': 'combien des cinq énoncés les plus proches reposent sur la même phrase',
  'factor.lead': 'de combien elle devance l’énoncé de la phrase suivante',
  'factor.fact': 'à quel point un énoncé quelconque est probable face à ce qui reste ouvert',
  'factor.share': 'à quel point cette phrase est probable face à tout le reste',
  'factor.wording': 'à quel point la formulation ressemble à ce à quoi on peut répondre',
  'factor.yesNo': 'si c’est une question par oui ou non',
  'factor.passageScore': 'à quel point le score de la phrase la plus proche est élevé',
  'factor.passageShare': 'à quel point cette phrase est probable face aux autres',
  'factor.passageLead': 'de combien elle devance la phrase suivante',
  'factor.passageElsewhere':
    'quelle part de cette question figure ailleurs, mais pas dans ce paragraphe',
  'factor.otherName': 'combien de noms de cette question sont dans d’autres paragraphes',
  'factor.otherNumber': 'si un nombre de cette question manque dans son paragraphe',
  'factor.negated': 'si elle demande ce qui n’est pas, n’est jamais ou est autrement',
  'factor.long': 'combien de mots pleins elle a',
  'factor.passageAgree': 'combien des cinq phrases les plus proches sont dans son paragraphe',
  'factor.asked':
    'à quel point cette question est proche par le sens de sa question de référence la plus proche, ou de son énoncé',
  'factor.block':
    'à quel point cette question est proche par le sens de son paragraphe, point ou ligne',
  'factor.heading': 'à quel point cette question est proche par le sens des titres au-dessus',
  'factor.outstanding': 'à quel point sa phrase source se détache des autres par le sens',
  'factor.introduces': 'si sa phrase source ne fait qu’introduire ce qui suit',
  'factor.isQuestion': 'si sa phrase source est elle-même une question',
  'factor.found':
    'quelle part de cette question se trouve dans son énoncé, sa phrase source et ses questions',
  'factor.rarestAbsent': 'à quel point est rare un mot de cette question qu’aucun d’eux n’a',
  'factor.context': 'à quel point cette question est proche par le sens de sa phrase source',
  'factor.lastPart': 'à quel point la dernière partie de cette question en est proche par le sens',
  'factor.spread': 'combien d’autres sont aussi probables',
  'factor.mostAsked': 'à quel point le plus proche de tous les énoncés est proche par le sens',
  'factor.mostCover': 'quelle part de cette question un énoncé quelconque contient',
  'factor.gapShare': 'à quel point les lacunes connues sont probables',
  'factor.gapAsked': 'à quel point une lacune connue est plus proche par le sens',
  'factor.holds': 'si son passage source contient ce que cette question attend, comme un nombre',
  'factor.lacks': 's’il manque à son passage source ce que cette question attend',
  'factor.joinedAsked':
    'à quel point elle est proche par le sens après ce à quoi elle peut renvoyer',
  'factor.joinedBlock':
    'à quel point son paragraphe, point ou ligne est proche après ce à quoi elle peut renvoyer',
  'factor.joinedHeading': 'à quel point ses titres sont proches après ce à quoi elle peut renvoyer',
  'factor.joinedOutstanding':
    'à quel point sa phrase source se détache après ce à quoi elle peut renvoyer',
  'factor.joinedContext':
    'à quel point sa phrase source est proche après ce à quoi elle peut renvoyer',
  'factor.repeated': 'si la dernière réponse l’a montrée',
  'factor.shown': 'si une réponse précédente l’a montrée',
  'factor.beside': 'si elle est à côté de ce qui a été montré en dernier',
  'factor.sameSection': 'si elle est dans la section montrée en dernier',
  'factor.howMany': 'si elle demande un nombre ou une durée',
  'factor.noType': 'si elle n’a pas la forme d’une question',
};
