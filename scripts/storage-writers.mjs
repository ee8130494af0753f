// Writers beside each other: npm run storage-writers -- SECONDS ADAPTER
// 8 writers in 4 processes append to 4 streams at the version they have seen, and try again on a conflict; 2 reader processes
// follow the one order meanwhile. Wanted: no lost update (every event was written at the version its writer had seen, and every
// acknowledged one is there), no gap in the order as readers see it, no entry at or before a position that was read already.
//   SECONDS  30 where left out; ADAPTER sqlite, postgres, or both
//   --planted NAME  with a defect on purpose, "all" for each in turn: blind loses updates, early acknowledges too soon, skips leaves
//                   out entries when reading, late shows them too late; ends with 1 where one is not found
import { createHash } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { ensureBuilt } from "./build.mjs"
import { PACKAGES, plantedOf } from "./storage/arguments.mjs"

const { defect, rest } = plantedOf(process.argv.slice(2))
const [seconds = "30", only] = rest
await ensureBuilt({ names: PACKAGES, dts: false, say: (line) => console.log(line) })
const { adapterOf, adapters, layerOf } = await import("./storage/adapters.mjs")
const { pagesOf, withStore } = await import("./storage/open.mjs")
const { startProcess } = await import("./storage/writers.mjs")

const STREAMS = [1, 2, 3, 4].map((at) => `zaehler/${at}`)

/** What a process says of itself at its end. */
const answerOf = ({ child, name }) =>
  new Promise((done) => {
    child.on("message", (message) => { if (message.done || message.wrong) done(message) })
    child.once("exit", () => setTimeout(() => done({ wrong: [`${name} ended without a word`] }), 200))
  })

/** Reads the whole order once more and holds each event against what its writer had seen. */
const checkUpdates = async (store, bad) => {
  const versions = new Map(STREAMS.map((stream) => [stream, 0]))
  const numbers = new Map()
  const hash = createHash("sha256")
  let last = 0
  for await (const page of pagesOf(store)) {
    for (const { position, stream, version, id, data } of page.entries) {
      if (position !== last + 1) bad(`gap: position ${position} comes after ${last}`)
      last = position
      if (version !== versions.get(stream) + 1) bad(`${stream}: version ${version} comes after ${versions.get(stream)}`)
      versions.set(stream, version)
      if (data.gesehen !== version - 1) bad(`lost update: ${id} is version ${version} of ${stream}, and its writer had seen ${data.gesehen} events`)
      if (data.number !== (numbers.get(data.writer) ?? 0) + 1) bad(`${data.writer}: event ${data.number} comes after ${numbers.get(data.writer) ?? 0}: lost, twice, or out of turn`)
      numbers.set(data.writer, data.number)
      hash.update(`${position} ${id}\n`)
    }
  }
  return { last, hash: hash.digest("hex"), writers: numbers.size }
}

const endReaders = async (readers, answers, last) => {
  for (const { child } of readers) if (child.connected) child.send({ until: last })
  const given = await Promise.all(answers.map((answer) => Promise.race([answer, sleep(15_000).then(() => ({ wrong: ["a reader has not come to the end within 15 s"] }))])))
  for (const { child } of readers) child.kill("SIGKILL")
  return given
}

const measure = async (name, planted) => {
  const ground = await adapterOf(name).begin()
  const wrong = []
  const bad = (text) => { wrong.push(text) }
  try {
    const place = await ground.place()
    const writers = await Promise.all(["a", "b", "c", "d"].map((one) => startProcess("count-writer.mjs", { place, name: one, lanes: 2, streams: STREAMS, defect: planted })))
    const readers = await Promise.all(["r", "s"].map((one) => startProcess("follow-reader.mjs", { place, name: one, defect: planted })))
    const answers = readers.map(answerOf)
    const counts = writers.map(answerOf)
    for (const one of [...readers, ...writers]) one.go()
    const start = performance.now()
    await sleep(Number(seconds) * 1000)
    for (const writer of writers) writer.stop()
    const told = await Promise.all(counts)
    const took = (performance.now() - start) / 1000
    for (const { wrong: text } of told) if (text !== undefined) wrong.push(...[text].flat())
    const total = (key) => told.reduce((sum, one) => sum + (one[key] ?? 0), 0)
    if (planted === "early") await sleep(500)
    const found = await withStore(await layerOf(place), (store) => checkUpdates(store, bad))
    if (found.last !== total("appends")) bad(`${total("appends")} acknowledged events, and ${found.last} are there`)
    const read = await endReaders(readers, answers, found.last)
    for (const one of read) {
      wrong.push(...one.wrong)
      if (one.done && one.hash !== found.hash) bad(`a reader has read ${one.read} entries on the way, others or in another order than the ${found.last} that are there`)
    }
    return { ...found, took, conflicts: total("conflicts"), busy: total("busy"), read, wrong }
  } finally {
    await ground.stop()
  }
}

const report = (name, { last, took, conflicts, busy, writers, read, wrong }) => {
  for (const line of wrong.slice(0, 10)) console.error(`  ${line.slice(0, 400)}`)
  const lag = read.filter(({ done }) => done).map(({ median, high, most }) => `${median}/${high}/${most}`).join(" and ")
  console.log(`${name}: ${writers} writers, ${STREAMS.length} streams, ${took.toFixed(1)} s: ${last} appends (${(last / took).toFixed(0)} a second), ${conflicts} conflicts, ${busy} times busy; readers ${lag} ms behind (median/99 of 100/most); ${wrong.length} violations`)
}

const FAULTS = ["blind", "early", "skips", "late"]
let failed = 0
for (const name of only === undefined ? Object.keys(adapters) : [only]) {
  for (const planted of defect === "all" ? FAULTS : [defect]) {
    const found = await measure(name, planted)
    report(planted === undefined ? name : `${name} with the defect ${planted}`, found)
    if ((found.wrong.length > 0) !== (planted !== undefined)) failed += 1
  }
}
if (defect !== undefined) console.log(failed === 0 ? "every planted defect was found" : `${failed} planted defects were not found`)
process.exitCode = failed > 0 ? 1 : 0
