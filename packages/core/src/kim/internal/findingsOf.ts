import { type Finding, sort } from "../../kernel/Finding.js"
import { checkIds } from "./checkIds.js"
import { checkPflichten } from "./checkPflichten.js"
import { checkStellen } from "./checkStellen.js"
import { checkVereinbarungen } from "./checkVereinbarungen.js"
import { checkVerweise } from "./checkVerweise.js"
import type { Sicht } from "./sicht.js"
import { type Konzeptteil, umfeldOf } from "./umfeld.js"

const RULES = [checkIds, checkVerweise, checkStellen, checkVereinbarungen, checkPflichten]

/** Applies every rule to what could be read, the errors first; without a Konzept, what only that can answer stays open. */
export const findingsOf = (sicht: Sicht, konzept: Konzeptteil | undefined): ReadonlyArray<Finding> => {
  const umfeld = umfeldOf(sicht, konzept)
  return sort([...sicht.findings, ...RULES.flatMap((rule) => rule(umfeld))])
}
