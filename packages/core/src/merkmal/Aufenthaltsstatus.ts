/**
 * By what right a foreigner stays: titles, free movement, Duldung, Gestattung, with the two groupings that offices print.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Dauer from "../kernel/Dauer.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Codeliste from "./Codeliste.js"
import { type Statuszeile, statuszeilen } from "./internal/aufenthaltsstatuszeilen.js"
import { nationalitiesOf, UNGENANNT } from "./internal/lesbar.js"
import * as Staatsangehoerigkeit from "./Staatsangehoerigkeit.js"
import * as Zuordnung from "./Zuordnung.js"

/** The key of a status. */
export type Schluessel = (typeof statuszeilen)[number]["schluessel"]

const zeilen: ReadonlyMap<string, Statuszeile> = new Map(statuszeilen.map((zeile) => [zeile.schluessel, zeile]))

const toAuspraegung = ({ schluessel, name, art, gueltigAb }: Statuszeile): Codeliste.Auspraegung => ({
  schluessel,
  name,
  ...(art === undefined ? {} : { art }),
  ...(gueltigAb === undefined ? {} : { gueltigAb: Result.getOrThrow(Stichtag.parse(gueltigAb)) }),
})

/**
 * The values of Aufenthaltsstatus, finer than any table prints them.
 *
 * The keys are ours. Confirmed in public sources are the seven titles of § 4 Abs. 1 AufenthG, §§ 25a, 25b and 104c,
 * §§ 5 and 16 FreizügG/EU, and where the Blaue Karte and the two ICT-Karten stand and stood; the other section numbers and first days are as generally known and have to be checked before they
 * are printed as law. Under § 104c nothing is granted from 31 December 2025 on; what was granted runs for 18 months, so
 * that key has no last day here.
 *
 * @quelle AufenthG; AsylG; FreizügG/EU; HAuslG
 */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "aufenthaltsstatus",
  titel: "Aufenthaltsstatus",
  quelle: "AufenthG, AsylG, FreizügG/EU, HAuslG",
  auspraegungen: statuszeilen.map(toAuspraegung),
})

const UNBESTIMMBAR = { schluessel: "unbestimmbar", name: "nicht bestimmbar", art: "fehlt" } as const
const SONSTIGE = { schluessel: "sonstige", name: "sonstige", art: "rest" } as const

/**
 * The four classes of the Integrationsministerkonferenz, with the remainder that they leave.
 *
 * @quelle Integrationsmonitoring der Länder, Kennzahl B1
 */
export const listeIntmk: Codeliste.Codeliste = Codeliste.make({
  id: "aufenthaltsstatus-intmk",
  titel: "Aufenthaltsstatus (IntMK)",
  quelle: "Integrationsmonitoring der Länder, Kennzahl B1",
  auspraegungen: [
    { schluessel: "langfristig", name: "langfristiges Aufenthaltsrecht" },
    { schluessel: "ohne-langfristig", name: "ohne langfristiges Aufenthaltsrecht" },
    { schluessel: "duldung", name: "Duldung" },
    { schluessel: "gestattung", name: "Aufenthaltsgestattung" },
    SONSTIGE,
    UNBESTIMMBAR,
  ],
})

/**
 * The tree of the Landesamt für Statistik Niedersachsen; its published groups do not add up to the total without `sonstige`.
 *
 * @quelle LSN, Integrationsmonitoring, Aufenthaltsstatus
 */
