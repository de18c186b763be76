/**
 * News agencies and syndicates as datelines name them, with the name that they go by. Common knowledge of the trade;
 * no list was copied. A broadcaster in a dateline (`(CNN)`) is the publisher's own and stands not here.
 */
const agencies: ReadonlyMap<string, string> = new Map([
  ["reuters", "Reuters"],
  ["thomson reuters", "Reuters"],
  ["thomson reuters foundation", "Thomson Reuters Foundation"],
  ["ap", "Associated Press"],
  ["associated press", "Associated Press"],
  ["afp", "Agence France-Presse"],
  ["agence france-presse", "Agence France-Presse"],
  ["upi", "United Press International"],
  ["united press international", "United Press International"],
  ["bloomberg", "Bloomberg"],
  ["bloomberg news", "Bloomberg News"],
  ["tns", "Tribune News Service"],
  ["tribune news service", "Tribune News Service"],
  ["mcclatchy", "McClatchy"],
  ["ny times news service", "NY Times News Service"],
  ["new york times news service", "New York Times News Service"],
  ["washington post news service", "Washington Post News Service"],
  ["gannett news service", "Gannett News Service"],
  ["scripps howard news service", "Scripps Howard News Service"],
  ["cox newspapers", "Cox Newspapers"],
  ["creators syndicate", "Creators Syndicate"],
  ["states newsroom", "States Newsroom"],
  ["stateline", "Stateline"],
  ["efe", "EFE"],
  ["dpa", "dpa"],
  ["ansa", "ANSA"],
  ["xinhua", "Xinhua"],
  ["kyodo", "Kyodo News"],
  ["kyodo news", "Kyodo News"],
  ["pa", "PA Media"],
  ["canadian press", "The Canadian Press"],
  ["the canadian press", "The Canadian Press"]
])

/** The agency that a dateline names, by the name that it goes by, or null if it names none that is known. */
export const agencyOf = (name: string): string | null =>
  agencies.get(name.trim().replace(/^the /iu, "").replace(/[.]/gu, "").toLowerCase()) ?? null

/** Whether a name says of itself that it is an agency's. */
export const namesAgency = (name: string): boolean =>
  agencyOf(name) !== null || /\b(?:News Service|News Agency|Newswire|Wire Service)$/u.test(name)
