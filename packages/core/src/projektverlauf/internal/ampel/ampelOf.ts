/**
 * Puts together what a colour is told from.
 *
 * @module
 */
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Projekt } from "../../../konzept/Projekt.js"
import type { Ampelregel } from "../../Ampelregel.js"
import type { Projektstand } from "../../Projektstand.js"
import { termine } from "../../termine.js"
import { isBeschlossen } from "../termin/quellen.js"
import { satzOf } from "./satz.js"
import { type Urteil, urteilen } from "./urteil.js"

/** What of a Konzept decides on colours; its Projekte give names only. */
export type Massgeblich = Pick<Konzept, "horizontregel" | "beschluss"> & Partial<Pick<Konzept, "projekte">>

/** The colour of a Projekt and the sentence, with the name that is used where the Konzept has none. */
export const ampelOf = (
  name: string,
  projekt: Projekt | undefined,
  stand: Projektstand,
  konzept: Massgeblich,
  stichtag: Stichtag,
  regel: Ampelregel,
): Urteil & { readonly satz: string } => {
  const bild = {
    bekannt: projekt !== undefined, beschlossen: isBeschlossen(konzept, stichtag), stand, termine: termine(projekt, stand, konzept, stichtag), stichtag, regel,
  }
  const urteil = urteilen(bild)
  const nenne = (id: string): string => konzept.projekte?.find((one) => one.id === id)?.titel.de ?? id
  return { ...urteil, satz: satzOf(urteil, { ...bild, name, nenne }) }
}
