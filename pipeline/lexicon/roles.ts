import type { RoleKind } from "../model/document.ts"

/** Titles by what their holder does. The head noun comes last: "land commissioner". Abbreviations keep their point. */
const titles: Readonly<Record<RoleKind, string>> = {
  head_of_government: `president; vice president; governor; gov.; lieutenant governor; lt. gov.; mayor; vice mayor; prime minister;
    premier; chancellor; county executive; county judge executive; borough president; city manager; county manager; town manager;
    president-elect; governor-elect; mayor-elect; vice president-elect; first lady; king; queen; emperor; prince; nominee;
    presidential candidate; presidential nominee; vice presidential nominee; running mate; candidate; emir; dictator`,
  legislator: `senator; sen.; sens.; representative; rep.; reps.; congressman; congresswoman; congressmember; congressperson;
    assemblyman; assemblywoman; assemblymember; assembly member; delegate; del.; state senator; state sen.; state representative;
    state rep.; legislator; lawmaker; speaker; house speaker; senate president; majority leader; minority leader;
    senate majority leader; senate minority leader; house majority leader; house minority leader; majority whip; minority whip;
    house majority whip; house minority whip; whip; alderman; alderwoman; alderperson; ald.; councilman; councilwoman; council man; council woman;
    councilmember; council member; council president; city council president; city council vice president; city commissioner; city councilman; city councilwoman; city councilmember;
    county supervisor; supervisor; county commissioner; selectman; president pro tempore;
    president pro tem; senate president pro tempore; senate president pro tem; senator pro tem; speaker pro tem; parliamentarian; freeholder; senator-elect; representative-elect; congressman-elect; mp; state delegate; state del.; state assemblyman; state assemblywoman; state assemblymember;
    house speaker-elect; assembly speaker; council member-elect; assemblywoman-elect; state lawmaker;
    assembly majority leader; assembly minority leader; minority floor leader; majority floor leader;
    county legislator; city councilor; councilor; town councilman; borough councilman; congress member; member of congress; senate leader; house leader; ranking member; board member; trustee`,
  law_enforcement: `sheriff; police chief; chief of police; police commissioner; police superintendent; police captain; police officer;
    sergeant; sgt.; lieutenant general; lt. gen.; maj. gen.; brig. gen.; lieutenant; lt.; captain; capt.; detective; det.; officer; deputy; sheriff's deputy; patrolman; trooper;
    marshal; constable; special agent; agent; border patrol agent; undersheriff; superintendent; warden; investigator;
    deputy chief; assistant chief; commander; cmdr.; sheriff's captain; sheriff's capt.; police spokesman; police spokeswoman; public information officer; cop; jail commander;
    special agent in charge; field office director; correction officer; corrections officer; jail administrator;
    deputy sheriff; chief deputy sheriff; assistant sheriff; assistant police chief; deputy police chief; police lieutenant; police sergeant; fire chief`,
  cabinet_or_agency: `attorney general; atty. gen.; ag; secretary; sec.; secretary of state; secretary of homeland security;
    commissioner; land commissioner; agriculture commissioner; insurance commissioner; health commissioner; border czar; czar;
    director; acting director; field director; deputy director; administrator; comptroller; controller; treasurer; state treasurer; state auditor; state comptroller; state controller;
    auditor; inspector general; solicitor general; surgeon general; district attorney; da; d.a.; city attorney; county attorney;
    county counsel; state's attorney; prosecutor; u.s. attorney; united states attorney; ambassador; chief of staff;
    press secretary; national security adviser; national security advisor; general; gen.; admiral; adm.; colonel; col.; major; maj.;
    chairman of the joint chiefs; city clerk; county clerk; clerk; city administrator; city solicitor; corporation counsel;
    undersecretary; under secretary; associate attorney general; deputy secretary; minister; foreign minister; envoy;
    white house press secretary; white house chief of staff; white house counsel; cabinet secretary; public advocate;
    deputy commissioner; deputy attorney general; assistant attorney general; first deputy commissioner; assistant secretary; assistant director;
    chief deputy; deputy administrator; deputy district attorney; assistant district attorney;
    assistant u.s. attorney; chief administrator; county administrator; recorder; assessor;
    registrar; postmaster general; chief counsel; budget director; communications director; public defender; defense secretary`,
  judge: `judge; justice; chief justice; chief judge; district judge; district court judge; circuit judge; magistrate; magistrate judge;
    immigration judge; appeals court judge; superior court judge; supreme court justice; associate justice; federal judge;
    senior judge; county judge; municipal judge`,
  advocate: `advocate; activist; organizer; executive director; campaign manager; attorney; lawyer; staff attorney; senior attorney;
    senior staff attorney; managing attorney; supervising attorney; supervising staff attorney; lead attorney; legal director; immigration attorney; immigration lawyer; civil rights lawyer;
    policy director; advocacy director; chairman; chairwoman; chair; chairperson; president and ceo; founder;
    co-founder; cofounder; co-director; executive vice president; national director; senior counsel; policy counsel;
    litigation director; deputy legal director; community organizer; defense attorney;
    defense lawyer; public policy director; pastor; bishop; archbishop; cardinal; rabbi; imam; priest; reverend; rev.; father; fr.; pope;
    campaign chairman; campaign chair; union president; union leader; labor leader; strategist; state director;
    regional director; program director; director of advocacy; outreach director; organizing director`,
  scholar: `provost; vice provost; chancellor emeritus; university president; college president; university chancellor; vice chancellor; professor; law professor; associate professor; assistant professor; political science professor; emeritus professor;
    professor emeritus; historian; scholar; fellow; senior fellow; research fellow; researcher; economist; analyst; policy analyst;
    senior policy analyst; demographer; sociologist; political scientist; expert; legal expert; director of studies; dean; lecturer;
    director of research; research director; director of policy studies; legal analyst; criminologist; pollster; statistician; scientist;
    director of policy; visiting fellow; legal fellow; senior analyst; associate director; psychologist; epidemiologist`,
  journalist: `reporter; columnist; journalist; correspondent; editor; anchor; anchorman; anchorwoman; host; co-host; commentator;
    executive editor; managing editor; editor-in-chief; editor in chief; news anchor; radio host; talk show host; talk radio host;
    contributor; blogger; publisher; photographer; moderator; political analyst; white house correspondent; chief political correspondent;
    news director; producer; staff writer; writer; author; pundit; opinion writer; political reporter; interviewer`,
  other: `ombudsman; associate; senior associate; union member; school board member;
    school board president; board president; board chairman; board chair; chief operating officer; coo; chief financial officer; cfo; counsel; general counsel; legal counsel; special counsel; chief counsel; assistant chief counsel; deputy chief counsel; associate counsel; deputy general counsel; associate general counsel; spokesman; spokeswoman; spokesperson; adviser; advisor; senior adviser; senior advisor; aide; senior aide; immigration adviser;
    policy adviser; campaign adviser; campaign aide; consultant; surrogate; member; resident; owner; chief executive; ceo; chief executive officer;
    businessman; businesswoman; billionaire; developer; entrepreneur; executive; manager; teacher; student; nurse; doctor; physician;
    actor; actress; singer; comedian; director of communications; communications chief; leader; official; head; worker; farmer; veteran;
    vice chairman; vice chair; co-chair; co-chairman; deputy mayor; deputy chief of staff; transition team member; donor; voter; superdelegate; principal; coach; supporter; principal deputy;
    strategic adviser; digital director; speechwriter; publicist; designer; artist; filmmaker; star; rapper; model; athlete; quarterback;
    volunteer; engineer; employee; refugee; immigrant; school superintendent; schools chief; chief; boss; guru;
    mogul; operative; lobbyist; accountant; assistant; coordinator; specialist; friend; cousin; uncle; aunt; niece;
    nephew; daughter; son; sister; brother; husband; wife; mother; father; fiance; boyfriend; girlfriend; widow; stepson; grandson`
}

