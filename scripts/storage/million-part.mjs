// Writes or reads very many events in one process and looks at its memory while it does: "write" or "read".
// Messages: "ready", "go", at the end { done, seconds, events, heap: [MB after a collection, ten times], peak, floor }.
import { layerOf } from "./adapters.mjs"
import { openStore, pagesOf } from "./open.mjs"

const { place, part, events, batch, defect } = JSON.parse(process.argv[2])
const MB = 2 ** 20
const heap = []
let peak = 0
// The planted defect: everything is held.
const held = []

const look = () => { peak = Math.max(peak, process.memoryUsage.rss()) }

/** What is alive after a collection, buffers included. */
const alive = () => {
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / MB
}

/** Looks at the memory ten times on the way. */
const onTheWay = (before, after) => {
  look()
  const tenth = events / 10
  if (Math.floor(after / tenth) > Math.floor(before / tenth)) heap.push(alive())
}

const text = "Beratung und Vermittlung, Wiedervorlage; ".repeat(6)
const eventOf = (at) => ({ id: `ereignis-${at}`, type: "Vermerkt", schema: 1, data: { nummer: at, text, am: "2026-03-02" } })

const write = async (store) => {
  let done = 0
  for (; done < events;) {
    const count = Math.min(batch, events - done)
    const from = done
    // One case has some hundred events; here it is a stream per batch.
    const request = { stream: `akte/${from / batch}`, expected: 0, events: Array.from({ length: count }, (_, at) => eventOf(from + at + 1)) }
    if (defect === "holds") held.push(request)
    await store.append([request])
    done += count
    onTheWay(from, done)
  }
  return done
}

const read = async (store) => {
  let sum = 0
  let last = 0
  for await (const page of pagesOf(store)) {
    const from = last
    for (const { position, data } of page.entries) {
      if (position !== last + 1 || data.nummer !== position) throw new Error(`position ${position} with number ${data.nummer} comes after ${last}`)
      last = position
      sum += data.text.length
    }
    if (defect === "holds") held.push(page)
    onTheWay(from, last)
  }
  if (sum !== last * text.length) throw new Error("texts were lost")
  return last
}

const begin = async () => {
  const store = await openStore(await layerOf(place))
  const floor = process.memoryUsage.rss()
  const start = performance.now()
  const done = await (part === "write" ? write : read)(store)
  const seconds = (performance.now() - start) / 1000
  await store.close()
  process.send({ done: true, seconds, events: done, heap, peak: peak / MB, floor: floor / MB, held: held.length }, () => process.exit(0))
}

process.on("disconnect", () => process.exit(0))
process.on("message", (message) => {
  if (message === "go") begin().catch((error) => { process.send({ wrong: `${error?.stack ?? error}` }, () => process.exit(1)) })
})
process.send("ready")
