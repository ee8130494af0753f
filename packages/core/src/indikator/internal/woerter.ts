/**
 * German words for what figures are about: kinds of numbers, times, reasons.
 *
 * @module
 */
import type { Fehlend } from "../../kernel/Messwert.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"

const GROESSEN: Readonly<Record<string, string>> = {
  bevoelkerung: "Bevölkerung",
  "bevoelkerung-privathaushalte": "Bevölkerung in Privathaushalten",
  auslaender: "Ausländerinnen und Ausländer",
  zuzuege: "Zuzüge über die Gemeindegrenze",
  fortzuege: "Fortzüge über die Gemeindegrenze",
  "zuzuege-ausland": "Zuzüge aus dem Ausland",
  "fortzuege-ausland": "Fortzüge ins Ausland",
  einbuergerungen: "Einbürgerungen",
  erwerbstaetige: "Erwerbstätige",
  "svb-wohnort": "sozialversicherungspflichtig Beschäftigte am Wohnort",
  "svb-arbeitsort": "sozialversicherungspflichtig Beschäftigte am Arbeitsort",
  arbeitslose: "Arbeitslose",
  "erwerbspersonen-alle": "alle zivilen Erwerbspersonen",
  "erwerbspersonen-abhaengig": "abhängige zivile Erwerbspersonen",
  "arbeitslosenquote-alle": "Arbeitslosenquote (alle zivilen Erwerbspersonen)",
  "arbeitslosenquote-abhaengig": "Arbeitslosenquote (abhängige zivile Erwerbspersonen)",
  elb: "erwerbsfähige Leistungsberechtigte",
  "leistungsberechtigte-sgb-ii": "Leistungsberechtigte nach dem SGB II",
  "kita-kinder": "Kinder in Kindertagesbetreuung",
  "schueler-allgemeinbildend": "Schülerinnen und Schüler an allgemeinbildenden Schulen",
  "schueler-beruflich": "Schülerinnen und Schüler an beruflichen Schulen",
  schulabgaenger: "Schulabgängerinnen und Schulabgänger",
  "neuaufnahmen-klasse-5": "Neuaufnahmen in Klasse 5",
  "absolventen-sek-i": "Schülerinnen und Schüler der Abschlussjahrgänge der Sekundarstufe I",
  auslaenderanteil: "Ausländeranteil (veröffentlicht)",
  beschaeftigungsquote: "Beschäftigungsquote (veröffentlicht)",
  erwerbstaetigenquote: "Erwerbstätigenquote (veröffentlicht)",
}

/** Names a kind of number; one that is not known stands as its id. */
export const groesseText = (id: string): string => (Object.hasOwn(GROESSEN, id) ? (GROESSEN[id] ?? id) : `„${id}“`)

/** Why a value is absent, as the end of a sentence. */
export const grundText: Readonly<Record<Fehlend["grund"], string>> = {
  gesperrt: "zum Schutz Einzelner nicht veröffentlicht",
  geheim: "von der Quelle geheim gehalten",
  "nicht-sinnvoll": "hier nicht sinnvoll",
  undefiniert: "nicht berechenbar, da der Nenner null ist oder null sein kann",
  "nicht-auf-dieser-ebene": "auf dieser Ebene nicht veröffentlicht",
  "nicht-erhoben": "nicht erhoben",
  unsicher: "zu unsicher für eine Angabe",
  "folgt-spaeter": "noch nicht veröffentlicht, folgt später",
  unbekannt: "unbekannt",
}

/** Says when: `am 31.12.2015`, `im Schuljahr 2015/16`. */
export const zurZeit = (zeit: Zeitraum.Zeitraum): string => {
  const text = Zeitraum.toText(zeit)
  switch (zeit.art) {
    case "tag":
      return `am ${text}`
    case "jahr":
      return `im Jahr ${text}`
    case "zeitraum":
      return zeit.bis === undefined ? text : `vom ${text}`
    case "monat":
    case "quartal":
    case "schuljahr":
    case "jahresdurchschnitt":
      return `im ${text}`
  }
}
