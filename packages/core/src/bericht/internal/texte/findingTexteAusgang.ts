/**
 * German texts for findings about what goes out together: withheld cells that a report would tell, and data tables that do not fit.
 *
 * @module
 */
import { type Texte, word } from "./findingTexteType.js"

/** Texts about what goes out. */
export const ausgangTexte: Texte = {
  ZelleVerraten: (details) =>
    `In ${word(details, "wo")} steht die Zahl einer gesperrten Zelle bei den Namen ihrer Gruppen (${word(details, "zelle")}). So geht nichts hinaus. Die Zahl weglassen oder von einer größeren Gruppe sprechen.`,
  ZelleErrechenbar: (details) =>
    `Aus allem, was zusammen hinausgeht, lässt sich eine gesperrte Zelle errechnen (${word(details, "zelle")}); dazu trägt bei, was in ${word(details, "wo")} steht. Zahlen weglassen, die nicht freigegeben sind.`,
  ZahlAnders: (details) =>
    `In ${word(details, "wo")} steht zu einer Zelle etwas anderes, als freigegeben wurde (${word(details, "zelle")}). Die Zahl aus der Freigabe nehmen; eine gesperrte Zelle hat keine.`,
  ZahlOhneFreigabe: (details) =>
    `In ${word(details, "wo")} steht eine Zahl aus der Auszählung „${word(details, "datensatz")}“, die für diesen Bericht nicht freigegeben ist. Zuerst freigeben und die Freigabe mitgeben.`,
  ZahlTextAnders: (details) =>
    `In ${word(details, "wo")} sagt der Text einer Zahl etwas anderes als ihr Wert (Auszählung „${word(details, "datensatz")}“). Genau den Wert schreiben, keinen Anteil; ist die Zelle gesperrt, ihr Zeichen.`,
  ZahlOhneBezug: (details) =>
    `In der Tabelle „${word(details, "titel")}“ nennt eine Zahl der Spalte „${word(details, "spalte")}“ keine Zelle, andere der Spalte tun es. Die Zelle nennen oder die Zahl weglassen.`,
  ZelleUnbekannt: (details) =>
    `In ${word(details, "wo")} nennt eine Zahl eine Zelle, die es in der Auszählung „${word(details, "datensatz")}“ nicht gibt. Merkmale und Schlüssel so nennen wie die freigegebene Auszählung.`,
  DatensatzFehlt: (details) =>
    `Die Datentabelle „${word(details, "titel")}“ enthält eigene Auszählungen nach Merkmalen und nennt keine. Die freigegebene Auszählung nennen.`,
  FreigabeUnecht: () =>
    "Die Angaben zur Geheimhaltung nennen eine Freigabe, die keine ist oder kopiert wurde. Die Freigabe selbst mitgeben, so wie sie erstellt wurde.",
  FreigabeVeraendert: (details) =>
    `Die Zahlen oder das Register der Freigabe „${word(details, "bericht")}“ wurden nachträglich verändert. Neu freigeben.`,
  DatentabelleDoubled: (details) => `Zwei Datentabellen des Berichts haben die id „${word(details, "id")}“. Jeder eine eigene geben, denn Dateien heißen danach.`,
  DatenspalteDoubled: (details) => `Die Datentabelle „${word(details, "titel")}“ hat zwei Spalten mit dem Namen „${word(details, "name")}“. Jeder einen eigenen geben.`,
  DatennameInvalid: (details) => `Der Name „${word(details, "name")}“ einer Datentabelle oder Spalte passt nicht. Nur Buchstaben ohne Umlaute, Ziffern, Punkt, Unter- und Bindestrich benutzen.`,
  DatenspalteWithWrongDecimals: (details) => `Die Spalte „${word(details, "name")}“ braucht 0 bis 3 Nachkommastellen als ganze Zahl.`,
  DatenzeileOfWrongLength: (details) => `Eine Zeile der Datentabelle „${word(details, "titel")}“ hat nicht so viele Zellen wie die Tabelle Spalten.`,
  DatenzeileDoubled: (details) => `In der Datentabelle „${word(details, "titel")}“ haben Zeilen denselben Schlüssel. Jeder Zeile einen eigenen geben.`,
  DatenwertUnfit: (details) => `In der Datentabelle „${word(details, "titel")}“ passt ein Wert nicht zur Art der Spalte „${word(details, "name")}“.`,
  SchluesselUnknown: (details) => `Die Datentabelle „${word(details, "titel")}“ nennt als Schlüssel „${word(details, "name")}“, das ist keine ihrer Spalten.`,
  FilterOfWrongLength: (details) => `Die Tabelle „${word(details, "titel")}“ hat nicht für jede Zeile genau einen Filter.`,
  OrtDoubled: (details) => `Zwei Stellen für eigene Texte haben den Schlüssel „${word(details, "ort")}“. Jeder einen eigenen geben.`,
  OrtInvalid: (details) => `Der Schlüssel „${word(details, "ort")}“ einer Stelle für eigene Texte passt nicht. Nur kleine Buchstaben ohne Umlaute, Ziffern, Punkt und Bindestrich benutzen.`,
}
