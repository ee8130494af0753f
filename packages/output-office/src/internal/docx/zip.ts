/**
 * The parts of a document in one file.
 *
 * @module
 */
import { Inflate, strFromU8, strToU8, zipSync } from "fflate"
import { isXml, verzeichnisOf } from "./verzeichnis.js"
import type { Eintrag } from "./verzeichnis.js"

/** The parts by their path; text parts as text. */
export type Teile = Map<string, string | Uint8Array>

// The archive takes the hours of the machine; the first moment that it knows is the same everywhere.
const FIRST = [1980, 0, 1, 0, 0, 0] as const

/** Packs the parts in their order: the same parts give the same bytes on every machine and day. */
export const pack = (teile: Teile): Uint8Array =>
  zipSync(
    Object.fromEntries([...teile].map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content])),
    { level: 6, mtime: new Date(...FIRST), os: 0 },
  )

/** So many packed bytes at a time: at most some 8 MB come out of them before anybody looks. */
const STEP = 8192

const fail = (message: string): never => {
  throw new RangeError(message)
}

/** Inflates a part step by step, and stops where it gets larger than the file says of it. */
const inflate = ({ groesse, inhalt, pfad }: Eintrag): Uint8Array => {
  const bytes = new Uint8Array(groesse)
  let at = 0
  const stream = new Inflate((chunk) => {
    if (at + chunk.length > groesse) fail(`the part ${pfad} is larger than the file says`)
    bytes.set(chunk, at)
    at += chunk.length
  })
  for (let from = 0; from < inhalt.length; from += STEP) stream.push(inhalt.subarray(from, from + STEP), from + STEP >= inhalt.length)
  return at === groesse ? bytes : fail(`the part ${pfad} is shorter than the file says`)
}

const contentOf = (eintrag: Eintrag): string | Uint8Array => {
  const bytes = eintrag.gepackt ? inflate(eintrag) : eintrag.inhalt.slice()
  return isXml(eintrag.pfad) ? strFromU8(bytes) : bytes
}

/** Opens a file; throws before anything is inflated where it is no archive, or larger than a document of an office. */
export const unpack = (bytes: Uint8Array): Teile =>
  new Map(verzeichnisOf(bytes).map((eintrag) => [eintrag.pfad, contentOf(eintrag)]))
