/**
 * Which colour a Projekt has on a day, and why, before it is said in words.
 *
 * @module
 */
import type { Stichtag } from "../../../kernel/Stichtag.js"
import { diffInDays } from "../../../kernel/Stichtag.js"
import type { Ampelregel } from "../../Ampelregel.js"
import type { Projektstand } from "../../Projektstand.js"
import { isOffen, isUeberfaellig, type Termin } from "../../Termin.js"
import { isVorbei } from "../termin/weg.js"

/** Why a Projekt has its colour. */
export type Grund =
  | "abgeschlossen" | "beendet" | "zusammengefuehrt" | "nicht-im-konzept" | "kein-beschluss"
  | "ueberfaellig" | "erprobung-ohne-entscheidung"
  | "bald-faellig" | "mehrfach-verschoben" | "verspaetet-begonnen"
  | "im-plan" | "kein-termin"

/** The colours; `ohne` where nothing can be late. */
export type Farbe = "gruen" | "gelb" | "rot" | "ohne"

/** A colour with its reason and what is due. */
export interface Urteil {
  readonly farbe: Farbe
  readonly grund: Grund
  readonly termin?: Termin
}

/** What a colour is told from. */
export interface Lagebild {
  /** Whether the Konzept in force has the Projekt. */
  readonly bekannt: boolean
  readonly beschlossen: boolean
  readonly stand: Projektstand
  /** In the order of time. */
  readonly termine: ReadonlyArray<Termin>
  readonly stichtag: Stichtag
  readonly regel: Ampelregel
}

const withTermin = (farbe: Farbe, grund: Grund, termin: Termin | undefined): Urteil => ({ farbe, grund, ...(termin === undefined ? {} : { termin }) })

const ohneFarbe = ({ bekannt, beschlossen, stand, termine }: Lagebild): Urteil | undefined => {
  if (isVorbei(stand)) {
    const abschluss = stand.lage === "abgeschlossen" ? termine.find(({ art }) => art === "abschluss") : undefined
    return withTermin("ohne", stand.lage as Grund, abschluss)
  }
  if (termine.some(isOffen)) return undefined
  if (!beschlossen) return { farbe: "ohne", grund: "kein-beschluss" }
  return !bekannt && stand.lage === "vorgesehen" ? { farbe: "ohne", grund: "nicht-im-konzept" } : undefined
}

const rot = ({ stand, stichtag, termine }: Lagebild): Urteil | undefined => {
  const termin = termine.find((one) => isUeberfaellig(one, stichtag))
  if (termin === undefined) return undefined
  return { farbe: "rot", grund: stand.lage === "in-erprobung" && termin.art === "erprobungsende" ? "erprobung-ohne-entscheidung" : "ueberfaellig", termin }
}

const begunLate = ({ stand, termine }: Lagebild): Termin | undefined =>
  stand.lage === "in-erprobung" || stand.lage === "laufend"
    ? termine.find(({ am, art, erfuellt }) => art === "beginn" && erfuellt !== undefined && erfuellt > am)
    : undefined

const gelb = (bild: Lagebild): Urteil | undefined => {
  const { regel, stichtag } = bild
  const offen = bild.termine.filter(isOffen)
  const bald = offen.find(({ am }) => diffInDays(stichtag, am) <= regel.vorlauf)
  if (bald !== undefined) return { farbe: "gelb", grund: "bald-faellig", termin: bald }
  const verschoben = offen.find(({ verschiebungen }) => verschiebungen.length >= regel.verschiebungen)
  if (verschoben !== undefined) return { farbe: "gelb", grund: "mehrfach-verschoben", termin: verschoben }
  const spaet = regel.verspaeteterBeginn ? begunLate(bild) : undefined
  return spaet === undefined ? undefined : { farbe: "gelb", grund: "verspaetet-begonnen", termin: spaet }
}

/** The colour of a Projekt; every one has exactly one. */
export const urteilen = (bild: Lagebild): Urteil => {
  const next = bild.termine.find(isOffen)
  return ohneFarbe(bild) ?? rot(bild) ?? gelb(bild) ?? withTermin("gruen", next === undefined ? "kein-termin" : "im-plan", next)
}
