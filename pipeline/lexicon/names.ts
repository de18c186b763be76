import given from "./givenNames.json" with { type: "json" }
import newer from "./newerNames.json" with { type: "json" }
import { words } from "./wordLists.ts"

export type Gender = "female" | "male"

/** Given names that the 1990 Census lists miss: frequent ones of younger and of immigrant Americans, by gender. */
const youngerFemale = `Aaliyah Addison Aisha Alejandra Alexandria Alondra Ana Anjali Ashanti Ayanna Bao Brianna Caitlin Camila
Catalina Chelsea Deja Destiny Elena Eliana Esperanza Farah Fatima Fatou Gabriela Gisele Guadalupe Hadiya Haley Hana
Hannah Ilhan Imani Itzel Jacinda Jada Kaitlyn Kamala Kayleigh Keisha Ketanji Khadija Kirsten Kyrsten Lakshmi
Latoya Leila Lupe Madison Mackenzie Malia Marisol Mazie Mehreen Mei Meera Minh Mitsuko Nadia Nancy Neera Nikki Nikole
Noor Nydia Paloma Pilar Pramila Priya Rashida Roxana Samira Saoirse Seema Shakira Sheryl Shreya Sonia Sonya Stormy
Sunita Svetlana Tamika Tulsi Uma Usha Valeria Vanita Ximena Xochitl Yamiche Yasmin Yesenia Yolanda Zainab Zoe`
const youngerMale = `Abdul Abdullah Adnan Ahmad Ahmed Akash Akhil Alejandro Ali Amir Amit Anders Andrei Anil Anwar Arjun
Asif Barack Beto Bernd Bobby Boris Bilal Brayden Caleb Carlito Chad Chuy Cody Darnell Darrell Deepak Deval Dmitri
Diego Dwayne Eamonn Ehud Emmanuel Emiliano Enrique Ethan Farhad Gavin Geraldo Giancarlo Gurbir Hakeem Hamid Hassan
Hiroshi Hussein Ibrahim Igor Imran Ivan Jaime Jair Jamaal Jamal Jared Javier Jayden Jesus Jorge Jovan Juan Julián
Kareem Karim Keith Khalid Kofi Krish Kushal Lars Luis Liam Logan Malik Mahmoud Marco Mateo Mehmet Mitt Mo
Mohamed Mohammad Mohammed Muhammad Mustafa Naveed Nikolai Omar Osama Paulo Pedro Preet Rahul Raj Rajesh
Ramesh Ramon Ricardo Rishi Roque Ro Rudolf Rudy Sajid Salim Sanjay Santiago Sergei Shri Sundar Sunil Tahir Tariq
Thad Thom Tito Ulises Vikram Vijay Vinay Vivek Vladimir Wolfgang Xavier Yusuf Zachary Zohran`

/** The rank of each name by frequency among its gender; the younger ones rank in the middle, the newer ones last. */
const ranks = (names: string, younger: string, newest: string): ReadonlyMap<string, number> => {
  const found = new Map(names.split(" ").map((name, rank) => [name.toLowerCase(), rank]))
  const put = (name: string, rank: number) => {
    for (const form of [name.toLowerCase(), plain(name)]) if (!found.has(form)) found.set(form, rank)
  }
  for (const name of younger.split(/\s/u)) put(name, 500)
  newest.split(" ").forEach((name, rank) => {
    put(name, 1000 + rank)
  })
  return found
}

/** A name in lower case without its accents: "Raúl" is known as "Raul". */
const plain = (name: string): string => {
  const lower = name.toLowerCase()
  return /^[a-z]*$/u.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "")
}

const female = ranks(given.female, youngerFemale, newer.female)
const male = ranks(given.male, youngerMale, newer.male)

