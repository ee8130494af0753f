/**
 * Where the dots of a comparison lie, each with its range and, where there is room, its number.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import { Messwert } from "@teilhabe/core/kernel"
import { textWidth } from "../textWidth.js"
import { clean } from "./clean.js"
import { wrap } from "./measure.js"
import type { NumberScale } from "./numberScale.js"
import type { Look } from "./palette.js"
import { rangeOf, signOf, wertText } from "./wert.js"

export const TITLE_SIZE = 13
export const VALUE_SIZE = 12
const TITLE_LINE = 16
const LANE = 18
const MARK = 7
const PAD = 7
/** From one sign of an absent value to the next. */
const SIGN = 36
/** Signs that stand in one row; what is more is counted. */
const MOST_SIGNS = 3

/** What a sheet gives to its rows. */
export interface Frame {
  readonly width: number
  /** Where the scale begins and ends; a number may stand as far as `edge`. */
  readonly left: number
  readonly right: number
  readonly edge: number
  /** The room for the titles, beside the dots or above them. */
  readonly titles: number
  readonly above: boolean
}

/** A dot; `y` counts from the top of its row. */
export interface Dot {
  readonly look: Look
  readonly x: number
  readonly y: number
  readonly from: number
  readonly to: number
  readonly hollow: boolean
  readonly label?: { readonly x: number; readonly align: "left" | "right"; readonly text: string }
}

/** The sign of a group without a value, or how many more there are. */
export interface Sign {
  readonly look?: Look
  readonly x: number
  readonly text: string
}

/** One line of the comparison. */
export interface Row {
  readonly title: ReadonlyArray<string>
  readonly titleY: number
  readonly dots: ReadonlyArray<Dot>
  readonly signs: ReadonlyArray<Sign>
  /** The middle of the dots, and how high they stand. */
  readonly middle: number
  readonly lanes: number
  readonly height: number
}

/** The room at the right that the signs of the fullest row take. */
export const signRoom = (zeilen: ReadonlyArray<Diagramm.Vergleichszeile>): number => {
  const most = Math.max(0, ...zeilen.map(({ werte }) => werte.filter(({ wert }) => Messwert.isFehlend(wert)).length))
  return most === 0 ? 0 : Math.max(72, Math.min(most, MOST_SIGNS) * SIGN + 14)
}

interface Wish {
  readonly look: Look
  readonly x: number
  readonly from: number
  readonly to: number
  readonly hollow: boolean
  readonly text: string
}

interface Lane {
  readonly taken: Array<readonly [from: number, to: number]>
}

const isFree = ({ taken }: Lane, from: number, to: number): boolean => taken.every(([a, b]) => to <= a || from >= b)

const wishesOf = (zeile: Diagramm.Vergleichszeile, looks: ReadonlyMap<string, Look>, scale: NumberScale, digits: number): ReadonlyArray<Wish> =>
  zeile.werte.flatMap(({ gruppe, intervall, wert }) => {
    const look = looks.get(gruppe)
    if (look === undefined || !Messwert.isZahl(wert)) return []
    const { bis, von } = rangeOf(wert, intervall)
    return [{ look, x: scale.place(wert.wert), from: scale.place(von), to: scale.place(bis), hollow: wert.eingeschraenkt === true, text: wertText(wert, digits) }]
  }).sort((a, b) => a.x - b.x)

/** Puts each dot on the first line where neither it nor its range touches another. */
const lanesOf = (wishes: ReadonlyArray<Wish>): { readonly lanes: ReadonlyArray<Lane>; readonly at: ReadonlyArray<number> } => {
  const lanes: Array<Lane> = []
  const at = wishes.map(({ from, to, x }) => {
    const [start, end] = [Math.min(from, x - MARK), Math.max(to, x + MARK)]
    const free = lanes.findIndex((lane) => isFree(lane, start, end))
    const chosen = free < 0 ? lanes.length : free
    const lane = lanes[chosen] ?? { taken: [] }
    if (free < 0) lanes.push(lane)
    lane.taken.push([start, end])
    return chosen
  })
  return { lanes, at }
}

/** The lowest has its number at the left, the others at the right; where that place is taken, on the other side. */
const labelOf = (wish: Wish, lane: Lane, isLowest: boolean, { edge, left }: Frame): Dot["label"] => {
  const width = textWidth(wish.text, VALUE_SIZE) + 4
  const start = Math.min(wish.from, wish.x - MARK)
  const end = Math.max(wish.to, wish.x + MARK)
  const places = [
    { x: start - 3, align: "right", from: start - 3 - width, to: start - 1 },
    { x: end + 3, align: "left", from: end + 1, to: end + 3 + width },
  ] as const
  const place = (isLowest ? places : [...places].reverse()).find(({ from, to }) => from >= left - 24 && to <= edge && isFree(lane, from, to))
  if (place === undefined) return undefined
  lane.taken.push([place.from, place.to])
  return { x: place.x, align: place.align, text: wish.text }
}

const dotsOf = (wishes: ReadonlyArray<Wish>, middle: number, frame: Frame): { readonly dots: ReadonlyArray<Dot>; readonly lanes: number } => {
  const { at, lanes } = lanesOf(wishes)
  const dots = wishes.map((wish, index): Dot => {
    const lane = at[index] ?? 0
    const label = labelOf(wish, lanes[lane] ?? { taken: [] }, index === 0 && wishes.length > 1, frame)
    return { ...wish, y: middle + (lane - (lanes.length - 1) / 2) * LANE, ...(label === undefined ? {} : { label }) }
  })
  return { dots, lanes: lanes.length }
}

const signsOf = (zeile: Diagramm.Vergleichszeile, looks: ReadonlyMap<string, Look>, { width }: Frame, room: number): ReadonlyArray<Sign> => {
  const absent = zeile.werte.flatMap(({ gruppe, wert }) => (Messwert.isFehlend(wert) ? [{ look: looks.get(gruppe), text: signOf(wert) }] : []))
  const shown = absent.length > MOST_SIGNS ? absent.slice(0, MOST_SIGNS - 1) : absent
  const all = [...shown, ...(absent.length > shown.length ? [{ look: undefined, text: `+${absent.length - shown.length}` }] : [])]
  return all.map(({ look, text }, at) => ({ ...(look === undefined ? {} : { look }), text, x: width - room + 18 + at * SIGN }))
}

/** Lays out one line; `room` is what the signs of absent values have at the right. */
export const rowOf = (
  zeile: Diagramm.Vergleichszeile,
  looks: ReadonlyMap<string, Look>,
  scale: NumberScale,
  digits: number,
  frame: Frame,
  room: number,
): Row => {
  const title = wrap(clean(zeile.titel), frame.titles, TITLE_SIZE, 3)
  const wishes = wishesOf(zeile, looks, scale, digits)
  const count = Math.max(1, lanesOf(wishes).lanes.length)
  const own = title.length * TITLE_LINE
  const height = (frame.above ? own + count * LANE + 2 : Math.max(own, count * LANE)) + 2 * PAD
  const middle = frame.above ? PAD + own + 2 + (count * LANE) / 2 : height / 2
  const titleY = (frame.above ? PAD : (height - own) / 2) + TITLE_LINE / 2
  const { dots } = dotsOf(wishes, middle, frame)
  return { title, titleY, dots, signs: signsOf(zeile, looks, frame, room), middle, lanes: count, height }
}
