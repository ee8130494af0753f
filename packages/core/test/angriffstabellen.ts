/**
 * Small published tables for the tests of the attacker, written as they are printed.
 *
 * @module
 */
import * as Cube from "../src/cube/Cube.js"
import type { Angriff } from "../src/geheimhaltung/Angriff.js"
import type { VeroeffentlichteTabelle } from "../src/geheimhaltung/Veroeffentlichung.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"

type Teil = string | readonly [key: string, oberhalb: string] | readonly [key: string, oberhalb: string | undefined, "darunter"]

/** Makes a list from keys. */
export const liste = (id: string, teile: ReadonlyArray<Teil>): Codeliste.Codeliste =>
  Codeliste.make({
    id, titel: id, quelle: "erfunden",
    auspraegungen: teile.map((teil) => {
      const [schluessel, oberhalb, gliederung] = typeof teil === "string" ? [teil] : teil
      return { schluessel, name: `Wert ${schluessel}`, ...(oberhalb === undefined ? {} : { oberhalb }), ...(gliederung === undefined ? {} : { gliederung }) }
    }),
  })

/** Makes a Merkmal from keys, each alone, with the key above it, or as darunter. */
export const merkmal = (id: string, ...teile: ReadonlyArray<Teil>): Merkmal.Merkmal => Merkmal.make(id, liste(id, teile))

/** A value as printed: a number, `x` withheld, `?` not stated, `10±2` rounded. */
export type Wert = number | "x" | "?" | `${number}±${number}`

const messwert = (wert: Wert): Messwert.Messwert => {
  if (typeof wert === "number") return Messwert.exakt(wert)
  if (wert === "x") return Messwert.fehlend("gesperrt")
  if (wert === "?") return Messwert.fehlend("unbekannt")
  const [middle = 0, off = 0] = wert.split("±").map(Number)
  return Messwert.intervall(middle - off, middle + off)
}

/** Cells are written as keys in the order of the Merkmale: `a i`, with `-` for the total. */
export const tabelle = (
  id: string, merkmale: ReadonlyArray<Merkmal.Merkmal>, zellen: Readonly<Record<string, Wert>>, mehr: Partial<VeroeffentlichteTabelle> = {},
): VeroeffentlichteTabelle => ({
  id, gegenstand: "personen", quoten: [], mindestens: 0, ganzzahlig: true,
  cube: Cube.make(merkmale, "unbekannt", Object.entries(zellen).map(([name, wert]) => {
    const keys = name.split(" ")
    return { koordinate: Object.fromEntries(merkmale.map((one, at) => [one.id, keys[at] ?? "-"]).filter(([, key]) => key !== "-")), wert: messwert(wert) }
  })),
  ...mehr,
})

/** Names a place among the persons. */
export const stelle = (koordinate: Merkmal.Koordinate) => ({ gegenstand: "personen", koordinate })

/** The bounds of every cell that was attacked, by its keys. */
export const bounds = ({ schranken }: Angriff): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(schranken.map(({ stelle: { koordinate }, von, bis }) => [Object.values(koordinate).join(" "), [von, bis]]))

/** What was learned, by the keys of the cell. */
export const revealed = ({ enthuellt }: Angriff): Readonly<Record<string, number>> =>
  Object.fromEntries(enthuellt.map(({ stelle: { koordinate }, von }) => [Object.values(koordinate).join(" "), von]))

/** Merkmale of two and three keys. */
export const A = merkmal("a", "a1", "a2", "a3")
export const B = merkmal("b", "b1", "b2", "b3")
export const A2 = merkmal("a", "a1", "a2")
export const B2 = merkmal("b", "b1", "b2")
export const C2 = merkmal("c", "c1", "c2")
