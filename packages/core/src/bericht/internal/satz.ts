/**
 * Pieces of German sentences: enumerations, time in a sentence, rhythms.
 *
 * @module
 */
export { zitat } from "../../ereignis/zitat.js"
import * as Dauer from "../../kernel/Dauer.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Rhythmus from "../../konzept/Rhythmus.js"
import type { Inline, Zeile } from "../Block.js"
import * as Zahlwort from "../Zahlwort.js"

/** Joins pieces of a line: `a, b und c`. */
export const undListe = (pieces: ReadonlyArray<Inline>, last = " und "): Zeile =>
  pieces.flatMap((piece, index) =>
    index === 0 ? [piece] : [index === pieces.length - 1 ? last : ", ", piece])

/** Joins words: `a, b und c`. */
export const undText = (words: ReadonlyArray<string>, last = " und "): string => undListe(words, last).join("")

/** Joins pieces that may hold commas themselves: `a; b; c`. */
export const semikolon = (pieces: ReadonlyArray<Inline>): Zeile =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : ["; ", piece]))

/** Says when, as part of a sentence: `am 30.06.2019`, `im Jahr 2020`. */
export const wann = (zeit: Zeitraum.Zeitraum): string => {
  const text = Zeitraum.toText(zeit)
  if (zeit.art === "tag") return `am ${text}`
  if (zeit.art === "jahr") return `im Jahr ${text}`
  if (zeit.art !== "zeitraum") return `im ${text}`
  const von = Stichtag.toText(zeit.von)
  return zeit.bis === undefined ? `ab dem ${von}` : `vom ${von} bis zum ${Stichtag.toText(zeit.bis)}`
}

/** Says when something happened once, be it known to the day or not: `zwischen dem … und dem …`, `frühestens am …`. */
export const zeitpunkt = (zeit: Zeitraum.Zeitraum): string => {
  if (zeit.bis === undefined) return `frühestens am ${Stichtag.toText(zeit.von)}`
  if (zeit.art === "jahresdurchschnitt") return `im Jahr ${Stichtag.jahr(zeit.von)}`
  return zeit.art === "zeitraum" ? `zwischen dem ${Stichtag.toText(zeit.von)} und dem ${Stichtag.toText(zeit.bis)}` : wann(zeit)
}

/** Writes a length with numbers that stay with their unit: `5 Jahre und 6 Monate`. */
export const laenge = (dauer: Dauer.Dauer): string => Dauer.toText(dauer).replaceAll(/(\d) /gu, "$1\u00A0")

/** Says how often a length comes round, with numbers that stay with their unit: `jedes Jahr`, `alle 6 Monate`. */
export const rhythmus = (value: Rhythmus.Rhythmus): string => Rhythmus.toText(value).replaceAll(/(\d) /gu, "$1\u00A0")

/** Says of how many something holds: both, or all of them. */
export const alle = (count: number): string => (count === 2 ? "beide" : `alle ${Zahlwort.toText(count)}`)

/** Ends a text with a full stop unless it ends a sentence already. */
export const punkt = (text: string): string => (/[.!?…][“”"’]?$/u.test(text) ? text : `${text}.`)

/** Takes the full stop off a text that stands inside a line. */
export const ohnePunkt = (text: string): string => text.replace(/\.$/u, "")

/** Begins a sentence: the first letter large. */
export const satzanfang = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
