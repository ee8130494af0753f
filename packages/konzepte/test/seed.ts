/** Compares with the scanned text of the Konzept, in which umlauts are broken and page heads run into the lines. */

/** What is left of a text that no scan confuses: its consonants without umlauts, ß and blanks. */
export const skeleton = (text: string): string =>
  text.toLowerCase().replace(/ß/gu, "").normalize("NFKD").replace(/[^a-z]/gu, "").replace(/[aeiou]/gu, "")

/** The least number of letters to change so that `needle` occurs somewhere in `text`; above `limit` it is one more than that. */
export const distanceWithin = (needle: string, text: string, limit = needle.length): number => {
  if (text.includes(needle)) return 0
  const cells = Array.from({ length: needle.length + 1 }, (_, index) => index)
  let [best, last] = [Math.min(needle.length, limit + 1), Math.min(needle.length, limit)]
  for (let at = 0; at < text.length; at += 1) {
    let [diagonal, left] = [0, 0]
    const end = Math.min(last + 1, needle.length)
    for (let index = 1; index <= end; index += 1) {
      // Cells after the last one within the limit were not kept up.
      const above = index > last ? limit + 1 : (cells[index] ?? limit + 1)
      left = Math.min(diagonal + (needle.charCodeAt(index - 1) === text.charCodeAt(at) ? 0 : 1), above + 1, left + 1)
      cells[index] = left
      diagonal = above
    }
    for (last = end; (cells[last] ?? 0) > limit;) last -= 1
    if (last === needle.length) best = Math.min(best, cells[last] ?? best)
  }
  return best
}

const RUN = 8

const wordsOf = (text: string): ReadonlyArray<string> =>
  text.replace(/-\n/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "")

/** A word that the scan may have broken matches any. */
const isUnsure = (word: string): boolean => /[^a-z0-9]/u.test(word)

/** Finds a run of 8 words that a text shares with the scan; words with umlauts match any word. */
export const sharedRunWith = (scan: string) => {
  const words = wordsOf(scan)
  const places = new Map<string, Array<number>>()
  words.forEach((word, index) => {
    const known = places.get(word)
    if (known === undefined) places.set(word, [index])
    else known.push(index)
  })
  const fits = (run: ReadonlyArray<string>, begin: number): boolean =>
    run.every((word, offset) => isUnsure(word) || words[begin + offset] === word)
  return (text: string): string | undefined => {
    const own = wordsOf(text)
    for (let at = 0; at + RUN <= own.length; at += 1) {
      const run = own.slice(at, at + RUN)
      const sure = run.findIndex((word) => !isUnsure(word))
      const found = (places.get(run[sure] ?? "") ?? []).some((place) => fits(run, place - sure))
      if (found) return run.join(" ")
    }
    return undefined
  }
}
