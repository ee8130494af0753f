// One writer process of the kill rounds: two lanes, each with an opening of its own, that
// write all kinds of things, copy and check the file meanwhile, until they are killed, or told to stop.
// Messages: "ready" to the parent, "go" and "stop" from it.
import { setTimeout as sleep } from "node:timers/promises"
import { adapterOf, layerOf } from "./adapters.mjs"
import { chanceOf, eventOf, payloadOf, stateOf } from "./chance.mjs"
import { openLog } from "./log.mjs"
import { openStore } from "./open.mjs"
import { plant } from "./planted.mjs"

const { place, name, seed, log: file, patient = false, defect, room = false, looks = false } = JSON.parse(process.argv[2])
const log = openLog(file)
const state = { stopped: false }
let calls = 0

/** Nothing has happened: the call may be given up. */
const NOTHING = room ? ["conflict", "busy", "full"] : ["conflict", "busy"]

/** Whether the same call is asked again until there is an answer. */
const isPassing = ({ reason }) => (patient && (reason === "connection" || reason === "busy")) || (room && reason === "connection")

const insist = async (run) => {
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (!isPassing(error)) throw error
      log.write({ n: 0, wait: error.reason })
      await sleep(30)
    }
  }
}

/** Notes what is asked, asks, and notes the answer. Gives undefined where nothing has happened. */
const call = async (what, run) => {
  const n = (calls += 1)
  log.write({ n, ...what })
  try {
    const ack = await insist(run)
    log.write({ n, ack: ack ?? null })
    return ack
  } catch (error) {
    const known = NOTHING.includes(error?.reason)
    log.write({ n, failed: error?.reason ?? "defect", ...(error?.reason === "conflict" ? { expected: error.expected, actual: error.actual } : {}) })
    if (!known) log.write({ n, wrong: `${what.call} failed: ${error?.reason ?? "defect"}: ${error?.message ?? error} ${error?.cause?.message ?? ""}` })
    if (error?.reason === "full") await sleep(100)
    if (error?.reason === "conflict") return { actual: error.actual, conflict: true }
    return undefined
  }
}

const askedOf = (requests) => requests.map(({ stream, expected, events }) => ({ stream, expected, ids: events.map(({ id }) => id) }))

/** A lane: streams of its own, the shared ones, and what it knows of their versions. */
const laneOf = (store, lane) => {
  const chance = chanceOf(`${seed}/${lane}`)
  const known = new Map()
  let ids = 0
  const eventsOf = (count) => Array.from({ length: count }, () => eventOf(`${lane}-${(ids += 1)}`))
  const own = (part) => `eigen/${lane}/${part}`
  const requestOf = (stream, count, expected = known.get(stream) ?? 0) => ({ stream, expected, events: eventsOf(count) })
  const append = async (requests) => {
    const done = await call({ call: "append", requests: askedOf(requests) }, () => store.append(requests))
    if (done?.conflict) {
      const mayBe = requests.some(({ stream, expected }) => !stream.startsWith("eigen/") && expected !== "any")
      if (!mayBe) log.write({ n: calls, wrong: `a conflict over streams that nobody else writes: ${requests.map(({ stream, expected }) => `${stream} at ${expected}`).join(", ")}, actual ${done.actual}` })
      for (const { stream } of requests) if (!stream.startsWith("eigen/")) known.set(stream, (await insist(() => store.read(stream, { limit: 1 }))).version)
    } else if (done !== undefined) requests.forEach(({ stream }, at) => known.set(stream, done.versions[at]))
    return done
  }
  return { chance, known, own, eventsOf, requestOf, append, store }
}

const shared = ({ chance }) => `gemeinsam/${chance.int(1, 3)}`

const erasure = { on: "2026-03-02", by: "pruefer" }

const rewrite = async ({ chance, known, own, eventsOf, append, requestOf, store }) => {
  const stream = own("c")
  const version = known.get(stream) ?? 0
  if (version === 0 || version > 60) return append([requestOf(stream, chance.int(1, 4))])
  const fassung = calls + 1
  const events = await insist(() => store.read(stream))
  const request = { stream, expected: version, ...erasure, rule: `fassung-${fassung}`, data: events.events.map(({ id }) => payloadOf(id, fassung)), append: eventsOf(chance.int(patient || room ? 1 : 0, 2)) }
  const done = await call({ call: "rewrite", stream, expected: version, fassung, ids: request.append.map(({ id }) => id) }, () => store.rewrite(request))
  if (done !== undefined && !done.conflict) known.set(stream, version + request.append.length)
}

