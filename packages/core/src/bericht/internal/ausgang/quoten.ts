/**
 * Shares other than percentages: per mille, per 1.000, one of so many, parts of one.
 *
 * @module
 */
import type { Zahlspanne } from "../../../geheimhaltung/readFreigabe.js"

const JE = /(?<!\p{L})(?:[Jj]e|[Pp]ro|[Aa]uf|[Pp]er)\s(1\.?000|10\.?000|100\.?000|100)(?![\d,]|\.\d)/u

/** What numbers under a heading or with a unit are shares of: 100 for percentages; nothing where they count. */
export const basisOf = (text: string): number | undefined => {
  const je = JE.exec(text.replaceAll(/[\u00A0\u202F\u2009]/gu, " "))?.[1]
  if (je !== undefined) return Number(je.replace(".", ""))
  if (/‰|Promille/u.test(text)) return 1000
  return /%|Prozent|Anteil|Quote/u.test(text) ? 100 : undefined
}

/** The share that a number per so many is, as wide as its last digit leaves open. */
export const anteilOf = (wert: number, basis: number, stellen: number): Zahlspanne => {
  const half = 0.5 * 10 ** -stellen
  return { art: "prozent", von: ((wert - half) * 100) / basis, bis: ((wert + half) * 100) / basis }
}

const TEIL = /(?<![\p{L}\d.,])(\d{1,3}(?:\.\d{3}){1,3}|\d{1,9})\s(?:von|zu)\s(?:den\s|insgesamt\s)?(\d{1,3}(?:\.\d{3}){1,3}|\d{1,9})(?![\d,]|\s?%|\sProzent)/gu
const GENAU = 1e-9

const readZahl = (text = ""): number => Number(text.replaceAll(".", ""))

/** The shares that are told as one of so many: `1 von 191`. */
export const teileIn = (text: string): ReadonlyArray<Zahlspanne> =>
  [...text.matchAll(TEIL)].flatMap(([, teil, ganzes]) => {
    const wert = (readZahl(teil) * 100) / readZahl(ganzes)
    return wert < 100 ? [{ art: "prozent" as const, von: wert - GENAU, bis: wert + GENAU }] : []
  })
