import { beginsAs } from "./beginnings.ts"

/**
 * Lines of the page around an article, in the wordings that news sites share: invitations, related links, rights,
 * notes of the editors. Each pattern holds from the start of a line; all but rights and notes are of short lines.
 */
export const short: ReadonlyArray<RegExp> = [
  /^(?:sign ?up|register)(?: here| now| today)?(?: for| to (?:get|receive)|$)/iu,
  /^(?:subscribe|unsubscribe)(?: (?:to (?:our|the|us|this|.{0,40}newsletter)|now|here|today|for)\b|$)/iu,
  /^(?:click|tap) (?:here|on|the|to|below)\b/iu,
  /^(?:read|see|learn|view|show|load|watch)(?: the)? (?:more|rest|full (?:story|article|report|interview|text|transcript)|original|also|next|all|video)(?:[^.?!]*$|.{0,60}here\.?$)/iu,
  /^(?:share|print|email|e-mail|tweet|pin|save|comments?|advertisement|sponsored(?: content)?|loading|menu|search|log ?in|sign in|close|skip to .*)(?: (?:this(?: (?:story|article|post|page|on .*))?|via .*|on (?:facebook|twitter|x)|\(\d+\)))?[.…:]*$/iu,
  /^(?:story|article) continues (?:below|after)/iu,
  /^(?:related|also read|see also|read also|recommended|trending|most (?:read|popular|viewed)|you (?:may|might) (?:also )?like|more (?:from|on|in|stories|coverage|news)|don[’']t miss|up next|what to read next|watch|watch live|live updates|listen|must[- ]read|photos?|gallery|slideshow|video)(?: [^.?!]{0,80})?:(?: .*)?$/iu,
  /^(?:related (?:articles|stories|links|topics|content|coverage|news)|recommended (?:for you|stories)|trending(?: now)?|most (?:read|popular|viewed)|you (?:may|might) also like|watch live|up next|photo gallery|top stories|latest news|more stories)$/iu,
  /^(?:follow|like|find|join) (?:us|me|him|her|them|(?:\p{Lu}[\p{L}’.]* ){1,4}|@\w+ )?(?:on|at) (?:twitter|facebook|instagram|x|youtube|linkedin|tiktok|threads|telegram)\b/iu,
  /^(?:[Ff]ollow|[Cc]ontact|[Rr]each|[Ee]mail) (?:@\w+|(?:\p{Lu}[\p{L}’.]* ){1,4}(?:at|on) (?:\S+@\S+|@\w+|\d{3}))/u,
  /^(?:download|get|install) (?:the|our) .{0,40}\bapp\b/iu,
  /^(?:get|receive) (?:the|our|more|all|breaking|daily|local|free|alerts|unlimited) .{0,80}(?:inbox|newsletters?|email|notifications|subscription)\b/iu,
  /^(?:have|got) a (?:news )?tip\b/iu,
  /^(?:support|donate to|become a (?:member|subscriber|supporter))\b.{0,60}(?:journalism|newsroom|today|now|here)\b/iu,
  /^(?:terms of (?:use|service)|privacy policy|cookie policy|about us|contact us|advertise with us|all rights reserved|accessibility)(?:\W|$)/iu,
  /^(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|keywords|source|sources|image|photo credit)s?: .{0,200}$/iu,
  /^(?:our|today[’']s) (?:newsletters?|top picks)/iu,
  /^(?:\[?(?:view|watch|listen to) (?:video|audio|gallery).{0,40})$/iu,
  /^\(?more(?: to come| to follow)?\)?[.…]*$/iu,
  /^(?:[*#_=~•·—–-] ?){3,}$|^(?:###|-30-)$/u
]

export const long: ReadonlyArray<RegExp> = [
  /^(?:©|\(c\) ?\d{4}|copyright(?: ©| \(c\))? ?(?:\d{4}|by\b|©))/iu,
  /^(?:this (?:material|content) may not be (?:published|reproduced|copied)|no part of this|reproduction (?:without|in whole))/iu,
  /^(?:this (?:story|article|report|post|piece|column|essay) (?:has been|was|is|will be)(?: (?:first|originally))? (?:updated|corrected|published|produced|republished|reported|provided|adapted|supported|made possible|part of|developing)\b)/iu,
  /^(?:this (?:story|article|post|piece) (?:first |originally )+(?:appeared|ran|published))/iu,
  /^[[(]?(?:corrections?|clarification|editor[’']?s[’']? note|disclosure|disclaimer|note to readers)(?: \d[\d/.:apm ]*)?[\])]?:/iu,
  // an update that tells news is the text's own
  /^[[(]?updated?(?: \d[\d/.:apm ]*)?[\])]?: ?(?:.{0,60}$|(?:this|an earlier|a previous|the|our) (?:\w+ )?(?:story|article|report|post|piece|version|headline)\b)/iu,
  /^(?:the (?:views|opinions) expressed)/iu
]

/** Who else worked on the report, at the end of it. */
const contributed = /(?: contributed| also contributed) to this (?:report|story|article|post)\.?\)?$/iu

/** Whether a line ends in a letter that `contributed` ends in, but for a stop and a bracket: most end in others. */
const endsAsContributed = (line: string): boolean => {
  let last = line.length - 1
  if (line[last] === ")") last--
  if (line[last] === ".") last--
  return "tTyYeE".includes(line[last] ?? " ")
}

/** The first words of all patterns, so that most lines are done with after one look. */
const starts =
  /^(?:[^\p{L}\p{N}“‘"'’$]|sign|regist|(?:un)?subscribe|click|tap|read|see|learn|view|show|load|watch|share|print|e-?mail|tweet|pin|save|comment|advert|sponsor|menu|search|log|close|skip|story|article|relat|also|recommend|trend|most|you|more|don|up|what|live|listen|must|photo|galler|slide|video|follow|like|find|join|contact|reach|download|get|install|receive|have|got|latest|top|support|donate|become|terms|privacy|cookie|about|all|access|tag|topic|categ|filed|posted|keyword|source|image|our|today|copyright|this|no part|reproduction|update|correction|clarif|editor|disclos|disclaim|note|the (?:views|opinions)|-30-)/iu

/** The same by three letters: `starts` is a long pattern, and most lines don't even begin like it. */
const beginning = beginsAs(
  " ",
  "no ",
  ..."sign register unsubscribe subscribe click tap read see learn view show load watch share print email e-mail tweet pin save comment advert sponsor menu search log close skip story article relat also recommend trend most you more don up what live listen must photo galler slide video follow like find join contact reach download get install receive have got latest top support donate become terms privacy cookie about all access tag topic categ filed posted keyword source image our today copyright this reproduction update correction clarif editor disclos disclaim note the".split(
    " "
  )
)

/** Whether a line belongs to the page and not to the article. */
export const isBoilerplate = (line: string): boolean =>
  (beginning(line) &&
    starts.test(line) &&
    ((line.length <= 160 && short.some((pattern) => pattern.test(line))) ||
      long.some((pattern) => pattern.test(line)))) ||
  (line.length <= 300 &&
    endsAsContributed(line) &&
    contributed.test(line.slice(-60)) &&
    /^[([*_]*(?:\p{Lu}|the |with )/u.test(line))
