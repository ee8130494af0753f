import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Einladung, Rolle } from "../konzept/Gremium.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Sitzung } from "./Gremienstand.js"

/** How it stands with one whom the Konzept wants at the table. */
export interface Einladungsstand {
  readonly wer: Id
  readonly als: Rolle
  readonly stand: "eingeladen" | "offen" | "zu-ermitteln" | "ermittelt" | "niemand-gefunden"
  /** Whether the sitting cannot be held before this is done: a fixed member, or who has to be found beforehand. */
  readonly pflicht: boolean
  /** All of this in one German sentence. */
  readonly satz: string
}

/** The roles without which a sitting is not held. */
const PFLICHT: ReadonlySet<Rolle> = new Set<Rolle>(["festes-mitglied", "vorab-zu-ermitteln"])

const ALS: Readonly<Record<Rolle, string>> = {
  "festes-mitglied": "als festes Mitglied", einzuladen: "als Gast", "vorab-zu-ermitteln": "nach Ermittlung im Vorfeld",
  ansprechperson: "als Ansprechperson", teilnahmepflicht: "mit Pflicht zur Teilnahme",
}

const withPeriod = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`)

type Rest = Pick<Einladungsstand, "stand" | "satz">

const ermittlung = (name: string, wer: Id, sitzung: Sitzung | undefined): Rest => {
  const found = sitzung?.ermittelt.find((one) => one.wer === wer)
  if (found?.stelle !== undefined) return { stand: "ermittelt", satz: `„${name}“: Ermittelt ist „${found.stelle}“; die Einladung steht noch aus.` }
  if (found !== undefined) return { stand: "niemand-gefunden", satz: withPeriod(`„${name}“: Im Vorfeld fand sich niemand: ${found.niemand ?? "ohne Grund"}`) }
  return { stand: "zu-ermitteln", satz: `„${name}“: Im Vorfeld ist zu ermitteln, wer einzuladen ist.` }
}

const standOf = (name: string, { als, wer }: Einladung, sitzung: Sitzung | undefined): Rest => {
  const invited = sitzung?.eingeladen.find((one) => one.wer === wer && one.als === als)
  if (invited !== undefined) return { stand: "eingeladen", satz: `„${name}“: ${ALS[als]} eingeladen am ${Stichtag.toText(invited.am)}.` }
  return als === "vorab-zu-ermitteln" ? ermittlung(name, wer, sitzung) : { stand: "offen", satz: `„${name}“: ${ALS[als]} noch einzuladen.` }
}

/**
 * Tells whom the Konzept wants at the table of a Gremium, as what, and how far the invitations of a sitting are.
 *
 * Without a sitting it says what there will be to do. Whoever has to be found beforehand (vorab zu ermitteln) is found
 * first and invited then; where nobody is found the reason stands in place of both. Empty where the Konzept has no such Gremium.
 *
 * @quelle Konzept, Die Steuerungsgruppe; Konzept, Politische Partizipation: Der Integrationsrat (fixed member of the Steuerungsgruppen)
 * @example
 * ```ts
 * import { einladungen } from "@teilhabe/core/gremienarbeit"
 * import { Id } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const tisch = einladungen(marl, Id.make("steuerungsgruppe-wohnen"), undefined)
 * tisch.filter(({ pflicht }) => pflicht).map(({ wer, stand }) => `${wer} ${stand}`) // => ["integrationsrat offen", "jobcenter-marl zu-ermitteln", "abteilung-auslaenderwesen zu-ermitteln"]
 * ```
 */
export const einladungen = ({ akteure, gremien }: Konzept, gremium: Id, sitzung: Sitzung | undefined): ReadonlyArray<Einladungsstand> => {
  const nameOf = (id: Id): string => [...akteure, ...gremien].find((one) => one.id === id)?.titel.de ?? id
  const found = gremien.find(({ id }) => id === gremium)
  return (found?.einladungen ?? []).map((einladung) => {
    const { als, wer } = einladung
    return { wer, als, pflicht: PFLICHT.has(als), ...standOf(nameOf(wer), einladung, sitzung) }
  })
}
