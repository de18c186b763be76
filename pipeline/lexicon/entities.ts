/**
 * HTML's named characters as news texts hold them: Latin 1, marks and signs, each with its code in hexadecimal. From the
 * HTML 4 specification's lists (W3C, 1999; facts, no licence needed); the mathematical and Greek ones are left out.
 */
const list =
  "quot 22 amp 26 lt 3c gt 3e nbsp a0 iexcl a1 cent a2 pound a3 curren a4 yen a5 brvbar a6 sect a7 uml a8 copy a9 " +
  "ordf aa laquo ab not ac shy ad reg ae macr af deg b0 plusmn b1 sup2 b2 sup3 b3 acute b4 micro b5 para b6 " +
  "middot b7 cedil b8 sup1 b9 ordm ba raquo bb frac14 bc frac12 bd frac34 be iquest bf Agrave c0 Aacute c1 Acirc " +
  "c2 Atilde c3 Auml c4 Aring c5 AElig c6 Ccedil c7 Egrave c8 Eacute c9 Ecirc ca Euml cb Igrave cc Iacute cd " +
  "Icirc ce Iuml cf ETH d0 Ntilde d1 Ograve d2 Oacute d3 Ocirc d4 Otilde d5 Ouml d6 times d7 Oslash d8 Ugrave d9 " +
  "Uacute da Ucirc db Uuml dc Yacute dd THORN de szlig df agrave e0 aacute e1 acirc e2 atilde e3 auml e4 aring e5 " +
  "aelig e6 ccedil e7 egrave e8 eacute e9 ecirc ea euml eb igrave ec iacute ed icirc ee iuml ef eth f0 ntilde f1 " +
  "ograve f2 oacute f3 ocirc f4 otilde f5 ouml f6 divide f7 oslash f8 ugrave f9 uacute fa ucirc fb uuml fc yacute " +
  "fd thorn fe yuml ff OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 fnof 192 circ 2c6 tilde 2dc ensp 2002 " +
  "emsp 2003 thinsp 2009 zwnj 200c zwj 200d lrm 200e rlm 200f ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo " +
  "201a ldquo 201c rdquo 201d bdquo 201e dagger 2020 Dagger 2021 bull 2022 hellip 2026 permil 2030 prime 2032 " +
  "Prime 2033 lsaquo 2039 rsaquo 203a frasl 2044 euro 20ac trade 2122 larr 2190 rarr 2192 minus 2212 apos 27"

const named: ReadonlyMap<string, string> = new Map(
  Array.from(list.matchAll(/(\w+) ([0-9a-f]+)/gu), ([, name = "", code = ""]) => [
    name,
    String.fromCodePoint(Number.parseInt(code, 16))
  ])
)

/** Windows-1252's signs, which pages name by numbers that are controls in Unicode: `&#146;` is ’. */
const windows = new TextDecoder("windows-1252")

/** An entity, also one whose ampersand was written as an entity itself: `&amp;#8217;`. */
export const entity = /&(?:amp;){0,3}(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,7});/gu

/** What an entity as `entity` finds it stands for, or null if it stands for nothing that is known. */
export const entityCharacter = (found: string): string | null => {
  const name = found.replace(/^&(?:amp;)*(?=.)/u, "").slice(0, -1)
  if (name === "") return "&" // `&amp;`, all of it
  if (!name.startsWith("#")) return named.get(name) ?? null
  const point = /^#[xX]/u.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  if (point >= 0x80 && point <= 0x9f) return windows.decode(Uint8Array.of(point))
  const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
  return isCharacter ? String.fromCodePoint(point) : null
}

/** A line of metadata without entities. */
export const decodeEntities = (text: string): string =>
  text.includes("&") ? text.replace(entity, (found) => entityCharacter(found) ?? found) : text
