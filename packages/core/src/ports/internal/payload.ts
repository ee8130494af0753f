import { corrupt, request } from "../StoreFault.js"
import { isEnvelope } from "./envelope.js"

/** How deep arrays and objects may lie in each other. */
const DEPTH = 500

/** How many bytes of JSON a payload may have. */
const BYTES = 64 * 1024 * 1024

/** As many when it is closed: four characters for three bytes, and what stands around them. */
const CLOSED_BYTES = Math.ceil(BYTES / 3) * 4 + 4096

type Path = ReadonlyArray<string | number>

const step = (key: string | number): string =>
  typeof key === "number" ? `[${key}]` : /^[A-Za-z_$][\w$]{0,79}$/u.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 80))}]`

/** Names a place in a payload: `data.kinder[2]`; of a deep one the beginning. */
const nameOf = (path: Path): string => `data${path.slice(0, 20).map(step).join("")}${path.length > 20 ? "…" : ""}`

/** A walk through a payload: where it is, inside of what, and how much was seen. */
interface Walk {
  readonly where: () => string
  readonly path: Array<string | number>
  readonly inside: Array<object>
  readonly limit: number
  /** Arrays and objects that hold others and were walked through, so that parts which come again and again are walked through once. */
  done: Map<object, { readonly bytes: number; readonly height: number }> | undefined
  /** Never more than the bytes of the text, so that parts which multiply are noticed before they are written. */
  bytes: number
}

const refuse = (walk: Walk, what: string, how: string): never => {
  throw request(`${walk.where()}: ${nameOf(walk.path)} is ${what}, which JSON cannot say: ${how}`)
}

const tooMuch = (where: () => string): never => {
  throw request(`${where()}: the payload has more than 64 MiB of JSON: keep large files elsewhere and store their name`)
}

const requireDepth = (walk: Walk, height: number): void => {
  if (walk.inside.length + height > DEPTH) throw request(`${walk.where()}: ${nameOf(walk.path)} lies more than ${DEPTH} levels deep: make the payload flatter`)
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return true
  // The plain objects of another realm, such as those of a test runner.
  return typeof prototype === "object" && prototype !== null && Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf")
}

/** The prototype of a plain array is an array itself, in every realm; that of a subclass is not. */
const isPlainArray = (value: object): value is ReadonlyArray<unknown> => Array.isArray(value) && Array.isArray(Object.getPrototypeOf(value))

const walkArray = (walk: Walk, values: ReadonlyArray<unknown>): number => {
  // An array has one name more than values, its length; another one more would be lost.
  if (Reflect.ownKeys(values).length - 1 > values.length) refuse(walk, "an array with further keys", "write an object")
  let height = 0
  for (let at = 0; at < values.length; at += 1) {
    walk.path.push(at)
    if (!(at in values)) refuse(walk, "a hole in an array", "write null")
    height = Math.max(height, walkValue(walk, values[at]))
    walk.path.pop()
  }
  return height
}

const walkObject = (walk: Walk, value: object): number => {
  if (!isPlain(value)) refuse(walk, "an instance of a class", "write its plain values, and a date as text")
  const keys = Object.keys(value)
  if (Reflect.ownKeys(value).length !== keys.length) refuse(walk, "an object with a key that is a symbol or hidden", "give every key as plain text")
  let height = 0
  for (const key of keys) {
    walk.path.push(key)
    walk.bytes += key.length + 3
    height = Math.max(height, walkValue(walk, (value as Readonly<Record<string, unknown>>)[key]))
    walk.path.pop()
  }
  return height
}

/** Walks through an array or an object, and tells how many levels it has. */
const walkPart = (walk: Walk, value: object): number => {
  const known = walk.done?.get(value)
  if (known !== undefined) {
    requireDepth(walk, known.height)
    walk.bytes += known.bytes
    return known.height
  }
  if (walk.inside.includes(value)) refuse(walk, "a part that holds itself", "write a key in place of the reference")
  requireDepth(walk, 1)
  const before = walk.bytes
  walk.inside.push(value)
  const height = 1 + (isPlainArray(value) ? walkArray(walk, value) : walkObject(walk, value))
  walk.inside.pop()
  if (height > 1) (walk.done ??= new Map()).set(value, { bytes: walk.bytes - before, height })
  return height
}

const walkNumber = (walk: Walk, value: number): void => {
  if (!Number.isFinite(value)) refuse(walk, String(value), "write null, or say in a key of its own what is missing")
  if (Object.is(value, -0)) refuse(walk, "-0", "write 0")
}

const walkValue = (walk: Walk, value: unknown): number => {
  walk.bytes += typeof value === "string" ? value.length + 2 : 1
  if (walk.bytes > walk.limit) tooMuch(walk.where)
  if (typeof value === "number") walkNumber(walk, value)
  if (value === undefined) refuse(walk, "undefined", "leave the key out, or write null")
  if (typeof value === "bigint" || typeof value === "symbol" || typeof value === "function") refuse(walk, `a ${typeof value}`, "write text or a number")
  return typeof value === "object" && value !== null ? walkPart(walk, value) : 0
}

/** Tells whether a value is small and one that JSON can say as it stands; of an array or object it does not know. */
const isSimple = (value: unknown): boolean =>
  typeof value === "string" ? value.length < 10_000 : typeof value === "boolean" || value === null || (typeof value === "number" && Number.isFinite(value) && !Object.is(value, -0))

/** Tells whether a payload is a small object of this realm that holds simple values alone: most are, and need no walk. */
const isFlat = (data: unknown): boolean => {
  if (typeof data !== "object" || data === null || Object.getPrototypeOf(data) !== Object.prototype) return false
  const keys = Object.keys(data)
  return keys.length < 100 && keys.every((key) => key.length < 100 && isSimple((data as Readonly<Record<string, unknown>>)[key])) && Reflect.ownKeys(data).length === keys.length
}

const encoder = new TextEncoder()

/** Counts the bytes of a text in UTF-8. */
export const utf8Bytes = (text: string): number => encoder.encode(text).length

const isTooMuch = (text: string, limit: number): boolean => text.length * 3 > limit && utf8Bytes(text) > limit

/** Writes a payload as JSON text, or throws where JSON cannot say it; where it stands is asked only then. */
export const write = (data: unknown, where: () => string): string => {
  const limit = isEnvelope(data) ? CLOSED_BYTES : BYTES
  if (!isFlat(data)) walkValue({ where, path: [], inside: [], limit, done: undefined, bytes: 0 }, data)
  const text = JSON.stringify(data)
  return isTooMuch(text, limit) ? tooMuch(where) : text
}

/** Reads the JSON text of a payload, or throws where it is none. */
export const read = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // The reason of the parser quotes the text, and a payload stands in no message.
    throw corrupt(`${where} is stored as ${text.length} characters that are no JSON`)
  }
}
