/**
 * Which cells are withheld beside the secret ones, so that no secret one can be worked out.
 *
 * @module
 */
import { type Nullraum, nullraumOf, PRIMZAHLEN } from "./nullraum.js"
import type { Zellraum } from "./raum.js"

/** What is to be kept, and what is not up for choice. */
export interface Aufgabe {
  readonly raum: Zellraum
  /** 1 for a cell that nobody may work out. */
  readonly geheim: Uint8Array
  /** 1 for a cell that everybody knows, whatever is withheld. */
  readonly bekannt: Uint8Array
  /** The cells that may be published. */
  readonly wahl: ReadonlyArray<number>
}

/** What was chosen. */
export interface Wahl {
  /** 1 for each cell that is not published. */
  readonly offen: Uint8Array
  /** For each cell withheld for others: a secret cell that it would give away. */
  readonly fuer: ReadonlyMap<number, number>
}

/** Which cell is rather published than another: the higher number first. */
export type Vorrang = (zelle: number) => number

const offenOf = ({ raum, bekannt }: Aufgabe): Uint8Array => Uint8Array.from({ length: raum.zahl }, (_, zelle) => 1 - (bekannt[zelle] ?? 0))

/** Works out what is left open before anything is published beside what everybody knows. */
export const startOf = (aufgabe: Aufgabe): Nullraum =>
  nullraumOf(aufgabe.raum.zahl, aufgabe.raum.gleichungen, offenOf(aufgabe), aufgabe.raum.stufen, PRIMZAHLEN[0])

/** The secret cells that can be worked out although nothing else is published. */
export const verratene = ({ geheim }: Aufgabe, start: Nullraum): ReadonlyArray<number> =>
  [...geheim.keys()].filter((zelle) => geheim[zelle] === 1 && start.breite(zelle) === 0)

/** Publishes one cell after the other, by their rank, as long as no secret cell is given away. */
export const waehle = (aufgabe: Aufgabe, start: Nullraum, vorrang: Vorrang): Wahl => {
  const raum = start.kopie()
  const offen = offenOf(aufgabe)
  const fuer = new Map<number, number>()
  const rang = new Map(aufgabe.wahl.map((zelle) => [zelle, vorrang(zelle)]))
  const folge = [...aufgabe.wahl].sort((a, b) => (rang.get(b) ?? 0) - (rang.get(a) ?? 0) || a - b)
  for (const zelle of folge) {
    const verraten = raum.breite(zelle) === 0 ? undefined : raum.verrate(zelle, aufgabe.geheim)
    if (verraten !== undefined) {
      fuer.set(zelle, verraten)
      continue
    }
    raum.nenne(zelle)
    offen[zelle] = 0
  }
  return { offen, fuer }
}

/** The cells of a list that equations alone give away, counted anew with another prime. */
export const bestimmte = (raum: Zellraum, offen: Uint8Array): ReadonlyArray<number> => {
  const neu = nullraumOf(raum.zahl, raum.gleichungen, offen, raum.stufen, PRIMZAHLEN[1])
  return [...offen.keys()].filter((zelle) => offen[zelle] === 1 && neu.breite(zelle) === 0)
}
