import * as Result from "effect/Result"
import type { Datenart } from "../../datenschutz/Datenart.js"
import type { PersonId } from "../../datenschutz/Kennung.js"
import type { Eroeffnet } from "../../fall/Fall.js"
import { mayDisclose, type Verweigerung } from "../../fall/mayDisclose.js"
import type { Erlaubnis } from "../../fall/Offenlegung.js"
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

/** The kinds of data that counting a case reads. */
export const zaehlarten: ReadonlyArray<Datenart> = ["lebenslage", "aufenthalt", "rechtskreis", "bedarf", "ziele", "hilfeplan", "verlauf"]

/** Finds the person who came for help. */
export const hauptpersonOf = ({ personen }: Eroeffnet): PersonId | undefined =>
  (personen.find(({ beziehung }) => beziehung === "hauptperson") ?? personen[0])?.id

/** Asks whether kinds of data of the Hauptperson may leave the case. */
export const ask = (fall: Eroeffnet, datenarten: ReadonlyArray<Datenart>, { am, ausgang, empfaenger }: Empfang): Result.Result<Erlaubnis, Verweigerung> | undefined => {
  const hauptperson = hauptpersonOf(fall)
  if (hauptperson === undefined) return undefined
  const rolle = ausgang === "statistik" ? "statistik" : "steuerungsgruppe"
  return mayDisclose(fall, { empfaenger, rolle, zweck: ausgang, personen: [hauptperson], datenarten }, am)
}

/** Tells whether kinds of data of the Hauptperson may leave the case; what nobody can be asked for may not. */
export const isAllowed = (fall: Eroeffnet, datenarten: ReadonlyArray<Datenart>, empfang: Empfang): boolean => {
  const answer = ask(fall, datenarten, empfang)
  return answer !== undefined && Result.isSuccess(answer)
}

/** What a thing of a case is of, with the special categories that its words touch. */
interface Beruehrend { readonly beruehrt: ReadonlyArray<Datenart> }

/** Leaves out what touches a special category that may not leave the case. */
export const withoutHidden = <T extends Beruehrend>(fall: Eroeffnet, dinge: ReadonlyArray<T>, empfang: Empfang): ReadonlyArray<T> =>
  dinge.every(({ beruehrt }) => beruehrt.length === 0) ? dinge
    : dinge.filter(({ beruehrt }) => beruehrt.length === 0 || isAllowed(fall, beruehrt, empfang))
