/**
 * Reads messages that ask nothing of a document: courtesies, reactions, and questions about the bot itself. A message is
 * one of them only as a whole, so that "thanks, and who came?" stays a question.
 */

/**
 * - `help`: what it can do and how; `identity`: who or what it is; `outline`: what it knows;
 * - `complaint`: an answer was wrong; `greeting`, `farewell`, `thanks`; `reaction`: any other.
 */
export type SmallTalk =
  | 'help'
  | 'identity'
  | 'outline'
  | 'complaint'
  | 'thanks'
  | 'greeting'
  | 'farewell'
  | 'reaction';

/** Whom a message addresses, and words that may stand around the rest. */
const WHO =
  'bot|footnote|there|everyone|everybody|anyone|all|guys|folks|friends?|people|team|yall|you all|mate|man|dude|bro|bruh|sir|buddy|pal';
const AROUND = new RegExp(
  `^(?:(?:oh|ah|aw|ok|okay|lol|haha|well|so|and|but|hey|hi|hello|yo|wow|um|uh|hmm?|no|nope|nah|yes|yeah|yep|omg|please|pls|plz|sorry|then|now|again|anyway|really|just|very|too|tho|though|today|actually|wait|${WHO}) )+`,
  'u',
);
const AFTER = new RegExp(
  `(?: (?:lol|lmao|haha|please|pls|plz|then|now|again|anyway|really|tho|though|today|actually|btw|huh|eh|always|here|rn|so much|very much|a lot|a bunch|a ton|for (?:me|us)|to me|${WHO}))+$`,
  'u',
);

const DOCUMENT =
  '(?:(?:this|these|that|the|your|it)(?: (?:whole|entire))?(?: (?:article|document|doc|policy|handbook|text|report|news|story|page|thing|one|file|rules?|articles|documents|docs|policies|handbooks|files))?|all of (?:this|it)|it all)';

