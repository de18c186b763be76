import { textsOf } from "./pipeline/read/files.ts"
import * as Result from "effect/Result"
import { readdirSync } from "node:fs"
for (const d of process.argv.slice(2)) {
  let ok=0,bad=0,letters=0; const t=performance.now(); let first:any, firstBad:any
  for (const f of readdirSync(`/tmp/fmt/${d}`)) for await (const x of textsOf(`/tmp/fmt/${d}/${f}`)) { if (Result.isSuccess(x.found)) {ok++; letters+=x.found.success.text.length; first??=x} else {bad++; firstBad??=x} }
  const s=(performance.now()-t)/1000
  console.log(d,ok,bad,(ok/s).toFixed(0)+"/s",(letters/ok|0), first?.record, JSON.stringify(first?.found.success.said), JSON.stringify(first?.found.success.text.slice(0,60)), firstBad?.found.failure.message, (process.memoryUsage().rss/1e6|0)+"MB")
}
