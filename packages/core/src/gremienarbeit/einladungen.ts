import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Einladung, Rolle } from "../konzept/Gremium.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Sitzung } from "./Gremienstand.js"
import { isPflicht } from "./internal/isPflicht.js"

/** How it stands with one whom the Konzept wants at the table. */
export interface Einladungsstand {
  readonly wer: Id
  readonly als: Rolle
  readonly stand: "eingeladen" | "offen" | "zu-ermitteln" | "ermittelt" | "niemand-gefunden"
  /** Whether the sitting owes it: a fixed member, or who has to be found beforehand; to invite the others is a hint. */
  readonly pflicht: boolean
  /** All of this in one German sentence. */
  readonly satz: string
}

const ALS: Readonly<Record<Rolle, string>> = {
  "festes-mitglied": "als festes Mitglied", einzuladen: "als Gast", "vorab-zu-ermitteln": "nach Ermittlung im Vorfeld",
  ansprechperson: "als Ansprechperson", teilnahmepflicht: "mit Pflicht zur Teilnahme",
}

const withPeriod = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`)

type Rest = Pick<Einladungsstand, "stand" | "satz">

type Nenne = (id: string) => string

const ermittlung = (nenne: Nenne, wer: Id, sitzung: Sitzung | undefined): Rest => {
  const [name, over] = [nenne(wer), sitzung?.stand === "abgehalten"]
  const found = sitzung?.ermittelt.find((one) => one.wer === wer && one.am <= sitzung.tag)
  if (found?.stelle !== undefined) return { stand: "ermittelt", satz: `„${name}“: Ermittelt ist „${nenne(found.stelle)}“; ${over ? "eingeladen wurde nicht" : "die Einladung steht noch aus"}.` }
  if (found !== undefined) return { stand: "niemand-gefunden", satz: withPeriod(`„${name}“: Im Vorfeld fand sich niemand: ${found.niemand ?? "ohne Grund"}`) }
  return { stand: "zu-ermitteln", satz: over ? `„${name}“: Im Vorfeld wurde nicht ermittelt, wer einzuladen ist.` : `„${name}“: Im Vorfeld ist zu ermitteln, wer einzuladen ist.` }
}

const standOf = (nenne: Nenne, { als, wer }: Einladung, sitzung: Sitzung | undefined): Rest => {
  const name = nenne(wer)
  const invited = sitzung?.eingeladen.find((one) => one.wer === wer && one.als === als)
  // A sitting that was brought forward may lie before its invitations: they came too late.
  if (invited !== undefined && sitzung !== undefined && invited.am < sitzung.tag) return { stand: "eingeladen", satz: `„${name}“: ${ALS[als]} eingeladen am ${Stichtag.toText(invited.am)}.` }
  if (invited !== undefined) return { stand: "offen", satz: `„${name}“: ${ALS[als]} erst am ${Stichtag.toText(invited.am)} eingeladen, nicht vor dem Tag der Sitzung.` }
  if (als === "vorab-zu-ermitteln") return ermittlung(nenne, wer, sitzung)
  return { stand: "offen", satz: `„${name}“: ${ALS[als]} ${sitzung?.stand === "abgehalten" ? "nicht eingeladen" : "noch einzuladen"}.` }
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
  const nenne = (id: string): string => [...akteure, ...gremien].find((one) => one.id === id)?.titel.de ?? id
  const found = gremien.find(({ id }) => id === gremium)
  return (found?.einladungen ?? []).map((einladung) => {
    const { als, wer } = einladung
    return { wer, als, pflicht: isPflicht(als), ...standOf(nenne, einladung, sitzung) }
  })
}
