// The store: asks what a request comes to, writes it, and only then takes it in.
import { EventStore, StoreFault, StoreForm } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Anfragen from "./anfragen.js"
import { Bestand, loadSnapshot, read, readAll } from "./bestand.js"
import { toError } from "./fehler.js"
import { openJournal } from "./journal.js"
import { lock } from "./sperre.js"

// #region manifest
const manifest: EventStore.Manifest = { name: "journalStorage", durable: true, shared: false }
// #endregion manifest

// #region attempt
/** Errors of the port and of the file system go into the error channel; anything else thrown is a defect. */
const attempt = <A>(run: () => A): Effect.Effect<A, EventStore.EventStoreError> =>
  StoreForm.attempt(() => {
    try {
      return run()
    } catch (cause) {
      throw toError(cause)
    }
  })
// #endregion attempt

const isUnsure = (error: unknown): boolean => !(error instanceof EventStore.EventStoreError) || error.reason === "connection"

// #region open
const open = (datei: string) => {
  const release = lock(datei)
  try {
    const journal = openJournal(datei)
    const bestand = new Bestand()
    for (const posten of journal.lines) bestand.apply(posten)
    return { journal, bestand, release, isOpen: true, waiting: new Set<() => void>() }
  } catch (cause) {
    release()
    throw cause
  }
}

const close = (speicher: ReturnType<typeof open>): void => {
  speicher.isOpen = false
  for (const wake of speicher.waiting) wake()
  speicher.journal.close()
  speicher.release()
}
// #endregion open

type Speicher = ReturnType<typeof open>

// #region settle
const whileOpen = <A>(speicher: Speicher, run: (bestand: Bestand) => A) =>
  attempt(() => {
    if (!speicher.isOpen) throw StoreFault.closed(manifest.name)
    return run(speicher.bestand)
  })

/** Decides, writes and takes in, in one step without a pause: nobody comes between. */
const settle = <A>(speicher: Speicher, decide: (bestand: Bestand) => Anfragen.Ergebnis<A>) =>
  whileOpen(speicher, (bestand) => {
    const { add = [], answer, replace } = decide(bestand)
    try {
      if (replace !== undefined) speicher.journal.replace(replace)
      else if (add.length > 0) speicher.journal.add(add)
    } catch (cause) {
      // What memory holds may not be what the disk holds: better no store than one that guesses.
      speicher.isOpen = !isUnsure(toError(cause))
      throw cause
    }
    if (replace !== undefined) speicher.bestand = new Bestand()
    for (const posten of replace ?? add) speicher.bestand.apply(posten)
    for (const wake of speicher.waiting) wake()
    return answer
  })
// #endregion settle

// #region await
const changeAfter = (speicher: Speicher, after: number) =>
  Effect.callback<void, EventStore.EventStoreError>((resume) => {
    const wake = (): void => {
      if (speicher.isOpen && speicher.bestand.position <= after) return
      speicher.waiting.delete(wake)
      resume(whileOpen(speicher, () => undefined))
    }
    speicher.waiting.add(wake)
    wake()
    return Effect.sync(() => speicher.waiting.delete(wake))
  })
// #endregion await

// #region store
const toStore = (speicher: Speicher) =>
  EventStore.EventStore.of({
    manifest,
    append: (requests) => settle(speicher, (bestand) => Anfragen.append(bestand, requests)),
    read: (stream, options) => whileOpen(speicher, (bestand) => read(bestand, stream, options)),
    readAll: (options) => whileOpen(speicher, (bestand) => readAll(bestand, options)),
    awaitChange: (after) => Effect.flatMap(whileOpen(speicher, () => StoreForm.requireReadAll({ after })), () => changeAfter(speicher, after)),
    erase: (request) => settle(speicher, (bestand) => Anfragen.erase(bestand, request)),
    rewrite: (request) => settle(speicher, (bestand) => Anfragen.rewrite(bestand, request)),
    saveSnapshot: (snapshot) => settle(speicher, (bestand) => Anfragen.saveSnapshot(bestand, snapshot)),
    loadSnapshot: (stream) => whileOpen(speicher, (bestand) => loadSnapshot(bestand, stream)),
  })
// #endregion store

// #region layer
/** Keeps events in one journal file, for one program at a time. */
export const journalStorage = ({ datei }: { readonly datei: string }): Layer.Layer<EventStore.EventStore, EventStore.EventStoreError> =>
  Layer.effect(EventStore.EventStore, Effect.map(
    Effect.acquireRelease(attempt(() => open(datei)), (speicher) => Effect.sync(() => close(speicher))),
    toStore,
  ))
// #endregion layer
