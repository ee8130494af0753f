import { type Finding, sort } from "../../kernel/Finding.js"
import type { Konzept } from "../../konzept/Konzept.js"
import { checkBestand, checkHandlungsfelder } from "./checkBestand.js"
import { checkIds, checkKonzept, checkListen, checkSozialraeume, checkVerweise } from "./checkVerweise.js"
import { checkZugang } from "./checkZugang.js"
import type { Gelesen } from "./gelesen.js"

const RULES: ReadonlyArray<(gelesen: Gelesen, konzept: Konzept) => ReadonlyArray<Finding>> = [
  checkIds, checkKonzept, checkVerweise, checkListen, checkZugang, checkSozialraeume, checkBestand, checkHandlungsfelder,
]

/** Applies every rule to what could be read, the errors first. */
export const findingsOf = (gelesen: Gelesen, konzept: Konzept): ReadonlyArray<Finding> =>
  sort([...gelesen.findings, ...RULES.flatMap((rule) => rule(gelesen, konzept))])
