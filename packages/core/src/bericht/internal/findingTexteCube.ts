/**
 * German texts for findings about cubes and their totals.
 *
 * @module
 */
import { name, type Texte, word } from "./findingTexteType.js"

/** Texts about cubes. */
export const cubeTexte: Texte = {
  TotalMismatch: (details) => `Die Summe stimmt nicht (${word(details, "ort")}): insgesamt ${word(details, "insgesamt")}, die Teile nach „${word(details, "merkmal")}“ ergeben ${word(details, "summe")} (Unterschied ${word(details, "differenz")}; Toleranz der Quelle: ${word(details, "toleranz")}).${details["ungenannt"] === undefined ? "" : ` Die Tabelle nennt nicht: ${word(details, "ungenannt")}.`}`,
  PartExceedsWhole: (details) =>
    `Eine Darunter-Gruppe ist größer als das Ganze (${word(details, "ort")}): ${word(details, "teil")} von ${word(details, "ganzes")} (Toleranz der Quelle: ${word(details, "toleranz")}).`,
  RestNegative: (details) =>
    `Der Rest ist kleiner als null (${word(details, "ort")}): insgesamt ${word(details, "insgesamt")} minus die übrigen Teile ergibt ${word(details, "rest")}.`,
  ZellenDiffer: (details) =>
    `Zwei Tabellen nennen für dieselbe Zelle Verschiedenes (${word(details, "ort")}): ${word(details, "eins")} und ${word(details, "zwei")}.`,
  ZeileNotCounted: (details) =>
    `Zeile ${word(details, "zeile")} ist nicht gezählt: Für „${word(details, "merkmal")}“ gibt es zum Wert „${word(details, "wert")}“ keine einzelne Gruppe.`,
  SchluesselTakenForMissing: (details) =>
    `Den Wert „${word(details, "wert")}“ kennt „${word(details, "merkmal")}“ nicht (zuerst in Zeile ${word(details, "zeile")}); gezählt als fehlende Angabe, Zeilen damit: ${word(details, "anzahl")}.`,
  GewichtInvalid: (details) =>
    `Zeile ${word(details, "zeile")} ist nicht gezählt: „${word(details, "wert")}“ ist kein Gewicht ab 0.`,
  MerkmalLacking: (details, nenne) =>
    `Dem Datensatz ${name(details, nenne)} fehlt das Merkmal „${word(details, "merkmal")}“; ohne es ist offen, wofür seine Zahlen gelten.`,
  ZeitUnreadable: (details, nenne) =>
    `Der Datensatz ${name(details, nenne)} hat eine Zeitangabe, die sich nicht lesen lässt: „${word(details, "wert")}“.`,
  DefinitionUnused: (details, nenne) =>
    `Der Datensatz ${name(details, nenne)} nennt eine Definition für „${word(details, "merkmal")}“, zählt aber nicht danach.`,
}
