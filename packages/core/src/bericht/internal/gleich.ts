import * as Messwert from "../../kernel/Messwert.js"

/** Tells whether a number tells no more than what was released of it. */
export const isSame = (told: Messwert.Messwert, released: Messwert.Messwert): boolean => {
  const [a, b] = [Messwert.getIntervall(told), Messwert.getIntervall(released)]
  // What is absent tells nothing, whatever was released.
  return a === undefined || (b !== undefined && a.von === b.von && a.bis === b.bis && Messwert.getWert(told) === Messwert.getWert(released))
}
