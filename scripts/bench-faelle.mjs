// How fast cases are told from their events: npm run bench-faelle. A case of 200 events in less than 1 ms, and 100,000
// cases told and counted into the statistics of a year within 10 s; ends with 1 where one of the two is missed.
//   npm run bench-faelle -- 10000     that many cases, for a quick look; the bound shrinks with them
//   npm run bench-faelle -- 10000 2   the bounds twice as wide, for a machine that does other things beside
import { mkdirSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { build } from "esbuild"
import { root } from "./workspace.mjs"

const EVENTS = 200
const MILLISECONDS = 1
const FULL = 100_000
const SECONDS = 10
const DISTINCT = 250
const [count = FULL, factor = 1] = process.argv.slice(2).map(Number)
if (!(count >= DISTINCT) || !(factor >= 1)) throw new Error(`npm run bench-faelle -- COUNT FACTOR, from ${DISTINCT} and 1 on`)

const outfile = path.join(root, ".cache", `zufallsmessung-${process.pid}.mjs`)
mkdirSync(path.dirname(outfile), { recursive: true })
await build({ entryPoints: [path.join(root, "packages/core/test/faelle/zufallsmessung.ts")], outfile, bundle: true, format: "esm", platform: "node", tsconfigRaw: {}, logLevel: "warning" })
const { einFall, leeresJahr, spiele, vielfach, zaehle } = await import(outfile)
rmSync(outfile)

const quantile = (times, share) => times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)]

/** How long it takes to tell each of some cases, after it was told often enough to be warm. */
const measureReplay = () => {
  const cases = Array.from({ length: 40 }, (_, at) => einFall(1000 + at, EVENTS).slice(0, EVENTS))
  for (let round = 0; round < 50; round += 1) for (const events of cases) spiele(events)
  const times = []
  for (let round = 0; round < 50; round += 1) {
    for (const events of cases) {
      const start = performance.now()
      spiele(events)
      times.push(performance.now() - start)
    }
  }
  return { median: quantile(times, 0.5), high: quantile(times, 0.95), runs: times.length, cases: cases.length }
}

const measureYear = () => {
  const cases = Array.from({ length: DISTINCT }, (_, at) => einFall(1 + at, 14 + (at % 23)))
  const events = cases.reduce((sum, one) => sum + one.length, 0) / cases.length
  zaehle(leeresJahr(), vielfach(cases, 2 * DISTINCT))
  const start = performance.now()
  const before = process.cpuUsage()
  const jahr = zaehle(leeresJahr(), vielfach(cases, count))
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, events, jahr }
}

console.log(`${os.cpus()[0]?.model.trim() ?? "unknown processor"}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.arch()}, Node.js ${process.versions.node}`)
const replay = measureReplay()
console.log(`a case of ${EVENTS} events: median ${replay.median.toFixed(3)} ms, 95 of 100 within ${replay.high.toFixed(3)} ms (${replay.runs} runs over ${replay.cases} random cases); wanted: less than ${MILLISECONDS * factor} ms`)
const year = measureYear()
const bound = (SECONDS * count * factor) / FULL
console.log(`${count} cases (${DISTINCT} distinct random ones under new ids, ${year.events.toFixed(1)} events on average) told and counted into one year: ${year.seconds.toFixed(2)} s (${year.cpu.toFixed(2)} s of processor time); wanted: within ${bound} s`)
console.log(`counted ${year.jahr.gezaehlt}, left out ${year.jahr.ausgelassen}, ${Object.keys(year.jahr.anzahlen).length} cells`)
if (!(year.jahr.gezaehlt > count / 2)) throw new Error("too few cases are counted for the measure to say anything")
if (replay.median >= MILLISECONDS * factor || year.seconds > bound) process.exitCode = 1
