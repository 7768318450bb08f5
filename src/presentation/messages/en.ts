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
  'button.helped': 'This helped',
  'button.notHelped': 'This did not help',
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
  'answer.severalDated':
    '{count, plural, =2 {Two {noun} cover this; the newer one is} other {# {noun} cover this; the newest is}} “{title}” ({date}). Each statement is shown with its own source:',
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
  'settings.channels.binds':
    'The choice of channels is for mentions and posts. Commands work wherever Discord’s permissions for them allow it: Server Settings, Integrations.',
  'knowledge.failed':
    'The documents changed, but since {time} they cannot be loaded: {problems, plural, one {# problem} other {# problems}}. I answer from the version before; my operator’s log names what to fix.',
  'settings.private': 'Replies to commands are private, unless a member adds private: False.',
  'settings.public': 'Replies to commands are public, unless a member adds private: True.',
  'settings.documents.all': 'All {noun} are on.',
  'settings.documents.off': '{count, number} {noun} off.',
  'settings.cooldown.none': 'No wait between two questions of a member',
  'settings.cooldown.seconds':
    '{seconds, plural, one {# second} other {# seconds}} between two questions of a member',
  'settings.posts.on':
    'I answer new posts in forums once, from their titles and first messages, if they mention me or if Discord lets me read them.',
  'settings.posts.off': 'I answer posts in forums only where they mention me.',
  'settings.unlisted': 'The menu has room for {limit} {noun}; the other {unlisted} are on.',
  'settings.saved': 'Choices are saved at once.',
  'settings.menu.channels': 'Answer mentions in every channel',
  'settings.menu.documents': '{noun}',
  'settings.menu.replies': 'Replies to commands',
  'settings.menu.public': 'Everyone sees replies to commands',
  'settings.menu.private': 'Only the asker sees replies to commands',
  'settings.menu.posts': 'New posts in forums',
  'settings.menu.postsMentions': 'Answer only mentions in posts of forums',
  'settings.menu.postsAll': 'Answer new posts of forums once',
  'settings.menu.cooldown': 'Cooldown',

  // Unanswered questions.
  'unanswered.none': 'No question without an answer is waiting.',
  'unanswered.lead':
    '{count, plural, one {# question} other {# questions}} without an answer, the most asked first:',
  'unanswered.askedOn': 'Asked {count, plural, one {# time} other {# times}}, on {last}.',
  'unanswered.askedFromTo':
    'Asked {count, plural, one {# time} other {# times}}, from {first} to {last}.',
  'unanswered.others': 'Also asked as {wordings}.',
  'unanswered.misses': 'No answer was found to these:',
  'unanswered.gaps': 'Known gaps; the documents leave these open:',
  'unanswered.gap': 'The gap: {statement}',
  'unanswered.nearest': 'The nearest statement: {statement}',
  'unanswered.downVoted':
    'Voted “Not what I asked” {votes, plural, one {# time} other {# times}}, as an answer: {statement}',
  'unanswered.downVotedGone':
    'Voted “Not what I asked” {votes, plural, one {# time} other {# times}}; the answer no longer exists.',
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
  'explanation.whyAnswer': 'Why this answer',
  'explanation.whyNone': 'Why no answer',
  'explanation.whyNotNext': 'Why not the next one',
  'explanation.near': 'What else was near',
  'explanation.reading': 'How the question was read',
  'explanation.documentAnswers':
    '{documents, select, one {It asks about the {noun} as such, not about something in it: the front matter answers that.} plural {It asks about the {noun} as such, not about something in them: the front matter answers that.} other {It asks about my {noun} as such, not about something in them: the front matter answers that.}}',
  'explanation.documentLacks':
    '{documents, select, one {It asks about the {noun} as such, not about something in it: the front matter has no such field.} plural {It asks about the {noun} as such, not about something in them: the front matter has no such field.} other {It asks about my {noun} as such, not about something in them: the front matter has no such field.}}',
  'explanation.thread': 'It asks for more on the last answer in the thread.',
  'explanation.number': 'It asks for a place in the document by its number.',
  'explanation.list': 'It asks for a list, a table or a section by its name.',
  'explanation.curated':
    '{kind, select, fact {This is, word for word, a curated question of the statement “{name}”. No scoring was needed.} topic {This is, word for word, a curated question of all statements on “{name}”. No scoring was needed.} other {This is, word for word, a curated question of the known gap “{name}”. No scoring was needed.}}',
  'explanation.nearest':
    '{kind, select, fact {The nearest is the statement “{name}”.} topic {The nearest are all statements on “{name}”.} other {The nearest is the known gap “{name}”.}}',
  'explanation.nearestScore':
    '{kind, select, fact {The nearest is the statement “{name}”, with a score of {score} of 1.} topic {The nearest is all statements on “{name}”, with a score of {score} of 1.} other {The nearest is the known gap “{name}”, with a score of {score} of 1.}}',
  'explanation.next':
    '{kind, select, fact {Next is the statement “{name}”.} topic {Next are all statements on “{name}”.} other {Next is the known gap “{name}”.}}',
  'explanation.nextScore':
    '{kind, select, fact {Next is the statement “{name}”, with a score of {score} of 1.} topic {Next is all statements on “{name}”, with a score of {score} of 1.} other {Next is the known gap “{name}”, with a score of {score} of 1.}}',
  'explanation.gap': 'It falls into the known gap “{name}”.',
  'explanation.gapScore': 'It falls into the known gap “{name}”, with a score of {score} of 1.',
  'explanation.contributed': 'What contributed most:',
  'explanation.sure':
    '{level, select, very {I am very sure that it answers the question, so it is shown.} fairly {I am fairly sure that it answers the question, so it is shown.} other {I am just sure enough that it answers the question, so it is shown.}}',
  'explanation.unsure': 'I am not sure enough that it answers the question, so it is not shown.',
  'explanation.stricter':
    '{rule, select, missingName {I have to be surer than usual, because a name in it is never mentioned.} uncurated {I have to be surer than usual, because no curator has reviewed this fact yet.} nearGap {I have to be surer than usual, because a known gap is as near.} leaning {I have to be surer than usual, because it takes its subject from an earlier turn.} other {I have to be surer than usual, because a follow-up seldom asks for what was just shown, or for another part of its source.}}',
  'explanation.confidence':
    'It answers the question with a probability of {reached}, where {needed} are needed, {rule, select, usual {as for any question} missingName {because a name in it is never mentioned} uncurated {because no curator has reviewed this fact yet} nearGap {because a known gap is as near} leaning {because it takes its subject from an earlier turn} other {because a follow-up seldom asks for what was just shown, or for another part of its source}}.',
  'explanation.soShown': 'So it is shown.',
  'explanation.for': 'What spoke for it most:',
  'explanation.against': 'What spoke against it:',
  'explanation.lacking': 'Where it fell short most:',
  'explanation.alsoCovers': 'Another {noun} covers the same; its statement is shown beside it.',
  'explanation.wholeList':
    'The question names no single item of its list, so the whole list is shown.',
  'explanation.talk': 'It is small talk, or about me: it asks nothing of a document.',
  'explanation.otherLanguage': 'It is not in English.',
  'explanation.nothingAsked': 'None of its words has content that could be looked up.',
  'explanation.severalHave':
    'Several documents have what it asks for, so the member is asked which one is meant.',
  'explanation.which':
    'Several {noun} answer it, each about a different subject, so the member is asked which one is meant.',
  'explanation.pronoun':
    '“{pronoun}” refers to no one named before, so the nearest statement may be about another person.',
  'explanation.missing': 'It depends on what no statement mentions: {names}.',
  'explanation.offTopic': 'It is about something else: no statement is near it.',
  'explanation.offTopicWords':
    '{documents, select, one {It is about something else: the {noun} contains little of it.} plural {It is about something else: the {noun} contain little of it.} other {It is about something else: my {noun} contain little of it.}}',
  'explanation.offTopicShare':
    '{documents, select, one {It is about something else: the {noun} contains {share} of its content, where {needed} are needed.} plural {It is about something else: the {noun} contain {share} of its content, where {needed} are needed.} other {It is about something else: my {noun} contain {share} of its content, where {needed} are needed.}}',
  'explanation.noneNear': 'No statement is near it.',
  'explanation.unlike': 'It has almost nothing in common with the question, and is not shown.',
  'explanation.belowScore':
    'Below {score}, a statement has almost nothing in common with the question, and is not shown.',
  'explanation.gapAsNear':
    'It is as near, but it is a known gap, and the first one was sure enough.',
  'explanation.asNear': 'It is as near as the first one.',
  'explanation.slightlyLower': 'It scores slightly lower on everything.',
  'explanation.further': 'It is further from the question in: {aspects}.',
  'explanation.lower': 'Where it scores lower than the first:',
  'explanation.notContained': 'It does not contain {words}.',
  'explanation.asksFor':
    'It asks for {type, select, who {a person or a body} saidBy {who says so} when {a time} where {a place} howMany {a number} howLong {a span of time} why {a reason} how {a way or manner} what {a thing or what happens} whichGroup {a group or body} whatOffice {the office someone holds} name {a name} yesNo {yes or no} other {nothing in particular: it is not in the form of a question}}.',
  'explanation.readAs': '{written} is read as {read}.',
  'explanation.standsFor': 'In this thread it stands for {text}.',
  'explanation.part': 'Only this part of the text was scored: {text}.',
  'explanation.unknownWords':
    '{documents, select, one {The {noun} does not contain {words}.} plural {The {noun} do not contain {words}.} other {My {noun} do not contain {words}.}}',
  'explanation.missingNames':
    '{documents, select, one {Read as a name that the {noun} never mentions: {names}.} plural {Read as a name that the {noun} never mention: {names}.} other {Read as a name that my {noun} never mention: {names}.}}',
  'explanation.post': 'The rest of the post counts a little: {words}.',
  'explanation.follows':
    '{from, select, title {It follows on from the thread’s title, {text}.} answer {It follows on from the answer of turn {turn}, {text}.} other {It follows on from the question of turn {turn}, {text}.}}',
  'explanation.followsBorrows':
    '{from, select, title {It follows on from the thread’s title, {text}, and borrows {words} from it.} answer {It follows on from the answer of turn {turn}, {text}, and borrows {words} from it.} other {It follows on from the question of turn {turn}, {text}, and borrows {words} from it.}}',
  'explanation.longText': 'a text of {count, plural, one {# character} other {# characters}}',
  'explanation.more': '{count, number} more',

  // The figures of an explanation.
  'figure.line': '• {factor}: {value}',
  'figure.example': '• {factor} ({example}): {value}',
  'figure.onSubject': '{factor}, for being on the subject',
  'figure.stated': '{factor}, for stating what is asked',
  'figure.against': '{value} against {other}',
  'figure.of': '{value} of {most}',
  'figure.share': '{part, number} of {whole, number}',
  'figure.level':
    '{level, select, yes {yes} no {no} low {low} medium {medium} other {high}}, {value}',
  'button.figures': 'Figures',
  'button.words': 'In words',

  // What speaks for or against a statement: an aspect, and in sentences.
  'reason.wording': 'wording',
  'reason.wording.for': 'The question is worded like one that curators wrote for it.',
  'reason.wording.example': 'The question is worded like one that curators wrote for it: {text}.',
  'reason.wording.against': 'The question is worded unlike those that curators wrote for it.',
  'reason.meaning': 'meaning',
  'reason.meaning.for': 'The question and the passage are close in meaning.',
  'reason.meaning.against': 'The question and the passage are not close enough in meaning.',
  'reason.words': 'words in common',
  'reason.words.for': 'It has words of the question.',
  'reason.words.example': 'It has words of the question: {text}.',
  'reason.words.against': 'It lacks words of the question.',
  'reason.words.lacking': 'It lacks words of the question: {text}.',
  'reason.kind': 'the kind of thing asked for',
  'reason.kind.for': 'It holds the kind of thing that is asked for.',
  'reason.kind.against': 'It may not hold the kind of thing that is asked for.',
  'reason.known': 'what is known here',
  'reason.known.for': 'What the question names is in it, or nowhere else.',
  'reason.known.against': 'The question names things that are elsewhere, or nowhere.',
  'reason.gap': 'distance from known gaps',
  'reason.gap.for': 'Nothing that is known to be left open is as near.',
  'reason.gap.against': 'What is known to be left open is about as near.',
  'reason.rivals': 'distance from other statements',
  'reason.rivals.for': 'It is well ahead of other statements.',
  'reason.rivals.against': 'Other statements are about as near.',
  'reason.place': 'its place in the document',
  'reason.place.for': 'It stands where the document is about this.',
  'reason.place.against': 'It stands where the document is about something else.',
  'reason.thread': 'what the thread showed',
  'reason.thread.for': 'It goes on from what the thread has shown.',
  'reason.thread.against': 'The thread has shown it before.',
  'reason.form': 'the form of the question',
  'reason.form.for': 'A question of this form is easy to read.',
  'reason.form.against': 'A question of this form is hard to read.',

  // What each figure stands for; reads well before a level or a number.
  'factor.ask': 'how similar this question and its nearest curated question are',
  'factor.asks': 'how similar this question and its three nearest curated questions are',
  'factor.askCover': 'how much of this question one of its curated questions contains',
  'factor.statement': 'how much of this question its statement contains',
  'factor.quote': 'how much of this question its source sentence contains',
  'factor.all': 'how much of this question is anywhere in it',
  'factor.odds': 'how much more common this wording is in its curated questions than in others',
  'factor.typeShare': 'how many of its curated questions ask for the same kind of thing',
  'factor.type': 'whether one of its curated questions asks for the same kind of thing',
  'factor.pairs': 'how many adjacent words are also adjacent in its curated questions',
  'factor.named': 'how much of its statement this question names',
  'factor.bm25': 'how well its sentence fits this question, word by word',
  'factor.relative': 'how close its fit is to that of the best sentence',
  'factor.cover': 'how much of this question its sentence contains',
  'factor.relativeCover': 'how close its share of this question is to that of the best sentence',
  'factor.rareCover': 'how many of this question’s rare words its sentence contains',
  'factor.exact': 'how many of this question’s words occur in it in the same form',
  'factor.kin': 'how many of this question’s words occur in it as a word of the same family',
  'factor.grammar': 'how many of this question’s function words its sentence contains',
  'factor.focus': 'how much it repeats of what “what” or “how many” asks for',
  'factor.passagePairs': 'how many adjacent words are also adjacent in it',
  'factor.apart': 'how many adjacent words occur near each other in it',
  'factor.subject': 'how much of this question its first six words contain',
  'factor.definition': 'whether it opens as a definition of what is asked about',
  'factor.absent': 'whether it lacks the kind of thing that is asked for, such as a date or a name',
  'factor.counted': 'whether it has a number before what is counted',
  'factor.near': 'how much of this question is around what it asks for',
  'factor.before': 'how much of what it lacks is in the sentences before it',
  'factor.leaning':
    'how much of what it lacks is in the sentences before it, where it opens with “He” or “This”',
  'factor.next': 'how much of what it lacks is in the sentence after it',
  'factor.title': 'how much of what it lacks is in the title above it',
  'factor.paragraph': 'how well its paragraph fits',
  'factor.nameless': 'how many names of this question its paragraph lacks',
  'factor.opening': 'whether it opens its paragraph',
  'factor.early': 'how early in its paragraph it is',
  'factor.length': 'how long it is',
  'factor.bias': 'what applies to every question (the bias)',
  'factor.score': 'how high the nearest statement scored',
  'factor.mismatch':
    'whether this asks for a kind of thing that none of its curated questions asks for',
  'factor.unknown': 'how much of this question occurs nowhere',
  'factor.missing': 'whether a name in it is never mentioned',
  'factor.elsewhere': 'how much of this question occurs elsewhere, but not in this statement',
  'factor.short': 'how few content words it has',
  'factor.gapLead': 'how far it is ahead of what is known to be left open',
  'factor.gapAsk': 'how much nearer its curated questions are than those of what is left open',
  'factor.agree': 'how many of the five nearest statements rest on the same sentence',
  'factor.lead': 'how far it is ahead of the next sentence’s statement',
  'factor.fact': 'how probable any statement is against what is left open',
  'factor.share': 'how probable this sentence is against everything else',
  'factor.wording': 'how much this is worded like what can be answered',
  'factor.yesNo': 'whether it is a yes-no question',
  'factor.passageScore': 'how high the nearest sentence scored',
  'factor.passageShare': 'how probable this sentence is against the others',
  'factor.passageLead': 'how far it is ahead of the next sentence',
  'factor.passageElsewhere':
    'how much of this question occurs elsewhere, but not in this paragraph',
  'factor.otherName': 'how many names of this question are in other paragraphs',
  'factor.otherNumber': 'whether a number of this question is missing from its paragraph',
  'factor.negated': 'whether it asks about what is not, never or otherwise the case',
  'factor.long': 'how many content words it has',
  'factor.passageAgree': 'how many of the five nearest sentences are in its paragraph',
  'factor.asked':
    'how near this question is in meaning to its nearest curated question, or its statement',
  'factor.block': 'how near this question is in meaning to its paragraph, item or row',
  'factor.heading': 'how near this question is in meaning to the headings above it',
  'factor.outstanding': 'how far its source sentence stands out in meaning from the others',
  'factor.introduces': 'whether its source sentence only introduces what follows',
  'factor.isQuestion': 'whether its source sentence is itself a question',
  'factor.found':
    'how much of this question its statement, its source sentence and its questions have',
  'factor.rarestAbsent': 'how rare a word of this question is that none of them has',
  'factor.context': 'how near this question is in meaning to its source sentence',
  'factor.lastPart': 'how near the last part of this question is in meaning to it',
  'factor.spread': 'how many others are as probable',
  'factor.mostAsked': 'how near in meaning the nearest of all statements is',
  'factor.mostCover': 'how much of this question any statement contains',
  'factor.gapShare': 'how probable the known gaps are',
  'factor.gapAsked': 'how much nearer in meaning a known gap is',
  'factor.holds': 'whether its source passage holds what this question expects, such as a number',
  'factor.lacks': 'whether its source passage lacks what this question expects',
  'factor.joinedAsked': 'how near it is in meaning after what it may refer to',
  'factor.joinedBlock': 'how near its paragraph, item or row is after what it may refer to',
  'factor.joinedHeading': 'how near its headings are after what it may refer to',
  'factor.joinedOutstanding': 'how far its source sentence stands out after what it may refer to',
  'factor.joinedContext': 'how near its source sentence is after what it may refer to',
  'factor.repeated': 'whether the last answer showed it',
  'factor.shown': 'whether an earlier answer showed it',
  'factor.beside': 'whether it is beside what was shown last',
  'factor.sameSection': 'whether it is in the section that was shown last',
  'factor.howMany': 'whether it asks for a number or a span of time',
  'factor.noType': 'whether it is not in the form of a question',
} as const;
