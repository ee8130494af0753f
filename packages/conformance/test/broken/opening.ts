import * as Effect from "effect/Effect"
import type { Defect, Store } from "./defect.js"

const saying = (manifest: Partial<Store["manifest"]>) => () => (store: Store): Store => ({ ...store, manifest: { ...store.manifest, ...manifest } })

const reopening = "reopening: the place is found as it was left, or empty, as `durable` of the manifest says"
const seen = "openings: two see each other's events at once, or not at all, as `shared` of the manifest says"

/** Each opening knows the heads of the streams that it read itself, and asks no more. */
const remembers = () => (store: Store): Store => {
  const known = new Map<string, Effect.Success<ReturnType<Store["loadSnapshot"]>>>()
  return {
    ...store,
    saveSnapshot: (snapshot) => Effect.tap(store.saveSnapshot(snapshot), () => Effect.sync(() => known.delete(snapshot.stream))),
    loadSnapshot: (stream) => Effect.suspend(() => (known.has(stream) ? Effect.succeed(known.get(stream)) : Effect.tap(store.loadSnapshot(stream), (found) => Effect.sync(() => known.set(stream, found))))),
    erase: (request) => Effect.tap(store.erase(request), () => Effect.sync(() => known.delete(request.stream))),
    rewrite: (request) => Effect.tap(store.rewrite(request), () => Effect.sync(() => known.delete(request.stream))),
  }
}

export const opening: ReadonlyArray<Defect> = [
  { title: "says that it is durable and is not", check: reopening, make: saying({ durable: true, shared: false }), memory: "fleeting" },
  { title: "says that it is not durable and is", check: reopening, make: saying({ durable: false }) },
  { title: "says that it is shared and is not", check: seen, make: saying({ durable: false, shared: true }), memory: "fleeting" },
  { title: "says that it is not shared and is", check: seen, make: saying({ shared: false }) },
  { title: "has no name", check: "manifest: it says a name, `durable` and `shared`, and always the same", make: saying({ name: "" }) },
  { title: "works on after it was closed", check: "closing: every call on a closed store is refused as closed", make: () => (store) => store, staysOpen: true },
  {
    title: "never wakes who waits",
    check: "waiting: awaitChange comes back when something was appended, by another opening too",
    make: () => (store) => ({ ...store, awaitChange: (after) => store.awaitChange(after < 1_000_000 ? 9_000_000 : after) }),
  },
  {
    title: "keeps what it loaded in the memory of the opening",
    check: "openings: versions, known ids and erasures hold for each of them",
    make: () => (store) => remembers()(store),
  },
]
