import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import type { Auszaehlung } from "./internal/cubeTally.js"
import type { Spaltentabelle } from "./Spaltentabelle.js"
import type { Zaehlfrage } from "./Zaehlfrage.js"

/** Counts columns by several questions, one pass over the rows for all of them; fails where a question does not fit the columns. */
export const countSpalten = (
  _tabelle: Spaltentabelle,
  _fragen: ReadonlyArray<Zaehlfrage>,
): Result.Result<ReadonlyArray<Auszaehlung>, ReadonlyArray<Finding>> => {
  throw new RangeError("not built yet")
}
