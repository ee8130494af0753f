import * as Codeliste from "../../../merkmal/Codeliste.js"
import * as Rechtskreis from "../../../merkmal/Rechtskreis.js"
import { type Checkliste, findOn } from "../../Checkliste.js"
import type { Eroeffnet } from "../../Fall.js"
import { findAusschluss, intersect, type Rechtskreiszeit } from "../../Rechtskreiszeit.js"
import type { Umfeld } from "../../Umfeld.js"
import { checkFrei } from "./einwand.js"
import { accept, type BefehlOf, type Entscheidung, type Handlers, refuse } from "./handler.js"

type Zeitbefehl = BefehlOf<"RecordRechtskreis"> | BefehlOf<"AmendRechtskreis">

const spanText = ({ bis, von }: Pick<Rechtskreiszeit, "von" | "bis">): string => `${von} to ${bis ?? "open"}`

const checkPerson = (befehl: Zeitbefehl | BefehlOf<"StartCheckliste">, person: Rechtskreiszeit["person"], fall: Eroeffnet): Entscheidung | undefined =>
  fall.personen.some(({ id }) => id === person)
    ? undefined
    : refuse("fall/PersonNotFound", befehl, `nobody in the case ${fall.fall} has the key ${person}`, "AddPerson first, or the key of a person of the case", { person })

// To put a span right or to end it notes nothing new, and stays possible for who is restricted.
const checkNeu = (befehl: BefehlOf<"RecordRechtskreis" | "StartCheckliste">, person: Rechtskreiszeit["person"], fall: Eroeffnet): Entscheidung | undefined =>
  checkPerson(befehl, person, fall) ?? checkFrei(befehl, fall, [person])

const checkSchluessel = (befehl: Zeitbefehl): Entscheidung | undefined => {
  const { bis, id, rechtskreis, von } = befehl.zeit
  const one = Codeliste.find(Rechtskreis.liste, rechtskreis)
  const details = { zeit: id, schluessel: rechtskreis, von }
  if (one === undefined) {
    return refuse("fall/SchluesselNotFound", befehl, `the list rechtskreis has no such key as the span ${id} names`, "a key of the list rechtskreis", details)
  }
  // A law that ended cannot go on helping anybody: a span without an end needs a law without one.
  const ends = bis === undefined ? one.gueltigBis === undefined : Codeliste.isValidOn(one, bis)
  if (Codeliste.isValidOn(one, von) && ends) return undefined
  const valid = `${one.gueltigAb ?? "ever"} to ${one.gueltigBis ?? "open"}`
  return refuse("fall/SchluesselNotFound", befehl, `${rechtskreis} holds from ${valid}, and the span ${id} is of ${spanText(befehl.zeit)}`, `days from ${valid}, or the law that follows it`, details)
}

const checkTage = (befehl: Zeitbefehl): Entscheidung | undefined => {
  const { beantragtAm, bewilligtAm, bis, endegrund, id, von } = befehl.zeit
  if (bis === undefined && endegrund !== undefined) {
    return refuse("fall/RechtskreisInvalid", befehl, `the span ${id} says why it ended, and goes on`, "its last day, or no reason", { zeit: id, von })
  }
  if (bis !== undefined && bis < von) {
    return refuse("fall/RechtskreisInvalid", befehl, `the span ${id} ends on ${bis}, before it begins on ${von}`, `a last day from ${von} on`, { zeit: id, von, bis })
  }
  return beantragtAm !== undefined && bewilligtAm !== undefined && bewilligtAm < beantragtAm
    ? refuse("fall/RechtskreisInvalid", befehl, `the span ${id} was granted on ${bewilligtAm}, before it was asked for on ${beantragtAm}`, `a day of granting from ${beantragtAm} on`, { zeit: id, beantragtAm, bewilligtAm })
    : undefined
}

const checkNachbarn = (befehl: Zeitbefehl, fall: Eroeffnet): Entscheidung | undefined => {
  const { zeit } = befehl
  for (const other of fall.rechtskreise) {
    if (other.person !== zeit.person || other.id === zeit.id) continue
    const shared = intersect(zeit, other)
    if (shared === undefined) continue
    const details = { zeit: zeit.id, andere: other.id, von: shared.von, ...(shared.bis === undefined ? {} : { bis: shared.bis }) }
    if (other.rechtskreis === zeit.rechtskreis) {
      return refuse("fall/RechtskreisInvalid", befehl, `the span ${zeit.id} is under the same law as ${other.id} on the days ${spanText(shared)}`,
        `AmendRechtskreis of ${other.id}, or days outside of ${spanText(other)}`, details)
    }
    const ausschluss = findAusschluss(zeit, other)
    if (ausschluss !== undefined) {
      return refuse("fall/RechtskreisInvalid", befehl, `${zeit.rechtskreis} of the span ${zeit.id} and ${other.rechtskreis} of the span ${other.id} exclude each other on the days ${spanText(shared)} by ${ausschluss.quelle}`,
        `AmendRechtskreis with an end of ${other.id} before ${zeit.von}, or days outside of ${spanText(other)}`, { ...details, quelle: ausschluss.quelle })
    }
  }
  return undefined
}

