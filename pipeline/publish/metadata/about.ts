import type { Source } from "../edition.ts"
import type { Manifest } from "../version.ts"
import type { Measured } from "./measured.ts"

/** What every file that describes a release says alike. The names at the root of CITATION.cff are the same. */
export const about = {
  name: "sanctuary-record",
  title: "Sanctuary Record: who said or did what about US sanctuary policy, with the characters that prove it",
  description:
    "Who said or did what about US sanctuary policy, where, when, with how much money or how many people at stake, and which exact characters of which news text say so. Made by machine from news texts; every record has its evidence.",
  keywords: [
    "sanctuary cities",
    "immigration policy",
    "political statements",
    "event data",
    "text as data",
    "provenance"
  ],
  creator: "The Sanctuary Record authors",
  licence: {
    id: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    url: "https://creativecommons.org/licenses/by/4.0/"
  },
  /** The namespace of all names, as in the schemas. */
  home: "https://sanctuary-record.example/"
} as const

/** A release, the files that it has so far, and how good its tables were found to be: what describes it is made from. */
export interface Described extends Source {
  /** Empty if nobody has measured. */
  readonly measured: ReadonlyArray<Measured>
}

/** What JSON holds. Undefined members are left out when written. */
export type Json = string | number | boolean | null | ReadonlyArray<Json> | { readonly [key: string]: Json | undefined }

/** The text of a JSON file, to be read by people too. */
export const jsonText = (value: Json): ReadonlyArray<string> => [`${JSON.stringify(value, null, 2)}\n`]

/** The day of an ISO 8601 time: the only clock of a release is its `created`. */
export const dayOf = (time: string): string => time.slice(0, 10)

/** The name of a text, or of any file, by its bytes: the `ni` scheme of RFC 6920. Anyone with the file can compute it. */
export const nameOfBytes = (sha256: string): string =>
  `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`

/** The name of a row, the same from release to release. */
export const nameOfRow = (table: string, id: string): string => `${about.home}${table}/${encodeURI(id)}`

/** The name of a release. */
export const nameOfRelease = ({ version }: Pick<Manifest, "version">): string => `${about.home}releases/${version}/`
