/**
 * What every chapter of the Verlaufsbericht looks at: states, colours, duties and links as they were known on the Stichtag.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Fassungen from "../../../fortschreibung/Fassungen.js"
import type { Gremienstand } from "../../../gremienarbeit/Gremienstand.js"
import type { Pflicht } from "../../../gremienarbeit/Pflicht.js"
import { pflichten } from "../../../gremienarbeit/pflichten.js"
import { standAt as gremiumAt } from "../../../gremienarbeit/standAt.js"
import type { Id } from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import * as Element from "../../../konzept/Element.js"
import * as Fassung from "../../../konzept/Fassung.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Projekt } from "../../../konzept/Projekt.js"
import { type Ampel, ampel } from "../../../projektverlauf/ampel.js"
import type { Ereignis } from "../../../projektverlauf/Ereignis.js"
import type { Projektstand } from "../../../projektverlauf/Projektstand.js"
import { standAt } from "../../../projektverlauf/standAt.js"
import * as Block from "../../Block.js"
import type { Verlaufseingang } from "./eingang.js"

/** A Projekt with how it stands and its colour; `projekt` is absent where the Konzept in force does not have it. */
export interface Projektlage {
  readonly id: Id
  readonly titel: string
  readonly projekt?: Projekt
  readonly stand: Projektstand
  readonly ampel: Ampel
}

/** What every chapter looks at. */
export interface Verlaufssicht {
  readonly eingang: Verlaufseingang
  /** The Konzept in force on the Stichtag. */
  readonly konzept: Konzept
  readonly stichtag: Stichtag.Stichtag
  /** The time that is told of; it has an end. */
  readonly zeitraum: Zeitraum.Zeitraum & { readonly bis: Stichtag.Stichtag }
  readonly projekte: ReadonlyArray<Projektlage>
  /** Projekte with notes that the Konzept in force does not have. */
  readonly weitere: ReadonlyArray<Projektlage>
  readonly staende: ReadonlyMap<Id, Projektstand>
  /** What was noted of Projekte until the Stichtag. */
  readonly ereignisse: ReadonlyArray<Ereignis>
  readonly gremien: ReadonlyMap<Id, Gremienstand>
  /** All duties from the first day on until the end of the time. */
  readonly pflichten: ReadonlyArray<Pflicht>
  readonly titel: (id: string) => string
  /** A link where something has a chapter of its own, the title otherwise. */
  readonly verweis: (id: string) => Block.Inline
  /** A heading of a chapter, with the mark of the report. */
  readonly kapitel: (titel: string, anker: string) => Block.Ueberschrift
}

/** The anchors of the chapters. */
export const ANKER = {
  blick: "auf-einen-blick", projekte: "projekte", zahlen: "mittel-und-kennzahlen", sitzungen: "sitzungen", pflichten: "pflichtenkalender",
  faden: "roter-faden", fortschreibung: "fortschreibung", kim: "kim", befragung: "befragung", grundlagen: "grundlagen",
} as const

/** The anchor of the heading of a Handlungsfeld or Gremium. */
export const ankerOf = (art: "feld" | "gremium", id: string): string => `${art}-${id}`

const FIRST_DAY = Stichtag.make(1900, 1, 1)

const konzeptOf = ({ fassungen, konzept, stichtag }: Verlaufseingang): Konzept =>
  (fassungen === undefined ? undefined : Fassungen.konzeptAm(fassungen, stichtag)) ?? konzept

const known = (ereignisse: ReadonlyArray<Ereignis>, stichtag: Stichtag.Stichtag): ReadonlyArray<Ereignis> =>
  ereignisse.filter(({ vermerk }) => vermerk.am <= stichtag)

