/**
 * Made-up linked tables for property tests of disclosure control: the same seed makes the same tables.
 *
 * @module
 */
import type { Quote, Tabelle } from "../src/geheimhaltung/Tabelle.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"
import { listeOf, zaehlung } from "./geheimhaltungTabellen.js"
import type { Seeded } from "./seeded.js"

type Zeile = Readonly<Record<string, string>>

/** A Merkmal with one or two ways to group its undivided keys. */
interface Achse {
  readonly id: string
  readonly blaetter: ReadonlyArray<string>
  readonly listen: ReadonlyArray<Merkmal.Merkmal>
}

const gruppiert = (chance: Seeded, id: string, blaetter: ReadonlyArray<string>, weg: string): Merkmal.Merkmal => {
  const gruppen = chance.int(0, 3)
  const oberhalb = Object.fromEntries(blaetter.map((blatt) => [blatt, gruppen < 2 ? undefined : `${id}${weg}${chance.int(1, gruppen)}`]))
  return Merkmal.make(id, listeOf(`${id}-${weg}`, oberhalb))
}

const achse = (chance: Seeded, id: string, most: number): Achse => {
  const blaetter = Array.from({ length: chance.int(2, most) }, (_, at) => `${id}-${at}`)
  const wege = chance.int(1, 3) === 1 ? ["X", "Y"] : ["X"]
  return { id, blaetter, listen: wege.map((weg) => gruppiert(chance, id, blaetter, weg)) }
}

const zeilenOf = (achsen: ReadonlyArray<Achse>): ReadonlyArray<Zeile> =>
  achsen.reduce<ReadonlyArray<Zeile>>((zeilen, { id, blaetter }) => zeilen.flatMap((zeile) => blaetter.map((blatt) => ({ ...zeile, [id]: blatt }))), [{}])

const quotenOf = (chance: Seeded, id: string, merkmale: ReadonlyArray<Merkmal.Merkmal>): ReadonlyArray<Quote> => {
  const [merkmal] = merkmale
  const key = merkmal?.liste.auspraegungen[chance.int(0, merkmal.liste.auspraegungen.length - 1)]?.schluessel
  if (merkmal === undefined || key === undefined || !chance.bool()) return []
  const stelle = (koordinate: Zeile) => ({ gegenstand: "personen", koordinate })
  return [{ id: `${id}-quote`, zaehler: stelle({ [merkmal.id]: key }), nenner: stelle({}), nachkommastellen: 1 }]
}

/** Draws one to four tables over two to `most` Merkmale that count the same persons. */
export const zufallstabellen = (chance: Seeded, most = 3, blaetter = 4): ReadonlyArray<Tabelle> => {
  const achsen = ["eins", "zwei", "drei", "vier"].slice(0, chance.int(2, most)).map((id) => achse(chance, id, blaetter))
  const scale = chance.pick([3, 6, 15, 60])
  const personen = zeilenOf(achsen).map((zeile) => ({ zeile, zahl: chance.int(0, 3) === 0 ? chance.int(0, 2) : chance.int(0, scale) }))
  return Array.from({ length: chance.int(1, 4) }, (_, nummer): Tabelle => {
    const eigene = nummer === 0 ? achsen : achsen.filter(() => chance.int(0, 3) > 0)
    const merkmale = eigene.map(({ listen }) => listen[chance.int(0, listen.length - 1)]).filter((one) => one !== undefined)
    const summen = new Map<string, { readonly koordinate: Zeile; zahl: number }>()
    for (const { zeile, zahl } of personen) {
      const koordinate = Object.fromEntries(merkmale.map(({ id }) => [id, zeile[id] ?? ""]))
      const name = JSON.stringify(koordinate)
      const known = summen.get(name) ?? { koordinate, zahl: 0 }
      known.zahl += zahl
      summen.set(name, known)
    }
    const id = `tabelle-${nummer}`
    return { id, gegenstand: "personen", cube: zaehlung(merkmale, [...summen.values()].map(({ koordinate, zahl }) => [koordinate, zahl] as const)), quoten: quotenOf(chance, id, merkmale) }
  })
}
