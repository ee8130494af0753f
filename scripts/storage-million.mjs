// Very many events, written in batches and streamed through page by page: npm run storage-million -- EVENTS ADAPTER
//   EVENTS   1000000 where left out, at least 100000; ADAPTER sqlite, postgres, or both
// Wanted: constant memory. What is alive after a collection may grow by 5 MB from the second tenth of the events to the least of the last three, and the
// process by 200 MB over what it had when the store was open. Ends with 1 where it grows by more, or an event is missing.
//   --planted holds  with a program that holds what it writes and reads, to see that it is found; ends with 1 where it is not
import { ensureBuilt } from "./build.mjs"
import { PACKAGES, plantedOf } from "./storage/arguments.mjs"

const { defect, rest } = plantedOf(process.argv.slice(2))
const [count = "1000000", only] = rest
const events = Number(count)
if (!(events >= 100_000)) throw new Error("npm run storage-million -- EVENTS ADAPTER, from 100000 events on: a program that holds fewer does not grow by enough to be told")
await ensureBuilt({ names: PACKAGES, dts: false, say: (line) => console.log(line) })
const { adapterOf, adapters } = await import("./storage/adapters.mjs")
const { startProcess } = await import("./storage/writers.mjs")

const BATCH = 1000
const ALIVE = 5
const PEAK = 200

const run = async (place, part) => {
  const one = await startProcess("million-part.mjs", { place, part, events, batch: BATCH, defect, name: part }, { execArgv: ["--expose-gc"] })
  const answer = new Promise((done) => { one.child.on("message", (message) => { if (message !== "ready") done(message) }) })
  one.go()
  return Promise.race([answer, one.ended.then(({ code, signal }) => ({ wrong: `the process ended with ${code ?? signal}` }))])
}

/** Says what was measured, and gives what is wrong. */
const judge = (name, part, found) => {
  if (found.wrong !== undefined) return [`${name}, ${part}: ${found.wrong}`]
  const { seconds, heap, peak, floor } = found
  const grown = Math.min(...heap.slice(-3)) - heap[1]
  console.log(`${name}, ${part}: ${found.events} events in ${seconds.toFixed(1)} s (${Math.round(found.events / seconds)} a second); alive after a collection ${heap.map((mb) => mb.toFixed(1)).join(" ")} MB; the process ${floor.toFixed(0)} MB when the store was open, ${peak.toFixed(0)} MB at the peak`)
  return [
    ...(found.events === events ? [] : [`${name}, ${part}: ${found.events} of ${events} events`]),
    ...(grown <= ALIVE ? [] : [`${name}, ${part}: what is alive has grown by ${grown.toFixed(1)} MB, at most ${ALIVE} are allowed`]),
    ...(peak - floor <= PEAK ? [] : [`${name}, ${part}: the process has grown by ${(peak - floor).toFixed(0)} MB, at most ${PEAK} are allowed`]),
  ]
}

const wrong = []
for (const name of only === undefined ? Object.keys(adapters) : [only]) {
  const ground = await adapterOf(name).begin()
  try {
    const place = await ground.place()
    wrong.push(...judge(name, "write", await run(place, "write")))
    wrong.push(...judge(name, "read", await run(place, "read")))
  } finally {
    await ground.stop()
  }
}
for (const line of wrong) console.error(line)
if (defect === undefined) process.exitCode = wrong.length > 0 ? 1 : 0
else {
  const isFound = wrong.filter((line) => line.includes("alive has grown")).length === 2 * (only === undefined ? Object.keys(adapters).length : 1)
  console.log(`the planted defect was ${isFound ? "" : "NOT "}found`)
  process.exitCode = isFound ? 0 : 1
}
