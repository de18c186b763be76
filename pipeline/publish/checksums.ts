/** `SHA256SUMS`, to be checked by `sha256sum -c` in the release's folder: digests by path, in the order of paths. */
export const checksums = (digests: ReadonlyMap<string, string>): string =>
  Array.from(digests)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${path}\n`)
    .join("")
