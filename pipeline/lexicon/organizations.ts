import type { OrganizationKind } from "../model/document.ts"
import { known } from "./knownOrganizations.ts"

/** An organization of general knowledge. */
export interface KnownOrganization {
  readonly name: string
  readonly kind: OrganizationKind
  readonly acronym: string | null
}

/** How a token is looked up: apostrophes straight, in lower case. */
const fold = (text: string): string => text.toLowerCase().replaceAll("’", "'")

/** A form of a known name. */
export interface KnownForm {
  readonly organization: KnownOrganization
  /** In straight apostrophes, as it is written: a text's characters must be equal, but for all capitals. */
  readonly form: string
  /** Its other spellings that differ in capitals only. */
  readonly spellings: Set<string>
}

const isAcronym = (form: string): boolean => /^[\p{Lu}\d.&-]{2,}s?$/u.test(form)

/** "Dept. of Justice", "Justice Dept.": a department's name as headlines and some papers shorten it. */
const shortened = (name: string): ReadonlyArray<string> =>
  /^Department of | Department$/u.test(name) ? [name.replace("Department", "Dept.")] : []

/** The forms of known names by their folded text, and the lengths of those that start with a word. */
const build = () => {
  const forms = new Map<string, KnownForm>()
  const lengths = new Map<string, Set<number>>()
  for (const [kind, entries] of Object.entries(known)) {
    for (const entry of entries.split(";")) {
      const [first = "", ...longer] = entry.split("=").map((form) => form.trim().replace(/\s+/gu, " "))
      const others = [...longer, ...[first, ...longer].flatMap(shortened)]
      if (first === "" || !isKind(kind)) continue
      const acronym = others.find((form) => isAcronym(form) && !form.includes(".")) ?? null
      const organization = { name: first, kind, acronym }
      for (const written of [first, ...others]) {
        const form = written.replaceAll("’", "'").replace(/^The /u, "")
        const key = fold(form)
        const other = forms.get(key)
        if (other) other.spellings.add(form)
        else forms.set(key, { organization, form, spellings: new Set([form]) })
        const word = /^[^\s-]*/u.exec(key)?.[0] ?? key // tokens part at hyphens, "AFL-CIO", and at a possessive's mark
        for (const first of new Set([word, word.replace(/'s$/u, "")]))
          lengths.set(first, (lengths.get(first) ?? new Set()).add(key.length))
      }
    }
  }
  return { forms, lengths }
}

const kinds: ReadonlySet<string> = new Set<OrganizationKind>([
  "federal_agency",
  "state_or_local_agency",
  "legislature",
  "court",
  "advocacy",
  "research",
  "university",
  "media",
  "association",
  "party",
  "other"
])
const isKind = (kind: string): kind is OrganizationKind => kinds.has(kind)

const { forms, lengths } = build()
const greatest: ReadonlyMap<string, number> = new Map(Array.from(lengths, ([word, all]) => [word, Math.max(...all)]))

/** The known name that a text is, in whatever case; `The` left out. */
export const knownForm = (text: string): KnownForm | undefined => forms.get(fold(text))

/** The lengths in characters of the known names whose first word, in lower case, this is; undefined if there is none. */
export const knownLengths = (lower: string): ReadonlySet<number> | undefined => lengths.get(lower)

/** The greatest of them, 0 if there is none. */
export const greatestLength = (lower: string): number => greatest.get(lower) ?? 0

/** Names that are common words or names of others too: only in their own letters and where no other word goes on. */
export const plainWordNames: ReadonlySet<string> = new Set(
  `time;people;fortune;apple;amazon;target;patch;mic;quartz;variety;deadline;salon;slate;governing;marketplace;dateline;
  indivisible;brookings;disney;hannity;reforma;forbes;house;senate;pentagon;congress;parliament;hill;nation;record;advocate;
  federalist;independent;telegraph;guardian;atlantic;economist;this week;new day;special report;view;curbed;judiciary committee;
  general assembly;general court;superior court;marist;pew;townhall;stateline;bloomberg;georgetown;princeton;cornell;harvard;
  yale;stanford;rutgers;facebook;twitter;gallup;roll call;hot air;wall street;white house;new yorker;oregonian;tennessean;
  intercept;wrap;blaze;free press;uber;notre dame;medium;threads;ayuda;casa;mijente;
  public counsel;faith in action;families belong together`
    .split(";")
    .map((name) => name.trim())
)

/** Nouns that make a name an organization's, and the kind that each gives. */
const heads: Readonly<Partial<Record<OrganizationKind, string>>> = {
  state_or_local_agency: `department bureau agency office authority administration division patrol commission board service
    police`,
  court: "court tribunal courthouse",
  legislature: "council assembly legislature senate caucus subcommittee committee congress",
  research: "institute institution center centre observatory",
  university: "university school college academy seminary",
  association:
    "league union association federation conference society brotherhood guild chamber organization teamsters club endowment workers roundtable consortium forum",
  advocacy: `foundation coalition network alliance fund project movement initiative ministries charities rights services front collective
    defenders citizens americans families mothers parents neighbors students veterans advocates voters clergy texans californians`,
  media:
    "times post news tribune herald journal chronicle gazette globe examiner courier dispatch inquirer sentinel observer radio magazine television tv review press register newspapers broadcasting daily",
  party: "party",
  other:
    "inc. inc corp. corp corporation llc llp ltd co. company church synagogue mosque hospital cathedral group bank airlines industries partners associates firm clinic archdiocese diocese consulate embassy jail prison"
}

/** A head noun's kind, in lower case. */
export const headKinds: ReadonlyMap<string, OrganizationKind> = new Map(
  Object.entries(heads).flatMap(([kind, words]) =>
    isKind(kind) ? words.split(/\s+/u).map((word): [string, OrganizationKind] => [word, kind]) : []
  )
)

/** Heads that go before their complement: "Center for …", "University of …", "Department of …". */
export const frontHeads: ReadonlySet<string> = new Set(
  `department bureau office center centre institute university college school federation coalition association alliance league
  council committee commission court conference board union society foundation division network institutes citizens americans
  families mothers parents neighbors students veterans voters clergy texans californians advocates friends house academy fund church
  organization ministry alliance collective society movement archdiocese diocese consulate embassy endowment workers clinic group network project`.split(
    /\s+/u
  )
)

/** Heads that name nothing without what they are for: "Families for Harbor Justice", "United Dock Workers of America". */
export const boundHeads: ReadonlySet<string> = new Set(
  `citizens americans families mothers parents neighbors students veterans voters clergy texans californians advocates friends
  archdiocese diocese consulate embassy`.split(/\s+/u)
)

/** Last words of newspapers’ names that are common words too: only after "The" or a place. */
export const mastheads: ReadonlySet<string> = new Set(
  `spectator bee eagle ledger beacon banner mirror star sun monitor statesman advertiser messenger bulletin telegram mail crimson
  reporter reformer independent sentinel pilot item citizen voice leader enterprise record reader weekly progress argus pantagraph`.split(
    /\s+/u
  )
)

/** What ends in a head noun and is no organization. */
export const notOrganizations: ReadonlySet<string> = new Set(
  `oval office;box office;post office;ivy league;major league;little league;premier league;trans-pacific partnership;police state;
  high court;high school;middle school;prep school;law school;night court;supreme leader;electoral college;golden state;
  american people;tea party movement;super bowl;world series;small business;big business;third party;civil union;
  soviet union;state fair;credit union;federal court;criminal court;immigration court;civil rights;human rights;civil service;
  voting rights;bill of rights;gay rights;lgbt rights;second amendment rights;miranda rights;free press;good news;west bank;left bank;world bank group;night club;golf club;country club;book club;strip club;social services;emergency services;human services;health services;child protective services;legal services;social workers;undocumented workers;farm workers;essential workers;health workers;federal prison;state prison;county jail;city jail;local jail;county clerk;air force one;field house;house arrest;fake news;home front;western front;task force`
    .split(";")
    .map((name) => name.trim())
)

/** Adjectives and the like that don't name an organization before its head ("Breaking News", "Last Post"). */
export const emptyModifiers: ReadonlySet<string> = new Set(
  `fake breaking good bad big last first top latest other many several some these those this that such our their his her its my
  your a an the no any every each former current local federal state's new old high middle intermediate elementary secondary public private us u.s. and
  or but as at by in on of to from with when while where if because although though since after before during until`.split(
    /\s+/u
  )
)
