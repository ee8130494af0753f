import { gliedkennung } from "../ereignis/gliedkennung.js"
import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import * as Element from "../konzept/Element.js"
import type { Glied } from "../konzept/Glied.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Ereignis as Projektereignis } from "../projektverlauf/Ereignis.js"
import { type Ereignisglied, ereignisglieder } from "../projektverlauf/glieder.js"
import type { Abgehalten, Beschlusslage, Gremienstand } from "./Gremienstand.js"
import type { Anlass, Tagesordnungspunkt } from "./Tagesordnungspunkt.js"

/** What gives rise to a topic and is a link of the red thread itself: a Befund, a figure, a survey. */
export type Anlassquelle = Extract<Anlass, { readonly art: "befund" | "indikator" | "befragung" }>

const sitzungskennung = (gremium: Id, sitzung: Id, top: Id): Id => gliedkennung("sitzung", gremium, sitzung, top)

const topkennung = (gremium: Id, sitzung: Id, top: Id): Id => gliedkennung("tagesordnungspunkt", gremium, sitzung, top)

const heldIn = ({ gremium, sitzungen }: Gremienstand): ReadonlyArray<{ readonly gremium: Id; readonly sitzung: Abgehalten }> =>
  gremium === undefined ? [] : sitzungen.flatMap((sitzung) => (sitzung.stand === "abgehalten" ? [{ gremium, sitzung }] : []))

const hasAnlass = ({ anlass }: Tagesordnungspunkt, quelle: Anlassquelle): boolean => {
  if (anlass.art === "befund") return quelle.art === "befund" && quelle.befund === anlass.befund
  if (anlass.art === "indikator") return quelle.art === "indikator" && quelle.indikator === anlass.indikator && quelle.jahr === anlass.jahr
  return anlass.art === "befragung" && quelle.art === "befragung" && quelle.befragung === anlass.befragung
}

const hasElement = (konzept: Konzept | undefined, id: Id): boolean => konzept !== undefined && Element.list(konzept).some((one) => one.id === id)

const kennungOf = (quelle: Anlassquelle, konzept: Konzept | undefined): Pick<Glied, "id" | "art"> => {
  if (quelle.art === "befund") return { id: hasElement(konzept, quelle.befund) ? gliedkennung("befund", quelle.befund) : quelle.befund, art: "befund" }
  if (quelle.art === "indikator") return { id: gliedkennung("indikator-stand", `${quelle.indikator}.${quelle.jahr}`), art: "indikator-stand" }
  return { id: gliedkennung("umfrageergebnis", quelle.befragung), art: "umfrageergebnis" }
}

/**
 * Makes the link of a Befund, a figure or a survey: to the sittings that had it on the agenda and were held.
 *
 * Give the Konzept where a later Fassung may have an element with the id of a Befund: the link is then named `befund.<id>`.
 *
 * @example
 * ```ts
 * import { anlassglied } from "@teilhabe/core/gremienarbeit"
 * import { Id, Stichtag, Text } from "@teilhabe/core/kernel"
 *
 * const quelle = { art: "indikator", indikator: Id.make("3.2"), jahr: 2025 } as const
 * anlassglied(quelle, Text.make("Beschäftigte"), Stichtag.make(2026, 4, 1), []).id // => "indikator-stand.3.2.2025"
 * ```
 */
export const anlassglied = (quelle: Anlassquelle, titel: Text.Text, am: Stichtag.Stichtag, staende: ReadonlyArray<Gremienstand>, konzept?: Konzept): Glied => ({
  ...kennungOf(quelle, konzept),
  titel,
  am,
  fuehrtZu: staende.flatMap(heldIn).flatMap(({ gremium, sitzung }) =>
    sitzung.tagesordnung.filter((punkt) => hasAnlass(punkt, quelle)).map(({ id }) => sitzungskennung(gremium, sitzung.id, id))),
})

/**
 * Makes the link of a Befund, named by its `befundkennung`: to the sittings that had it on the agenda and were held.
 *
 * @example
 * ```ts
 * import { befundglied } from "@teilhabe/core/gremienarbeit"
 * import { Id, Stichtag, Text } from "@teilhabe/core/kernel"
 *
 * befundglied(Id.make("befund-1"), Text.make("Wartezeit auf Kurse"), Stichtag.make(2026, 2, 1), []).art // => "befund"
 * ```
 */
export const befundglied = (befund: Id, titel: Text.Text, am: Stichtag.Stichtag, staende: ReadonlyArray<Gremienstand>, konzept?: Konzept): Glied =>
  anlassglied({ art: "befund", befund }, titel, am, staende, konzept)

// What looks like an id that this library makes may be one.
const MADE = /^(?:sitzung|tagesordnungspunkt|beschluss|befund|ereignis|indikator-stand|umfrageergebnis|fassung-\d+)\./u

/** Tells the id of the link of a decision of a Gremium. */
type Beschlusskennung = (gremium: Id, beschluss: Id) => Id

/**
 * Makes the function that tells the id of the link of a decision: its own where only it has it, and `beschluss.<gremium>.<id>` where an element of
 * the Konzept, a Befund or a decision of another Gremium has it too.
 *
 * @example
 * ```ts
 * import { beschlusskennung } from "@teilhabe/core/gremienarbeit"
 * import { Id } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const kennung = beschlusskennung(marl, [])
 * kennung(Id.make("integrationsrat"), Id.make("beschluss-1")) // => "beschluss-1"
 * kennung(Id.make("integrationsrat"), Id.make("wohnen")) // => "beschluss.integrationsrat.wohnen"
 * ```
 */