/** Each title in lower case, in one string with single spaces, and what its holder does. */
export const roleKinds: ReadonlyMap<string, RoleKind> = (() => {
  const found = new Map<string, RoleKind>()
  const kinds: ReadonlyArray<RoleKind> = [
    "head_of_government",
    "legislator",
    "law_enforcement",
    "cabinet_or_agency",
    "judge",
    "advocate",
    "scholar",
    "journalist",
    "other"
  ]
  for (const kind of kinds) {
    for (const title of titles[kind].split(";")) {
      const key = title.trim().replace(/\s+/gu, " ")
      if (!found.has(key)) found.set(key, kind)
    }
  }
  return found
})()

const lastWord = (title: string): string => title.slice(Math.max(title.lastIndexOf(" "), title.lastIndexOf("-")) + 1)

/** Last words of the titles: "state" of "secretary of state". */
export const roleEnds: ReadonlySet<string> = new Set(Array.from(roleKinds.keys(), lastWord))

/** Head nouns of the titles: "secretary" of "secretary of state". */
export const roleHeads: ReadonlySet<string> = new Set(
  Array.from(roleKinds.keys(), (title) => lastWord(title.replace(/ (?:of|in|for|and|pro)(?: .*)?$/u, "")))
)

/** Ties of blood, marriage and life, which are no office. */
export const kinship: ReadonlySet<string> = new Set(
  `friend cousin uncle aunt niece nephew daughter son sister brother husband wife mother father fiance boyfriend girlfriend
  widow stepson grandson resident voter student supporter worker employee refugee immigrant`.split(/\s+/u)
)

