// Kill -9 at random moments, with several writer processes: npm run storage-kill -- ADAPTER ROUNDS SEED
//   ADAPTER   sqlite, postgres (the writers are killed), postgres-server (the server is, all of its processes at once)
//   ROUNDS    200 where left out
//   SEED      what the writers do and when they are killed; where the kill hits is up to the machine all the same
// After every kill: each acknowledged event is there with its payload, none twice, none torn, no gap but for what was erased,
// versions as expected, streams equal to the one order, the file checks clean. Ends with 1 on the first violation and keeps the
// logs and the store.
//   --planted NAME   with a defect on purpose (see storage/planted.mjs and storage/soundness.mjs), to see that it is found as what it is; "all": one after
//                    the other; ends with 1 where one is not found
import { ensureBuilt } from "./build.mjs"
import { PACKAGES, plantedOf } from "./storage/arguments.mjs"

const { defect, rest } = plantedOf(process.argv.slice(2))
const [adapter = "sqlite", rounds = "200", seed = "1"] = rest
await ensureBuilt({ names: PACKAGES, dts: false, say: (line) => console.log(line) })
const { killServers, killWriters } = await import("./storage/kill-rounds.mjs")

const isTerminal = process.stdout.isTTY === true
const every = Math.max(1, Math.floor(Number(rounds) / 20))
let shown = 0
const say = (line) => {
  if (isTerminal || (shown += 1) % every === 0) console.log(line)
}

/** What a planted defect has to be found as. */
const WANTED = { early: /^lost: \d+ acknowledged/u, tears: /^torn: /u, twice: /^nobody wrote/u, blind: /expected was/u, keeps: /^lost: the acknowledged rewrite/u, skips: /^gap: /u, late: /^gap: /u, alters: /^another payload/u, orphan: /^the check of the file: .*(?:neither an event nor a tombstone|StreamEmpty)/u, unindexed: /^the check of the file: .*lacks matching index tuple/u }
/** What only one of the adapters can suffer. */
const ONLY = { unindexed: "postgres" }
const DEFECTS = adapter === "postgres-server" ? ["early"] : Object.keys(WANTED).filter((name) => ONLY[name] === undefined || ONLY[name] === adapter)

/** A server that is set up to acknowledge before it has written: the store has to insist. Only the death of the server shows it. */
const LAZY = ["synchronous_commit=off", "wal_writer_delay=10000"]

const once = (name, count, planted) => {
  const options = { adapter: name, rounds: count, seed, say, defect: planted, wanted: WANTED[planted] }
  return name === "postgres-server" ? killServers({ ...options, settings: LAZY }) : killWriters(options)
}

const summaryOf = ({ rounds: done, stores, kills, acknowledged, open, events, tombstones, rewrites, wrong }, name, seconds) =>
  `${name}: ${done} rounds in ${seconds.toFixed(0)} s, ${kills} ${name === "postgres-server" ? "kills of the server" : "processes killed"}, ${stores} stores; ${acknowledged} acknowledged calls and ${open} without an answer, ${events} events, ${tombstones} erased streams, ${rewrites} rewrites; ${wrong.length} violations`

const timed = async (name, count) => {
  const start = performance.now()
  const found = await once(name, count)
  for (const line of found.wrong.slice(0, 20)) console.error(`  ${line.slice(0, 400)}`)
  console.log(summaryOf(found, name, (performance.now() - start) / 1000))
  if (found.wrong.length > 0) console.log(`kept: ${found.evidence}`)
  return found.wrong.length === 0
}

const plantedIn = async (name, count, planted) => {
  const { isOver, wrong, rounds: done } = await once(name, count, planted)
  const sample = wrong.find((text) => WANTED[planted].test(text)) ?? wrong[0] ?? "nothing was wrong"
  console.log(`${name} with the defect ${planted}: ${isOver ? "found" : "NOT FOUND"} after ${done} rounds: ${sample.slice(0, 200)}`)
  return isOver
}

if (defect === undefined) {
  process.exitCode = (await timed(adapter, Number(rounds))) ? 0 : 1
} else {
  const missed = []
  for (const one of defect === "all" ? DEFECTS : [defect]) if (!(await plantedIn(adapter, Number(rounds), one))) missed.push(one)
  console.log(missed.length === 0 ? "every planted defect was found" : `not found: ${missed.join(", ")}`)
  process.exitCode = missed.length === 0 ? 0 : 1
}