export const listeLsn: Codeliste.Codeliste = Codeliste.make({
  id: "aufenthaltsstatus-lsn",
  titel: "Aufenthaltsstatus (LSN)",
  quelle: "Landesamt für Statistik Niedersachsen, Integrationsmonitoring",
  auspraegungen: [
    { schluessel: "kein-titel-erforderlich", name: "kein Aufenthaltstitel erforderlich" },
    { schluessel: "freizuegigkeit", name: "Freizügigkeit nach FreizügG/EU", oberhalb: "kein-titel-erforderlich" },
    { schluessel: "befreit-heimatlos", name: "befreit oder heimatlos", oberhalb: "kein-titel-erforderlich" },
    { schluessel: "befristet", name: "befristeter Aufenthaltstitel" },
    { schluessel: "befristet-ausbildung", name: "Ausbildung", oberhalb: "befristet" },
    { schluessel: "befristet-erwerb", name: "Erwerbstätigkeit", oberhalb: "befristet" },
    { schluessel: "befristet-humanitaer", name: "völkerrechtliche, humanitäre, politische Gründe", oberhalb: "befristet" },
    { schluessel: "befristet-familie", name: "familiäre Gründe", oberhalb: "befristet" },
    { schluessel: "befristet-besondere", name: "besondere Aufenthaltsrechte", oberhalb: "befristet" },
    { schluessel: "unbefristet", name: "unbefristeter Aufenthaltstitel" },
    { schluessel: "ohne-titel", name: "ohne Aufenthaltstitel" },
    { schluessel: "duldung", name: "Duldung", oberhalb: "ohne-titel" },
    { schluessel: "gestattung", name: "Aufenthaltsgestattung", oberhalb: "ohne-titel" },
    { schluessel: "weder-noch", name: "weder Duldung noch Gestattung", oberhalb: "ohne-titel" },
    SONSTIGE,
    UNBESTIMMBAR,
  ],
})

/**
 * The place of each status in the tree of the Landesamt für Statistik Niedersachsen.
 *
 * Where the tree names no place (Visum, Fiktionsbescheinigung), it is the remainder, and for the Aufenthaltsdokument-GB it
 * is free movement; the choice is told with the pair.
 *
 * @quelle LSN, Integrationsmonitoring, Aufenthaltsstatus
 */
export const zuordnungLsn: Zuordnung.Zuordnung = Zuordnung.makeOrThrow(
  liste,
  listeLsn,
  [...zeilen.values()].map(({ schluessel, lsn, anmerkung }) => ({
    von: schluessel,
    nach: lsn,
    ...(anmerkung === undefined ? {} : { anmerkung }),
  })),
)

/** What is known of a stay: the status, whose nationals they are, and since when they have lived here. */
export interface Aufenthalt {
  readonly status: Schluessel
  readonly staatsangehoerigkeiten?: ReadonlyArray<string>
  /** First day of the stay in Germany, not of the title. */
  readonly aufenthaltSeit?: Stichtag.Stichtag
}

const LANGFRISTIG_NACH = Dauer.make({ years: 5 })

const TUERKEI = "163"

const hasRight = (staatsangehoerigkeiten: ReadonlyArray<string> | undefined, stichtag: Stichtag.Stichtag): boolean | undefined => {
  const keys = nationalitiesOf(staatsangehoerigkeiten)
  if (keys.some((key) => key === TUERKEI || Staatsangehoerigkeit.isFreizuegig(key, stichtag))) return true
  return keys.includes(UNGENANNT) ? undefined : false
}

/**
 * Tells which of the four classes of the IntMK a stay belongs to on a day.
 *
 * Nationals of the EU, the EEA, Switzerland and Turkey have a long-term right after five years, whatever their title.
 * So the status alone often does not tell: where nationality or the first day is missing and could change the answer,
 * it is `unbestimmbar`. Who keeps the rights of free movement by the Austrittsabkommen is chosen to count like a national
 * of the EU. The four classes name no place for those who are exempt, homeless foreigners, and who has applied.
 *
 * @quelle Integrationsmonitoring der Länder, Kennzahl B1
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Aufenthaltsstatus } from "@teilhabe/core/merkmal"
 *
 * const ende2024 = Stichtag.make(2024, 12, 31)
 * const aufenthaltSeit = Stichtag.make(2019, 12, 31)
 * Aufenthaltsstatus.toIntmk({ status: "freizuegigkeit", aufenthaltSeit }, ende2024) // => "langfristig"
 * Aufenthaltsstatus.toIntmk({ status: "freizuegigkeit" }, ende2024) // => "unbestimmbar"
 * Aufenthaltsstatus.toIntmk({ status: "familie", staatsangehoerigkeiten: ["475"] }, ende2024) // => "ohne-langfristig"
 * ```
 */
export const toIntmk = ({ status, staatsangehoerigkeiten, aufenthaltSeit }: Aufenthalt, stichtag: Stichtag.Stichtag): string => {
  const regel = zeilen.get(status)?.intmk ?? "unbestimmbar"
  if (regel !== "nach-dauer" && regel !== "nach-herkunft-und-dauer") return regel
  const isLong = aufenthaltSeit === undefined ? undefined : Stichtag.addDauer(aufenthaltSeit, LANGFRISTIG_NACH) <= stichtag
  const counts = regel === "nach-dauer" ? true : hasRight(staatsangehoerigkeiten, stichtag)
  if (isLong === false || counts === false) return "ohne-langfristig"
  return isLong === true && counts === true ? "langfristig" : "unbestimmbar"
}

