import type { Speicherung } from "./ablegen.js"
import type { Stromart } from "./stromart.js"
import { after, type Stand, type Stromspeicher } from "./stromspeicher.js"
import { toTeilhabeError, TeilhabeError } from "./TeilhabeError.js"

/** What came of a request: the state after it, what happened, and the version that its stream has reached by it. */
export interface Ergebnis<Z, E> {
  /** The state right after it: of a request that was asked before, as it was then. */
  readonly zustand: Z
  readonly ereignisse: ReadonlyArray<E>
  /** The version by it: of a request that was asked before, that of then. */
  readonly version: number
  /** The place of its last event in the order of the store: `whenAt` of a projection waits for it. */
  readonly position: number
}

/** An outcome with what the caller is told; without it where it was told before. */
export interface Erledigt<A, Z, E> extends Ergebnis<Z, E> {
  readonly ergebnis?: A
}

/** What is to be stored on a state, and what the caller is told once it is. */
export interface Entschluss<A, E> {
  readonly ereignisse: ReadonlyArray<E>
  readonly ergebnis: A
}

/** What is to be stored, and the state with it. */
interface Beschlossen<A, Z, E> extends Entschluss<A, E> {
  readonly zustand: Z
}

/** A request to one stream. */
export interface Anliegen<A, Z, E> {
  /** The id of the case, Projekt or Gremium, for messages. */
  readonly wer: string
  readonly stream: string
  /** The id of the request; its events are named after it. */
  readonly id: string
  /** The host gave the id, so that it may have been asked before. */
  readonly repeatable: boolean
  /** What is told is decided anew where it was told before, so that a refusal stays one. */
  readonly anew?: true
  readonly decide: (stand: Stand<Z>) => Entschluss<A, E> | Promise<Entschluss<A, E>>
  /** Tells whether stored events are what came of this request, on the state before them; `wiped`: words of the stream went since. */
  readonly isMine: (ereignisse: ReadonlyArray<E>, wiped: boolean, before: Z) => boolean
}

/** What the requests to the streams of one kind go through. */
export interface Weg<Z, E> {
  readonly art: Stromart<Z, E>
  readonly speicher: Stromspeicher<Z, E>
  readonly speicherung: Speicherung<Z, E>
}

/** What does the requests to the streams of one kind. */
export type Verarbeitung<Z, E> = <A>(anliegen: Anliegen<A, Z, E>) => Promise<Erledigt<A, Z, E>>

/** How often is decided anew where others write the same stream. */
const ATTEMPTS = 50

/** One after the other per stream: those of this process do not get in each other's way. */
const turns = () => {
  const last = new Map<string, Promise<unknown>>()
  return <A>(stream: string, work: () => Promise<A>): Promise<A> => {
    const mine = (last.get(stream) ?? Promise.resolve()).then(work)
    const done = mine.catch(() => undefined)
    last.set(stream, done)
    void done.then(() => last.get(stream) === done && last.delete(stream))
    return mine
  }
}

/** What came of the request when it was asked for the first time; nothing where it is asked for the first time. */
const findFirst = async <Z, E>({ art, speicher, speicherung: { isGeloescht } }: Weg<Z, E>, { id, isMine, stream, wer }: Anliegen<unknown, Z, E>): Promise<Ergebnis<Z, E> | undefined> => {
  const { events } = await speicher.events(stream)
  const from = events.findIndex((event) => event.id === `${id}/0`)
  if (from === -1) return undefined
  let to = from
  while (events[to]?.id === `${id}/${to - from}`) to += 1
  const ereignisse = events.map(({ ereignis }) => ereignis)
  const before = after(art, art.initial, ereignisse.slice(0, from))
  const own = ereignisse.slice(from, to)
  if (!isMine(own, ereignisse.slice(to).some(isGeloescht), before)) {
    throw new TeilhabeError("duplicate", `The id ${JSON.stringify(id)} belongs to another request of the ${art.name.wort} ${JSON.stringify(wer)}: nothing was stored; give each request an id of its own`)
  }
  return { zustand: after(art, before, own), ereignisse: own, version: to, position: events[to - 1]?.position ?? 0 }
}

