// One process at a time: a lock file that names the machine and the process that hold it.
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { EventStore } from "@teilhabe/core/ports"
import { codeOf } from "./fehler.js"

// #region lock
/** Makes a file that must not be there yet, in one step. */
const make = (file: string): boolean => {
  try {
    writeFileSync(file, `${hostname()} ${process.pid}`, { flag: "wx" })
    return true
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") return false
    throw cause
  }
}

/** Is the holder a process of this machine that is gone? Of another machine nobody can tell. */
const isLeftBehind = (file: string): boolean => {
  const [machine, pid] = readFileSync(file, "utf8").split(" ")
  if (machine !== hostname()) return false
  try {
    process.kill(Number(pid), 0) // Signal 0 asks, and sends nothing.
    return false
  } catch (cause) {
    return codeOf(cause) === "ESRCH"
  }
}

/** Takes the place of a killed process; only one may try at a time, or two would both win. */
const takeOver = (file: string): boolean => {
  if (!make(`${file}.turn`)) return false
  try {
    if (!isLeftBehind(file)) return false
    rmSync(file)
    return make(file)
  } finally {
    rmSync(`${file}.turn`)
  }
}

/** Takes the journal for this process, and gives what releases it. */
export const lock = (datei: string): (() => void) => {
  const file = `${datei}.lock`
  if (make(file) || takeOver(file)) return () => rmSync(file, { force: true })
  const message = `another opening holds the journal, says ${JSON.stringify(file)}: close it first. Where no such program runs, delete that file.`
  throw new EventStore.EventStoreError({ reason: "busy", message })
}
// #endregion lock
