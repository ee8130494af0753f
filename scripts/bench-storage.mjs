// How fast events are kept, beside the bare driver at the same durability and beside Emmett's stores: npm run bench-storage
// Everybody writes the same events of about 300 bytes, on the same disk or server, in turn; a ratio is taken within a round, and the
// median of the rounds counts. Wanted: single appends at least 0.85 times as fast as the driver by hand, batches of 100 at least 0.7
// times, and both at least 1.5 times as fast as Emmett, where it can be installed (npm, outside of this project). Ends with 1 where
// one of these is missed.
//   --klein          few and short rounds and no Emmett, with floors that only a blunder misses (0.4 and 0.3), as a shared machine is noisy
//   --rounds N       so many rounds (30 where left out)
//   --slow           with ours a millisecond slower per append, to see that the floors can be missed
//   ADAPTER          sqlite or postgres alone
import os from "node:os"
import { setTimeout as sleep } from "node:timers/promises"
import { median } from "./bench/measure.mjs"
import { ensureBuilt } from "./build.mjs"
import { PACKAGES } from "./storage/arguments.mjs"

const args = process.argv.slice(2)
const klein = args.includes("--klein")
const slow = args.includes("--slow")
const given = args.indexOf("--rounds")
const rounds = given === -1 ? (klein ? 7 : 30) : Number(args[given + 1])
const WORK = klein ? { single: 60, batch: 6 } : { single: 250, batch: 25 }
const FLOORS = klein ? { hand: { single: 0.4, batch: 0.3 } } : { hand: { single: 0.85, batch: 0.7 }, emmett: { single: 1.5, batch: 1.5 } }
await ensureBuilt({ names: PACKAGES, dts: false, say: (line) => console.log(line) })
const { adapterOf, adapters } = await import("./storage/adapters.mjs")
const { contendersOf } = await import("./storage/contenders.mjs")

/** So many appends in a row before it is the next one's turn: short, so that what else the machine does falls on all alike. */
const TURN = { single: 10, batch: 1 }

const timed = async (contender, kind) => {
  const start = performance.now()
  for (let at = 0; at < TURN[kind]; at += 1) await contender[kind]()
  return performance.now() - start
}

/** One round: all contenders in turn, another one first each time. Milliseconds of each for its work. */
const roundOf = async (contenders, kind) => {
  const sums = contenders.map(() => 0)
  for (let turn = 0; turn < WORK[kind] / TURN[kind]; turn += 1) {
    for (let at = 0; at < contenders.length; at += 1) {
      const index = (at + turn) % contenders.length
      sums[index] += await timed(contenders[index], kind)
    }
  }
  return sums
}

/** The first two rounds warm up. */
const measure = async (contenders, kind) => {
  const times = new Map(contenders.map(({ id }) => [id, []]))
  for (let round = -2; round < rounds; round += 1) {
    const sums = await roundOf(contenders, kind)
    if (round >= 0) contenders.forEach(({ id }, at) => times.get(id).push(sums[at]))
  }
  return times
}

const middle = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return [sorted[Math.floor(sorted.length / 4)], sorted[Math.floor((sorted.length * 3) / 4)]].map((one) => one.toFixed(2)).join("–")
}

/** One line per contender; gives what was missed. */
const report = (kind, contenders, times) => {
  const per = kind === "single" ? 1 : 100
  const [own] = contenders
  const missed = []
  for (const { id } of contenders) {
    const each = times.get(id).map((time) => (WORK[kind] * per * 1000) / time)
    const rate = `${Math.round(median(each)).toLocaleString("en")} events/s`
    if (id === own.id) {
      console.log(`| ${kind} | ${id} | ${rate} | | | |`)
      continue
    }
    const floor = FLOORS[id.startsWith("Emmett") ? "emmett" : "hand"]?.[kind]
    const ratios = times.get(id).map((time, at) => time / times.get(own.id)[at])
    const ratio = median(ratios)
    if (ratio < floor) missed.push(`${own.id}, ${kind}: ${ratio.toFixed(2)} times ${id}, wanted ${floor}`)
    console.log(`| ${kind} | ${id} | ${rate} | ${ratio.toFixed(2)} | ${middle(ratios)} | ${floor}${ratio < floor ? " missed" : ""} |`)
  }
  return missed
}

const slowed = (contender) => ({ ...contender, single: () => sleep(1).then(contender.single), batch: () => sleep(10).then(contender.batch) })

console.log(`${os.cpus()[0]?.model.trim() ?? "unknown processor"}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}, ${os.type()} ${os.arch()}, Node.js ${process.versions.node}; ${rounds} rounds of ${WORK.single} single appends and of ${WORK.batch} batches of 100`)
const missed = []
for (const name of args.filter((one) => Object.hasOwn(adapters, one)).length > 0 ? args.filter((one) => Object.hasOwn(adapters, one)) : Object.keys(adapters)) {
  const ground = await adapterOf(name).begin()
  try {
    const [own, ...others] = await contendersOf(name, ground, { withEmmett: !klein, say: (line) => { console.log(line) } })
    const contenders = [slow ? slowed(own) : own, ...others]
    console.log("| appends | who | rate, median | ours ÷ theirs | middle half of the rounds | at least |\n| --- | --- | ---: | ---: | ---: | ---: |")
    for (const kind of ["single", "batch"]) missed.push(...report(kind, contenders, await measure(contenders, kind)))
    for (const { stop } of contenders) await stop()
  } finally {
    await ground.stop()
  }
}
console.log(`load at the end ${os.loadavg()[0].toFixed(1)}`)
for (const line of missed) console.error(`missed: ${line}`)
process.exitCode = missed.length > 0 ? 1 : 0
