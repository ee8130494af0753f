import type { Ereignis, Fall } from "@teilhabe/core/fall"
import { isGeloescht, openSpeicherung, type Speicherung } from "./ablegen.js"
import type { Anschluss } from "./anschluss.js"
import { after, type Fallspeicher, requireEroeffnet, type Stand } from "./fallspeicher.js"
import { toTeilhabeError, TeilhabeError } from "./TeilhabeError.js"

/** What came of a request: the case after it, what happened, and the version that its stream has reached by it. */
export interface Fallergebnis {
  /** The case right after it: of a request that was asked before, as it was then. How it stands now is told by `state`. */
  readonly fall: Fall.Eroeffnet
  readonly ereignisse: ReadonlyArray<Ereignis.Ereignis>
  /** The version by it: of a request that was asked before, that of then. */
  readonly version: number
  /** The place of its last event in the order of the store: `whenAt` of a projection waits for it. */
  readonly position: number
}

/** An outcome with what the caller is told; without it where it was told before. */
export interface Erledigt<A> extends Fallergebnis {
  readonly ergebnis?: A
}

/** What is to be stored on a state, and what the caller is told once it is. */
export interface Entschluss<A> {
  readonly ereignisse: ReadonlyArray<Ereignis.Ereignis>
  readonly ergebnis: A
}

/** What is to be stored, and the case with it. */
interface Beschlossen<A> extends Entschluss<A> {
  readonly fall: Fall.Eroeffnet
}

/** A request to one case. */
export interface Anliegen<A> {
  readonly fallId: string
  readonly stream: string
  /** The id of the request; its events are named after it. */
  readonly id: string
  /** The host gave the id, so that it may have been asked before. */
  readonly repeatable: boolean
  /** What is told is decided anew where it was told before, so that a refusal stays one. */
  readonly anew?: true
  readonly decide: (stand: Stand) => Entschluss<A> | Promise<Entschluss<A>>
  /** Tells whether stored events are what came of this request; `wiped`: words of the case went since. */
  readonly isMine: (ereignisse: ReadonlyArray<Ereignis.Ereignis>, wiped: boolean) => boolean
}

/** How often is decided anew where others write the same case. */
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
const findFirst = async (speicher: Fallspeicher, { fallId, id, isMine, stream }: Anliegen<unknown>): Promise<Fallergebnis | undefined> => {
  const { events, revision } = await speicher.events(stream)
  const from = events.findIndex((event) => event.id === `${id}/0`)
  if (from === -1) return undefined
  let to = from
  while (events[to]?.id === `${id}/${to - from}`) to += 1
  const ereignisse = events.map(({ ereignis }) => ereignis)
  const fall = requireEroeffnet(fallId, { fall: after({ phase: "neu" }, ereignisse.slice(0, to)), version: to, revision })
  const own = ereignisse.slice(from, to)
  if (!isMine(own, ereignisse.slice(to).some(isGeloescht))) {
    throw new TeilhabeError("duplicate", `The id ${JSON.stringify(id)} belongs to another request of the case ${JSON.stringify(fallId)}: nothing was stored; give each request an id of its own`)
  }
  return { fall, ereignisse: own, version: to, position: events[to - 1]?.position ?? 0 }
}

/** What to do where the store knows the id, or the rules refuse: it may be a request that was answered before. */
const answering = (speicher: Fallspeicher, { finish }: Speicherung) =>
  async (anliegen: Anliegen<unknown>, error: TeilhabeError): Promise<Fallergebnis> => {
    const { anew = false, id, repeatable, stream } = anliegen
    if (error.reason === "duplicate" && !repeatable) {
      throw new TeilhabeError("host", `ids gave ${JSON.stringify(id)}, which it gave before: nothing was stored; let it give a new id at each call`, { cause: error })
    }
    const first = repeatable && !(anew && error.reason !== "duplicate") ? await findFirst(speicher, anliegen) : undefined
    // Whoever asks for an erasure again may have heard that it has not ended.
    if (first?.ereignisse.some(isGeloescht) === true || error.ablehnung?._tag === "fall/NothingToErase") await finish(stream)
    if (first === undefined) throw error
    return first
  }

/** Decides; a request that was answered before has its answer, whatever would come of it today. */
const deciding = (resolve: ReturnType<typeof answering>) =>
  async <A>(anliegen: Anliegen<A>, stand: Stand): Promise<Beschlossen<A> | Fallergebnis> => {
    try {
      const entschluss = await anliegen.decide(stand)
      return { ...entschluss, fall: requireEroeffnet(anliegen.fallId, { ...stand, fall: after(stand.fall, entschluss.ereignisse) }) }
    } catch (cause) {
      return resolve(anliegen, toTeilhabeError(cause))
    }
  }

/** Makes what decides, stores and tries again. */
export const openVerarbeitung = (anschluss: Anschluss, speicher: Fallspeicher) => {
  const inTurn = turns()
  const speicherung = openSpeicherung(anschluss, speicher)
  const resolve = answering(speicher, speicherung)
  const decideOn = deciding(resolve)

  /** One attempt: what came of it, `undefined` where somebody else was faster. */
  const attempt = async <A>(anliegen: Anliegen<A>): Promise<Erledigt<A> | undefined> => {
    const { id, stream } = anliegen
    const stand = await speicher.load(stream)
    const beschlossen = await decideOn(anliegen, stand)
    if ("position" in beschlossen) return beschlossen
    const { ereignisse, ergebnis, fall } = beschlossen
    const version = stand.version + ereignisse.length
    try {
      const { position, repeated } = await speicherung.append({ stream, id, stand, ereignisse })
      if (repeated) return { ...await resolve(anliegen, new TeilhabeError("duplicate", `The id ${JSON.stringify(id)} is stored`)), ergebnis }
      if (!ereignisse.some(isGeloescht)) await speicher.put(stream, { fall, version, revision: stand.revision }, ereignisse.length === 0 ? undefined : `${id}/${ereignisse.length - 1}`)
      return { fall, ereignisse, version, position, ergebnis }
    } catch (cause) {
      const error = toTeilhabeError(cause)
      if (error.reason === "conflict") return undefined
      if (error.reason !== "duplicate") throw error
      return { ...await resolve(anliegen, error), ergebnis }
    }
  }

  return <A>(anliegen: Anliegen<A>): Promise<Erledigt<A>> =>
    inTurn(anliegen.stream, async () => {
      for (let at = 1; at <= ATTEMPTS; at += 1) {
        const done = await attempt(anliegen)
        if (done !== undefined) return done
        // Those who wait longer the more often they were too late get out of each other's way.
        await new Promise((wake) => setTimeout(wake, Math.min(at, 20)))
      }
      throw new TeilhabeError("conflict", `The case ${JSON.stringify(anliegen.fallId)} was written by others ${ATTEMPTS} times while this was decided: nothing was stored, try again`)
    })
}
