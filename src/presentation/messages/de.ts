import type { Catalogue } from './catalogue.ts';

/** The messages in German. */
export const de: Catalogue = {
  // Commands and their options.
  'command.ask.name': 'fragen',
  'command.ask.description':
    'Stell eine Frage und sieh den Satz des Dokuments, der sie beantwortet',
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
    'Wähl, wo ich antworte, wer Antworten sieht, welche Dokumente gelten und die Wartezeit',
  'command.privacy.name': 'datenschutz',
  'command.privacy.description': 'Sieh, was ich wie lange speichere, und lösch deine Daten',
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
  'language.ask': 'Sprache der Dokumente: {language}. Stell deine Fragen bitte auch so.',

  // Buttons.
  'button.context': 'Im Zusammenhang',
  'button.contextNumber': 'Im Zusammenhang [{number}]',
  'button.more': 'Mehr ({count})',
  'button.helpful': 'Hilfreich',
  'button.unhelpful': 'Nicht meine Frage',
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
  'kind.recommendation': 'Empfehlung: Das wird geraten, ist aber keine Pflicht.',
  'kind.permission': 'Erlaubnis: Das ist gestattet, aber keine Pflicht.',
  'kind.definition': 'Definition: Das bedeutet das Wort hier.',
  'kind.example': 'Beispiel: Das ist ein Fall unter mehreren.',
  'kind.exception': 'Ausnahme: Die allgemeine Regel gilt hier nicht.',
  'certainty.attributed': 'Zugeschrieben: Das Dokument gibt wieder, was jemand anderes sagt.',
  'certainty.attributedFrom': 'Zugeschrieben: Das Dokument hat das von „{source}“.',
  'certainty.reported': 'Berichtet: Das Dokument gibt das als Bericht wieder.',
  'certainty.reportedUnnamed':
    'Berichtet: Das Dokument gibt das als Bericht wieder, ohne zu nennen, von wem.',
  'certainty.reportedFrom': 'Berichtet: Das Dokument gibt das als Bericht wieder, von „{source}“.',
  'certainty.scheduled': 'Geplant: Das Dokument nennt das als Vorhaben, nicht als geschehen.',
  'certainty.expected': 'Erwartet: Das Dokument rechnet damit, ohne einen Plan zu nennen.',
  'certainty.statedFrom': 'Das Dokument hat das von „{source}“.',
  'certainty.from': 'Es hat das von „{source}“.',

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
  'miss.whichTitle': 'Frag noch einmal und nenn seinen Titel.',
  'miss.whichAnswer': '„{question}“ wird in „{title}“ beantwortet.',
  'miss.offTopic': 'Das ist ein anderes Thema.',
  'miss.offTopicDetail':
    'Ich antworte nur {documents, select, none {aus Dokumenten und habe keine} several {aus {count, number} Dokumenten} other {aus dem Dokument „{title}“}}.',
  'miss.ambiguous': 'Ich bin nicht sicher, was du meinst.',
  'miss.notStated': 'Dazu habe ich nichts gefunden.',
  'suggestions.meant': 'Meintest du:',
  'suggestions.other': 'Du könntest fragen:',

  // Small talk.
  'talk.identity': 'Ich bin Footnote, ein Bot.',
  'talk.identityDetail':
    'Ich beantworte Fragen {documents, select, none {aus Dokumenten und habe keine} several {aus {count, number} Dokumenten} other {aus dem Dokument „{title}“}} und zeige den Satz, auf dem jede Antwort beruht. Mehr unter /hilfe.',
  'talk.complaint': 'Tut mir leid. War das nicht, was du gefragt hast?',
  'talk.complaintDetail':
    'Drück auf „Nicht meine Frage“ unter der Antwort: Wer die Dokumente pflegt, sieht solche Fragen, ohne deinen Namen. Oder frag noch einmal mit anderen Worten.',
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
    '• Oder erwähn mich in einem Kanal, einem Thread oder einer Direktnachricht. „And when?“ geht auch.',
  'help.source': '• Stimmt ein Beitrag? Wähl in seinem Menü unter Apps „Quelle finden“.',
  'help.lists': '• Sieh alles, was es gibt: {commands}',
  'help.limits':
    'Ich habe keine Meinung und rate nicht, was {documents, select, several {meine Dokumente offenlassen} other {das Dokument offenlässt}}. Mit privat: Wahr siehst nur du die Antwort.',
  'help.examples': 'Probier eine von diesen:',

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
    'Wähl eines aus der Liste, die beim Tippen erscheint, oder sieh unter /quellen nach.',

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
    'Ich beantworte keine Erwähnungen: {gone, plural, one {Der gewählte Kanal wurde gelöscht oder ist für mich unsichtbar.} other {Die # gewählten Kanäle wurden gelöscht oder sind für mich unsichtbar.}} Wähl einen anderen.',
  'settings.private': 'Antworten auf Befehle sind privat, wenn niemand privat: Falsch hinzufügt.',
  'settings.public': 'Antworten auf Befehle sind öffentlich, wenn niemand privat: Wahr hinzufügt.',
  'settings.documents.all': 'Alle Dokumente sind an.',
  'settings.documents.off': '{count, plural, one {# Dokument aus.} other {# Dokumente aus.}}',
  'settings.cooldown.none': 'Keine Wartezeit zwischen zwei Fragen eines Mitglieds',
  'settings.cooldown.seconds':
    '{seconds, plural, one {# Sekunde} other {# Sekunden}} zwischen zwei Fragen eines Mitglieds',
  'settings.unlisted': 'Das Menü hat Platz für {limit} Dokumente; die anderen {unlisted} sind an.',
  'settings.saved': 'Was du wählst, wird sofort gespeichert.',
  'settings.menu.channels': 'Erwähnungen in allen Kanälen beantworten',
  'settings.menu.documents': 'Dokumente',
  'settings.menu.replies': 'Antworten auf Befehle',
  'settings.menu.public': 'Alle sehen Antworten auf Befehle',
  'settings.menu.private': 'Nur wer fragt, sieht Antworten auf Befehle',
  'settings.menu.cooldown': 'Wartezeit zwischen Fragen',

  // Unanswered questions.
  'unanswered.none': 'Keine unbeantwortete Frage wartet.',
  'unanswered.lead':
    '{count, plural, one {# Frage} other {# Fragen}} ohne Antwort, die häufigsten zuerst:',
  'unanswered.askedOn': '{count, plural, one {#-mal} other {#-mal}} gefragt, am {last}.',
  'unanswered.askedFromTo':
    '{count, plural, one {#-mal} other {#-mal}} gefragt, vom {first} bis zum {last}.',
  'unanswered.others': 'Auch so gefragt: {wordings}.',
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
  'notice.invalid-component': 'Dieser Knopf ist nicht von hier oder gilt nicht mehr.',
  'notice.invalid-component.detail':
    'Frag noch einmal und nimm die Knöpfe unter der neuen Antwort.',
  'notice.voted-helpful': 'Danke für deine Rückmeldung.',
  'notice.voted-helpful.detail': 'Drück auf den anderen Knopf, wenn du deine Meinung änderst.',
  'notice.voted-unhelpful': 'Notiert: Das war nicht deine Frage.',
  'notice.voted-unhelpful.detail':
    'Probier andere Worte oder /hilfe. Wer die Dokumente pflegt, sieht solche Fragen, ohne deinen Namen.',
  'notice.erased':
    '{amount, plural, =0 {Es gab nichts zu löschen.} one {# Eintrag gelöscht.} other {# Einträge gelöscht.}}',
  'notice.erased.detail':
    'Meine Antworten bleiben, wo sie stehen. Lösch eine Frage, um auch ihre Antwort zu löschen.',
  'notice.memory-down': 'Ich kann gerade nichts speichern oder nachschlagen.',
  'notice.memory-down.detail':
    'Fragen beantworte ich weiterhin. Versuch es in ein paar Minuten noch einmal.',
  'notice.settings-unknown':
    'Ich kann die Einstellungen dieses Servers gerade nicht lesen und antworte nur privat.',
  'notice.settings-unknown.detail':
    'Nimm /fragen, oder erwähn mich in ein paar Minuten noch einmal.',
  'notice.not-allowed': 'Das dürfen nur Mitglieder, die diesen Server verwalten.',
  'notice.not-allowed.detail': 'Wenn du dazugehörst, benutz den Befehl noch einmal.',
  'notice.ask-proposed': 'Vorgeschlagen.',
  'notice.ask-proposed.detail':
    'Der Vorschlag wird geprüft, bevor er aufgenommen wird: npm run knowledge -- suggestions',
  'notice.list-changed': 'Die Liste hat sich inzwischen geändert.',
  'notice.list-changed.detail': 'Benutz /unbeantwortet noch einmal, um die jetzige zu sehen.',
  'notice.ask-too-long': 'Diese Frage ist zu lang, um sie hinzuzufügen.',
  'notice.ask-too-long.detail': 'Nimm eine kürzere Fassung in facts.yaml auf.',
  'notice.rate-limited':
    'Einen Moment: Versuch es in {amount, plural, one {# Sekunde} other {# Sekunden}} noch einmal.',
  'notice.rate-limited.detail': 'Diese Grenze sorgt dafür, dass ich für alle schnell bleibe.',
  'notice.overloaded': 'Ich komme mit den Fragen hier nicht hinterher.',
  'notice.overloaded.detail': 'Einige habe ich nicht beantwortet. Frag bitte gleich noch einmal.',
  'notice.unknown-statement': 'Diese Aussage hat sich geändert oder wurde entfernt.',
  'notice.unknown-statement.detail': 'Frag noch einmal, um zu sehen, was jetzt gilt.',
  'notice.text-withheld': 'Discord zeigt mir den Text dieser Nachricht nicht.',
  'notice.text-withheld.detail':
    'Wähl in ihrem Menü unter Apps „Quelle finden“, um sie nachzuschlagen.',
  'notice.role-mentioned':
    'Du hast meine Rolle erwähnt, deshalb zeigt mir Discord nicht, was du geschrieben hast.',
  'notice.role-mentioned.detail':
    'Wähl in der Liste nach „@“ mich statt der gleichnamigen Rolle, oder nimm /fragen.',
  'notice.channels-gone':
    'Die Kanäle, in denen ich Erwähnungen beantworten darf, gibt es nicht mehr.',
  'notice.channels-gone.detail':
    'Wer diesen Server verwaltet, kann mit /einstellungen andere wählen. Befehle gehen hier.',
  'notice.welcome':
    'Hallo. Erwähn mich mit einer Frage oder nimm /fragen; unter /hilfe steht, was ich beantworten kann.',
  'notice.welcome.detail':
    'Wer diesen Server verwaltet, wählt mit /einstellungen, wo und wie ich antworte.',
  'notice.unknown-command': 'Diesen Befehl habe ich nicht mehr.',
  'notice.unknown-command.detail':
    'Vielleicht zeigt Discord noch eine alte Liste der Befehle; versuch es in ein paar Minuten noch einmal oder nimm /hilfe.',
  'notice.failure': 'Tut mir leid, da ist etwas schiefgegangen, und ich konnte nicht antworten.',
  'notice.failure.detail': 'Wenn das öfter passiert, gib meinem Betreiber die Nummer {reference}.',

  // Explanations, for moderators.
  'explanation.answer': 'Die Antwort',
};
