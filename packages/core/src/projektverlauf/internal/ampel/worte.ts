/**
 * The words of a German sentence about what is due.
 *
 * @module
 */
import { zitat as inQuotes } from "../../../ereignis/zitat.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Termin } from "../../Termin.js"

const grouped = new Intl.NumberFormat("de-DE")

/** Counts of German nouns in figures. */
export const anzahl = (count: number, singular: string, plural: string): string => `${grouped.format(count)} ${count === 1 ? singular : plural}`

/** Days after "seit" and "in". */
export const tagen = (count: number): string => anzahl(count, "Tag", "Tagen")

/** Days before "nach" and "zu spät". */
export const tage = (count: number): string => anzahl(count, "Tag", "Tage")

const MAL = ["", "einmal", "zweimal", "dreimal", "viermal", "fünfmal", "sechsmal", "siebenmal", "achtmal", "neunmal", "zehnmal", "elfmal", "zwölfmal"]

/** How often. */
export const mal = (count: number): string => MAL[count] ?? `${count}-mal`

/** Longer than a title should be, and short enough that the sentence can still be read. */
const LAENGE = 160

const shorten = (text: string): string => {
  const signs = Array.from(text)
  return signs.length <= LAENGE ? text : `${signs.slice(0, LAENGE - 1).join("").trimEnd()}…`
}

/** Puts words of somebody else into German quotation marks, in one line and cut short. */
export const zitat = (text: string): string => inQuotes(shorten(text.replace(/\s+/gu, " ").trim()))

const NOMEN: Readonly<Record<Termin["art"], string>> = {
  beginn: "der Beginn",
  zwischenziel: "das Zwischenziel",
  abschluss: "der Abschluss",
  erprobungsende: "die Entscheidung über die Erprobung",
  pruefung: "die Antwort auf den Prüfauftrag",
  ueberpruefung: "die Überprüfung",
  meilenstein: "der Meilenstein",
}

/** What is due, with its article and, where it has a name of its own, that name. */
export const nomen = ({ art, herkunft, titel }: Termin, projekt: string): string => {
  const named = art === "zwischenziel" || art === "meilenstein" || (herkunft === "konzept" && (art === "abschluss" || art === "beginn") && titel.de !== projekt)
  return named ? `${NOMEN[art]} ${zitat(titel.de)}` : NOMEN[art]
}

const ANNAHME = "nach der angenommenen Regel"

/** Says that a day rests on an assumption; empty where it does not. */
export const annahme = ({ herkunft }: Pick<Termin, "herkunft">): string => (herkunft === "annahme" ? `${ANNAHME} ` : "")

const from = ({ urspruenglich, verschiebungen }: Termin): Stichtag.Stichtag => verschiebungen.at(-2)?.bis ?? urspruenglich

/** The last time something was put off: `vom … auf den …`. */
export const vomAuf = (termin: Termin): string =>
  `vom ${Stichtag.toText(from(termin))} auf den ${Stichtag.toText(termin.verschiebungen.at(-1)?.bis ?? termin.am)}`

/** The reason of the last time something was put off. */
export const grundOf = (termin: Termin): string => {
  const last = termin.verschiebungen.at(-1)
  return last === undefined ? "" : `Grund: ${zitat(last.grund)}`
}

/** Says on what assumption something was due at first, where it was put off since. */
export const zuerst = (termin: Termin): string =>
  termin.herkunft === "annahme" ? `${ANNAHME} zuerst am ${Stichtag.toText(termin.urspruenglich)} fällig` : ""

const put = (termin: Termin): string => {
  const count = termin.verschiebungen.length
  const first = Stichtag.toText(termin.urspruenglich)
  // The first day is told before, where it was assumed.
  const told = termin.herkunft === "annahme"
  if (count > 1) return `${mal(count)} verschoben, zuletzt ${vomAuf(termin)}`
  if (count === 0) return `verlängert ${told ? "" : `vom ${first} `}bis zum ${Stichtag.toText(termin.am)}`
  return `verschoben ${told ? `auf den ${Stichtag.toText(termin.am)}` : vomAuf(termin)}`
}

/** Says in brackets how something was put off, empty where it was not. */
export const klammer = (termin: Termin): string => {
  if (termin.verschiebungen.length === 0 && termin.am === termin.urspruenglich) return ""
  return ` (${[zuerst(termin), put(termin), grundOf(termin)].filter((part) => part !== "").join(", ")})`
}

/** `am 31.12.2021`, on what assumption it is told first; where it was put off the brackets have said so. */
export const amTag = (termin: Termin): string =>
  `${termin.am === termin.urspruenglich ? annahme(termin) : ""}am ${Stichtag.toText(termin.am)}`

/** In time, or how many days late. */
export const puenktlich = (am: Stichtag.Stichtag, erfuellt: Stichtag.Stichtag): string =>
  erfuellt <= am ? "rechtzeitig" : `${tage(Stichtag.diffInDays(am, erfuellt))} zu spät`
