/** Compares with the scanned text of the Konzept, in which umlauts are broken and page heads run into the lines. */

/** What is left of a text that no scan confuses: its consonants without umlauts, ß and blanks. */
export const skeleton = (text: string): string =>
  text.toLowerCase().replace(/ß/gu, "").normalize("NFKD").replace(/[^a-z]/gu, "").replace(/[aeiou]/gu, "")

/** The least number of letters to change so that `needle` occurs somewhere in `text`. */
export const distanceWithin = (needle: string, text: string): number => {
  if (text.includes(needle)) return 0
  let previous = new Uint16Array(needle.length + 1).map((_, index) => index)
  let current = new Uint16Array(needle.length + 1)
  let best = needle.length
  for (let at = 0; at < text.length; at += 1) {
    current[0] = 0
    for (let index = 1; index <= needle.length; index += 1) {
      const replaced = (previous[index - 1] ?? 0) + (needle.charCodeAt(index - 1) === text.charCodeAt(at) ? 0 : 1)
      current[index] = Math.min(replaced, (previous[index] ?? 0) + 1, (current[index - 1] ?? 0) + 1)
    }
    best = Math.min(best, current[needle.length] ?? best)
    ;[previous, current] = [current, previous]
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
