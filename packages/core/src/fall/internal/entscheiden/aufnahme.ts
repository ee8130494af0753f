import { kriterien as verzeichnis } from "../../Aufnahmekriterium.js"
import { teile } from "../../Bestand.js"
import type { Befehl } from "../../Befehl.js"
import type { Akte } from "../../Fall.js"
import type { Person } from "../../Person.js"
import { angabe } from "./angabe.js"
import { checkBesondere, checkBetroffene, checkHandlungsfeld, checkId, checkPersonen, checkZustimmungen, type Einwand, hauptpersonen } from "./einwand.js"
import { accept, type BefehlOf, type Handlers, refuse } from "./handler.js"

const refuseHauptperson = (befehl: Befehl, message: string, needed: string, personen: string) =>
  refuse("fall/HauptpersonInvalid", befehl, message, needed, { personen })

/** A representative who is nobody of the case, or the person herself. */
const checkVertretung = (befehl: Befehl, neue: ReadonlyArray<Person>, alle: ReadonlyArray<Person>): Einwand => {
  const wrong = neue.find(({ id, vertretenDurch }) => vertretenDurch.some((durch) => durch === id || !alle.some((person) => person.id === durch)))
  if (wrong === undefined) return undefined
  return refuseHauptperson(befehl, `${wrong.id} is represented by ${wrong.vertretenDurch.join(", ")}, of whom one is ${wrong.id} or nobody of the case`,
    "representatives who are other people of the case", wrong.id)
}

const checkPeople = (befehl: BefehlOf<"OpenFall">): Einwand => {
  const { personen } = befehl
  const twice = personen.find(({ id }, at) => personen.findIndex((other) => other.id === id) !== at)
  if (twice !== undefined) return checkId(befehl, twice.id, [twice])
  const heads = personen.filter(({ beziehung }) => beziehung === "hauptperson").map(({ id }) => id)
  if (heads.length === 1) return checkVertretung(befehl, personen, personen)
  return refuseHauptperson(befehl, `the case has ${heads.length} people as Hauptperson`, "exactly one person with the beziehung hauptperson", heads.join(", "))
}

const checkAdded = (befehl: BefehlOf<"AddPerson">, { personen }: Akte): Einwand => {
  const { person } = befehl
  if (person.beziehung === "hauptperson") {
    return refuseHauptperson(befehl, `${person.id} cannot be a second Hauptperson`, "another beziehung, or a case of its own for this person", person.id)
  }
  return checkId(befehl, person.id, personen) ?? checkVertretung(befehl, [person], personen)
}

// Another Hauptperson would be another case: all that speaks of the case as a whole is hers.
const checkAmended = (befehl: BefehlOf<"AmendPerson">, akte: Akte): Einwand => {
  const { person } = befehl
  const before = akte.personen.find(({ id }) => id === person.id)
  if (before === undefined) return checkPersonen(befehl, akte, [person.id])
  if ((before.beziehung === "hauptperson") !== (person.beziehung === "hauptperson")) {
    return refuseHauptperson(befehl, `${hauptpersonen(akte).join(", ")} is the Hauptperson, and ${person.id} cannot become or cease to be it`,
      "another beziehung, or a case of its own for another Hauptperson", person.id)
  }
  return checkVertretung(befehl, [person], akte.personen)
}

const checkKriterien = (befehl: BefehlOf<"DecideAufnahme">): Einwand => {
  const count = (key: string) => befehl.kriterien.filter(({ kriterium }) => kriterium === key).length
  const wrong = verzeichnis.map(({ schluessel }) => schluessel).filter((key) => count(key) !== 1)
  if (wrong.length > 0) {
    return refuse("fall/KriterienIncomplete", befehl, `not answered exactly once: ${wrong.join(", ")}`, "each of the five criteria once, with its reason", { kriterien: wrong.join(", ") })
  }
  if (befehl.ergebnis === "einzelberatung") return undefined
  const unmet = verzeichnis.filter(({ pflicht, schluessel }) => pflicht && befehl.kriterien.some(({ erfuellt, kriterium }) => kriterium === schluessel && !erfuellt))
  if (unmet.length === 0) return undefined
  const keys = unmet.map(({ schluessel }) => schluessel).join(", ")
  return refuse("fall/KriterienNotMet", befehl, `Case Management is not indicated without ${keys}`, "these criteria met, or the ergebnis einzelberatung", { kriterien: keys })
}

