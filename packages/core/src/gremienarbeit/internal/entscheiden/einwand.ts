import * as Result from "effect/Result"
import type { Id } from "../../../kernel/Id.js"
import { nearest } from "../../../kernel/nearest.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Ablehnung } from "../../Ablehnung.js"
import type { Befehl } from "../../Befehl.js"
import type { Abgehalten, Angesetzt, Gremienstand, Sitzung } from "../../Gremienstand.js"
import type { Tagesordnungspunkt } from "../../Tagesordnungspunkt.js"
import { type Einwand, refuse } from "./handler.js"

/** The words after which a refusal names the nearest id. */
const hint = (close: string | undefined): string => (close === undefined ? "" : `; did you mean ${close}?`)

/** The first id that is none of those known, with the nearest that is. */
export const checkElement = (befehl: Befehl, ids: ReadonlyArray<string>, known: ReadonlyArray<{ readonly id: string }>, art: string): Einwand => {
  const unknown = ids.find((id) => !known.some((one) => one.id === id))
  if (unknown === undefined) return undefined
  const close = nearest(unknown, known.map(({ id }) => id))
  return refuse("gremienarbeit/ElementNotFound", befehl, `the Konzept has no ${art} ${unknown}${hint(close)}`, `the id of a ${art} of the Konzept`,
    { id: unknown, art, ...(close === undefined ? {} : { nearest: close }) })
}

/** Who can come to a table: an Akteur, or another Gremium. */
export const checkBeteiligte = (befehl: Befehl, ids: ReadonlyArray<string>, { akteure, gremien }: Konzept): Einwand =>
  checkElement(befehl, ids, [...akteure, ...gremien], "akteur")

/** An id that is in use already. */
export const checkId = (befehl: Befehl, id: string, used: ReadonlyArray<{ readonly id: string }>): Einwand =>
  used.some((one) => one.id === id) ? refuse("gremienarbeit/IdTaken", befehl, `the id ${id} is in use in the Gremium ${befehl.gremium}`, "an id that is new there", { id }) : undefined

/** A sitting of the Gremium, in whatever state. */
export const findSitzung = (befehl: Befehl, { sitzungen }: Gremienstand, id: Id): Result.Result<Sitzung, Ablehnung> => {
  const found = sitzungen.find((one) => one.id === id)
  if (found !== undefined) return Result.succeed(found)
  const close = nearest(id, sitzungen.map((one) => one.id))
  return refuse("gremienarbeit/SitzungNotFound", befehl, `the Gremium ${befehl.gremium} has no sitting ${id}${hint(close)}`, "ScheduleSitzung first, or the id of a sitting of the Gremium",
    { sitzung: id, ...(close === undefined ? {} : { nearest: close }) })
}

const NEEDED = { angesetzt: "a sitting that is still to be held", abgehalten: "HoldSitzung first, or a sitting that was held" } as const

const inState = <S extends "angesetzt" | "abgehalten">(befehl: Befehl, stand: Gremienstand, id: Id, wanted: S): Result.Result<Extract<Sitzung, { readonly stand: S }>, Ablehnung> =>
  Result.flatMap(findSitzung(befehl, stand, id), (sitzung) =>
    sitzung.stand === wanted
      ? Result.succeed(sitzung as Extract<Sitzung, { readonly stand: S }>)
      : refuse("gremienarbeit/SitzungNotInState", befehl, `the sitting ${id} is ${sitzung.stand}`, NEEDED[wanted], { sitzung: id, stand: sitzung.stand, erlaubt: wanted }))

/** A sitting that is still to be held. */
export const findAngesetzt = (befehl: Befehl, stand: Gremienstand, id: Id): Result.Result<Angesetzt, Ablehnung> => inState(befehl, stand, id, "angesetzt")

/** A sitting that was held. */
export const findAbgehalten = (befehl: Befehl, stand: Gremienstand, id: Id): Result.Result<Abgehalten, Ablehnung> => inState(befehl, stand, id, "abgehalten")

/** A topic of the agenda of a sitting. */
export const findPunkt = (befehl: Befehl, { id, tagesordnung }: Sitzung, top: Id): Result.Result<Tagesordnungspunkt, Ablehnung> => {
  const found = tagesordnung.find((one) => one.id === top)
  if (found !== undefined) return Result.succeed(found)
  const close = nearest(top, tagesordnung.map((one) => one.id))
  return refuse("gremienarbeit/PunktNotFound", befehl, `the agenda of the sitting ${id} has no topic ${top}${hint(close)}`, "AddTagesordnungspunkt before the sitting is held, or the id of a topic of its agenda",
    { sitzung: id, top, ...(close === undefined ? {} : { nearest: close }) })
}
