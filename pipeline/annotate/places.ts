import type { Jurisdiction } from "../lexicon/gazetteer.ts"
import { gazetteer } from "../lexicon/gazetteer.ts"
import { cityCounties, foreign, notPlaces, risky, shared, standAlone, stateOffices } from "../lexicon/placeNames.ts"
import { countryId } from "../lexicon/states.ts"
import type { ReportedFrom, TaggedDocument } from "../model/document.ts"
import type { Span } from "../model/span.ts"
import { type PlaceCandidate, placeCandidates } from "./placeCandidates.ts"
import { introducedBy, isGoverned, isPlaced, possessed, runAfter } from "./placeContext.ts"
import { makeScene, type Scene } from "./placeScene.ts"
import { placeTitles } from "./placeTitles.ts"

/** A place of a text that names or describes a US jurisdiction. */
export interface PlaceMention {
  readonly span: Span<"clean">
  /** Tokens `first` up to, without, `next`. */
  readonly first: number
  readonly next: number
  /** The Open Civic Data id. */
  readonly id: string
  /** As the gazetteer names it. */
  readonly name: string
  /** `name`: names it; `title`: describes it ("the city", "federal authorities"). */
  readonly form: "name" | "title"
  /** A state that only says where a city is: "Oakland, Calif." */
  readonly qualifier: boolean
}

/** Cities below are named without their state only where the text is about that state. */
const large = 100_000
/** Names of one word below are read only beside their state. */
const village = 50_000
/** Cities from here on are meant by their bare name wherever their state is near. */
const metropolis = 500_000
/** Counties from here on are known beyond their state, whatever state a text names. */
const famous = 1_000_000
/** How many times the second a place must be to be meant by a bare name. */
const dominance = 2.5

/**
 * The US jurisdictions that a text names or describes, in order. `taken` says which tokens belong to the name of a
 * person or an organization: no place is read there. A name that could mean several places is resolved by the state
 * beside it, else by the states that the sentence, the paragraph, the text or its dateline (`from`) names, else by size; where none of these
 * decides, nothing is reported.
 */
export const placeMentions = (
  document: TaggedDocument,
  taken: (first: number, next: number) => boolean,
  from: ReportedFrom | null = null
): ReadonlyArray<PlaceMention> => {
  const names = resolve(document, placeCandidates(document, taken), from)
  const titles = placeTitles(document, names, taken, from)
  return [...names, ...titles].toSorted((a, b) => a.first - b.first)
}

const resolve = (
  document: TaggedDocument,
  candidates: ReadonlyArray<PlaceCandidate>,
  from: ReportedFrom | null
): ReadonlyArray<PlaceMention> => {
  const home = from?.usps ?? null
  const scene = makeScene(document, candidates, from?.city?.key ?? null)
  const certain = candidates.map((_, index) => (scene.rejected.has(index) ? null : certainly(scene, index)))
  const context = makeContext(scene, certain, home)
  // counties come last: the cities of the text tell their states, too
  const first = candidates.map(({ kind }, index) =>
    scene.rejected.has(index) ? null : (certain[index] ?? (kind === "county" ? null : probably(scene, context, index)))
  )
  // "Elmville … Elm County": of a county that could be in many states, the one of the cities that the text names
  const unclear = candidates.some(({ kind }, index) => kind === "county" && !first[index])
  const wider = unclear ? makeContext(scene, first, home) : context
  const told = new Map<string, Jurisdiction>() // a name means one county throughout a text
  return candidates.flatMap((candidate, index): ReadonlyArray<PlaceMention> => {
    const known = first[index] ?? null
    const county = !known && candidate.kind === "county" && !scene.rejected.has(index)
    const meant = county ? (probably(scene, wider, index) ?? told.get(candidate.key) ?? null) : known
    if (!meant) return []
    if (candidate.kind === "county") told.set(candidate.key, meant)
    const { first: from, next } = candidate
    const start = document.tokens[from]?.start ?? 0
    const end = document.tokens[next - 1]?.end ?? start
    const row = asCity(meant)
    const qualifier = scene.qualifiers.has(index) && row.kind === "state"
    return [{ span: { start, end }, first: from, next, id: row.id, name: row.name, form: "name", qualifier }]
  })
}

/** Where a city is also a county, the place is meant. */
const asCity = (row: Jurisdiction): Jurisdiction => {
  const city = cityCounties.get(row.id.slice(countryId.length + 1))
  return (city !== undefined && gazetteer().byId(`${countryId}/${city}`)) || row
}

