import { randomUUID } from "node:crypto"
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync, statSync } from "node:fs"
import path from "node:path"
import { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { lookInto, offthread } from "./internal/driver.js"
import { fault, toPortError } from "./internal/fault.js"
import { find, fromErrno, makeFile, requirePath } from "./internal/open.js"
import { RING, STORE } from "./internal/schema.js"

/** From where to where to copy. */
export interface BackupOptions {
  /** The path of the file of a store or of a key ring; it may be open and written meanwhile. */
  readonly from: string
  /** The path of a file that is not there yet. */
  readonly to: string
}

/** What a backup holds. */
export interface Backup {
  /** The full path of the copy. */
  readonly datei: string
  /** The last position of the store at the moment of the copy: everything up to it is in the copy, and nothing after it. A key ring has none. */
  readonly position?: EventStore.EntryPage["position"]
  readonly bytes: number
}

const sync = (place: string): void => {
  const handle = openSync(place, "r")
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const copyInto = (source: string, target: string): Promise<void> =>
  offthread(source, async (ask) => {
    await ask("PRAGMA busy_timeout = 10000")
    await ask("VACUUM INTO ?1", [target])
  })

const positionOf = (file: string): number => lookInto(file, ["SELECT max(position) FROM seen.entry"])[0] ?? 0

/** Gives the copy its name, which nobody may have taken meanwhile. */
const publish = (copy: string, to: string): void => {
  sync(copy)
  try {
    linkSync(copy, to)
    rmSync(copy)
  } catch (cause) {
    // A disk without hard links.
    if (existsSync(to)) throw cause
    renameSync(copy, to)
  }
  sync(path.dirname(to))
}

const requireFree = (file: string): void => {
  if (existsSync(file)) throw fault("request", file, "it is there already, and a backup overwrites nothing: name another file. Nothing was copied")
  try {
    statSync(path.dirname(file))
  } catch (cause) {
    throw fromErrno(file, cause)
  }
}

/** What a copy is called until it is whole, so that one that was broken off is taken for none. */
const UNFINISHED = /\.teilhabe-unfinished-[\da-f-]{36}(?:-journal)?$/u

/** After how many milliseconds without a byte more a copy counts as broken off. */
const BROKEN = 60 * 60 * 1000

/** Removes the copies that programs left in a folder when they died: no erasure reaches them. */
const removeBroken = (folder: string): void => {
  for (const name of readdirSync(folder).filter((one) => UNFINISHED.test(one))) {
    const file = path.join(folder, name)
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > BROKEN) rmSync(file, { force: true })
  }
}

const copy = async (from: string, to: string): Promise<Backup> => {
  const { file: source, form } = find(from, [STORE, RING])
  const target = requirePath(to)
  requireFree(target)
  removeBroken(path.dirname(target))
  const unfinished = `${target}.teilhabe-unfinished-${randomUUID()}`
  try {
    makeFile(unfinished)
    await copyInto(source, unfinished)
    const position = form === STORE ? { position: positionOf(unfinished) } : {}
    publish(unfinished, target)
    return { datei: target, ...position, bytes: statSync(target).size }
  } catch (cause) {
    rmSync(unfinished, { force: true })
    throw cause
  }
}

const isErrno = (cause: unknown): boolean => cause instanceof Error && "syscall" in cause

/**
 * Copies a store or a key ring as it is at one moment, while others go on writing; the copy is whole and on the disk when it is done,
 * compact, and for this account alone.
 *
 * A backup keeps what it has: what is erased later is still in it. Encrypt from the first day, or let backups expire; those of a key
 * ring within days, as a key that is in one of them is not gone.
 *
 * @example
 * ```ts
 * import { mkdtemp } from "node:fs/promises"
 * import { tmpdir } from "node:os"
 * import path from "node:path"
 * import { EventStore } from "@teilhabe/core/ports"
 * import { backup, sqliteStorage } from "@teilhabe/storage-sqlite"
 * import * as Effect from "effect/Effect"
 *
 * const folder = await mkdtemp(path.join(tmpdir(), "teilhabe-"))
 * const [from, to] = [path.join(folder, "stadt.db"), path.join(folder, "stadt-2026-03-01.db")]
 * const program = Effect.gen(function* () {
 *   const store = yield* EventStore.EventStore
 *   yield* store.append([{ stream: "fall/17", expected: 0, events: [{ id: "e-1", type: "FallOpened", schema: 1, data: {} }] }])
 *   return yield* backup({ from, to })
 * })
 * const { position } = await Effect.runPromise(Effect.provide(program, sqliteStorage({ datei: from })))
 * position // => 1
 * ```
 */
export const backup = ({ from, to }: BackupOptions): Effect.Effect<Backup, EventStore.EventStoreError> =>
  Effect.tryPromise({ try: () => copy(from, to), catch: (cause) => cause }).pipe(
    Effect.catch((cause) => Effect.suspend(() => Effect.fail(isErrno(cause) ? fromErrno(String(to), cause) : toPortError(String(to), cause)))),
  )
