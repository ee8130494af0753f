import { countSpalten, type Cube, type Datensatz } from "@teilhabe/core/cube"
import type { Finding } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { type Register, tabellen } from "./Register.js"
import type { Registerfrage } from "./Registerfrage.js"
import { toDatensaetze } from "./toDatensaetze.js"

/** What came of counting a register: the Datensätze, and what the counts had to say. */
export interface Registerauszaehlung {
  readonly datensaetze: ReadonlyArray<Datensatz.Datensatz>
  readonly auszaehlungen: ReadonlyArray<Cube.Auszaehlung>
  readonly findings: ReadonlyArray<Finding.Finding>
}

/**
 * Counts a register in the process by questions, each table in one pass; fails where a question does not fit its table.
 *
 * @example
 * ```ts
 * import { Raum, Stichtag } from "@teilhabe/core/kernel"
 * import { auszaehlen, erfinden, fragenZu } from "@teilhabe/register"
 * import * as Result from "effect/Result"
 *
 * const register = erfinden({ personen: 200, saat: 1, stichtag: Stichtag.make(2024, 12, 31), raum: Raum.make("05999001", "Beispielstadt") })
 * const { datensaetze, findings } = Result.getOrThrow(auszaehlen(register, fragenZu(register)))
 * new Set(datensaetze.map(({ herkunft }) => herkunft)) // => new Set(["synthetisch"])
 * findings // => []
 * ```
 */
export const auszaehlen = (register: Register, fragen: ReadonlyArray<Registerfrage>): Result.Result<Registerauszaehlung, ReadonlyArray<Finding.Finding>> => {
  const answers = new Map<Registerfrage, Cube.Auszaehlung>()
  for (const tabelle of tabellen) {
    const own = fragen.filter((frage) => frage.tabelle === tabelle)
    if (own.length === 0) continue
    const counted = countSpalten(register[tabelle], own.map(({ frage }) => frage))
    if (Result.isFailure(counted)) return Result.fail(counted.failure)
    own.forEach((frage, at) => {
      const one = counted.success[at]
      if (one !== undefined) answers.set(frage, one)
    })
  }
  const auszaehlungen = fragen.flatMap((frage) => answers.get(frage) ?? [])
  return Result.succeed({ datensaetze: toDatensaetze(fragen, auszaehlungen), auszaehlungen, findings: auszaehlungen.flatMap(({ findings }) => findings) })
}
