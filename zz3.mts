import { readFileSync, readdirSync } from "node:fs"
import { blocksOf } from "./pipeline/clean/blocks.ts"
import { cleanText } from "./pipeline/clean/clean.ts"
import { isBoilerplate } from "./pipeline/clean/boilerplate.ts"
const texts: string[] = []
for (const f of ["polnear-dev","whitehouse"]) for (const l of readFileSync(`/work/shared/corpora/${f}.jsonl`,"utf8").trim().split("\n")) texts.push(JSON.parse(l).text)
for (const d of ["/work/shared/gold/articles/texts","/work/main/raw"]) for (const f of readdirSync(d)) if (f.endsWith(".txt")) texts.push(readFileSync(d+"/"+f,"utf8"))
let n=0; const t0=performance.now(); let ms=0
for (const t of texts) { const c=cleanText(t).text; const t1=performance.now(); const bs=blocksOf(c); ms+=performance.now()-t1; for (const b of bs) if (b.kind==="boilerplate") { const w=c.slice(b.span.start,b.span.end); if (!isBoilerplate(w)) { n++; if (n<120) console.log(w.slice(0,150)) } } }
console.log(n, texts.length, ms.toFixed(0), (performance.now()-t0).toFixed(0))
