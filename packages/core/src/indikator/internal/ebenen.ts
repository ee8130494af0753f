import type * as Raum from "../../kernel/Raum.js"

/** Levels as a table names its finest one; every wider level comes with it. */
export const BIS_KREIS: ReadonlyArray<Raum.Ebene> = ["Land", "Regierungsbezirk", "Kreis"]
export const BIS_GEMEINDE: ReadonlyArray<Raum.Ebene> = [...BIS_KREIS, "Gemeinde"]
/** A register of the town knows its quarters too. */
export const BIS_SOZIALRAUM: ReadonlyArray<Raum.Ebene> = [...BIS_GEMEINDE, "Sozialraum"]
export const NUR_LAND: ReadonlyArray<Raum.Ebene> = ["Land"]
