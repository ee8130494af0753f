import * as Messwert from "../../kernel/Messwert.js"

/** The fewest cases that anything may be told of, whatever a host says. */
const MINDESTENS = 3

/** Throws a `RangeError` for a threshold that protects nobody. */
export const requireSchwelle = (schwelle: number): void => {
  if (Number.isSafeInteger(schwelle) && schwelle >= MINDESTENS) return
  throw new RangeError(`A threshold of ${schwelle} protects nobody: give a whole number from ${MINDESTENS} on`)
}

/** Tells a number of cases from the threshold on; a 0 is told unless zeros are secret. */
export const toldFrom = (anzahl: number, schwelle: number, nullen: "offen" | "geheim" = "offen"): Messwert.Messwert =>
  anzahl >= schwelle || (anzahl === 0 && nullen === "offen") ? Messwert.exakt(anzahl) : Messwert.fehlend("gesperrt")
