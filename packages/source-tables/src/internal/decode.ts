/**
 * Bytes into text, chunk by chunk: UTF-8 or ISO-8859-1, never a guess between two that both fit.
 *
 * @module
 */

/** The encodings that official tables come in. */
export type Kodierung = "utf-8" | "iso-8859-1"

/** What a decoder says: text, or that the bytes are in no declared encoding, with the line where that shows. */
export type Decoded = { readonly text: string } | { readonly undecodable: number }

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

const NEWLINE = 10

/** How many bytes at the end begin a character that the next chunk ends. */
const openTail = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

const STEP = 8192

// The decoder of the platform reads windows-1252 when asked for ISO-8859-1, so that bytes would not come back.
const latin1 = (bytes: Uint8Array): string => {
  const parts: Array<string> = []
  for (let at = 0; at < bytes.length; at += STEP) parts.push(String.fromCharCode(...bytes.subarray(at, at + STEP)))
  return parts.join("")
}

const linesIn = (bytes: Uint8Array): number => {
  let lines = 0
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1
  return lines
}

const join = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

const hasHigh = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 0x7f)

const decodes = (bytes: Uint8Array): boolean => {
  try {
    UTF8.decode(bytes)
    return true
  } catch {
    return false
  }
}

const splitLines = (bytes: Uint8Array): ReadonlyArray<Uint8Array> => {
  const ends: Array<number> = []
  bytes.forEach((byte, at) => { if (byte === NEWLINE) ends.push(at + 1) })
  return [0, ...ends].map((start, at) => bytes.subarray(start, ends[at] ?? bytes.length))
}

/** A decoder that keeps what a chunk leaves open. */
export interface Decoder {
  readonly push: (chunk: Uint8Array, last: boolean) => Decoded
  readonly state: () => { readonly bom: boolean; readonly kodierung: Kodierung }
}

/** Makes a decoder for the encodings that a table may come in; UTF-8 comes first, and bytes that are none decide. */
export const makeDecoder = (erlaubt: ReadonlyArray<Kodierung>): Decoder => {
  let carry: Uint8Array = new Uint8Array(0)
  let kodierung: Kodierung = erlaubt.includes("utf-8") ? "utf-8" : "iso-8859-1"
  let [first, bom, sawHigh, lines] = [true, false, false, 0]
  const asUtf8 = (bytes: Uint8Array, last: boolean): Decoded => {
    const open = last ? 0 : openTail(bytes)
    const whole = bytes.subarray(0, bytes.length - open)
    try {
      const text = UTF8.decode(whole)
      // Every character above ASCII has more bytes in UTF-8 than units in the text.
      sawHigh ||= text.length !== whole.length
      carry = bytes.slice(bytes.length - open)
      lines += linesIn(whole)
      return { text }
    } catch {
      const all = splitLines(whole)
      // Lines that are UTF-8 beside lines that are not: whichever is taken, some would be read wrongly.
      const isMixed = sawHigh || all.some((part) => hasHigh(part) && decodes(part))
      if (isMixed || !erlaubt.includes("iso-8859-1")) return { undecodable: lines + all.findIndex((part) => !decodes(part)) + 1 }
      kodierung = "iso-8859-1"
      carry = new Uint8Array(0)
      return { text: latin1(bytes) }
    }
  }
  const push = (chunk: Uint8Array, last: boolean): Decoded => {
    const bytes = join(carry, chunk)
    if (kodierung === "iso-8859-1") return { text: latin1(bytes) }
    if (first && bytes.length < 3 && !last) {
      carry = bytes
      return { text: "" }
    }
    bom = first ? bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf : bom
    const rest = first && bom ? bytes.subarray(3) : bytes
    first = false
    return asUtf8(rest, last)
  }
  return { push, state: () => ({ bom, kodierung }) }
}

const UTF8_OUT = new TextEncoder()

/** Writes text in an encoding; undefined where a character is not in it. */
export const encode = (text: string, kodierung: Kodierung): Uint8Array | undefined => {
  if (kodierung === "utf-8") return UTF8_OUT.encode(text)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0xff) return undefined
    bytes[at] = code
  }
  return bytes
}
