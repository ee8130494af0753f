/** The city of Bergkamen on its way to an integration strategy, as typed data. @module @teilhabe/konzepte/bergkamen */
import type { Konzept } from "@teilhabe/core/konzept"
import { data } from "./bergkamen.generated.js"

/** Bergkamen's way to a Konzept in 2019: aims, steps, who takes part; nothing is adopted. @quelle Niederschrift des Integrationsrates, 2019 */
export const bergkamen: Konzept.Konzept = data