/** Given names that are common words too: only where the tagger sees a proper noun. */
const ambiguous = words(`
  mark grant ira guy drew art van will miles rocky chase buddy rusty lane young rich les jewel rose crystal dawn
  grace april joy penny hope may faith candy charity lily summer eve gay cherry destiny sunny page buck case carol
  dale dean don gene pat rob sandy sue bill jack frank christian trinity genesis justice journey june august mercy
  constance prudence mason porter sterling cash colt duke earl baron pearl ruby olive ginger misty stormy ed al bo mo
  ali ai kim merry robin wren chance ward french german holly iris violet ivy heather amber rosemary basil jasmine
  troy kent carson carter chelsea devon everett garland dayton monroe kennedy geneva marina irving
  sage skip chip rod stone reed wade bud junior early ford ray king prince`)

/** Given names that are places or nations too: they prove nothing. */
const placeNames = words(`
  virginia georgia carolina austin dallas houston jackson lincoln madison washington denver orlando charlotte savannah
  augusta phoenix sierra montana dakota cheyenne aurora jordan kenya chad santa san saint los las new north south east
  west salem florence jersey cleveland columbus jefferson arlington boston berkeley brooklyn camden clinton
  trump cuba reagan obama bush nixon eden essex holland italia
  jerusalem kansas milan morocco nevada odessa paris raleigh rochester roma vienna wyoming zion alexandria
  bethlehem bronx hampton independence juneau lansing norfolk oakland
  palm pasadena quincy reno sacramento tempe utica waco worth india asia american black white senate pro anti non`)

/** Two initials without points that people go by: "JB Ruiz". */
const initialPairs = words(`aj bj cj dj ej jj kj lj mj oj pj rj tj jb jc jd jp jr jt jw kc kd cc rc td gk hr lz wc`)

/** Whether a word is two initials without points that serve as a given name. */
export const isInitialPair = (word: string): boolean => /^[A-Z]{2}$/u.test(word) && initialPairs.has(word.toLowerCase())

/** Whether a word, however capitalised and accented, is a given name, or two initials that serve as one. */
export const isGivenName = (word: string): boolean => {
  const name = plain(word)
  return female.has(name) || male.has(name) || isInitialPair(word)
}

/** Whether a given name is a common word too, so that it needs more evidence. */
export const isAmbiguousName = (word: string): boolean => ambiguous.has(word.toLowerCase())

/** Whether a given name is rather a place's or a nation's. */
export const isPlaceLikeName = (word: string): boolean => placeNames.has(word.toLowerCase())

/** Capitalised words that are no part of a person's name, wherever they stand. */
export const neverNames = words(`
  assistance grants circuit
  the a an and or but nor if when while as at by for from in into of off on onto out over to under up with without about
  after before since until because although though despite during among between through against it its he she they we you
  i his her their our my your this that these those there here what who whom whose which where why how not no yes so such
  then now once also still yet even just only both either neither each every all any some many most more much few several
  other another one two three four five six seven eight nine ten is are was were be been being am do does did has have had
  can could should would shall might must let lets ms-13 sanctuary
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december jan. feb. aug. sept. oct. nov. dec. christmas thanksgiving easter ramadan halloween hanukkah
  american americans african africans asian asians european europeans mexican mexicans russian russians chinese iranian
  iraqi israeli israelis syrian syrians british german germans french italian italians spanish canadian canadians cuban
  cubans haitian haitians indian indians japanese korean koreans muslim muslims christian christians catholic catholics
  jewish jews hindu buddhist mormon mormons protestant evangelical evangelicals latino latinos latina latinas hispanic
  hispanics blacks whites arab arabs islamic palestinian palestinians salvadoran guatemalan honduran
  golf club media energy resources industries capital holdings partners ventures entertainment pictures studios records technologies
  systems solutions airlines financial insurance motors oil foods brands communications networks publishing magazine radio
  filipino filipinos vietnamese afghan afghans somali somalis turkish ukrainian ukrainians polish irish scottish dutch swedish
  norwegian brazilian venezuelan colombian egyptian saudi pakistani nigerian kenyan ethiopian armenian greek kurdish native
  strip boys girls team rival texan texans californian californians new-yorkers republican republicans democrat democrats democratic libertarian
  conservative conservatives liberal liberals progressive progressives gop independents
  street avenue road boulevard county city town township tower towers act amendment program programme memorial award
  awards prize airport university institute administration campaign congress senate house police department office court
  committee council commission agency bureau center association federation union times post news tribune herald journal
  foundation corporation inc. inc corp. llc party coalition network alliance treaty agreement accord accords constitution
  plan order orders initiative project show festival championship games olympics series league stadium arena hotel resort
  casino building museum theater theatre library highway expressway island islands ocean sea gulf mountains valley heights
  hills beach square district avenue section article title chapter act's states state nation nations border wall day week
  united national international federal public general elect pro tem tempore immigration homeland security justice interior treasury
  cities counties mayors governors sheriffs officials lawmakers students supporters voters mr mrs dr
  internet twitter facebook google youtube instagram english spanish arabic mandarin god allah jesus bible quran koran
  north south east west northern southern eastern western central new los las san santa saint santo fort port lake mount
  breaking update photo image credit getty associated reuters photos video related more read click watch listen follow
  advertisement share sign subscribe copyright cabinet ramadan medicare medicaid obamacare affordable care second first third
  fourth fifth sixth army navy marines air force coast guard world war civil gold star super bowl electoral college democrats`)