const checkTeile = (befehl: BefehlOf<"CompleteBestandsaufnahme">, { angaben, bestand }: Akte): Einwand => {
  const noted = (teil: string) => (teil === "biografie" ? angaben.some(({ feld }) => feld === teil) : bestand.some(({ art }) => art === teil))
  const without = befehl.ohne.map(({ teil }) => teil)
  const missing = teile.filter((teil) => !noted(teil) && (teil === "bedarf" || !without.includes(teil)))
  const both = teile.filter((teil) => without.includes(teil) && (noted(teil) || without.indexOf(teil) !== without.lastIndexOf(teil)))
  if (missing.length === 0 && both.length === 0) return undefined
  const empty = missing.length === 0 ? "" : `nothing is noted in ${missing.join(", ")}`
  const twofold = both.length === 0 ? "" : `${both.join(", ")} is named as empty and is not, or is named twice`
  return refuse("fall/BestandIncomplete", befehl, [empty, twofold].filter((text) => text !== "").join("; "),
    "for every part an entry or, but for bedarf, the reason why there is none, and never both", { fehlt: missing.join(", "), doppelt: both.join(", ") })
}

/** Decides on the Aufnahme and the Bestandsaufnahme. */
export const aufnahme: Handlers<"OpenFall" | "AddPerson" | "AmendPerson" | "RecordAngabe" | "RectifyAngabe" | "DisputeAngabe" | "DecideAufnahme" | "RecordBestand" | "WithdrawBestand" | "CompleteBestandsaufnahme"> = {
  ...angabe,
  OpenFall: (befehl) => checkPeople(befehl) ?? accept({ ...befehl, _tag: "FallOpened" }),
  AddPerson: (befehl, fall) => checkAdded(befehl, fall) ?? accept({ ...befehl, _tag: "PersonAdded" }),
  AmendPerson: (befehl, fall) => checkAmended(befehl, fall) ?? accept({ ...befehl, _tag: "PersonAmended" }),
  DecideAufnahme: (befehl, fall) =>
    checkKriterien(befehl) ?? checkZustimmungen(befehl, fall, befehl.zustimmungen, hauptpersonen(fall)) ?? accept({ ...befehl, _tag: "AufnahmeDecided" }),
  RecordBestand: (befehl, fall, umfeld) =>
    checkBetroffene(befehl, fall, [befehl.bestand.person]) ??
    checkId(befehl, befehl.bestand.id, fall.bestand) ??
    (befehl.bestand.art === "bedarf" ? checkHandlungsfeld(befehl, umfeld, befehl.bestand.handlungsfeld) : undefined) ??
    checkBesondere(befehl, fall, [befehl.bestand.person], befehl.bestand.beruehrt) ??
    accept({ ...befehl, _tag: "BestandRecorded" }),
  WithdrawBestand: (befehl, fall) =>
    fall.bestand.some(({ id }) => id === befehl.bestand)
      ? accept({ ...befehl, _tag: "BestandWithdrawn" })
      : refuse("fall/BestandNotFound", befehl, `the Bestandsaufnahme has no finding ${befehl.bestand}`, "the id of a finding that is noted", { bestand: befehl.bestand }),
  CompleteBestandsaufnahme: (befehl, fall) => checkTeile(befehl, fall) ?? accept({ ...befehl, _tag: "BestandsaufnahmeCompleted" }),
}
