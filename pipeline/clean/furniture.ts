import { beginsAs } from "./beginnings.ts"

/**
 * Lines of the web page itself, which saved pages and scraped texts bring along: consent, walls, forms, buttons, what
 * scripts leave behind, page numbers. In the wordings that sites share; general English, no list was copied.
 */
export const furniture: ReadonlyArray<RegExp> = [
  // consent and privacy
  /^(?:we|this (?:web)?site|our (?:web)?site|our partners)(?: and (?:our|its) (?:\w+ )?partners)? (?:uses?|store|stores|set|sets)(?: \w+){0,3} cookies\b/iu,
  /^by (?:continuing|using|clicking|browsing|closing|signing up|subscribing|submitting|registering|creating|providing)\b.{0,160}\b(?:you (?:agree|consent|accept|acknowledge)|terms|privacy|cookies)\b/iu,
  /^(?:(?:i )?accept|reject|manage|allow|cookie|your) (?:all )?(?:cookies?|(?:cookie |privacy )?(?:preferences|settings|choices|rights)|consent)(?: (?:notice|policy|settings|preferences|choices))?[.!]?$/iu,
  /^do not sell (?:or share )?my\b/iu,
  // walls and forms
  /^(?:you(?:[’']ve| have) (?:reached|read|used|hit)|you have \d+|this is your last)\b.{0,60}\b(?:free )?(?:articles?|limit|stories)\b/iu,
  /^(?:to (?:continue|keep) reading|subscribe (?:to|and) (?:continue|read|keep)|this (?:article|content|story) is (?:for|only|available to|exclusive)|create (?:a|your) free account|start (?:a|your) (?:free )?trial|already (?:a|an) (?:subscriber|member)|already have an account|not a (?:subscriber|member)|unlimited (?:digital )?access|cancel (?:any ?time|at any time)|log in to|sign in to|register to)\b/iu,
  /^(?:enter|type|please enter|provide) (?:your|an?|a valid) (?:e-?mail|name|zip|phone|password)\b/iu,
  /^(?:your )?(?:e-?mail(?: address)?|first name|last name|zip code|password)(?: \*| \(required\))?:?$/iu,
  /^(?:thank(?:s| you) for (?:signing up|subscribing|reading|registering|your (?:subscription|support|interest))|you(?:[’']re| are) (?:all set|now subscribed|signed up)|please (?:check your (?:inbox|email)|try again|log in|sign in|enable)|something went wrong|an error (?:has )?occurred)\b/iu,
  /^(?:invalid|please enter a valid) e-?mail\b/iu,
  // sharing and talk
  /^(?:share|tweet|post|send|click to (?:share|email|print|tweet))(?: (?:this|on|via|to|with|by|it|article|story|facebook|twitter|x|linkedin|reddit|pinterest|whatsapp|email|e-?mail|print|friends|a|friend|link|using|social|media|page|post|and)\b)*(?: \(opens in new window\))?[:.]?$/iu,
  /^(?:(?:facebook|twitter|x|linkedin|reddit|pinterest|whatsapp|email|e-mail|print|copy link|link copied!?|messenger|telegram|instagram|youtube|flipboard|tumblr|threads|bluesky|sms|more|share|save|comments?)[ ,|•·/]*){2,}$/iu,
  /^(?:copy (?:link|url)|link copied!?|copied!?|like this:|like loading\.{0,3}|loading\.{3}|opens in (?:a )?new window|back to top|go back|skip to (?:main )?content|jump to (?:content|navigation|comments)|toggle (?:navigation|menu)|open menu|close menu|main menu|view (?:all )?comments|(?:show|hide|load) (?:more )?comments|leave a (?:reply|comment)|post a comment|add (?:a |your )?comment|join the (?:conversation|discussion)|comments are (?:closed|off|disabled)|be the first to comment|no comments(?: yet)?|\d{1,5} (?:comments?|shares?|views?|likes?|replies|retweets))[.!]?$/iu,
  // buttons and counters
  /^\d{1,3}(?: |-)?min(?:ute)?s? (?:read|listen|watch)$/iu,
  /^(?:(?:updated|published|posted|last updated):? )?(?:\d{1,3}|an?|one|two|three|a few) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago$/iu,
  /^(?:listen to (?:this )?(?:article|story)|play (?:video|audio|episode)|pause|mute|unmute|fullscreen|replay|(?:now )?playing|volume \d{1,3}%|0:00(?: ?\/ ?\d{1,2}:\d{2})?|\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2}|(?:previous|next)(?: (?:article|story|post|slide|image|photo|page))?|(?:older|newer) posts?|(?:image|photo|slide) \d{1,3} of \d{1,3}|\d{1,3} of \d{1,3}|advertisements?(?: - .{0,60})?|sponsored by .{1,60}|paid (?:post|content)|ad feedback|report (?:an )?ad|this is an ad(?:vertisement)?)[.:]?$/iu,
  // calls to write, to pay, to talk
  /^(?:your e-?mail address will not be published|(?:\* ?)?required fields are marked|save my name, e-?mail|welcome to the discussion\.?$|keep it clean\. please|proudly powered by |you may (?:occasionally )?receive promotional|(?:\* ?)?i understand and agree that (?:registration|use)\b)/iu,
  /^(?:was this (?:page|article|story|information|answer) helpful|see an? (?:\w+ ){0,3}(?:error|typo|mistake) in (?:our|this)|report an? (?:typo|error|correction)\b|our standards: |(?:purchase|buy|order) (?:licensing rights|reprints)|(?:media|press) contacts?:?$|filed under:?$|close window\b.{0,3}$|ready for more\?$|stay connected$)/iu,
  /^(?:get full access to .{2,80} (?:content|devices)\b|to (?:get|receive) .{2,60} alerts?.{0,40}\bapp\b|find out what[’']s happening in .{2,60} with free\b|we can[’']t do (?:this|it|our work)(?: work)? without (?:you|your|our readers)\b)/iu,
  /^(?:do you have an? (?:\w+ ){0,3}(?:photo|video|story|tip|correction)\b|help us (?:report|investigate|cover)\b)[^“”"]{0,120}[?.] (?:\w+ ){0,3}(?:e-?mail|send|contact|call|submit|fill (?:out|in)|let us know|tell us)\b/iu,
  // signs alone, and how to reach the author
  /^(?:[×✕✖/|•·∙]{1,3}|[∙·•] ?(?:paid|free))$/iu,
  /^(?:@\w{2,30}|\(?\d{3}\)?[-. ]{1,2}\d{3}[-.]\d{4})$/u,
  // what scripts and styles leave
  /^(?:please )?(?:enable|turn on) javascript\b|^(?:javascript|your browser)\b.{0,80}\b(?:disabled|required|not supported|does ?n[o’']t support|outdated)\b|^your browser does not support\b/iu,
  /^(?:(?:var|let|const) [\w$]+ ?=|(?:async )?function ?[\w$]*\(|window\.\w|document\.\w|jQuery\(|\$\(|googletag\b|_?gaq?\.|\(function|!function|if ?\(typeof |try ?\{|return (?:false|true);|\}\)?\(?\)?;?$|\/\/ ?<!\[CDATA\[|\/\/ ?\]\]>|<!--|-->|\{"@context"|@media\b|@font-face\b|@import\b|[.#][\w-]{1,40} ?\{|(?:dataLayer|gtag|fbq|ga|adsbygoogle)(?:\.push)?\()/u,
  // pages of a print
  /^(?:page|p\.|pg\.?) ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$|^[-–—] ?\d{1,4} ?[-–—]$|^\d{1,3}$|^\[?(?:page )?\d{1,4}\]$/iu
]

/** First letters or signs of all patterns, so that most lines are done with after one look. */
const first =
  /^(?:[^\p{L}“‘"']|we\b|this\b|our\b|by\b|i accept|accept|reject|manage|allow|cookie|your?\b|do not|you[’']|to (?:c|k|get|receive)|sub|create|start|al|not a|un|cancel|log|sign|reg|enter|type|please|provide|e-?mail|first|last|zip|pass|thank|some|an\b|a\b|one|two|three|inv|share|tweet|post|send|click|face|twit|x\b|link|red|pin|what|print|copy|copied|mess|tele|inst|fl|tum|thr|blue|sms|more|save|comm|like|load|was this|see an?\b|our\b|purch|buy|order|media|filed|ready|stay|get full|find out|help us|do you|keep it|welcome|proud|requ|i und|open|back|go |skip|jump|tog|close|main|view|show|hide|leave|add|join|be the|no comm|updated|published|listen|play|pause|mute|full|repl|now|vol|prev|next|old|new|image|photo|slide|adv|spon|paid|ad |report|enable|turn|java|var |let |const |async|function|window|document|jquery|googletag|ga|if ?\(|try ?\{|return|data|gtag|fbq|ads|page|p\.|pg)/iu

/** The same by three letters: `first` is a long pattern, and most lines don't even begin like it. */
const beginning = beginsAs(
  ..." |we |i a|i u|do |to |an |a |x |go |be |no |ad |p |buy ".split("|"),
  ..."was see our purchase order media filed ready stay get find help do keep welcome proudly required accept reject manage allow cookie sub create start al not un cancel log sign reg enter type please provide email e-mail first last zip pass thank some one two three inv share tweet post send click face twit link red pin what print copy copied mess tele inst fl tum thr blue sms more save comm like load open back skip jump tog close main view show hide leave add join updated published listen play pause mute full repl now vol prev next old new image photo slide adv spon paid report enable turn java var let const async function window document jquery googletag ga if try return data gtag fbq ads page pg this our by you".split(
    " "
  )
)

const maxLength = 400

/** Whether a line is the page's and not the article's. */
export const isFurniture = (line: string): boolean =>
  line.length <= maxLength &&
  ((beginning(line) && first.test(line) && furniture.some((pattern) => pattern.test(line))) ||
    (line.includes("@") && mail.test(line)) ||
    (line.includes(" is a") && ownPraise.test(line)))

const mail = /^[\w.+-]{1,64}@[\w.-]{1,80}\.\w{2,10}$/u
/** `The Alder Post is a nonprofit newsroom. Sign up for our newsletter.` */
const ownPraise =
  /^(?:The )?\p{Lu}[^.?!“”]{1,60} is an? (?:\p{L}+,? ){0,2}(?:non-?profit|reader-(?:supported|funded)|member-supported)\b.{0,200}\b(?:[Ss]ign up|[Ss]ubscrib|[Dd]onat|[Tt]o receive|[Ss]upport (?:my|our) work)/u

/** Of a list of related stories: the line above it. */
export const listHeading =
  /^(?:related|recommended|more (?:from|on|in|news|stories|coverage)|also (?:read|in|on)|read (?:more|also|next)|see also|(?:you )?(?:may|might) also like|most (?:read|popular|viewed|recent)|trending|popular|latest|top|editor[’']?s[’']? picks?|don[’']t miss|what to read next|up next|in this series|other stories|further reading)\b[^.?!]{0,60}:?$/iu

const announcing = beginsAs(
  ..."related recommended more also read see you may might most trending popular latest top editor don what up in other further".split(
    " "
  )
)

/** Whether a line announces a list of other stories: what follows it up to the next sentence is no part of the text. */
export const announcesStories = (line: string): boolean =>
  line.length <= 80 && announcing(line) && listHeading.test(line)

const name = "\\p{Lu}[\\p{L}\\p{M}’.\\-]*(?: (?:de |la |van |von |al )?\\p{Lu}[\\p{L}\\p{M}’.\\-]*){1,3}"
const trade =
  "(?:staff|senior|national|political|freelance|investigative|contributing|associate|managing|executive|deputy|metro|city|immigration|state(?:house)?|congressional|White House|data|digital|breaking|general assignment|award-winning|former|veteran|syndicated|opinion|editorial|legal|guest|news|Washington|[\\w-]+ [\\w-]+)?[ -]?(?:reporter|writer|correspondent|columnist|journalist|editor|producer|contributor|fellow|intern|photographer|anchor|host|author|blogger|commentator|bureau chief)"
const bio = new RegExp(
  `^(?:About the author:? ?)?${name}(?:,? (?:is|was) (?:an? |the )?(?:[\\p{L}-]+ ){0,3}${trade}s?\\b| (?:covers|reports on|writes (?:about|for|on)|has (?:covered|written|worked|reported)|joined (?:the )?\\p{Lu}|can be reached|contributed|tweets|lives (?:in|with)|is (?:based|the author|on Twitter))\\b)`,
  "u"
)
const address =
  /^(?:(?:e-?mail|contact|reach|follow|write to|tweet(?: at)?|call)(?: (?:him|her|them|the (?:writer|author|reporter)|us|me))?(?: (?:at|on))?:? |@\w)|^\S+@\S+\.\w{2,}$|^Twitter: ?@/iu

/** Whether a line at the end of a text says who its author is, or how to reach them. */
export const isAuthorNote = (line: string): boolean =>
  line.length <= 500 &&
  (bio.test(line) || (line.length <= 160 && address.test(line) && /@|\btwitter\b|\bphone\b|\d{3}-\d{4}/iu.test(line)))

const talk =
  /^(?:\(\d{1,5}\) comments?|\d{1,5} comments?|comments(?: \(\d{1,5}\))?|leave a (?:reply|comment)|view comments)$/iu
const stamp =
  /^.{2,60}\b(?:\d{1,2}, \d{4},?(?: at)? \d{1,2}:\d{2} ?[ap]\.?m\.?|(?:\d{1,3}|an?) (?:minute|hour|day|week|month|year)s? ago)(?: says:?)?$/iu

const talking = beginsAs(" ", "comments", "leave", "view")

/** Whether two lines begin what readers say under a text: `(2) comments`, then who and when. */
export const beginsTalk = (line: string, next: string): boolean =>
  line.length <= 40 && talking(line) && talk.test(line) && next.length <= 120 && stamp.test(next)
