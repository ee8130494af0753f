/**
 * The time of a whole table: in a line of its head, in the name of its file, or handed in.
 *
 * @module
 */
import { Zeitmerkmal } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"
import type { Mapping } from "../Mapping.js"
import { labelOf } from "./lists.js"
import type { Code } from "./message.js"
import type { Satz } from "./records.js"
import { expectedTime, readTime } from "./time.js"

/** What is wrong with the time of a table. */
export interface Zeitproblem {
  readonly code: Code
  readonly zeile: number
  readonly details: Readonly<Record<string, string>>
}

/** Finds the time of a table; an empty answer where its lines or columns say it. */
export const tableTime = (
  { angaben }: Mapping,
  head: ReadonlyArray<Satz>,
  datei: string,
  given: string | undefined,
): { readonly schluessel: string } | Zeitproblem | Readonly<Record<never, never>> => {
  const { zeit } = angaben
  if (given !== undefined) {
    if (Result.isSuccess(Zeitmerkmal.parse(given))) return { schluessel: given }
    return { code: "tabelle/ZeitUnreadable", zeile: 1, details: { text: given, erwartet: "the key of a time such as 2015 or 2015-12-31" } }
  }
  if (zeit === undefined) return {}
  const erwartet = expectedTime[zeit.art]
  const { zeile = 1, dateiname } = zeit
  const text = dateiname === undefined
    ? labelOf(head.find(({ nummer }) => nummer === zeile)?.felder[0] ?? "")
    : datei.slice(datei.lastIndexOf(dateiname) + dateiname.length).slice(0, 4)
  const key = dateiname !== undefined && !datei.includes(dateiname) ? undefined : readTime(text, zeit)
  if (key !== undefined) return { schluessel: key }
  if (dateiname !== undefined) return { code: "tabelle/ZeitMissing", zeile: 1, details: { erwartet } }
  return { code: "tabelle/ZeitUnreadable", zeile, details: { text, erwartet } }
}
