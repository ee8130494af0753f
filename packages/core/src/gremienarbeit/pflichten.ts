import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import * as Fassung from "../konzept/Fassung.js"
import { isVertretung } from "../konzept/Gremium.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Projektstand } from "../projektverlauf/Projektstand.js"
import type { Gremienstand } from "./Gremienstand.js"
import { type Bericht, berichtspflichten } from "./internal/kalender/berichtspflichten.js"
import { checkNotAfter } from "./internal/kalender/checkNotAfter.js"
import { type Entwurf, finish } from "./internal/kalender/entwurf.js"
import { projektpflichten } from "./internal/kalender/projektpflichten.js"
import type { Rahmen } from "./internal/kalender/rahmen.js"
import { schrittpflichten } from "./internal/kalender/schrittpflichten.js"
import { sitzungspflichten } from "./internal/kalender/sitzungspflichten.js"
import { wahlpflichten } from "./internal/kalender/wahlpflichten.js"
import * as Kalenderregel from "./Kalenderregel.js"
import * as Pflicht from "./Pflicht.js"

export type { Bericht }

/** From what a calendar of duties is made; every state is the one as of the Stichtag. */
export interface Pflichteingang {
  readonly konzept: Konzept
  readonly gremien: ReadonlyMap<Id, Gremienstand>
  readonly projekte: ReadonlyMap<Id, Projektstand>
  /** The reports that were given. */
  readonly berichte: ReadonlyArray<Bericht>
  /** Duties that come from elsewhere, such as the exchange between the Bausteine of KIM, as of the same day. */
  readonly weitere?: ReadonlyArray<Pflicht.Pflicht>
  /** `Kalenderregel.annahme` where the city has no rule. */
  readonly regel?: Kalenderregel.Kalenderregel
  /** From which day duties in a rhythm hold, where that is not the day from which this Fassung is in force. */
  readonly seit?: Stichtag
}

/** A time on the calendar, both days included. */
export interface Spanne {
  readonly von: Stichtag
  readonly bis: Stichtag
}

const EMPTY: Gremienstand = { sitzungen: [], beschluesse: [], wahlen: [], besetzt: {}, version: 0 }

const checkUnique = (pflichten: ReadonlyArray<Pflicht.Pflicht>): void => {
  const ids = new Set<string>()
  for (const { id } of pflichten) {
    if (ids.has(id)) throw new RangeError(`Two duties have the id "${id}": give every duty that comes from elsewhere an id of its own`)
    ids.add(id)
  }
}

/** Nobody owes on a day what was adopted later, even where it is in force from an earlier day. */
const adopted = (konzept: Konzept, stichtag: Stichtag): Stichtag | undefined => {
  const beschluss = konzept.beschluss?.zeit.bis ?? konzept.beschluss?.zeit.von
  return beschluss === undefined || beschluss > stichtag ? undefined : Fassung.gueltigAb(konzept)
}

const rahmenOf = ({ konzept, regel = Kalenderregel.annahme, seit }: Pflichteingang, bis: Stichtag, stichtag: Stichtag): Rahmen => {
  const titles = new Map([...konzept.akteure, ...konzept.gremien].map(({ id, titel }) => [id, Text.read(titel)]))
  return { konzept, regel, seit: seit ?? adopted(konzept, stichtag), bis, stichtag, nenne: (id) => titles.get(id) ?? id }
}

const entwuerfe = ({ berichte, gremien, projekte }: Pflichteingang, rahmen: Rahmen): ReadonlyArray<Entwurf> => [
  ...rahmen.konzept.gremien.flatMap((gremium) => {
    const stand = gremien.get(gremium.id) ?? EMPTY
    return [...sitzungspflichten(gremium, stand, rahmen), ...(isVertretung(gremium) ? wahlpflichten(gremium, stand, rahmen) : [])]
  }),
  ...schrittpflichten(gremien, rahmen),
  ...projektpflichten(projekte, rahmen),
  ...berichtspflichten(berichte, rahmen),
]

/**
 * Lists every duty whose last day lies in a time, as of a Stichtag, in the order of their days.
 *
 * A Gremium with a rhythm owes a sitting in each span of it: a month, quarter, half-year or year of the calendar where the rhythm divides a year
 * (an assumption, as the Konzept names no first day), otherwise counted from the day from which the Konzept is in force; only whole spans after
 * that day count. A sitting that was called off fulfils nothing; one that was put off out of its span fulfils it late. `regelmaessig` is taken as
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
export const pflichten = (eingang: Pflichteingang, { von, bis }: Spanne, stichtag: Stichtag): ReadonlyArray<Pflicht.Pflicht> => {
  if (bis < von) throw new RangeError(`No time from ${von} to ${bis}: the first day comes first`)
  for (const [id, { zuletzt }] of eingang.gremien) checkNotAfter(id, zuletzt, stichtag)
  for (const [id, stand] of eingang.projekte) checkNotAfter(id, stand.lage === "vorgesehen" ? undefined : stand.zuletzt, stichtag)
  const all = entwuerfe(eingang, rahmenOf(eingang, bis, stichtag)).map((entwurf) => finish(entwurf, stichtag))
  const found = [...all, ...(eingang.weitere ?? [])].filter(({ am }) => von <= am && am <= bis)
  checkUnique(found)
  return found.sort(Pflicht.compare)
}
