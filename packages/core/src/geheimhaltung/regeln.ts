import * as Stichtag from "../kernel/Stichtag.js"
import type { Geheimhaltungsregel } from "./Geheimhaltungsregel.js"

/**
 * Ready-made rules: `herkunft` tells what an office published from what this library recommends.
 *
 * A rule of an office says what the office publishes by; a city that publishes its own counts decides for itself. Where
 * a source gives a base alone, the threshold is what that base hides.
 *
 * @example
 * ```ts
 * import { regeln } from "@teilhabe/core/geheimhaltung"
 *
 * Object.values(regeln).filter(({ herkunft }) => herkunft === "quelle").map(({ id }) => id) // => ["bundesagentur", "azr", "asylblg"]
 * ```
 */
export const regeln = {
  /** At least 3 persons in each cell; the numbers 1 and 2 are secret, and a 0 is told. */
  bundesagentur: {
    id: "bundesagentur",
    titel: "Mindestfallzahl 3",
    quelle: "Statistik der Bundesagentur für Arbeit, Statistische Geheimhaltung; § 16 BStatG, § 281 Abs. 3 SGB III",
    herkunft: "quelle",
    schwelle: 3,
    nullen: "offen",
    verfahren: { art: "sperrung" },
  },
  /** Each number by itself to the nearest multiple of 5, at most 2 off. */
  azr: {
    id: "azr",
    titel: "5er-Rundung (Ausländerzentralregister)",
    quelle: "Destatis, 5er-Rundung der Auswertungen des Ausländerzentralregisters, seit 2016",
    herkunft: "quelle",
    gueltigAb: Stichtag.make(2016, 1, 1),
    schwelle: 3,
    nullen: "offen",
    verfahren: { art: "rundung", basis: 5 },
  },
  /** As for the AZR; no day is known from which it holds. */
  asylblg: {
    id: "asylblg",
    titel: "5er-Rundung (Asylbewerberleistungsstatistik)",
    quelle: "Destatis, 5er-Rundung der Asylbewerberleistungsstatistik",
    herkunft: "quelle",
    schwelle: 3,
    nullen: "offen",
    verfahren: { art: "rundung", basis: 5 },
  },
  /** At least 5 persons in each cell, for tables by small areas or many Merkmale at once. */
  schwelleFuenf: {
    id: "schwelle-fuenf",
    titel: "Mindestfallzahl 5",
    quelle: "Empfehlung dieser Bibliothek für kleinräumige oder tief gegliederte Tabellen",
    herkunft: "empfehlung",
    schwelle: 5,
    nullen: "offen",
    verfahren: { art: "sperrung" },
  },
  /** Zeros are secret too, and nobody learns the status of a whole group. */
  stadtStreng: {
    id: "stadt-streng",
    titel: "Strenge Regel einer Stadt",
    quelle: "Empfehlung dieser Bibliothek, wo auch eine 0 oder eine Gruppe aus lauter Gleichen etwas verrät",
    herkunft: "empfehlung",
    schwelle: 5,
    nullen: "geheim",
    gruppen: ["aufenthaltsstatus", "aufenthaltsstatus-intmk", "aufenthaltsstatus-lsn", "rechtskreis"],
    verfahren: { art: "sperrung" },
  },
  /** Small changes instead of gaps; the parameters of Zensus 2022 are not public, these are ours. */
  cellKey: {
    id: "cell-key",
    titel: "Cell-Key-Methode",
    quelle: "Empfehlung dieser Bibliothek; die Parameter des Zensus 2022 sind nicht veröffentlicht",
    herkunft: "empfehlung",
    schwelle: 3,
    nullen: "offen",
    verfahren: { art: "cell-key", hoechstens: 4, varianz: 3, kleinste: 2 },
  },
} as const satisfies Readonly<Record<string, Geheimhaltungsregel>>
