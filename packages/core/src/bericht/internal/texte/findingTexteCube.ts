/**
 * German texts for findings about cubes and their totals.
 *
 * @module
 */
import { name, type Texte, word } from "./findingTexteType.js"

// A source whose rows have no numbers tells of rows alike at once.
const zeile = (details: Parameters<Texte[string]>[0]): string => (details["zeile"] === undefined ? "Zeilen sind" : `Zeile ${word(details, "zeile")} ist`)

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
    `${zeile(details)} nicht gezählt: Für „${word(details, "merkmal")}“ gibt es zum Wert „${word(details, "wert")}“ keine einzelne Gruppe.`,
  SchluesselTakenForMissing: (details) =>
    `Den Wert „${word(details, "wert")}“ kennt „${word(details, "merkmal")}“ nicht${details["zeile"] === undefined ? "" : ` (zuerst in Zeile ${word(details, "zeile")})`}; gezählt als fehlende Angabe, Zeilen damit: ${word(details, "anzahl")}.`,
  GewichtInvalid: (details) =>
    `${zeile(details)} nicht gezählt: „${word(details, "wert")}“ ist kein Gewicht ab 0.`,
  SpalteNotFound: (details) => `Die Tabelle hat keine Spalte „${word(details, "spalte")}“.`,
  SpalteOfOtherKind: (details) =>
    `Die Spalte „${word(details, "spalte")}“ enthält ${word(details, "inhalt")}; gebraucht werden ${word(details, "verlangt")}.`,
  SpalteLengthDiffers: (details) =>
    `Die Spalte „${word(details, "spalte")}“ hat ${word(details, "anzahl")} Zeilen, die Tabelle ${word(details, "zeilen")}.`,
  SchluesselTwice: (details) => `Die Spalte „${word(details, "spalte")}“ führt den Schlüssel „${word(details, "wert")}“ zweimal auf.`,
  CodeWithoutSchluessel: (details) =>
    `Die Spalte „${word(details, "spalte")}“ enthält in Zeile ${word(details, "zeile")} den Code ${word(details, "wert")}, zu dem es keinen Schlüssel gibt.`,
  SchluesselNotInListe: (details) => `Den Schlüssel „${word(details, "wert")}“ gibt es in der Liste ${word(details, "liste")} nicht.`,
  SchluesselNoBand: (details) => `„${word(details, "wert")}“ in der Liste ${word(details, "liste")} ist keine Altersgruppe.`,
  BaenderOverlap: (details) =>
    `Die Altersgruppen ${word(details, "eins")} und ${word(details, "zwei")} der Liste ${word(details, "liste")} überschneiden sich.`,
  PaareLacking: (details) => `Für die Schlüssel der Spalte „${word(details, "spalte")}“ ist nicht angegeben, wozu sie gehören.`,
  MerkmalTwice: (details) => `Das Merkmal „${word(details, "merkmal")}“ ist zweimal genannt.`,
  ZellenTooMany: (details) => `Die ${word(details, "anzahl")} Merkmale haben mehr Kombinationen, als sich zählen lassen.`,
  MerkmalLacking: (details, nenne) =>
    `Dem Datensatz ${name(details, nenne)} fehlt das Merkmal „${word(details, "merkmal")}“; ohne es ist offen, wofür seine Zahlen gelten.`,
  ZeitUnreadable: (details, nenne) =>
    `Der Datensatz ${name(details, nenne)} hat eine Zeitangabe, die sich nicht lesen lässt: „${word(details, "wert")}“.`,
  DefinitionUnused: (details, nenne) =>
    `Der Datensatz ${name(details, nenne)} nennt eine Definition für „${word(details, "merkmal")}“, zählt aber nicht danach.`,
}
