/**
 * Texts that come and go: each stands in a block that is larger than it, and a block that is free is used again.
 *
 * A block is never moved and never deleted, so that no copy of its text stays behind.
 *
 * @module
 */
import type { Statements } from "./statements.js"

const SMALL = 256
const LARGE = 64 * 1024

/** How large a block is made for so many bytes: twice at most, or rounded up to 64 KiB. */
const room = (bytes: number): number => {
  if (bytes > LARGE) return Math.ceil(bytes / LARGE) * LARGE
  let size = SMALL
  while (size < bytes) size *= 2
  return size
}

/** Fills a text of JSON up with blanks, which say nothing there. */
export const fill = (text: string, bytes: number, size: number): string => text + " ".repeat(size - bytes)

/** Keeps a text; in a block that the caller has already, where it fits. Gives the number of the block. */
export const keepText = (sql: Statements, text: string, old?: number): number => {
  const bytes = Buffer.byteLength(text)
  if (old !== undefined) {
    const size = Number(sql.blockBytes.all([old])[0]?.[0] ?? 0)
    if (size >= bytes) {
      sql.fillBlock.run([old, fill(text, bytes, size)])
      return old
    }
    sql.freeBlock.run([old])
  }
  const [free] = sql.findFree.all([bytes, 4 * room(bytes)])
  if (free === undefined) return sql.addBlock.run([fill(text, bytes, room(bytes))]).last
  const nr = Number(free[0])
  sql.fillBlock.run([nr, fill(text, bytes, Number(free[1]))])
  return nr
}
