import * as Einwilligung from "../../../datenschutz/Einwilligung.js"
import * as Aufenthaltsstatus from "../../../merkmal/Aufenthaltsstatus.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import * as Geschlecht from "../../../merkmal/Geschlecht.js"
import * as Staatsangehoerigkeit from "../../../merkmal/Staatsangehoerigkeit.js"
import type { Angabe, Besonders, Stand } from "../../Angabe.js"
import type { Befehl } from "../../Befehl.js"
import { type Akte, GELOESCHT } from "../../Fall.js"
import { isUnder } from "../alter.js"
import { checkBetroffene, checkId, type Einwand } from "./einwand.js"
import { accept, type BefehlOf, type Handlers, refuse } from "./handler.js"

const listen: Readonly<Partial<Record<Angabe["feld"], Codeliste.Codeliste>>> = {
  staatsangehoerigkeit: Staatsangehoerigkeit.liste,
  aufenthaltsstatus: Aufenthaltsstatus.liste,
  geschlecht: Geschlecht.liste,
}

/** The age that nobody has. */
const ALTER = 121

const checkSchluessel = (befehl: Befehl, { feld, id, wert }: Angabe): Einwand => {
  const liste = listen[feld]
  if (liste === undefined) return undefined
  const valid = Codeliste.leaves(liste).filter((one) => Codeliste.isValidOn(one, befehl.vermerk.am)).map(({ schluessel }) => schluessel)
  if (valid.includes(wert)) return undefined
  // What was written may be a person's own words, and the nearest key would tell her status as well: neither is told.
  return refuse("fall/SchluesselNotFound", befehl, `the value of ${id} is no key of the list ${liste.id} on ${befehl.vermerk.am}`,
    `a key of the list ${liste.id} that holds on the day`, { angabe: id, liste: liste.id })
}

const checkGeburtsdatum = (befehl: Befehl, angabe: Angabe): Einwand => {
  const { am } = befehl.vermerk
  if (angabe.feld !== "geburtsdatum" || (angabe.wert <= am && isUnder(angabe.wert, ALTER, am))) return undefined
  return refuse("fall/GeburtsdatumInvalid", befehl, `the birth date ${angabe.id} of ${angabe.person} lies after ${am} or more than 120 years before`,
    `a day up to ${am} on which a person who lives can be born`, { angabe: angabe.id, person: angabe.person, am })
}

const checkEinwilligung = (befehl: Befehl, { einwilligungen }: Akte, id: string, fragen: ReadonlyArray<Einwilligung.Frage>): Einwand => {
  const found = einwilligungen.find((one) => one.id === id)
  if (found === undefined) {
    return refuse("fall/EinwilligungNotFound", befehl, `the case has no consent ${id}`, "GiveEinwilligung first", { einwilligung: id })
  }
  const covers = fragen.some((frage) => Einwilligung.covers(found, frage))
  const [frage] = fragen
  if (covers || frage === undefined) return undefined
  return refuse("fall/EinwilligungNotCovering", befehl, `the consent ${id} does not allow ${frage.datenart} of ${frage.person} for ${frage.zweck} on ${frage.am}`,
    `a consent of ${frage.person} in force on ${frage.am} that names ${frage.datenart} for ${frage.zweck} and ${frage.empfaenger}${fragen.length > 1 ? "" : ", to be asked from there"}`,
    { einwilligung: id, person: frage.person, datenart: frage.datenart, am: frage.am })
}

const checkHerkunft = (befehl: Befehl, akte: Akte, { datenart, herkunft, person }: Angabe): Einwand =>
  herkunft.art === "person"
    ? undefined
    : checkEinwilligung(befehl, akte, herkunft.einwilligung,
        [{ person, datenart, zweck: "fallarbeit", richtung: "einholen", am: befehl.vermerk.am, empfaenger: herkunft.stelle }])

