import { formatMeldungen, readKim, readKonzept } from "@teilhabe/konzept-yaml"
import type { Meldung } from "@teilhabe/konzept-yaml"
import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"

/** What a part of a Konzept may lack: keys of the whole, and what it refers to elsewhere. */
const isOfAPart = ({ finding }: Meldung.Meldung): boolean =>
  (/\/(?:KeyMissing|PartMissing)$/u.test(finding.code) && finding.path.length === 1) || finding.code.endsWith("/ReferenceNotFound")

/** Keys that only the data on integration management have. */
const OF_KIM = /^(?:programm|bausteine|stellen|vereinbarungen|austauschpflichten|daecher):/mu

/** What a reader says against a file. */
const meldungenOf = (read: Result.Result<unknown, { readonly meldungen: ReadonlyArray<Meldung.Meldung> }>): ReadonlyArray<Meldung.Meldung> =>
  Result.isSuccess(read) ? [] : read.failure.meldungen

/** Checks a `yaml` fence of the documentation: it must be a part of a Konzept, or of its data on KIM, that the reader takes without a mistake. */
export const acceptYaml = (text: string, place: string): void => {
  const dateien = [{ path: place, text: `${text}\n` }]
  const meldungen = OF_KIM.test(text) ? meldungenOf(readKim(dateien, marl)) : meldungenOf(readKonzept(dateien))
  const mistakes = meldungen.filter((one) => one.finding.schwere === "fehler" && !isOfAPart(one))
  if (mistakes.length > 0) throw new Error(`${place}: not a part of a Konzept.\n${formatMeldungen(mistakes)}`)
}
