import * as Result from "effect/Result"
import type { Mapping } from "./Mapping.js"
import { parseMapping } from "./parseMapping.js"

/** The files of a folder with their texts; nothing where it cannot be read. */
const textsIn = async (folder: URL): Promise<Readonly<Record<string, string>>> => {
  const { readdir, readFile } = await import("node:fs/promises")
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), "utf8")] as const)))
}

/**
 * Reads the mappings that come with this package, in Node: official tables of the Regionaldatenbank, the Regionalatlas,
 * the Integrationsmonitoring Niedersachsen and Konstanz.
 *
 * `nur` names the files to read, without their ending; left out, all are read.
 *
 * @example
 * ```ts
 * import { packagedMappings } from "@teilhabe/source-tables"
 *
 * const mappings = await packagedMappings({ nur: ["12411-03-03-4"] })
 * mappings.map(({ angaben }) => angaben.titel) // => ["Bevölkerung am 31.12. nach Geschlecht, Nationalität und Altersgruppen"]
 * ```
 */
export const packagedMappings = async ({ nur }: { readonly nur?: ReadonlyArray<string> } = {}): Promise<ReadonlyArray<Mapping>> => {
  const folder = new URL("../mappings/", import.meta.url)
  const listen = await textsIn(new URL("listen/", folder))
  const texts = Object.entries(await textsIn(folder)).filter(([name]) => nur?.includes(name.replace(/\.yaml$/u, "")) ?? true)
  return texts.map(([datei, text]) => {
    const mapping = parseMapping(text, { datei, listen })
    if (Result.isSuccess(mapping)) return mapping.success
    throw new RangeError(`The packaged mapping ${datei} is not in order: ${mapping.failure.map(({ finding }) => finding.message).join("; ")}`)
  })
}
