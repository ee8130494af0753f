/**
 * German texts for findings about what may be set against each other: changes, gaps, rankings.
 *
 * @module
 */
import { day } from "./findingTexteProjekt.js"
import { type Texte, word } from "./findingTexteType.js"

const WAS: Readonly<Record<string, string>> = {
  indikator: "Indikator", variante: "Lesart", einheit: "Einheit", raum: "Raum", gruppe: "Gruppe", jahr: "Berichtsjahr",
  statistik: "Statistik", groesse: "Größe", definition: "Definition", zeitbezug: "Zeitbezug", zeit: "Zeit",
  kennzeichen: "Hinweise zum Wert",
}

const number = (text: string): string => text.replace(".", ",")

/** Texts about comparisons. */
export const vergleichTexte: Texte = {
  NotComparable: (details) =>
    `Zwei Werte stimmen nicht überein in: ${WAS[word(details, "was")] ?? word(details, "was")} (${word(details, "a") || "–"} und ${word(details, "b") || "–"}). Verglichen wird nur, was auf gleiche Weise ermittelt ist.`,
  TimeOutOfOrder: (details) =>
    `Der Wert für ${word(details, "second")} liegt nicht nach dem Wert für ${word(details, "first")}. Den früheren zuerst nennen und jede Zeit einmal.`,
  GroupDoubled: (details) => `Die Gruppe (${word(details, "gruppe") || "insgesamt"}) steht zweimal da. Jede Gruppe einmal nennen.`,
  GroupsOverlap: (details) =>
    `Die Gruppen (${word(details, "gruppe")} und ${word(details, "bezug")}) stehen nicht nebeneinander. Zwei Gruppen nennen, die sich nur in einem Merkmal unterscheiden.`,
  KeyUnknownInList: (details) =>
    `Den Schlüssel ${word(details, "schluessel")} gibt es in der Liste (${word(details, "liste")}) nicht. Den Schlüssel berichtigen oder die Liste ergänzen.`,
  RanglisteEmpty: (details) => `Es liegt kein Wert vor, der sich reihen ließe (${word(details, "merkmal")}).`,
  PartsAboveTotal: (details) =>
    `Die gereihten Werte ergeben zusammen ${number(word(details, "parts"))}; das ist mehr als die Summe ${number(word(details, "total"))}. Prüfen, ob eine Summe unter den Einzelwerten steht.`,
  BreakBetween: (details) =>
    `Von ${word(details, "first")} bis ${word(details, "second")} lässt sich keine Veränderung angeben: Ab dem ${day(details, "ab")} wird anders gezählt. ${word(details, "grund")}`.replace(/[^.]$/u, "$&."),
  StatistikNotGiven: (details) =>
    `Der Wert beruht auf der Statistik (${word(details, "statistik")}), zu der keine Angaben vorliegen. Ob ihre Reihe einen Bruch hat, ist damit unbekannt.`,
}
