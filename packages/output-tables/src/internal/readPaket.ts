/**
 * The description of a package, read and held against itself.
 *
 * @module
 */
import { Renderer } from "@teilhabe/core/ports"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Tabellenform } from "../Tabellenform.js"
import { Kopf, Paket } from "./kopfSchema.js"
import { type Melder, shown } from "./melden.js"
import { resourceOf } from "./paket.js"
import { requireKopf } from "./requireKopf.js"
import type { Tabellenkopf } from "./spalten.js"

/** A table that a package promises, and the file with its rows. */
export interface Versprechen {
  readonly path: string
  readonly kopf: Tabellenkopf
}

/** What a package says of itself. */
export interface Paketinhalt {
  readonly form: Tabellenform
  readonly tabellen: ReadonlyArray<Versprechen>
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null

/** The way to the first place where two values of JSON differ. */
const difference = (found: unknown, expected: unknown, way: string): string | undefined => {
  if (!isRecord(found) || !isRecord(expected)) return Object.is(found, expected) ? undefined : way
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const below = difference(found[key], expected[key], `${way}.${key}`)
    if (below !== undefined) return below
  }
  return undefined
}

const decodePaket = Schema.decodeUnknownResult(Paket, { errors: "all" })
const decodeKopf = Schema.decodeUnknownResult(Kopf, { errors: "all", onExcessProperty: "error" })

const parseJson = (bytes: Uint8Array): Result.Result<unknown, string> =>
  Result.try({
    try: (): unknown => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)),
    catch: (cause) => (cause instanceof Error ? cause.message : String(cause)),
  })

const headProblem = (kopf: Tabellenkopf): string | undefined =>
  Result.match(Result.try({ try: () => requireKopf(kopf), catch: Renderer.expectedOnly }), { onFailure: ({ message }) => message, onSuccess: () => undefined })

const readResource = (resource: (typeof Paket.Type)["resources"][number], raw: unknown, form: Tabellenform, at: number, datei: string, melder: Melder): ReadonlyArray<Versprechen> => {
  const spalte = `resources[${at}]`
  const decoded = decodeKopf(resource.teilhabe)
  if (Result.isFailure(decoded)) {
    melder.fehler("DescriptorInvalid", { datei, spalte }, `"teilhabe" is no table of a report: ${decoded.failure.message.slice(0, 1000)}; take it from a package that renderTabellen wrote`)
    return []
  }
  const kopf = decoded.success
  const problem = headProblem(kopf)
  if (problem !== undefined) {
    melder.fehler("DescriptorInvalid", { datei, spalte }, problem)
    return []
  }
  const way = difference(raw, resourceOf(kopf, resource.name, form), spalte)
  if (way !== undefined) {
    melder.fehler("DescriptorContradicts", { datei, spalte: way }, "the description of the table says other than its part \"teilhabe\", so one of them is wrong; change both alike, or neither")
  }
  return [{ path: resource.path, kopf }]
}

/** Reads `datapackage.json`. */
export const readPaket = (bytes: Uint8Array, datei: string, melder: Melder): Paketinhalt | undefined => {
  const json = parseJson(bytes)
  if (Result.isFailure(json)) {
    melder.fehler("DescriptorUnreadable", { datei }, `this is no JSON in UTF-8: ${shown(json.failure)}; write it anew, or take the file from the package`)
    return undefined
  }
  const decoded = decodePaket(json.success)
  if (Result.isFailure(decoded)) {
    melder.fehler("DescriptorInvalid", { datei }, `this describes no tables of a report: ${decoded.failure.message.slice(0, 1000)}; take the file from a package that renderTabellen wrote`)
    return undefined
  }
  const { resources, teilhabe: { form } } = decoded.success
  const raws = isRecord(json.success) && Array.isArray(json.success["resources"]) ? json.success["resources"] : []
  return { form, tabellen: resources.flatMap((resource, at) => readResource(resource, raws[at], form, at, datei, melder)) }
}
