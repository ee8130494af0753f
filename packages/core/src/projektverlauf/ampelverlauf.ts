import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Ampel } from "./ampel.js"
import * as Ampelregel from "./Ampelregel.js"
import type { Ereignis } from "./Ereignis.js"
import { ampelOf } from "./internal/ampel/ampelOf.js"
import { standAt } from "./standAt.js"

/**
 * Tells the colours of a Projekt on several days, each as it was known at the end of that day, by the Fassung then in force.
 *
 * Events of other Projekte may be among the events. Where the Fassung of a day has the Projekt no more, it is called as in the Fassung
 * of the latest day before, of those that are asked for.
 *
 * @example
 * ```ts
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { ampelverlauf, type Ereignis, quartalstage } from "@teilhabe/core/projektverlauf"
 *
 * const vermerk = { von: Id.make("stelle-1"), am: Stichtag.make(2021, 2, 1), zweck: "steuerung" } as const
 * const ereignisse: ReadonlyArray<Ereignis.Ereignis> = [
 *   { _tag: "ProjektStarted", projekt: Id.make("cafe"), ende: Stichtag.make(2021, 8, 31), vermerk },
 *   { _tag: "ProjektCompleted", projekt: Id.make("cafe"), ergebnis: "Es besteht.", vermerk: { ...vermerk, am: Stichtag.make(2021, 10, 1) } },
 * ]
 * const tage = quartalstage(Stichtag.make(2021, 1, 1), Stichtag.make(2021, 12, 31))
 * ampelverlauf(Id.make("cafe"), ereignisse, () => undefined, tage).map(({ ampel }) => ampel.farbe) // => ["gruen", "gelb", "rot", "ohne"]
 * ```
 */
export const ampelverlauf = (
  projekt: Id,
  ereignisse: ReadonlyArray<Ereignis>,
  konzeptAm: (tag: Stichtag) => Konzept | undefined,
  stichtage: ReadonlyArray<Stichtag>,
  regel: Ampelregel.Ampelregel = Ampelregel.annahme,
): ReadonlyArray<{ readonly stichtag: Stichtag; readonly ampel: Ampel }> => {
  const eigene = ereignisse.filter((ereignis) => ereignis.projekt === projekt)
  const find = (tag: Stichtag) => konzeptAm(tag)?.projekte.find(({ id }) => id === projekt)
  const nameAt = (tag: Stichtag): string =>
    stichtage.filter((one) => one <= tag).sort().reverse().map((one) => find(one)?.titel.de).find((name) => name !== undefined) ?? projekt
  return stichtage.map((stichtag) => {
    const konzept: Parameters<typeof ampelOf>[3] = konzeptAm(stichtag) ?? {}
    const found = find(stichtag)
    return { stichtag, ampel: ampelOf(found?.titel.de ?? nameAt(stichtag), found, standAt(eigene, stichtag), konzept, stichtag, regel) }
  })
}
