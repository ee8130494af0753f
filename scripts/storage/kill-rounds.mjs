// The rounds of storage-kill.mjs: writers are killed, or the server is, and what they were told is held against the store.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { adapterOf, layerOf } from "./adapters.mjs"
import { chanceOf } from "./chance.mjs"
import { readLog } from "./log.mjs"
import { openPatiently } from "./open.mjs"
import { plant } from "./planted.mjs"
import { verify } from "./verify.mjs"
import { allGoOn, startProcess, stopAll } from "./writers.mjs"

const WRITERS = 4
/** After so many rounds a new store is begun: every round reads the whole of it. */
const FRESH = 20

/** One run: where it writes, on what, and how far it has come. */
const beginRun = async ({ adapter, seed, defect, settings, wanted }) => ({
  adapter, defect, seed,
  // A planted defect has to show as what it is; without one, whatever is wrong ends the run.
  isOver: ({ wrong }) => wrong.some((text) => wanted === undefined || wanted.test(text)),
  chance: chanceOf(seed),
  ground: await adapterOf(adapter).begin({ settings }),
  evidence: mkdtempSync(path.join(tmpdir(), "teilhabe-kill-")),
  sum: { rounds: 0, stores: 0, acknowledged: 0, open: 0, events: 0, tombstones: 0, rewrites: 0, kills: 0, waits: 0 },
  wrong: [],
})

const beginStore = async (run) => {
  run.place = await run.ground.place()
  run.logs = []
  run.sum.stores += 1
}

const startWriters = (run, round, options = {}) =>
  Promise.all(Array.from({ length: WRITERS }, async (_, at) => {
    const name = `r${round}w${at}`
    const log = path.join(run.evidence, `${run.sum.stores}-${name}.log`)
    run.logs.push(log)
    return startProcess("kill-writer.mjs", { place: run.place, name, seed: `${run.seed}/${name}`, log, defect: run.defect, ...options })
  }))

/** Holds the store against all its logs, and asks the file whether it is sound. */
const checkStore = async (run) => {
  await run.ground.settle(run.place)
  await run.ground.damage(run.place, run.defect)
  const read = run.logs.map(readLog)
  const store = plant(await openPatiently(await layerOf(run.place)), run.defect)
  const found = await verify(store, read.flatMap(({ calls }) => calls)).finally(() => store.close())
  const faults = (await run.ground.check(run.place)).map((text) => `the check of the file: ${text}`)
  return { ...found, wrong: [...read.flatMap(({ wrong }) => wrong), ...found.wrong, ...faults] }
}

const addUp = (run, found) => {
  for (const key of ["acknowledged", "open", "events", "tombstones", "rewrites"]) run.sum[key] += found[key]
}

const killSome = async (run, writers, { chance }) => {
  // Another program comes and goes: closing in order must take nothing from those who write on.
  if (chance.next() < 0.5) await run.ground.visit(run.place)
  await sleep(chance.int(20, 500))
  if (chance.next() < 0.2) {
    const [first, ...others] = writers
    first.kill()
    run.sum.kills += 1
    run.wrong.push(...(await allGoOn(others)))
    await sleep(chance.int(0, 100))
  }
  for (const writer of writers) if (writer.isAlive()) writer.kill()
  run.sum.kills += writers.length
  const ends = await Promise.all(writers.map(({ ended }) => ended))
  ends.forEach(({ signal, code }, at) => { if (signal !== "SIGKILL") run.wrong.push(`${writers[at].name} ended by itself with ${code} before it was killed`) })
}

/** Kills the writers in every round. */
export const killWriters = async ({ rounds, say, ...options }) => {
  const run = await beginRun(options)
  let last
  try {
    for (let round = 1; round <= rounds && !run.isOver(run); round += 1) {
      if (round % FRESH === 1 || FRESH === 1) {
        if (last !== undefined) addUp(run, last)
        await beginStore(run)
      }
      const writers = await startWriters(run, round, { looks: run.chance.next() < 0.5 })
      for (const writer of writers) writer.go()
      // Some rounds hit the first moments, in which a store is opened and what was left is cleared up.
      if (run.chance.next() < 0.8) run.wrong.push(...(await allGoOn(writers)))
      await killSome(run, writers, run)
      last = await checkStore(run)
      run.wrong.push(...last.wrong)
      run.sum.rounds = round
      say(`round ${round} of ${rounds}: ${last.acknowledged} acknowledged calls, ${last.open} without an answer, ${last.entries} entries, ${run.wrong.length} wrong`)
    }
    if (last !== undefined) addUp(run, last)
    return await endRun(run)
  } finally {
    await run.ground.stop({ keep: isKept(run) })
  }
}

const isKept = ({ wrong, defect }) => wrong.length > 0 && defect === undefined

const endRun = async (run) => {
  if (!isKept(run)) rmSync(run.evidence, { recursive: true, force: true })
  return { ...run.sum, wrong: run.wrong, isOver: run.isOver(run), evidence: `${run.evidence} and ${run.ground.folder}` }
}

/** What was acknowledged up to now has to be there once the server is back, whatever the writers do meanwhile. */
const checkSoFar = async (run, acknowledged) => {
  const store = await openPatiently(await layerOf(run.place))
  try {
    const { events } = await presentOf(store)
    for (const { requests, n, file } of acknowledged) {
      const lost = requests.flatMap(({ ids, stream }) => (stream.includes("/kurz-") ? [] : ids)).filter((id) => !events.has(id))
      if (lost.length > 0) run.wrong.push(`lost: ${lost.length} events acknowledged before the server was killed, ${lost[0]} among them (call ${n} of ${file})`)
    }
  } finally {
    await store.close()
  }
}

const presentOf = async (store) => {
  const events = new Set()
  let position = 0
  for (;;) {
    const page = await store.readAll({ after: position })
    for (const entry of page.entries) if (entry._tag === "Event") events.add(entry.id)
    position = page.position
    if (page.end) return { events }
  }
}

const killServer = async (run, writers) => {
  run.wrong.push(...(await allGoOn(writers, { seconds: 60 })))
  await sleep(run.chance.int(5, 400))
  await run.ground.server.kill()
  run.sum.kills += 1
  await sleep(100)
  const acknowledged = run.logs.flatMap((log) => readLog(log).calls).filter(({ call, ack }) => call === "append" && ack !== undefined)
  await run.ground.server.restart()
  await checkSoFar(run, acknowledged)
}

/** Kills the server in every round, under writers that ask again with the same ids until they are answered. */
export const killServers = async ({ rounds, say, ...options }) => {
  const run = await beginRun({ ...options, adapter: "postgres" })
  try {
    for (let round = 1; round <= rounds && !run.isOver(run);) {
      await beginStore(run)
      const writers = await startWriters(run, round, { patient: true })
      for (const writer of writers) writer.go()
      for (const end = Math.min(rounds, round + FRESH / 2 - 1); round <= end && !run.isOver(run); round += 1) {
        await killServer(run, writers)
        run.sum.rounds = round
        say(`round ${round} of ${rounds}: server killed and restarted, ${run.wrong.length} wrong`)
      }
      run.wrong.push(...(await stopAll(writers)))
      const found = await checkStore(run)
      if (found.open > 0) run.wrong.push(`${found.open} calls never got an answer`)
      run.wrong.push(...found.wrong)
      addUp(run, found)
      say(`the writers have ended: ${found.acknowledged} acknowledged calls, ${found.entries} entries, ${run.wrong.length} wrong`)
    }
    return await endRun(run)
  } finally {
    await run.ground.stop({ keep: isKept(run) })
  }
}
