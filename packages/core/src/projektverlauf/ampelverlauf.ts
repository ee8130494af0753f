import type { Id } from "../kernel/Id.js"
import { addDays, type Stichtag } from "../kernel/Stichtag.js"
import * as Fassung from "../konzept/Fassung.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Ampel } from "./ampel.js"
import * as Ampelregel from "./Ampelregel.js"
import type { Ereignis } from "./Ereignis.js"
import { ampelOf } from "./internal/ampel/ampelOf.js"
import { standAt } from "./standAt.js"

type KonzeptAm = (tag: Stichtag) => Konzept | undefined

const titelAm = (projekt: Id, konzept: Konzept | undefined): string | undefined => konzept?.projekte.find(({ id }) => id === projekt)?.titel.de

/** The title in the Fassung of a day, or else in the latest one before. */
const titelBis = (projekt: Id, konzeptAm: KonzeptAm, tag: Stichtag): string | undefined => {
  let bis: Stichtag | undefined = tag
  while (bis !== undefined) {
    const konzept = konzeptAm(bis)
    const titel = titelAm(projekt, konzept)
    if (titel !== undefined) return titel
    const ab: Stichtag | undefined = konzept === undefined ? undefined : Fassung.gueltigAb(konzept)
    bis = ab === undefined || ab > bis ? undefined : addDays(ab, -1)
  }
  return undefined
}

/** The title in the Fassung of the latest note that was known on a day. */
const titelBeimVermerk = (projekt: Id, ereignisse: ReadonlyArray<Ereignis>, konzeptAm: KonzeptAm, tag: Stichtag): string | undefined =>
  ereignisse.flatMap(({ vermerk: { am } }) => (am <= tag ? [am] : [])).sort().reverse().map((am) => titelAm(projekt, konzeptAm(am))).find((titel) => titel !== undefined)

/**
 * Tells the colours of a Projekt on several days, each as it was known at the end of that day, by the Fassung then in force.
 *
 * Events of other Projekte may be among the events. Where the Fassung of a day has the Projekt no more, it is called as in the latest
 * Fassung before that has it, or as on the day of the latest note about it. What is told of a day does not depend on the other days.
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
  konzeptAm: KonzeptAm,
  stichtage: ReadonlyArray<Stichtag>,
  regel: Ampelregel.Ampelregel = Ampelregel.annahme,
): ReadonlyArray<{ readonly stichtag: Stichtag; readonly ampel: Ampel }> => {
  const eigene = ereignisse.filter((ereignis) => ereignis.projekt === projekt)
  const find = (tag: Stichtag) => konzeptAm(tag)?.projekte.find(({ id }) => id === projekt)
  const nameAt = (tag: Stichtag): string => titelBis(projekt, konzeptAm, tag) ?? titelBeimVermerk(projekt, eigene, konzeptAm, tag) ?? projekt
  return stichtage.map((stichtag) => {
    const konzept: Parameters<typeof ampelOf>[3] = konzeptAm(stichtag) ?? {}
    const found = find(stichtag)
    return { stichtag, ampel: ampelOf(found?.titel.de ?? nameAt(stichtag), found, standAt(eigene, stichtag), konzept, stichtag, regel) }
  })
}
