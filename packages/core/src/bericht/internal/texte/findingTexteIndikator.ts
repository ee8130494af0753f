/**
 * German texts for findings about the computation of a figure: what is missing, and what was refused.
 *
 * @module
 */
import { type Texte, word } from "./findingTexteType.js"

/** Says for which figure, area, year and groups, and why; the finding brings the reason in German. */
const text = (rat: string): Texte[string] => (details) =>
  `${word(details, "titel")} (${word(details, "raum")}, ${word(details, "jahr")}; ${word(details, "gruppen")}): ${word(details, "warum")} ${rat}`

/** Texts about the computation of figures. */
export const indikatorTexte: Texte = {
  OperandNotFound: text("Passende Zahlen ergänzen."),
  AlterNotFilling: text("Eine Tabelle mit feineren Altersgruppen ergänzen."),
  EbeneNotPublished: text("Nach einem größeren Gebiet fragen und es als solches ausweisen."),
  DefinitionNotValid: text("Eine Lesart wählen, die zu dieser Zeit gilt."),
  SourcesContradict: text("Die falsche oder überholte Tabelle weglassen."),
  StatistikMixed: text("Zahlen einer einzigen Statistik ergänzen oder eine Lesart wählen, die das Mischen erklärt."),
  ZeitMixed: text("Zahlen derselben Zeit ergänzen."),
  DefinitionMixed: text("Zahlen nach ein und derselben Definition ergänzen."),
  HerkunftMixed: text("Entweder nur die echten oder nur die erfundenen Zahlen nehmen."),
  EinheitMixed: text("Die Einheiten der Tabellen prüfen."),
  DefinitionUndeclared: text("Die Definition in den Tabellen nennen."),
  BreakInside: text("Ein anderes Jahr wählen oder eine Lesart, die nur eine Zeit braucht."),
  ValueBelowZero: text("Prüfen, ob sich die Teile überschneiden oder aus verschiedenen Tabellen stammen."),
  HochrechnungTooSmall: text("Nach einem größeren Gebiet oder weniger Gruppen fragen."),
  AnteilAboveWhole: text("Prüfen, ob beide Tabellen dasselbe zählen."),
  NennerTooSmall: text("Nach einem größeren Gebiet fragen."),
}
