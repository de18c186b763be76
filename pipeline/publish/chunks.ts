/** Chunks of some 64 KB: a call for each small one would be slow. */
export function* joined(chunks: Iterable<string>): Generator<string> {
  let text = ""
  for (const chunk of chunks) {
    text += chunk
    if (text.length < 65_536) continue
    yield text
    text = ""
  }
  if (text !== "") yield text
}
