import { formatMeldungen, readKonzept } from "@teilhabe/konzept-yaml"
import type { Meldung } from "@teilhabe/konzept-yaml"
import * as Result from "effect/Result"

/** What a part of a Konzept may lack: keys of the whole, and what it refers to elsewhere. */
const isOfAPart = ({ finding }: Meldung.Meldung): boolean =>
  (["konzept/KeyMissing", "konzept/PartMissing"].includes(finding.code) && finding.path.length === 1) || finding.code === "konzept/ReferenceNotFound"

/** Checks a `yaml` fence of the documentation: it must be a part of a Konzept that the reader takes without a mistake. */
export const acceptYaml = (text: string, place: string): void => {
  const read = readKonzept([{ path: place, text: `${text}\n` }])
  if (Result.isSuccess(read)) return
  const mistakes = read.failure.meldungen.filter((one) => one.finding.schwere === "fehler" && !isOfAPart(one))
  if (mistakes.length > 0) throw new Error(`${place}: not a part of a Konzept.\n${formatMeldungen(mistakes)}`)
}
