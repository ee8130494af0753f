import { countSpalten, type Cube, type Datensatz } from "@teilhabe/core/cube"
import type { Finding } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { checkHerkunft } from "./checkHerkunft.js"
import { otherRegister, withPlace } from "./internal/fragefehler.js"
import { kennfrage } from "./kennfrage.js"
import { type Register, type Tabelle, tabellen } from "./Register.js"
import type { Registerfrage } from "./Registerfrage.js"
import { toDatensaetze } from "./toDatensaetze.js"

/** What came of counting a register: the Datensätze, and what the counts had to say. */
export interface Registerauszaehlung {
  readonly datensaetze: ReadonlyArray<Datensatz.Datensatz>
  readonly auszaehlungen: ReadonlyArray<Cube.Auszaehlung>
  readonly findings: ReadonlyArray<Finding.Finding>
}

type Failing<A> = Result.Result<A, ReadonlyArray<Finding.Finding>>

/** Whether the rows are of the kind that the register says; a town's own need not say that they are not made up. */
const kennung = (register: Register, tabelle: Tabelle): ReadonlyArray<Finding.Finding> => {
  if (register.herkunft !== "synthetisch" && register[tabelle].spalten["synthetisch"] === undefined) return []
  const counted = countSpalten(register[tabelle], [kennfrage])
  if (Result.isFailure(counted)) return counted.failure.map((one) => ({ ...one, path: [tabelle, ...one.path] }))
  return counted.success.flatMap((one) => checkHerkunft(register, tabelle, one))
}

const count = (register: Register, tabelle: Tabelle, fragen: ReadonlyArray<Registerfrage>): Failing<ReadonlyArray<Cube.Auszaehlung>> => {
  const counted = countSpalten(register[tabelle], fragen.map(({ frage }) => frage))
  return Result.isFailure(counted) ? Result.fail(withPlace(tabelle, fragen, counted.failure)) : counted
}

/**
 * Counts a register in the process by questions, each table in one pass; fails where a question does not fit its table.
 *
 * Fails too where the questions were made for another kind of register, another town or another year, and where the
 * column `synthetisch` says of rows something else than the register says of itself.
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
export const auszaehlen = (register: Register, fragen: ReadonlyArray<Registerfrage>): Failing<Registerauszaehlung> => {
  const other = otherRegister(register, fragen)
  if (other.length > 0) return Result.fail(other)
  const asked = tabellen.filter((tabelle) => fragen.some((frage) => frage.tabelle === tabelle))
  const mixed = asked.flatMap((tabelle) => kennung(register, tabelle))
  if (mixed.length > 0) return Result.fail(mixed)
  const answers = new Map<Registerfrage, Cube.Auszaehlung>()
  const failed: Array<Finding.Finding> = []
  for (const tabelle of asked) {
    const own = fragen.filter((frage) => frage.tabelle === tabelle)
    const counted = count(register, tabelle, own)
    if (Result.isFailure(counted)) failed.push(...counted.failure)
    else counted.success.forEach((one, at) => own.slice(at, at + 1).forEach((frage) => answers.set(frage, one)))
  }
  if (failed.length > 0) return Result.fail(failed)
  const auszaehlungen = fragen.flatMap((frage) => answers.get(frage) ?? [])
  return Result.succeed({ datensaetze: toDatensaetze(fragen, auszaehlungen), auszaehlungen, findings: auszaehlungen.flatMap(({ findings }) => findings) })
}
