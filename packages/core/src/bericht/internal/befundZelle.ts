/**
 * The released cell that the number of a finding is.
 *
 * @module
 */
import type { Befund } from "../../befund/Befund.js"
import type { Datensatz } from "../../cube/Datensatz.js"
import type { Koordinate } from "../../merkmal/Merkmal.js"

const keysOf = ({ cube }: Datensatz, merkmal: string): ReadonlyArray<string> =>
  cube.merkmale.find(({ id }) => id === merkmal)?.liste.auspraegungen.map(({ schluessel }) => schluessel) ?? []

// The whole town is the only key that is no part of another.
const raumKey = (datensatz: Datensatz, { sozialraum }: Pick<Befund, "sozialraum">): string | undefined =>
  keysOf(datensatz, "raum").find((key) => (sozialraum === undefined ? !key.includes(":") : key.endsWith(`:${sozialraum}`)))

/** Finds the cell of a finding, which has a table of its own; nothing where no table of the release has it. */
export const zelleOf = (befund: Pick<Befund, "art" | "handlungsfeld" | "sozialraum">, datensaetze: ReadonlyArray<Datensatz>): { readonly datensatz: string; readonly koordinate: Koordinate } | undefined => {
  const { art, handlungsfeld } = befund
  const datensatz = datensaetze.find(({ id }) => id === `befund-${art}${handlungsfeld === undefined ? "" : `.${handlungsfeld}`}`)
  const [raum, zeit] = datensatz === undefined ? [] : [raumKey(datensatz, befund), keysOf(datensatz, "zeit")[0]]
  return datensatz === undefined || raum === undefined || zeit === undefined ? undefined : { datensatz: datensatz.id, koordinate: { raum, zeit, zutreffend: "ja" } }
}
