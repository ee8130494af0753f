import type { Id } from "../../../kernel/Id.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"

/** Throws a `RangeError` where a state knows more than was known on a day. */
export const checkNotAfter = (id: Id, zuletzt: Stichtag | undefined, stichtag: Stichtag): void => {
  if (zuletzt === undefined || zuletzt <= stichtag) return
  throw new RangeError(`The state of "${id}" has notes up to ${zuletzt}, after the Stichtag ${stichtag}: make it with standAt as of that day`)
}
