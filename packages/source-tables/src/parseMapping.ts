import type { Finding } from "@teilhabe/core/kernel"
import type { Codeliste } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"
import { beschriftungOf, coreLists, fromAngabe } from "./internal/lists.js"
import * as Shape from "./internal/mappingSchema.js"
import { meldung } from "./internal/message.js"
import { referenceProblems } from "./internal/mappingReferences.js"
import { decodeYaml, readYaml } from "./internal/yamlFile.js"
import type { Beschriftung, Mapping } from "./Mapping.js"
import type { Meldung } from "./Meldung.js"

/** What belongs to a mapping file: its name for messages, and the list files that it may name. */
export interface MappingUmgebung {
  readonly datei?: string
  /** The texts of list files, by file name. */
  readonly listen?: Readonly<Record<string, string>>
}

type Listen = ReadonlyMap<string, Codeliste.Codeliste>

const readListen = (listen: Readonly<Record<string, string>>): Result.Result<Listen, ReadonlyArray<Meldung>> => {
  const known = new Map(coreLists)
  for (const [datei, text] of Object.entries(listen)) {
    const angabe = Result.flatMap(readYaml(text, datei), (file) => decodeYaml(Shape.Liste, file))
    if (Result.isFailure(angabe)) return Result.fail(angabe.failure)
    known.set(angabe.success.id, fromAngabe(angabe.success))
  }
  return Result.succeed(known)
}

/**
 * Reads a mapping file (YAML), or says everything that is wrong with it: file, line, column, and the nearest known word.
 *
 * @example
 * ```ts
 * import { parseMapping } from "@teilhabe/source-tables"
 * import * as Result from "effect/Result"
 *
 * const text = "tabelle: 1\ntitel: Beispiel\nformat: genesys\nfundstelle: { herausgeber: Amt }\ndatensaetze: []\n"
 * const result = parseMapping(text, { datei: "beispiel.yaml" })
 * Result.isFailure(result) && result.failure.map(({ finding, fundstelle }) => [fundstelle.zeile, finding.nearest]) // => [[3, "genesis"]]
 * ```
 */
export const parseMapping = (
  text: string,
  { datei = "mapping.yaml", listen = {} }: MappingUmgebung = {},
): Result.Result<Mapping, ReadonlyArray<Meldung>> => {
  const known = readListen(listen)
  if (Result.isFailure(known)) return Result.fail(known.failure)
  const file = readYaml(text, datei)
  if (Result.isFailure(file)) return Result.fail(file.failure)
  const angaben = decodeYaml(Shape.Mapping, file.success)
  if (Result.isFailure(angaben)) return Result.fail(angaben.failure)
  const beschriftungen = new Map<string, Beschriftung>()
  const meldungen: Array<Meldung> = []
  const tell = (code: Parameters<typeof meldung>[0], path: Finding.Path, details: Finding.Finding["details"], known?: Iterable<string>, wort?: string): void => {
    meldungen.push(meldung(code, file.success.place(path), details, { path, ...(known === undefined ? {} : { known }), ...(wort === undefined ? {} : { wort }) }))
  }
  for (const [id, angabe] of Object.entries(angaben.success.merkmale ?? {})) {
    const found = beschriftungOf(id, angabe, known.success)
    if ("path" in found) tell(`mapping/${found.code}`, found.path, found.details, found.known, found.details["liste"] ?? found.details["schluessel"])
    else beschriftungen.set(id, found)
  }
  for (const { code, path, details, known: words, wort } of referenceProblems(angaben.success, beschriftungen)) tell(code, path, details, words, wort)
  return meldungen.length > 0 ? Result.fail(meldungen) : Result.succeed({ angaben: angaben.success, beschriftungen })
}
