/**
 * German texts for findings about Kennzahlen and what they refer to.
 *
 * @module
 */
import { name, type Texte, word } from "./findingTexteType.js"

/** Texts about Kennzahlen. */
export const kennzahlTexte: Texte = {
  KennzahlDoubled: (details, nenne) =>
    `Zwei Kennzahlen tragen die id ${name(details, nenne)}. Einer der beiden eine andere id geben.`,
  KennzahlProjektUnknown: (details, nenne) =>
    `Die Kennzahl ${name(details, nenne)} nennt das Projekt ${name(details, nenne, "projekt")}, das es im Konzept nicht gibt.`,
  KennzahlUnknown: (details, nenne) =>
    `Der Bezug nennt die Kennzahl ${name(details, nenne)}, die es nicht gibt.`,
  KennzahlIndikatorUnknown: (details, nenne) =>
    `Der Bezug der Kennzahl ${name(details, nenne)} nennt den Indikator ${name(details, nenne, "indikator")}, den das Konzept nicht verlangt.`,
  CauseClaimed: (details, nenne) =>
    `Die Begründung zum Bezug der Kennzahl ${name(details, nenne)} behauptet mit dem Wort „${word(details, "wort")}“ eine Wirkung. Ein Indikator kann sie nicht belegen; sagen, was beide verbindet.`,
}
