/**
 * What every section of the Konzeptbericht reads: the Konzept, the day, titles for ids, anchors for links.
 *
 * @module
 */
import type { Finding } from "../../kernel/Finding.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import * as Element from "../../konzept/Element.js"
import { fristen, type Frist } from "../../konzept/fristen.js"
import type { Horizontregel } from "../../konzept/Horizontregel.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Projekt } from "../../konzept/Projekt.js"
import * as Block from "../Block.js"
import type { Monitoringzahlen } from "../Monitoringzahlen.js"

/** Everything that the sections share. */
export interface Sicht {
  readonly konzept: Konzept
  readonly stand: Stichtag
  readonly regel: Horizontregel
  /** Absent where nobody checked: that is not the same as nothing found. */
  readonly findings: ReadonlyArray<Finding> | undefined
  /** Absent where no figures were calculated for the report. */
  readonly zahlen: Monitoringzahlen | undefined
  readonly arten: ReadonlyMap<string, Element.Art>
  readonly titel: (id: string) => string
  /** A link where the id has a heading of its own, the title otherwise. */
  readonly verweis: (id: string) => Block.Inline
  /** The Handlungsfeld of a Leitziel. */
  readonly feldOf: (leitziel: string) => string | undefined
  readonly projekteOf: (handlungsfeld: string) => ReadonlyArray<Projekt>
  readonly fristenOf: (projekt: Projekt) => ReadonlyArray<Frist>
}

/** Anchors of the headings that are not about one element. */
export const ANKER = { handlungsfelder: "handlungsfelder", integrationsbegriff: "integrationsbegriff", monitoringzahlen: "monitoring-zahlen", prozess: "prozess" } as const

/** The anchor of an element's heading: `projekt-mieterqualifizierung`. */
export const ankerOf = (art: "projekt" | "handlungsfeld" | "gremium", id: string): string => `${art}-${id}`

const hasHeading = (art: Element.Art | undefined): art is "projekt" | "handlungsfeld" | "gremium" =>
  art === "projekt" || art === "handlungsfeld" || art === "gremium"

/** A title without its article, in small letters. */
export const bare = (title: string): string => title.toLowerCase().replace(/^(?:der|die|das) /u, "")

/** Titles that several Projekte share, with the Handlungsfeld added, so that a reader can tell them apart. */
export const sharedTitles = ({ handlungsfelder, projekte }: Konzept): ReadonlyArray<[string, string]> => {
  const felder = new Map(handlungsfelder.map(({ id, titel }) => [id, titel.de]))
  const counts = new Map<string, number>()
  for (const { titel } of projekte) counts.set(bare(titel.de), (counts.get(bare(titel.de)) ?? 0) + 1)
  return projekte
    .filter(({ titel }) => (counts.get(bare(titel.de)) ?? 0) > 1)
    .map(({ handlungsfeld, id, titel }) => [id, `${titel.de} (${felder.get(handlungsfeld) ?? handlungsfeld})`])
}

const titlesOf = (konzept: Konzept, elements: ReadonlyArray<Element.Element>): ReadonlyMap<string, string> =>
  new Map([
    ...konzept.dokumente.map(({ id, titel }) => [id, titel.de] as [string, string]),
    ...konzept.stadt.sozialraeume.map(({ schluessel, name }) => [schluessel, name] as [string, string]),
    ...elements.map(({ id, titel }) => [id, titel.de] as [string, string]),
    ...sharedTitles(konzept),
  ])

const byHandlungsfeld = (konzept: Konzept): ReadonlyMap<string, ReadonlyArray<Projekt>> => {
  const groups = new Map<string, Array<Projekt>>()
  for (const projekt of konzept.projekte) {
    const group = groups.get(projekt.handlungsfeld)
    if (group === undefined) groups.set(projekt.handlungsfeld, [projekt])
    else group.push(projekt)
  }
  return groups
}

/** Prepares all lookups once, so that a report stays linear in the size of the Konzept. */
export const sichtOf = (
  konzept: Konzept,
  { findings, regel, stand, zahlen }: Pick<Sicht, "findings" | "regel" | "stand" | "zahlen">,
): Sicht => {
  const elements = Element.list(konzept)
  const titles = titlesOf(konzept, elements)
  const arten = new Map(elements.map(({ art, id }) => [id as string, art]))
  const groups = byHandlungsfeld(konzept)
  const fields = new Map(konzept.handlungsfelder.flatMap(({ id, leitziele }) => leitziele.map((ziel) => [ziel.id as string, id as string])))
  const titel = (id: string): string => titles.get(id) ?? id
  const verweis = (id: string): Block.Inline => {
    const art = arten.get(id)
    return hasHeading(art) ? Block.verweis(ankerOf(art, id), titel(id)) : titel(id)
  }
  const dates = new Map(konzept.projekte.map((projekt) => [projekt.id, fristen(projekt, regel, konzept.beschluss)]))
  return {
    konzept,
    stand,
    regel,
    findings,
    zahlen,
    arten,
    titel,
    verweis,
    feldOf: (leitziel) => fields.get(leitziel),
    projekteOf: (handlungsfeld) => groups.get(handlungsfeld) ?? [],
    fristenOf: (projekt) => dates.get(projekt.id) ?? [],
  }
}
