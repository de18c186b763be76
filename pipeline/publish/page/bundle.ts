import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

/**
 * The page's script: the modules in client/ as one, without their types. The same bytes for the same sources.
 * `readers` is the address of the release's folder in a reader's own edition; null is the published page, whose script
 * holds nothing of that edition.
 */
export const clientScript = async (readers: string | null = null): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("client/main.ts", import.meta.url))],
    absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    minifySyntax: true,
    minifyWhitespace: true,
    define: { isReadersOwn: JSON.stringify(readers !== null), releaseFolder: JSON.stringify(readers ?? "") },
    tsconfigRaw: {}
  })
  const [script] = outputFiles
  if (script === undefined) throw new Error("esbuild gave no script for the page")
  return script.text.trim()
}

/** The page's style. */
export const clientStyle = (): string => readFileSync(new URL("style.css", import.meta.url), "utf8").trim()
