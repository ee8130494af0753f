/**
 * Groups of which all have one value of a Merkmal, so that a table tells it of each of them.
 *
 * @module
 */
import type { Zelle } from "../../../cube/Cube.js"
import type { Messwert } from "../../../kernel/Messwert.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../../../merkmal/Merkmal.js"
import * as Stelle from "../../Stelle.js"
import type { Tabelle } from "../../Tabelle.js"
import { achseOf, type Lesung, lesungOf } from "./summen.js"
import type { Geheimhaltungsregel } from "./type.js"

const zahlOf = (wert: Messwert): number | undefined => (wert._tag === "Exakt" ? wert.wert : undefined)

const without = (koordinate: Koordinate, id: string): Koordinate => {
  const { [id]: _left, ...others } = koordinate
  return others
}

// How many one value holds where it holds all of a group; nothing where several hold some, or too little is known.
const onlyValue = (read: Lesung, group: Koordinate, { id, liste }: Merkmal): number | undefined => {
  const werte = [...achseOf({ id, titel: "", liste }).wege.keys()].map((key) => ({ key, zahl: zahlOf(read({ ...group, [id]: key })) }))
  const holding = werte.filter(({ zahl }) => zahl !== 0 && zahl !== undefined)
  const [only] = holding
  if (only?.zahl === undefined || holding.length > 1 || Codeliste.find(liste, only.key)?.art === "fehlt") return undefined
  const all = zahlOf(read(group)) ?? (werte.every(({ zahl }) => zahl !== undefined) ? only.zahl : undefined)
  return all !== undefined && all === only.zahl && all > 0 ? all : undefined
}

const findOf = (tabelle: Tabelle, zellen: ReadonlyArray<Zelle>, merkmal: Merkmal): ReadonlyArray<number> => {
  const read = lesungOf(tabelle.cube)
  const known = new Map<string, number | undefined>()
  return zellen.flatMap(({ koordinate, wert }, index) => {
    const key = koordinate[merkmal.id] ?? Codeliste.INSGESAMT
    const zahl = zahlOf(wert)
    if (key === Codeliste.INSGESAMT || zahl === undefined) return []
    const group = without(koordinate, merkmal.id)
    const name = Stelle.keyOf({ gegenstand: "", koordinate: group })
    if (!known.has(name)) known.set(name, onlyValue(read, group, merkmal))
    const all = known.get(name)
    return all !== undefined && (zahl === 0 || zahl === all) ? [index] : []
  })
}

/** Lists the published cells, by their place, that tell the value of a whole group. */
export const findGruppen = (tabelle: Tabelle, zellen: ReadonlyArray<Zelle>, { gruppen = [] }: Geheimhaltungsregel): ReadonlySet<number> =>
  new Set(tabelle.cube.merkmale.filter(({ id }) => gruppen.includes(id)).flatMap((merkmal) => findOf(tabelle, zellen, merkmal)))
