/**
 * The chapter on surveys of the year's report: as the report on the years tells them, with a place for the city's own words.
 *
 * @module
 */
import { markBloecke } from "../geheimhaltungMarke.js"
import { befragungStand } from "../geheimhaltungStand.js"
import { befragungenOf, befragungskapitel } from "../verlauf/befragung.js"
import type { Kapitel } from "./sicht.js"

/** The chapter on surveys. */
export const befragung: Kapitel = (sicht) => markBloecke(
  [...befragungskapitel(sicht.verlauf), sicht.eigentext("befragung", "Einschätzung der Stadt: Befragung")],
  befragungStand(befragungenOf(sicht.verlauf)),
)
