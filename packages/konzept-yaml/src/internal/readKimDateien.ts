/**
 * From files to data on KIM or to everything that is wrong with them.
 *
 * @module
 */
import { checkKim, decodeKim, type Kim } from "@teilhabe/core/kim"
import type { Konzept } from "@teilhabe/core/konzept"
import * as Result from "effect/Result"
import * as Meldung from "../Meldung.js"
import { merge } from "./merge.js"
import type { Datei } from "./parseDatei.js"
import { isOfShape, parseDateien, place, tooMany, withoutHints } from "./readDateien.js"

/** Data on KIM, and what the check still says of them: warnings and hints, no errors. */
export interface GelesenesKim {
  readonly kim: Kim.Kim
  readonly meldungen: ReadonlyArray<Meldung.Meldung>
}

const refuse = (meldungen: ReadonlyArray<Meldung.Meldung>): Result.Result<never, Meldung.KimUnreadable> =>
  Result.fail(new Meldung.KimUnreadable({ meldungen: withoutHints(meldungen) }))

/** Reads files; `before` is what kept other files from being read at all. */
export const readKimDateien = (
  dateien: ReadonlyArray<Datei>,
  konzept: Konzept.Konzept,
  before: ReadonlyArray<Meldung.Meldung> = [],
): Result.Result<GelesenesKim, Meldung.KimUnreadable> => {
  const refused = before.length === 0 || dateien.length > 0 ? tooMany(dateien) : undefined
  if (refused !== undefined) return refuse([...before, refused])
  const gelesene = parseDateien(dateien)
  const merged = merge(gelesene)
  const unread = [...before, ...gelesene.flatMap(({ meldungen }) => meldungen), ...merged.meldungen]
  const decoded = decodeKim(merged.input, konzept)
  const findings = Result.isFailure(decoded) ? decoded.failure.findings : []
  // What stands in a file that was not read would be missed elsewhere: only mistakes of shape are told beside it.
  if (unread.length > 0) return refuse([...unread, ...place(findings.filter(isOfShape), merged)])
  if (Result.isFailure(decoded)) return refuse(place(findings, merged))
  return Result.succeed({ kim: decoded.success, meldungen: Meldung.sort(place(checkKim(decoded.success, konzept), merged)) })
}
