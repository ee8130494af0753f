import type { Ablehnung } from "@teilhabe/core/ereignis"
import { type Befehl, decide, type Ereignis, type Fall, Umfeld } from "@teilhabe/core/fall"
import * as Result from "effect/Result"
import type { Geprueft } from "./optionen.js"
import { TeilhabeError } from "./TeilhabeError.js"

/** How commands are decided in this city, today. */
export interface Entscheidung {
  readonly umfeld: () => Umfeld.Umfeld
  readonly decide: (befehl: Befehl.Befehl, fall: Fall.Fall) => Result.Result<ReadonlyArray<Ereignis.Ereignis>, Ablehnung.Ablehnung>
  /** Only the rule of the house, for what core decides in another way. */
  readonly checkHausregel: (befehl: Befehl.Befehl, fall: Fall.Fall) => Result.Result<void, Ablehnung.Ablehnung>
}

/** Puts the rule of the house around the rules of the case. */
export const entscheidungOf = ({ angebote, checklisten, clock, hausregel, konzept }: Geprueft): Entscheidung => {
  const fest = Umfeld.of(konzept, angebote, checklisten)
  const umfeld = (): Umfeld.Umfeld => ({ ...fest, heute: clock() })
  const ask = (befehl: Befehl.Befehl, fall: Fall.Fall): Ablehnung.Ablehnung | undefined => {
    try {
      return hausregel?.(befehl, fall)
    } catch (cause) {
      throw new TeilhabeError("host", "hausregel threw; a rule of the house gives an Ablehnung or nothing", { cause })
    }
  }
  const checkHausregel: Entscheidung["checkHausregel"] = (befehl, fall) => {
    const ablehnung = ask(befehl, fall)
    if (ablehnung === undefined) return Result.void
    if (typeof ablehnung.message === "string" && typeof ablehnung.needed === "string") return Result.fail(ablehnung)
    throw new TeilhabeError("host", "hausregel has to give an Ablehnung (Ablehnung.make) or nothing, and no Promise")
  }
  return {
    umfeld,
    checkHausregel,
    decide: (befehl, fall) => Result.flatMap(checkHausregel(befehl, fall), () => decide<Fall.Fall>(befehl, fall, umfeld())),
  }
}
