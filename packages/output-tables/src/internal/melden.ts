/**
 * How the reader says what is wrong.
 *
 * @module
 */
import { Finding } from "@teilhabe/core/kernel"

const { fehler, warnung } = Finding.writerFor("datenpaket")

/** Where in a file something is: its line counts from 1, the header included, as a spreadsheet shows it. */
export interface Fundort {
  readonly datei: string
  readonly zeile?: number
  readonly spalte?: string
}

/** Gathers findings; says what, where, why and what to do. */
export interface Melder {
  readonly fehler: (code: string, ort: Fundort, message: string, nearest?: string) => void
  readonly warnung: (code: string, ort: Fundort, message: string) => void
  /** What was gathered, in the order of the files. */
  readonly findings: ReadonlyArray<Finding.Finding>
}

const pathOf = ({ datei, spalte, zeile }: Fundort): Finding.Path =>
  [datei, ...(zeile === undefined ? [] : [zeile]), ...(spalte === undefined ? [] : [spalte])]

const placeOf = ({ datei, spalte, zeile }: Fundort): string =>
  `${datei}${zeile === undefined ? "" : `, row ${zeile}`}${spalte === undefined ? "" : `, column "${spalte}"`}`

/** More than anybody corrects in one file before it is read again. */
const MOST = 1000

/** Makes a place to gather findings; of one file it takes the first thousand. */
export const makeMelder = (): Melder => {
  const findings: Array<Finding.Finding> = []
  const counts = new Map<string, number>()
  return {
    findings,
    fehler: (code, ort, message, nearest) => {
      const count = (counts.get(ort.datei) ?? 0) + 1
      counts.set(ort.datei, count)
      if (count > MOST + 1) return
      if (count === MOST + 1) {
        findings.push(fehler("FindingsTooMany", [ort.datei], `${ort.datei}: more than ${MOST} things are wrong, and only these are told; correct them first, and read the file again`, { datei: ort.datei }))
        return
      }
      findings.push(fehler(code, pathOf(ort), `${placeOf(ort)}: ${message}`, { ...ort }, undefined, nearest))
    },
    warnung: (code, ort, message) => {
      findings.push(warnung(code, pathOf(ort), `${placeOf(ort)}: ${message}`, { ...ort }))
    },
  }
}

/** The beginning of a text, for a message. */
export const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