/** What a candidate means whatever else the text says. */
const certainly = (scene: Scene, index: number): Jurisdiction | null => {
  const { document, candidates, qualifiedBy, surnames } = scene
  const candidate = candidates[index]
  const top = candidate?.options[0]
  if (!candidate || !top) return null
  const by = qualifiedBy.get(index)
  const usps = by === undefined ? null : (candidates[by]?.options[0]?.state ?? null)
  switch (candidate.kind) {
    case "country":
    case "state":
      return top
    case "both":
      return scene.qualifiers.has(index) ? top : null
    case "county":
      if (usps !== null) return candidate.options.find(({ state }) => state === usps) ?? null
      return candidate.options.length === 1 ? top : null
    case "place": {
      if (usps !== null) return candidate.options.find(({ state }) => state === usps) ?? null
      if (top.kind === "county") return top // a borough of New York
      const here = candidate.options.find(({ id }) => id === scene.datelined) // "CLEVELAND, Tenn. — Cleveland"
      if (here && (!surnames.has(candidate.key) || isPlaced(document, candidate))) return here
      const home = standAlone.get(candidate.key)
      if (home === undefined) return null
      if (surnames.has(candidate.key) && !isPlaced(document, candidate)) return null
      return candidate.options.find(({ state }) => state === home) ?? null
    }
  }
}

const nowhere = { first: 0, next: 0 }

interface Counts {
  readonly states: number
  readonly cities: number
  readonly governed: number
}

/** The states that a text names, or whose cities it names, by where. */
interface Context {
  readonly bySentence: ReadonlyMap<number, ReadonlySet<string>>
  readonly byBlock: ReadonlyMap<number, ReadonlySet<string>>
  readonly all: ReadonlySet<string>
  /** The state of the dateline. */
  readonly home: string | null
  /** Of each list, how many states and cities are certain, and how many names a noun of government precedes. */
  readonly counts: ReadonlyArray<Counts>
  /** What names stand for that the text qualifies by their state once: "Lansing, Mich.", and later "Lansing". */
  readonly introduced: ReadonlyMap<string, Jurisdiction>
  /** Whether it tells of Washington state by a sure sign, and nowhere of Washington, D.C. */
  readonly ofWashington: boolean
}

const makeContext = (scene: Scene, certain: ReadonlyArray<Jurisdiction | null>, home: string | null): Context => {
  const bySentence = new Map<number, Set<string>>()
  const byBlock = new Map<number, Set<string>>()
  const all = new Set<string>(home === null ? [] : [home])
  const add = (map: Map<number, Set<string>>, at: number, state: string) => {
    const set = map.get(at)
    if (set) set.add(state)
    else map.set(at, new Set([state]))
  }
  certain.forEach((row, index) => {
    const sentence = scene.document.tokens[scene.candidates[index]?.first ?? -1]?.sentence ?? -1
    const state = row?.state
    if (!state) return
    add(bySentence, sentence, state)
    add(byBlock, scene.document.sentences[sentence]?.block ?? -1, state)
    all.add(state)
  })
  const introduced = new Map(
    [...scene.qualifiedBy.keys()].flatMap((index) => {
      const [candidate, row] = [scene.candidates[index], certain[index]]
      return candidate && row ? [[`${candidate.kind} ${candidate.key}`, row] as const] : []
    })
  )
  const counts = scene.lists.map((list): Counts => {
    const kinds = list.map((index) => certain[index]?.kind)
    return {
      states: kinds.filter((kind) => kind === "state").length,
      cities: kinds.filter((kind) => kind === "place" || kind === "district").length,
      governed: list.filter((index) => isGoverned(scene.document, scene.candidates[index] ?? nowhere)).length
    }
  })
  const ofCapital = certain.some((row) => row?.id === capital)
  const ofWashington =
    !ofCapital &&
    scene.candidates.some(
      ({ kind, key }, index) => kind === "both" && key === "washington" && isState(scene, { counts }, index)
    )
  return { bySentence, byBlock, all, home, counts, introduced, ofWashington }
}

const capital = `${countryId}/district:dc`

/** What a candidate means by what else the text says. */
const probably = (scene: Scene, context: Context, index: number): Jurisdiction | null => {
  const candidate = scene.candidates[index]
  if (!candidate) return null
  switch (candidate.kind) {
    case "both":
      return isState(scene, context, index) || isStateAgain(scene, context, index)
        ? (candidate.options[0] ?? null)
        : cityOf(candidate.key)
    case "county": {
      const introduced = context.introduced.get(`county ${candidate.key}`)
      if (introduced) return introduced
      const near = inContext(scene, context, candidate, candidate.options)
      const [top] = candidate.options
      if (!near || !top) return dominant(candidate.options, 8, 300_000)
      // a county of the dateline’s state needs no other sign, however large its namesake
      if (near.row.state === context.home || !isNamesake(near.row, top)) return near.row
      if (top.population >= famous) return dominant(candidate.options, 8, 300_000)
      return near.near && !context.all.has(top.state ?? "") ? near.row : null
    }
    case "place":
      return placeMeant(scene, context, index, candidate)
    default:
      return null
  }
}

const cityOf = (key: string): Jurisdiction | null =>
  gazetteer().byId(`${countryId}/${key === "washington" ? "district:dc" : "state:ny/place:new_york"}`)

