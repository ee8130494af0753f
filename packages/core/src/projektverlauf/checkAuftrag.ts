import * as Result from "effect/Result"
import type { Konzept } from "../konzept/Konzept.js"
import type { Ablehnung } from "./Ablehnung.js"
import type { Auftrag } from "./Befehl.js"
import { checkGegeben, checkProjekt } from "./internal/entscheiden/gegeben.js"

/**
 * Tells why what a Gremium wants to decide about a Projekt could never be carried out under a Konzept; nothing where it could.
 *
 * It asks what does not depend on how the Projekt stands: unknown Projekte, groups, places, sources of money and Gremien, a Projekt that
 * is to go on inside itself, an amount below 0, a day before the one that it follows. `decide` asks the rest, when it is carried out.
 *
 * @example
 * ```ts
 * import { Id } from "@teilhabe/core/kernel"
 * import { checkAuftrag } from "@teilhabe/core/projektverlauf"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const [projekt = Id.make("keines")] = marl.projekte.map(({ id }) => id)
 * checkAuftrag({ _tag: "MergeProjekt", projekt, nach: projekt }, marl)?._tag // => "projektverlauf/MergeToSelf"
 * checkAuftrag({ _tag: "MakeRegelangebot", projekt }, marl) // => undefined
 * ```
 */
export const checkAuftrag = (auftrag: Auftrag, konzept: Konzept): Ablehnung | undefined => {
  const einwand = checkProjekt(auftrag, konzept) ?? checkGegeben(auftrag, konzept)
  return einwand === undefined ? undefined : Result.merge(einwand)
}
