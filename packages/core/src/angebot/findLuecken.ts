import type { Angebotskatalog } from "./Angebotskatalog.js"
import type { Bedarf } from "./Bedarf.js"
import type { Gesichtspunkt } from "./Vorschlag.js"

/** A need that no offer serves, and what stands in the way. */
export interface Luecke<B extends Bedarf = Bedarf> {
  readonly bedarf: B
  /** `kein-angebot`: the Handlungsfeld has none on the day; `kein-zugang`: there are some, and each shuts the person out. */
  readonly art: "kein-angebot" | "kein-zugang"
  /** What shuts out, over all offers of the Handlungsfeld; each once, in the order of the list of Gesichtspunkte. */
  readonly hindernisse: ReadonlyArray<Gesichtspunkt>
}

/** Finds the needs that no offer serves; an offer that may fit once something is known is no gap. */
export const findLuecken = <B extends Bedarf>(katalog: Angebotskatalog, bedarfe: ReadonlyArray<B>): ReadonlyArray<Luecke<B>> => {
  void [katalog, bedarfe]
  throw new Error("not built yet")
}