/** New York or Washington as a state: by the words beside it, or in a list of states. */
const isState = (
  { document, candidates, lists, listOf }: Scene,
  { counts }: Pick<Context, "counts">,
  index: number
): boolean => {
  const candidate = candidates[index]
  if (!candidate) return false
  const { tokens } = document
  const before = tokens[candidate.first - 1]?.lower ?? ""
  const beforeThat = tokens[candidate.first - 2]?.lower ?? ""
  if (before === "upstate" || (before === "of" && (beforeThat === "state" || beforeThat === "states"))) return true
  const after = tokens[candidate.next]
  if (after?.lower === "state" || stateOffices.has(runAfter(document, candidate)[0]?.lower ?? "")) return true
  if (stateOffices.has(possessed(document, candidate)?.lower ?? "")) return true
  const head = candidates[lists[listOf[index] ?? -1]?.[0] ?? index]
  if (introducedBy(document, head?.first ?? candidate.first) === "states") return true
  const { states, cities } = counts[listOf[index] ?? -1] ?? { states: 0, cities: 0 } // itself is not certain
  return states > 0 && cities === 0
}

/** "Washington sued", "Washington’s law" in a text that tells of Washington state, and never of the capital. */
const isStateAgain = (scene: Scene, context: Context, index: number): boolean => {
  const candidate = scene.candidates[index]
  if (candidate?.key !== "washington" || !context.ofWashington) return false
  return (
    possessed(scene.document, candidate) !== null ||
    ["VERB", "AUX"].includes(scene.document.tokens[candidate.next]?.pos ?? "")
  )
}

/** The one option in a state that the sentence names, else the paragraph, else the text. */
const inContext = (
  { document }: Scene,
  { bySentence, byBlock, all }: Context,
  { first }: PlaceCandidate,
  options: ReadonlyArray<Jurisdiction>
): { readonly row: Jurisdiction; readonly near: boolean; readonly scope: number } | null => {
  const sentence = document.tokens[first]?.sentence ?? -1
  const block = document.sentences[sentence]?.block ?? -1
  const scopes = [bySentence.get(sentence), byBlock.get(block), all]
  for (const [scope, states] of scopes.entries()) {
    const [row, second] = options.filter(({ state }) => state !== null && states?.has(state))
    if (row && (!second || row.population >= 10 * second.population)) return { row, near: scope < 2, scope }
    if (row) return null
  }
  return null
}

/** A place so much smaller than the best known of its name that it wouldn't be named without its state. */
const isNamesake = (row: Jurisdiction, top: Jurisdiction): boolean =>
  row.population * 20 < top.population && top.population >= large

const dominant = (options: ReadonlyArray<Jurisdiction>, times: number, least: number): Jurisdiction | null => {
  const [top, second] = options
  return top && top.population >= least && top.population >= times * (second?.population ?? 0) ? top : null
}

/** "Santa Fe Mayor Ana Ruiz", "the mayor of Santa Fe". */
const hasMayor = (document: TaggedDocument, candidate: PlaceCandidate): boolean =>
  runAfter(document, candidate)[0]?.lower === "mayor" ||
  (document.tokens[candidate.first - 1]?.lower === "of" && document.tokens[candidate.first - 2]?.lower === "mayor")

/** A city by its bare name. Precision first: a sign of place for whatever may be a person, a word or a small town. */
const placeMeant = (scene: Scene, context: Context, index: number, candidate: PlaceCandidate): Jurisdiction | null => {
  const { document, surnames, listOf } = scene
  const { key, options } = candidate
  const top = options[0]
  if (!top) return null
  const governed = isGoverned(document, candidate)
  const counts = context.counts[listOf[index] ?? -1]
  const listed = counts !== undefined && (counts.cities > 0 || counts.governed > (governed ? 1 : 0))
  const placed = listed || isPlaced(document, candidate)
  const introduced = context.introduced.get(`place ${key}`)
  if (introduced && (placed || !(risky.has(key) || surnames.has(key)))) return introduced
  const near = inContext(scene, context, candidate, options)
  if (notPlaces.has(key)) return null
  if (foreign.has(key)) return null
  if (shared.has(key)) return near?.near && placed ? near.row : null
  const words = key.includes(" ") || key.includes("-")
  const sure = near?.near === true && near.row.population >= metropolis
  const doubtful = surnames.has(key) || (risky.has(key) && !sure)
  // "MADISON, Wis. — The mayor of Ashland": in a text that names no other state, the dateline’s, unless a metropolis has the name
  const athome = near !== null && near.row.state === context.home && context.all.size === 1 && governed && !listed
  const namesake = near !== null && isNamesake(near.row, top) && !(athome && top.population < metropolis)
  if (near && !namesake && (near.near || near.row === top || !dominant(options, dominance, large))) {
    const small = near.row.population < village && !words
    if (small ? placed && near.scope === 0 : placed || (!doubtful && (words || near.row.population >= large)))
      return near.row
  }
  if (doubtful && !placed) return null
  // "the council in Salem, like others in Massachusetts": not the larger one of a state that the text never names
  const elsewhere = near && !namesake && near.row !== top && top.state !== null && !context.all.has(top.state)
  if (elsewhere && near.scope === 0 && top.population < metropolis) return near.row
  if (elsewhere && context.all.size === 1) return placed ? near.row : null
  return dominant(options, dominance, hasMayor(document, candidate) ? village : large)
}
