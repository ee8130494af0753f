/**
 * What a sample allows to tell: extrapolated numbers that are too small are absent or limited in reliability.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"
import type { Operandwert } from "../Ergebnis.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"

const PERSONEN = "Personen"

const limit = (operand: Operandwert): Operandwert => ({
  ...operand,
  wert: Messwert.markEingeschraenkt(operand.wert),
  ...(operand.alter === undefined ? {} : { alter: operand.alter.map((teil) => ({ ...teil, wert: Messwert.markEingeschraenkt(teil.wert) })) }),
})

/** Holds a number to the rule of its sample; a published rate was held to it by its keepers. */
export const hochgerechnet = (operand: Operandwert, rule: Indikatordefinition["hochrechnung"]): Operandwert => {
  const ends = Messwert.getIntervall(operand.wert)
  if (rule === undefined || ends === undefined || operand.statistik !== rule.statistik || operand.einheit !== PERSONEN) return operand
  if (ends.von >= rule.eingeschraenktUnter) return operand
  if (ends.von >= rule.unsicherUnter) return limit(operand)
  // The bands go with the sum: shown, they would give back what is withheld.
  const { alter: _, ...rest } = operand
  return { ...rest, wert: Messwert.fehlend("unsicher") }
}
