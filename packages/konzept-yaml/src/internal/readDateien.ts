/**
 * From files to a Konzept or to everything that is wrong with them.
 *
 * @module
 */
import type { Finding } from "@teilhabe/core/kernel"
import { type Konzept } from "@teilhabe/core/konzept"
import { checkKonzept, decodeKonzept } from "@teilhabe/core/pruefung"
import * as Result from "effect/Result"
import * as Meldung from "../Meldung.js"
import { byteLength } from "./byteLength.js"
import { limits } from "./limits.js"
import { type Merged, merge } from "./merge.js"
import { type Datei, type Gelesen, parseDatei } from "./parseDatei.js"
import { problem, toMeldung } from "./problem.js"

/** A Konzept, and on demand what the check still says of it: warnings and hints, no errors. */
export interface GelesenesKonzept {
  readonly konzept: Konzept.Konzept
  readonly meldungen: () => ReadonlyArray<Meldung.Meldung>
}

const start = (datei: string): Meldung.Fundstelle => ({ datei, zeile: 1, spalte: 1 })

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0

/** Reads the files one after the other until the room for nodes is used up. */
export const parseDateien = (dateien: ReadonlyArray<Datei>): ReadonlyArray<Gelesen> => {
  const gelesene: Array<Gelesen> = []
  let left: number = limits.knoten
  for (const datei of dateien.toSorted(byPath)) {
    const gelesen = parseDatei(datei, left)
    gelesene.push(gelesen)
    left -= gelesen.nodes
    if (left < 0) break
  }
  return gelesene
}

/** An unknown key is at fault itself; of everything else the value is. */
const isAboutKey = (finding: Finding.Finding): boolean => finding.code.endsWith("KeyUnknown")

/** The path that a text such as `projekte[0]` names. */
const toPath = (text: string): Finding.Path =>
  [...text.matchAll(/\[(\d+)\]|[^.[\]]+/gu)].map(([key, index]) => (index === undefined ? key : Number(index)))

/** Says beside the path of the first of two the place in the files where it stands. */
const withPlace = (finding: Finding.Finding, merged: Merged): Finding.Finding => {
  const { first } = finding.details
  if (!finding.code.endsWith("IdDoubled") || typeof first !== "string") return finding
  return { ...finding, details: { ...finding.details, ort: Meldung.placeToText(merged.locate([...toPath(first), "id"], "value")) } }
}

/** Gives findings on the joined input their places. */
export const place = (findings: ReadonlyArray<Finding.Finding>, merged: Merged): ReadonlyArray<Meldung.Meldung> =>
  findings.map((finding) => ({ finding: withPlace(finding, merged), fundstelle: merged.locate(finding.path, isAboutKey(finding) ? "key" : "value") }))

/** What is told of files with errors: a hint beside one may only follow from it, and is told once the errors are gone. */
export const withoutHints = (meldungen: ReadonlyArray<Meldung.Meldung>): ReadonlyArray<Meldung.Meldung> =>
  Meldung.sort(meldungen.filter(({ finding }) => finding.schwere !== "hinweis"))

const refuse = (meldungen: ReadonlyArray<Meldung.Meldung>): Result.Result<never, Meldung.KonzeptUnreadable> =>
  Result.fail(new Meldung.KonzeptUnreadable({ meldungen: withoutHints(meldungen) }))

/** Mistakes that stand on their own: what another file says cannot cure them. */
export const isOfShape = ({ code, path }: Finding.Finding): boolean =>
  /\/(?:KeyUnknown|ValueInvalid)$/u.test(code) || (code.endsWith("/KeyMissing") && path.length > 1)

/** Joins, checks and decodes what was read; `before` is what kept other files from being read at all. */
export const assemble = (
  gelesene: ReadonlyArray<Gelesen>,
  before: ReadonlyArray<Meldung.Meldung> = [],
): Result.Result<GelesenesKonzept, Meldung.KonzeptUnreadable> => {
  const merged = merge(gelesene)
  const unread = [...before, ...gelesene.flatMap((datei) => datei.meldungen), ...merged.meldungen]
  const decoded = decodeKonzept(merged.input)
  const findings = Result.isFailure(decoded) ? decoded.failure.findings : []
  // What stands in a file that was not read would be missed elsewhere: only mistakes of shape are told beside it.
  if (unread.length > 0) return refuse([...unread, ...place(findings.filter(isOfShape), merged)])
  if (Result.isFailure(decoded)) return refuse(place(findings, merged))
  const konzept = decoded.success
  return Result.succeed({ konzept, meldungen: () => Meldung.sort(place(checkKonzept(konzept), merged)) })
}

/** Everything about one file that no other file can cure. */
export const checkAlone = (datei: Datei): ReadonlyArray<Meldung.Meldung> => {
  const gelesen = parseDatei(datei)
  const merged = merge([gelesen])
  const decoded = decodeKonzept(merged.input)
  const findings = Result.isFailure(decoded) ? decoded.failure.findings.filter(isOfShape) : []
  return Meldung.sort([...gelesen.meldungen, ...place(findings, merged)])
}

/** What keeps a set of files from being read at all. */
export const tooMany = (dateien: ReadonlyArray<Datei>): Meldung.Meldung | undefined => {
  const [first] = dateien
  if (first === undefined) return toMeldung(problem("yaml/NoFiles", 0), start("."))
  const { dateien: hoechstens, bytesInsgesamt } = limits
  if (dateien.length > hoechstens) {
    return toMeldung(problem("yaml/TooManyFiles", 0, { anzahl: dateien.length, hoechstens }), start(first.path))
  }
  const length = dateien.reduce((sum, datei) => sum + byteLength(datei.text), 0)
  return length > bytesInsgesamt
    ? toMeldung(problem("yaml/FolderTooLarge", 0, { hoechstens: bytesInsgesamt }), start(first.path))
    : undefined
}

/** Reads files; `before` is what kept other files from being read at all. */
export const readDateien = (
  dateien: ReadonlyArray<Datei>,
  before: ReadonlyArray<Meldung.Meldung> = [],
): Result.Result<GelesenesKonzept, Meldung.KonzeptUnreadable> => {
  const refused = before.length === 0 || dateien.length > 0 ? tooMany(dateien) : undefined
  return refused === undefined ? assemble(parseDateien(dateien), before) : refuse([...before, refused])
}
