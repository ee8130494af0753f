// Brings the answers of all contenders to one shape, so that they can be held against each other before any time counts.
import { Messwert } from "@teilhabe/core/kernel"

/** Separates the keys of a cell; no key holds it. */
export const SEPARATOR = "|"

/** The key of a list that stands for a missing answer, or nothing where it has none. */
export const missingOf = ({ liste }) => liste.auspraegungen.find(({ art }) => art === "fehlt")?.schluessel

/** The Merkmale of a question in the order in which a Cube has them. */
export const orderOf = ({ merkmale }) => merkmale.toSorted((a, b) => (a.merkmal.id < b.merkmal.id ? -1 : 1))

/**
 * One answer from rows of keys in the order of the question's Merkmale, followed by the number of cases: a missing key
 * becomes that of the list, and a row without a place is left out, as a Cube does.
 */
export const fromRows = (frage, rows) => {
  const order = orderOf(frage).map((one) => frage.merkmale.indexOf(one))
  const missing = frage.merkmale.map(({ merkmal }) => missingOf(merkmal))
  const cells = new Map()
  for (const row of rows) {
    const keys = order.map((at) => row[at] ?? missing[at])
    if (keys.includes(undefined)) continue
    const key = keys.join(SEPARATOR)
    cells.set(key, (cells.get(key) ?? 0) + Number(row[order.length]))
  }
  return cells
}

/** One answer from the count of ours. */
export const fromCount = ({ cube }) =>
  new Map([...cube.inhalt].map(([key, wert]) => [key.replaceAll("\u001f", SEPARATOR), Messwert.getIntervall(wert).von]))

const differences = (a, b) => {
  const keys = [...new Set([...a.keys(), ...b.keys()])]
  return keys.filter((key) => (a.get(key) ?? 0) !== (b.get(key) ?? 0)).map((key) => `${key}: ${a.get(key) ?? 0} and ${b.get(key) ?? 0}`)
}

/** Holds all answers against the first; throws where one differs in one cell. Gives what was compared. */
export const requireEqual = (answers) => {
  const [[first, expected], ...others] = answers
  for (const [id, answer] of others) {
    if (answer.length !== expected.length) throw new Error(`${id} answers ${answer.length} questions, ${first} ${expected.length}`)
    answer.forEach((cells, at) => {
      const found = differences(expected[at], cells)
      if (found.length > 0) throw new Error(`${first} and ${id} differ in question ${at + 1}, ${found.length} cells: ${found.slice(0, 5).join("; ")}`)
    })
  }
  const cells = expected.map((one) => one.size)
  const cases = expected.map((one) => [...one.values()].reduce((sum, count) => sum + count, 0))
  if (cases.some((count) => count === 0)) throw new Error(`question ${cases.indexOf(0) + 1} counts nobody: an equal answer says nothing`)
  return { contenders: answers.size, cells, cases }
}
