/** How soon the program answers: `node bench/startup.ts [RUNS]`. */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { median, pipeline, row, table } from "./measure.ts"

const runs = Number(process.argv[2] ?? 7)
const program = new URL("../pipeline/start.mjs", import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), "bench-startup-"))

/** Seconds from start to end of `--help`. */
const help = (): number => {
  const since = performance.now()
  spawnSync(process.execPath, [program, "--help"])
  return (performance.now() - since) / 1000
}

/** Seconds from the start until the first text is opened, which the file system notes; null where it notes no such thing. */
const firstText = async (): Promise<number | null> => {
  const raw = join(folder, "raw")
  const file = join(raw, "a.txt")
  mkdirSync(raw, { recursive: true })
  writeFileSync(file, "Ames, Iowa, is a sanctuary city, and its council said so.\n")
  utimesSync(file, 0, Date.now() / 1000) // read last in 1970, so that the next reading is noted (relatime)
  const since = Date.now()
  await pipeline("release", "--raw", raw, "--out", join(folder, "out"))
  const read = statSync(file).atimeMs
  rmSync(join(folder, "out"), { recursive: true, force: true })
  return read > 1e9 ? (read - since) / 1000 : null
}

try {
  help() // fills Node's compile cache
  const first: Array<number> = []
  for (let run = 0; run < runs; run++) {
    const seconds = await firstText()
    if (seconds !== null) first.push(seconds)
  }
  table("Start", "what", "median", "wanted")
  row("pipeline --help", `${median(Array.from({ length: runs }, help)).toFixed(2)} s`, "under 0.8 s")
  row(
    "start to first text read",
    first.length === 0 ? "not noted here" : `${median(first).toFixed(2)} s`,
    first.length === 0 ? "the file system is mounted noatime" : "under 1.5 s"
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
