/**
 * The signs that German tables put in the place of a number, by the office that prints them.
 *
 * @module
 */
import type { Dezimalzeichen } from "./dezimaltext.js"
import { exakt, fehlend } from "./messwertMake.js"
import type { Grund, Messwert } from "./messwertType.js"

/** One sign: how it is printed, how else it is found, and what it says. */
export interface Zeichen {
  readonly zeichen: string
  readonly auch: ReadonlyArray<string>
  /** The explanation for the reader of a table, in German. */
  readonly bedeutung: string
  readonly messwert: Messwert
}

/** How one office prints: the signs that it knows and the sign for each reason. */
export interface Dialekt {
  readonly name: string
  readonly quelle: string
  readonly nichts: string
  /** The sign before the decimals when reading: a comma in print, a point in some data files. Printing uses the comma. */
  readonly dezimalzeichen: Dezimalzeichen
  readonly zeichen: ReadonlyArray<Zeichen>
  readonly gruende: Readonly<Record<Grund, string>>
}

const nichts: Zeichen = { zeichen: "–", auch: ["-", "—", "−"], bedeutung: "nichts vorhanden (genau null)", messwert: exakt(0) }

const unsicher: Zeichen = {
  zeichen: "/",
  auch: ["()", "( )"],
  bedeutung: "keine Angabe, da Zahlenwert nicht sicher genug",
  messwert: fehlend("unsicher"),
}

const nichtSinnvoll: Zeichen = {
  zeichen: "x",
  auch: ["X"],
  bedeutung: "Tabellenfach gesperrt, da Aussage nicht sinnvoll",
  messwert: fehlend("nicht-sinnvoll"),
}

const folgt: Zeichen = { zeichen: "...", auch: ["…"], bedeutung: "Angabe fällt später an", messwert: fehlend("folgt-spaeter") }

const gemeinsam = {
  "nicht-sinnvoll": "x",
  undefiniert: "x",
  "nicht-auf-dieser-ebene": ".",
  "nicht-erhoben": ".",
  unsicher: "/",
  "folgt-spaeter": "...",
  unbekannt: ".",
} as const

/**
 * The signs of the statistical offices after DIN 55301.
 *
 * The point says "unknown or to be kept secret" without saying which. It is read as `geheim`, the careful of the two:
 * what may be secret is treated as secret.
 *
 * @quelle DIN 55301, as explained in the NRW Datenband Integration
 */
export const din55301: Dialekt = {
  name: "DIN 55301",
  quelle: "DIN 55301",
  nichts: "–",
  dezimalzeichen: ",",
  zeichen: [
    nichts,
    { zeichen: ".", auch: [], bedeutung: "Zahlenwert unbekannt oder geheim zu halten", messwert: fehlend("geheim") },
    unsicher,
    nichtSinnvoll,
    folgt,
  ],
  gruende: { ...gemeinsam, gesperrt: ".", geheim: "." },
}

/**
 * The signs of the Bundesagentur für Arbeit: a star for a secret number, `x` for what is not possible or not meaningful.
 *
 * The other signs are taken over from DIN 55301. As secrecy has its own sign here, the point is read as `unbekannt`;
 * this is our reading and not the office's word.
 *
 * @quelle Statistik der Bundesagentur für Arbeit, Zeichenerklärung
 */
export const ba: Dialekt = {
  name: "Bundesagentur für Arbeit",
  quelle: "Statistik der Bundesagentur für Arbeit",
  nichts: "–",
  dezimalzeichen: ",",
  zeichen: [
    nichts,
    { zeichen: "*", auch: [], bedeutung: "Zahlenwert geheim zu halten", messwert: fehlend("geheim") },
    { zeichen: ".", auch: [], bedeutung: "Zahlenwert unbekannt", messwert: fehlend("unbekannt") },
    unsicher,
    nichtSinnvoll,
    folgt,
  ],
  gruende: { ...gemeinsam, gesperrt: "*", geheim: "*" },
}
