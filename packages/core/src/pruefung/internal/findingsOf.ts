import { type Finding, sort } from "../../kernel/Finding.js"
import { checkGremien } from "./checkGremien.js"
import { checkAngaben, checkDuties, checkTimes, checkZielgruppen } from "./checkGrundlagen.js"
import { checkCircles, checkFaden, checkIds } from "./checkIds.js"
import { checkHandlungsfelder, checkProjekte } from "./checkProjekte.js"
import { checkBetrifft, checkMentions, checkQuellen, checkReferences, checkSozialraeume } from "./checkReferences.js"
import { checkProzess } from "./checkProzess.js"
import { checkStand } from "./checkStand.js"
import { contextOf } from "./context.js"
import type { Decoded } from "./decodeView.js"

const RULES = [
  checkIds, checkReferences, checkBetrifft, checkQuellen, checkSozialraeume, checkCircles, checkHandlungsfelder,
  checkProjekte, checkGremien, checkZielgruppen, checkTimes, checkAngaben, checkDuties, checkStand, checkProzess, checkMentions, checkFaden,
]

/** Applies every rule to what could be read. */
export const findingsOf = (decoded: Decoded): ReadonlyArray<Finding> => {
  const context = contextOf(decoded)
  return sort([...decoded.findings, ...RULES.flatMap((rule) => rule(context))])
}
