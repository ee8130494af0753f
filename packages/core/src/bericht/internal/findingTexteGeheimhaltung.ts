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
  FreigabenGetrennt: (details) =>
    `Zwei Freigaben zählen dieselben Personen (${word(details, "gegenstand")}), wurden aber nicht zusammen angegriffen. Gemeinsam freigeben oder das Register der ersten an die zweite geben.`,
  GrenzenFehlen: (details) =>
    `Für ${word(details, "offen")} von ${word(details, "gesperrt")} gesperrten Zellen sind die engsten Grenzen nicht errechnet (${word(details, "grund")}). Weniger Merkmale zugleich veröffentlichen, einen Löser angeben oder ausdrücklich ohne Grenzen freigeben.`,
  DefinitionUnclear: (details) =>
    `Tabellen über dieselben Personen (${word(details, "gegenstand")}) nennen teils eine Definition für „${word(details, "merkmal")}“, teils keine. In allen dieselbe Angabe machen, damit gleiche Zellen als gleich erkannt werden.`,
}
