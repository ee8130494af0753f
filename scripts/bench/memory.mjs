// How much memory a count needs beyond its columns. One process makes the columns and writes them to files; another, which
// has never held anything else, reads them straight into arrays and counts.
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { countSpalten } from "@teilhabe/core/cube"
import * as Result from "effect/Result"
import { arrayOf, bytesOf } from "./loop.mjs"

const BLOCK = 1 << 26

const eachBlock = (array, move) => {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
  for (let at = 0; at < bytes.length;) at += move(bytes, at, Math.min(BLOCK, bytes.length - at))
}

/** Writes columns to a folder, with what is needed to read them again. */
export const write = (folder, names, { zeilen, spalten }) => {
  const heads = names.map((name) => ({ name, tag: spalten[name]._tag, keys: spalten[name].schluessel, array: arrayOf(spalten[name]).constructor.name }))
  writeFileSync(path.join(folder, "head.json"), JSON.stringify({ zeilen, heads }))
  for (const name of names) {
    const file = openSync(path.join(folder, name), "w")
    eachBlock(arrayOf(spalten[name]), (bytes, at, length) => writeSync(file, bytes, at, length))
    closeSync(file)
  }
}

/** Reads such columns into arrays, without anything else that takes memory. */
export const read = (folder) => {
  const { zeilen, heads } = JSON.parse(readFileSync(path.join(folder, "head.json"), "utf8"))
  const spalten = heads.map(({ name, tag, keys, array: type }) => {
    const array = new globalThis[type](zeilen)
    const file = openSync(path.join(folder, name), "r")
    eachBlock(array, (bytes, at, length) => readSync(file, bytes, at, length))
    closeSync(file)
    return [name, tag === "Schluessel" ? { _tag: tag, schluessel: keys, codes: array } : tag === "Tag" ? { _tag: tag, tage: array } : { _tag: tag, zahlen: array }]
  })
  return { zeilen, spalten: Object.fromEntries(spalten) }
}

/** Runs with a folder of its own, which is gone afterwards. */
export const withFolder = async (use) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "bench-"))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The first rows of a table, in arrays of their own. */
const firstRows = ({ spalten }, zeilen) => ({
  zeilen,
  spalten: Object.fromEntries(Object.entries(spalten).map(([name, spalte]) => {
    const array = arrayOf(spalte).slice(0, zeilen)
    return [name, spalte.codes ? { ...spalte, codes: array } : spalte.tage ? { ...spalte, tage: array } : { ...spalte, zahlen: array }]
  })),
})

// The kernel of Linux can forget the highest memory that a process has had; elsewhere it is counted from the start.
const forgetPeak = () => {
  try {
    writeFileSync("/proc/self/clear_refs", "5")
  } catch {}
}

const heldIn = ({ heapUsed, arrayBuffers }) => heapUsed + arrayBuffers

const countAll = (sets) => sets.map(({ table, fragen }) => {
  const counted = countSpalten(table, fragen)
  if (Result.isFailure(counted)) throw new Error(JSON.stringify(counted.failure))
  return counted.success
})

/** Counts once, warmed up on a few rows, and says how many bytes it took beyond the columns at most and in the end. */
export const needOf = (sets) => {
  const warm = sets.map(({ table, fragen }) => ({ table: firstRows(table, Math.min(table.zeilen, 50_000)), fragen }))
  for (let at = 0; at < 5; at++) countAll(warm)
  globalThis.gc()
  const before = process.memoryUsage()
  forgetPeak()
  const answers = countAll(sets)
  const peak = process.resourceUsage().maxRSS * 1024
  globalThis.gc()
  const answer = heldIn(process.memoryUsage()) - heldIn(before)
  return {
    rows: Math.max(...sets.map(({ table }) => table.zeilen)),
    columns: sets.reduce((sum, { table }) => sum + bytesOf(Object.keys(table.spalten), table), 0),
    peak: Math.max(0, peak - before.rss),
    answer: Math.max(0, answer),
    cells: answers.flat().reduce((sum, { cube }) => sum + cube.inhalt.size, 0),
  }
}
