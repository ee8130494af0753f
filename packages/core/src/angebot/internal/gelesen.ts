import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Finding, Path } from "../../kernel/Finding.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import { Angebot } from "../Angebot.js"
import { Angebotskatalog } from "../Angebotskatalog.js"
import { describe, isMapping, shapeFindings } from "./shape.js"
import { fehler } from "./finding.js"

/** An offer with its place in the catalogue. */
export interface Platz {
  readonly at: Path
  readonly it: Angebot
}

/** What could be read of a catalogue, and what could not. */
export interface Gelesen {
  /** The whole value, where everything could be read. */
  readonly katalog: Angebotskatalog | undefined
  readonly konzept: string | undefined
  readonly stand: Stichtag | undefined
  readonly angebote: ReadonlyArray<Platz>
  readonly findings: ReadonlyArray<Finding>
}

const OPTIONS = { errors: "all", onExcessProperty: "error" } as const

const decodeKatalog = Schema.decodeUnknownResult(Angebotskatalog)
const decodeKopf = Schema.decodeUnknownResult(Schema.Struct({ ...Angebotskatalog.fields, angebote: Schema.Array(Schema.Unknown) }))
const decodeAngebot = Schema.decodeUnknownResult(Angebot)

/** Takes a catalogue that is typed already. */
export const gelesenOf = (katalog: Angebotskatalog): Gelesen => ({
  katalog,
  konzept: katalog.konzept,
  stand: katalog.stand,
  angebote: katalog.angebote.map((it, index) => ({ at: ["angebote", index], it })),
  findings: [],
})

/** Reads offer by offer, so that every mistake is seen and none hides another. */
const readInParts = (input: Readonly<Record<string, unknown>>): Gelesen => {
  const findings: Array<Finding> = []
  const kopf = decodeKopf(input, OPTIONS)
  if (Result.isFailure(kopf)) findings.push(...shapeFindings(input, kopf.failure.issue, []))
  const values: ReadonlyArray<unknown> = Array.isArray(input["angebote"]) ? input["angebote"] : []
  const angebote = values.flatMap((value, index): ReadonlyArray<Platz> => {
    const at = ["angebote", index]
    const read = decodeAngebot(value, OPTIONS)
    if (Result.isSuccess(read)) return [{ at, it: read.success }]
    findings.push(...shapeFindings(value, read.failure.issue, at))
    return []
  })
  const { konzept, stand } = Result.isSuccess(kopf) ? kopf.success : { konzept: undefined, stand: undefined }
  return { katalog: undefined, konzept, stand, angebote, findings }
}

/** Reads a catalogue from data of unknown shape. */
export const read = (input: unknown): Gelesen => {
  if (!isMapping(input)) {
    const [expected, found] = ["a mapping", describe(input)]
    const message = `expected a catalogue, a mapping with the key angebote, found ${found}`
    return {
      katalog: undefined, konzept: undefined, stand: undefined, angebote: [],
      findings: [fehler("ValueInvalid", [], message, { expected, found })],
    }
  }
  const whole = decodeKatalog(input, { onExcessProperty: "error" })
  return Result.isSuccess(whole) ? gelesenOf(whole.success) : readInParts(input)
}
