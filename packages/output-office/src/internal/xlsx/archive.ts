/**
 * The parts of a file packed one after the other, each piece by piece.
 *
 * @module
 */
import type { Stichtag } from "@teilhabe/core/kernel"
import { Zip, ZipDeflate } from "fflate"

/** A part of the file: its path, and its text in pieces. */
export interface Teil {
  readonly path: string
  readonly stuecke: Iterable<string>
}

const BATCH = 1 << 16

/** Joins small pieces, as every one that is packed costs a call. */
function* batches(stuecke: Iterable<string>): Generator<string> {
  let waiting: Array<string> = []
  let length = 0
  for (const stueck of stuecke) {
    waiting.push(stueck)
    length += stueck.length
    if (length >= BATCH) {
      yield waiting.join("")
      waiting = []
      length = 0
    }
  }
  yield waiting.join("")
}

// The archive takes the hours of the machine: noon of the day is the same day everywhere. It counts from 1980.
const noonOf = (stand: Stichtag.Stichtag): Date => {
  const [year = 1980, month = 1, day = 1] = stand.split("-").map(Number)
  return new Date(Math.min(Math.max(year, 1980), 2099), month - 1, day, 12)
}

/** Packs parts; what was packed is given on at once, so that no more than a piece is held. */
export function* pack(teile: Iterable<Teil>, stand: Stichtag.Stichtag): Generator<Uint8Array> {
  let packed: Array<Uint8Array> = []
  const zip = new Zip((fault, chunk) => {
    if (fault !== null) throw fault
    packed.push(chunk)
  })
  const mtime = noonOf(stand)
  const encoder = new TextEncoder()
  for (const { path, stuecke } of teile) {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = mtime
    zip.add(file)
    for (const text of batches(stuecke)) {
      file.push(encoder.encode(text))
      yield* packed
      packed = []
    }
    file.push(new Uint8Array(), true)
  }
  zip.end()
  yield* packed
}
