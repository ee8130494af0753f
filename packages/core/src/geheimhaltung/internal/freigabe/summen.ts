/**
 * Whether a number beside the names of several groups is their sum, and was never told: "Nord und Süd zusammen 63".
 *
 * A sum that follows from what is published anyway tells nothing new; any other one is an equation that no attacker had.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import type { Datensatz } from "../../../cube/Datensatz.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../../../merkmal/Merkmal.js"
import { attack } from "../../attack.js"
import type { VeroeffentlichteTabelle } from "../../Veroeffentlichung.js"
import { formenOf } from "./namen.js"
import { gegenstandOf, koordinateIn, statedOf } from "./tabellen.js"
import { type Fund, hasName, jahreIn, type Suchwort, suchwortOf } from "./woerter.js"

/** The words of a place, close ones and all. */
export interface Worte {
  readonly nah: Fund
  readonly alles: Fund
  readonly jahre: ReadonlyArray<string>
}

const SUMME = "summe-der-genannten"
const HOECHSTENS = 6

type Namen = ReadonlyArray<readonly [schluessel: string, namen: ReadonlyArray<Suchwort>]>

interface Summentabelle {
  readonly datensatz: Datensatz
  readonly frei: Cube.Cube
  readonly tabelle: VeroeffentlichteTabelle
  readonly zeiten: ReadonlyArray<readonly [schluessel: string, jahre: ReadonlyArray<string>]>
  readonly merkmale: ReadonlyArray<readonly [merkmal: Merkmal, namen: Namen]>
}

/** What the predicate is made from. */
export interface Summenvorlage {
  readonly wahr: ReadonlyArray<Datensatz>
  readonly freigegeben: ReadonlyArray<Datensatz>
  /** All tables that the attacker had. */
  readonly tabellen: ReadonlyArray<VeroeffentlichteTabelle>
}

const isWithheld = (cube: Cube.Cube, koordinate: Koordinate): boolean => {
  const wert = Cube.has(cube, koordinate) ? Cube.get(cube, koordinate) : Messwert.fehlend("unbekannt")
  return Messwert.isFehlend(wert)
}

const namesOf = ({ liste }: Merkmal): Namen =>
  liste.auspraegungen.filter(({ schluessel }) => schluessel !== "ja" && schluessel !== "nein").map(({ auch = [], name, schluessel }) => [schluessel, [name, ...auch].flatMap(formenOf).map(suchwortOf)])

const tabelleOf = (datensatz: Datensatz, { freigegeben, tabellen }: Summenvorlage): ReadonlyArray<Summentabelle> => {
  const frei = freigegeben.find(({ id }) => id === datensatz.id)?.cube
  const tabelle = tabellen.find(({ gegenstand, id }) => id === datensatz.id && gegenstand === gegenstandOf(datensatz))
  if (frei === undefined || tabelle === undefined || !Cube.zellen(frei).some(({ wert }) => Messwert.isFehlend(wert))) return []
  const { merkmale } = datensatz.cube
  const zeit = merkmale.find(({ id }) => id === "zeit")?.liste.auspraegungen ?? []
  // A table of yes and no has no groups that a reader would name together.
  const named = merkmale.filter(({ id }) => id !== "zeit").map((merkmal) => [merkmal, namesOf(merkmal)] as const)
  if (!named.some(([, namen]) => namen.length > 1)) return []
  return [{
    datensatz, frei, tabelle,
    zeiten: zeit.map(({ name, schluessel }) => [schluessel, jahreIn(`${schluessel} ${name}`)]),
    merkmale: named,
  }]
}

