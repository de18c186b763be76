import { hash } from "node:crypto"
import { accessSync, readFileSync, utimesSync } from "node:fs"

/** The program in a few files: to load its hundreds of modules one by one takes several times as long. */
export interface Bundle {
  /** Its own folder, in that of all bundles. */
  readonly folder: string
  /** The address of the project when it was made: it reads the project's data by their full addresses. */
  readonly project: string
  /** SHA-256 of each file that it was made of, in hexadecimal, by the file's path in the project. */
  readonly files: Readonly<Record<string, string>>
}

/** The folder of package.json. */
export const project = new URL("../..", import.meta.url)

/** Where bundles are kept. `current.json` there is the last one (`Bundle`); who began before may still run another. */
export const bundles = new URL("node_modules/.cache/sanctuary-record/", project)

/** The current bundle, if each file that it was made of is still the same, byte by byte; else null. */
export const currentBundle = (): Bundle | null => {
  try {
    const bundle: Bundle = JSON.parse(readFileSync(new URL("current.json", bundles), "utf8"))
    const isSame = ([path, sha256]: readonly [string, string]) =>
      digestOf(readFileSync(new URL(path, project))) === sha256
    if (bundle.project !== project.href || !Object.entries(bundle.files).every(isSame)) return null
    accessSync(mainOf(bundle))
    use(bundle)
    return bundle
  } catch {
    return null // there is none, or a file of it is gone
  }
}

/** The main module of a bundle. */
export const mainOf = ({ folder }: Bundle): URL => new URL(`${folder}/main.mjs`, bundles)

/** As `files` of a bundle has it. */
export const digestOf = (content: Uint8Array): string => hash("sha256", content)

/** Notes the time: what is in use isn't removed. */
const use = ({ folder }: Bundle): void => {
  try {
    utimesSync(new URL(folder, bundles), new Date(), new Date())
  } catch {
    // read-only: then nothing is removed, either
  }
}
