// What a writer meant to do and what it was told, one line each in a file of its own. A line that was written stays when the
// process is killed (it is in the hands of the system by then), and only processes are killed here, never the machine.
import { closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs"

/** Opens a log for one writer. */
export const openLog = (file) => {
  const fd = openSync(file, "a")
  return { write: (line) => { writeSync(fd, `${JSON.stringify(line)}\n`) }, close: () => closeSync(fd) }
}

/** The lines of a log; the last one may be half of one. */
const linesOf = (file) => {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, "utf8").split("\n")
  lines.pop()
  return lines.map((line) => JSON.parse(line))
}

/** The calls of a log: what was asked, and `ack` or `failed` where there was an answer; how often
 * a call was asked again, and what the writer itself found wrong. */
export const readLog = (file) => {
  const calls = new Map()
  const wrong = []
  let waits = 0
  for (const line of linesOf(file)) {
    if (line.wait !== undefined) waits += 1
    else if (line.wrong !== undefined) wrong.push(`${line.n ?? ""} ${line.wrong}`)
    else if (line.call !== undefined) calls.set(line.n, { ...line, file })
    else Object.assign(calls.get(line.n), line)
  }
  return { calls: [...calls.values()], wrong, waits }
}

/** How many acknowledgements stand in a log. */
export const acksOf = (file) => linesOf(file).filter(({ ack }) => ack !== undefined).length
