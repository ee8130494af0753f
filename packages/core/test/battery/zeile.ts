/**
 * A row of the battery: a defect that other systems have, and how it is answered here.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Finding } from "../../src/kernel/Finding.js"
import * as Messwert from "../../src/kernel/Messwert.js"

/** One row: the case, who gets it wrong and how, and the test that gives the answer to print. */
export interface Zeile {
  readonly fall: string
  readonly system: string
  readonly deren: string
  /** Asserts the answer by real calls, and gives it in words. */
  readonly pruefe: () => string
}

/** Prints a value for the page; an absent one with its reason. */
export const druck = (wert: Messwert.Messwert | undefined, stellen = 0): string => {
  if (wert === undefined) return "nothing"
  const write = (zahl: number): string => zahl.toFixed(stellen)
  return Messwert.match(wert, {
    Exakt: ({ wert: zahl }) => `**${write(zahl)}**`,
    Gerundet: ({ wert: zahl, von, bis }) => `**${write(zahl)}** (${write(von)} to ${write(bis)})`,
    Fehlend: ({ grund }) => `absent, \`${grund}\``,
  })
}

/** Gives what came out, or fails with the findings. */
export const gelungen = <A>(result: Result.Result<A, ReadonlyArray<Finding>>): A =>
  Result.getOrThrowWith(result, (findings) => new Error(findings.map(({ message }) => message).join("\n")))

/** Prints the codes of findings. */
export const codes = (findings: ReadonlyArray<Finding>): string => [...new Set(findings.map(({ code }) => `\`${code}\``))].join(", ") || "none"
