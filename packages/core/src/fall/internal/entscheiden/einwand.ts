import type { Datenart } from "../../../datenschutz/Datenart.js"
import type { PersonId } from "../../../datenschutz/Kennung.js"
import type { Id } from "../../../kernel/Id.js"
import { nearest } from "../../../kernel/nearest.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Befehl } from "../../Befehl.js"
import type { Akte } from "../../Fall.js"
import type { Umfeld } from "../../Umfeld.js"
import type { Zustimmung } from "../../Zustimmung.js"
import { findLuecke } from "../besondere.js"
import { mayActFor, needMacht } from "../vertretung.js"
import { refuse } from "./handler.js"

/** A refusal, or nothing: several are asked one after the other with `??`, and the first that speaks counts. */
export type Einwand = ReturnType<typeof refuse> | undefined

/** The people of whom the case says nothing. */
export const checkPersonen = (befehl: Befehl, { fall, personen }: Akte, ids: ReadonlyArray<PersonId>): Einwand => {
  const unknown = ids.find((id) => !personen.some((person) => person.id === id))
  if (unknown === undefined) return undefined
  return refuse("fall/PersonNotFound", befehl, `nobody in the case ${fall} has the key ${unknown}`,
    "AddPerson first, or a key of a person of the case", { person: unknown, bekannt: personen.map(({ id }) => id).join(", ") })
}

/**
 * While the processing for a person is restricted, nothing new is noted about her (Art. 18 DSGVO). What puts right, takes back,
 * settles or ends what is there goes on, or the case could never come to its end.
 */
export const checkFrei = (befehl: Befehl, { eingeschraenkt }: Akte, ids: ReadonlyArray<PersonId>): Einwand => {
  const found = eingeschraenkt.find(({ person }) => ids.includes(person))
  if (found === undefined) return undefined
  return refuse("fall/VerarbeitungRestricted", befehl, `since ${found.seit} the data of ${found.person} is kept and not used`,
    `LiftEinschraenkung for ${found.person} first`, { person: found.person, seit: found.seit })
}

/** People of the case whose data may be used. */
export const checkBetroffene = (befehl: Befehl, akte: Akte, ids: ReadonlyArray<PersonId>): Einwand =>
  checkPersonen(befehl, akte, ids) ?? checkFrei(befehl, akte, ids)

/** Words that touch a special category need, as the noting of one does, a consent of everybody whom they concern. */
export const checkBesondere = (befehl: Befehl, akte: Akte, personen: ReadonlyArray<PersonId>, beruehrt: ReadonlyArray<Datenart>): Einwand => {
  const { am } = befehl.vermerk
  const luecke = findLuecke(akte, personen, beruehrt, am)
  if (luecke === undefined) return undefined
  const { datenart, person } = luecke
  const { traeger } = akte.zustaendig
  return refuse("fall/BesondereWithoutEinwilligung", befehl, `the words touch ${datenart} of ${person}, and no consent lets ${traeger} work with it on ${am}`,
    `GiveEinwilligung of ${person} that names ${datenart}, fallarbeit and the recipient ${traeger}, in force on ${am}; or words that do not touch it`,
    { person, datenart, empfaenger: traeger, am })
}

/** An id that is in use in the case already. */
export const checkId = (befehl: Befehl, id: string, ...used: ReadonlyArray<ReadonlyArray<{ readonly id: string }>>): Einwand =>
  used.some((list) => list.some((one) => one.id === id))
    ? refuse("fall/IdTaken", befehl, `the id ${id} is in use in this case`, "an id that is new in the case", { id })
    : undefined

/** A Handlungsfeld that the city does not have. */
export const checkHandlungsfeld = (befehl: Befehl, umfeld: Umfeld, handlungsfeld: Id): Einwand => {
  if (umfeld.handlungsfelder.includes(handlungsfeld)) return undefined
  const close = nearest(handlungsfeld, umfeld.handlungsfelder)
  const hint = close === undefined ? "" : `; did you mean ${close}?`
  return refuse("fall/HandlungsfeldNotFound", befehl, `the Konzept has no Handlungsfeld ${handlungsfeld}${hint}`,
    `one of ${umfeld.handlungsfelder.join(", ")}`, { handlungsfeld, ...(close === undefined ? {} : { nearest: close }) })
}

const checkErteilt = (befehl: Befehl, akte: Akte, { erteiltVon, person }: Zustimmung): Einwand => {
  const macht = mayActFor(akte, person, erteiltVon, befehl.vermerk.am)
  if (macht === "ja") return undefined
  const { koennen, needed } = needMacht(akte, person, befehl.vermerk.am)
  const details = { person, erteiltVon, koennen }
  return macht === "zu-jung"
    ? refuse("fall/PersonTooYoung", befehl, `${person} is under 15 on ${befehl.vermerk.am} and cannot agree by herself`, `the agreement of ${needed}`, details)
    : refuse("fall/VertretungInvalid", befehl, `${erteiltVon} may not act for ${person} on ${befehl.vermerk.am}`, `the agreement of ${needed}`, details)
}

/** An agreement that somebody gave who may not, or the lack of one that is needed. */
export const checkZustimmungen = (befehl: Befehl, akte: Akte, zustimmungen: ReadonlyArray<Zustimmung>, needed: ReadonlyArray<PersonId>): Einwand => {
  const unknown = checkPersonen(befehl, akte, zustimmungen.flatMap(({ erteiltVon, person }) => [person, erteiltVon]))
  if (unknown !== undefined) return unknown
  for (const zustimmung of zustimmungen) {
    const einwand = checkErteilt(befehl, akte, zustimmung)
    if (einwand !== undefined) return einwand
  }
  const missing = needed.filter((id) => !zustimmungen.some(({ person }) => person === id)).join(", ")
  if (missing === "") return undefined
  return refuse("fall/ZustimmungMissing", befehl, `nobody has agreed for ${missing}`, `the agreement of ${missing}, or of who represents them`, { personen: missing })
}

/** A last day that lies before the day of the command. */
export const checkFrist = (befehl: Befehl, bis: Stichtag): Einwand =>
  bis >= befehl.vermerk.am
    ? undefined
    : refuse("fall/FristInvalid", befehl, `the last day ${bis} lies before ${befehl.vermerk.am}`, `a day from ${befehl.vermerk.am} on`, { bis, am: befehl.vermerk.am })

/** The key of the Hauptperson. */
export const hauptpersonen = ({ personen }: Akte): ReadonlyArray<PersonId> =>
  personen.filter(({ beziehung }) => beziehung === "hauptperson").map(({ id }) => id)
