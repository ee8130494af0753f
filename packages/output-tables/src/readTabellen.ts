/**
 * The tables of a report from the files that `renderTabellen` wrote.
 *
 * @module
 */
import type { Datentabelle } from "@teilhabe/core/bericht"
import { Finding } from "@teilhabe/core/kernel"
import type { Renderer } from "@teilhabe/core/ports"
import * as Result from "effect/Result"
import { makeMelder, type Melder } from "./internal/melden.js"
import { DESCRIPTOR, LIESMICH } from "./internal/paket.js"
import { readPaket, type Paketinhalt } from "./internal/readPaket.js"
import { readRows } from "./internal/readRows.js"
import { loadParse, readSaetze } from "./internal/saetze.js"
import { schreibweise } from "./Tabellenform.js"

/** A file of a package: the media type does not matter. */
export type Paketdatei = Pick<Renderer.Datei, "path" | "bytes">

/** What a package holds, and what is not quite as it should be. */
export interface Gelesen {
  readonly tabellen: ReadonlyArray<Datentabelle.Datentabelle>
  /** Warnings: a byte order mark too many, other line ends, columns in another order, files nobody names. */
  readonly findings: ReadonlyArray<Finding.Finding>
}

const readAll = async ({ form, tabellen }: Paketinhalt, files: ReadonlyMap<string, Uint8Array>, melder: Melder): Promise<ReadonlyArray<Datentabelle.Datentabelle>> => {
  const parse = await loadParse()
  const signs = schreibweise(form)
  return tabellen.map(({ kopf, path }) => {
    const bytes = files.get(path)
    if (bytes === undefined) {
      melder.fehler("FileMissing", { datei: path }, `${DESCRIPTOR} names this file for the table "${kopf.id}", and it is not there; add it, or take the table out of the description`)
      return { ...kopf, zeilen: [] }
    }
    const records = readSaetze(parse, bytes, signs, path, melder)
    return { ...kopf, zeilen: records === undefined ? [] : readRows(records, kopf, signs, path, melder) }
  })
}

const warnOfOthers = (files: ReadonlyMap<string, Uint8Array>, { tabellen }: Paketinhalt, melder: Melder): void => {
  const known = new Set([DESCRIPTOR, LIESMICH, ...tabellen.map(({ path }) => path)])
  for (const datei of files.keys()) {
    if (!known.has(datei)) melder.warnung("FileUnknown", { datei }, `${DESCRIPTOR} does not name this file, so it was not read; name it there, or leave it out`)
  }
}

/**
 * Reads the tables back from the files of a package, in either form; what was rendered comes back equal.
 *
 * The files may lie in any folder, with `datapackage.json` at its top. Fails with all that is wrong at once: each finding
 * names file, row (the header is row 1, as in a spreadsheet) and column. No table is given while one of them is wrong.
 *
 * @example
 * ```ts
 * import { readTabellen } from "@teilhabe/output-tables"
 * import * as Result from "effect/Result"
 *
 * const gelesen = await readTabellen([{ path: "ordner/tabelle.csv", bytes: new Uint8Array() }])
 * Result.isFailure(gelesen) && gelesen.failure[0]?.code // => "datenpaket/DescriptorMissing"
 * ```
 */
export const readTabellen = async (dateien: ReadonlyArray<Paketdatei>): Promise<Result.Result<Gelesen, ReadonlyArray<Finding.Finding>>> => {
  const melder = makeMelder()
  const [descriptor] = dateien.filter(({ path }) => path === DESCRIPTOR || path.endsWith(`/${DESCRIPTOR}`)).sort((a, b) => a.path.length - b.path.length)
  if (descriptor === undefined) {
    melder.fehler("DescriptorMissing", { datei: DESCRIPTOR }, "without it nobody knows the types of the columns; give all files of the folder that renderTabellen wrote")
    return Result.fail(melder.findings)
  }
  const folder = descriptor.path.slice(0, -DESCRIPTOR.length)
  const files = new Map(dateien.map(({ bytes, path }) => [path.startsWith(folder) ? path.slice(folder.length) : path, bytes]))
  const inhalt = readPaket(descriptor.bytes, DESCRIPTOR, melder)
  if (inhalt === undefined) return Result.fail(melder.findings)
  warnOfOthers(files, inhalt, melder)
  const tabellen = await readAll(inhalt, files, melder)
  return melder.findings.some(Finding.isFehler) ? Result.fail(Finding.sort(melder.findings)) : Result.succeed({ tabellen, findings: melder.findings })
}
