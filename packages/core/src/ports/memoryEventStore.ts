import type * as Layer from "effect/Layer"
import type { EventStore } from "./EventStore.js"

/** Not built yet. */
export const memoryEventStore = (): Layer.Layer<EventStore> => { throw new Error("not built yet") }
