/**
 * What the Konzept alone says against a command, whatever became of the Projekt.
 *
 * @module
 */
import type { Messwert } from "../../../kernel/Messwert.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Projekt } from "../../../konzept/Projekt.js"
import type { Auftrag } from "../../Befehl.js"
import { isNotNegative } from "../anzahl.js"
import { ersterTag } from "../frist.js"
import { type Bezug, checkKnown, type Einwand, idsOf, refuse } from "./handler.js"

/** The command with a name, as far as a Gremium decides it. */
type AuftragOf<T extends Auftrag["_tag"]> = Extract<Auftrag, { readonly _tag: T }>

/** Refuses a Projekt that the Konzept does not have. */
export const checkProjekt = (befehl: Bezug, { projekte }: Konzept): Einwand =>
  checkKnown("projektverlauf/ProjektNotFound", befehl, "the Konzept in force has no Projekt", befehl.projekt, idsOf(projekte), "projekt")

/** Refuses another Projekt to go on inside that is the same, or not in the Konzept. */
const checkNach = (befehl: Bezug, nach: string, konzept: Konzept): Einwand =>
  nach === befehl.projekt
    ? refuse("projektverlauf/MergeToSelf", befehl, `the Projekt ${nach} is to go on inside itself`, "another Projekt of the Konzept", { projekt: nach })
    : checkKnown("projektverlauf/ProjektNotFound", befehl, "the Konzept has no Projekt", nach, idsOf(konzept.projekte), "projekt")

/** Refuses a last day before the first one. */
export const checkEnde = (befehl: Bezug, from: Stichtag | undefined, ende: Stichtag | undefined): Einwand =>
  from === undefined || ende === undefined || ende >= from
    ? undefined
    : refuse("projektverlauf/TagInvalid", befehl, `the last day ${ende} lies before ${from}`, `a day from ${from} on`, { projekt: befehl.projekt, bis: ende, ab: from })

const doubledOf = (ids: ReadonlyArray<string>): ReadonlyArray<string> => ids.filter((id, at) => ids.indexOf(id) !== at)

const checkEach = (ids: ReadonlyArray<string>, check: (id: string) => Einwand): Einwand => {
  for (const id of ids) {
    const einwand = check(id)
    if (einwand !== undefined) return einwand
  }
  return undefined
}

/** Refuses an extension to what the Konzept does not have, or what the Projekt has already. */
const checkAusweitung = (befehl: AuftragOf<"ExtendProjekt">, konzept: Konzept, projekt: Projekt | undefined, weitere: ReadonlyArray<string> = []): Einwand => {
  const genannt = [...befehl.zielgruppen, ...befehl.orte]
  if (genannt.length === 0) {
    return refuse("projektverlauf/AusweitungEmpty", befehl, `the extension of ${befehl.projekt} names neither a group nor a place`, "a Zielgruppe or an Ort that is new to it", { projekt: befehl.projekt })
  }
  const unknown =
    checkEach(befehl.zielgruppen, (id) => checkKnown("projektverlauf/ZielgruppeNotFound", befehl, "the Konzept has no Zielgruppe", id, idsOf(konzept.zielgruppen), "zielgruppe")) ??
    checkEach(befehl.orte, (id) => checkKnown("projektverlauf/OrtNotFound", befehl, "the Konzept has no Ort", id, idsOf(konzept.orte), "ort"))
  if (unknown !== undefined) return unknown
  const bisher: ReadonlyArray<string> = [...(projekt?.zielgruppen ?? []), ...(projekt?.orte ?? []), ...weitere]
  const known = [...new Set([...genannt.filter((id) => bisher.includes(id)), ...doubledOf(genannt)])].join(", ")
  return known === ""
    ? undefined
    : refuse("projektverlauf/AusweitungKnown", befehl, `the Projekt ${befehl.projekt} has ${known} already, or they are named twice`, "only groups and places that are new to it, each once", { projekt: befehl.projekt, schon: known })
}

/** Refuses an amount below 0. */
export const checkBetrag = (befehl: Bezug, betrag: Messwert): Einwand =>
  isNotNegative(betrag)
    ? undefined
    : refuse("projektverlauf/BetragNegative", befehl, "the amount lies below 0", "an amount from 0 on, or the reason why there is none; AmendMittel or RevokeAusgabe take back", { projekt: befehl.projekt })

/** Refuses an assessment by whom the Konzept does not have, or one that does not say with what to merge. */
const checkBewertung = (befehl: AuftragOf<"AssessProjekt">, konzept: Konzept): Einwand => {
  const { ergebnis, gremium, zusammenMit } = befehl.bewertung
  const unknown = checkKnown("projektverlauf/GremiumNotFound", befehl, "the Konzept has no Gremium", gremium, idsOf(konzept.gremien), "gremium")
  if (unknown !== undefined) return unknown
  if ((ergebnis === "zusammenfuehren") !== (zusammenMit !== undefined)) {
    return refuse("projektverlauf/BewertungInvalid", befehl, zusammenMit === undefined ? "the assessment wants to merge, and does not say with what" : `the assessment names ${zusammenMit} and does not want to merge`,
      "zusammenMit with the result zusammenfuehren, and with no other", { projekt: befehl.projekt, ergebnis })
  }
  return zusammenMit === undefined ? undefined : checkNach(befehl, zusammenMit, konzept)
}

// Whatever else became of a day: nobody puts it off to the day that it had at first, or an earlier one.
const checkAufschub = ({ bis, frist, ...befehl }: AuftragOf<"DeferFrist">): Einwand => {
  const erster = ersterTag(frist)
  return erster === undefined || bis > erster
    ? undefined
    : refuse("projektverlauf/TagNotLater", befehl, `${bis} is not later than ${erster}, the day that ${frist} had at first`, `a day after ${erster}`, { projekt: befehl.projekt, bis, bisher: erster })
}

/** Says what the Konzept alone has against what is decided about one of its Projekte. */
export const checkGegeben = (befehl: Auftrag, konzept: Konzept, weitere: ReadonlyArray<string> = []): Einwand => {
  const projekt = konzept.projekte.find(({ id }) => id === befehl.projekt)
  switch (befehl._tag) {
    case "ExtendProjekt": return checkAusweitung(befehl, konzept, projekt, weitere)
    case "MergeProjekt": return checkNach(befehl, befehl.nach, konzept)
    case "AssessProjekt": return checkBewertung(befehl, konzept)
    case "PlanProjekt": return checkEnde(befehl, befehl.beginn, befehl.ende)
    case "DeferFrist": return checkAufschub(befehl)
    case "GrantMittel":
      return checkKnown("projektverlauf/GeberNotFound", befehl, "the Konzept has no Akteur", befehl.geber, idsOf(konzept.akteure), "geber") ?? checkBetrag(befehl, befehl.betrag)
    default: return undefined
  }
}
