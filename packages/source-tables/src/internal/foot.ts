/**
 * The foot of a GENESIS table: remarks in quotation marks, and when it was made.
 *
 * @module
 */
import type { Ereignis } from "../Ereignis.js"
import type { Meldung } from "../Meldung.js"
import { meldung } from "./message.js"

/** Whether a text begins with the line that divides a table from its foot. */
export const isFoot = (text: string): boolean => text.startsWith("__________")

const STAND = /^Stand: ?(\S.*?)\s*$/mu

/** Breaks of a line within a remark are those of the page that it was set for. */
const unwrap = (text: string): string => text.replaceAll("\"\"", "\"").replace(/\s*\r?\n\s*/gu, " ").trim()

/** Reads the foot: the remarks, and the day on which the table was made. */
export const footEvent = (
  text: string,
  { datei, zeile }: { readonly datei: string; readonly zeile: number },
  tell: (one: Meldung) => void,
): ReadonlyArray<Ereignis> => {
  const [, stand] = STAND.exec(text) ?? []
  const remarks = [...text.matchAll(/^"((?:[^"]|"")*)"/gmu)].map(([, remark = ""]) => unwrap(remark)).filter((remark) => remark !== "")
  if (stand === undefined) tell(meldung("tabelle/StandMissing", { datei, zeile, spalte: 1 }))
  return [{ _tag: "Fuss", text, anmerkungen: remarks, ...(stand === undefined ? {} : { stand: stand.split(" / ")[0] ?? stand }) }]
}