const checkZeit = (befehl: Zeitbefehl, fall: Eroeffnet): Entscheidung | undefined =>
  checkPerson(befehl, befehl.zeit.person, fall) ?? checkTage(befehl) ?? checkSchluessel(befehl) ?? checkNachbarn(befehl, fall)

const findCheckliste = (befehl: BefehlOf<"CompleteSchritt">, fall: Eroeffnet, { checklisten }: Umfeld): Checkliste | undefined => {
  const lauf = fall.checklisten.find(({ id }) => id === befehl.lauf)
  return lauf === undefined ? undefined : findOn(checklisten, lauf.checkliste, lauf.wechselAm)
}

const startCheckliste = (befehl: BefehlOf<"StartCheckliste">, fall: Eroeffnet, { checklisten }: Umfeld): Entscheidung => {
  const { checkliste, id, person, wechselAm } = befehl.lauf
  if (fall.checklisten.some((one) => one.id === id)) {
    return refuse("fall/IdTaken", befehl, `a checklist runs in the case ${fall.fall} under the id ${id}`, "an id of its own", { id })
  }
  const wrong = checkNeu(befehl, person, fall)
  if (wrong !== undefined) return wrong
  if (findOn(checklisten, checkliste, wechselAm) === undefined) {
    return refuse("fall/ChecklisteNotFound", befehl, `no checklist ${checkliste} is valid on ${wechselAm}`, `one of ${checklisten.map((one) => one.id).join(", ") || "none"}, valid on the day of the change`, { checkliste, am: wechselAm })
  }
  const before = fall.checklisten.find((one) => one.person === person && one.checkliste === checkliste && one.wechselAm === wechselAm)
  return before === undefined
    ? accept({ ...befehl, _tag: "ChecklisteStarted" })
    : refuse("fall/ChecklisteAlreadyStarted", befehl, `the checklist ${checkliste} runs as ${before.id} for the change on ${wechselAm}`, `CompleteSchritt in ${before.id}, or the day of another change`, { checkliste, lauf: before.id, am: wechselAm })
}

const completeSchritt = (befehl: BefehlOf<"CompleteSchritt">, fall: Eroeffnet, umfeld: Umfeld): Entscheidung => {
  const { am, lauf, schritt, vermerk } = befehl
  const liste = findCheckliste(befehl, fall, umfeld)
  if (liste === undefined) {
    return refuse("fall/ChecklisteNotFound", befehl, `no checklist runs in the case ${fall.fall} as ${lauf}, or the checklists of the city have it no longer`, "StartCheckliste first, or the checklist among those of the city", { lauf })
  }
  const erledigt = fall.checklisten.find(({ id }) => id === lauf)?.erledigt ?? []
  const open = liste.schritte.filter(({ id }) => !erledigt.some((one) => one.schritt === id)).map(({ id }) => id)
  if (!open.includes(schritt)) {
    return refuse("fall/SchrittNotFound", befehl, `the step ${schritt} is done, or the checklist ${liste.id} has no such step`, `one of ${open.join(", ") || "no step: all are done"}`, { lauf, schritt, checkliste: liste.id })
  }
  return am <= vermerk.am
    ? accept({ ...befehl, _tag: "SchrittCompleted" })
    : refuse("fall/SchrittInFuture", befehl, `the step ${schritt} is noted on ${vermerk.am} as done on ${am}`, `a day up to ${vermerk.am}`, { schritt, am, vermerk: vermerk.am })
}

/** Decides on spans under a law and on checklists of a change. */
export const rechtskreis: Handlers<"RecordRechtskreis" | "AmendRechtskreis" | "StartCheckliste" | "CompleteSchritt"> = {
  RecordRechtskreis: (befehl, fall) =>
    fall.rechtskreise.some(({ id }) => id === befehl.zeit.id)
      ? refuse("fall/IdTaken", befehl, `a span of the case ${fall.fall} has the id ${befehl.zeit.id}`, "an id of its own, or AmendRechtskreis", { id: befehl.zeit.id })
      : checkNeu(befehl, befehl.zeit.person, fall) ?? checkZeit(befehl, fall) ?? accept({ ...befehl, _tag: "RechtskreisRecorded" }),

  AmendRechtskreis: (befehl, fall) => {
    const { id, person } = befehl.zeit
    const before = fall.rechtskreise.find((one) => one.id === id)
    if (before === undefined) return refuse("fall/RechtskreisNotFound", befehl, `no span of the case ${fall.fall} has the id ${id}`, "RecordRechtskreis, or the id of a span that is there", { id })
    if (before.person !== person) {
      return refuse("fall/RechtskreisInvalid", befehl, `the span ${id} is of the person ${before.person}, and the command says ${person}`, `the person ${before.person}, or RecordRechtskreis for the other`, { zeit: id, person, bisher: before.person })
    }
    return checkZeit(befehl, fall) ?? accept({ ...befehl, _tag: "RechtskreisAmended" })
  },

  StartCheckliste: startCheckliste,
  CompleteSchritt: completeSchritt,
}