/**
 * Gives the key of a status in the tree of the Landesamt für Statistik Niedersachsen.
 *
 * @quelle LSN, Integrationsmonitoring, Aufenthaltsstatus
 * @example
 * ```ts
 * import { Aufenthaltsstatus } from "@teilhabe/core/merkmal"
 *
 * Aufenthaltsstatus.toLsn("chancen-aufenthalt") // => "befristet-humanitaer"
 * Aufenthaltsstatus.toLsn("fiktion") // => "sonstige"
 * ```
 */
export const toLsn = (status: Schluessel): string => zuordnungLsn.paare.get(status)?.nach ?? SONSTIGE.schluessel

/**
 * Names the law that a status rests on: today, or on a day, where its section was renumbered since.
 *
 * A day before the status was there gives its earliest section; whether it was in use, `Codeliste.isValidOn` tells.
 *
 * @quelle AufenthG; AsylG; FreizügG/EU; HAuslG
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Aufenthaltsstatus } from "@teilhabe/core/merkmal"
 *
 * Aufenthaltsstatus.rechtsgrundlage("ausbildungsduldung") // => "AufenthG § 60c"
 * Aufenthaltsstatus.rechtsgrundlage("blaue-karte") // => "AufenthG § 18g"
 * Aufenthaltsstatus.rechtsgrundlage("blaue-karte", Stichtag.make(2022, 12, 31)) // => "AufenthG § 18b Abs. 2"
 * ```
 */
export const rechtsgrundlage = (status: Schluessel, stichtag?: Stichtag.Stichtag): string => {
  const zeile = zeilen.get(status)
  const before = stichtag === undefined ? undefined : zeile?.vorher?.find(({ bis }) => stichtag <= bis)
  return (before ?? zeile)?.rechtsgrundlage ?? ""
}

/** The keys whose holder has no limit of time, so that none can be entered. */
const isUnlimited = (status: Schluessel): boolean => zeilen.get(status)?.lsn === "unbefristet"

const keys = statuszeilen.map(({ schluessel }) => schluessel)

/**
 * One title or status of a person over time (Aufenthaltstitel), with the law that it was given by and its limit.
 *
 * `rechtsgrundlage` is the section that stands in the document; `befristetBis` is the last day, which a title without a
 * limit does not have.
 */
export const Aufenthaltstitel = Schema.Struct({
  status: Schema.Literals(keys),
  rechtsgrundlage: Schema.NonEmptyString,
  seit: Schema.optionalKey(Stichtag.Stichtag),
  befristetBis: Schema.optionalKey(Stichtag.Stichtag),
}).check(
  Schema.makeFilter(({ status, seit, befristetBis }) => {
    if (befristetBis === undefined) return true
    if (isUnlimited(status)) return `${status} is a title without a limit of time: leave befristetBis out`
    return seit === undefined || seit <= befristetBis || "befristetBis lies before seit: correct one of them"
  }),
)

/** One title or status of a person over time. */
export type Aufenthaltstitel = typeof Aufenthaltstitel.Type

/**
 * Tells whether a title ran on a day; nothing where its first day is not known and it has not ended before.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Aufenthaltsstatus } from "@teilhabe/core/merkmal"
 *
 * const seit = Stichtag.make(2023, 5, 1)
 * const titel = { status: "chancen-aufenthalt", rechtsgrundlage: "AufenthG § 104c", seit, befristetBis: Stichtag.make(2024, 10, 31) } as const
 * Aufenthaltsstatus.runsOn(titel, Stichtag.make(2024, 10, 31)) // => true
 * Aufenthaltsstatus.runsOn(titel, Stichtag.make(2024, 11, 1)) // => false
 * ```
 */
export const runsOn = ({ seit, befristetBis }: Aufenthaltstitel, stichtag: Stichtag.Stichtag): boolean | undefined => {
  if (befristetBis !== undefined && befristetBis < stichtag) return false
  return seit === undefined ? undefined : seit <= stichtag
}
