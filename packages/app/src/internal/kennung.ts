import { TeilhabeError } from "./TeilhabeError.js"

/** The first place at which a text is no id; behind its end where only the end is wrong. */
const placeOf = (text: string): number => {
  const good = /^(?:[a-z0-9]+(?:[.-](?=[a-z0-9]))?)*/u.exec(text.slice(0, 80))?.[0].length ?? 0
  return good + 1
}

/** Says where a text is no id, and quotes nothing of it, as it may be a name; `cause` holds the text. */
export const idError = (text: string, what: string, cause: unknown): TeilhabeError => {
  const wrong = text.length === 0 ? "it is empty" : `of its ${text.length} characters, the one at ${placeOf(text)} does not fit`
  return new TeilhabeError("request", `${what} has to be an id: a–z and 0–9, words joined by - or ., at most 80 characters; ${wrong}`, { cause })
}
