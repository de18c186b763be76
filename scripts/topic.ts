/**
 * How well texts on the topic and in English are told: `node scripts/topic.ts [--about PATH]... [--mixed PATH]... [--judged FILE]`.
 * `--about` names texts that are all about sanctuary policy (raw/ by default), `--mixed` texts of any kind, each a folder
 * of .txt or a .jsonl with `document_id` and `text`; `--judged` a file with the ids of those in the mixed that are about
 * it, a line each, as somebody who read them says: none where it is left out. All texts are taken for English. Prints a
 * table, then the mixed texts on which the filter and the judge differ, by their ids.
 */
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { languageOf } from "../pipeline/annotate/language.ts"
import { isOnTopic } from "../pipeline/annotate/topic.ts"
import { cleanText } from "../pipeline/clean/clean.ts"

interface Text {
  readonly id: string
  readonly text: string
}

const folder = (path: string): ReadonlyArray<Text> =>
  readdirSync(path)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ id: name.slice(0, -4), text: readFileSync(join(path, name), "utf8") }))

const lines = (path: string): ReadonlyArray<Text> =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { document_id, text }: { readonly document_id: string; readonly text: string } = JSON.parse(line)
      return { id: document_id, text }
    })

const textsIn = (paths: ReadonlyArray<string>): ReadonlyArray<Text> =>
  paths.flatMap((path) => (statSync(path).isDirectory() ? folder(path) : lines(path)))

const { values } = parseArgs({
  options: {
    about: { type: "string", multiple: true, default: ["raw"] },
    mixed: { type: "string", multiple: true, default: [] },
    judged: { type: "string" }
  }
})
const judged = new Set(values.judged === undefined ? [] : readFileSync(values.judged, "utf8").split(/\s+/u))

const about = textsIn(values.about).map((one) => ({ ...one, isAbout: true }))
const mixed = textsIn(values.mixed).map((one) => ({ ...one, isAbout: judged.has(one.id) }))

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`)
const row = (...cells: ReadonlyArray<string | number>): void => console.log(`| ${cells.join(" | ")} |`)

row("texts", "number", "about it", "taken", "precision", "recall", "told as English")
row("---", "--:", "--:", "--:", "--:", "--:", "--:")
const differing: Array<string> = []
const kinds = [
  ["all about it", about],
  ["mixed", mixed],
  ["together", [...about, ...mixed]]
] as const
for (const [name, texts] of kinds) {
  let [right, taken, english] = [0, 0, 0]
  for (const { id, text, isAbout } of texts) {
    const clean = cleanText(text).text
    const takes = isOnTopic(clean)
    if (takes) taken++
    if (takes && isAbout) right++
    if (takes !== isAbout && name !== "together")
      differing.push(`${id}: ${takes ? "taken, and not about it" : "missed"}`)
    if (languageOf(clean) === "en") english++
  }
  const meant = texts.filter(({ isAbout }) => isAbout).length
  row(name, texts.length, meant, taken, percent(right, taken), percent(right, meant), percent(english, texts.length))
}
for (const one of differing) console.log(one)
