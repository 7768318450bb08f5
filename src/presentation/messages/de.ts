import type { Catalogue } from './catalogue.ts';

/** The messages in German. */
export const de: Catalogue = {
  // Commands and their options.
  'command.ask.name': 'fragen',
  'command.ask.description':
    'Stelle eine Frage und sieh den Satz des Dokuments, der sie beantwortet',
  'command.sources.name': 'quellen',
  'command.sources.description':
    'Sieh, aus welchen Dokumenten die Antworten stammen und was über sie bekannt ist',
  'command.help.name': 'hilfe',
  'command.help.description': 'Sieh an Beispielen, was ich beantworten kann und was nicht',
  'command.find-the-source.name': 'Quelle finden',
  'command.unanswered.name': 'unbeantwortet',
  'command.unanswered.description':
    'Sieh die Fragen, die ich hier nicht beantworten konnte, die häufigsten zuerst',
  'command.settings.name': 'einstellungen',
  'command.settings.description':
    'Wähle, wo ich antworte, wer Antworten sieht, welche Dokumente gelten und die Wartezeit',
  'command.privacy.name': 'datenschutz',
  'command.privacy.description': 'Sieh, was ich wie lange speichere, und lösche deine Daten',
  'command.explain.name': 'erklären',
  'command.explain.description': 'Sieh, warum eine Frage so oder gar nicht beantwortet wird',
  'option.question.name': 'frage',
  'option.question.ask': 'Was möchtest du wissen?',
  'option.question.explain': 'Welche Frage?',
  'option.question.topic': 'Frag etwas Genaueres (leer lassen, um alles zu sehen)',
  'option.article.name': 'dokument',
  'option.article.description': 'Nur aus diesem Dokument antworten',
  'option.private.name': 'privat',
  'option.private.description': 'Die Antwort nur dir zeigen',

  // Above an answer.
  asked: 'Frage: {question}',
  quoted: '„{text}“',
  'language.note': 'Sprache der Aussagen und Zitate: {language}, wie in den Dokumenten.',
  'language.ask': 'Sprache der Dokumente: {language}. Stelle deine Fragen bitte in dieser Sprache.',

  // Buttons.
  'button.context': 'Im Zusammenhang',
  'button.contextNumber': 'Im Zusammenhang [{number}]',
  'button.more': 'Mehr ({count})',
  'button.helpful': 'Hilfreich',
  'button.unhelpful': 'Nicht meine Frage',
  'button.helped': 'Das hat geholfen',
  'button.notHelped': 'Das hat nicht geholfen',
  'button.share': 'Teilen',
  'button.previous': 'Zurück',
  'button.page': 'Seite {page} von {pages}',
  'button.next': 'Weiter',
  'button.erase': 'Meine Daten löschen',
  'button.dismiss': 'Verwerfen [{number}]',
  'button.propose': 'Als Frage hinzufügen zu … [{number}]',

  // Answers.
  'plain.yes': 'Ja.',
  'plain.no': 'Nein.',
  'plain.yesIf': 'Ja: {condition}.',
  'plain.noIf': 'Nein: {condition}.',
  'answer.several':
    '{count, plural, =2 {Zwei Dokumente behandeln das.} other {# Dokumente behandeln das.}} Jede Aussage steht bei ihrer eigenen Quelle:',
  'answer.severalDated':
    '{count, plural, =2 {Zwei Dokumente behandeln das; das neuere ist} other {# Dokumente behandeln das; das neueste ist}} „{title}“ ({date}). Jede Aussage steht bei ihrer eigenen Quelle:',
  'answer.further': 'Weitere passende Aussagen:',
  'answer.unlisted':
    'Die {shown} nächstliegenden sind zu sehen; {unlisted, plural, one {# weitere Aussage passt} other {# weitere Aussagen passen}} auch. Frag genauer, um sie zu sehen.',
  'answer.topic': '{title}: {count, plural, one {# Aussage} other {# Aussagen}}',
  'context.sentence': 'Im Zusammenhang: Satz {number} von {count} ist fett gedruckt.',
  'context.block': 'Im Zusammenhang: Die Quelle ist fett gedruckt.',
  'source.lead': 'Die Aussage, die dieser Nachricht am nächsten kommt:',
  'source.shared': 'Die Aussage, die [dieser Nachricht]({url}) am nächsten kommt:',
  'source.differs':
    '{documents, select, several {Sie weichen voneinander ab: In der Nachricht steht „{said}“, in meinen Dokumenten „{value}“.} other {Sie weichen voneinander ab: In der Nachricht steht „{said}“, im Dokument „{value}“.}}',
  'source.empty': 'Diese Nachricht hat keinen Text, den ich nachschlagen kann.',
  'source.none':
    '{documents, select, several {Meine Dokumente enthalten keine Aussage, die zu dieser Nachricht passt.} other {Das Dokument enthält keine Aussage, die zu dieser Nachricht passt.}}',
  'source.missing':
    '{documents, select, several {Sie erwähnen nirgends {names}.} other {Es erwähnt nirgends {names}.}}',

  // What a passage does, and how sure it is.
  'kind.rule': 'Regel: Das ist verbindlich.',
  'kind.recommendation': 'Empfehlung: Das wird empfohlen, ist aber keine Pflicht.',
  'kind.permission': 'Erlaubnis: Das ist gestattet, aber keine Pflicht.',
  'kind.definition': 'Definition: Das bedeutet das Wort hier.',
  'kind.example': 'Beispiel: Das ist ein Fall unter mehreren.',
  'kind.exception': 'Ausnahme: Die allgemeine Regel gilt hier nicht.',
  'certainty.attributed': 'Zugeschrieben: Das Dokument gibt wieder, was jemand anderes sagt.',
  'certainty.attributedFrom': 'Zugeschrieben: Als Quelle nennt das Dokument „{source}“.',
  'certainty.reported': 'Berichtet: Das Dokument gibt das als Bericht wieder.',
  'certainty.reportedUnnamed':
    'Berichtet: Das Dokument gibt das als Bericht wieder, ohne zu nennen, von wem.',
  'certainty.reportedFrom': 'Berichtet: Das Dokument gibt das als Bericht wieder, von „{source}“.',
  'certainty.scheduled': 'Geplant: Laut Dokument ist das ein Vorhaben, noch nicht geschehen.',
  'certainty.expected': 'Erwartet: Das Dokument rechnet damit, ohne einen Plan zu nennen.',
  'certainty.statedFrom': 'Als Quelle nennt das Dokument „{source}“.',
  'certainty.from': 'Als Quelle nennt es „{source}“.',

  // Where a passage is.
  'place.inParagraph': 'Absatz {paragraph}, Satz {sentence}',
  'place.sentence': 'Satz {sentence}',
  'place.paragraph': 'Absatz {label}',
  'place.item': 'Punkt {label}',
  'place.row': 'Zeile {label}',
  'place.definition': 'Definition {label}',
  'place.code': 'Code {label}',
  'place.footnote': 'Fußnote {label}',
  'place.note': 'Hinweis {label}',
  'place.quotation': 'Zitat {label}',
  'place.range': '{from} bis {to}',
  'place.paragraphOf': 'Absatz {paragraph} von {paragraphs}',
  'place.top': 'Am Anfang',
  'place.frontMatter': '{title}, Kopfdaten',

  // What a document says about itself.
  'document.title': 'Der Titel des Dokuments ist „{value}“.',
  'document.author': 'Verfasst hat das Dokument {value}.',
  'document.publisher': 'Herausgegeben hat das Dokument {value}.',
  'document.url': 'Das Original des Dokuments ist unter dieser Adresse.',
  'document.published': 'Das Dokument wurde am {value} veröffentlicht.',
  'document.accessed': 'Das Dokument wurde zuletzt am {value} gelesen.',
  'document.validFrom': 'Das Dokument gilt ab dem {value}.',
  'document.expires': 'Das Dokument gilt bis zum {value}.',
  'document.reviewBy': 'Das Dokument soll bis zum {value} überprüft werden.',
  'document.unknown.title':
    '{documents, select, several {In meinen Dokumenten steht nicht, wie sie heißen.} other {Im Dokument steht nicht, wie es heißt.}}',
  'document.unknown.author':
    '{documents, select, several {In meinen Dokumenten steht nicht, wer sie geschrieben hat.} other {Im Dokument steht nicht, wer es geschrieben hat.}}',
  'document.unknown.publisher':
    '{documents, select, several {In meinen Dokumenten steht nicht, wer sie herausgegeben hat.} other {Im Dokument steht nicht, wer es herausgegeben hat.}}',
  'document.unknown.url':
    '{documents, select, several {In meinen Dokumenten steht nicht, wo ihr Original ist.} other {Im Dokument steht nicht, wo sein Original ist.}}',
  'document.unknown.published':
    '{documents, select, several {In meinen Dokumenten steht nicht, wann sie veröffentlicht wurden.} other {Im Dokument steht nicht, wann es veröffentlicht wurde.}}',
  'document.unknown.accessed':
    '{documents, select, several {In meinen Dokumenten steht nicht, wann sie zuletzt gelesen wurden.} other {Im Dokument steht nicht, wann es zuletzt gelesen wurde.}}',
  'document.unknown.validFrom':
    '{documents, select, several {In meinen Dokumenten steht nicht, ab wann sie gelten.} other {Im Dokument steht nicht, ab wann es gilt.}}',
  'document.unknown.expires':
    '{documents, select, several {In meinen Dokumenten steht nicht, bis wann sie gelten.} other {Im Dokument steht nicht, bis wann es gilt.}}',
  'document.unknown.reviewBy':
    '{documents, select, several {In meinen Dokumenten steht nicht, wann sie überprüft werden sollen.} other {Im Dokument steht nicht, wann es überprüft werden soll.}}',
  'validity.expired': 'Dieses Dokument galt nur bis zum {date}.',
  'validity.notYet': 'Dieses Dokument gilt erst ab dem {date}.',

  // No answer.
  'miss.silent':
    '{documents, select, several {Das steht nicht in meinen Dokumenten.} other {Das steht nicht im Dokument.}}',
  'miss.empty': 'Darin habe ich keine Frage gefunden.',
  'miss.emptyDetail': 'Frag in einfachen Worten: wer, was, wo, wann oder wie viele.',
  'miss.missing':
    '{documents, select, several {In meinen Dokumenten kommt nirgends {names} vor.} other {Im Dokument kommt nirgends {names} vor.}}',
  'miss.missingUnnamed':
    '{documents, select, several {In meinen Dokumenten kommt nirgends vor, wonach du fragst.} other {Im Dokument kommt nirgends vor, wonach du fragst.}}',
  'miss.which': 'Welches Dokument meinst du?',
  'miss.whichTitle': 'Frag noch einmal und nenne seinen Titel.',
  'miss.whichAnswer': '„{question}“ wird in „{title}“ beantwortet.',
  'miss.offTopic': 'Das ist ein anderes Thema.',
  'miss.offTopicDetail':
    'Ich antworte nur {documents, select, none {aus Dokumenten und habe keine} several {aus {count, number} Dokumenten} other {aus dem Dokument „{title}“}}.',
  'miss.ambiguous': 'Ich bin mir nicht sicher, was du meinst.',
  'miss.notStated': 'Dazu habe ich nichts gefunden.',
  'suggestions.meant': 'Meintest du:',
  'suggestions.other': 'Du könntest fragen:',

  // Small talk.
  'talk.identity': 'Ich bin Footnote, ein Bot.',
  'talk.identityDetail':
    'Ich beantworte Fragen {documents, select, none {aus Dokumenten und habe keine} several {aus {count, number} Dokumenten} other {aus dem Dokument „{title}“}} und zeige den Satz, auf dem jede Antwort beruht. Mehr unter /hilfe.',
  'talk.complaint': 'Tut mir leid. War das nicht deine Frage?',
  'talk.complaintDetail':
    'Klicke auf „Nicht meine Frage“ unter der Antwort: Wer die Dokumente pflegt, sieht solche Fragen, ohne deinen Namen. Oder frag noch einmal mit anderen Worten.',
  'talk.thanks': 'Gern geschehen.',
  'talk.greeting': 'Hallo.',
  'talk.greetingDetail':
    'Frag mich alles {documents, select, none {zu meinen Dokumenten, auch wenn ich keine habe} several {zu meinen {count, number} Dokumenten} other {zu „{title}“}}, oder sieh unter /hilfe nach.',
  'talk.farewell': 'Bis bald.',
  'talk.reaction': 'Frag mich, wenn du etwas wissen willst; unter /hilfe steht, worüber.',
  'talk.other-language': 'Ich lese hier nur Fragen auf Englisch.',
  'talk.other-languageDetail':
    'Meine Antworten stammen {documents, select, none {aus Dokumenten, und ich habe keine} several {aus {count, number} Dokumenten} other {aus dem Dokument „{title}“}}.',

  // Help.
  'help.summary':
    'Frag mich {documents, select, none {zu meinen Dokumenten, auch wenn ich keine habe} several {zu meinen {count, number} Dokumenten} other {zu „{title}“}}: Ich zeige dir den Satz, der dir antwortet.',
  'help.ask': '• /fragen',
  'help.askExample': '• /fragen {example}',
  'help.mention':
    '• Oder erwähne mich in einem Kanal, einem Thread oder einer Direktnachricht. „And when?“ geht auch.',
  'help.source': '• Stimmt ein Beitrag? Wähle in seinem Menü unter Apps „Quelle finden“.',
  'help.lists': '• Sieh alles, was es gibt: {commands}',
  'help.limits':
    'Ich habe keine Meinung und rate nicht, was {documents, select, several {meine Dokumente offenlassen} other {das Dokument offenlässt}}. Mit privat: Wahr siehst nur du die Antwort.',
  'help.examples': 'Probiere eine von diesen:',

  // Sources.
  'sources.size':
    'Ich antworte aus {count, plural, one {# Dokument} other {# Dokumenten}} mit {facts, plural, one {# Fakt} other {# Fakten}} daraus.',
  'sources.loaded': 'Zuletzt geladen: {time}.',
  'sources.facts':
    '{facts, plural, one {# Fakt} other {# Fakten}} aus {paragraphs, plural, one {# Absatz} other {# Absätzen}}',
  'sources.publisher': 'Herausgegeben von: {value}',
  'sources.author': 'Verfasst von: {value}',
  'sources.published': 'Veröffentlicht: {value}',
  'sources.validFrom': 'Gültig ab: {value}',
  'sources.expires': 'Gültig bis: {value}',
  'sources.reviewBy': 'Zu überprüfen bis: {value}',
  'sources.accessed': 'Zuletzt gelesen: {value}',
  'sources.url': 'Adresse: {value}',
  'sources.language': 'Sprache: {value}',
  'sources.unknown': 'nicht bekannt',
  'sources.section': '• {title}: {facts, plural, one {# Fakt} other {# Fakten}}',
  'sources.unknownDocument': 'Ich habe nicht genau ein Dokument namens „{name}“.',
  'sources.unknownDocumentUnnamed': 'Ich habe nicht genau ein Dokument dieses Namens.',
  'sources.titles': 'Ich antworte aus {titles}.',
  'sources.choose':
    'Wähle eines aus der Liste, die beim Tippen erscheint, oder sieh unter /quellen nach.',

  // Corrections.
  'correction.heading': 'Nachträglich berichtigt.',
  'correction.retracted': 'Zurückgezogen: „{statement}“',
  'correction.reason': 'Grund: {reason}',
  'correction.noReason': 'Grund: nicht angegeben.',
  'correction.retractedCount':
    '{count, plural, one {# Aussage zurückgezogen.} other {# Aussagen zurückgezogen.}}',
  'correction.documentChanged': 'Das Dokument hat sich geändert.',
  'correction.reworded': 'Das Dokument ist dasselbe; die Aussage darüber wurde berichtigt.',
  'correction.earlier': 'Hier stand: „{statement}“',
  'correction.changed':
    '{count, plural, one {# Aussage hat sich geändert; unten steht, wie sie jetzt lautet.} other {# Aussagen haben sich geändert; unten steht, wie sie jetzt lauten.}}',
  'correction.withdrawn':
    '{count, plural, one {# Aussage entfernt; ich antworte nicht mehr damit.} other {# Aussagen entfernt; ich antworte nicht mehr damit.}}',

  // Settings.
  'settings.heading': 'Meine Einstellungen auf diesem Server',
  'settings.channels.all':
    'Ich beantworte Erwähnungen in allen Kanälen, in denen ich schreiben kann.',
  'settings.channels.some':
    'Ich beantworte Erwähnungen in {count, plural, one {# Kanal und seinen} other {# Kanälen und ihren}} Threads und Beiträgen.',
  'settings.channels.gone':
    '{gone, plural, one {# gewählter Kanal ist nicht zu finden: Er wurde gelöscht oder ist für mich unsichtbar.} other {# gewählte Kanäle sind nicht zu finden: Sie wurden gelöscht oder sind für mich unsichtbar.}}',
  'settings.channels.allGone':
    'Ich beantworte keine Erwähnungen: {gone, plural, one {Der gewählte Kanal wurde gelöscht oder ist für mich unsichtbar.} other {Die # gewählten Kanäle wurden gelöscht oder sind für mich unsichtbar.}} Wähle einen anderen.',
  'settings.channels.binds':
    'Die Auswahl der Kanäle gilt für Erwähnungen und Beiträge in Foren. Befehle gehen überall, wo ihre Berechtigungen in Discord es erlauben: Servereinstellungen, Integrationen.',
  'knowledge.failed':
    'Die Dokumente wurden geändert, lassen sich aber seit {time} nicht laden: {problems, plural, one {# Problem} other {# Probleme}}. Ich antworte aus der Fassung davor; im Protokoll meines Betreibers steht, was zu beheben ist.',
  'settings.private': 'Antworten auf Befehle sind privat, sofern niemand privat: Falsch hinzufügt.',
  'settings.public':
    'Antworten auf Befehle sind öffentlich, sofern niemand privat: Wahr hinzufügt.',
  'settings.documents.all': 'Alle Dokumente sind aktiviert.',
  'settings.documents.off':
    '{count, plural, one {# Dokument deaktiviert.} other {# Dokumente deaktiviert.}}',
  'settings.cooldown.none': 'Keine Wartezeit zwischen zwei Fragen eines Mitglieds',
  'settings.cooldown.seconds':
    '{seconds, plural, one {# Sekunde} other {# Sekunden}} zwischen zwei Fragen eines Mitglieds',
  'settings.posts.on':
    'Ich beantworte neue Beiträge in Foren einmal, nach Titel und erster Nachricht, wenn sie mich erwähnen oder Discord sie mich lesen lässt.',
  'settings.posts.off': 'Beiträge in Foren beantworte ich nur, wo sie mich erwähnen.',
  'settings.unlisted':
    'Das Menü hat Platz für {limit} Dokumente; die anderen {unlisted} sind aktiviert.',
  'settings.saved': 'Was du wählst, wird sofort gespeichert.',
  'settings.menu.channels': 'Erwähnungen in allen Kanälen beantworten',
  'settings.menu.documents': 'Dokumente',
  'settings.menu.replies': 'Antworten auf Befehle',
  'settings.menu.public': 'Alle sehen Antworten auf Befehle',
  'settings.menu.private': 'Nur wer fragt, sieht Antworten auf Befehle',
  'settings.menu.posts': 'Neue Beiträge in Foren',
  'settings.menu.postsMentions': 'In Beiträgen der Foren nur Erwähnungen beantworten',
  'settings.menu.postsAll': 'Neue Beiträge der Foren einmal beantworten',
  'settings.menu.cooldown': 'Wartezeit zwischen Fragen',

  // Unanswered questions.
  'unanswered.none': 'Keine unbeantwortete Frage wartet.',
  'unanswered.lead':
    '{count, plural, one {# Frage} other {# Fragen}} ohne Antwort, die häufigsten zuerst:',
  'unanswered.askedOn': '{count, plural, one {#-mal} other {#-mal}} gefragt, am {last}.',
  'unanswered.askedFromTo':
    '{count, plural, one {#-mal} other {#-mal}} gefragt, vom {first} bis zum {last}.',
  'unanswered.others': 'Auch so gefragt: {wordings}.',
  'unanswered.misses': 'Auf diese wurde keine Antwort gefunden:',
  'unanswered.gaps': 'Bekannte Lücken; die Dokumente lassen diese offen:',
  'unanswered.gap': 'Die Lücke: {statement}',
  'unanswered.nearest': 'Die nächste Aussage: {statement}',
  'unanswered.downVoted':
    'Als Antwort {votes, plural, one {#-mal} other {#-mal}} mit „Nicht meine Frage“ bewertet: {statement}',
  'unanswered.downVotedGone':
    '{votes, plural, one {#-mal} other {#-mal}} mit „Nicht meine Frage“ bewertet; die Antwort gibt es nicht mehr.',
  'unanswered.prompt':
    'Zu welcher Aussage soll diese Frage gehören? Der Vorschlag wird geprüft, bevor er aufgenommen wird.',
  'unanswered.noStatement': 'Keine Aussage kommt dieser Frage nahe.',
  'unanswered.tooLong':
    'Eine hinzugefügte Frage darf {limit} Zeichen haben, und diese hat {length}.',
  'unanswered.menu': 'Die Aussage, die sie beantwortet',

  // Privacy.
  'privacy.stored': 'Was ich speichere',
  'privacy.notStored': 'Was ich nicht speichere',
  'privacy.questions':
    'Fragen, die ich nicht beantworten konnte: ihre Wörter in Kleinbuchstaben, ohne Erwähnungen, Adressen und lange Zahlen, wie oft und wann sie gestellt wurden und auf welchem Server. Nicht, wer gefragt hat. Für {days, plural, one {# Tag} other {# Tage}}.',
  'privacy.votes':
    'Deine Stimme zu einer Antwort, unter einem Code, den nur ich aus deiner ID ableiten kann. Für {days, plural, one {# Tag} other {# Tage}}.',
  'privacy.answers':
    'Welche Nachricht welche Antwort enthält, damit ich sie berichtigen kann: die IDs der Nachricht, ihres Kanals und ihres Servers und für {questionDays, plural, one {# Tag} other {# Tage}} die Wörter deiner Frage und deinen Code. Für {days, plural, one {# Tag} other {# Tage}}.',
  'privacy.settings':
    'Was Moderatoren für ihren Server einstellen, bis ich von ihm entfernt werde; dann werden alle Einträge des Servers gelöscht.',
  'privacy.not':
    'Nachrichten, Namen, private Antworten oder wer eine Frage gestellt hat, die ich nicht beantworten konnte.',
  'privacy.deletion':
    'Wenn du deine Frage löschst, werden meine Antwort und das dazu Gespeicherte gelöscht.',

  // Notices.
  'notice.invalid-component': 'Dieser Button ist nicht von hier oder gilt nicht mehr.',
  'notice.invalid-component.detail':
    'Frag noch einmal und verwende die Buttons unter der neuen Antwort.',
  'notice.voted-helpful': 'Danke für deine Rückmeldung.',
  'notice.voted-helpful.detail': 'Klicke auf den anderen Button, wenn du deine Meinung änderst.',
  'notice.voted-unhelpful': 'Notiert: Das war nicht deine Frage.',
  'notice.voted-unhelpful.detail':
    'Probiere andere Worte oder /hilfe. Wer die Dokumente pflegt, sieht solche Fragen, ohne deinen Namen.',
  'notice.erased':
    '{amount, plural, =0 {Es gab nichts zu löschen.} one {# Eintrag gelöscht.} other {# Einträge gelöscht.}}',
  'notice.erased.detail':
    'Meine Antworten bleiben, wo sie stehen. Lösche eine Frage, um auch ihre Antwort zu löschen.',
  'notice.memory-down': 'Ich kann gerade nichts speichern oder nachschlagen.',
  'notice.memory-down.detail':
    'Fragen beantworte ich weiterhin. Versuche es in ein paar Minuten noch einmal.',
  'notice.settings-unknown':
    'Ich kann die Einstellungen dieses Servers gerade nicht lesen und antworte nur privat.',
  'notice.settings-unknown.detail':
    'Verwende /fragen oder erwähne mich in ein paar Minuten noch einmal.',
  'notice.not-allowed': 'Das dürfen nur Mitglieder, die diesen Server verwalten.',
  'notice.not-allowed.detail': 'Wenn du dazugehörst, verwende den Befehl noch einmal.',
  'notice.ask-proposed': 'Vorgeschlagen.',
  'notice.ask-proposed.detail':
    'Der Vorschlag wird geprüft, bevor er aufgenommen wird: npm run knowledge -- suggestions',
  'notice.list-changed': 'Die Liste hat sich inzwischen geändert.',
  'notice.list-changed.detail': 'Verwende /unbeantwortet noch einmal, um die jetzige zu sehen.',
  'notice.ask-too-long': 'Diese Frage ist zu lang, um sie hinzuzufügen.',
  'notice.ask-too-long.detail': 'Nimm eine kürzere Fassung in facts.yaml auf.',
  'notice.rate-limited':
    'Einen Moment: Versuche es in {amount, plural, one {# Sekunde} other {# Sekunden}} noch einmal.',
  'notice.rate-limited.detail': 'Diese Grenze sorgt dafür, dass ich für alle schnell bleibe.',
  'notice.overloaded': 'Ich komme bei den Fragen hier nicht hinterher.',
  'notice.overloaded.detail': 'Einige habe ich nicht beantwortet. Frag bitte gleich noch einmal.',
  'notice.unknown-statement': 'Diese Aussage hat sich geändert oder wurde entfernt.',
  'notice.unknown-statement.detail': 'Frag noch einmal, um zu sehen, was jetzt gilt.',
  'notice.text-withheld': 'Discord zeigt mir den Text dieser Nachricht nicht.',
  'notice.text-withheld.detail':
    'Wähle in ihrem Menü unter Apps „Quelle finden“, um sie nachzuschlagen.',
  'notice.role-mentioned':
    'Du hast meine Rolle erwähnt, deshalb zeigt mir Discord nicht, was du geschrieben hast.',
  'notice.role-mentioned.detail':
    'Wähle in der Liste nach „@“ mich statt der gleichnamigen Rolle, oder verwende /fragen.',
  'notice.channels-gone':
    'Die Kanäle, in denen ich Erwähnungen beantworten darf, gibt es nicht mehr.',
  'notice.channels-gone.detail':
    'Wer diesen Server verwaltet, kann mit /einstellungen andere wählen. Befehle funktionieren hier.',
  'notice.welcome':
    'Hallo. Erwähne mich mit einer Frage oder verwende /fragen; unter /hilfe steht, was ich beantworten kann.',
  'notice.welcome.detail':
    'Wer diesen Server verwaltet, wählt mit /einstellungen, wo und wie ich antworte.',
  'notice.unknown-command': 'Diesen Befehl habe ich nicht mehr.',
  'notice.unknown-command.detail':
    'Vielleicht zeigt Discord noch eine alte Liste der Befehle; versuche es in ein paar Minuten noch einmal oder verwende /hilfe.',
  'notice.failure': 'Tut mir leid, da ist etwas schiefgegangen, und ich konnte nicht antworten.',
  'notice.failure.detail':
    'Wenn das öfter passiert, nenne meinem Betreiber die Nummer {reference}.',

  // Explanations, for moderators.
  'explanation.answer': 'Die Antwort',
  'explanation.whyAnswer': 'Warum diese Antwort',
  'explanation.whyNone': 'Warum keine Antwort',
  'explanation.whyNotNext': 'Warum nicht die nächste',
  'explanation.near': 'Was sonst noch nahe lag',
  'explanation.reading': 'Wie die Frage gelesen wurde',
  'explanation.documentAnswers':
    '{documents, select, several {Sie fragt nach meinen Dokumenten selbst, nicht nach ihrem Inhalt: Das beantworten die Kopfdaten.} other {Sie fragt nach dem Dokument selbst, nicht nach seinem Inhalt: Das beantworten die Kopfdaten.}}',
  'explanation.documentLacks':
    '{documents, select, several {Sie fragt nach meinen Dokumenten selbst, nicht nach ihrem Inhalt: Die Kopfdaten haben kein solches Feld.} other {Sie fragt nach dem Dokument selbst, nicht nach seinem Inhalt: Die Kopfdaten haben kein solches Feld.}}',
  'explanation.thread': 'Sie fragt nach mehr zur letzten Antwort im Thread.',
  'explanation.number': 'Sie fragt nach einer Stelle im Dokument mit deren Nummer.',
  'explanation.list': 'Sie nennt eine Liste, eine Tabelle oder einen Abschnitt beim Namen.',
  'explanation.curated':
    '{kind, select, fact {Das ist Wort für Wort eine hinterlegte Frage der Aussage „{name}“. Es war nichts zu berechnen.} topic {Das ist Wort für Wort eine hinterlegte Frage aller Aussagen zu „{name}“. Es war nichts zu berechnen.} other {Das ist Wort für Wort eine hinterlegte Frage der bekannten Lücke „{name}“. Es war nichts zu berechnen.}}',
  'explanation.nearest':
    '{kind, select, fact {Am nächsten liegt die Aussage „{name}“.} topic {Am nächsten liegen alle Aussagen zu „{name}“.} other {Am nächsten liegt die bekannte Lücke „{name}“.}}',
  'explanation.nearestScore':
    '{kind, select, fact {Am nächsten liegt die Aussage „{name}“, mit {score} von 1.} topic {Am nächsten liegen alle Aussagen zu „{name}“, mit {score} von 1.} other {Am nächsten liegt die bekannte Lücke „{name}“, mit {score} von 1.}}',
  'explanation.next':
    '{kind, select, fact {Danach folgt die Aussage „{name}“.} topic {Danach folgen alle Aussagen zu „{name}“.} other {Danach folgt die bekannte Lücke „{name}“.}}',
  'explanation.nextScore':
    '{kind, select, fact {Danach folgt die Aussage „{name}“, mit {score} von 1.} topic {Danach folgen alle Aussagen zu „{name}“, mit {score} von 1.} other {Danach folgt die bekannte Lücke „{name}“, mit {score} von 1.}}',
  'explanation.gap': 'Sie fällt in die bekannte Lücke „{name}“.',
  'explanation.gapScore': 'Sie fällt in die bekannte Lücke „{name}“, mit {score} von 1.',
  'explanation.contributed': 'Was am meisten beitrug:',
  'explanation.sure':
    '{level, select, very {Ich bin mir sehr sicher, dass das die Frage beantwortet, deshalb wird es gezeigt.} fairly {Ich bin mir ziemlich sicher, dass das die Frage beantwortet, deshalb wird es gezeigt.} other {Ich bin mir gerade sicher genug, dass das die Frage beantwortet, deshalb wird es gezeigt.}}',
  'explanation.unsure':
    'Ich bin mir nicht sicher genug, dass das die Frage beantwortet, deshalb wird es nicht gezeigt.',
  'explanation.stricter':
    '{rule, select, missingName {Ich muss mir sicherer sein als sonst, weil ein Name darin nirgends erwähnt wird.} uncurated {Ich muss mir sicherer sein als sonst, weil diesen Fakt noch niemand geprüft hat.} nearGap {Ich muss mir sicherer sein als sonst, weil eine bekannte Lücke ebenso nahe liegt.} leaning {Ich muss mir sicherer sein als sonst, weil sie ihr Thema aus einer früheren Nachricht nimmt.} other {Ich muss mir sicherer sein als sonst, weil eine Nachfrage selten nach dem eben Gezeigten fragt oder nach einem anderen Teil seiner Quelle.}}',
  'explanation.confidence':
    'Sie beantwortet die Frage mit einer Wahrscheinlichkeit von {reached}, nötig sind {needed}, {rule, select, usual {wie bei jeder Frage} missingName {weil ein Name darin nirgends erwähnt wird} uncurated {weil diesen Fakt noch niemand geprüft hat} nearGap {weil eine bekannte Lücke ebenso nahe liegt} leaning {weil sie ihr Thema aus einer früheren Nachricht nimmt} other {weil eine Nachfrage selten nach dem eben Gezeigten fragt oder nach einem anderen Teil seiner Quelle}}.',
  'explanation.soShown': 'Deshalb wird sie gezeigt.',
  'explanation.for': 'Was am meisten dafür sprach:',
  'explanation.against': 'Was dagegen sprach:',
  'explanation.lacking': 'Woran es am meisten fehlte:',
  'explanation.alsoCovers': 'Ein anderes Dokument behandelt dasselbe; seine Aussage steht daneben.',
  'explanation.wholeList':
    'Die Frage nennt keinen bestimmten Punkt der Liste, deshalb wird die ganze Liste gezeigt.',
  'explanation.talk': 'Das ist Plauderei oder handelt von mir: Es fragt nichts aus einem Dokument.',
  'explanation.otherLanguage': 'Sie ist nicht auf Englisch.',
  'explanation.nothingAsked': 'Keines ihrer Wörter hat einen Inhalt, der sich nachschlagen lässt.',
  'explanation.severalHave':
    'Mehrere Dokumente haben, wonach sie fragt, deshalb wird nachgefragt, welches gemeint ist.',
  'explanation.which':
    'Mehrere Dokumente beantworten sie, jedes zu einem anderen Thema, deshalb wird nachgefragt, welches gemeint ist.',
  'explanation.pronoun':
    '„{pronoun}“ bezieht sich auf niemanden, der vorher genannt wurde, deshalb kann die nächste Aussage von einer anderen Person handeln.',
  'explanation.missing': 'Sie hängt von etwas ab, das keine Aussage erwähnt: {names}.',
  'explanation.offTopic': 'Sie handelt von etwas anderem: Keine Aussage kommt ihr nahe.',
  'explanation.offTopicWords':
    '{documents, select, several {Sie handelt von etwas anderem: Meine Dokumente enthalten wenig davon.} other {Sie handelt von etwas anderem: Das Dokument enthält wenig davon.}}',
  'explanation.offTopicShare':
    '{documents, select, several {Sie handelt von etwas anderem: Meine Dokumente enthalten {share} ihres Inhalts, nötig sind {needed}.} other {Sie handelt von etwas anderem: Das Dokument enthält {share} ihres Inhalts, nötig sind {needed}.}}',
  'explanation.noneNear': 'Keine Aussage kommt ihr nahe.',
  'explanation.unlike': 'Das hat fast nichts mit der Frage gemeinsam und wird nicht gezeigt.',
  'explanation.belowScore':
    'Unter {score} hat eine Aussage fast nichts mit der Frage gemeinsam und wird nicht gezeigt.',
  'explanation.gapAsNear':
    'Das liegt ebenso nahe, ist aber eine bekannte Lücke, und das Erste war sicher genug.',
  'explanation.asNear': 'Das liegt ebenso nahe wie das Erste.',
  'explanation.slightlyLower': 'Es schneidet in allem etwas schlechter ab.',
  'explanation.further': 'Weiter von der Frage entfernt in: {aspects}.',
  'explanation.lower': 'Worin es schlechter abschneidet als das Erste:',
  'explanation.notContained': 'Darin fehlt {words}.',
  'explanation.asksFor':
    'Sie fragt nach {type, select, who {einer Person oder Stelle} saidBy {dem, der das sagt} when {einem Zeitpunkt} where {einem Ort} howMany {einer Zahl} howLong {einer Dauer} why {einem Grund} how {der Art und Weise} what {einer Sache oder einem Geschehen} whichGroup {einer Gruppe oder Stelle} whatOffice {dem Amt einer Person} name {einem Namen} yesNo {Ja oder Nein} other {nichts Bestimmtem: Sie hat nicht die Form einer Frage}}.',
  'explanation.readAs': '{written} wird als {read} gelesen.',
  'explanation.standsFor': 'In diesem Thread steht sie für {text}.',
  'explanation.part': 'Nur dieser Teil des Textes wurde bewertet: {text}.',
  'explanation.unknownWords':
    '{documents, select, several {In meinen Dokumenten kommt {words} nicht vor.} other {Im Dokument kommt {words} nicht vor.}}',
  'explanation.missingNames':
    '{documents, select, several {Gelesen als Name, den meine Dokumente nirgends erwähnen: {names}.} other {Gelesen als Name, den das Dokument nirgends erwähnt: {names}.}}',
  'explanation.post': 'Der Rest des Beitrags zählt ein wenig: {words}.',
  'explanation.follows':
    '{from, select, title {Sie schließt an den Titel des Threads an, {text}.} answer {Sie schließt an die Antwort auf Nachricht {turn} an, {text}.} other {Sie schließt an die Frage in Nachricht {turn} an, {text}.}}',
  'explanation.followsBorrows':
    '{from, select, title {Sie schließt an den Titel des Threads an, {text}, und übernimmt daraus {words}.} answer {Sie schließt an die Antwort auf Nachricht {turn} an, {text}, und übernimmt daraus {words}.} other {Sie schließt an die Frage in Nachricht {turn} an, {text}, und übernimmt daraus {words}.}}',
  'explanation.longText': 'ein Text von {count, plural, one {# Zeichen} other {# Zeichen}}',
  'explanation.more': '{count, number} weitere',

  // The figures of an explanation.
  'figure.line': '• {factor}: {value}',
  'figure.example': '• {factor} ({example}): {value}',
  'figure.onSubject': '{factor}, für das passende Thema',
  'figure.stated': '{factor}, dafür, das Gefragte zu nennen',
  'figure.against': '{value} gegenüber {other}',
  'figure.of': '{value} von {most}',
  'figure.share': '{part, number} von {whole, number}',
  'figure.level':
    '{level, select, yes {ja} no {nein} low {niedrig} medium {mittel} other {hoch}}, {value}',
  'button.figures': 'Zahlen',
  'button.words': 'In Worten',

  // What speaks for or against a statement: an aspect, and in sentences.
  'reason.wording': 'Wortlaut',
  'reason.wording.for': 'Die Frage ist so formuliert wie eine, die dafür hinterlegt ist.',
  'reason.wording.example':
    'Die Frage ist so formuliert wie eine, die dafür hinterlegt ist: {text}.',
  'reason.wording.against': 'Die Frage ist anders formuliert als die, die dafür hinterlegt sind.',
  'reason.meaning': 'Bedeutung',
  'reason.meaning.for': 'Frage und Textstelle sind sich in der Bedeutung nahe.',
  'reason.meaning.against': 'Frage und Textstelle sind sich in der Bedeutung nicht nahe genug.',
  'reason.words': 'gemeinsame Wörter',
  'reason.words.for': 'Sie enthält Wörter der Frage.',
  'reason.words.example': 'Sie enthält Wörter der Frage: {text}.',
  'reason.words.against': 'Ihr fehlen Wörter der Frage.',
  'reason.words.lacking': 'Ihr fehlen Wörter der Frage: {text}.',
  'reason.kind': 'die Art des Gefragten',
  'reason.kind.for': 'Sie enthält die Art von Sache, nach der gefragt wird.',
  'reason.kind.against': 'Sie enthält vielleicht nicht die Art von Sache, nach der gefragt wird.',
  'reason.known': 'hier Bekanntes',
  'reason.known.for': 'Was die Frage nennt, steht dort oder nirgends sonst.',
  'reason.known.against': 'Die Frage nennt Dinge, die anderswo oder nirgends stehen.',
  'reason.gap': 'Abstand zu bekannten Lücken',
  'reason.gap.for': 'Nichts, was bekanntlich offenbleibt, liegt ebenso nahe.',
  'reason.gap.against': 'Was bekanntlich offenbleibt, liegt etwa ebenso nahe.',
  'reason.rivals': 'Abstand zu anderen Aussagen',
  'reason.rivals.for': 'Sie liegt deutlich vor anderen Aussagen.',
  'reason.rivals.against': 'Andere Aussagen liegen etwa ebenso nahe.',
  'reason.place': 'die Stelle im Dokument',
  'reason.place.for': 'Sie steht dort, wo es im Dokument darum geht.',
  'reason.place.against': 'Sie steht dort, wo es im Dokument um etwas anderes geht.',
  'reason.thread': 'im Thread Gezeigtes',
  'reason.thread.for': 'Sie führt fort, was der Thread gezeigt hat.',
  'reason.thread.against': 'Der Thread hat sie schon gezeigt.',
  'reason.form': 'die Form der Frage',
  'reason.form.for': 'Eine Frage in dieser Form ist leicht zu lesen.',
  'reason.form.against': 'Eine Frage in dieser Form ist schwer zu lesen.',

  // What each figure stands for; reads well before a level or a number.
  'factor.ask': 'wie ähnlich sich diese Frage und ihre nächste hinterlegte Frage sind',
  'factor.asks': 'wie ähnlich sich diese Frage und ihre drei nächsten hinterlegten Fragen sind',
  'factor.askCover': 'wie viel dieser Frage eine ihrer hinterlegten Fragen enthält',
  'factor.statement': 'wie viel dieser Frage ihre Aussage enthält',
  'factor.quote': 'wie viel dieser Frage ihr Quellsatz enthält',
  'factor.all': 'wie viel dieser Frage irgendwo darin steht',
  'factor.odds':
    'wie viel häufiger dieser Wortlaut in ihren hinterlegten Fragen ist als in anderen',
  'factor.typeShare': 'wie viele ihrer hinterlegten Fragen nach derselben Art von Sache fragen',
  'factor.type': 'ob eine ihrer hinterlegten Fragen nach derselben Art von Sache fragt',
  'factor.pairs': 'wie viele benachbarte Wörter auch in ihren hinterlegten Fragen benachbart sind',
  'factor.named': 'wie viel ihrer Aussage diese Frage nennt',
  'factor.bm25': 'wie gut ihr Satz Wort für Wort zu dieser Frage passt',
  'factor.relative': 'wie nahe sie dem am besten passenden Satz kommt',
  'factor.cover': 'wie viel dieser Frage ihr Satz enthält',
  'factor.relativeCover': 'wie nahe ihr Anteil an dieser Frage dem des besten Satzes kommt',
  'factor.rareCover': 'wie viele seltene Wörter dieser Frage ihr Satz enthält',
  'factor.exact': 'wie viele Wörter dieser Frage in derselben Form darin stehen',
  'factor.kin': 'wie viele Wörter dieser Frage darin als Wort derselben Familie stehen',
  'factor.grammar': 'wie viele Funktionswörter dieser Frage ihr Satz enthält',
  'factor.focus': 'wie viel sie von dem wiederholt, wonach „what“ oder „how many“ fragt',
  'factor.passagePairs': 'wie viele benachbarte Wörter auch darin benachbart sind',
  'factor.apart': 'wie viele benachbarte Wörter darin nahe beieinander stehen',
  'factor.subject': 'wie viel dieser Frage ihre ersten sechs Wörter enthalten',
  'factor.definition': 'ob sie als Definition dessen beginnt, wonach gefragt wird',
  'factor.absent':
    'ob ihr die Art von Sache fehlt, nach der gefragt wird, etwa ein Datum oder ein Name',
  'factor.counted': 'ob sie eine Zahl vor dem Gezählten hat',
  'factor.near': 'wie viel dieser Frage um das herum steht, wonach sie fragt',
  'factor.before': 'wie viel von dem, was ihr fehlt, in den Sätzen davor steht',
  'factor.leaning':
    'wie viel von dem, was ihr fehlt, in den Sätzen davor steht, wenn sie mit „He“ oder „This“ beginnt',
  'factor.next': 'wie viel von dem, was ihr fehlt, im Satz danach steht',
  'factor.title': 'wie viel von dem, was ihr fehlt, im Titel darüber steht',
  'factor.paragraph': 'wie gut ihr Absatz passt',
  'factor.nameless': 'wie viele Namen dieser Frage in ihrem Absatz fehlen',
  'factor.opening': 'ob sie ihren Absatz eröffnet',
  'factor.early': 'wie früh in ihrem Absatz sie steht',
  'factor.length': 'wie lang sie ist',
  'factor.bias': 'was für jede Frage gilt (der Bias)',
  'factor.score': 'wie hoch die nächstliegende Aussage bewertet wurde',
  'factor.mismatch':
    'ob nach einer Art von Sache gefragt wird, nach der keine ihrer hinterlegten Fragen fragt',
  'factor.unknown': 'wie viel dieser Frage nirgends vorkommt',
  'factor.missing': 'ob ein Name darin nirgends erwähnt wird',
  'factor.elsewhere': 'wie viel dieser Frage anderswo vorkommt, aber nicht in dieser Aussage',
  'factor.short': 'wie wenige Inhaltswörter sie hat',
  'factor.gapLead': 'wie weit sie vor dem liegt, was bekanntlich offenbleibt',
  'factor.gapAsk': 'wie viel näher ihre hinterlegten Fragen liegen als die des Offengelassenen',
  'factor.agree': 'wie viele der fünf nächsten Aussagen auf demselben Satz beruhen',
  'factor.lead': 'wie weit sie vor der Aussage des nächsten Satzes liegt',
  'factor.fact': 'wie wahrscheinlich irgendeine Aussage gegenüber dem Offengelassenen ist',
  'factor.share': 'wie wahrscheinlich dieser Satz gegenüber allem anderen ist',
  'factor.wording': 'wie sehr der Wortlaut dem gleicht, was beantwortet werden kann',
  'factor.yesNo': 'ob es eine Ja-Nein-Frage ist',
  'factor.passageScore': 'wie hoch der nächstliegende Satz bewertet wurde',
  'factor.passageShare': 'wie wahrscheinlich dieser Satz gegenüber den anderen ist',
  'factor.passageLead': 'wie weit sie vor dem nächsten Satz liegt',
  'factor.passageElsewhere': 'wie viel dieser Frage anderswo vorkommt, aber nicht in diesem Absatz',
  'factor.otherName': 'wie viele Namen dieser Frage in anderen Absätzen stehen',
  'factor.otherNumber': 'ob in ihrem Absatz eine Zahl dieser Frage fehlt',
  'factor.negated': 'ob nach dem gefragt wird, was nicht, nie oder sonst der Fall ist',
  'factor.long': 'wie viele Inhaltswörter sie hat',
  'factor.passageAgree': 'wie viele der fünf nächsten Sätze in ihrem Absatz stehen',
  'factor.asked':
    'wie nahe diese Frage der Bedeutung nach ihrer nächsten hinterlegten Frage oder ihrer Aussage ist',
  'factor.block':
    'wie nahe diese Frage der Bedeutung nach ihrem Absatz, Punkt oder ihrer Zeile ist',
  'factor.heading': 'wie nahe diese Frage der Bedeutung nach den Überschriften darüber ist',
  'factor.outstanding': 'wie weit ihr Quellsatz der Bedeutung nach aus den anderen heraussticht',
  'factor.introduces': 'ob ihr Quellsatz nur das Folgende einleitet',
  'factor.isQuestion': 'ob ihr Quellsatz selbst eine Frage ist',
  'factor.found': 'wie viel dieser Frage ihre Aussage, ihr Quellsatz und ihre Fragen haben',
  'factor.rarestAbsent': 'wie selten ein Wort dieser Frage ist, das keine davon hat',
  'factor.context': 'wie nahe diese Frage der Bedeutung nach ihrem Quellsatz ist',
  'factor.lastPart': 'wie nahe der letzte Teil dieser Frage ihr der Bedeutung nach ist',
  'factor.spread': 'wie viele andere ebenso wahrscheinlich sind',
  'factor.mostAsked': 'wie nahe die nächste aller Aussagen der Bedeutung nach ist',
  'factor.mostCover': 'wie viel dieser Frage irgendeine Aussage enthält',
  'factor.gapShare': 'wie wahrscheinlich die bekannten Lücken sind',
  'factor.gapAsked': 'wie viel näher eine bekannte Lücke der Bedeutung nach ist',
  'factor.holds': 'ob ihre Quellstelle enthält, was diese Frage erwartet, etwa eine Zahl',
  'factor.lacks': 'ob ihrer Quellstelle fehlt, was diese Frage erwartet',
  'factor.joinedAsked':
    'wie nahe sie der Bedeutung nach ist, nach dem, worauf sie sich beziehen kann',
  'factor.joinedBlock':
    'wie nahe ihr Absatz, Punkt oder ihre Zeile ist, nach dem, worauf sie sich beziehen kann',
  'factor.joinedHeading':
    'wie nahe ihre Überschriften sind, nach dem, worauf sie sich beziehen kann',
  'factor.joinedOutstanding':
    'wie weit ihr Quellsatz heraussticht, nach dem, worauf sie sich beziehen kann',
  'factor.joinedContext': 'wie nahe ihr Quellsatz ist, nach dem, worauf sie sich beziehen kann',
  'factor.repeated': 'ob die letzte Antwort sie gezeigt hat',
  'factor.shown': 'ob eine frühere Antwort sie gezeigt hat',
  'factor.beside': 'ob sie neben dem steht, was zuletzt gezeigt wurde',
  'factor.sameSection': 'ob sie in dem Abschnitt steht, der zuletzt gezeigt wurde',
  'factor.howMany': 'ob nach einer Zahl oder Dauer gefragt wird',
  'factor.noType': 'ob sie nicht die Form einer Frage hat',
};
