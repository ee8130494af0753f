import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import * as Fassung from "../konzept/Fassung.js"
import { isVertretung } from "../konzept/Gremium.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Projektstand } from "../projektverlauf/Projektstand.js"
import type { Gremienstand } from "./Gremienstand.js"
import { type Bericht, berichtspflichten } from "./internal/kalender/berichtspflichten.js"
import { checkNotAfter } from "./internal/kalender/checkNotAfter.js"
import { type Entwurf, finish } from "./internal/kalender/entwurf.js"
import { geltungen } from "./internal/kalender/geltungen.js"
import { projektpflichten } from "./internal/kalender/projektpflichten.js"
import { holds, type Rahmen } from "./internal/kalender/rahmen.js"
import { schrittpflichten } from "./internal/kalender/schrittpflichten.js"
import { sitzungspflichten } from "./internal/kalender/sitzungspflichten.js"
import { wahlpflichten } from "./internal/kalender/wahlpflichten.js"
import * as Kalenderregel from "./Kalenderregel.js"
import * as Pflicht from "./Pflicht.js"

export type { Bericht }

/** From what a calendar of duties is made; every state is the one as of the Stichtag. */
export interface Pflichteingang {
  /** The Konzept; where there were several Fassungen, `konzeptAm` says which was in force, and this one stands for days on which none was. */
  readonly konzept: Konzept
  /** The Fassung in force on a day: each duty comes from the one of its own day, so that what was missed under an old one stays missed. */
  readonly konzeptAm?: (tag: Stichtag.Stichtag) => Konzept | undefined
  readonly gremien: ReadonlyMap<Id, Gremienstand>
  readonly projekte: ReadonlyMap<Id, Projektstand>
  /** The reports that were given. */
  readonly berichte: ReadonlyArray<Bericht>
  /** Duties that come from elsewhere, such as the exchange between the Bausteine of KIM, as of the same day. */
  readonly weitere?: ReadonlyArray<Pflicht.Pflicht>
  /** `Kalenderregel.annahme` where the city has no rule. */
  readonly regel?: Kalenderregel.Kalenderregel
  /** From which day duties in a rhythm hold, where that is not the day from which the first Fassung is in force. */
  readonly seit?: Stichtag.Stichtag
}

/** A time on the calendar, both days included. */
export interface Spanne {
  readonly von: Stichtag.Stichtag
  readonly bis: Stichtag.Stichtag
}

const EMPTY: Gremienstand = { sitzungen: [], beschluesse: [], wahlen: [], besetzt: {}, version: 0 }

const checkUnique = (pflichten: ReadonlyArray<Pflicht.Pflicht>): void => {
  const ids = new Set<string>()
  for (const { id } of pflichten) {
    if (ids.has(id)) throw new RangeError(`Two duties have the id "${id}": give every duty that comes from elsewhere an id of its own`)
    ids.add(id)
  }
}

const rahmenOf = ({ konzept, konzeptAm, regel = Kalenderregel.annahme, seit }: Pflichteingang, bis: Stichtag.Stichtag, stichtag: Stichtag.Stichtag): ReadonlyArray<Rahmen> => {
  const found = geltungen(konzept, konzeptAm, Stichtag.max(bis, stichtag), stichtag)
  const first = seit ?? found[0].ab
  const projekte = new Map(found.flatMap((one) => one.konzept.projekte).map((projekt) => [projekt.id, projekt]))
  return found.map((one, index): Rahmen => {
    const titles = new Map([...one.konzept.akteure, ...one.konzept.gremien].map(({ id, titel }) => [id, Text.read(titel)]))
    const next = found[index + 1]?.ab
    return {
      konzept: one.konzept, regel, bis, stichtag, projekte, seit: first,
      fassungSeit: seit ?? (index === 0 ? Fassung.gueltigAb(one.konzept) : one.ab),
      gilt: { ...(index === 0 || one.ab === undefined ? {} : { von: one.ab }), ...(next === undefined ? {} : { bis: Stichtag.addDays(next, -1) }) },
      nenne: (id) => titles.get(id) ?? id,
    }
  })
}