export const beschlusskennung = (konzept: Konzept, staende: ReadonlyArray<Gremienstand>): Beschlusskennung => {
  const befunde = staende.flatMap(({ sitzungen }) => sitzungen.flatMap(({ tagesordnung }) => tagesordnung.flatMap(({ anlass }) => (anlass.art === "befund" ? [anlass.befund] : []))))
  const taken = new Set<Id>([...Element.list(konzept).map(({ id }) => id), ...befunde])
  const seen = new Set<Id>()
  for (const { beschluss } of staende.flatMap(({ beschluesse }) => beschluesse)) (seen.has(beschluss.id) ? taken : seen).add(beschluss.id)
  return (gremium, id) => (taken.has(id) || MADE.test(id) ? gliedkennung("beschluss", gremium, id) : id)
}

/** What a topic is about: its Projekte, or where it names none its Handlungsfelder. */
const themaOf = ({ handlungsfelder, projekte }: Tagesordnungspunkt): ReadonlyArray<Id> => (projekte.length > 0 ? projekte : handlungsfelder)

// Where two decisions have one id, an event that names it belongs to the one that speaks of its Projekt.
const speaksOf = ({ wirkungen }: Beschlusslage["beschluss"], { projekt }: Projektereignis): boolean =>
  wirkungen.some((wirkung) => (wirkung.art === "projekt" ? wirkung.auftrag.projekt === projekt : wirkung.art === "konzept" && wirkung.antrag.elemente.includes(projekt)))

// A decision that was taken back leads to what was done by then, and to nothing that is still to be done.
const zieleOf = ({ aufgehoben, beschluss }: Beschlusslage, kennung: Id, ereignisse: ReadonlyArray<Ereignisglied>): ReadonlyArray<Id> => {
  const done = ereignisse.filter(({ ereignis }) => ereignis.beschluss === beschluss.id && (kennung === beschluss.id || speaksOf(beschluss, ereignis)))
  const toDo = aufgehoben !== undefined ? [] : beschluss.wirkungen.flatMap((wirkung): ReadonlyArray<Id> => {
    if (wirkung.art === "konzept") return wirkung.antrag.elemente
    if (wirkung.art !== "projekt") return []
    const { projekt } = wirkung.auftrag
    return done.some(({ ereignis }) => ereignis.projekt === projekt) ? [] : [projekt]
  })
  return [...new Set([...done.map(({ glied }) => glied.id), ...toDo])]
}

const beschlussglied = (lage: Beschlusslage, id: Id, punkt: Tagesordnungspunkt | undefined, ereignisse: ReadonlyArray<Ereignisglied>): Glied => {
  const ziele = zieleOf(lage, id, ereignisse)
  return { id, art: "beschluss", titel: lage.beschluss.titel, am: lage.am, fuehrtZu: ziele.length > 0 || punkt === undefined || lage.aufgehoben !== undefined ? ziele : themaOf(punkt) }
}

interface Bezug { readonly ereignisse: ReadonlyArray<Ereignisglied>; readonly kennung: Beschlusskennung }

const punktglieder = (gremium: Id, { id, tag }: Abgehalten, punkt: Tagesordnungspunkt, titel: string, lagen: ReadonlyArray<Beschlusslage>, { ereignisse, kennung }: Bezug): ReadonlyArray<Glied> => {
  const own = lagen.filter(({ beschluss, sitzung }) => sitzung === id && beschluss.top === punkt.id).map((lage) => ({ lage, id: kennung(gremium, lage.beschluss.id) }))
  const top = topkennung(gremium, id, punkt.id)
  return [
    { id: sitzungskennung(gremium, id, punkt.id), art: "sitzung", titel: Text.make(`${titel}, Sitzung am ${Stichtag.toText(tag)}`), am: tag, fuehrtZu: [top] },
    { id: top, art: "tagesordnungspunkt", titel: punkt.titel, am: tag, fuehrtZu: own.length > 0 ? own.map((one) => one.id) : themaOf(punkt) },
    ...own.map((one) => beschlussglied(one.lage, one.id, punkt, ereignisse)),
  ]
}

/**
 * Makes the links of the red thread through sittings that were held: sitting, topic, decision, and the events of Projekte that name a decision.
 *
 * A sitting has one link for each of its topics, so that what gave rise to one of them does not seem to lead to the decisions on
 * another. A decision leads to the events that carried it out, to the elements that it proposes to change, and
 * where nothing came of it yet to its Projekte. Its link has the id that `beschlusskennung` gives. The links of the Projekt events are among the result.
 *
 * @example
 * ```ts
 * import { glieder, Gremienstand } from "@teilhabe/core/gremienarbeit"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * glieder(marl, [Gremienstand.leer], []) // => []
 * ```
 */
export const glieder = (konzept: Konzept, staende: ReadonlyArray<Gremienstand>, projektereignisse: ReadonlyArray<Projektereignis>): ReadonlyArray<Glied> => {
  const named = new Map<string, string>([...konzept.gremien, ...konzept.projekte, ...konzept.zielgruppen, ...konzept.orte].map(({ id, titel }) => [id, titel.de]))
  const nenne = (id: string): string => named.get(id) ?? id
  const ereignisse = ereignisglieder(projektereignisse, (id) => `„${nenne(id)}“`)
  const bezug = { ereignisse, kennung: beschlusskennung(konzept, staende) }
  const own = staende.flatMap((stand) => heldIn(stand).flatMap(({ gremium, sitzung }) =>
    sitzung.tagesordnung.flatMap((punkt) => punktglieder(gremium, sitzung, punkt, nenne(gremium), stand.beschluesse, bezug))))
  return [...own, ...ereignisse.map(({ glied }) => glied)]
}
