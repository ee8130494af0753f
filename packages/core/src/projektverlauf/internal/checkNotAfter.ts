import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Projektstand } from "../Projektstand.js"

/** Throws where a state knows more than was known on a day. */
export const checkNotAfter = (stand: Projektstand, stichtag: Stichtag): void => {
  if (stand.lage === "vorgesehen" || stand.zuletzt <= stichtag) return
  throw new RangeError(`The state of the Projekt "${stand.projekt}" has notes up to ${stand.zuletzt}, after the Stichtag ${stichtag}: make it with standAt as of that day`)
}
