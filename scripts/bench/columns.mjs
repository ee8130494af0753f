// The register whose rows are counted: invented, the same on every machine.
import { Raum, Stichtag } from "@teilhabe/core/kernel"
import { erfinden } from "@teilhabe/register"

const RAUM = Raum.make("05999001", "Beispielstadt")
const SOZIALRAEUME = Array.from({ length: 20 }, (_, at) => Raum.sozialraum(RAUM.ags, `quartier-${at + 1}`, `Quartier ${at + 1}`))

/** Invents a register with at least so many persons in its table. */
export const register = (personen) =>
  erfinden({ personen, saat: 4, stichtag: Stichtag.make(2024, 12, 31), raum: RAUM, sozialraeume: SOZIALRAEUME })
