/**
 * Whole tables: with the cells that are left out, and those that a reader forms from what is stated.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../../../merkmal/Merkmal.js"
import * as Stelle from "../../Stelle.js"
import type { Tabelle } from "../../Tabelle.js"
import type { VeroeffentlichteTabelle } from "../../Veroeffentlichung.js"
import { publishedZellen } from "./zellen.js"

/** A sum along one Merkmal: the whole first, then the parts. */
interface Summe {
  readonly id: string
  readonly keys: ReadonlyArray<string>
}

/** The numbers known of one thing, by place. */
type Zahlen = Map<string, Cube.Zelle>

const keyOf = (koordinate: Koordinate): string => Stelle.keyOf({ gegenstand: "", koordinate })

const at = (koordinate: Koordinate, id: string, key: string): Koordinate => {
  const { [id]: _, ...others } = koordinate
  return key === Codeliste.INSGESAMT ? others : { ...others, [id]: key }
}

const summenOf = (merkmale: ReadonlyArray<Merkmal>): ReadonlyArray<Summe> => {
  const found = new Map<string, Summe>()
  for (const { id, liste } of merkmale) {
    for (const oberhalb of [undefined, ...liste.auspraegungen.map(({ schluessel }) => schluessel)]) {
      const teile = Codeliste.below(liste, oberhalb).filter(({ gliederung }) => gliederung !== "darunter").map(({ schluessel }) => schluessel)
      const keys = [oberhalb ?? Codeliste.INSGESAMT, ...teile]
      if (teile.length > 0) found.set(JSON.stringify([id, keys]), { id, keys })
    }
  }
  return [...found.values()]
}

/** The one cell that is missing in a sum, from the others; nothing where several are, or where it would be below 0. */
const lueckeIn = (zahlen: Zahlen, { id, keys }: Summe, koordinate: Koordinate): Cube.Zelle | undefined => {
  const orte = keys.map((key) => at(koordinate, id, key))
  const known = orte.map((ort) => Messwert.getWert(zahlen.get(keyOf(ort))?.wert ?? Messwert.fehlend("unbekannt")))
  const missing = known.indexOf(undefined)
  const ort = orte[missing]
  if (ort === undefined || known.indexOf(undefined, missing + 1) >= 0) return undefined
  const all = Messwert.sum(known.slice(1).map((one) => Messwert.exakt(one ?? 0)))
  const wert = missing === 0 ? all : Messwert.subtract(Messwert.exakt(known[0] ?? 0), all)
  return wert._tag === "Exakt" && wert.wert >= 0 ? { koordinate: ort, wert } : undefined
}

/** Fills the numbers up with each that follows from one sum, until no more do; lists what was added. */
const fuelle = (zahlen: Zahlen, summen: ReadonlyArray<Summe>): ReadonlyArray<Cube.Zelle> => {
  const added: Array<Cube.Zelle> = []
  let neue: ReadonlyArray<Koordinate> = [...zahlen.values()].map(({ koordinate }) => koordinate)
  while (neue.length > 0) {
    const before = added.length
    const looked = new Set<string>()
    for (const koordinate of neue) {
      for (const summe of summen) {
        const own = koordinate[summe.id] ?? Codeliste.INSGESAMT
        const line = JSON.stringify([summe.keys[0], summe.id, keyOf(at(koordinate, summe.id, Codeliste.INSGESAMT))])
        if (!summe.keys.includes(own) || looked.has(line)) continue
        looked.add(line)
        const luecke = lueckeIn(zahlen, summe, koordinate)
        if (luecke === undefined) continue
        zahlen.set(keyOf(luecke.koordinate), luecke)
        added.push(luecke)
      }
    }
    neue = added.slice(before).map(({ koordinate }) => koordinate)
  }
  return added
}

const isExact = ({ wert }: Cube.Zelle): boolean => wert._tag === "Exakt"

const liesIn = ({ merkmale }: Cube.Cube, koordinate: Koordinate): boolean => Object.entries(koordinate).every(([id, key]) =>
  merkmale.some((merkmal) => merkmal.id === id && Codeliste.find(merkmal.liste, key) !== undefined))

const withZellen = (cube: Cube.Cube, added: ReadonlyArray<Cube.Zelle>): Cube.Cube => {
  const known = new Set(Cube.zellen(cube).map(({ koordinate }) => keyOf(koordinate)))
  const own = added.filter(({ koordinate }) => liesIn(cube, koordinate) && !known.has(keyOf(koordinate)))
  return own.length === 0 ? cube : Cube.make(cube.merkmale, "unbekannt", [...Cube.zellen(cube), ...own])
}

/** Adds to a cube of stated numbers what follows from them. */
const completed = (cube: Cube.Cube): Cube.Cube => {
  if (cube.ungenannt === "null") return cube
  const zahlen: Zahlen = new Map(Cube.zellen(cube).filter(isExact).map((zelle) => [keyOf(zelle.koordinate), zelle]))
  return withZellen(cube, fuelle(zahlen, summenOf(cube.merkmale)))
}

const whole = (tabelle: Tabelle): Tabelle => {
  const { zellen: _, ...ganz } = tabelle
  return ganz
}

/**
 * Gives each table all the cells that a reader can form: those left out (`zellen`), and what is left over where all other
 * members of a sum are stated, in one table, in several, or in an earlier report.
 */
export const ganzeTabellen = (tabellen: ReadonlyArray<Tabelle>, fruehere: ReadonlyArray<VeroeffentlichteTabelle>): ReadonlyArray<Tabelle> => {
  const added = new Map<string, ReadonlyArray<Cube.Zelle>>()
  for (const gegenstand of new Set(tabellen.filter(({ cube }) => cube.ungenannt === "unbekannt").map((one) => one.gegenstand))) {
    const eigene = tabellen.filter((one) => one.gegenstand === gegenstand).map(whole)
    const alte = fruehere.filter((one) => one.gegenstand === gegenstand)
    const zellen = [...alte.flatMap(({ cube }) => Cube.zellen(cube)), ...eigene.flatMap(publishedZellen)].filter(isExact)
    const merkmale = [...eigene, ...alte].flatMap(({ cube }) => cube.merkmale)
    added.set(gegenstand, fuelle(new Map(zellen.map((zelle) => [keyOf(zelle.koordinate), zelle])), summenOf(merkmale)))
  }
  return tabellen.map((tabelle) => {
    if (tabelle.cube.ungenannt === "null") return whole(tabelle)
    const cube = withZellen(tabelle.cube, added.get(tabelle.gegenstand) ?? [])
    return { ...whole(tabelle), cube, ...(tabelle.traeger === undefined ? {} : { traeger: completed(tabelle.traeger) }) }
  })
}
