/**
 * The named sets of age bands that official tables use.
 *
 * @module
 */
import type { Satz } from "./altersliste.js"

/** Bands between rising bounds; the last is open unless a last bound closes it. */
const bands = (bounds: ReadonlyArray<number>, closed = false): Satz["gruppen"] =>
  bounds.slice(0, closed ? -1 : undefined).map((von, at) => {
    const bis = bounds[at + 1]
    return bis === undefined ? { von } : { von, bis }
  })

const years = (from: number, to: number, step: number): ReadonlyArray<number> =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step)

const GENESIS = "Statistische Ämter des Bundes und der Länder, GENESIS, Merkmal"

/** Population: 17 bands to 75 and more. */
export const ALTX20: Satz = {
  id: "altx20",
  titel: "Altersgruppen (17)",
  quelle: `${GENESIS} ALTX20`,
  gruppen: bands([0, 3, 6, 10, 15, 18, ...years(20, 65, 5), 75]),
}

/** Population: as ALTX20, by five years up to 90 and more. */
export const ALTX21: Satz = {
  id: "altx21",
  titel: "Altersgruppen (21)",
  quelle: `${GENESIS} ALTX21`,
  gruppen: bands([0, 3, 6, 10, 15, 18, ...years(20, 90, 5)]),
}

/** Migration over municipal borders. */
export const ALTX01: Satz = {
  id: "altx01",
  titel: "Altersgruppen (unter 18 bis 65 u. m.)",
  quelle: `${GENESIS} ALTX01`,
  gruppen: bands([0, 18, 25, 30, 50, 65]),
}

/** Naturalisations. */
export const ALTX04: Satz = {
  id: "altx04",
  titel: "Altersgruppen (unter 18 bis 45 u. m.)",
  quelle: `${GENESIS} ALTX04`,
  gruppen: bands([0, 18, 35, 45]),
}

/** Employees in jobs with social security. */
export const ALT007: Satz = {
  id: "alt007",
  titel: "Altersgruppen (unter 20 bis 65 u. m.)",
  quelle: `${GENESIS} ALT007`,
  gruppen: bands([0, 20, 25, 30, 50, 60, 65]),
}

/** Benefits for asylum seekers. */
export const ALTX28: Satz = {
  id: "altx28",
  titel: "Altersgruppen (unter 7 bis 65 u. m.)",
  quelle: `${GENESIS} ALTX28`,
  gruppen: bands([0, 7, 18, 25, 50, 65]),
}

/** Children in day care: nobody of 14 or more is counted. */
export const ALT033: Satz = {
  id: "alt033",
  titel: "Altersgruppen (unter 3 bis 14)",
  quelle: `${GENESIS} ALT033`,
  umfang: { von: 0, bis: 14 },
  gruppen: bands([0, 3, 6, 14], true),
}

/** Zensus 2011: 11 bands to 75 and more. */
export const ZENSUS_2011: Satz = {
  id: "zensus-2011",
  titel: "Altersgruppen (unter 3, …, 75 Jahre und mehr)",
  quelle: "Zensus 2011, Regionaldatenbank, Tabelle 12111-03-01-4",
  gruppen: bands([0, 3, 6, 15, 18, 25, 30, 40, 50, 65, 75]),
}

/** Zensus 2011, by ten years: the tables by migration background. */
export const ZENSUS_2011_JAHRZEHNTE: Satz = {
  id: "zensus-2011-jahrzehnte",
  titel: "Altersgruppen (unter 10, …, 80 Jahre und mehr)",
  quelle: "Zensus 2011, Regionaldatenbank, Tabelle 12111-07-01-4",
  gruppen: bands([0, ...years(10, 80, 10)]),
}

/**
 * People able to work who receive SGB II benefits; they are at least 15, so "under 25" is 15 to under 25.
 *
 * @quelle SGB II § 7 Abs. 1 Satz 1 Nr. 1
 */
export const BA_ELB: Satz = {
  id: "ba-elb",
  titel: "Altersgruppen (unter 25 bis 55 u. m.)",
  quelle: "Statistik der Bundesagentur für Arbeit, Grundsicherung für Arbeitsuchende",
  umfang: { von: 15 },
  gruppen: bands([0, 25, 50, 55]),
}

/** Unemployed people: overlapping bands picked out of the total, never adding up to it. */
export const BA_ARBEITSLOSE: Satz = {
  id: "ba-arbeitslose",
  titel: "Altersgruppen der Arbeitslosen (darunter)",
  quelle: "Statistik der Bundesagentur für Arbeit, Arbeitsmarktstatistik (GENESIS, Merkmal ERWAQ7)",
  umfang: { von: 15 },
  gruppen: [{ von: 15, bis: 20 }, { von: 15, bis: 25 }, { von: 55, bis: 65 }],
}

/** Single years of age to 89, then 90 and more. */
export const ALTERSJAHRE: Satz = {
  id: "altersjahre",
  titel: "Altersjahre (unter 1 bis 90 u. m.)",
  quelle: "Bevölkerungsfortschreibung, Altersjahre; GENESIS, Schlüssel ALT mit drei Ziffern",
  gruppen: bands(years(0, 90, 1)),
}
