import { cleanText, cleanDocument, edits } from "./pipeline/clean/clean.ts"
import { noMetadata } from "./pipeline/model/document.ts"
for (const t of ["We donâ€™t ask, he said. â€œNo.â€ CafÃ© Ã¢â‚¬â„¢ ok JOSÃ‰ 100Â° Â  x","JOSÉ’S café”— Ã’S pâté SÃO PAULO","A &amp; B&#8217;s &amp;#8217; &nbsp; &foo; AT&T; R&D; &#146;"]) console.log(JSON.stringify(cleanText(t).text))
const md = "---\ntitle: x\n---\n# Head *line* ##\n\nHe **said** that _all_ of [the mayor](http://a.b/c_(d)) `x` left_over_word 5 * 3.\n> quote\n\nTitle\n=====\n![pic](a.png)\n* item\n\\*no\\*\n***\n```js\n\"Good,\" she said.*\n"
console.log(JSON.stringify(cleanDocument({id:"a",file:"a.md",sha256:"",bytes:1,encoding:"utf-8",text:md,metadata:noMetadata,markup:"markdown"}).text))
