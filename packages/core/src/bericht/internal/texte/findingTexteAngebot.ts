/**
 * German texts for findings about a catalogue of offers; what it shares with a Konzept is told by the texts about form.
 *
 * @module
 */
import type { Finding } from "../../../kernel/Finding.js"
import { day } from "./findingTexteProjekt.js"
import { name, type Texte, word } from "./findingTexteType.js"

const schluessel = (details: Finding["details"]): string => `Den Schlüssel „${word(details, "schluessel")}“ der Liste „${word(details, "liste")}“`

/** Texts about offers. */
export const angebotTexte: Texte = {
  KonzeptMismatch: (details, nenne) => `Der Katalog gehört zum Konzept ${name(details, nenne)}, geprüft wird er gegen ${name(details, nenne, "wanted")}. Das passende Konzept nehmen oder den Katalog berichtigen.`,
  SchluesselNotFound: (details) => `${schluessel(details)} gibt es nicht.`,
  SchluesselMeansMissing: (details) => `${schluessel(details)} gibt es nur für fehlende Angaben; als Bedingung hat er keinen Sinn.`,
  SchluesselNotValid: (details) => `${schluessel(details)} gibt es in der Zeit nicht, in der das Angebot gilt.`,
  SchluesselPartlyValid: (details) => `${schluessel(details)} gibt es nur in einem Teil der Zeit, in der das Angebot gilt.`,
  StatusPartlyNamed: (details, nenne) => `Das Angebot ${name(details, nenne)} nennt nur einen Teil einer Gruppe von Aufenthaltsstatus. Prüfen, ob die ganze Gruppe gemeint ist.`,
  AlterOutOfOrder: (details, nenne) => `Im Angebot ${name(details, nenne)} liegt das höchste Alter (${word(details, "bis")}) unter dem niedrigsten (${word(details, "von")}).`,
  KapazitaetExceeded: (details, nenne) => `Im Angebot ${name(details, nenne)} sind ${word(details, "belegt")} von ${word(details, "plaetze")} Plätzen belegt. Eine der Zahlen prüfen.`,
  KapazitaetAfterStand: (details, nenne) => `Die Plätze im Angebot ${name(details, nenne)} sind am ${day(details, "gezaehlt")} gezählt, nach dem Stand des Katalogs (${day(details, "stand")}).`,
  KapazitaetOutdated: (details, nenne) => `Die Plätze im Angebot ${name(details, nenne)} sind zuletzt am ${day(details, "gezaehlt")} gezählt. Neu zählen.`,
  AngebotEnded: (details, nenne) => `Das Angebot ${name(details, nenne)} ist am ${day(details, "bis")} ausgelaufen.`,
  HandlungsfeldWithoutAngebot: (details, nenne) => `Zum Handlungsfeld ${name(details, nenne)} gibt es am ${day(details, "stand")} kein Angebot.`,
  SozialraumNotFound: (details, nenne) => `Das Konzept kennt den Sozialraum ${name(details, nenne)} nicht.`,
}