const subsetsOf = (keys: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> =>
  keys.slice(0, HOECHSTENS).reduce<ReadonlyArray<ReadonlyArray<string>>>((all, key) => [...all, ...all.map((one) => [...one, key])], [[]]).filter(({ length }) => length > 1)

const namedIn = (namen: Namen, fund: Fund): ReadonlyArray<string> => namen.filter(([, names]) => names.some((one) => hasName(fund, one))).map(([key]) => key)

// Only groups of one level add up without counting anybody twice.
const siblingsOf = ({ liste }: Merkmal, keys: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> => {
  const levels = new Map<string, Array<string>>()
  for (const key of keys) {
    const one = Codeliste.find(liste, key)
    if (one !== undefined && one.gliederung !== "darunter") levels.set(one.oberhalb ?? "", [...(levels.get(one.oberhalb ?? "") ?? []), key])
  }
  return [...levels.values()].filter(({ length }) => length > 1)
}

const wholeOf = ({ liste }: Merkmal): string => {
  const top = liste.auspraegungen.filter(({ oberhalb }) => oberhalb === undefined)
  return top.length === 1 ? top[0]?.schluessel ?? Codeliste.INSGESAMT : Codeliste.INSGESAMT
}

// A Merkmal of which no group is named is told as a whole; one with groups by any of them, or as a whole.
const framesOf = ({ merkmale, zeiten }: Summentabelle, except: Merkmal, worte: Worte): ReadonlyArray<Koordinate> => {
  const times = zeiten.filter(([, jahre]) => worte.jahre.length === 0 || jahre.some((one) => worte.jahre.includes(one)))
  const start: ReadonlyArray<Koordinate> = zeiten.length === 0 ? [{}] : times.map(([zeit]) => ({ zeit }))
  return merkmale.filter(([merkmal]) => merkmal !== except).reduce((frames, [merkmal, namen]) => {
    const options = [...new Set([...namedIn(namen, worte.alles).slice(0, HOECHSTENS), wholeOf(merkmal)])]
    return frames.flatMap((frame) => options.map((key) => ({ ...frame, [merkmal.id]: key })))
  }, start)
}

interface Summe {
  readonly von: Summentabelle
  readonly merkmal: Merkmal
  readonly keys: ReadonlyArray<string>
  readonly rahmen: Koordinate
}

const summenIn = (tabelle: Summentabelle, worte: Worte): ReadonlyArray<Summe> =>
  tabelle.merkmale.flatMap(([merkmal, namen]) => {
    const groups = siblingsOf(merkmal, namedIn(namen, worte.nah))
    const frames = groups.length === 0 ? [] : framesOf(tabelle, merkmal, worte)
    return groups.flatMap(subsetsOf).flatMap((keys) => frames.map((rahmen) => ({ von: tabelle, merkmal, keys, rahmen })))
  })

const cellsOf = ({ keys, merkmal, rahmen }: Summe): ReadonlyArray<Koordinate> => keys.map((key) => ({ ...rahmen, [merkmal.id]: key }))

const wertOf = (summe: Summe): number | undefined => {
  const { cube } = summe.von.datensatz
  const werte = cellsOf(summe).map((one) => (Cube.has(cube, one) ? Messwert.getWert(Cube.get(cube, one)) : undefined))
  return werte.reduce<number | undefined>((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0)
}

// The groups under a key of their own, so that the attacker says what he knows of their sum.
const isKnown = (summe: Summe, tabellen: ReadonlyArray<VeroeffentlichteTabelle>): boolean => {
  const { keys, merkmal, rahmen, von: { datensatz, tabelle } } = summe
  const oberhalb = Codeliste.find(merkmal.liste, keys[0] ?? "")?.oberhalb
  const summenkey = { schluessel: SUMME, name: SUMME, ...(oberhalb === undefined ? {} : { oberhalb }) }
  const liste = { ...merkmal.liste, id: `${merkmal.liste.id}-${SUMME}`, auspraegungen: [summenkey, ...merkmal.liste.auspraegungen.map((one) => (keys.includes(one.schluessel) ? { ...one, oberhalb: SUMME } : one))] }
  const merkmale = datensatz.cube.merkmale.map((one) => (one.id === merkmal.id ? { ...merkmal, liste } : one))
  const koordinate = { ...rahmen, [merkmal.id]: SUMME }
  const frage = statedOf({ ...datensatz, cube: { ...datensatz.cube, merkmale } }, tabelle, [{ koordinate, wert: Messwert.fehlend("gesperrt") }])
  const asked = koordinateIn(datensatz, koordinate)
  const found = attack({ tabellen: [...tabellen, frage] }).schranken.find(({ stelle }) => Object.entries(asked).every(([id, key]) => key === Codeliste.INSGESAMT || stelle.koordinate[id] === key))
  return found !== undefined && found.von === found.bis
}

/** Finds sums that a place tells; none is above `hoechstens`. */
export interface Summenverrat {
  readonly hoechstens: number
  readonly find: (worte: Worte, isTold: (wert: number) => boolean) => ReadonlyArray<string>
}

const largestOf = ({ datensatz: { cube } }: Summentabelle): number => {
  const values = Cube.zellen(cube).map(({ wert }) => Messwert.getWert(wert) ?? 0)
  return cube.ungenannt === "null" ? values.reduce((sum, one) => sum + one, 0) : values.reduce((most, one) => Math.max(most, one), 0) * HOECHSTENS
}

/** Makes the predicate: which sums of groups with a withheld one a place tells that nobody could work out. */
export const summenverratOf = (vorlage: Summenvorlage): Summenverrat => {
  const summentabellen = vorlage.wahr.flatMap((datensatz) => tabelleOf(datensatz, vorlage))
  const find: Summenverrat["find"] = (worte, isTold) => summentabellen.flatMap((tabelle) => summenIn(tabelle, worte)).flatMap((summe) => {
    const { keys, merkmal, von } = summe
    const wert = wertOf(summe)
    if (wert === undefined || !isTold(wert) || !cellsOf(summe).some((one) => isWithheld(von.frei, one)) || isKnown(summe, vorlage.tabellen)) return []
    return [`${von.datensatz.titel}: ${keys.map((key) => Codeliste.find(merkmal.liste, key)?.name ?? key).join(" + ")}`]
  })
  return { find, hoechstens: Math.max(-1, ...summentabellen.map(largestOf)) }
}
