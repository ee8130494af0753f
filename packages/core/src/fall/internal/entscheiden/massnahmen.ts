import type { PersonId } from "../../../datenschutz/Kennung.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import { nearest } from "../../../kernel/nearest.js"
import type { Befehl } from "../../Befehl.js"
import type { Akte } from "../../Fall.js"
import type { Eigenaktivitaet, Leistung, Massnahme, Massnahmestand, Passung } from "../../Massnahme.js"
import type { Umfeld } from "../../Umfeld.js"
import * as Ziel from "../../Ziel.js"
import { checkBesondere, checkFrei, checkFrist, checkId, checkPersonen, type Einwand } from "./einwand.js"
import { accept, type BefehlOf, type Handlers, refuse } from "./handler.js"
import { checkZiel } from "./ziele.js"

const personenOf = ({ ziele }: Akte, handlungsziel: string): ReadonlyArray<PersonId> =>
  ziele.handlung.find(({ id }) => id === handlungsziel)?.personen ?? []

/** Whom a measure concerns: those of its Handlungsziel, and who does it herself. */
const personenOfMassnahme = (fall: Akte, massnahme: Massnahme): ReadonlyArray<PersonId> =>
  [...personenOf(fall, massnahme.handlungsziel), ...(massnahme.art === "eigenaktivitaet" ? [massnahme.person] : [])]

const checkHandlungsziel = (befehl: Befehl, fall: Akte, handlungsziel: string): Einwand =>
  checkZiel(befehl, fall, "handlungsziel", handlungsziel) ?? checkFrei(befehl, fall, personenOf(fall, handlungsziel))

const findAngebot = ({ katalog }: Umfeld, id: string) => katalog.angebote.find((one) => one.id === id)

const refuseAngebot = (befehl: Befehl, { katalog }: Umfeld, angebot: string) => {
  const close = nearest(angebot, katalog.angebote.map(({ id }) => id))
  const hint = close === undefined ? "" : `; did you mean ${close}?`
  return refuse("fall/AngebotNotFound", befehl, `the catalogue ${katalog.id} has no offer ${angebot}${hint}`, "the id of an offer of the catalogue",
    { angebot, katalog: katalog.id, ...(close === undefined ? {} : { nearest: close }) })
}

const refuseDurch = (befehl: Befehl, { durch, id }: Leistung, traeger: string) =>
  refuse("fall/LeistungserbringerInvalid", befehl, `the service ${id} is to be given by ${durch}, and what it comes from is ${traeger}'s`, `durch: ${traeger}`, { massnahme: id, durch, traeger })

const checkAngebot = (befehl: Befehl, { ziele }: Akte, umfeld: Umfeld, massnahme: Leistung, id: string): Einwand => {
  const { am } = befehl.vermerk
  const angebot = findAngebot(umfeld, id)
  if (angebot === undefined) return refuseAngebot(befehl, umfeld, id)
  if (!Zeitraum.contains(angebot.gueltig, am)) {
    return refuse("fall/AngebotNotValid", befehl, `the offer ${id} is not valid on ${am}`, "an offer that is valid on the day", { angebot: id, am })
  }
  const handlungsfeld = Ziel.find(ziele, massnahme.handlungsziel)?.rahmenziel.handlungsfeld
  if (handlungsfeld !== undefined && !angebot.handlungsfelder.includes(handlungsfeld)) {
    return refuse("fall/AngebotNotValid", befehl, `the offer ${id} serves ${angebot.handlungsfelder.join(", ")} and not ${handlungsfeld}`,
      `an offer of ${handlungsfeld}, or a Passung of this offer`, { angebot: id, am, handlungsfeld })
  }
  return angebot.traeger === massnahme.durch ? undefined : refuseDurch(befehl, massnahme, angebot.traeger)
}

const checkLeistung = (befehl: Befehl, fall: Akte, umfeld: Umfeld, massnahme: Leistung): Einwand => {
  const { aus, handlungsziel } = massnahme
  if (aus.art === "angebot") return checkAngebot(befehl, fall, umfeld, massnahme, aus.angebot)
  if (aus.art === "fallfuehrung") return massnahme.durch === fall.zustaendig.traeger ? undefined : refuseDurch(befehl, massnahme, fall.zustaendig.traeger)
  if (fall.passungen.some((one) => one.id === aus.passung && one.handlungsziel === handlungsziel)) return undefined
  return refuse("fall/PassungNotFound", befehl, `the Handlungsziel ${handlungsziel} has no Passung ${aus.passung}`, `RecordPassung for ${handlungsziel} first`, { passung: aus.passung, ziel: handlungsziel })
}

const checkEigenaktivitaet = (befehl: Befehl, fall: Akte, { handlungsziel, person }: Eigenaktivitaet): Einwand => {
  const unknown = checkPersonen(befehl, fall, [person]) ?? checkFrei(befehl, fall, [person])
  if (unknown !== undefined) return unknown
  const own = personenOf(fall, handlungsziel)
  const acts = fall.personen.some(({ id, vertretenDurch }) => own.includes(id) && (id === person || vertretenDurch.includes(person)))
  if (acts) return undefined
  return refuse("fall/VertretungInvalid", befehl, `the Handlungsziel ${handlungsziel} is neither of ${person} nor of anybody whom ${person} represents`,
    `one of ${own.join(", ")}, or who represents one of them`, { person, ziel: handlungsziel, personen: own.join(", ") })
}

