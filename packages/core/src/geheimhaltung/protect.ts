import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import type { Zuordnung } from "../merkmal/Zuordnung.js"
import type { Geheimhaltungsregel } from "./Geheimhaltungsregel.js"
import type { Loeser } from "./Loeser.js"
import type { Schutz } from "./Schutz.js"
import type { Tabelle } from "./Tabelle.js"
import type { Veroeffentlichungsregister } from "./Veroeffentlichungsregister.js"

/** What protecting may rest on. */
export interface Schutzweise {
  readonly register?: Veroeffentlichungsregister
  readonly zuordnungen?: ReadonlyArray<Zuordnung>
  /** With a solver the bounds of every secret cell are kept as wide as the rule wants, not only its exact value. */
  readonly loeser?: Loeser
}

/** Withholds what the rule keeps secret, and as little else as keeps anybody from working it out. */
export const protect = (
  _tabellen: ReadonlyArray<Tabelle>,
  _regel: Geheimhaltungsregel,
  _weise: Schutzweise = {},
): Result.Result<Schutz, ReadonlyArray<Finding>> => {
  throw new RangeError("not built yet")
}