/** Tried in order; what is meant most specifically comes first. */
const PATTERNS: readonly [SmallTalk, readonly string[]][] = [
  [
    'help',
    [
      'help(?: me)?(?: out)?',
      '(?:i )?(?:need|want) (?:some )?help',
      '(?:can|could|will|would) (?:you|someone|anyone) help(?: me)?(?: out)?',
      '(?:what|how much) (?:can|do|could) you (?:do|answer|help with|help me with|offer)',
      'what (?:are|r) (?:you|u) (?:able to do|capable of|good for|for|here for|doing here)',
      'what (?:is|does) (?:this|the|that) bot (?:do|for|about)|whats this bot (?:for|about)',
      '(?:what|how) (?:can|do|should|could) (?:i|we|one) (?:ask|use|do with|say to|talk to|query)(?: (?:you|it|this|u|the bot|this bot|this thing))?(?: (?:about|for))?',
      'what (?:kind|sort|type)s? of questions? (?:can|do|could|should) (?:you answer|i ask|we ask)(?: you)?',
      'what questions? (?:can|do|could|should) (?:you answer|i ask|we ask)(?: you)?',
      '(?:show )?(?:me )?(?:the |your |all )*(?:commands|instructions|menu|manual|features|options|command list)',
      'what (?:are )?(?:the|your) (?:commands|features|options)',
      'how (?:do|does|to) (?:you|this bot|the bot|this thing) work|how (?:to|do i) (?:use|start|begin)(?: this| it| you)?',
      'usage|instructions|getting started|get started|start',
    ],
  ],
  [
    'identity',
    [
      '(?:who|what) (?:are|r) (?:you|u)|whor? u|(?:who|what) is (?:this|the) bot|(?:who|what) is footnote',
      '(?:are|r) (?:you|u) (?:a |an |the |just |really |actually |even )*(?:bots?|robot|human|person|real(?: person)?|ai|machine|chatbot|llm|gpt|chatgpt|alive|program|computer|sentient|dumb|stupid|ok|okay|there|awake|online|working|alright|serious|kidding me|kidding|joking)(?: or (?:a |an |the )?\\w+)?',
      '(?:is this|is it|am i talking to|is that) (?:a |an |the )?(?:bot|robot|human|person|real person|ai|machine|chatbot)',
      '(?:is|are) (?:this|the|that|you|u)(?: (?:bot|thing|one))? (?:down|up|on|off|broken|dead|drunk|asleep|offline|online|working|alive)',
      'introduce yourself|tell (?:me|us) about yourself|what is your name|whats your name|do you have a name',
      '(?:who|what) (?:made|built|created|wrote|programmed|runs|owns) you',
      'how old are you|where (?:do you live|are you from)|do you (?:love|like|hate|know) me|will you marry me',
      'do you (?:sleep|eat|dream|think|have feelings|like pizza)|what is your favou?rite \\w+|whats your favou?rite \\w+',
    ],
  ],
  [
    'outline',
    [
      `what(?: is|s| are) ${DOCUMENT} (?:all |even |actually )?about`,
      `what(?: is|s) in ${DOCUMENT}|what does ${DOCUMENT} (?:say|cover|contain)`,
      '(?:what|how much) do you know(?: about(?: this)?)?|what do you (?:have|cover|contain)',
      '(?:list|show|give|tell)(?: me| us)? (?:all|everything|every fact|all of it)(?: (?:of )?(?:the |your )?(?:facts?|statements?|topics?|subjects?|documents?|sources?|articles?|sections?|information|info|contents?|(?:that )?you (?:know|have)))?',
      '(?:list|show|give)(?: me| us)? (?:the |your )?(?:facts|statements|topics|subjects|documents|sources|articles|sections|contents)',
      '(?:(?:what|which) |what are (?:the|your) )(?:topics|subjects|documents|sources|articles|sections|facts|policies)(?: (?:do|can|are) (?:you|there|i)(?: (?:have|know|cover|answer|read|ask|ask about|there))?(?: about| from)?)?',
      `(?:(?:can|could|would) you )?(?:(?:give|show|write|make)(?: me| us)? )?(?:a |an |the |your )?(?:quick |short |brief |full )?(?:summary|overview|outline|gist|tldr|tl dr|table of contents)(?: of ${DOCUMENT})?`,
      `(?:(?:can|could|would) you )?(?:summari[sz]e|sum up)(?: ${DOCUMENT})?(?: for (?:me|us))?`,
      `(?:tell|explain)(?: me| us)? (?:about )?(?:${DOCUMENT}|everything)`,
      'what (?:did|have) (?:i|we) miss(?:ed)?|(?:(?:can|could) (?:you|someone|anyone) )?(?:catch|fill) (?:me|us) (?:up|in)',
    ],
  ],
  [
    'complaint',
    [
      '(?:that|this|it|your answer|the answer|answer)(?: is|s|was)? (?:totally |completely |just |so |clearly |plain )*(?:wrong|incorrect|false|untrue|bad|useless|rubbish|nonsense|not (?:right|true|correct|helpful|what i asked|what i meant|it|the answer|an answer|accurate))',
      '(?:totally |completely |so )?(?:wrong|incorrect)(?: answer)?|bad answer|false|not (?:right|true|correct|helpful|what i asked(?: for)?|what i meant|accurate)',
      "(?:you|u)(?: are|re|r)? (?:got (?:it|that|this) |totally |completely |just |so )*(?:wrong|mistaken|incorrect)|you misunderstood(?: me)?|you did ?n[o']?t (?:understand|answer)(?: (?:me|that|it|my question|the question))?",
      "(?:i asked|i meant) (?:something|about something) else|that (?:did ?n[o']?t|doesn[o']?t|does not|did not) help(?: at all)?|did ?nt help(?: at all)?|did not help(?: at all)?",
      'try again|that (?:is not|isnt) (?:right|true|correct|helpful|what i asked(?: for)?|what i meant|it)|thats not (?:right|true|correct|helpful|what i asked(?: for)?|what i meant|it)',
    ],
  ],
  [
    'thanks',
    [
      '(?:(?:many|no|great|perfect|awesome|cool|nice|good|excellent|ok) )*(?:thanks|thank (?:you|u)|thx|thnx|ty|tysm|tyvm|cheers|merci|gracias|danke)(?: (?:so much|a lot|a bunch|a ton|a million|very much|loads|anyway|again|in advance))*',
      '(?:thanks|thank you) for (?:the |your |all )*(?:\\w+ ){0,2}(?:help|answers?|info|information|reply|response|explanation|clarification|time|explaining|helping|answering|work|that|this|everything)(?: everyone| all)?',
      '(?:i )?(?:really )?(?:much )?appreciate(?:d)?(?: (?:it|that|this|you))?',
      '(?:that|this|it)(?: (?:really|was|is|s))*(?: (?:very|so|really))* ?(?:helped|helpful|exactly what i (?:needed|wanted|was looking for)|what i needed)(?: (?:a lot|me|so much))*|(?:thats|exactly) (?:exactly )?what i needed|very helpful|so helpful|helpful',
      '(?:good|best|great|nice|excellent|amazing|awesome|cool) (?:bot|job|work|one|answer)(?: ever)?|well done|nice (?:job|work) bot|(?:youre|you are|u r) (?:awesome|amazing|great|the best|cool|a legend)',
    ],
  ],
  [
    'greeting',
    [
      '(?:hi|hello|hey|heya|hiya|yo|howdy|greetings|sup|gm|hallo|hola|salut|ciao|good (?:morning|afternoon|evening|day)|morning|evening|afternoon)(?: hey)?',
      '(?:how|hows) (?:are|r|is|was) (?:you|u|it|things|everything|life|your \\w+|the \\w+|everyone)(?: (?:doing|going))?(?: today)?|hows (?:it|everyone|everything|things|life|your \\w+)(?: (?:doing|going))?',
      'what(?: is|s) (?:up|new|good|cooking|happening|going on)|wassup|whatsup',
      'nice to (?:meet|see) (?:you|u)|welcome(?: back)?(?: to \\w+(?: \\w+)?)?|long time no see|(?:are )?(?:you|u) there|(?:is )?any ?(?:one|body) (?:here|there|online|around|home)|who ?(?:is|s) there|knock knock|can you hear me|ping',
      'what time is it(?: (?:over )?there| for you| now)?|how (?:was|is) your (?:day|weekend|week|night|morning)|(?:happy|merry) \\w+(?: (?:day|year|birthday))?',
    ],
  ],
  [
    'farewell',
    [
      '(?:bye|good ?bye|cya|ttyl|gn|g2g|gtg|afk|brb|bbl|good ?night|later|laters|see (?:you|u|ya)|peace(?: out)?)(?: (?:bye|later|soon|around|tomorrow|dinner|food|lunch|a sec))*',
      'talk to you (?:later|soon)|take care|have a (?:nice|good|great|lovely) \\w+|(?:i )?(?:gotta|got to|have to|need to|must) (?:go|run|leave|sleep)|(?:i ?m|im) (?:off|off to \\w+|out|leaving)|good luck',
    ],
  ],
  [
    'reaction',
    [
      '(?:i )?(?:m |am |im |still |do |dont |do not |didnt |did not |cant |cannot |can |could |would |wouldnt )*(?:get it|understand|agree|disagree|see|know(?: that| this| it)?|think so|thought so|guess(?: so)?|suppose(?: so)?|believe (?:it|this|that)|care|wonder|confused|so confused|lost|back|bored|tired|sure|not sure|impressed|shocked|surprised|serious|here)(?: (?:with|to) (?:you|that|this|it))?',
      '(?:(?:that|this|it|thats|its|these|those|what)(?: is| was| s|s)? )(?:a |an |just |all |really |quite |pretty |kinda )*(?:great|good|nice|cool|fine|interesting|funny|hilarious|crazy|wild|insane|(?:so )?sad|(?:so )?bad|awful|terrible|horrible|weird|strange|odd|(?:so )?confusing|stupid|dumb|awesome|amazing|true|fair|fun|right|correct|surprising|news to me|shame|pity|mess|surprise|day|lot|relief|disaster|joke|good to (?:hear|know)|bad to hear|sad to hear|too bad|enough)',
      '(?:good|nice|great|glad|sad|sorry|happy) to (?:know|hear)(?: that| this| it)?|(?:fair|good|great|nice) (?:point|one|enough|idea|call|question|catch)|fair enough|makes? (?:total |perfect |no |more )?sense(?: now)?|that makes (?:total |perfect |no |more )?sense(?: now)?',
      '(?:no|not a|no big) (?:problem|worries|worry|way|idea|clue|kidding|cap|thanks|deal|comment)|(?:you are|youre|your) welcome|any ?time|my pleasure|(?:dont|do not) mention it|sure(?: thing)?|never ?mind|nvm|forget (?:it|that|about it)|my bad|oops|whoops|oopsie',
      '(?:i )?(?:found it|got it|i see|get it)|got(?:cha| it)|nevermind found it|found it|(?:ignore|disregard|forget|skip) (?:me|that|this|it)|(?:i )?meant the other (?:one|thing)|(?:just |only )?test(?:ing)?(?: 1 ?2 ?3| 123)?|(?:sorry )?wrong (?:channel|chat|person|thread|server|window|button)(?: sorry)?|typo|pong',
      '(?:(?:ha)+h?|(?:he){2,}|(?:lol)+|fr fr|h*m+|mhm|fair|fine by (?:me|us)|np|rofl|whoa+|woah|damn|dang|ugh+|facts) ?(?:fr|nice)?',
      '(?:today i learned|til)(?: something(?: new)?)?|learned something(?: new)?(?: today)?|(?:me|us|them|you) (?:too|neither|either|as well)|same(?: here| to you| tbh)?|agreed|exactly(?: this)?|indeed|precisely|definitely|absolutely|certainly|totally|of course|obviously|true(?: that| enough)?|so true|yes (?:please|exactly|indeed)|this',
      'will do|wat|wut|guess what|whatever (?:you|u) say|(?:it )?(?:doesnt|does not) matter|come (?:on|again)|it is what it is|its what it is|give me (?:a break|five|strength)|have (?:fun|a good one)|would recommend|could be (?:worse|better)|cant complain|(?:dont|do not) (?:(?:ask|blame|tag|ping|quote) )?(?:me|us)',
      '(?:sorry|apologies) (?:for|about) (?:(?:the|all|that|this|my) )*\\w+|(?:didnt|did not) mean to \\w+|(?:please )?(?:stop|quit) \\w+ing(?: (?:me|us|it|that|this))?|who (?:else )?(?:is |are )?(?:bored|tired|hungry|sleepy|excited|ready|in|up)|who (?:pinged|tagged|called|summoned|added|invited) (?:me|us|you|all|everyone|everybody|this bot|the bot)',
      '(?:(?:can|could|would) (?:someone|somebody|anyone|you|we) )?(?:mute|kick|ban|remove|restart|unplug|silence) (?:this|the|that) (?:bot|thing)|(?:its|it is|is it|finally) (?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|lunch ?time|home ?time|bed ?time)(?: (?:morning|afternoon|evening|night|yet|already|soon))*|(?:long|busy|rough|slow|quiet) (?:day|week|night|morning|month)|(?:story|lunch|nap|game|home) time',
      '(?:one|just a|a|give me a|wait a|hang on a|hold on a) (?:sec|second|moment|minute|min)|wait(?: what)?|hold on|hang on|what(?: the (?:hell|heck|fuck|f))?|who (?:asked|cares|knows)|so what|whatever|for real|fr|you dont say|unbelievable|incredible|cant believe (?:it|this)|understood|noted|roger|copy that',
      '(?:its )?(?:about|high) time|(?:im |i am )?not (?:at all )?surpris(?:ed|ing)(?: at all)?|(?:is there |are there )?any (?:updates?|news)(?: yet)?',
      '(?:oh|omg|oh my) (?:no|wow|nice|god|gosh|my|well|boy|man|dear|my god|my gosh)|poor (?:guy|girl|thing|man|woman|them|you)|big mood|mood|what a \\w+|so (?:sad|cool|good|bad|funny|true|weird|nice)|congrats|congratulations|cringe|rip|yikes|oof|bruh|lmfao|ikr|k|kk|okie|cap|slay|bet|based|sus|ratio|gg|ez|f|xd|boring|yawn|sigh|back',
      '(?:please )?(?:stop|shut up|go away|be quiet|leave me alone|leave|quiet|stop (?:it|that|this|talking|answering))|(?:can|could|would) you (?:please )?(?:stop|shut up|be quiet)(?: (?:it|that|this))?|(?:dont|do not) (?:answer|reply|respond)(?: to)?(?: me| that| this)?|not (?:you|me)|(?:i )?(?:wasnt|was not|wasn t) (?:talking|speaking|asking) (?:to )?you|i hate (?:this|that|it|you)|i (?:love|like) (?:this|that|it|you)(?: bot)?|(?:stupid|dumb|bad|useless|silly) bot|youre (?:useless|stupid|dumb|bad)|you are (?:useless|stupid|dumb|bad)|all right|alright',
      '(?:tell|sing) (?:me |us )?a (?:joke|song|story)|(?:love|hate) (?:it|this|that)|(?:thats )?how (?:sad|funny|weird|cool|nice|interesting)|interesting|wow|huh|eh|meh|nope|yep|yup|yeah|nah|yes|no|maybe|perhaps|probably|possibly|okay|ok|cool|nice|great|fine|perfect|excellent|amazing|awesome|sweet|neat|good|crazy|wild|insane|funny|lol|lmao|haha|omg|wtf|idk|hmm?|ah|oh|right|all good|sounds good|sounds great|works for me|(?:oops )?sorry(?: (?:about that|my bad|guys|all))?',
    ],
  ],
];

