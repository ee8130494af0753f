import { formatMeldungen, readKim, readKonzept } from "@teilhabe/konzept-yaml"
import type { Meldung } from "@teilhabe/konzept-yaml"
import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"

/** What a part of a Konzept may lack: keys of the whole, and what it refers to elsewhere. */
const isOfAPart = ({ finding }: Meldung.Meldung): boolean =>
  (/\/(?:KeyMissing|PartMissing)$/u.test(finding.code) && finding.path.length === 1) || finding.code.endsWith("/ReferenceNotFound")

/** Keys that only the data on integration management have. */
const OF_KIM = /^(?:programm|bausteine|stellen|vereinbarungen|austauschpflichten|daecher):/mu

/** Checks a `yaml` fence of the documentation: it must be a part of a Konzept, or of its data on KIM, that the reader takes without a mistake. */
export const acceptYaml = (text: string, place: string): void => {
  const dateien = [{ path: place, text: `${text}\n` }]
  const read = OF_KIM.test(text) ? readKim(dateien, marl) : readKonzept(dateien)
  if (Result.isSuccess(read)) return
  const mistakes = read.failure.meldungen.filter((one) => one.finding.schwere === "fehler" && !isOfAPart(one))
  if (mistakes.length > 0) throw new Error(`${place}: not a part of a Konzept.\n${formatMeldungen(mistakes)}`)
}
