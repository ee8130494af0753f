const MAX_LENGTH = 80
const MIN_LENGTH = 3

/** Counts the insertions, deletions and replacements between two words, giving up above `limit`. */
const distance = (a: string, b: string, limit: number): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let best = row
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const value = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      current.push(value)
      best = Math.min(best, value)
    }
    if (best > limit) return limit + 1
    previous = current
  }
  return previous[b.length] ?? limit + 1
}

/**
 * Finds the known word nearest to a misspelt one: at most a third of its letters differ; the first of equals.
 *
 * A word that differs in upper and lower case alone comes first. Below three letters nothing else is near: among keys of
 * one letter every one is as near as any other.
 *
 * @example
 * ```ts
 * import { nearest } from "@teilhabe/core/kernel"
 *
 * nearest("kurzfristg", ["langfristig", "kurzfristig"]) // => "kurzfristig"
 * nearest("dauerhaft", ["kurzfristig"]) // => undefined
 * nearest("f", ["m", "w"]) // => undefined
 * nearest("W", ["m", "w"]) // => "w"
 * ```
 */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  if (word.length > MAX_LENGTH) return undefined
  const words = [...known]
  const written = word.toLowerCase()
  const same = words.find((one) => one === word) ?? words.find((one) => one.toLowerCase() === written)
  if (same !== undefined || word.length < MIN_LENGTH) return same
  let limit = Math.floor(word.length / 3)
  let found: string | undefined
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > limit) continue
    const between = distance(word, candidate, limit)
    if (between > limit || (found !== undefined && between === limit)) continue
    found = candidate
    limit = between
  }
  return found
}
