/** The entities that news texts hold; the rest of HTML's list never stands there. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00A0",
    ndash: "–",
    mdash: "—",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    hellip: "…",
    copy: "©",
    reg: "®",
    trade: "™",
    eacute: "é",
    ntilde: "ñ"
  })
)

/** HTML's entities in a line of metadata to what they stand for. */
export const decodeEntities = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,8}));/gu, (whole, decimal, hex, name) => {
        if (typeof name === "string") return named.get(name) ?? whole
        const point = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16)
        return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole
      })
    : text
