import type * as Layer from "effect/Layer"
import type { EventStore } from "./EventStore.js"
import type { KeyRing } from "./KeyRing.js"

/** Not built yet. */
export const encryptedEventStore: Layer.Layer<EventStore, never, EventStore | KeyRing> = undefined as never