const erase = async ({ chance, append, requestOf, own, store, known }) => {
  const stream = own(`kurz-${calls}`)
  if ((await append([requestOf(stream, chance.int(1, 5))])) === undefined) return
  const version = known.get(stream)
  if (chance.next() < 0.5) await store.saveSnapshot({ stream, version, revision: 0, format: "summe/1", data: stateOf(stream, version) }).catch((error) => { if (!NOTHING.includes(error.reason) && !isPassing(error)) throw error })
  await call({ call: "erase", stream }, () => store.erase({ stream, expected: version, ...erasure, rule: "frist" }))
}

const snapshot = async ({ known, own, store }) => {
  const stream = own("a")
  const version = known.get(stream) ?? 0
  if (version > 0) await call({ call: "snapshot", stream, version }, () => store.saveSnapshot({ stream, version, revision: 0, format: "summe/1", data: stateOf(stream, version) }))
}

/** Asks again for what was acknowledged: it has to get the same answer. */
const again = async ({ append, requestOf, own, store }) => {
  const requests = [requestOf(own("a"), 2), requestOf(own("b"), 1)]
  const first = await append(requests)
  if (first === undefined || first.conflict) return
  const second = await insist(() => store.append(requests)).catch((error) => { if (NOTHING.includes(error.reason)) return undefined; throw error })
  if (second !== undefined && (!second.repeated || second.from !== first.from || second.to !== first.to)) log.write({ n: calls, wrong: `the same append again gives ${JSON.stringify(second)}, first it gave ${JSON.stringify(first)}` })
}

let copies = 0

/** Copies and checks the file that this process has open. */
const look = async () => {
  const faults = await adapterOf(place.adapter).look(place, `${name}-${(copies += 1)}`).catch((error) => { if (NOTHING.includes(error?.reason)) return []; throw error })
  for (const fault of faults) log.write({ n: 0, wrong: `what was copied while it was open, or the file itself: ${fault}` })
}

const KINDS = [
  [30, (lane) => lane.append([lane.requestOf(lane.own("a"), 1)])],
  [20, (lane) => lane.append([lane.requestOf(shared(lane), 1)])],
  [10, (lane) => lane.append([lane.requestOf(shared(lane), lane.chance.int(1, 3), "any")])],
  [12, (lane) => lane.append([lane.requestOf(lane.own("b"), lane.chance.int(2, 60))])],
  [12, (lane) => lane.append([lane.requestOf(lane.own("a"), lane.chance.int(1, 5)), lane.requestOf(shared(lane), 2, "any"), lane.requestOf(lane.own("b"), lane.chance.int(1, 5))])],
  [5, rewrite],
  [5, erase],
  [3, snapshot],
  [3, again],
  [room || patient ? 0 : 1, look],
]
const ALL = KINDS.reduce((sum, [weight]) => sum + weight, 0)

const runLane = async (lane) => {
  while (!state.stopped) {
    let at = lane.chance.int(1, ALL)
    const [, act] = KINDS.find(([weight]) => (at -= weight) <= 0)
    await act(lane)
    if (lane.chance.next() < 0.05) await sleep(lane.chance.int(1, 15))
  }
}

const begin = async () => {
  // Each lane has an opening of its own, as two parts of a program have.
  const stores = await Promise.all(["x", "y"].map(async () => plant(await openStore(await layerOf(place)), defect)))
  if (looks) await look()
  await Promise.all(["x", "y"].map((letter, at) => runLane(laneOf(stores[at], `${name}${letter}`))))
  await Promise.all(stores.map((store) => store.close()))
  process.exit(0)
}

process.on("disconnect", () => process.exit(0))
process.on("message", (message) => {
  if (message === "stop") state.stopped = true
  if (message === "go") {
    begin().catch((error) => {
      log.write({ n: 0, wrong: `the writer ended: ${error?.reason ?? ""} ${error?.stack ?? error}` })
      process.exit(1)
    })
  }
})
process.send("ready")
