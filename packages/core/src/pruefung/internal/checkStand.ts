import type { Finding } from "../../kernel/Finding.js"
import type { Context } from "./context.js"
import { hinweis, SCHWERE } from "./finding.js"

/** What every adopted Konzept has, and what to do where it is missing. */
const NEEDED = {
  integrationsbegriff: "add what the city means by integration, so that everything else has something to serve",
  inklusion: "add the rule that nobody is shut out",
} as const

/** What a Konzept that is still on its way is going to need. */
const TO_COME = {
  handlungsfelder: "name the fields of action with their Leitziele, once the Prozess has found them",
  monitoring: "say who reports which figures, how often and to whom",
  projekte: "name what the city sets out to do, by whom and until when",
} as const

/**
 * What a Konzept needs depends on how far it has come: an adopted one must have it, a draft should, one on its way
 * is told what is still to come.
 */
export const checkStand = ({ given, stand, view }: Context): ReadonlyArray<Finding> => {
  // What is no Konzept at all lacks nothing in particular.
  if (given.size === 0) return []
  const missing = Object.entries(NEEDED)
    .filter(([key]) => !given.has(key))
    .map(([key, advice]) => SCHWERE[stand]("PartMissing", [key], `a Konzept that is ${stand} has no "${key}"; ${advice}`, { key, stand }))
  if (stand === "beschlossen") return missing
  const later = Object.entries(TO_COME)
    .filter(([key]) => stand === "auf-dem-weg" && [view[key as keyof typeof TO_COME] ?? []].flat().length === 0)
    .map(([key, advice]) => hinweis("PartToCome", [key], `no ${key} yet; ${advice}`, { key, stand }))
  const adopt = hinweis("BeschlussToCome", ["beschluss"], "the Konzept is not adopted: no Frist follows from a Horizont before its Beschluss is stated", { stand })
  return [...missing, ...later, ...(given.has("beschluss") ? [] : [adopt])]
}