/** What an office is for, as it stands before a title of office: "Transportation Secretary", "tax commissioner". */
export const officeFields: ReadonlySet<string> = new Set(
  `agriculture aging budget campaign children's climate commerce communications community congressional constitutional correction
  corrections counterterrorism cultural deportation diplomatic drug economic education election elections emergency energy enforcement
  environment environmental ethics finance fire fiscal fisheries foreign fundraising government health highway homeland house housing
  human immigrant immigration insurance intelligence interior investment jail jobs judiciary labor land legislative licensing
  litigation media military parks parole personnel police policy political prison probation prosecution public purchasing recruitment
  refugee research revenue safety sanitation school science security senate tax technology trade transit transition transportation
  treasury veterans' water welfare workforce youth`.split(/\s+/u)
)

/** Titles whose field of work belongs to them. */
export const fieldedHeads: ReadonlySet<string> = new Set(
  `secretary commissioner director administrator adviser advisor minister spokesman spokeswoman spokesperson lawyer attorney chief
  aide analyst expert coordinator manager strategist superintendent czar envoy deputy activist advocate economist reporter editor
  correspondent consultant operative official inspector officer chair chairman chairwoman`.split(/\s+/u)
)

/** Words that stand before a title and belong to it. */
export const modifiers: ReadonlySet<string> = new Set(
  `former ex acting interim deputy assistant associate vice then incoming outgoing senior chief executive national regional
  honorary retired retiring late current presumptive lieutenant first principal managing general adjunct
  distinguished emeritus visiting staff legal policy political`.split(/\s+/u)
)

/** The modifiers that say that the office is over. */
export const formerWords: ReadonlySet<string> = new Set([
  "former",
  "ex",
  "then",
  "late",
  "retired",
  "onetime",
  "one-time"
])

/** Titles that only the head of one country, state or city bears: the jurisdiction is whom they belong to. */
export const governmentTitles: ReadonlySet<string> = new Set(
  [...roleKinds]
    .filter(([, kind]) => kind === "head_of_government" || kind === "cabinet_or_agency" || kind === "law_enforcement")
    .map(([title]) => title)
)

/** Offices of two words and more, and a few of one, that open a name after a place's: "Oakland Vice Mayor Ana Ruiz". */
export const offices: ReadonlySet<string> = new Set([
  ...[...governmentTitles].filter((title) => title.includes(" ")),
  ...[...roleKinds].filter(([title, kind]) => kind === "legislator" && title.includes(" ")).map(([title]) => title),
  ..."alderwoman ald. selectman freeholder undersheriff councilmember supervisor executive capt. cmdr.".split(" "),
  "deputy mayor",
  "school superintendent",
  "schools chief",
  "board president",
  "board chairman",
  "board chair"
])

/** The most words of one of them. */
export const longestOffice = Math.max(...Array.from(offices, (title) => title.split(" ").length))

/** Titles, in lower case, whose holders are men or women. */
export const titleGender = (role: string): "female" | "male" | null => {
  const last = role.toLowerCase().split(/[\s-]/u)
  if (last.some((word) => /(?:woman|^actress|^queen|^lady|^mother|^daughter|^wife|^sister)$/u.test(word)))
    return "female"
  if (
    last.some((word) =>
      /(?:^(?:spokes|congress|council|assembly|business|chair|ald?er)man|^king|^father|^husband|^brother|^pope|^bishop)$/u.test(
        word
      )
    )
  ) {
    return "male"
  }
  return null
}
