import type { Indikatordefinition } from "@teilhabe/core/indikator"
import type { Raum } from "@teilhabe/core/kernel"

/**
 * Widens readings to what records of persons can answer: every town, and no sample to be unsure of.
 *
 * Offices make many statistics for a Kreis at the least, and extrapolate the Mikrozensus from a sample: so its readings
 * exist for no town. Whoever has records of all persons can count them for a Gemeinde too. That is a figure of the
 * records and not of the office, which the Datensatz says; the smallest denominators that an office allows stay.
 *
 * @example
 * ```ts
 * import { findDefinition } from "@teilhabe/core/indikator"
 * import { ausPersonendaten } from "@teilhabe/register"
 *
 * const definition = findDefinition("3.1")
 * definition?.ebenen.includes("Gemeinde") // => false
 * ausPersonendaten(definition === undefined ? [] : [definition]).map(({ ebenen, hochrechnung }) => [ebenen.includes("Gemeinde"), hochrechnung]) // => [[true, undefined]]
 * ```
 */
export const ausPersonendaten = (definitionen: ReadonlyArray<Indikatordefinition.Indikatordefinition>): ReadonlyArray<Indikatordefinition.Indikatordefinition> =>
  definitionen.map(({ hochrechnung: _hochrechnung, ...definition }) => {
    const gemeinde: ReadonlyArray<Raum.Ebene> = definition.ebenen.includes("Gemeinde") ? [] : ["Gemeinde"]
    return { ...definition, ebenen: [...definition.ebenen, ...gemeinde] }
  })
