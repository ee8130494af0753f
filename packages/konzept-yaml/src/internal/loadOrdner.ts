/**
 * The YAML files of a folder and the folders below it; the one place that touches the file system.
 *
 * Node's modules are asked for when a folder is read, not imported: so the package can be bundled for a browser,
 * where `readKonzept` works on texts.
 *
 * @module
 */
import type { Meldung } from "../Meldung.js"
import { byteLength } from "./byteLength.js"
import { limits } from "./limits.js"
import type { Datei } from "./parseDatei.js"
import { type ProblemCode, problem, toMeldung } from "./problem.js"

/** What a folder holds: readable files, and what could not be read. */
export interface Ordner {
  readonly dateien: ReadonlyArray<Datei>
  readonly meldungen: ReadonlyArray<Meldung>
}

const files = () => process.getBuiltinModule("node:fs/promises")

const paths = () => process.getBuiltinModule("node:path")

const refusal = (code: ProblemCode, datei: string, details: Readonly<Record<string, string | number>> = {}): Meldung =>
  toMeldung(problem(code, 0, details), { datei, zeile: 1, spalte: 1 })

const reason = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown reason"

/** Where the first byte stands that is no UTF-8, told by the length of what is good before it. */
const notUtf8 = (datei: string, bytes: Uint8Array): Meldung => {
  const good = new TextDecoder("utf-8").decode(bytes).split("\uFFFD", 1)[0] ?? ""
  const lines = good.split("\n")
  const fundstelle = { datei, zeile: lines.length, spalte: (lines.at(-1)?.length ?? 0) + 1 }
  return toMeldung(problem("yaml/NotUtf8", 0), fundstelle)
}

const readBytes = async (file: string): Promise<Uint8Array | number> => {
  const handle = await files().open(file, "r")
  try {
    // The size is taken from the opened file, and no more than that is read, whatever happens to the file meanwhile.
    const { size } = await handle.stat()
    if (size > limits.bytesJeDatei) return size
    const bytes = new Uint8Array(size)
    const { bytesRead } = await handle.read(bytes, 0, size, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const loadDatei = async (file: string, shown: string): Promise<Datei | Meldung> => {
  try {
    const bytes = await readBytes(file)
    if (typeof bytes === "number") return refusal("yaml/FileTooLarge", shown, { bytes, hoechstens: limits.bytesJeDatei })
    try {
      return { path: shown, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) }
    } catch {
      return notUtf8(shown, bytes)
    }
  } catch (error) {
    return refusal("yaml/FileUnreadable", shown, { grund: reason(error) })
  }
}

/** Folders that tools keep beside a Konzept: `.git`, `.github`, `node_modules`. */
const isForeign = (name: string): boolean => name.split("/").some((part) => part.startsWith(".") || part === "node_modules")

/** Paths below a folder, with `/` on every system; a link is never followed. */
const listDateien = async (ordner: string): Promise<ReadonlyArray<string>> => {
  const path = paths()
  const entries = await files().readdir(ordner, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/iu.test(entry.name))
    .map((entry) => path.relative(ordner, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((name) => !isForeign(name))
    .sort()
}

/** Loads the files of a folder; places show paths that begin with the folder as it was given. */
export const loadOrdner = async (ordner: string): Promise<Ordner> => {
  const path = paths()
  const shown = ordner.split(path.sep).join("/").replace(/\/+$/u, "")
  let names: ReadonlyArray<string>
  try {
    names = await listDateien(ordner)
  } catch (error) {
    return { dateien: [], meldungen: [refusal("yaml/FolderUnreadable", shown, { grund: reason(error) })] }
  }
  if (names.length === 0) return { dateien: [], meldungen: [refusal("yaml/NoFiles", shown)] }
  if (names.length > limits.dateien) {
    const details = { anzahl: names.length, hoechstens: limits.dateien }
    return { dateien: [], meldungen: [refusal("yaml/TooManyFiles", shown, details)] }
  }
  const dateien: Array<Datei> = []
  const meldungen: Array<Meldung> = []
  let left: number = limits.bytesInsgesamt
  for (const name of names) {
    const loaded = await loadDatei(path.join(ordner, name), `${shown}/${name}`)
    if ("text" in loaded) dateien.push(loaded)
    else meldungen.push(loaded)
    left -= "text" in loaded ? byteLength(loaded.text) : 0
    if (left < 0) return { dateien: [], meldungen: [...meldungen, refusal("yaml/FolderTooLarge", shown, { hoechstens: limits.bytesInsgesamt })] }
  }
  return { dateien, meldungen }
}
