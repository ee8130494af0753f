// One case of storage-full-disk.mjs, in the mount namespace that it was started in: NAME FOLDER DEFECT.
import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync, statfsSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "pg"
import { adapterOf, layerOf, migrated } from "./adapters.mjs"
import { readLog } from "./log.mjs"
import { openPatiently, openStore, withStore } from "./open.mjs"
import { verify } from "./verify.mjs"
import { allGoOn, startProcess, stopAll } from "./writers.mjs"

const [name, folder, defect] = process.argv.slice(2)
const MB = 2 ** 20
const BALLAST = { sqlite: 6, postgres: 6, "postgres-log": 60 }

const freeOf = () => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** A database whose tables lie on the small file system, and its log does not. */
const inTablespace = async (ground) => {
  const tables = path.join(folder, "tables")
  mkdirSync(tables)
  const { uid, gid } = statSync(ground.folder)
  chownSync(tables, uid, gid)
  const client = new Client({ connectionString: ground.server.url })
  await client.connect()
  await client.query(`CREATE TABLESPACE eng LOCATION '${tables}'`)
  await client.query("CREATE DATABASE voll TEMPLATE template0 ENCODING 'UTF8' TABLESPACE eng")
  await client.end()
  const address = new URL(ground.server.url)
  address.pathname = "/voll"
  await migrated(address.href)
  return { adapter: "postgres", url: address.href }
}

const beginCase = async () => {
  if (name === "sqlite") {
    const ground = await adapterOf("sqlite").begin({ base: folder })
    return { ground, place: await ground.place() }
  }
  if (name === "postgres") {
    const ground = await adapterOf("postgres").begin()
    return { ground, place: await inTablespace(ground) }
  }
  const ground = await adapterOf("postgres").begin({ base: folder, settings: ["max_wal_size=32MB", "min_wal_size=32MB"] })
  return { ground, place: await ground.place() }
}

const evidence = mkdtempSync(path.join(tmpdir(), "teilhabe-full-log-"))
const wrong = []
const { ground, place } = await beginCase()
const ballast = path.join(folder, "ballast")
writeFileSync(ballast, Buffer.alloc(BALLAST[name] * MB, 1))

const layerOfPlace = await layerOf(place)
const before = await openStore(layerOfPlace)
const writers = await Promise.all(["a", "b", "c"].map((one) => startProcess("kill-writer.mjs", { place, name: one, seed: one, log: path.join(evidence, `${one}.log`), room: true, defect })))
for (const writer of writers) writer.go()

const countOf = (wanted) => writers.map(({ log }) => readLog(log)).map(({ calls, waits }) => calls.filter(({ failed }) => failed === wanted).length + (wanted === "connection" ? waits : 0))

/** Waits until every writer was refused; with a defect, which may keep that from being seen, until there is no room. */
const untilFull = async (seconds) => {
  const reasons = name === "postgres-log" ? ["full", "connection"] : ["full"]
  for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
    const refused = reasons.map(countOf)
    if (defect !== undefined && freeOf() < MB / 4) return true
    if (writers.every((_, at) => refused.some((counts) => counts[at] > 0))) return true
    await sleep(100)
  }
  return false
}

if (!(await untilFull(120))) wrong.push(`after 120 s not every writer was refused; ${(freeOf() / MB).toFixed(1)} MB are free`)
await sleep(1500)
const free = freeOf()
const refused = { full: countOf("full"), connection: countOf("connection") }

/** What was acknowledged can be read while there is no room: by who has the store open, and by who opens it now. */
const readTen = async (store) => (await store.readAll({ limit: 10 })).entries.length
const orError = (promise) => promise.catch((error) => `${error?.reason}: ${error?.message}`)
const readings = [await orError(readTen(before)), await orError(withStore(layerOfPlace, readTen))]
await before.close()
if (name !== "postgres-log" && readings.some((found) => found !== 10)) wrong.push(`with no room, reading gives ${readings[0]} where the store was open, and ${readings[1]} where it is opened`)

rmSync(ballast)
if (name === "postgres-log") {
  await ground.server.kill()
  await ground.server.restart()
}
wrong.push(...(await allGoOn(writers, { seconds: 60, atLeast: 5 })))
wrong.push(...(await stopAll(writers, 60)))
await ground.settle(place)
const logs = writers.map(({ log }) => readLog(log))
const found = await withStore(layerOfPlace, (store) => verify(store, logs.flatMap(({ calls }) => calls)), openPatiently)
wrong.push(...logs.flatMap((log) => log.wrong), ...found.wrong, ...(await ground.check(place)))
for (const line of wrong.slice(0, defect === undefined ? 10 : 1)) console.error(`  ${line.slice(0, 500)}`)
console.log(`${name}${defect === undefined ? "" : ` with the defect ${defect}`}: with ${(free / 1024).toFixed(0)} KB free, refused with full ${refused.full.join(", ")} times, without an answer ${refused.connection.join(", ")} times; reading meanwhile: ${readings.join(" and ")} of 10; after there was room, ${found.acknowledged} acknowledged calls, ${found.events} events; ${wrong.length} violations`)
await ground.stop()
rmSync(evidence, { recursive: true, force: true })
const isFound = wrong.some((text) => text.startsWith("lost: "))
if (defect !== undefined) console.log(`the planted defect was ${isFound ? "" : "NOT "}found`)
process.exit((defect === undefined ? wrong.length === 0 : isFound) ? 0 : 1)
