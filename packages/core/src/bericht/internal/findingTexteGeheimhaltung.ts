/**
 * German texts for findings about disclosure control: what was protected, attacked and released.
 *
 * @module
 */
import { type Texte, word } from "./findingTexteType.js"

/** Texts about disclosure control. */
export const geheimhaltungTexte: Texte = {
  FreigabeFehlt: (details) =>
    `Der Bericht zeigt eigene Auszählungen ohne Freigabe der Geheimhaltung: ${word(details, "datensaetze")}. Zuerst schützen und angreifen, dann berichten.`,
  ZelleEnthuellt: (details) =>
    `Eine gesperrte Zelle lässt sich errechnen (${word(details, "stelle")}): sie liegt zwischen ${word(details, "von")} und ${word(details, "bis")}. So darf der Bericht nicht hinaus.`,
}