const KINDS = PATTERNS.map(
  ([kind, patterns]) => [kind, new RegExp(`^(?:${patterns.join('|')})$`, 'u')] as const,
);

/** Longer messages say something. */
const MAX_LENGTH = 120;

/** Reads a message that is small talk as a whole; `null` for any other, and for one without words. */
export function readSmallTalk(text: string): SmallTalk | null {
  if (text.length > MAX_LENGTH) return null;
  const parts = text
    .toLowerCase()
    .replace(/['’`]/gu, '')
    .replace('tl;dr', 'tldr')
    .replace(/<3+/gu, ' love it ')
    .split(/[.,;:!?…\n()]+/u)
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  const kinds = parts.map(readPart);
  if (kinds.includes(null)) return null;
  return KINDS.find(([kind]) => kinds.includes(kind))?.[0] ?? null;
}

const CONTINUATION =
  /^\W*(?:(?:tell me|show me|and) )?(?:more|continue|next|go on|keep going|carry on|proceed|elaborate)(?: please| pls)?\W*$/iu;

/** Whether a message only asks to go on, which asks for nothing where nothing has been said yet. */
export const asksToGoOn = (text: string): boolean =>
  text.length <= MAX_LENGTH && CONTINUATION.test(text);

function readPart(part: string): SmallTalk | null {
  const bare = part.replace(AROUND, '');
  const trimmed = bare.replace(AFTER, '');
  for (const [kind, pattern] of KINDS) {
    if ([part, bare, trimmed, part.replace(AFTER, '')].some((one) => pattern.test(one)))
      return kind;
  }
  return null;
}
