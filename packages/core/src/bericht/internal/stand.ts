import * as Result from "effect/Result"
import { parse } from "../../kernel/Stichtag.js"

/** Throws a `RangeError` where the day of a report is none: a wrong day would fail far from here, in the arithmetic of the dates. */
export const requireStand = (stand: unknown, name: string): void => {
  const day = parse(String(stand))
  if (Result.isFailure(day)) throw new RangeError(`${name} needs stand, the day of the report: ${day.failure.message}`)
}