/** The earlier ids of a Projekt that was given another one and is still the same. */
const frueherOf = ({ fassungen }: Verlaufseingang, konzept: Konzept, id: Id): ReadonlyArray<Id> => {
  if (fassungen === undefined) return []
  const nummer = Fassung.nummer(konzept)
  return fassungen.alle.filter((one) => one.nummer < nummer).flatMap((one) => {
    const before = Fassungen.verbleib(fassungen, id, nummer, one.nummer)
    return Result.isSuccess(before) && before.success.art === "umbenannt" ? before.success.elemente.map((element) => element.id) : []
  })
}

const isMerged = (eingang: Verlaufseingang, id: Id): boolean =>
  standAt(eingang.projekte.get(id) ?? [], eingang.stichtag).lage === "zusammengefuehrt"

/** What was noted of a Projekt under its id and, before it was given that, under others; what was merged into it has an end of its own. */
const notesOf = (eingang: Verlaufseingang, konzept: Konzept, id: Id): { readonly ids: ReadonlyArray<Id>; readonly ereignisse: ReadonlyArray<Ereignis> } => {
  const ids = [...new Set([...frueherOf(eingang, konzept, id).filter((one) => !isMerged(eingang, one)), id])]
  return { ids, ereignisse: known(ids.flatMap((one) => eingang.projekte.get(one) ?? []), eingang.stichtag) }
}

const titlesOf = (eingang: Verlaufseingang, konzept: Konzept): ReadonlyMap<string, string> => {
  const { fassungen, fortschreibung, kim } = eingang
  const konzepte = [...(fortschreibung === undefined ? [] : [fortschreibung.naechste]), ...(fassungen?.alle.map((one) => one.konzept) ?? []), eingang.konzept, konzept]
  const all = [
    ...(kim === undefined ? [] : [kim, ...kim.akteure, ...kim.bausteine, ...kim.stellen, ...kim.vereinbarungen, ...kim.dokumente]),
    ...konzepte.flatMap((one) => [...one.dokumente, ...Element.list(one)]),
  ]
  const raeume = konzepte.flatMap(({ stadt }) => stadt.sozialraeume.map(({ name, schluessel }) => [schluessel as string, name] as const))
  return new Map([...raeume, ...all.map(({ id, titel }) => [id as string, titel.de] as const)])
}

interface Lagen {
  readonly projekte: ReadonlyArray<Projektlage>
  readonly weitere: ReadonlyArray<Projektlage>
}

const lagenOf = (eingang: Verlaufseingang, konzept: Konzept, titel: (id: string) => string): Lagen => {
  const { ampelregel, stichtag } = eingang
  const used = new Set<Id>()
  const projekte = konzept.projekte.map((projekt): Projektlage => {
    const { ereignisse, ids } = notesOf(eingang, konzept, projekt.id)
    for (const id of ids) used.add(id)
    const stand = standAt(ereignisse, stichtag)
    return { id: projekt.id, titel: projekt.titel.de, projekt, stand, ampel: ampel(projekt, stand, konzept, stichtag, ampelregel) }
  })
  const rest = [...eingang.projekte.keys()].filter((id) => !used.has(id))
  const weitere = rest.flatMap((id): ReadonlyArray<Projektlage> => {
    const stand = standAt(known(eingang.projekte.get(id) ?? [], stichtag), stichtag)
    if (stand.lage === "vorgesehen") return []
    const found = ampel(undefined, stand, konzept, stichtag, ampelregel)
    // Where the Konzept does not have it the sentence can name it by its id alone.
    return [{ id, titel: titel(id), stand, ampel: { ...found, satz: found.satz.replaceAll(`„${id}“`, `„${titel(id)}“`) } }]
  })
  return { projekte, weitere }
}

/** The Projekte as they stood on another day, by the Fassung then in force. */
export const lagenAm = (eingang: Verlaufseingang, stichtag: Stichtag.Stichtag): ReadonlyArray<Projektlage> => {
  const then = { ...eingang, stichtag }
  return lagenOf(then, konzeptOf(then), (id) => id).projekte
}

