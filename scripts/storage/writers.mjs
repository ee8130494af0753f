// Starts writer processes and ends them: by a message, or as nobody can be told, by kill -9.
import { fork } from "node:child_process"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { acksOf } from "./log.mjs"

const once = (child, wanted) =>
  new Promise((done, failed) => {
    child.on("message", (message) => { if (message === wanted) done() })
    child.once("exit", (code) => failed(new Error(`a process ended with ${code} before it was ready`)))
  })

/** Starts a process of one of the files beside this one, and gives it once it is ready: it has not opened the store yet. */
export const startProcess = async (file, options, { execArgv = [] } = {}) => {
  const child = fork(path.join(import.meta.dirname, file), [JSON.stringify(options)], { execArgv, stdio: ["ignore", "inherit", "inherit", "ipc"] })
  const ended = new Promise((done) => { child.once("exit", (code, signal) => done({ code, signal })) })
  await once(child, "ready")
  return {
    child,
    log: options.log,
    name: options.name,
    ended,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    go: () => child.send("go"),
    stop: () => { if (child.connected) child.send("stop") },
    kill: () => { child.kill("SIGKILL") },
  }
}

/** Waits until each of the writers was told something more than before; names those that stand still for too long. */
export const allGoOn = async (writers, { atLeast = 1, seconds = 30 } = {}) => {
  const before = new Map(writers.map(({ log }) => [log, acksOf(log)]))
  const end = performance.now() + seconds * 1000
  let waiting = writers
  while (waiting.length > 0) {
    if (performance.now() > end) return waiting.map(({ name }) => `${name} stands still for ${seconds} s`)
    await sleep(20)
    waiting = waiting.filter((writer) => acksOf(writer.log) < before.get(writer.log) + atLeast && writer.isAlive())
  }
  return writers.filter((writer) => !writer.isAlive()).map(({ name }) => `${name} ended by itself`)
}

/** Lets the writers finish what they are at; kills whoever takes too long, and names it. */
export const stopAll = async (writers, seconds = 30) => {
  for (const writer of writers) writer.stop()
  const ends = await Promise.all(writers.map((writer) => Promise.race([writer.ended, sleep(seconds * 1000).then(() => undefined)])))
  for (const writer of writers) if (writer.isAlive()) writer.kill()
  return ends.flatMap((end, at) => (end?.code === 0 ? [] : [`${writers[at].name} did not end: ${JSON.stringify(end)}`]))
}
