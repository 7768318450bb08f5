/**
 * The messages in English: https://unicode-org.github.io/icu/userguide/format_parse/messages/
 *
 * `documents` is `one` for a single document whose noun is in the singular, `plural` for one such as "the rules",
 * `several` for more than one, and `none` where that is said. `noun` is what they are called, in the form that fits.
 * Other languages call every document a document, since nouns are in the documents' language.
 */
export const en = {
  // Commands and their options, as Discord shows them in its list.
  'command.ask.name': 'ask',
  'command.ask.description': 'Ask a question and see the sentence of the document that answers it',
  'command.sources.name': 'sources',
  'command.sources.description':
    'See the documents that answers come from, and what is known about them',
  'command.help.name': 'help',
  'command.help.description': 'See what I can and cannot answer, with examples',
  'command.find-the-source.name': 'Find the source',
  'command.unanswered.name': 'unanswered',
  'command.unanswered.description':
    'See the questions that I could not answer here, the most asked first',
  'command.settings.name': 'settings',
  'command.settings.description':
    'Choose where I answer, who sees replies, which documents are on, and the cooldown',
  'command.privacy.name': 'privacy',
  'command.privacy.description': 'See what I store and for how long, and erase your data',
  'command.explain.name': 'explain',
  'command.explain.description': 'See why a question is answered as it is, or not at all',
  'option.question.name': 'question',
  'option.question.ask': 'What do you want to know?',
  'option.question.explain': 'Which question?',
  'option.question.topic': 'Ask something narrower (leave empty to see all)',
  'option.article.name': 'article',
  'option.article.description': 'Answer only from this document',
  'option.private.name': 'private',
  'option.private.description': 'Show the answer only to you',

  // Above an answer.
  asked: 'Asked: {question}',
  quoted: '“{text}”',
  'language.note': 'Statements and quotes are in {language}, the language of the documents.',
  'language.ask': 'The documents are in {language}: please ask in {language}, too.',

  // Buttons.
  'button.context': 'In context',
  'button.contextNumber': 'In context [{number}]',
  'button.more': 'More ({count})',
  'button.helpful': 'Helpful',
  'button.unhelpful': 'Not what I asked',
  'button.share': 'Share',
  'button.previous': 'Previous',
  'button.page': 'Page {page} of {pages}',
  'button.next': 'Next',
  'button.erase': 'Erase my data',
  'button.dismiss': 'Dismiss [{number}]',
  'button.propose': 'Add as ask to… [{number}]',

  // Answers.
  'plain.yes': 'Yes.',
  'plain.no': 'No.',
  'plain.yesIf': 'Yes, {condition}.',
  'plain.noIf': 'No, {condition}.',
  'answer.several':
    '{count, plural, =2 {Two {noun} cover this.} other {# {noun} cover this.}} Each statement is shown with its own source:',
  'answer.further': 'Further statements that match:',
  'answer.unlisted':
    'The nearest {shown} are shown; {unlisted, plural, one {# further statement} other {# further statements}} also matched. Ask more narrowly to see them.',
  'answer.topic': '{title}: {count, plural, one {# statement} other {# statements}}',
  'context.sentence': 'In context: sentence {number} of {count} is the one in bold.',
  'context.block': 'In context: the source is in bold.',
  'source.lead': 'The statement nearest to that message:',
  'source.shared': 'The statement nearest to [this message]({url}):',
  'source.differs':
    '{documents, select, several {They differ: the message says “{said}”, my {noun} say “{value}”.} plural {They differ: the message says “{said}”, the {noun} say “{value}”.} other {They differ: the message says “{said}”, the {noun} says “{value}”.}}',
  'source.empty': 'That message has no text that I can look up.',
  'source.none':
    '{documents, select, several {My {noun} have no statement that matches that message.} plural {The {noun} have no statement that matches that message.} other {The {noun} has no statement that matches that message.}}',
  'source.missing':
    '{documents, select, one {It never mentions {names}.} other {They never mention {names}.}}',

  // What a passage does, and how sure it is.
  'kind.rule': 'Rule: this is binding.',
  'kind.recommendation': 'Recommendation: this is advised, not required.',
  'kind.permission': 'Permission: this is allowed, not required.',
  'kind.definition': 'Definition: this is what the word means here.',
  'kind.example': 'Example: this is one case among others.',
  'kind.exception': 'Exception: the general rule does not apply here.',
  'certainty.attributed':
    '{documents, select, plural {Attributed: the {noun} repeat what another party says.} other {Attributed: the {noun} repeats what another party says.}}',
  'certainty.attributedFrom':
    '{documents, select, plural {Attributed: the {noun} have this from “{source}”.} other {Attributed: the {noun} has this from “{source}”.}}',
  'certainty.reported':
    '{documents, select, plural {Reported: the {noun} give this as a report.} other {Reported: the {noun} gives this as a report.}}',
  'certainty.reportedUnnamed':
    '{documents, select, plural {Reported: the {noun} give this as a report, without naming who says so.} other {Reported: the {noun} gives this as a report, without naming who says so.}}',
  'certainty.reportedFrom':
    '{documents, select, plural {Reported: the {noun} give this as a report, from “{source}”.} other {Reported: the {noun} gives this as a report, from “{source}”.}}',
  'certainty.scheduled':
    '{documents, select, plural {Scheduled: the {noun} give this as planned, not as done.} other {Scheduled: the {noun} gives this as planned, not as done.}}',
  'certainty.expected':
    '{documents, select, plural {Expected: the {noun} give this as anticipated, without a plan.} other {Expected: the {noun} gives this as anticipated, without a plan.}}',
  'certainty.statedFrom':
    '{documents, select, plural {The {noun} have this from “{source}”.} other {The {noun} has this from “{source}”.}}',
  'certainty.from':
    '{documents, select, plural {They have this from “{source}”.} other {It has this from “{source}”.}}',

  // Where a passage is, as in "Loans › Late fees › item 2".
  'place.inParagraph': 'paragraph {paragraph}, sentence {sentence}',
  'place.sentence': 'sentence {sentence}',
  'place.paragraph': 'paragraph {label}',
  'place.item': 'item {label}',
  'place.row': 'row {label}',
  'place.definition': 'definition {label}',
  'place.code': 'code {label}',
  'place.footnote': 'footnote {label}',
  'place.note': 'note {label}',
  'place.quotation': 'quotation {label}',
  'place.range': '{from} to {to}',
  'place.paragraphOf': 'paragraph {paragraph} of {paragraphs}',
  'place.top': 'At the top',
  'place.frontMatter': '{title}, front matter',

  // What a document says about itself.
  'document.title': 'The title of the {noun} is “{value}”.',
  'document.author': 'The author of the {noun} is {value}.',
  'document.publisher': 'The publisher of the {noun} is {value}.',
  'document.url': 'The original of the {noun} is at this address.',
  'document.published':
    '{documents, select, plural {The {noun} were published on {value}.} other {The {noun} was published on {value}.}}',
  'document.accessed':
    '{documents, select, plural {The {noun} were last read on {value}.} other {The {noun} was last read on {value}.}}',
  'document.validFrom':
    '{documents, select, plural {The {noun} are valid from {value}.} other {The {noun} is valid from {value}.}}',
  'document.expires': 'The expiry date of the {noun} is {value}.',
  'document.reviewBy':
    '{documents, select, plural {The {noun} are to be reviewed by {value}.} other {The {noun} is to be reviewed by {value}.}}',
  'document.unknown.title':
    '{documents, select, several {My {noun} do not say what they are called.} plural {The {noun} do not say what they are called.} other {The {noun} does not say what it is called.}}',
  'document.unknown.author':
    '{documents, select, several {My {noun} do not say who wrote them.} plural {The {noun} do not say who wrote them.} other {The {noun} does not say who wrote it.}}',
  'document.unknown.publisher':
    '{documents, select, several {My {noun} do not say who published them.} plural {The {noun} do not say who published them.} other {The {noun} does not say who published it.}}',
  'document.unknown.url':
    '{documents, select, several {My {noun} do not say where their original is.} plural {The {noun} do not say where their original is.} other {The {noun} does not say where its original is.}}',
  'document.unknown.published':
    '{documents, select, several {My {noun} do not say when they were published.} plural {The {noun} do not say when they were published.} other {The {noun} does not say when it was published.}}',
  'document.unknown.accessed':
    '{documents, select, several {My {noun} do not say when they were last read.} plural {The {noun} do not say when they were last read.} other {The {noun} does not say when it was last read.}}',
  'document.unknown.validFrom':
    '{documents, select, several {My {noun} do not say from when they are valid.} plural {The {noun} do not say from when they are valid.} other {The {noun} does not say from when it is valid.}}',
  'document.unknown.expires':
    '{documents, select, several {My {noun} do not say when they expire.} plural {The {noun} do not say when they expire.} other {The {noun} does not say when it expires.}}',
  'document.unknown.reviewBy':
    '{documents, select, several {My {noun} do not say when they are to be reviewed.} plural {The {noun} do not say when they are to be reviewed.} other {The {noun} does not say when it is to be reviewed.}}',
  'validity.expired':
    '{documents, select, plural {These {noun} expired on {date}.} other {This {noun} expired on {date}.}}',
  'validity.notYet':
    '{documents, select, plural {These {noun} are only valid from {date} on.} other {This {noun} is only valid from {date} on.}}',

  // No answer.
  'miss.silent':
    '{documents, select, several {My {noun} do not say.} plural {The {noun} do not say.} other {The {noun} does not say.}}',
  'miss.empty': 'I found no question in that.',
  'miss.emptyDetail': 'Ask in plain words: who, what, where, when or how many.',
  'miss.missing':
    '{documents, select, several {My {noun} never mention {names}.} plural {The {noun} never mention {names}.} other {The {noun} never mentions {names}.}}',
  'miss.missingUnnamed':
    '{documents, select, several {My {noun} never mention what you ask about.} plural {The {noun} never mention what you ask about.} other {The {noun} never mentions what you ask about.}}',
  'miss.which': 'Which {noun} do you mean?',
  'miss.whichTitle': 'Ask again with its title.',
  'miss.whichAnswer': '“{question}” is answered by “{title}”.',
  'miss.offTopic': 'That is another subject.',
  'miss.offTopicDetail':
    'I answer only from {documents, select, none {documents, and have none} several {{count, number} {noun}} other {the {noun} “{title}”}}.',
  'miss.ambiguous': 'I am not sure what you mean.',
  'miss.notStated': 'I found nothing on that.',
  'suggestions.meant': 'Did you mean:',
  'suggestions.other': 'You could ask:',

  // Small talk.
  'talk.identity': 'I am Footnote, a bot.',
  'talk.identityDetail':
    'I answer questions from {documents, select, none {documents, and have none} several {{count, number} {noun}} other {the {noun} “{title}”}}, and show the sentence that each answer rests on. /help says more.',
  'talk.complaint': 'Sorry. Was that not what you asked?',
  'talk.complaintDetail':
    'Press “Not what I asked” under the answer: curators see such questions, without your name. Or ask again in other words.',
  'talk.thanks': 'You are welcome.',
  'talk.greeting': 'Hello.',
  'talk.greetingDetail':
    'Ask me anything about {documents, select, none {documents, and have none} several {{count, number} {noun}} other {the {noun} “{title}”}}, or see /help.',
  'talk.farewell': 'See you.',
  'talk.reaction': 'Ask me when you have a question; /help says what about.',
  'talk.other-language': 'I only read English questions here.',
  'talk.other-languageDetail':
    'My answers come from {documents, select, none {documents, and have none} several {{count, number} {noun}} other {the {noun} “{title}”}}.',

  // Help.
  'help.summary':
    'Ask me about {documents, select, none {documents, and have none} several {{count, number} {noun}} other {the {noun} “{title}”}}: I show the sentence that answers you.',
  'help.ask': '• /ask',
  'help.askExample': '• /ask {example}',
  'help.mention':
    '• Or mention me in a channel, a thread or a direct message. “And when?” works, too.',
  'help.source': '• Is a post right? In its menu, under Apps, choose “Find the source”.',
  'help.lists': '• See all there is: {commands}',
  'help.limits':
    'I give no opinions, and do not guess what {documents, select, several {my {noun} leave} plural {the {noun} leave} other {the {noun} leaves}} open. With private: True, only you see an answer.',
  'help.examples': 'Try one of these:',

  // Sources.
  'sources.size':
    'I answer from {count, plural, one {# {noun}} other {# {noun}}}, with {facts, plural, one {# fact} other {# facts}} taken from {count, plural, one {it} other {them}}.',
  'sources.loaded': 'Last loaded {time}.',
  'sources.facts':
    '{facts, plural, one {# fact} other {# facts}} from {paragraphs, plural, one {# paragraph} other {# paragraphs}}',
  'sources.publisher': 'Publisher: {value}',
  'sources.author': 'Author: {value}',
  'sources.published': 'Published: {value}',
  'sources.validFrom': 'Valid from: {value}',
  'sources.expires': 'Expires: {value}',
  'sources.reviewBy': 'To be reviewed by: {value}',
  'sources.accessed': 'Last read: {value}',
  'sources.url': 'Address: {value}',
  'sources.language': 'Language: {value}',
  'sources.unknown': 'not known',
  'sources.section': '• {title}: {facts, plural, one {# fact} other {# facts}}',
  'sources.unknownDocument': 'I have no single {noun} called “{name}”.',
  'sources.unknownDocumentUnnamed': 'I have no single {noun} of that name.',
  'sources.titles': 'I answer from {titles}.',
  'sources.choose': 'Choose one from the list that appears as you type, or see /sources.',

  // Corrections.
  'correction.heading': 'Corrected since this was posted.',
  'correction.retracted': 'Retracted: “{statement}”',
  'correction.reason': 'Reason: {reason}',
  'correction.noReason': 'Reason: none is given.',
  'correction.retractedCount':
    '{count, plural, one {# statement retracted.} other {# statements retracted.}}',
  'correction.documentChanged': 'The document has changed.',
  'correction.reworded': 'The document is the same; the statement about it was corrected.',
  'correction.earlier': 'It said: “{statement}”',
  'correction.changed':
    '{count, plural, one {# statement changed; below is how it reads now.} other {# statements changed; below is how they read now.}}',
  'correction.withdrawn':
    '{count, plural, one {# statement withdrawn; I no longer answer with it.} other {# statements withdrawn; I no longer answer with them.}}',

  // Settings.
  'settings.heading': 'My settings on this server',
  'settings.channels.all': 'I answer mentions in every channel that I can write in.',
  'settings.channels.some':
    'I answer mentions in {count, plural, one {# channel and its} other {# channels and their}} threads and posts.',
  'settings.channels.gone':
    '{gone, plural, one {# chosen channel cannot be found: it was} other {# chosen channels cannot be found: they were}} deleted or hidden from me.',
  'settings.channels.allGone':
    'I answer no mentions: {gone, plural, one {# chosen channel cannot be found: it was} other {# chosen channels cannot be found: they were}} deleted or hidden from me. Choose another.',
  'settings.private': 'Replies to commands are private, unless a member adds private: False.',
  'settings.public': 'Replies to commands are public, unless a member adds private: True.',
  'settings.documents.all': 'All {noun} are on.',
  'settings.documents.off': '{count, number} {noun} off.',
  'settings.cooldown.none': 'No wait between two questions of a member',
  'settings.cooldown.seconds':
    '{seconds, plural, one {# second} other {# seconds}} between two questions of a member',
  'settings.unlisted': 'The menu has room for {limit} {noun}; the other {unlisted} are on.',
  'settings.saved': 'Choices are saved at once.',
  'settings.menu.channels': 'Answer mentions in every channel',
  'settings.menu.documents': '{noun}',
  'settings.menu.replies': 'Replies to commands',
  'settings.menu.public': 'Everyone sees replies to commands',
  'settings.menu.private': 'Only the asker sees replies to commands',
  'settings.menu.cooldown': 'Cooldown',

  // Unanswered questions.
  'unanswered.none': 'No question without an answer is waiting.',
  'unanswered.lead':
    '{count, plural, one {# question} other {# questions}} without an answer, the most asked first:',
  'unanswered.askedOn': 'Asked {count, plural, one {# time} other {# times}}, on {last}.',
  'unanswered.askedFromTo':
    'Asked {count, plural, one {# time} other {# times}}, from {first} to {last}.',
  'unanswered.others': 'Also asked as {wordings}.',
  'unanswered.prompt':
    'Which statement should this be an ask of? A curator reviews the proposal before it is added.',
  'unanswered.noStatement': 'No statement is near this question.',
  'unanswered.tooLong': 'An ask may have {limit} characters, and this question has {length}.',
  'unanswered.menu': 'The statement that answers it',

  // Privacy.
  'privacy.stored': 'What I store',
  'privacy.notStored': 'What I do not store',
  'privacy.questions':
    'Questions that I could not answer: their words in lower case, without mentions, addresses and long numbers, how often and when they were asked, and on which server. Not who asked. For {days, plural, one {# day} other {# days}}.',
  'privacy.votes':
    'Your vote on an answer, under a code that only I can derive from your id. For {days, plural, one {# day} other {# days}}.',
  'privacy.answers':
    'Which message holds which answer, so that I can correct it: the ids of the message, its channel and its server, and for {questionDays, plural, one {# day} other {# days}} your question’s words and your code. For {days, plural, one {# day} other {# days}}.',
  'privacy.settings':
    'What moderators set for their server, until I am removed from it; then all of the server’s entries are erased.',
  'privacy.not':
    'Messages, names, private replies, or who asked a question that I could not answer.',
  'privacy.deletion': 'Deleting your question deletes my answer and what I stored about it.',

  // Notices: what happened, and what to do about it.
  'notice.invalid-component': 'This button is not from here, or is no longer valid.',
  'notice.invalid-component.detail': 'Ask again, and use the buttons under the new answer.',
  'notice.voted-helpful': 'Thank you for your feedback.',
  'notice.voted-helpful.detail': 'Press the other button if you change your mind.',
  'notice.voted-unhelpful': 'Noted: that was not what you asked.',
  'notice.voted-unhelpful.detail':
    'Try other words, or /help. Curators see such questions, without your name.',
  'notice.erased':
    '{amount, plural, =0 {There was nothing to erase.} one {Erased: # entry.} other {Erased: # entries.}}',
  'notice.erased.detail':
    'My answers stay where they were posted. Delete a question to delete its answer, too.',
  'notice.memory-down': 'I cannot store or look up anything right now.',
  'notice.memory-down.detail': 'I still answer questions. Try this again in a few minutes.',
  'notice.settings-unknown':
    'I cannot read this server’s settings right now, and answer only in private.',
  'notice.settings-unknown.detail': 'Use /ask, or mention me again in a few minutes.',
  'notice.not-allowed': 'Only members who manage this server may do that.',
  'notice.not-allowed.detail': 'If you are one of them, use the command again.',
  'notice.ask-proposed': 'Proposed.',
  'notice.ask-proposed.detail':
    'A curator reviews it before it is added: npm run knowledge -- suggestions',
  'notice.list-changed': 'The list has changed since.',
  'notice.list-changed.detail': 'Use /unanswered again to see the current one.',
  'notice.ask-too-long': 'This question is too long for an ask.',
  'notice.ask-too-long.detail': 'Add a shorter wording to facts.yaml.',
  'notice.rate-limited':
    'One moment: try again in {amount, plural, one {# second} other {# seconds}}.',
  'notice.rate-limited.detail': 'This limit keeps me quick for everyone here.',
  'notice.overloaded': 'I cannot keep up with the questions here.',
  'notice.overloaded.detail': 'I have left some unanswered. Please ask again in a moment.',
  'notice.unknown-statement': 'This statement has changed or been removed.',
  'notice.unknown-statement.detail': 'Ask again to see what is stated now.',
  'notice.text-withheld': 'Discord does not show me the text of that message.',
  'notice.text-withheld.detail': 'In its menu, under Apps, choose “Find the source” to look it up.',
  'notice.role-mentioned': 'You mentioned my role, so Discord does not show me what you wrote.',
  'notice.role-mentioned.detail':
    'In the list after “@”, choose me instead of the role of the same name, or use /ask.',
  'notice.channels-gone': 'The channels that I may answer mentions in no longer exist.',
  'notice.channels-gone.detail':
    'Members who manage this server can choose others with /settings. Commands work here.',
  'notice.welcome': 'Hello. Mention me with a question, or use /ask; /help says what I can answer.',
  'notice.welcome.detail':
    'Members who manage this server choose where and how I answer with /settings.',
  'notice.unknown-command': 'I no longer have this command.',
  'notice.unknown-command.detail':
    'Discord may still be showing an old list of commands; try again in a few minutes, or use /help.',
  'notice.failure': 'Sorry, something went wrong and I could not answer.',
  'notice.failure.detail': 'If it keeps happening, tell my operator the reference {reference}.',

  // Explanations, for moderators.
  'explanation.answer': 'The answer',
} as const;
