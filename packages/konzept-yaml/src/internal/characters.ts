/** Control characters but tab and line ends, direction marks, lone surrogates, and a byte order mark inside a text. */
const REFUSED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/u

/** Finds the first character that no text of a Konzept may have: its index and its name as `U+202E`. */
export const refusedCharacter = (text: string): { readonly index: number; readonly name: string } | undefined => {
  const found = REFUSED.exec(text)
  if (found === null) return undefined
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")
  return { index: found.index, name: `U+${code}` }
}
