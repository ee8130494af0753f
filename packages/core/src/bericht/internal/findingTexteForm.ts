/**
 * German texts for findings about form: ids, references, keys, values.
 *
 * @module
 */
import { name, type Texte, word } from "./findingTexteType.js"

const ARTEN: Readonly<Record<string, string>> = {
  integrationsbegriff: "Integrationsbegriff", eckpunkt: "Eckpunkt", inklusion: "Inklusionsregel", wert: "Wert",
  kodex: "Kodex", selbstverstaendnis: "Selbstverständnis", zielgruppe: "Zielgruppe", handlungsfeld: "Handlungsfeld",
  leitziel: "Leitziel", begriff: "Begriff", projekt: "Projekt", akteur: "Akteur", ort: "Ort", gremium: "Gremium",
  fallmethode: "Fallmethode", ebene: "Ebene", phase: "Phase", zielebene: "Zielebene", monitoring: "Monitoring",
  indikator: "Indikator", befragung: "Befragung", fortschreibung: "Fortschreibung", angabe: "Bestandsangabe",
  dokument: "Dokument", element: "Element des Konzepts", sozialraum: "Sozialraum",
}

/** Translates kinds of elements, also several joined by `or`. */
const arten = (words: string): string =>
  words.split(" or ").map((one) => ARTEN[one.toLowerCase()] ?? one).join(" oder ")

const FOUND: ReadonlyArray<readonly [RegExp, string]> = [
  [/^nothing$/u, "nichts"],
  [/^null$/u, "kein Wert (null)"],
  [/^a list of (\d+)$/u, "eine Liste der Länge $1"],
  [/^a mapping$/u, "eine Gruppe von Schlüsseln"],
  [/^the number (.*)$/u, "die Zahl $1"],
  [/^the boolean (.*)$/u, "der Wahrheitswert $1"],
]

const EXPECTED: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:a )?string$/u, "ein Text"],
  [/^(?:a )?number$/u, "eine Zahl"],
  [/^(?:a |an )?(?:finite number|integer)$/u, "eine Zahl"],
  [/^(?:a )?boolean$/u, "true oder false"],
  [/^(?:an )?array$/u, "eine Liste"],
  [/^(?:an )?object$/u, "eine Gruppe von Schlüsseln"],
  [/^an id: .*$/u, "ein Name aus Kleinbuchstaben a–z und Ziffern, Wörter mit - oder . verbunden"],
  [/^a text that is not empty$/u, "ein Text, der nicht leer ist"],
  [/^a text of at most (\d+) characters$/u, "ein Text von höchstens $1 Zeichen"],
  [/^a text without control characters$/u, "ein Text ohne Steuerzeichen"],
]

const translate = (text: string, table: ReadonlyArray<readonly [RegExp, string]>): string => {
  const row = table.find(([form]) => form.test(text))
  return row === undefined ? text.replaceAll(" | ", " oder ") : text.replace(row[0], row[1])
}

/** Texts about form. */
export const formTexte: Texte = {
  IdDoubled: (details, nenne) =>
    `Den Namen ${name(details, nenne)} trägt schon das Element bei ${word(details, "first")}. Eines der beiden braucht einen anderen.`,
  ReferenceNotFound: (details, nenne) =>
    `Verwiesen wird auf ${name(details, nenne)}; so heißt hier nichts (gesucht: ${arten(word(details, "wanted"))}).`,
  ReferenceOfWrongKind: (details, nenne) =>
    `Verwiesen wird auf ${name(details, nenne)} (${arten(word(details, "found"))}); an dieser Stelle gehört hin: ${arten(word(details, "wanted"))}.`,
  ReferenceDoubled: (details, nenne) => `In einer Liste steht ${name(details, nenne)} zweimal.`,
  DokumentNotCited: (details, nenne) => `Keine Quelle verweist auf das Dokument ${name(details, nenne)}.`,
  SozialraumDoubled: (details, nenne) => `Der Sozialraum ${name(details, nenne)} steht zweimal in der Liste.`,
  CircleFound: (details, nenne) =>
    `Über „${word(details, "key")}“ führt ${name(details, nenne)} im Kreis zu sich selbst zurück.`,
  KeyMissing: (details) => `Der Schlüssel „${word(details, "key")}“ fehlt.`,
  KeyUnknown: (details) => `Den Schlüssel „${word(details, "key")}“ gibt es hier nicht.`,
  ValueInvalid: (details) =>
    `Der Wert passt nicht. Gefunden: ${translate(word(details, "found"), FOUND)}; erwartet: ${translate(word(details, "expected"), EXPECTED)}.`,
}