const checkPassung = (befehl: Befehl, umfeld: Umfeld, { angebot, art, id }: Passung): Einwand => {
  const needs = art === "anpassung" || art === "anderer-zugang"
  if (needs === (angebot !== undefined) || art === "kompromiss") {
    return angebot !== undefined && findAngebot(umfeld, angebot) === undefined ? refuseAngebot(befehl, umfeld, angebot) : undefined
  }
  return refuse("fall/PassungInvalid", befehl, `the Passung ${id} is ${art} and ${needs ? "names no offer" : "names an offer that is there already"}`,
    needs ? "the offer that is adapted or reached another way" : "no angebot, or another art", { passung: id, art })
}

/** A measure that the case does not have, or that does not stand where it has to. */
const checkMassnahme = (befehl: Befehl, { massnahmen }: Akte, id: string, allowed: (massnahme: Massnahmestand) => ReadonlyArray<Massnahmestand["stand"]>): Einwand => {
  const found = massnahmen.find((one) => one.id === id)
  if (found === undefined) return refuse("fall/MassnahmeNotFound", befehl, `the case has no Maßnahme ${id}`, "the id of a Maßnahme of the case", { massnahme: id })
  const from = allowed(found)
  if (from.includes(found.stand)) return undefined
  return refuse("fall/MassnahmeNotInState", befehl, `the Maßnahme ${id} is of the kind ${found.art} and stands at ${found.stand}`,
    from.length === 0 ? "a Maßnahme of the kind leistung" : `a Maßnahme that stands at ${from.join(" or ")}`, { massnahme: id, art: found.art, stand: found.stand, erlaubt: from.join(", ") })
}

const checkZielOf = (befehl: Befehl, fall: Akte, massnahme: string): Einwand => {
  const found = fall.massnahmen.find(({ id }) => id === massnahme)
  return found === undefined ? undefined : checkHandlungsziel(befehl, fall, found.handlungsziel)
}

const endedFrom = (stand: BefehlOf<"EndMassnahme">["stand"], { art }: Massnahmestand): ReadonlyArray<Massnahmestand["stand"]> => {
  if (stand === "erbracht") return ["laeuft"]
  if (stand === "abgebrochen") return ["geplant", "angefragt", "laeuft"]
  return art === "leistung" ? ["angefragt"] : []
}

const checkGrund = (befehl: BefehlOf<"EndMassnahme">): Einwand =>
  befehl.stand === "erbracht" || befehl.grund !== undefined
    ? undefined
    : refuse("fall/GrundMissing", befehl, `the Maßnahme ${befehl.massnahme} ends as ${befehl.stand} without a reason`, "the grund", { massnahme: befehl.massnahme, stand: befehl.stand })

/** Decides on the measures and on what is done where no offer fits. */
export const massnahmen: Handlers<"PlanMassnahme" | "DropMassnahme" | "RecordPassung" | "RequestLeistung" | "StartMassnahme" | "EndMassnahme"> = {
  PlanMassnahme: (befehl, fall, umfeld) => {
    const { massnahme } = befehl
    return checkHandlungsziel(befehl, fall, massnahme.handlungsziel) ??
      checkId(befehl, massnahme.id, fall.massnahmen) ??
      checkFrist(befehl, massnahme.bis) ??
      (massnahme.art === "leistung" ? checkLeistung(befehl, fall, umfeld, massnahme) : checkEigenaktivitaet(befehl, fall, massnahme)) ??
      checkBesondere(befehl, fall, personenOfMassnahme(fall, massnahme), massnahme.beruehrt) ??
      accept({ ...befehl, _tag: "MassnahmePlanned" })
  },
  // What runs already is ended and not struck out, so that the case says that it was begun.
  DropMassnahme: (befehl, fall) =>
    checkMassnahme(befehl, fall, befehl.massnahme, () => ["geplant", "angefragt"]) ?? accept({ ...befehl, _tag: "MassnahmeDropped" }),
  RecordPassung: (befehl, fall, umfeld) =>
    checkHandlungsziel(befehl, fall, befehl.passung.handlungsziel) ??
    checkId(befehl, befehl.passung.id, fall.passungen) ??
    checkPassung(befehl, umfeld, befehl.passung) ??
    checkBesondere(befehl, fall, personenOf(fall, befehl.passung.handlungsziel), befehl.passung.beruehrt) ??
    accept({ ...befehl, _tag: "PassungRecorded" }),
  RequestLeistung: (befehl, fall) =>
    checkMassnahme(befehl, fall, befehl.massnahme, ({ art }) => (art === "leistung" ? ["geplant"] : [])) ??
    checkZielOf(befehl, fall, befehl.massnahme) ??
    accept({ ...befehl, _tag: "LeistungRequested" }),
  StartMassnahme: (befehl, fall) =>
    checkMassnahme(befehl, fall, befehl.massnahme, ({ art }) => (art === "leistung" ? ["geplant", "angefragt"] : ["geplant"])) ??
    checkZielOf(befehl, fall, befehl.massnahme) ??
    accept({ ...befehl, _tag: "MassnahmeStarted" }),
  EndMassnahme: (befehl, fall) =>
    checkMassnahme(befehl, fall, befehl.massnahme, (massnahme) => endedFrom(befehl.stand, massnahme)) ??
    checkGrund(befehl) ??
    accept({ ...befehl, _tag: "MassnahmeEnded" }),
}
