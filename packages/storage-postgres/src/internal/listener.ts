import type { Client } from "pg"
import * as Effect from "effect/Effect"
import type { Connections } from "./connections.js"
import { listening } from "./parts.js"
import { quoteName } from "./quote.js"

/** Hears of appends to a city. */
export interface Listener {
  /** A number that is another one after every sign of a change. */
  readonly turn: () => number
  /** Waits until the number is another one, or some time has passed. */
  readonly next: (turn: number, milliseconds: number) => Effect.Effect<void>
  readonly close: () => Promise<void>
}

/** The longest pause before the next try to listen again, in milliseconds. */
const PAUSE = 2000

interface State {
  turn: number
  isClosed: boolean
  client?: Client | undefined
  loop?: Promise<void>
  readonly waiting: Set<() => void>
}

const wake = (state: State): void => {
  state.turn += 1
  for (const one of state.waiting) one()
}

const pause = (state: State, milliseconds: number): Promise<void> =>
  new Promise((ended) => {
    if (state.isClosed) return ended()
    const done = (): void => {
      clearTimeout(timer)
      state.waiting.delete(done)
      ended()
    }
    const timer = setTimeout(done, milliseconds)
    timer.unref()
    state.waiting.add(done)
  })

interface Place {
  readonly connections: Connections
  readonly schema: string
  readonly channel: string
  readonly nr: number
}

/** Listens until the connection is lost. */
const listen = async (state: State, { channel, connections, nr, schema }: Place): Promise<void> => {
  const client = await connections.connect()
  const ended = new Promise<void>((done) => { client.once("end", done) })
  client.on("notification", () => wake(state))
  try {
    state.client = client
    if (state.isClosed) return
    await client.query(`LISTEN ${quoteName(channel)}`)
    // Whoever writes sees by this lock that somebody listens.
    await client.query(`SELECT pg_catalog.pg_advisory_lock_shared(${listening(quoteName(schema))}, $1)`, [nr])
    wake(state)
    if (state.isClosed) return
    await ended
  } finally {
    state.client = undefined
    await client.end().catch(() => undefined)
  }
}

const listenAgain = async (state: State, place: Place): Promise<void> => {
  let wait = 50
  while (!state.isClosed) {
    const begun = state.turn
    await listen(state, place).catch(() => undefined)
    wait = state.turn > begun ? 50 : Math.min(wait * 2, PAUSE)
    await pause(state, wait)
  }
}

/** Makes a listener; it opens its connection when somebody first waits, and again where it is lost. */
export const makeListener = (place: Place): Listener => {
  const state: State = { turn: 0, isClosed: false, waiting: new Set() }
  const next = (turn: number, milliseconds: number): Effect.Effect<void> =>
    Effect.callback((resume) => {
      state.loop ??= listenAgain(state, place)
      if (state.turn !== turn || state.isClosed) return resume(Effect.void)
      const done = (): void => {
        clearTimeout(timer)
        state.waiting.delete(done)
        resume(Effect.void)
      }
      const timer = setTimeout(done, milliseconds)
      state.waiting.add(done)
      return Effect.sync(done)
    })
  const close = async (): Promise<void> => {
    state.isClosed = true
    wake(state)
    await state.client?.end().catch(() => undefined)
    await state.loop
  }
  return { turn: () => state.turn, next, close }
}
