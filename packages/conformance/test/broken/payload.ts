import * as Effect from "effect/Effect"
import { type Defect, type Store, mapText, onRefusal, readingData, renaming } from "./defect.js"

const names = "unicode: names of streams come back unchanged, and those that differ at all are different"

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype

const withoutMinus = (value: unknown): unknown => {
  if (Object.is(value, -0)) return 0
  if (Array.isArray(value)) return value.map(withoutMinus)
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutMinus(inner)])) : value
}

/** Copies key by key, as one does who knows nothing of `__proto__`. */
const copied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copied)
  if (typeof value !== "object" || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) copy[key] = copied((value as Readonly<Record<string, unknown>>)[key])
  return copy
}

const depthOf = (value: unknown): number => {
  if (typeof value !== "object" || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

const appendingData = (change: (data: unknown) => unknown) => () => (store: Store): Store => ({
  ...store,
  append: (requests) => store.append(requests.map((request) => ({ ...request, events: request.events.map((event) => ({ ...event, data: change(event.data) })) }))),
})

export const payload: ReadonlyArray<Defect> = [
  { title: "trims names", check: names, make: () => renaming((stream) => stream.trim()) },
  { title: "folds the case of names", check: names, make: () => renaming((stream) => stream.toLowerCase()) },
  { title: "normalises names", check: names, make: () => renaming((stream) => stream.normalize("NFC")) },
  { title: "cuts names at 255 code units", check: names, make: () => renaming((stream) => (stream.length > 500 ? stream : stream.slice(0, 255))) },
  {
    title: "loses half surrogate pairs",
    check: "unicode: texts of payloads come back unchanged, half surrogate pairs and U+0000 too",
    make: () => readingData((data) => mapText(data, (text) => text.replace(/\p{Surrogate}/gu, "\ufffd"))),
  },
  {
    title: "cuts a text at U+0000",
    check: "unicode: texts of payloads come back unchanged, half surrogate pairs and U+0000 too",
    make: () => readingData((data) => mapText(data, (text) => text.split("\0")[0] ?? "")),
  },
  {
    title: "trims types when a stream is read",
    check: "unicode: ids, types, formats and rules come back unchanged, and ids that differ at all are different",
    make: () => (store) => ({ ...store, read: (stream, options) => Effect.map(store.read(stream, options), (page) => ({ ...page, events: page.events.map((event) => ({ ...event, type: event.type.trim() })) })) }),
  },
  {
    title: "turns -0 into 0",
    check: "payloads: what JSON cannot say is refused by its place, and nothing is stored",
    make: () => (store) => ({
      ...store,
      append: (requests) => onRefusal(store.append(requests), "request", (error) =>
        error.message.includes("-0") ? store.append(requests.map((request) => ({ ...request, events: request.events.map((event) => ({ ...event, data: withoutMinus(event.data) })) }))) : Effect.fail(error)),
    }),
  },
  { title: "drops the key `__proto__`", check: "payloads: keys such as `__proto__` come back as plain keys", make: () => readingData(copied) },
  { title: "cuts payloads at 8 MB", check: "payloads: one of 10 MB comes back whole", make: appendingData((data) => (isPlain(data) && typeof data["text"] === "string" && data["text"].length > 8_000_000 ? mapText(data, (text) => text.slice(0, 8_000_000)) : data)) },
  { title: "flattens what lies 100 deep", check: "payloads: one that is nested 500 deep comes back equal", make: () => readingData((data) => (depthOf(data) > 100 ? "deep" : data)) },
  { title: "takes an empty object for null", check: "payloads: everything that JSON can say comes back equal", make: () => readingData((data) => (isPlain(data) && Object.keys(data).length === 0 ? null : data)) },
]
