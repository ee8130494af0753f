/**
 * German texts for findings about the seats and elections of an Integrationsrat.
 *
 * @module
 */
import { name, type Texte, word } from "./findingTexteType.js"

/** Texts about seats and elections. */
export const gremienTexte: Texte = {
  SitzeMissing: (details, nenne) =>
    `Welche Sitze das Gremium ${name(details, nenne)} hat, sagt niemand.`,
  MitgliederMissing: (details, nenne) =>
    `Wie viele Mitglieder das Gremium ${name(details, nenne)} hat, sagt niemand; die Summe der Sitze lässt sich nicht prüfen.`,
  SitzeOverfilled: (details, nenne) =>
    `Im Gremium ${name(details, nenne)} sind von ${word(details, "anzahl")} Sitzen der Art ‚${word(details, "sitze")}‘ ${word(details, "besetzt")} als besetzt vermerkt. Den Vermerk oder das Konzept berichtigen.`,
  SitzeUnknown: (details, nenne) =>
    `Das Konzept kennt im Gremium ${name(details, nenne)} keine Sitze der Art ‚${word(details, "sitze")}‘.`,
  DirektsitzeDiffer: (details, nenne) =>
    `Die Listen der Wahl ${name(details, nenne)} haben zusammen ${word(details, "sitze")} Sitze; direkt zu wählen sind im Gremium ${name(details, nenne, "gremium")} ${word(details, "direkt")}.`,
  StimmenExceedGueltig: (details, nenne) =>
    `Die Listen der Wahl ${name(details, nenne)} haben zusammen ${word(details, "stimmen")} Stimmen, gültig sind nur ${word(details, "gueltig")}.`,
}