/** Phrases in the form of a name that name nobody. */
export const notPeople: ReadonlySet<string> = new Set([
  "jim crow",
  "uncle sam",
  "john doe",
  "jane doe",
  "santa claus",
  "joe sixpack",
  "dear leader",
  "merry christmas",
  "jesus christ",
  "virgin mary",
  "saint patrick",
  "rosetta stone",
  "jack daniels",
  "calvin klein",
  "stanley cup",
  "nobel peace"
])

/** Words that end the name of a place, a law, a building as well as a surname: not after a name that proves little. */
export const doubtfulSurnames =
  words(`park lake hill hall law day church bridge rivers river woods forest field bay point wells falls
  springs grove rose stone house garden gardens island banks green brown rock drive way lane court mills cross summit creek ridge`)

/** Words that are no part of a name wherever they stand, but for these surnames after a given name: "Allen West". */
export const alsoSurnames = words(`west north east south french english wall beach`)

/** The same of given names, before a surname: "April Ruiz", "Jesus Ruiz". */
export const alsoGivenNames = words(`jesus april june august`)

/** Nations and capitals that speak in the news ("Moscow said") and are nobody’s surname. */
export const speakingPlaces: ReadonlySet<string> =
  words(`mexico russia china iran israel germany france britain england japan syria iraq
  canada india pakistan korea ukraine poland spain greece cuba venezuela brazil egypt europe moscow beijing tehran berlin london
  brussels paris jerusalem kyiv washington america colombia guatemala honduras salvador haiti`)

/** The gender that a given name tells: null where it is unknown or given to both. */
export const genderOf = (word: string): Gender | null => {
  const name = plain(word)
  const asFemale = female.get(name)
  const asMale = male.get(name)
  if (asFemale === undefined) return asMale === undefined ? null : "male"
  if (asMale === undefined) return "female"
  if (asMale * 4 < asFemale) return "male" // ranks: the lower the more frequent
  return asFemale * 4 < asMale ? "female" : null
}

/** Words in lower case that stand inside a surname: "de Blasio", "van der Berg". */
export const particles: ReadonlySet<string> = new Set(
  `de del dela della der den di da do dos das du la le las los lo van von ten ter vander al el bin ibn ben st. st san y mac`.split(
    " "
  )
)

/** What may follow a name as part of it. */
export const suffixes: ReadonlySet<string> = new Set(["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"])

