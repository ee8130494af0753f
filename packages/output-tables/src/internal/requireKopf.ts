/**
 * What has to hold of a table before it becomes a file.
 *
 * @module
 */
import { headerOf, type Tabellenkopf } from "./spalten.js"
import { refuse } from "./writeZeile.js"

const firstDouble = (names: ReadonlyArray<string>): string | undefined => {
  const seen = new Set<string>()
  return names.find((name) => seen.size === seen.add(name).size)
}

// A name with other signs would have to be quoted by every program that asks for the column.
const NAME = /^[A-Za-z0-9][\w.-]*$/u

/** Throws a `RendererError` where the columns of a table cannot be told apart or its key names none of them. */
export const requireKopf = (kopf: Tabellenkopf): void => {
  const { id, schluessel, spalten } = kopf
  const wrong = spalten.find(({ name }) => !NAME.test(name))
  if (wrong !== undefined) refuse(id, "", `has a column named ${JSON.stringify(wrong.name.slice(0, 40))}; begin a name with a letter or a digit and go on with letters, digits, "_", "-" or "."`)
  const double = firstDouble(headerOf(kopf))
  if (double !== undefined) {
    refuse(id, "", `would have two columns named "${double}" in its file; a value takes the names <name>_status, _von, _bis, _basis and _eingeschraenkt, and datenherkunft is taken too`)
  }
  const decimals = spalten.find(({ nachkommastellen: n }) => n !== undefined && !(Number.isInteger(n) && n >= 0 && n <= 3))
  if (decimals !== undefined) refuse(id, `, column "${decimals.name}",`, `wants ${decimals.nachkommastellen} decimals; give a whole number from 0 to 3`)
  const names = new Set(spalten.map(({ name }) => name))
  const unknown = schluessel.find((name) => !names.has(name))
  if (unknown !== undefined) refuse(id, "", `names the key column "${unknown}", which it does not have; name its own columns in schluessel`)
}
