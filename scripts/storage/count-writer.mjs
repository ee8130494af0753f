// Writers that count: each event carries how many events of the stream its writer had seen, so that a lost update shows.
// Messages: "ready" to the parent, "go" and "stop" from it, at the end { done, appends, conflicts, busy }.
import { setTimeout as sleep } from "node:timers/promises"
import { layerOf } from "./adapters.mjs"
import { chanceOf } from "./chance.mjs"
import { openStore } from "./open.mjs"
import { plant } from "./planted.mjs"

const { place, name, lanes, streams, defect } = JSON.parse(process.argv[2])
const count = { appends: 0, conflicts: 0, busy: 0 }
const state = { stopped: false }

const lane = async (store, writer) => {
  const chance = chanceOf(writer)
  const seen = new Map(streams.map((stream) => [stream, 0]))
  for (let number = 1; !state.stopped; number += 1) {
    const stream = chance.pick(streams)
    for (let tries = 0; ; tries += 1) {
      const gesehen = seen.get(stream)
      try {
        const { versions } = await store.append([{ stream, expected: gesehen, events: [{ id: `${writer}-${number}`, type: "Gezaehlt", schema: 1, data: { writer, number, gesehen, um: Date.now(), text: "x".repeat(150) } }] }])
        seen.set(stream, versions[0])
        count.appends += 1
        break
      } catch (error) {
        if (error.reason === "conflict") {
          count.conflicts += 1
          seen.set(stream, error.actual)
        } else if (error.reason === "busy") count.busy += 1
        else throw error
        if (state.stopped) return number - 1
        // Whoever was late lets the others go first, the longer the more often.
        if (tries > 0) await sleep(chance.next() * Math.min(50, 2 ** tries))
      }
    }
  }
  return undefined
}

const begin = async () => {
  const store = plant(await openStore(await layerOf(place)), defect)
  await Promise.all(Array.from({ length: lanes }, (_, at) => lane(store, `${name}${"xy"[at]}`)))
  await store.close()
  process.send({ done: true, ...count }, () => process.exit(0))
}

process.on("disconnect", () => process.exit(0))
process.on("message", (message) => {
  if (message === "stop") state.stopped = true
  if (message === "go") begin().catch((error) => { process.send({ wrong: `${name} ended: ${error?.reason ?? ""} ${error?.stack ?? error}` }, () => process.exit(1)) })
})
process.send("ready")
