/**
 * Whether the counts of findings are those that were released, whatever was written over them since.
 *
 * @module
 */
import type { Befund, Befundlage } from "../../befund/Befund.js"
import type { Datensatz } from "../../cube/Datensatz.js"
import { readFreigabe, type Vermerk } from "../../geheimhaltung/readFreigabe.js"
import { getIntervall, type Messwert } from "../../kernel/Messwert.js"
import type { Geheimhaltungsstand } from "../Dokument.js"
import { zelleOf } from "./befundZelle.js"
import { isSame } from "./gleich.js"

const TITEL = "Befunde aus Fällen"

/** The released number of a finding, which has a table of its own; nothing where no table of the release has its cell. */
const releasedOf = (befund: Befund, datensaetze: ReadonlyArray<Datensatz>, { read }: Vermerk): Messwert | undefined => {
  const zelle = zelleOf(befund, datensaetze)
  return zelle === undefined ? undefined : read(zelle.datensatz, zelle.koordinate)
}

const isTold = (wert: Messwert | undefined): boolean => wert !== undefined && getIntervall(wert) !== undefined

// A waiting time beside a withheld count tells that there are enough cases; that was not released.
const isReleased = (befund: Befund, datensaetze: ReadonlyArray<Datensatz>, vermerk: Vermerk): boolean => {
  if (!isTold(befund.faelle)) return !isTold(befund.wochen) && !isTold(befund.wochenMindestens)
  const released = releasedOf(befund, datensaetze, vermerk)
  return released !== undefined && isSame(befund.faelle, released)
}

/** Tells what lets the counts of findings go out, for the record of the report. */
export const befundStand = ({ befunde, freigabe }: Pick<Befundlage, "befunde" | "freigabe">): Geheimhaltungsstand => {
  const vermerk = readFreigabe(freigabe)
  if (vermerk === undefined) return { protokolle: [], ohneFreigabe: [TITEL], getrennt: [], nichtBekannt: [] }
  const isRight = befunde.every((befund) => isReleased(befund, freigabe.datensaetze, vermerk))
  return { protokolle: [vermerk.protokoll], ohneFreigabe: isRight ? [] : [TITEL], getrennt: [], nichtBekannt: [], freigaben: [freigabe] }
}
