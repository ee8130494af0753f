/**
 * With what eyes somebody looks at a case: whose data, of which kinds, in what role, and what people are called.
 *
 * @module
 */
import type { Datenart } from "../../datenschutz/Datenart.js"
import type { PersonId } from "../../datenschutz/Kennung.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Eroeffnet } from "../Fall.js"
import type { Label, MitLabel, Vereinbart } from "../Fallsicht.js"
import type { Anfrage, Erlaubnis } from "../Offenlegung.js"
import { findLuecke } from "./besondere.js"
import type { Zustimmung } from "../Zustimmung.js"

/** What was allowed, in a form that is quick to ask. */
export interface Blick {
  readonly fall: Eroeffnet
  readonly anfrage: Anfrage
  readonly am: Stichtag
  readonly datenarten: ReadonlySet<Datenart>
  readonly personen: ReadonlySet<string>
  /** Whom what speaks of the case as a whole concerns: the Hauptperson. */
  readonly ganzes: ReadonlyArray<PersonId>
  /** Whether the Hauptperson is among the people asked for: what concerns the case as a whole concerns her. */
  readonly haupt: boolean
}

/** Takes the leave apart. */
export const blickOf = (fall: Eroeffnet, { am, anfrage }: Erlaubnis): Blick => {
  const personen = new Set<string>(anfrage.personen)
  const ganzes = fall.personen.flatMap(({ beziehung, id }) => (beziehung === "hauptperson" ? [id] : []))
  return { fall, anfrage, am, datenarten: new Set(anfrage.datenarten), personen, ganzes, haupt: ganzes.some((id) => personen.has(id)) }
}

// What is held of a special category, as an Angabe or in words that touch it, rests on consents to work with it and is hidden with
// their end, whatever else was allowed; the person sees what is held.
const ruht = ({ am, anfrage, fall }: Blick, personen: ReadonlyArray<PersonId>, datenarten: ReadonlyArray<Datenart>): boolean =>
  anfrage.rolle !== "person" && findLuecke(fall, personen, datenarten, am) !== undefined

/** Tells whether a thing may be shown: its kind and all that its words touch are allowed, and everybody whom it concerns was asked for. */
export const darf = (blick: Blick, datenart: Datenart, personen: ReadonlyArray<PersonId>, beruehrt: ReadonlyArray<Datenart> = []): boolean => {
  const datenarten = [datenart, ...beruehrt]
  return datenarten.every((art) => blick.datenarten.has(art)) &&
    personen.length > 0 &&
    personen.every((person) => blick.personen.has(person)) &&
    !ruht(blick, personen, datenarten)
}

/** How much may be shown of what people of a case share: all, the thing without its words, or nothing. */
export type Zugang = "ganz" | "rahmen" | "nicht"

/**
 * Tells how much may be shown of what people of a case share: a goal, and what is done for it.
 *
 * The person took part in what was agreed, and is shown it with the others as labels. Where its words touch a special category, nobody
 * knows of whom: she is shown that it is there. Everybody else asks for all whom it concerns.
 */
export const zugangOf = (blick: Blick, datenart: Datenart, personen: ReadonlyArray<PersonId>, beruehrt: ReadonlyArray<Datenart> = []): Zugang => {
  if (blick.anfrage.rolle !== "person") return darf(blick, datenart, personen, beruehrt) ? "ganz" : "nicht"
  const own = personen.filter((person) => blick.personen.has(person))
  if (!darf(blick, datenart, own, beruehrt)) return "nicht"
  return beruehrt.length === 0 || own.length === personen.length ? "ganz" : "rahmen"
}

/** Tells whether a thing that concerns the case as a whole may be shown. */
export const darfHaupt = (blick: Blick, datenart: Datenart, beruehrt: ReadonlyArray<Datenart> = []): boolean =>
  darf(blick, datenart, blick.ganzes, beruehrt)

/** What a person is called here: by her place in the case, the same in every view. */
export const labelOf = ({ fall }: Pick<Blick, "fall">, person: string): Label => `Person ${fall.personen.findIndex(({ id }) => id === person) + 1}`

/**
 * Puts labels where a thing holds keys of people; people who were not asked for are left out of lists, but where all shared the thing
 * and it is shown to one of them.
 */
export const relabel = <T extends object>(blick: Blick, thing: T, geteilt = false): MitLabel<T> => {
  const named = (id: string): boolean => blick.personen.has(id) || (geteilt && blick.anfrage.rolle === "person")
  const { erteiltVon, person, personen } = thing as { readonly erteiltVon?: PersonId; readonly person?: PersonId; readonly personen?: ReadonlyArray<PersonId> }
  return {
    ...thing,
    ...(person === undefined ? {} : { person: labelOf(blick, person) }),
    ...(erteiltVon === undefined ? {} : { erteiltVon: labelOf(blick, erteiltVon) }),
    ...(personen === undefined ? {} : { personen: personen.filter(named).map((id) => labelOf(blick, id)) }),
  } as unknown as MitLabel<T>
}

/** Shows an agreement with the assent of those asked for: to who sees the case as a whole, and to each who agreed to it. */
export const vereinbart = <V extends { readonly zustimmungen: ReadonlyArray<Zustimmung> }>(blick: Blick, datenart: Datenart, vereinbarung: V): ReadonlyArray<Vereinbart<V>> => {
  const zustimmungen = vereinbarung.zustimmungen.filter(({ person }) => blick.personen.has(person)).map((one) => relabel(blick, one))
  const shown = blick.datenarten.has(datenart) && (blick.haupt || zustimmungen.length > 0)
  return shown ? [{ ...vereinbarung, zustimmungen } as unknown as Vereinbart<V>] : []
}
