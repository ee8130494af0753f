import type { Entry, Snapshot, StoreRequest } from "@teilhabe/core/ports"
import { StoreForm } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { bigintArray, integerArray, textArray } from "./binary.js"
import type { Row, Statement, Value } from "./exchange.js"
import { isKnownId } from "./failure.js"
import { ask, type Call, check, explain, overtaken, query, requireSize, type Session } from "./session.js"
import * as settle from "./settle.js"

/** What the server answers to a write: done at a position, or the facts that stand against it. */
type Outcome = { readonly first: number; readonly versions: ReadonlyArray<number> } | { readonly facts: settle.Facts }

const outcomeOf = ([row]: ReadonlyArray<Row>): Outcome => {
  const answer = JSON.parse(String(row?.[0])) as settle.Facts | readonly [number, ...ReadonlyArray<number>]
  if ("streams" in answer) return { facts: answer }
  const [first, ...versions] = answer
  return { first, versions }
}

/** How often a write is tried where nothing stands against it any more. */
const ATTEMPTS = 5

interface Write {
  readonly where: string
  readonly statement: Statement
  readonly values: ReadonlyArray<Value>
  readonly streams: ReadonlyArray<string>
  readonly ids: ReadonlyArray<string>
}

const askFacts = (session: Session, { ids, streams, where }: Write): Call<Outcome> =>
  Effect.map(query(session, where, session.statements.facts, [session.nr, textArray(streams), textArray(ids)]), outcomeOf)

/** One round trip; an id that is there already is found by its index, and then asked for. */
const send = (session: Session, write: Write): Call<Outcome> =>
  Effect.catch(Effect.map(ask(session, write.statement, write.values), outcomeOf), (fault) =>
    isKnownId(fault.cause) ? askFacts(session, write) : explain(write.where)(fault))

/** Writes, and where it was refused settles why. */
const writeOr = <A>(session: Session, write: Write, done: (first: number, versions: ReadonlyArray<number>) => A, refused: (facts: settle.Facts) => A | undefined): Call<A> => {
  // The index would find an id that stands twice only after the streams were checked by an index of their own.
  const isTwice = write.ids.length > 1 && new Set(write.ids).size < write.ids.length
  const attempt = (left: number): Call<A> =>
    Effect.flatMap(isTwice ? askFacts(session, write) : send(session, write), (outcome) => {
      if ("first" in outcome) return Effect.succeed(done(outcome.first, outcome.versions))
      return Effect.flatMap(StoreForm.attempt(() => refused(outcome.facts)), (answer) => {
        if (answer !== undefined) return Effect.succeed(answer)
        return left > 1 ? attempt(left - 1) : Effect.fail(overtaken(write.where))
      })
    })
  return attempt(ATTEMPTS)
}

const named = (streams: ReadonlyArray<string>): string =>
  streams.length === 1 ? `stream ${JSON.stringify(streams[0])}` : `streams ${JSON.stringify(streams[0])} and ${streams.length - 1} more`

/** The columns of events, each as one array. */
const columns = (events: ReadonlyArray<StoreForm.WrittenEvent>): ReadonlyArray<Buffer> =>
  [textArray(events.map(({ id }) => id)), textArray(events.map(({ type }) => type)), integerArray(events.map(({ schema }) => schema)), textArray(events.map(({ text }) => text))]

const wanted = (expected: StoreRequest.Expected): number | null => (expected === "any" ? null : expected)

/** Chooses the statement: one event goes by a function of its own. */
const prepareAppend = (session: Session, requests: ReadonlyArray<StoreRequest.AppendRequest>): Write => {
  StoreForm.requireAppend(requests)
  const streams = requests.map(({ stream }) => stream)
  const where = `append to ${named(streams)}`
  const events = requests.flatMap((request) => StoreForm.writeEvents(request.stream, request.events))
  requireSize(where, events.map(({ text }) => text))
  const ids = events.map(({ id }) => id)
  const [one] = events
  if (events.length === 1 && one !== undefined) {
    const [{ expected, revision = null, stream }] = requests as readonly [StoreRequest.AppendRequest]
    return { where, statement: session.statements.appendOne, values: [session.nr, stream, wanted(expected), revision, one.id, one.type, one.schema, one.text], streams, ids }
  }
  const values = [session.nr, textArray(streams), bigintArray(requests.map(({ expected }) => wanted(expected))), bigintArray(requests.map(({ revision }) => revision ?? null)),
    integerArray(requests.map((request) => request.events.length)), ...columns(events)]
  return { where, statement: session.statements.append, values, streams, ids }
}

