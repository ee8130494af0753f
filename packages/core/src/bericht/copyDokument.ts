import { carryMark } from "./internal/geheimhaltungMarke.js"

/** Deeper than any report; what lies deeper refers to itself. */
const TIEFE = 64

type Objekt = Readonly<Record<string, unknown>>

const isObjekt = (value: unknown): value is Objekt => typeof value === "object" && value !== null

// Every place is read once, by number and by name: no method of the value given decides what is seen of it.
const copyOf = (value: unknown, seen: Map<object, unknown>, depth: number): unknown => {
  if (!isObjekt(value)) return value
  if (seen.has(value)) return seen.get(value)
  if (depth > TIEFE) throw new RangeError(`the report is nested deeper than ${TIEFE} levels or holds itself; give plain data`)
  const copy = Array.isArray(value)
    ? Array.from({ length: value.length }, (_, at) => copyOf((value as ReadonlyArray<unknown>)[at], seen, depth + 1))
    : Object.fromEntries(Object.keys(value).map((key) => [key, key === "freigaben" ? keep(value[key]) : copyOf(value[key], seen, depth + 1)]))
  carryMark(value, copy)
  seen.set(value, Object.freeze(copy))
  return copy
}

// A release is known by itself, and a copy is none.
const keep = (freigaben: unknown): unknown => (Array.isArray(freigaben) ? Object.freeze(Array.from({ length: freigaben.length }, (_, at): unknown => freigaben[at])) : freigaben)

/**
 * Copies a report as plain frozen data, so that what is checked is what goes out; releases stay themselves, and blocks keep what was noted of them.
 *
 * Throws a RangeError for a report that holds itself.
 *
 * @example
 * ```ts
 * import { copyDokument } from "@teilhabe/core/bericht"
 *
 * const bericht = { titel: "Vorher" }
 * const copy = copyDokument(bericht)
 * bericht.titel = "Nachher"
 * copy.titel // => "Vorher"
 * ```
 */
export const copyDokument = <A>(dokument: A): A => copyOf(dokument, new Map(), 0) as A
