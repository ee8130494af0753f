/**
 * Chance for the random walks: draws from what the oracle knows, with marked words that tell of whom and of what kind they are.
 *
 * @module
 */
import { Besonders, Gewoehnlich } from "../../src/datenschutz/Datenart.js"
import { type Seeded, seeded } from "../seeded.js"
import { hauptperson, istUnter, type Modell } from "./modell.js"

/** Plain fields of a command. */
export type Felder = Readonly<Record<string, unknown>>

/** The chance of one walk, with the case as the oracle knows it, and the day. */
export interface Zufall {
  readonly chance: Seeded
  readonly modell: Modell
  /** The place of today in the calendar. */
  heute: number
  /** How many ids and marked words were given out. */
  zaehler: number
}

/** Days from 2019 on, by their number; the years up to 2020 lie before every case. */
const kalender: ReadonlyArray<string> = Array.from({ length: 12_000 }, (_, nummer) => new Date(Date.UTC(2000, 0, 1 + nummer)).toISOString().slice(0, 10))

/** The day with a number. */
export const tag = (nummer: number): string => kalender[Math.max(0, Math.min(nummer, kalender.length - 1))] ?? "2000-01-01"

/** The number of the first day of 2023, on which the earliest case begins. */
export const ANFANG = kalender.indexOf("2023-01-01")

/** Begins a walk. */
export const beginne = (seed: number, modell: Modell): Zufall => {
  const chance = seeded(seed)
  return { chance, modell, heute: ANFANG + chance.int(0, 300), zaehler: 0 }
}

/** Draws one of a list, or what stands in where it is empty. */
export const ziehe = <A, B = A>({ chance }: Zufall, liste: ReadonlyArray<A>, sonst: B): A | B => {
  const gezogen = liste[chance.int(0, Math.max(0, liste.length - 1))]
  return gezogen === undefined ? sonst : gezogen
}

/** Draws some of a list, at least one where there is one. */
export const einige = <A>(z: Zufall, liste: ReadonlyArray<A>): ReadonlyArray<A> => {
  const gezogen = liste.filter(() => z.chance.bool())
  return gezogen.length > 0 ? gezogen : liste.slice(0, 1)
}

/** Tells whether something happens, so many times of a hundred. */
export const prozent = ({ chance }: Zufall, von100: number): boolean => chance.int(1, 100) <= von100

/** Gives a new id of a kind. */
export const neueId = (z: Zufall, art: string): string => {
  z.zaehler += 1
  return `${art}${z.zaehler}`
}

/** Words that say whose they are and of which kinds: nobody else may ever read them. */
export const wort = (z: Zufall, personen: ReadonlyArray<string>, arten: ReadonlyArray<string>): string => {
  z.zaehler += 1
  return `Merk${z.zaehler}_${personen.join("+")}_${arten.join("+")}_`
}

/** What a marked word says of itself. */
export interface Merkmal { readonly personen: ReadonlyArray<string>; readonly arten: ReadonlyArray<string>; readonly wort: string }

/** Finds the marked words in a text. */
export const merkmale = (text: string): ReadonlyArray<Merkmal> =>
  [...text.matchAll(/Merk\d+_([a-z0-9+-]*)_([a-z+-]*)_/gu)].map(([wort, personen = "", arten = ""]) => ({ wort, personen: personen.split("+"), arten: arten.split("+") }))

/** The kinds of data that words touch besides their own. */
export const beruehrte = (z: Zufall): ReadonlyArray<string> => (prozent(z, 12) ? [ziehe(z, Besonders.literals, "gesundheit")] : [])

/** A person of the case. */
export const jemand = (z: Zufall): string => ziehe(z, [...z.modell.personen.keys()], "p1")

/** The Hauptperson, whom the words about the case as a whole concern. */
export const haupt = (z: Zufall): string => hauptperson(z.modell) || "p1"

/** Who may most likely act for a person. */
export const vertreterVon = (z: Zufall, person: string): string => {
  const { betreut = false, vertreter = [] } = z.modell.personen.get(person) ?? {}
  const selbst = !betreut && istUnter(z.modell, person, 18, tag(z.heute)) === false
  return vertreter.length > 0 && !selbst ? ziehe(z, vertreter, person) : person
}

/** The agreement of everybody. */
export const alleStimmenZu = (z: Zufall): ReadonlyArray<Felder> =>
  [...z.modell.personen.keys()].map((person) => ({ person, erteiltVon: vertreterVon(z, person), form: ziehe(z, ["unterschrift", "elektronisch", "muendlich"], "unterschrift") }))

/** The providers that a case may go to. */
export const traeger = ["traeger-s", "traeger-w", "traeger-a"] as const

/** All who may be shown something. */
export const empfaenger = [...traeger, "traeger-b", "schule", "gremium", "statistikamt", "cm-1", "cm-2", "cm-3"] as const

/** Ordinary kinds. */
export const gewoehnliche: ReadonlyArray<string> = Gewoehnlich.literals

/** Special categories. */
export const besondere: ReadonlyArray<string> = Besonders.literals

/** The ids of goals of a level that are not given up by themselves. */
export const zieleVon = (z: Zufall, ebene: 1 | 2 | 3): ReadonlyArray<string> =>
  [...z.modell.ziele.values()].filter((ziel) => ziel.ebene === ebene).map(({ id }) => id)

/** Whom the words of a goal concern. */
export const personenVon = (z: Zufall, ziel: string): ReadonlyArray<string> => z.modell.ziele.get(ziel)?.personen ?? ["p1"]
