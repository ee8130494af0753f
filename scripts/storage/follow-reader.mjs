// A reader that follows the one order while others write: every position has to be the next one, and what it has read in the end
// has to be all there is. Messages: "ready", "go", then { until } with the last position; at the end { done, read, hash, lags, wrong }.
import { createHash } from "node:crypto"
import { layerOf } from "./adapters.mjs"
import { openStore } from "./open.mjs"
import { plant } from "./planted.mjs"

const { place, name, defect } = JSON.parse(process.argv[2])
const wrong = []
const lags = []
const hash = createHash("sha256")
let until = Infinity
let last = 0

const take = (entry) => {
  if (entry.position !== last + 1 && wrong.length < 20) wrong.push(`${name}: position ${entry.position} comes after ${last}`)
  last = entry.position
  hash.update(`${entry.position} ${entry.id}\n`)
  lags.push(Date.now() - entry.data.um)
}

const follow = async (store) => {
  let after = 0
  let waits = 0
  while (after < until) {
    const page = await store.readAll({ after })
    for (const entry of page.entries) take(entry)
    if (page.position < after || (page.entries.length > 0 && page.position !== page.entries.at(-1).position)) wrong.push(`${name}: a page that ends at ${page.entries.at(-1)?.position} says ${page.position}`)
    after = page.position
    if (page.end && after < until) {
      waits += 1
      // Whoever is told the end while waiting must not wait for ever.
      await Promise.race([store.awaitChange(after), untilTold])
    }
  }
  return waits
}

const { promise: untilTold, resolve: told } = (() => {
  let resolve
  const promise = new Promise((done) => { resolve = done })
  return { promise, resolve }
})()

const quantile = (sorted, share) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0

const begin = async () => {
  const store = plant(await openStore(await layerOf(place)), defect)
  const waits = await follow(store)
  await store.close().catch(() => {})
  const sorted = lags.toSorted((a, b) => a - b)
  process.send({ done: true, read: lags.length, hash: hash.digest("hex"), waits, median: quantile(sorted, 0.5), high: quantile(sorted, 0.99), most: sorted.at(-1) ?? 0, wrong }, () => process.exit(0))
}

process.on("disconnect", () => process.exit(0))
process.on("message", (message) => {
  if (message.until !== undefined) {
    until = message.until
    told()
  }
  if (message === "go") begin().catch((error) => { process.send({ wrong: [`${name} ended: ${error?.reason ?? ""} ${error?.stack ?? error}`] }, () => process.exit(1)) })
})
process.send("ready")
