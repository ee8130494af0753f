import { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { type Append, type Defect, type Store, onRefusal, reading } from "./defect.js"

const appending = (append: (store: Store) => Append) => () => (store: Store): Store => ({ ...store, append: append(store) })

const COPY = / \(copy \d+\)$/u
const withoutCopies = reading((entry) => (entry._tag === "Event" ? { ...entry, id: entry.id.replace(COPY, "") } : entry))

const inChunks = (store: Store): Append => (requests) => {
  const [request] = requests
  if (request === undefined || requests.length > 1 || request.events.length <= 20 || request.events.length > 1000) return store.append(requests)
  const { events, expected, stream } = request
  const chunks = Array.from({ length: Math.ceil(events.length / 20) }, (_, at) => events.slice(at * 20, at * 20 + 20))
  return Effect.map(
    Effect.forEach(chunks, (chunk, at) => store.append([{ stream, expected: at === 0 ? expected : "any", events: chunk }])),
    (answers) => {
      const last = answers.at(-1)
      if (last === undefined) throw new Error("no chunk")
      return { ...last, from: answers[0]?.from ?? last.from }
    },
  )
}

const conflict = { conflict: "conflict: an append at another version is refused and stores nothing, also between many writers" }

const checkedBefore = (store: Store): Append => (requests) =>
  Effect.gen(function* () {
    for (const { expected, stream } of requests) {
      if ((yield* store.read(stream)).version !== expected) return yield* store.append(requests)
    }
    yield* Effect.yieldNow
    return yield* store.append(requests.map((request) => ({ ...request, expected: "any" })))
  })

const isWhole = (expected: unknown): boolean => typeof expected === "number" && Number.isSafeInteger(expected) && expected >= 0

const onlyFirst = (store: Store): Append => (requests) =>
  store.append(requests.map((request, at) => (at === 0 || !isWhole(request.expected) ? request : { ...request, expected: "any" })))

const versionFirst = (store: Store): Append => (requests) =>
  Effect.gen(function* () {
    for (const { expected, stream } of requests) {
      const { tombstone, version } = yield* store.read(stream)
      if (tombstone !== undefined) break
      if (isWhole(expected) && expected !== version) return yield* new EventStore.EventStoreError({ reason: "conflict", message: `stream ${JSON.stringify(stream)}`, stream, expected: Number(expected), actual: version })
    }
    return yield* store.append(requests)
  })

const tornStreams = (store: Store): Append => (requests) =>
  onRefusal(store.append(requests), "conflict", (error) =>
    Effect.andThen(Effect.forEach(requests.slice(0, -1), (request) => Effect.result(store.append([request]))), Effect.fail(error)))

const twice = (): ((store: Store) => Store) => {
  let copies = 0
  return (store) => withoutCopies({
    ...store,
    append: (requests) => Effect.tap(store.append(requests), ({ repeated }) => {
      copies += 1
      const again = requests.map(({ events, stream }) => ({ stream, expected: "any", events: events.map((event) => ({ ...event, id: `${event.id} (copy ${copies})` })) }) as const)
      return repeated ? Effect.asVoid(store.append(again)) : Effect.void
    }),
  })
}

const takesDuplicates = (): ((store: Store) => Store) => {
  let copies = 0
  return (store) => withoutCopies({
    ...store,
    append: (requests) => onRefusal(store.append(requests), "duplicate", () => {
      copies += 1
      return store.append(requests.map((request) => ({ ...request, expected: "any", events: request.events.map((event, at) => ({ ...event, id: `${event.id} (copy ${copies}${at})` })) })))
    }),
  })
}

const halfWhenInterrupted = (store: Store): Append => (requests) =>
  requests.length < 2 ? store.append(requests) : Effect.onInterrupt(Effect.andThen(Effect.sleep(2), store.append(requests)), () => Effect.asVoid(Effect.result(store.append(requests.slice(0, 1)))))

export const writing: ReadonlyArray<Defect> = [
  { title: "ignores the expected version", check: conflict.conflict, make: appending((store) => (requests) => store.append(requests.map((request) => (isWhole(request.expected) ? { ...request, expected: "any" } : request)))) },
  { title: "compares the version before it writes, and not while", check: conflict.conflict, make: appending(checkedBefore), races: true },
  { title: "compares the version of the first stream of a call only", check: conflict.conflict, make: appending(onlyFirst) },
  {
    title: "says a conflict without the actual version",
    check: "conflict: the error says the stream, the expected version and the actual one",
    make: appending((store) => (requests) => onRefusal(store.append(requests), "conflict", ({ message }) => Effect.fail(new EventStore.EventStoreError({ reason: "conflict", message })))),
  },
  {
    title: "does not know the revision of a request",
    check: "conflict: an append or a rewrite that names another revision is refused",
    make: appending((store) => (requests) => store.append(requests.map(({ revision: _revision, ...request }) => request))),
  },
  { title: "compares versions before it looks for known ids", check: "conflict: an erased stream is refused first, then a known id, then another version", make: appending(versionFirst) },
  { title: "writes each stream of a call by itself", check: "atomicity: an append over several streams is stored whole or not at all", make: appending(tornStreams) },
  { title: "writes a batch in chunks", check: "atomicity: a batch of events is stored whole or not at all", make: appending(inChunks) },
  { title: "leaves half of an append where it is interrupted", check: "atomicity: an interrupted append is whole or not there", make: appending(halfWhenInterrupted), races: true },
  { title: "stores the same append twice", check: "idempotency: the same append again is stored once", make: twice },
  {
    title: "answers a repeated append with the head",
    check: "idempotency: the same append again gives the first answer, as repeated",
    make: appending((store) => (requests) => Effect.map(store.append(requests), (answer) => (answer.repeated ? { ...answer, from: answer.from + 2, to: answer.to + 2 } : answer))),
  },
  { title: "takes a known id in another stream", check: "idempotency: an id that is known otherwise is refused by name", make: takesDuplicates },
  { title: "answers the first position for the last", check: "order: all streams read together come in the order of the appends", make: appending((store) => (requests) => Effect.map(store.append(requests), (answer) => ({ ...answer, to: answer.from }))) },
  { title: "answers versions from before the append", check: "order: the versions of a stream are 1, 2, 3 in the order of the appends", make: appending((store) => (requests) => Effect.map(store.append(requests), (answer) => ({ ...answer, versions: answer.versions.map((version) => version - 1) }))) },
]
