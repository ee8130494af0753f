// A store as an object of Promises, without any retry: what the port says is what the proofs see.
import { setTimeout as sleep } from "node:timers/promises"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import { EventStore } from "@teilhabe/core/ports"

const CALLS = ["append", "read", "readAll", "awaitChange", "erase", "rewrite", "saveSnapshot", "loadSnapshot"]

/** Opens a layer; every call gives a Promise that fails with the `EventStoreError`. */
export const openStore = async (layer) => {
  const scope = await Effect.runPromise(Scope.make())
  const context = await Effect.runPromise(Layer.buildWithScope(layer, scope))
  const store = Context.get(context, EventStore.EventStore)
  const close = () => Effect.runPromise(Scope.close(scope, Exit.void))
  return { manifest: store.manifest, close, ...Object.fromEntries(CALLS.map((name) => [name, (...args) => Effect.runPromise(store[name](...args))])) }
}

const READS = ["read", "readAll", "loadSnapshot"]

/** Asks again for a while where nobody answers, as a host does; only what changes nothing. */
const insist = async (run) => {
  for (const end = performance.now() + 10_000; ; await sleep(100)) {
    try {
      return await run()
    } catch (error) {
      if (error?.reason !== "connection" || performance.now() > end) throw error
    }
  }
}

/** A store for whoever reads after a server was killed: opening and reading is tried again where a connection broke. */
export const openPatiently = async (layer) => {
  const store = await insist(() => openStore(layer))
  return { ...store, ...Object.fromEntries(READS.map((name) => [name, (...args) => insist(() => store[name](...args))])) }
}

/** Runs with an open store and closes it whatever happens. */
export const withStore = async (layer, run, open = openStore) => {
  const store = await open(layer)
  try {
    return await run(store)
  } finally {
    await store.close()
  }
}

/** Every page of the one order after a position. */
export const pagesOf = async function* (store, after = 0, limit) {
  let position = after
  for (;;) {
    const page = await store.readAll({ after: position, ...(limit === undefined ? {} : { limit }) })
    yield page
    position = page.position
    if (page.end) return
  }
}
