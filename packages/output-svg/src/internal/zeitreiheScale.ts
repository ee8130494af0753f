/**
 * Where the values of a series lie: the times across, the numbers up from 0, and what of it is one line.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import { Messwert, Stichtag, type Zeitraum } from "@teilhabe/core/kernel"
import { textWidth } from "../textWidth.js"
import { numberScaleOf } from "./numberScale.js"
import type { Tick } from "./numberScale.js"
import { instant } from "./timeScale.js"

/** The surface between the axes, in pixels from the upper left corner of the sheet. */
export interface Surface {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const DAY = 86_400_000

const last = ({ bis, von }: Zeitraum.Zeitraum): Stichtag.Stichtag => bis ?? von

/** The instant of a time: the day itself, and of a span its middle. */
export const instantOf = (zeit: Zeitraum.Zeitraum): number =>
  zeit.art === "tag" ? instant(zeit.von) : (instant(zeit.von) + instant(last(zeit)) + DAY) / 2

const yearName = ({ art, von }: Zeitraum.Zeitraum): string =>
  art === "schuljahr" ? `${Stichtag.jahr(von)}/${String(Stichtag.jahr(von) + 1).slice(-2)}` : String(Stichtag.jahr(von))

/** What all times have in common beside their year: one day of the year, or one kind of year. */
const rhythmOf = ({ art, von }: Zeitraum.Zeitraum): string => (art === "tag" ? von.slice(4) : `${art}${von.slice(4)}`)

export const AXIS_SIZE = 13

/** Keeps the names that have room beside one another; from the end, so that the latest time is always named. */
const thin = (ticks: ReadonlyArray<Tick>, x: (time: number) => number): ReadonlyArray<Tick> => {
  const kept: Array<Tick> = []
  let limit = Number.POSITIVE_INFINITY
  for (const tick of [...ticks].reverse()) {
    const half = textWidth(tick.text, AXIS_SIZE) / 2 + 4
    if (x(tick.at) + half > limit) continue
    limit = x(tick.at) - half
    kept.unshift(tick)
  }
  return kept
}

/** The scale across. */
export interface TimeScale {
  readonly x: (time: number) => number
  readonly ticks: ReadonlyArray<Tick>
  /** What the names of the ticks leave out: `jeweils am 31.12.` */
  readonly bemerkung: string
}

const yearTicks = (first: number, end: number): ReadonlyArray<Tick> => {
  const [from, to] = [new Date(first).getUTCFullYear(), new Date(end).getUTCFullYear()]
  return Array.from({ length: to - from + 1 }, (_, at) => ({ at: Date.UTC(from + at, 0, 1), text: `1.1.${from + at}` }))
    .filter((tick) => tick.at >= first && tick.at <= end)
}

const SPAN: Readonly<Record<string, string>> = {
  jahr: "Jeder Wert gilt für ein Kalenderjahr.", schuljahr: "Jeder Wert gilt für ein Schuljahr.",
  jahresdurchschnitt: "Jeder Wert ist der Durchschnitt eines Jahres.",
}

const rhythmText = ({ art, von }: Zeitraum.Zeitraum): string =>
  art === "tag" ? `Jeder Wert gilt für den ${Stichtag.toText(von).slice(0, 6)} des Jahres.` : (SPAN[art] ?? "Jeder Wert steht in der Mitte seines Zeitraums.")

/** Finds the scale across; where all times have one rhythm, each is named by its year, otherwise the years are. */
export const timeScaleOf = (zeiten: ReadonlyArray<Zeitraum.Zeitraum>, { left, right }: Surface): TimeScale => {
  const instants = zeiten.map(instantOf)
  const first = Math.min(...instants)
  const end = Math.max(...instants)
  // One time alone stands in the middle.
  const [from, to] = first === end ? [first - 183 * DAY, end + 183 * DAY] : [first, end]
  const [one] = zeiten
  const same = one !== undefined && new Set(zeiten.map(rhythmOf)).size === 1
  const named = [...new Map(zeiten.map((zeit) => [instantOf(zeit), { at: instantOf(zeit), text: yearName(zeit) }])).values()]
  const ticks = same ? named.sort((a, b) => a.at - b.at) : yearTicks(from, to)
  const x = (time: number): number => left + ((time - from) / (to - from)) * (right - left)
  return {
    x,
    ticks: thin(ticks, x),
    bemerkung: same ? rhythmText(one) : "Ein Wert zu einem Tag steht an diesem Tag, der eines Zeitraums in dessen Mitte.",
  }
}

/** The scale up. */
export interface ValueScale {
  readonly y: (value: number) => number
  readonly ticks: ReadonlyArray<Tick>
}

/** Finds the scale up; 0 always lies on it, so that twice as high is twice as much. */
export const valueScaleOf = (values: ReadonlyArray<number>, { bottom, top }: Surface, digits: number): ValueScale => {
  const { place, ticks } = numberScaleOf({ low: Math.min(0, ...values), high: Math.max(0, ...values), from: bottom, to: top, digits, steps: 5 })
  return { y: place, ticks }
}

/** A value that is there, and its interval. */
export interface Known {
  readonly zeit: Zeitraum.Zeitraum
  readonly wert: number
  readonly von: number
  readonly bis: number
  readonly eingeschraenkt: boolean
  /** The range of a sample. */
  readonly intervall?: Diagramm.Spanne
}

const knownOf = ({ intervall, wert, zeit }: Diagramm.Punkt): Known | undefined => {
  if (wert._tag === "Fehlend") return undefined
  const [von, bis] = wert._tag === "Gerundet" ? [wert.von, wert.bis] : [wert.wert, wert.wert]
  return { zeit, wert: wert.wert, von, bis, eingeschraenkt: wert.eingeschraenkt === true, ...(intervall === undefined ? {} : { intervall }) }
}

const crosses = (a: Zeitraum.Zeitraum, b: Zeitraum.Zeitraum, ab: Stichtag.Stichtag): boolean => a.von < ab && ab <= last(b)

/** Cuts a series into what may be joined by a line: not over an absent value, a time that only others have, or a break. */
export const segmentsOf = (
  reihe: Diagramm.Reihe,
  zeiten: ReadonlyArray<Zeitraum.Zeitraum>,
  brueche: ReadonlyArray<Diagramm.Reihenbruch>,
): ReadonlyArray<ReadonlyArray<Known>> => {
  const own = new Map(reihe.punkte.map((punkt) => [instantOf(punkt.zeit), punkt]))
  const all = [...new Set(zeiten.map(instantOf))].sort((a, b) => a - b)
  const segments: Array<Array<Known>> = [[]]
  for (const time of all) {
    const punkt = own.get(time)
    const known = punkt === undefined ? undefined : knownOf(punkt)
    const before = segments.at(-1)?.at(-1)
    if (known === undefined) segments.push([])
    else if (before !== undefined && brueche.some(({ ab }) => crosses(before.zeit, known.zeit, ab))) segments.push([known])
    else segments.at(-1)?.push(known)
  }
  return segments.filter((segment) => segment.length > 0)
}

/** Tells whether a value is there to be drawn. */
export const hasValue = ({ wert }: Diagramm.Punkt): boolean => Messwert.isZahl(wert)
