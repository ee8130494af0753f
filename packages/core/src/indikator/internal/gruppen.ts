/**
 * The groups of a figure: every combination of the keys that its definition tells apart.
 *
 * @module
 */
import * as Cube from "../../cube/Cube.js"
import type { Datensatz } from "../../cube/Datensatz.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import { operanden, type Operand } from "../Ausdruck.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import { auswahlOf } from "./lesung.js"
import { raumkeys, zeitOf } from "./operanden.js"
import type { Raum } from "../../kernel/Raum.js"

/** A group: its keys without the totals, and the same in words. */
export interface Gruppe {
  readonly gruppe: Koordinate
  readonly gruppenname: ReadonlyArray<string>
}

const extend = (gruppen: ReadonlyArray<Gruppe>, { id, liste }: Merkmal, schluessel: ReadonlyArray<string>): ReadonlyArray<Gruppe> =>
  gruppen.flatMap(({ gruppe, gruppenname }) =>
    schluessel.map((key) =>
      key === Codeliste.INSGESAMT
        ? { gruppe, gruppenname }
        : { gruppe: { ...gruppe, [id]: key }, gruppenname: [...gruppenname, Codeliste.find(liste, key)?.name ?? key] }))

/** Lists the groups that a definition names; those of a ranking are not among them. */
export const gruppenOf = ({ gliederung }: Pick<Indikatordefinition, "gliederung">): ReadonlyArray<Gruppe> =>
  gliederung.reduce<ReadonlyArray<Gruppe>>(
    (gruppen, { merkmal, schluessel }) => extend(gruppen, merkmal, [...new Set(schluessel)]),
    [{ gruppe: {}, gruppenname: [] }],
  )

const cells = (operand: Operand, gruppe: Koordinate, raum: Raum, jahr: number): ReadonlyArray<Koordinate> =>
  raumkeys(raum).flatMap((key) =>
    operand.zeit.flatMap((regel) => {
      const zeit = zeitOf(regel, jahr)
      return zeit === undefined ? [] : [{ ...auswahlOf(operand, gruppe), [Raummerkmal.ID]: key, [Zeitmerkmal.ID]: Zeitmerkmal.keyOf(zeit) }]
    }))

// A count of rows answers for every key of its list; only the keys that somebody has are worth a place.
const keysOf = ({ cube }: Datensatz, { id, liste }: Merkmal, wanted: ReadonlyArray<Koordinate>): ReadonlyArray<string> => {
  const counted = cube.ungenannt === "null" ? new Set(Cube.zellen(cube).map(({ koordinate }) => koordinate[id])) : undefined
  return liste.auspraegungen
    .map(({ schluessel }) => schluessel)
    .filter((key) => (counted === undefined || counted.has(key)) && wanted.some((cell) => Cube.has(cube, { ...cell, [id]: key })))
}

// Two tables may name a key differently; which one is taken must not hang on their order.
const clearer = (key: string, a: Merkmal, b: Merkmal | undefined): Merkmal => {
  const [left, right] = [Codeliste.find(a.liste, key)?.name ?? key, b === undefined ? undefined : (Codeliste.find(b.liste, key)?.name ?? key)]
  return b === undefined || right === undefined || left < right ? a : b
}

/** Adds to the groups of a ranking one for each key that the tables state, sorted by key; the totals come first. */
export const ranggruppen = (
  gruppen: ReadonlyArray<Gruppe>,
  { formel, rangliste }: Indikatordefinition,
  { daten, raum, jahr }: { readonly daten: ReadonlyArray<Datensatz>; readonly raum: Raum; readonly jahr: number },
): ReadonlyArray<Gruppe> => {
  if (rangliste === undefined) return gruppen
  const names = new Map<string, Merkmal>()
  for (const operand of operanden(formel).filter(({ nach }) => nach.includes(rangliste.merkmal))) {
    for (const datensatz of daten.filter(({ groesse, statistik }) => groesse === operand.groesse && operand.statistiken.includes(statistik))) {
      const merkmal = datensatz.cube.merkmale.find(({ id }) => id === rangliste.merkmal)
      if (merkmal === undefined) continue
      const wanted = gruppen.flatMap(({ gruppe }) => cells(operand, gruppe, raum, jahr))
      for (const key of keysOf(datensatz, merkmal, wanted)) names.set(key, clearer(key, merkmal, names.get(key)))
    }
  }
  const keys = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  return [...gruppen, ...keys.flatMap(([key, merkmal]) => extend(gruppen, merkmal, [key]))]
}
