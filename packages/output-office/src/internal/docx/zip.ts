/**
 * The parts of a document in one file.
 *
 * @module
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"

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

const MOST_BYTES = 256 * 1024 * 1024
const MOST_PARTS = 5000

/** Opens a file; throws where it is no archive, or larger than any document of an office. */
export const unpack = (bytes: Uint8Array): Teile => {
  let [size, count] = [0, 0]
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize
      count += 1
      if (size > MOST_BYTES || count > MOST_PARTS) throw new RangeError("it is larger than 256 MB, or has more than 5000 parts")
      return !name.endsWith("/")
    },
  })
  const isText = (path: string): boolean => /\.(?:xml|rels)$/iu.test(path)
  return new Map(Object.entries(parts).map(([path, content]) => [path, isText(path) ? strFromU8(content) : content]))
}
