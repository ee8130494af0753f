import type * as Result from "effect/Result"
import type { Datenart } from "../../datenschutz/Datenart.js"
import type { PersonId } from "../../datenschutz/Kennung.js"
import type { Eroeffnet } from "../../fall/Fall.js"
import { isDisclosable } from "../../fall/isDisclosable.js"
import { mayDisclose, type Verweigerung } from "../../fall/mayDisclose.js"
import type { Anfrage, Erlaubnis } from "../../fall/Offenlegung.js"
import type { Id } from "../../kernel/Id.js"
import type { Stichtag } from "../../kernel/Stichtag.js"

/** For what a case leaves its own circle: to be counted, or to be told of in a report. */
export type Ausgang = "statistik" | "bericht"

/** Who gets it, and on which day. */
export interface Empfang {
  readonly ausgang: Ausgang
  readonly empfaenger: Id
  readonly am: Stichtag
}

/**
 * The kinds of data that counting a case reads, of the Hauptperson. `identitaet` is not among them: of the birth date only the age is used, to see
 * which offers are open to somebody, as part of how she lives; a text of consent should say so. Of others in the case, each thing is asked for by itself.
 */
export const zaehlarten: ReadonlyArray<Datenart> = ["lebenslage", "aufenthalt", "rechtskreis", "bedarf", "ziele", "hilfeplan", "verlauf"]

/** Finds the person who came for help. */
export const hauptpersonOf = ({ personen }: Eroeffnet): PersonId | undefined =>
  (personen.find(({ beziehung }) => beziehung === "hauptperson") ?? personen[0])?.id

const anfrageOf = (
  fall: Eroeffnet,
  datenarten: ReadonlyArray<Datenart>,
  { ausgang, empfaenger }: Empfang,
  personen?: ReadonlyArray<PersonId>,
): Anfrage | undefined => {
  const hauptperson = hauptpersonOf(fall)
  const [first, ...others] = personen ?? (hauptperson === undefined ? [] : [hauptperson])
  if (first === undefined) return undefined
  const rolle = ausgang === "statistik" ? "statistik" : "steuerungsgruppe"
  return { empfaenger, rolle, zweck: ausgang, personen: [first, ...others], datenarten }
}

/** Asks for the leave to take kinds of data out of the case: those of the Hauptperson, or of the people named. */
export const ask = (fall: Eroeffnet, datenarten: ReadonlyArray<Datenart>, empfang: Empfang, personen?: ReadonlyArray<PersonId>): Result.Result<Erlaubnis, Verweigerung> | undefined => {
  const anfrage = anfrageOf(fall, datenarten, empfang, personen)
  return anfrage === undefined ? undefined : mayDisclose(fall, anfrage, empfang.am)
}

/** Tells whether kinds of data may leave the case; what nobody can be asked for may not. */
export const isAllowed = (fall: Eroeffnet, datenarten: ReadonlyArray<Datenart>, empfang: Empfang, personen?: ReadonlyArray<PersonId>): boolean => {
  const anfrage = anfrageOf(fall, datenarten, empfang, personen)
  return anfrage !== undefined && isDisclosable(fall, anfrage, empfang.am)
}

/** What a thing of a case is of: its kind of data, and the people whom it concerns. */
export interface Betrifft<T> {
  readonly datenart: Datenart
  readonly personen: (ding: T) => ReadonlyArray<PersonId>
}

/** Whom findings, goals and measures concern. */
export const bestand: Betrifft<{ readonly person: PersonId }> = { datenart: "bedarf", personen: ({ person }) => [person] }
export const ziele: Betrifft<{ readonly personen: ReadonlyArray<PersonId> }> = { datenart: "ziele", personen: ({ personen }) => personen }

/** Whom what serves a Handlungsziel concerns: those whose step it is, and who does it herself. */
export const hilfeplanOf = (fall: Eroeffnet): Betrifft<{ readonly handlungsziel: string; readonly person?: PersonId }> => ({
  datenart: "hilfeplan",
  personen: ({ handlungsziel, person }) => [...(fall.ziele.handlung.find(({ id }) => id === handlungsziel)?.personen ?? []), ...(person === undefined ? [] : [person])],
})

/** Leaves out what touches a special category, or concerns a person besides the Hauptperson, that may not leave the case. */
export const withoutHidden = <T extends { readonly beruehrt: ReadonlyArray<Datenart> }>(fall: Eroeffnet, dinge: ReadonlyArray<T>, { datenart, personen }: Betrifft<T>, empfang: Empfang): ReadonlyArray<T> => {
  const hauptperson = hauptpersonOf(fall)
  return dinge.filter((ding) => {
    const wer = personen(ding)
    const plain = ding.beruehrt.length === 0 && wer.every((one) => one === hauptperson)
    return plain || (wer.length > 0 && isAllowed(fall, [datenart, ...ding.beruehrt], empfang, [...new Set(wer)]))
  })
}