const nicknames: ReadonlyArray<ReadonlyArray<string>> =
  `abraham abe; albert al bert; alexander alex; alexandra alex sandy;
alfred al fred; andrew andy drew; anthony tony; barbara barb; benjamin ben; bernard bernie; catherine cathy kate;
charles charlie chuck; christina chris tina; christine chris; christopher chris; daniel dan danny; david dave;
deborah deb debbie; dennis denny; donald don donnie; dorothy dot; douglas doug; edward ed eddie ted; eleanor ellie;
elizabeth liz beth betsy betty; eugene gene; francis frank; frederick fred; gabriel gabe; gerald gerry jerry; gregory greg;
harold hal harry; henry hank; jacob jake; james jim jimmy jamie; jeffrey jeff; jennifer jen jenny; jerome jerry;
jonathan jon; joseph joe joey; joshua josh; judith judy; katherine kathy kate katie; kathleen kathy kate; kathryn kathy kate;
kenneth ken kenny; kimberly kim; lawrence larry; leonard len; louis lou; margaret maggie meg peggy; martin marty;
matthew matt; michael mike mickey; mitchell mitch; nancy nan; nathaniel nate; nicholas nick; pamela pam; patricia pat patty;
patrick pat; peter pete; philip phil; raymond ray; rebecca becky; reginald reggie; richard rick dick rich; robert bob rob bobby bert;
ronald ron ronnie; rudolph rudy; russell russ; samuel sam; samantha sam; stephen steve; steven steve; stuart stu; susan sue;
susanne sue; terrence terry; theodore ted; theresa terry; thomas tom tommy; timothy tim; victor vic; victoria vicki;
vincent vince; walter walt; william bill will billy willie; zachary zach`
    .split(";")
    .map((group) => group.trim().split(/\s+/u))

/** Each given name's short forms and back. */
const shortForms: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>()
  const put = (a: string, b: string) => {
    const others = found.get(a) ?? new Set<string>()
    others.add(b)
    found.set(a, others)
  }
  for (const [full = "", ...shorts] of nicknames) {
    for (const short of shorts) {
      put(full, short)
      put(short, full)
    }
  }
  return found
})()

/** Whether two given names can be one person's: equal, an initial of the other, or its short form. */
export const sameGivenName = (a: string, b: string): boolean => {
  const x = a.toLowerCase().replaceAll(".", "")
  const y = b.toLowerCase().replaceAll(".", "")
  if (x === y) return true
  if (x.length === 1 || y.length === 1) return x[0] === y[0]
  return shortForms.get(x)?.has(y) ?? false
}

/** The short forms of a given name, or the names that it is short for; in lower case. */
export const shortFormsOf = (given: string): ReadonlySet<string> => shortForms.get(given) ?? noForms
const noForms: ReadonlySet<string> = new Set()

/** Forms of address, and the gender that each tells. */
export const honorifics: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ["mr.", "male"],
  ["mr", "male"],
  ["sir", "male"],
  ["mrs.", "female"],
  ["mrs", "female"],
  ["ms.", "female"],
  ["ms", "female"],
  ["dr.", null],
  ["dr", null],
  ["rev.", null],
  ["rev", null],
  ["fr.", "male"]
])

const initials = /^(?:\p{Lu}\.){1,3}$|^\p{Lu}$/u
const nameWord = /^\p{Lu}[\p{L}’'.]*$/u

/** Places, times and agencies in the form of initials. */
const noInitials =
  /^(?:[IA]|U\.S\.|U\.N\.|U\.K\.|E\.U\.|D\.C\.|L\.A\.|N\.[YJCHMD]\.|S\.[CD]\.|R\.I\.|P\.[RM]\.|A\.M\.|V\.I\.|(?:\p{Lu}\.){3})$/u

/** Whether a capitalised word or initial can be a part of a person's name; `lower` is the word in lower case. */
export const isNamePart = (text: string, lower: string): boolean => {
  if (!nameWord.test(text)) return false
  if (initials.test(text)) return !noInitials.test(text)
  if (neverNames.has(lower) || honorifics.has(lower)) return false
  if (!/\p{Ll}/u.test(text)) return isInitialPair(text)
  return !text.endsWith(".") || suffixes.has(lower) || lower === "st."
}
