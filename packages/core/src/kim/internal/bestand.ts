import * as Stichtag from "../../kernel/Stichtag.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import type { Kim } from "../Kim.js"

/** Something with a source, and the time in which it is there where that is said. */
interface Belegtes {
  readonly zeit?: Zeitraum.Zeitraum
  readonly quelle: { readonly dokument: string }
}

/** Whether something is there on a day: `ungewiss` where no source says so for this day. */
export type Bestand = "ja" | "nein" | "ungewiss"

/** The time of the document that tells of something. */
export const belegtIn = (kim: Pick<Kim, "dokumente">, { quelle }: Belegtes): Zeitraum.Zeitraum | undefined =>
  kim.dokumente.find(({ id }) => id === quelle.dokument)?.zeit

/**
 * What has no time of its own is there from the last day of the document that first tells of it; before that document it
 * does not count, so that no day knows of what came later.
 */
export const bestandAt = (kim: Pick<Kim, "dokumente">, it: Belegtes, stichtag: Stichtag.Stichtag): Bestand => {
  if (it.zeit !== undefined) return Zeitraum.contains(it.zeit, stichtag) ? "ja" : "nein"
  const told = belegtIn(kim, it)
  if (told === undefined) return "ungewiss"
  if (Stichtag.isBefore(stichtag, told.von)) return "nein"
  return Stichtag.isBefore(stichtag, told.bis ?? told.von) ? "ungewiss" : "ja"
}
