import type { Angebotskatalog } from "./Angebotskatalog.js"
import type { Bedarf } from "./Bedarf.js"
import type { Vorschlag } from "./Vorschlag.js"

/** Holds every offer of the Handlungsfeld against a need, the best first; the order is the same for the same input. */
export const match = (katalog: Angebotskatalog, bedarf: Bedarf): ReadonlyArray<Vorschlag> => {
  void [katalog, bedarf]
  throw new Error("not built yet")
}
