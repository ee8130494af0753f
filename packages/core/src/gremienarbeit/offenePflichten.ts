import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Gremium } from "../konzept/Gremium.js"
import type { Konzept } from "../konzept/Konzept.js"
import { einladungen } from "./einladungen.js"
import type { Gremienstand, Sitzung } from "./Gremienstand.js"

/** What a Gremium owes by the rules of the Konzept and has not done yet. */
export interface OffenePflicht {
  readonly art: "einladung" | "ermittlung" | "tagesordnung" | "protokoll"
  readonly sitzung: Id
  /** Who is to be invited or found. */
  readonly wer?: Id
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

const nachher = ({ protokollpflicht }: Gremium, sitzung: Sitzung): ReadonlyArray<OffenePflicht> =>
  protokollpflicht && sitzung.stand === "abgehalten" && sitzung.protokoll === undefined
    ? [{ art: "protokoll", sitzung: sitzung.id, satz: `Das Protokoll der Sitzung vom ${Stichtag.toText(sitzung.tag)} fehlt.` }]
    : []

/**
 * Tells what one sitting still owes: before it is held invitations, people to be found and an agenda, afterwards the minutes; a sitting that was cancelled owes nothing.
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
  return sitzung.stand === "angesetzt" ? vorher(konzept, found, sitzung) : nachher(found, sitzung)
}

/**
 * Tells what a Gremium owes by the rules of the Konzept and has not done yet, over all its sittings.
 *
 * A sitting is not held while something is open before it; that minutes are missing keeps no next sitting from being called.
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