/** What to do where the store knows the id, or the rules refuse: it may be a request that was answered before. */
const answering = <Z, E>(weg: Weg<Z, E>) =>
  async (anliegen: Anliegen<unknown, Z, E>, error: TeilhabeError): Promise<Ergebnis<Z, E>> => {
    const { finish, isGeloescht } = weg.speicherung
    const { anew = false, id, repeatable, stream } = anliegen
    if (error.reason === "duplicate" && !repeatable) {
      throw new TeilhabeError("host", `ids gave ${JSON.stringify(id)}, which it gave before: nothing was stored; let it give a new id at each call`, { cause: error })
    }
    const first = repeatable && !(anew && error.reason !== "duplicate") ? await findFirst(weg, anliegen) : undefined
    // Whoever asks for an erasure again may have heard that it has not ended.
    if (first?.ereignisse.some(isGeloescht) === true || error.ablehnung?._tag === "fall/NothingToErase") await finish(stream)
    if (first === undefined) throw error
    return first
  }

/** Decides; a request that was answered before has its answer, whatever would come of it today. */
const deciding = <Z, E>(art: Stromart<Z, E>, resolve: ReturnType<typeof answering<Z, E>>) =>
  async <A>(anliegen: Anliegen<A, Z, E>, stand: Stand<Z>): Promise<Beschlossen<A, Z, E> | Ergebnis<Z, E>> => {
    try {
      const entschluss = await anliegen.decide(stand)
      return { ...entschluss, zustand: after(art, stand.zustand, entschluss.ereignisse) }
    } catch (cause) {
      return resolve(anliegen, toTeilhabeError(cause))
    }
  }

/** Makes what decides, stores and tries again, for the streams of one kind. */
export const openVerarbeitung = <Z, E>(weg: Weg<Z, E>): Verarbeitung<Z, E> => {
  const { art, speicher, speicherung } = weg
  const inTurn = turns()
  const resolve = answering(weg)
  const decideOn = deciding(art, resolve)

  /** One attempt: what came of it, `undefined` where somebody else was faster. */
  const attempt = async <A>(anliegen: Anliegen<A, Z, E>): Promise<Erledigt<A, Z, E> | undefined> => {
    const { id, stream } = anliegen
    const stand = await speicher.load(stream)
    const beschlossen = await decideOn(anliegen, stand)
    if ("position" in beschlossen) return beschlossen
    const { ereignisse, ergebnis, zustand } = beschlossen
    const version = stand.version + ereignisse.length
    try {
      const { position, repeated } = await speicherung.append({ stream, id, stand, ereignisse })
      if (repeated) return { ...await resolve(anliegen, new TeilhabeError("duplicate", `The id ${JSON.stringify(id)} is stored`)), ergebnis }
      if (!ereignisse.some(speicherung.isGeloescht)) await speicher.put(stream, { zustand, version, revision: stand.revision }, ereignisse.length === 0 ? undefined : `${id}/${ereignisse.length - 1}`)
      return { zustand, ereignisse, version, position, ergebnis }
    } catch (cause) {
      const error = toTeilhabeError(cause)
      if (error.reason === "conflict") return undefined
      if (error.reason !== "duplicate") throw error
      return { ...await resolve(anliegen, error), ergebnis }
    }
  }

  return (anliegen) =>
    inTurn(anliegen.stream, async () => {
      for (let at = 1; at <= ATTEMPTS; at += 1) {
        const done = await attempt(anliegen)
        if (done !== undefined) return done
        // Those who wait longer the more often they were too late get out of each other's way.
        await new Promise((wake) => setTimeout(wake, Math.min(at, 20)))
      }
      throw new TeilhabeError("conflict", `The ${art.name.wort} ${JSON.stringify(anliegen.wer)} was written by others ${ATTEMPTS} times while this was decided: nothing was stored, try again`)
    })
}
