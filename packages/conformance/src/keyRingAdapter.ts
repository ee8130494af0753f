/**
 * What the suite of key rings asks of a host: how to make an empty ring.
 *
 * @module
 */
import type { KeyRing } from "@teilhabe/core/ports"
import type * as Layer from "effect/Layer"

/** A key ring to test. */
export interface KeyRingAdapter {
  /** Makes an empty ring of its own; the layer opens it, each time anew, and it is the same ring each time. */
  readonly prepare: () => Promise<{ readonly layer: Layer.Layer<KeyRing.KeyRing, KeyRing.KeyRingError>; readonly remove: () => Promise<void> }>
}