// To note a special category is neither to give nor to ask for it: whichever way the consent names is enough, but it names the
// Träger who notes it, as nobody else may see it afterwards.
const checkBesonders = (befehl: Befehl, akte: Akte, { datenart, einwilligung, person }: Besonders): Einwand =>
  checkEinwilligung(befehl, akte, einwilligung, (["einholen", "abgeben"] as const)
    .map((richtung) => ({ person, datenart, empfaenger: akte.zustaendig.traeger, zweck: "fallarbeit" as const, richtung, am: befehl.vermerk.am })))

const checkWert = (befehl: Befehl, angabe: Angabe): Einwand => checkSchluessel(befehl, angabe) ?? checkGeburtsdatum(befehl, angabe)

const findAngabe = ({ angaben }: Akte, id: string) => angaben.find((one) => one.id === id && one.wert !== GELOESCHT)

const refuseUnknown = (befehl: Befehl, { fall }: Akte, id: string) =>
  refuse("fall/AngabeNotFound", befehl, `nothing is noted in the case ${fall} under ${id}, or it was erased`, "the id of an Angabe that is held", { angabe: id })

const isSameHerkunft = (a: Angabe["herkunft"], b: Angabe["herkunft"]): boolean =>
  a.art === "person" ? b.art === "person" : b.art === "dritte" && a.stelle === b.stelle && a.einwilligung === b.einwilligung

const checkRectified = (befehl: BefehlOf<"RectifyAngabe">, akte: Akte, before: Angabe): Einwand => {
  const { angabe } = befehl
  if (angabe.person !== before.person || angabe.feld !== before.feld || angabe.datenart !== before.datenart) {
    return refuse("fall/AngabeMismatch", befehl, `${angabe.id} is ${before.feld} of ${before.person}, kind ${before.datenart}`,
      "the same person, field and kind; for another thing RecordAngabe with an id of its own", { angabe: angabe.id, person: before.person, feld: before.feld })
  }
  // What is held may be put right at any time (Art. 16 DSGVO), also after the consent was withdrawn by which it was noted.
  const herkunft = isSameHerkunft(angabe.herkunft, before.herkunft) ? undefined : checkHerkunft(befehl, akte, angabe)
  if (herkunft !== undefined) return herkunft
  const isNew = angabe.feld === "besonders" && before.feld === "besonders" && angabe.einwilligung !== before.einwilligung
  return isNew ? checkBesonders(befehl, akte, angabe) : undefined
}

// What is disputed stays so where the value stays (§ 84 Abs. 2 SGB X): only where it comes from was put right.
const disputed = ({ angabe }: BefehlOf<"RectifyAngabe">, before: Stand): { readonly bestritten?: true } =>
  (before.bestritten !== undefined && before.wert === angabe.wert ? { bestritten: true } : {})

/** Decides on what is noted about people. */
export const angabe: Handlers<"RecordAngabe" | "RectifyAngabe" | "DisputeAngabe"> = {
  RecordAngabe: (befehl, fall) => {
    const { angabe: noted } = befehl
    return checkBetroffene(befehl, fall, [noted.person]) ??
      checkId(befehl, noted.id, fall.angaben) ??
      checkWert(befehl, noted) ??
      checkHerkunft(befehl, fall, noted) ??
      (noted.feld === "besonders" ? checkBesonders(befehl, fall, noted) : undefined) ??
      accept({ ...befehl, _tag: "AngabeRecorded" })
  },
  RectifyAngabe: (befehl, fall) => {
    const before = findAngabe(fall, befehl.angabe.id)
    if (before === undefined) return refuseUnknown(befehl, fall, befehl.angabe.id)
    return checkRectified(befehl, fall, before) ?? checkWert(befehl, befehl.angabe) ?? accept({ ...befehl, _tag: "AngabeRectified", ...disputed(befehl, before) })
  },
  DisputeAngabe: (befehl, fall) =>
    findAngabe(fall, befehl.angabe) === undefined ? refuseUnknown(befehl, fall, befehl.angabe) : accept({ ...befehl, _tag: "AngabeDisputed" }),
}