/** Appends to streams. */
export const append = (session: Session, requests: ReadonlyArray<StoreRequest.AppendRequest>): Call<StoreRequest.Appended> =>
  Effect.flatMap(check(session, () => prepareAppend(session, requests)), (write) =>
    writeOr(session, write,
      (from, versions): StoreRequest.Appended => ({ from, to: from + write.ids.length - 1, versions, repeated: false }),
      (facts) => settle.append(requests, facts)))

/** Erases a stream. */
export const erase = (session: Session, request: StoreRequest.EraseRequest): Call<Entry.Tombstone> =>
  Effect.flatMap(check(session, () => StoreForm.requireErase(request)), () => {
    const { by, expected, on, rule, stream } = request
    const values = [session.nr, stream, wanted(expected), on, rule, by]
    return writeOr(session, { where: `erase ${named([stream])}`, statement: session.statements.erase, values, streams: [stream], ids: [] },
      (position, versions): Entry.Tombstone => ({ _tag: "Tombstone", position, stream, events: versions[0] ?? 0, on, rule, by }),
      (facts) => settle.erase(request, facts))
  })

const prepareRewrite = (session: Session, request: StoreRequest.RewriteRequest): Write => {
  StoreForm.requireRewrite(request)
  const { by, data, expected, on, revision = null, rule, stream } = request
  const where = `rewrite ${named([stream])}`
  const texts = data.map((payload, at) => StoreForm.writePayload(payload, `payload ${at + 1} of stream ${JSON.stringify(stream)}`))
  const events = StoreForm.writeEvents(stream, request.append)
  requireSize(where, [...texts, ...events.map(({ text }) => text)])
  const values = [session.nr, stream, expected, revision, on, rule, by, textArray(texts), ...columns(events)]
  return { where, statement: session.statements.rewrite, values, streams: [stream], ids: events.map(({ id }) => id) }
}

/** Gives the rewrite that stands at a position, which is the same one sent again. */
const rewriteAt = (session: Session, write: Write, request: StoreRequest.RewriteRequest, position: number): Call<Entry.Rewrite> =>
  Effect.flatMap(query(session, write.where, session.statements.rewriteAt, [session.nr, position]), ([row]) => {
    const [stream, version, on, rule, by] = row ?? []
    return stream === request.stream && version === request.expected
      ? Effect.succeed({ _tag: "Rewrite", position, stream, version, on, rule, by } as Entry.Rewrite)
      : Effect.fail(settle.notTheSame(request.stream, request.append))
  })

/** Puts other payloads in place of those of a stream. */
export const rewrite = (session: Session, request: StoreRequest.RewriteRequest): Call<Entry.Rewrite> =>
  Effect.flatMap(check(session, () => prepareRewrite(session, request)), (write) => {
    const { by, expected, on, rule, stream } = request
    return Effect.flatMap(
      writeOr<Entry.Rewrite | number>(session, write, (position) => ({ _tag: "Rewrite", position, stream, version: expected, on, rule, by }), (facts) => settle.rewrite(request, facts)),
      (answer) => (typeof answer === "number" ? rewriteAt(session, write, request, answer) : Effect.succeed(answer)),
    )
  })

/** Keeps the state of a stream. */
export const saveSnapshot = (session: Session, snapshot: Snapshot.Snapshot): Call<boolean> => {
  const { format, revision, stream, version } = snapshot
  const where = `snapshot of stream ${JSON.stringify(stream)}`
  const text = check(session, () => {
    StoreForm.requireSnapshot(snapshot)
    return StoreForm.writePayload(snapshot.data, where)
  })
  return Effect.flatMap(text, (data) =>
    Effect.map(query(session, where, session.statements.saveSnapshot, [session.nr, stream, version, revision, format, data]), ([row]) => row?.[0] === true))
}
