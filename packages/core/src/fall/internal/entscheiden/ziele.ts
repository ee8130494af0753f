import type { PersonId } from "../../../datenschutz/Kennung.js"
import type { Akte } from "../../Fall.js"
import type { Befehl } from "../../Befehl.js"
import * as Ziel from "../../Ziel.js"
import { checkBesondere, checkBetroffene, checkFrei, checkFrist, checkHandlungsfeld, checkId, checkZustimmungen, type Einwand, hauptpersonen } from "./einwand.js"
import { accept, type BefehlOf, type Handlers, refuse } from "./handler.js"

type Ebene = BefehlOf<"AbandonZiel">["ziel"]["ebene"]

const ebenen = {
  mottoziel: { code: "fall/MottozielNotFound", name: "Mottoziel", of: (ziele: Ziel.Zielbaum) => ziele.motto },
  rahmenziel: { code: "fall/RahmenzielNotFound", name: "Rahmenziel", of: (ziele: Ziel.Zielbaum) => ziele.rahmen },
  handlungsziel: { code: "fall/HandlungszielNotFound", name: "Handlungsziel", of: (ziele: Ziel.Zielbaum) => ziele.handlung },
} as const

/** A goal that the case does not have, or that was given up or settled. */
export const checkZiel = (befehl: Befehl, { ziele }: Akte, ebene: Ebene, id: string): Einwand => {
  const { code, name, of } = ebenen[ebene]
  const list: ReadonlyArray<Ziel.Gefuehrt<{ readonly id: string }> & { readonly ausgang?: Ziel.Ausgang }> = of(ziele)
  const found = list.find((one) => one.id === id)
  const details = { ziel: id, ebene }
  if (found === undefined) return refuse(code, befehl, `the case has no ${name} ${id}`, `the id of a ${name} of the case`, details)
  if (found.aufgegeben !== undefined) {
    return refuse("fall/ZielAbandoned", befehl, `the ${name} ${id} was given up on ${found.aufgegeben.am}`, `a ${name} that is not given up, or a new one`, { ...details, am: found.aufgegeben.am })
  }
  if (found.ausgang === undefined || found.ausgang === "offen") return undefined
  return refuse("fall/ZielSettled", befehl, `what became of the ${name} ${id} is settled as ${found.ausgang}`, `an open ${name}`, { ...details, ausgang: found.ausgang })
}

const checkSkala = (befehl: Befehl, { id, skala }: Ziel.Handlungsziel): Einwand =>
  new Set(skala.map((text) => text.trim())).size === skala.length
    ? undefined
    : refuse("fall/SkalaInvalid", befehl, `two levels of the scale of ${id} say the same`, "five different texts, from −2 to +2", { ziel: id })

const checkZielId = (befehl: Befehl, { ziele }: Akte, id: string): Einwand => checkId(befehl, id, ziele.motto, ziele.rahmen, ziele.handlung)

const personOf = ({ ziele }: Akte, mottoziel: string): ReadonlyArray<PersonId> =>
  ziele.motto.filter(({ id }) => id === mottoziel).map(({ person }) => person)

const isKept = ({ aufgegeben }: { readonly aufgegeben?: unknown }): boolean => aufgegeben === undefined

/** A level of goals that leads nowhere. */
const checkEbenen = (befehl: Befehl, { ziele }: Akte): Einwand => {
  const motto = ziele.motto.filter(isKept)
  const rahmen = ziele.rahmen.filter(isKept)
  const handlung = ziele.handlung.filter(isKept)
  if (motto.length === 0) {
    return refuse("fall/ZieleIncomplete", befehl, "the case has no Mottoziel that is not given up", "FormulateMottoziel first", { ebene: "mottoziel", ziele: "" })
  }
  const bare = motto.filter(({ id }) => !rahmen.some(({ mottoziel }) => mottoziel === id)).map(({ id }) => id)
  if (bare.length > 0) {
    return refuse("fall/ZieleIncomplete", befehl, `no Rahmenziel serves ${bare.join(", ")}`, "FormulateRahmenziel for each, or AbandonZiel", { ebene: "rahmenziel", ziele: bare.join(", ") })
  }
  const vague = rahmen.filter(({ id }) => !handlung.some(({ rahmenziel }) => rahmenziel === id)).map(({ id }) => id)
  if (vague.length === 0) return undefined
  return refuse("fall/ZieleIncomplete", befehl, `no Handlungsziel serves ${vague.join(", ")}`, "FormulateHandlungsziel for each, or AbandonZiel", { ebene: "handlungsziel", ziele: vague.join(", ") })
}

/** Whose agreement the goals need: the Hauptperson's, and that of everybody whose goal is open. */
export const beteiligte = (akte: Akte): ReadonlyArray<PersonId> => {
  const { handlung, motto } = akte.ziele
  const own = motto.filter(isKept).map(({ person }) => person)
  const steps = handlung.filter(({ id }) => Ziel.isOffen(akte.ziele, id)).flatMap(({ personen }) => personen)
  return [...new Set([...hauptpersonen(akte), ...own, ...steps])]
}

/** Decides on the goals and the agreement on them. */
export const ziele: Handlers<"FormulateMottoziel" | "FormulateRahmenziel" | "FormulateHandlungsziel" | "AbandonZiel" | "AgreeZielvereinbarung"> = {
  FormulateMottoziel: (befehl, fall) =>
    checkBetroffene(befehl, fall, [befehl.ziel.person]) ??
    checkZielId(befehl, fall, befehl.ziel.id) ??
    checkBesondere(befehl, fall, [befehl.ziel.person], befehl.ziel.beruehrt) ??
    accept({ ...befehl, _tag: "MottozielFormulated" }),
  FormulateRahmenziel: (befehl, fall, umfeld) =>
    checkZiel(befehl, fall, "mottoziel", befehl.ziel.mottoziel) ??
    checkFrei(befehl, fall, personOf(fall, befehl.ziel.mottoziel)) ??
    checkHandlungsfeld(befehl, umfeld, befehl.ziel.handlungsfeld) ??
    checkZielId(befehl, fall, befehl.ziel.id) ??
    checkBesondere(befehl, fall, personOf(fall, befehl.ziel.mottoziel), befehl.ziel.beruehrt) ??
    accept({ ...befehl, _tag: "RahmenzielFormulated" }),
  FormulateHandlungsziel: (befehl, fall) =>
    checkZiel(befehl, fall, "rahmenziel", befehl.ziel.rahmenziel) ??
    checkBetroffene(befehl, fall, befehl.ziel.personen) ??
    checkFrist(befehl, befehl.ziel.bis) ??
    checkSkala(befehl, befehl.ziel) ??
    checkZielId(befehl, fall, befehl.ziel.id) ??
    checkBesondere(befehl, fall, befehl.ziel.personen, befehl.ziel.beruehrt) ??
    accept({ ...befehl, _tag: "HandlungszielFormulated" }),
  AbandonZiel: (befehl, fall) => checkZiel(befehl, fall, befehl.ziel.ebene, befehl.ziel.id) ?? accept({ ...befehl, _tag: "ZielAbandoned" }),
  AgreeZielvereinbarung: (befehl, fall) =>
    checkEbenen(befehl, fall) ??
    checkZustimmungen(befehl, fall, befehl.zustimmungen, beteiligte(fall)) ??
    accept({ ...befehl, _tag: "ZielvereinbarungAgreed" }),
}