/** What a Fassung says of its own days; a duty that two of them name for different days is owed on both. */
const ofEach = (alle: ReadonlyArray<Rahmen>, make: (rahmen: Rahmen) => ReadonlyArray<Entwurf>): ReadonlyArray<Entwurf> => {
  const seen = new Set<string>()
  return alle.flatMap((rahmen) => make(rahmen).filter(({ am }) => holds(rahmen, am)).map((entwurf) => {
    const id = seen.has(entwurf.id) ? `${entwurf.id}/fassung-${Fassung.nummer(rahmen.konzept)}` : entwurf.id
    seen.add(id)
    return { ...entwurf, id }
  }))
}

const entwuerfe = ({ berichte, gremien, projekte }: Pflichteingang, alle: ReadonlyArray<Rahmen>): ReadonlyArray<Entwurf> => {
  const standOf = (id: Id): Gremienstand => gremien.get(id) ?? EMPTY
  const ids = new Set(alle.flatMap(({ konzept }) => konzept.gremien.map(({ id }) => id)))
  return [
    ...[...ids].flatMap((id) => sitzungspflichten(id, standOf(id), alle)),
    ...ofEach(alle, (rahmen) => [
      ...rahmen.konzept.gremien.flatMap((gremium) => (isVertretung(gremium) ? wahlpflichten(gremium, standOf(gremium.id), rahmen) : [])),
      ...schrittpflichten(gremien, rahmen),
      ...projektpflichten(projekte, rahmen),
      ...berichtspflichten(berichte, rahmen),
    ]),
  ]
}

/**
 * Lists every duty whose last day lies in a time, as of a Stichtag, in the order of their days.
 *
 * A Gremium with a rhythm owes a sitting in each span of it: a month, quarter, half-year or year of the calendar where the rhythm divides a year
 * (an assumption, as the Konzept names no first day), otherwise counted from the day from which the Konzept is in force; only whole spans after
 * that day count. A new Fassung does not wipe what was missed: each duty comes from the Fassung of its own day (`konzeptAm`). A sitting that was called off fulfils nothing; one that was put off out of its span fulfils it late. `regelmaessig` is taken as
 * often as the rule says, `nach-bedarf` owes nothing. What was set is listed on its day, `herkunft` `ereignis`. Without a Beschluss nothing is
 * owed in a rhythm; the steps of the Prozess are, each by the last day of its time, and one that is a sitting is done when that sitting was held. What has no day in the Konzept and none by a rule gets none.
 *
 * Throws a `RangeError` where a state has notes after the Stichtag, where `bis` is before `von`, or where two duties have one id.
 *
 * @example
 * ```ts
 * import { pflichten } from "@teilhabe/core/gremienarbeit"
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const eingang = { konzept: marl, gremien: new Map(), projekte: new Map(), berichte: [] }
 * const ersteHaelfte = { von: Stichtag.make(2021, 1, 1), bis: Stichtag.make(2021, 6, 30) }
 * const liste = pflichten(eingang, ersteHaelfte, Stichtag.make(2021, 5, 1))
 * liste.filter(({ art }) => art === "runder-tisch").map(({ am, stand }) => `${am} ${stand}`) // => ["2021-03-31 versaeumt", "2021-06-30 offen"]
 * ```
 */
export const pflichten = (eingang: Pflichteingang, { von, bis }: Spanne, stichtag: Stichtag.Stichtag): ReadonlyArray<Pflicht.Pflicht> => {
  if (bis < von) throw new RangeError(`No time from ${von} to ${bis}: the first day comes first`)
  for (const [id, { zuletzt }] of eingang.gremien) checkNotAfter(id, zuletzt, stichtag)
  for (const [id, stand] of eingang.projekte) checkNotAfter(id, stand.lage === "vorgesehen" ? undefined : stand.zuletzt, stichtag)
  const all = entwuerfe(eingang, rahmenOf(eingang, bis, stichtag)).map((entwurf) => finish(entwurf, stichtag))
  const found = [...all, ...(eingang.weitere ?? [])].filter(({ am }) => von <= am && am <= bis)
  checkUnique(found)
  return found.sort(Pflicht.compare)
}
