import * as Horizont from "../../konzept/Horizont.js"
import { netzwerk, type Netzwerk } from "../../konzept/netzwerk.js"
import type { Sicht } from "./sicht.js"
import { type Eintrag, termineOf } from "./termine.js"

/** What several sections need and what is computed once. */
export interface Auswertung {
  readonly termine: ReadonlyArray<Eintrag>
  readonly netzwerk: Netzwerk
  /** Projekte by Horizont, in the order of time. */
  readonly horizonte: ReadonlyArray<{ readonly horizont: Horizont.Horizont; readonly anzahl: number }>
}

/** Computes what several sections need. */
export const auswertungOf = (sicht: Sicht): Auswertung => ({
  termine: termineOf(sicht),
  netzwerk: netzwerk(sicht.konzept),
  horizonte: Horizont.all.map((horizont) => ({
    horizont,
    anzahl: sicht.konzept.projekte.filter((projekt) => projekt.horizont === horizont).length,
  })),
})
