/**
 * German texts for findings about form: ids, references, keys, values.
 *
 * @module
 */
import { name, type Texte, word } from "./findingTexteType.js"
import { expectedWoerter, foundWoerter } from "../wertWoerter.js"

const ARTEN: Readonly<Record<string, string>> = {
  integrationsbegriff: "Integrationsbegriff", eckpunkt: "Eckpunkt", inklusion: "Inklusionsregel", wert: "Wert",
  kodex: "Kodex", selbstverstaendnis: "Selbstverständnis", zielgruppe: "Zielgruppe", handlungsfeld: "Handlungsfeld",
  leitziel: "Leitziel", begriff: "Begriff", projekt: "Projekt", akteur: "Akteur", ort: "Ort", gremium: "Gremium",
  fallmethode: "Fallmethode", ebene: "Ebene", phase: "Phase", zielebene: "Zielebene", monitoring: "Monitoring",
  indikator: "Indikator", befragung: "Befragung", fortschreibung: "Fortschreibung", angabe: "Bestandsangabe",
  prozess: "Prozess", prozessziel: "Ziel des Prozesses", schritt: "Schritt",
  baustein: "Baustein", stelle: "Stelle", vereinbarung: "Kooperationsvereinbarung", konzept: "Konzept", dokument: "Dokument", element: "Element des Konzepts", sozialraum: "Sozialraum",
}

/** Translates kinds of elements, also several joined by `or`. */
const arten = (words: string): string =>
  words.split(" or ").map((one) => ARTEN[one.toLowerCase()] ?? one).join(" oder ")

/** Texts about form. */
export const formTexte: Texte = {
  IdDoubled: (details, nenne) =>
    `Die id ${name(details, nenne)} steht schon bei ${word(details, "first")}. Einem der beiden eine andere id geben.`,
  ReferenceNotFound: (details, nenne) =>
    `Die id ${name(details, nenne)} gibt es nicht (gesucht: ${arten(word(details, "wanted"))}). Eine vorhandene nennen oder den Eintrag ergänzen.`,
  ReferenceOfWrongKind: (details, nenne) =>
    `Hier passt ${name(details, nenne)} nicht (${arten(word(details, "found"))}); gebraucht wird: ${arten(word(details, "wanted"))}.`,
  ReferenceDoubled: (details, nenne) => `In einer Liste steht ${name(details, nenne)} zweimal. Einmal löschen.`,
  DokumentNotCited: (details, nenne) => `Keine Quelle verweist auf das Dokument ${name(details, nenne)}.`,
  SozialraumDoubled: (details, nenne) => `Der Sozialraum ${name(details, nenne)} steht zweimal in der Liste.`,
  CircleFound: (details, nenne) =>
    `Über „${word(details, "key")}“ führt ${name(details, nenne)} im Kreis zu sich selbst zurück. Den Kreis auflösen.`,
  KeyMissing: (details) => `Der Schlüssel „${word(details, "key")}“ fehlt.`,
  KeyUnknown: (details) => `Den Schlüssel „${word(details, "key")}“ gibt es hier nicht.`,
  ValueInvalid: (details) =>
    `Erwartet: ${expectedWoerter(word(details, "expected"))}; gefunden: ${foundWoerter(word(details, "found"))}.`,
}
