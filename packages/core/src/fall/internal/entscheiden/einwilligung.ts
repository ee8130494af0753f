/**
 * Decides on consents, on data that is kept and not used, and on what leaves the case.
 *
 * @module
 */
import { Gewoehnlich } from "../../../datenschutz/Datenart.js"
import type { Einwilligung } from "../../../datenschutz/Einwilligung.js"
import type { PersonId } from "../../../datenschutz/Kennung.js"
import type { Zweck } from "../../../datenschutz/Zweck.js"
import type { Eroeffnet } from "../../Fall.js"
import { mayActFor, needMacht } from "../vertretung.js"
import { checkId, checkPersonen, type Einwand } from "./einwand.js"
import { accept, type BefehlOf, type Handlers, refuse } from "./handler.js"
import { offenlegen } from "./offenlegen.js"

type Erklaerung = BefehlOf<"GiveEinwilligung" | "WithdrawEinwilligung">

const checkMacht = (befehl: Erklaerung, fall: Eroeffnet, person: PersonId, durch: PersonId): Einwand => {
  const { am } = befehl.vermerk
  const macht = mayActFor(fall, person, durch, am)
  if (macht === "ja") return undefined
  const { koennen, needed: wer } = needMacht(fall, person, am)
  const needed = `one who may act for ${person}: ${wer}`
  const details = { person, durch, am, koennen }
  return macht === "zu-jung"
    ? refuse("fall/PersonTooYoung", befehl, `${person} is under 15 on ${am} and cannot do this by herself`, needed, details)
    : refuse("fall/VertretungInvalid", befehl, `${durch} may not act for ${person} on ${am}`, needed, details)
}

/** A consent names something, and never everything for more than one purpose. */
const isPauschal = ({ datenarten, zwecke }: Einwilligung): boolean =>
  Gewoehnlich.literals.every((art) => datenarten.includes(art)) && new Set(zwecke).size > 1

/** Purposes that nobody can allow or refuse: the person's own right to know, and supervision. */
const OHNE_EINWILLIGUNG: ReadonlyArray<Zweck> = ["auskunft", "aufsicht"]

const checkInhalt = (befehl: BefehlOf<"GiveEinwilligung">): Einwand => {
  const { einwilligung, vermerk: { am } } = befehl
  const { besondere, bis, datenarten, id, von } = einwilligung
  const invalid = (message: string, needed: string): Einwand => refuse("fall/EinwilligungInvalid", befehl, `the consent ${id} ${message}`, needed, { einwilligung: id, von, bis, am })
  if (datenarten.length + besondere.length === 0) return invalid("names no kind of data", "at least one ordinary kind or special category")
  if (isPauschal(einwilligung)) return invalid("names every ordinary kind for several purposes; there is no blanket consent (§ 67b SGB X)", "the kinds that a purpose needs, in a consent for each matter")
  const needless = OHNE_EINWILLIGUNG.filter((zweck) => einwilligung.zwecke.includes(zweck)).join(", ")
  if (needless !== "") return invalid(`names the purpose ${needless}, for which none is needed and none is asked`, "the purposes that rest on a consent")
  if (von > bis) return invalid(`ends on ${bis}, before it begins on ${von}`, "a last day that is not before the first")
  if (von < am) return invalid(`begins on ${von}, before it was given on ${am}; a consent comes before what it allows`, `a first day from ${am} on`)
  return undefined
}

const checkWiderruf = (befehl: BefehlOf<"WithdrawEinwilligung">, fall: Eroeffnet): Einwand => {
  const { durch, einwilligung } = befehl
  const found = fall.einwilligungen.find(({ id }) => id === einwilligung)
  if (found === undefined) return refuse("fall/EinwilligungNotFound", befehl, `the case ${fall.fall} has no consent ${einwilligung}`, "the id of a consent of the case", { einwilligung })
  if (found.widerrufenAm !== undefined) {
    return refuse("fall/EinwilligungWithdrawn", befehl, `the consent ${einwilligung} was withdrawn on ${found.widerrufenAm}`, "nothing: it allows nothing any more", { einwilligung, widerrufenAm: found.widerrufenAm })
  }
  return checkPersonen(befehl, fall, [durch]) ?? checkMacht(befehl, fall, found.person, durch)
}

const checkRestricted = (befehl: BefehlOf<"RestrictVerarbeitung" | "LiftEinschraenkung">, fall: Eroeffnet): Einwand => {
  const { person } = befehl
  const unknown = checkPersonen(befehl, fall, [person])
  if (unknown !== undefined) return unknown
  const found = fall.eingeschraenkt.find((zeile) => zeile.person === person)
  if (befehl._tag === "RestrictVerarbeitung") {
    return found && refuse("fall/VerarbeitungRestricted", befehl, `the data of ${person} is restricted since ${found.seit}`, "nothing, or LiftEinschraenkung first", { person, seit: found.seit })
  }
  return found === undefined ? refuse("fall/NotRestricted", befehl, `the data of ${person} is not restricted`, "RestrictVerarbeitung first", { person }) : undefined
}

/** Decides on consents, restrictions and disclosures. A withdrawal is heard in a closed case too, and while data is restricted. */
export const einwilligung: Handlers<"GiveEinwilligung" | "WithdrawEinwilligung" | "RestrictVerarbeitung" | "LiftEinschraenkung" | "DiscloseFall" | "RecordUebermittlung" | "HoldKonferenz" | "IssueFallbericht"> = {
  GiveEinwilligung: (befehl, fall) => {
    const { erteiltVon, id, person } = befehl.einwilligung
    return checkPersonen(befehl, fall, [person, erteiltVon]) ??
      checkId(befehl, id, fall.einwilligungen) ??
      checkInhalt(befehl) ??
      checkMacht(befehl, fall, person, erteiltVon) ??
      accept({ ...befehl, _tag: "EinwilligungGiven" })
  },
  WithdrawEinwilligung: (befehl, fall) => checkWiderruf(befehl, fall) ?? accept({ ...befehl, _tag: "EinwilligungWithdrawn" }),
  RestrictVerarbeitung: (befehl, fall) => checkRestricted(befehl, fall) ?? accept({ ...befehl, _tag: "VerarbeitungRestricted" }),
  LiftEinschraenkung: (befehl, fall) => checkRestricted(befehl, fall) ?? accept({ ...befehl, _tag: "EinschraenkungLifted" }),
  // What a law ordered has been sent: it is noted whatever consents or restrictions say.
  RecordUebermittlung: (befehl, fall) => checkPersonen(befehl, fall, befehl.personen) ?? accept({ ...befehl, _tag: "UebermittlungRecorded" }),
  ...offenlegen,
}
