import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { type Finding, isFehler, toText } from "../kernel/Finding.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Angebotskatalog } from "./Angebotskatalog.js"
import { findingsOf } from "./internal/findingsOf.js"
import { read } from "./internal/gelesen.js"

const SHOWN = 5

/** Data that is no usable catalogue; `findings` says everything that was found, the errors first. */
export class AngebotskatalogInvalid extends Data.TaggedError("angebot/AngebotskatalogInvalid")<{
  readonly findings: ReadonlyArray<Finding>
}> {
  override get message(): string {
    const errors = this.findings.filter(isFehler)
    const rest = errors.length > SHOWN ? [`… and ${errors.length - SHOWN} more, see findings`] : []
    const count = errors.length === 1 ? "1 error keeps" : `${errors.length} errors keep`
    return [`${count} the catalogue of offers from being used:`, ...errors.slice(0, SHOWN).map(toText), ...rest].join("\n")
  }
}

/**
 * Reads a catalogue from data of unknown shape, checked against the Konzept whose elements it names.
 *
 * Warnings and hints do not keep it from being read; `checkAngebotskatalog` lists them. Decoding a decoded catalogue gives
 * it back. An author may leave out lists that are empty, and write spans in their short forms.
 *
 * @example
 * ```ts
 * import { decodeAngebotskatalog } from "@teilhabe/core/angebot"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const treff = {
 *   id: "treff", titel: "Treff (erfunden)", traeger: "vereine", handlungsfelder: ["dialoge"], sprachen: ["de"],
 *   form: "treffpunkt", gueltig: "2024", quelle: { kapitel: "Erfunden" },
 * }
 * const daten = { id: "beispiel", titel: "Erfunden", konzept: "marl", stand: "2024-06-30", angebote: [treff] }
 *
 * const findings = Result.match(decodeAngebotskatalog(daten, marl), { onSuccess: () => [], onFailure: (error) => error.findings })
 * findings[0]?.code // => "angebot/ReferenceNotFound"
 * findings[0]?.nearest // => "dialog"
 * ```
 */
export const decodeAngebotskatalog = (input: unknown, konzept: Konzept): Result.Result<Angebotskatalog, AngebotskatalogInvalid> => {
  const gelesen = read(input)
  const findings = findingsOf(gelesen, konzept)
  return gelesen.katalog === undefined || findings.some(isFehler)
    ? Result.fail(new AngebotskatalogInvalid({ findings }))
    : Result.succeed(gelesen.katalog)
}
