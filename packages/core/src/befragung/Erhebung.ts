/**
 * A survey that was carried out: questionnaire, sample and the answers, checked together.
 *
 * The type of the sample stays with it, so that a function that needs a random sample is given no other.
 *
 * @module
 */
import * as Result from "effect/Result"
import { type Finding, isFehler } from "../kernel/Finding.js"
import type { Bogen } from "./Bogen.js"
import { checkFragebogen } from "./checkFragebogen.js"
import type { Fragebogen } from "./Fragebogen.js"
import { checkAuswahl, checkOhneAuswahl, entwurfsgewichte } from "./internal/auswahl.js"
import { checkBoegen } from "./internal/bogenPruefung.js"
import { fehler } from "./internal/finding.js"
import { isWahrscheinlichkeit, type Stichprobe } from "./Stichprobe.js"

/** A survey that was carried out. */
export interface Erhebung<S extends Stichprobe = Stichprobe> {
  readonly fragebogen: Fragebogen
  readonly stichprobe: S
  /** The usable answers. */
  readonly boegen: ReadonlyArray<Bogen>
  /** How many persons each stands for by how the sample was drawn, by the id of the Bogen, or the weight that it comes with; 1 each in an open survey. */
  readonly entwurfsgewichte: ReadonlyMap<string, number>
  /** What the office should know and nothing forbids. */
  readonly findings: ReadonlyArray<Finding>
}

/**
 * Puts questionnaire, sample and answers together, or says what keeps them from being evaluated.
 *
 * @example
 * ```ts
 * import { Erhebung, type Fragebogen, type Stichprobe } from "@teilhabe/core/befragung"
 * import { Id, Text } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const frage: Fragebogen.Frage = { _tag: "Zahlfrage", id: Id.make("jahre"), text: Text.make("Seit wie vielen Jahren wohnen Sie hier?"), ohneAntwort: ["keine-angabe"], von: 0, bis: 110, einheit: Text.make("Jahre") }
 * const fragebogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [], fragen: [frage], indizes: [] }
 * const offen: Stichprobe.Offen = { _tag: "Offen", zugang: "Verweis auf der Internetseite der Stadt" }
 * const bogen = { id: "1", antworten: { jahr: { _tag: "Zahl" as const, wert: 3 } }, merkmale: {} }
 * const erhebung = Erhebung.make(fragebogen, offen, [bogen])
 * Result.isFailure(erhebung) ? erhebung.failure.map(({ code, nearest }) => [code, nearest]) : [] // => [["befragung/FrageUnknown", "jahre"]]
 * ```
 */
export const make = <S extends Stichprobe>(fragebogen: Fragebogen, stichprobe: S, boegen: ReadonlyArray<Bogen>): Result.Result<Erhebung<S>, ReadonlyArray<Finding>> => {
  const wide: Stichprobe = stichprobe
  const findings = [
    ...checkFragebogen(fragebogen),
    ...(boegen.length > 0 ? [] : [fehler("BoegenLacking", ["boegen"], "nobody answered, so that there is nothing to evaluate: pass the usable answers", {})]),
    ...checkBoegen(fragebogen, boegen),
    ...(isWahrscheinlichkeit(wide) ? checkAuswahl(wide, boegen) : checkOhneAuswahl(wide, boegen)),
  ]
  if (findings.some(isFehler)) return Result.fail(findings.filter(isFehler))
  const gewichte = entwurfsgewichte(stichprobe, boegen)
  return Result.succeed({ fragebogen, stichprobe, boegen, entwurfsgewichte: new Map(boegen.map(({ id }, at) => [id, gewichte[at] ?? 1])), findings })
}
