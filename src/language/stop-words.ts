/**
 * Words without content. Not a library's stop words, because "who" and "not" matter in a question, and "hey
 * guys" does not.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Function words: matched at a low weight. */
export const FUNCTION_WORDS = list(`
  a an the this that these those some any each every all both such same own
  i me my mine we our ours us you your yours he him his she her hers it its they them their theirs
  one ones oneself myself itself themselves himself herself
  am is are was were be been being do does did doing done have has had having
  will would shall should can could may might must ought
  and or but nor so yet if then than because as while though although since unless
  of in on at by to from for with about into onto over under between among through during
  above below up down out off against within along across toward towards upon per via
  not no yes very too also just only even ever still already again there here now
  both either neither rather quite most much many few lot lots
  make makes made making take takes took taken taking put puts keep keeps kept become became
  get gets got getting let regarding concerning good bad nice great etc e.g i.e s t
`);

/** Question words: they determine the question type and are not matched as words. */
export const QUESTION_WORDS = list(`
  who whom whose what which when where why how whether whoever whatever
`);

/** Courtesies and filler words. */
export const CHATTER = list(`
  hey hi hello yo sup dear please pls plz thanks thank thx ty cheers sorry excuse guys folks everyone
  everybody anyone anybody someone somebody dude bro mate fam sir madam friend lol lmao rofl haha omg
  wtf idk imo imho tbh ngl fyi btw ok okay well um uh hmm er like really actually basically literally
  honestly exactly precisely simply maybe perhaps probably kinda sorta anyway anyways though
  know knows knew tell tells explain describe wonder wondering curious ask asking question questions
  answer answers want wants need needs help helps see find look looking understand remember forget
  article articles piece text story report news read reading heard hear bot footnote info information
  detail details fact facts thing things stuff something anything everything bit
  give gives show shows list name mention mentions mentioned mentioning accord according say says
  said about regarding think guess suppose believe mean right quick quickly short brief briefly
  can could would tell remind clarify summarise summarize confused lost class homework essay
  today yesterday tonight morning new latest got gotten going go happen happens happened
  mr mrs ms mister lady woman man person people mate y'all yall wonder cause cuz bc lemme gimme lil
  guy fella lady chap bloke buddy pal mornin afternoon evening night wait hold hang dumb silly stupid random
  weird seriously srsly kindly appreciate appreciated hopefully apparently obviously legit skim skimmed
  bother sure quickie nvm smh ikr welp hiya howdy greetings alright aight cool awesome
  kind sort type actual real true exact specific specifically particular particularly
`);

/**
 * What people say to what they have read, or to a bot. A message of such words alone asks nothing, unless a document is
 * about them; in a question they count as any other word.
 */
export const REACTIONS = list(`
  wow whoa woah huh wdym sus eli5 tldr tl dr bruh oof yikes damn dang geez gosh ugh meh aww yay rip gg lit bet slay
  cringe based cap ratio fr ong ez nope nah yep yeah yup ya yes no bye goodbye cya later
  interesting amazing excellent perfect brilliant beautiful wonderful fantastic funny hilarious crazy insane wild
  sad happy glad terrible awful horrible annoying boring useless helpful clever smart impressive ridiculous absurd
  love loved like liked hate hated enjoy enjoyed hope doubt agree agreed disagree wrong correct incorrect false lie
  lies lying joke joking kidding fake nonsense rubbish bullshit facts truth sense point fair enough fine sounds
  noted understood gotcha roger copy welcome congrats congratulations finally time surprised surprising shocking
  shocked expected unexpected unfortunately sadly luckily big huge double
  test testing check verify confirm prove thoughts thought opinion opinions comment comments update updates
  way elaborate continue next more stop pause repeat discuss debate summary proceed carry
`);

/** Prepositions and the like that may matter in a question ("before the visit"), but name nothing. */
const RELATIONS = list(`
  after another around before behind beneath beside beyond except further inside more near once other
  throughout until without
`);

/** Whether a word, in normal form, has no content of its own. */
export function isStopWord(norm: string): boolean {
  return FUNCTION_WORDS.has(norm) || QUESTION_WORDS.has(norm) || RELATIONS.has(norm);
}
