/**
 * What an archive says it holds, held against what a document of an office may be.
 *
 * @module
 */
import { strFromU8 } from "fflate"

/** A part that is not opened yet. */
export interface Eintrag {
  readonly pfad: string
  /** Its bytes once it is open. */
  readonly groesse: number
  readonly gepackt: boolean
  readonly inhalt: Uint8Array
}

const MB = 1024 * 1024
const MOST_BYTES = 64 * MB
const MOST_XML = 16 * MB
const MOST_PARTS = 5000

/** Text that packs better than this says the same thing over and over, once it is large. */
const MOST_RATIO = 150
const LARGE = MB

const [END, ENTRY, PART] = [0x06054b50, 0x02014b50, 0x04034b50]
const HUGE = 0xffffffff

const fail = (message: string): never => {
  throw new RangeError(message)
}

/** Tells whether a part is text. */
export const isXml = (pfad: string): boolean => /\.(?:xml|rels)$/iu.test(pfad)

const endOf = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65_558; at -= 1) if (view.getUint32(at, true) === END) return at
  return fail("it has no list of its parts; it is cut off or damaged")
}

/** Reads the three numbers of an entry that may be too large for its fixed fields. */
const numbersOf = (view: DataView, at: number, extra: number, end: number): ReadonlyArray<number> => {
  const fixed = [24, 20, 42].map((field) => view.getUint32(at + field, true))
  for (let block = extra; block + 4 <= end; block += 4 + view.getUint16(block + 2, true)) {
    if (view.getUint16(block, true) !== 1) continue
    let next = block + 4
    return fixed.map((value) => {
      if (value !== HUGE) return value
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    })
  }
  return fixed
}

const contentAt = (bytes: Uint8Array, view: DataView, offset: number, size: number): Uint8Array => {
  if (view.getUint32(offset, true) !== PART) fail("a part is not where the file says")
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return from + size <= bytes.length ? bytes.subarray(from, from + size) : fail("a part ends behind the end of the file")
}

const checkPath = (pfad: string): void => {
  if (/^[/\\]|\\|(?:^|\/)\.\.(?:\/|$)|:/u.test(pfad)) fail(`a part has the path ${JSON.stringify(pfad.slice(0, 60))}, which leads out of the file`)
}

const checkSize = ({ groesse, inhalt, pfad }: Eintrag): void => {
  if (isXml(pfad) && groesse > MOST_XML) fail(`the part ${pfad.slice(0, 60)} has more than 16 MB of text; take long chapters out`)
  if (isXml(pfad) && groesse > LARGE && groesse > inhalt.length * MOST_RATIO) fail(`the part ${pfad.slice(0, 60)} repeats itself without end`)
}

/** Reads what a file says it holds; throws where that is more than a document of an office holds. */
export const verzeichnisOf = (bytes: Uint8Array): ReadonlyArray<Eintrag> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_PARTS) fail("it has more than 5000 parts; take pictures out")
  const found: Array<Eintrag> = []
  let [at, sum] = [view.getUint32(end + 16, true), 0]
  for (let part = 0; part < count; part += 1) {
    if (view.getUint32(at, true) !== ENTRY) fail("the list of its parts is damaged")
    const [art, name, extra, remark] = [10, 28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number, number]
    const [groesse = 0, size = 0, offset = 0] = numbersOf(view, at, at + 46 + name, at + 46 + name + extra)
    const pfad = strFromU8(bytes.subarray(at + 46, at + 46 + name))
    at += 46 + name + extra + remark
    if (pfad.endsWith("/")) continue
    if ((art !== 0 && art !== 8) || (art === 0 && size !== groesse)) fail(`the part ${pfad.slice(0, 60)} is packed in another way than Word packs`)
    const eintrag = { pfad, groesse, gepackt: art === 8, inhalt: contentAt(bytes, view, offset, size) }
    checkPath(pfad)
    checkSize(eintrag)
    sum += groesse
    if (sum > MOST_BYTES) fail("it has more than 64 MB once it is open; take large pictures out")
    found.push(eintrag)
  }
  return found
}
