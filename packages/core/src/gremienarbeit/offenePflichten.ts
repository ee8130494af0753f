import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Gremium } from "../konzept/Gremium.js"
import type { Konzept } from "../konzept/Konzept.js"
import { einladungen } from "./einladungen.js"
import type { Abgehalten, Gremienstand, Mangel, Sitzung } from "./Gremienstand.js"

/** What a Gremium owes by the rules of the Konzept and has not done yet. */
export interface OffenePflicht {
  readonly art: Mangel["art"] | "protokoll"
  readonly sitzung: Id
  /** Who is to be invited or found. */
  readonly wer?: Id
  /** Why the sitting was held nevertheless: it can be made good no more, and stays on record. */
  readonly maengel?: string
  /** All of this in one German sentence. */
  readonly satz: string
}

const vorher = (konzept: Konzept, gremium: Gremium, sitzung: Sitzung): ReadonlyArray<OffenePflicht> => [
  ...einladungen(konzept, gremium.id, sitzung).filter(({ pflicht, stand }) => pflicht && stand !== "eingeladen" && stand !== "niemand-gefunden")
    .map(({ satz, stand, wer }): OffenePflicht => ({ art: stand === "zu-ermitteln" ? "ermittlung" : "einladung", sitzung: sitzung.id, wer, satz })),
  ...(gremium.tagesordnungspflicht && sitzung.tagesordnung.length === 0
    ? [{ art: "tagesordnung" as const, sitzung: sitzung.id, satz: `Der Sitzung am ${Stichtag.toText(sitzung.tag)} fehlt die Tagesordnung.` }]
    : []),
]

const FEHLTE = {
  einladung: (wer: string) => `fehlte die Einladung an ${wer}`,
  ermittlung: (wer: string) => `war nicht ermittelt, wer von ${wer} kommt`,
  tagesordnung: () => "fehlte die Tagesordnung",
} as const

const withPeriod = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`)

const mangelhaft = ({ akteure, gremien }: Konzept, { id: sitzung, maengel, tag }: Abgehalten): ReadonlyArray<OffenePflicht> =>
  (maengel?.offen ?? []).map(({ art, wer }) => {
    const titel = [...akteure, ...gremien].find(({ id }) => id === wer)?.titel.de ?? wer ?? ""
    const satz = withPeriod(`Zur Sitzung vom ${Stichtag.toText(tag)} ${FEHLTE[art](`„${titel}“`)}; sie fand dennoch statt: ${maengel?.grund ?? ""}`)
    return { art, sitzung, ...(wer === undefined ? {} : { wer }), maengel: maengel?.grund ?? "", satz }
  })

const nachher = (konzept: Konzept, { protokollpflicht }: Gremium, sitzung: Abgehalten): ReadonlyArray<OffenePflicht> => [
  ...mangelhaft(konzept, sitzung),
  ...(protokollpflicht && sitzung.protokoll === undefined
    ? [{ art: "protokoll" as const, sitzung: sitzung.id, satz: `Das Protokoll der Sitzung vom ${Stichtag.toText(sitzung.tag)} fehlt.` }]
    : []),
]

/**
 * Tells what one sitting still owes: before it is held invitations, people to be found and an agenda, afterwards the minutes; a sitting that was cancelled owes nothing.
 *
 * What was missing when it was held nevertheless stays in the list, with the reason (`maengel`).
 *
 * @example
 * ```ts
 * import { offeneVon } from "@teilhabe/core/gremienarbeit"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const sitzung = { stand: "angesetzt", id: Id.make("s-1"), tag: Stichtag.make(2026, 3, 12), tagesordnung: [], ermittelt: [], eingeladen: [], verlegt: [] } as const
 * offeneVon(marl, Id.make("steuerungsgruppe-wohnen"), sitzung).map(({ art, wer }) => wer ?? art) // => ["integrationsrat", "jobcenter-marl", "abteilung-auslaenderwesen", "tagesordnung"]
 * ```
 */
export const offeneVon = (konzept: Konzept, gremium: Id, sitzung: Sitzung): ReadonlyArray<OffenePflicht> => {
  const found = konzept.gremien.find(({ id }) => id === gremium)
  if (found === undefined || sitzung.stand === "abgesagt") return []
  return sitzung.stand === "angesetzt" ? vorher(konzept, found, sitzung) : nachher(konzept, found, sitzung)
}

/**
 * Tells what a Gremium owes by the rules of the Konzept and has not done yet, over all its sittings.
 *
 * A sitting is not held while something is open before it, unless it is said why it met nevertheless; that minutes are missing keeps no next
 * sitting from being called.
 *
 * @quelle Konzept, Die Steuerungsgruppe: agenda and minutes of the results
 * @example
 * ```ts
 * import { Gremienstand, offenePflichten } from "@teilhabe/core/gremienarbeit"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * offenePflichten(Gremienstand.leer, marl) // => []
 * ```
 */
export const offenePflichten = ({ gremium, sitzungen }: Gremienstand, konzept: Konzept): ReadonlyArray<OffenePflicht> =>
  gremium === undefined ? [] : sitzungen.flatMap((sitzung) => offeneVon(konzept, gremium, sitzung))