const zeitraumOf = ({ stichtag, zeitraum }: Verlaufseingang): Verlaufssicht["zeitraum"] =>
  zeitraum.bis === undefined ? { art: "zeitraum", von: zeitraum.von, bis: Stichtag.max(zeitraum.von, stichtag) } : { ...zeitraum, bis: zeitraum.bis }

/** A span of days, both in it. */
interface Tage { readonly von: Stichtag.Stichtag; readonly bis: Stichtag.Stichtag }

/** The duties of a span of days, as they are known on the Stichtag. */
export const pflichtenIn = ({ eingang, gremien, konzept, staende }: Pick<Verlaufssicht, "eingang" | "gremien" | "konzept" | "staende">, tage: Tage): ReadonlyArray<Pflicht> => {
  const { berichte = [], fassungen, kalenderregel, stichtag, weiterePflichten } = eingang
  return pflichten({
    konzept, gremien, projekte: staende, berichte: berichte.filter(({ am }) => am <= stichtag),
    ...(fassungen === undefined ? {} : { konzeptAm: (tag: Stichtag.Stichtag) => Fassungen.konzeptAm(fassungen, tag) }),
    ...(weiterePflichten === undefined ? {} : { weitere: weiterePflichten }), ...(kalenderregel === undefined ? {} : { regel: kalenderregel }),
  }, tage, stichtag)
}

/** Tells whether a Gremium has anything to be told of. */
export const isActive = ({ sitzungen, wahlen }: Gremienstand): boolean => sitzungen.length + wahlen.length > 0

const verweisOf = (konzept: Konzept, gremien: Verlaufssicht["gremien"], titel: (id: string) => string) => {
  const felder = new Map<string, string>(konzept.projekte.map(({ handlungsfeld, id }) => [id, handlungsfeld]))
  const withProjekte = new Set<string>(felder.values())
  return (id: string): Block.Inline => {
    const feld = withProjekte.has(id) ? id : felder.get(id)
    if (feld !== undefined) return Block.verweis(ankerOf("feld", feld), titel(id))
    const stand = gremien.get(id as Id)
    return stand === undefined || !isActive(stand) ? titel(id) : Block.verweis(ankerOf("gremium", id), titel(id))
  }
}

/** Takes the view, once for all chapters. */
export const verlaufssichtOf = (eingang: Verlaufseingang): Verlaufssicht => {
  const { kennzeichnung, stichtag } = eingang
  const konzept = konzeptOf(eingang)
  const titles = titlesOf(eingang, konzept)
  const titel = (id: string): string => titles.get(id) ?? id
  const { projekte, weitere } = lagenOf(eingang, konzept, titel)
  const gremien = new Map([...eingang.gremien].map(([id, ereignisse]) => [id, gremiumAt(ereignisse, stichtag)]))
  const staende = new Map([...projekte, ...weitere].flatMap(({ id, stand }) => (stand.lage === "vorgesehen" ? [] : [[id, stand] as const])))
  return {
    eingang, konzept, stichtag, projekte, weitere, staende, gremien, titel,
    zeitraum: zeitraumOf(eingang),
    ereignisse: [...eingang.projekte.values()].flatMap((list) => known(list, stichtag)),
    pflichten: pflichtenIn({ eingang, gremien, konzept, staende }, { von: FIRST_DAY, bis: Stichtag.max(zeitraumOf(eingang).bis, stichtag) }),
    verweis: verweisOf(konzept, gremien, titel),
    kapitel: (text, anker) => Block.ueberschrift(2, kennzeichnung === undefined ? text : `${text} (${kennzeichnung})`, { anker }),
  }
}

/** Tells whether a day lies in the time that is told of and is not after the Stichtag. */
export const isTold = ({ stichtag, zeitraum }: Pick<Verlaufssicht, "stichtag" | "zeitraum">, am: Stichtag.Stichtag): boolean =>
  am <= stichtag && Zeitraum.contains(zeitraum, am)
