import type { TaggedDocument } from "../model/document.ts"
import type { PersonCluster } from "./clusters.ts"

const harm = new Set(
  `death killing murder shooting slaying kidnapping rape arrest beating assault stabbing funeral victim case suspect
  conviction trial sentencing deportation detention`.split(/\s+/u)
)
const suffered = new Set(
  `acquitted suspected killed shot murdered slain stabbed raped charged arrested convicted deported sentenced struck indicted
  kidnapped assaulted detained pleaded`.split(/\s+/u)
)
const speech = new Set(
  "said says told added wrote argued asked explained warned tweeted testified announced".split(" ")
)

/**
 * Whether somebody is in the text only as a victim, a suspect or a bystander: something was done to them, or they
 * are charged with it, and they neither speak nor have a title.
 */
export const isPrivate = ({ tokens }: TaggedDocument, { mentions }: PersonCluster): boolean => {
  let hurt = false
  for (const { first, next } of mentions) {
    const before = tokens[first - 1]?.lower ?? ""
    const after = tokens[next]?.lower ?? ""
    if (speech.has(before) || speech.has(after)) return false
    if (before === "of" && harm.has(tokens[first - 2]?.lower ?? "")) hurt = true
    if (
      /^(?:killed|murdered|shot|arrested|charged|convicted|detained|deported|acquitted|victim|killing|shooting|murdering|suspect|gunman|shooter)$/u.test(
        before
      )
    )
      hurt = true
    for (let at = next; at < next + 8 && at < tokens.length; at++) {
      const token = tokens[at]
      if (token === undefined || token.text === "." || token.sentence !== tokens[first]?.sentence) break
      const auxiliary = /^(?:was|were|been|being|is|who|,|had|has|allegedly|fatally)$/u.test(
        tokens[at - 1]?.lower ?? ""
      )
      if (suffered.has(token.lower) && (auxiliary || token.lower === "pleaded")) hurt = true
    }
    if (after === "'s" && harm.has(tokens[next + 1]?.lower ?? "") && (tokens[next + 1]?.lower ?? "") !== "case")
      hurt = true
  }
  return hurt
}
