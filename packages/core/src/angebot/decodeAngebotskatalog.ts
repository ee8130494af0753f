import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Angebotskatalog } from "./Angebotskatalog.js"

/** Data that is no usable catalogue; `findings` says everything that was found, the errors first. */
export class AngebotskatalogInvalid extends Data.TaggedError("angebot/AngebotskatalogInvalid")<{
  readonly findings: ReadonlyArray<Finding>
}> {}

/** Reads a catalogue from data of unknown shape, checked against the Konzept whose elements it names. */
export const decodeAngebotskatalog = (input: unknown, konzept: Konzept): Result.Result<Angebotskatalog, AngebotskatalogInvalid> => {
  void [input, konzept]
  throw new Error("not built yet")
}
