// The file: one line for each commit, with a checksum. A line is on disk whole, or it does not count.
import { closeSync, fdatasyncSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { crc32 } from "node:zlib"
import { EventStore, StoreFault } from "@teilhabe/core/ports"
import type { Posten } from "./bestand.js"

// #region line
const toLine = (commit: ReadonlyArray<Posten>): Buffer => {
  const json = JSON.stringify(commit)
  return Buffer.from(`${crc32(json).toString(16).padStart(8, "0")} ${json}\n`)
}

const fromLine = (line: Buffer): ReadonlyArray<Posten> => {
  const json = line.subarray(9)
  if (Number.parseInt(line.toString("latin1", 0, 8), 16) === crc32(json)) return JSON.parse(json.toString())
  throw StoreFault.corrupt("a line of the journal is not what was written")
}
// #endregion line

// #region read
/** Reads the lines of a file, and where the last one ends: what stands behind it was never acknowledged. */
const readLines = (bytes: Buffer): { readonly lines: ReadonlyArray<Posten>; readonly end: number } => {
  const lines: Array<Posten> = []
  let end = 0
  for (let at = bytes.indexOf("\n"); at >= 0; at = bytes.indexOf("\n", end)) {
    for (const posten of fromLine(bytes.subarray(end, at))) lines.push(posten)
    end = at + 1
  }
  return { lines, end }
}
// #endregion read

// #region unsure
/** Runs what, where it fails, leaves nobody knowing what is on disk. */
const unsure = (run: () => void): void => {
  try {
    run()
  } catch (cause) {
    const message = "the disk did not answer: what was asked for may be there or not. Close the store, look at the disk, and open it again."
    throw new EventStore.EventStoreError({ reason: "connection", message, cause })
  }
}
// #endregion unsure

/** Puts the name of a file on disk, and not its content only. */
const syncFolder = (datei: string): void => {
  const folder = openSync(path.dirname(datei), "r")
  fsyncSync(folder)
  closeSync(folder)
}

// #region replace
/** Writes a whole journal beside another one and gives it the other's name, in one step. Until then the old one holds, from then on the new one. */
const writeAnew = (datei: string, all: ReadonlyArray<Posten>): { readonly fd: number; readonly end: number } => {
  const name = `${datei}.neu`
  rmSync(name, { force: true })
  const fd = openSync(name, "ax", 0o600)
  let end = 0
  try {
    for (const posten of all) {
      const line = toLine([posten])
      writeFileSync(fd, line)
      end += line.length
    }
    fsyncSync(fd)
    renameSync(name, datei)
  } catch (cause) {
    closeSync(fd)
    rmSync(name)
    throw cause
  }
  return { fd, end }
}
// #endregion replace

/** Opens a journal, makes it where there is none, and cuts a torn last line. */
export const openJournal = (datei: string) => {
  // #region open
  let { end, lines } = { end: 0, lines: [] as ReadonlyArray<Posten> }
  let fd = openSync(datei, "a+", 0o600)
  const cut = (): void => {
    ftruncateSync(fd, end)
    fsyncSync(fd)
  }
  ;({ end, lines } = readLines(readFileSync(datei)))
  cut()
  syncFolder(datei)
  // #endregion open

  // #region add
  /** Adds a commit. When this comes back, it is on disk; when it throws, it is not there. */
  const add = (commit: ReadonlyArray<Posten>): void => {
    const line = toLine(commit)
    try {
      writeFileSync(fd, line)
      fdatasyncSync(fd)
    } catch (cause) {
      unsure(cut)
      throw cause
    }
    end += line.length
  }
  // #endregion add

  const replace = (all: ReadonlyArray<Posten>): void => {
    const neu = writeAnew(datei, all)
    closeSync(fd)
    ;({ end, fd } = neu)
    unsure(() => syncFolder(datei))
  }

  return { lines, add, replace, close: () => closeSync(fd) }
}
