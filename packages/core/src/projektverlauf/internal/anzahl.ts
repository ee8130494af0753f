import * as Messwert from "../../kernel/Messwert.js"

/** Tells whether a number lies nowhere below 0, or is absent. A count that its source rounded to 0 reaches below 0 by its rounding alone. */
export const isNotNegative = (wert: Messwert.Messwert): boolean =>
  (Messwert.getIntervall(wert)?.von ?? 0) >= 0 || (wert._tag === "Gerundet" && wert.basis !== undefined && wert.wert >= 0)
