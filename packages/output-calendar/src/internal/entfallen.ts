/**
 * An entry whose duty is no longer in the calendar.
 *
 * @module
 */
import type { Kalendereintrag } from "./form.js"
import { STANDWORTE } from "./standworte.js"

const [STATUS, CANCELLED] = ["STATUS:", "STATUS:CANCELLED"]

/** Leads from the calling off to what was said before. */
export const GALT = "Bis dahin galt:\\n"

/** Tells whether an entry is there only to say that it is called off. */
export const isAbgesagt = ({ zeilen }: Pick<Kalendereintrag, "zeilen">): boolean => zeilen.includes(CANCELLED)

/** Replaces the beginning of the first line that begins so. */
const change = (zeilen: ReadonlyArray<string>, begin: string, by: (rest: string) => string): ReadonlyArray<string> =>
  zeilen.map((zeile) => (zeile.startsWith(begin) ? by(zeile.slice(begin.length)) : zeile))

const bare = (titel: string): string => {
  const wort = Object.values(STANDWORTE).find((one) => titel.startsWith(one))
  return wort === undefined ? titel : titel.slice(wort.length)
}

/** Says of an entry that its duty is no longer in the calendar since an edition; nobody is reminded of it. */
export const entfallen = (eintrag: Kalendereintrag, erstellt: string): Kalendereintrag => {
  const alarm = eintrag.zeilen.indexOf("BEGIN:VALARM")
  const zeilen = alarm < 0 ? eintrag.zeilen : eintrag.zeilen.slice(0, alarm)
  const tag = erstellt.slice(0, 10).split("-").reverse().join(".")
  const status = change(zeilen, STATUS, () => CANCELLED)
  const summary = change(status, "SUMMARY:", (titel) => `SUMMARY:Entfällt: ${bare(titel)}`)
  const text = change(summary, "DESCRIPTION:", (rest) => `DESCRIPTION:Entfällt: seit dem ${tag} nicht mehr im Kalender. ${GALT}${rest}`)
  return { ...eintrag, sequence: eintrag.sequence + 1, geaendert: erstellt, zeilen: text }
}
