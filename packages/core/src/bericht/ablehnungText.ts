import type { Ablehnung } from "../ereignis/Ablehnung.js"
import type { Code as Fallcode } from "../fall/Ablehnung.js"
import type { Code as Gremiencode } from "../gremienarbeit/Ablehnung.js"
import type { Code as Projektcode } from "../projektverlauf/Ablehnung.js"
import { akteTexte } from "./internal/texte/ablehnungTexteAkte.js"
import { gremiumTexte } from "./internal/texte/ablehnungTexteGremium.js"
import { massnahmeTexte, zielTexte } from "./internal/texte/ablehnungTextePlanung.js"
import { projektAblehnungen } from "./internal/texte/ablehnungTexteProjekt.js"
import { rechtskreisTexte, schutzTexte } from "./internal/texte/ablehnungTexteSchutz.js"
import { type Ablehnungstext, type Nenne, type Texte, wortOf } from "./internal/ablehnungType.js"

// Every code has its text, or this does not compile.
type Code = Fallcode | Gremiencode | Projektcode

const TEXTE: Texte<Code> = { ...akteTexte, ...zielTexte, ...massnahmeTexte, ...schutzTexte, ...rechtskreisTexte, ...gremiumTexte, ...projektAblehnungen }

const quote: Nenne = (id) => `„${id}“`

const isKnown = (code: string): code is Code => Object.hasOwn(TEXTE, code)

/**
 * Says in German why a command on a case, a Gremium or a Projekt was refused, and what would be needed for it to go through.
 *
 * `nenne` gives the words for an id, such as a name or a title; without it the id stands in quotes. A code without a
 * German text is told in English.
 *
 * @example
 * ```ts
 * import { ablehnungText } from "@teilhabe/core/bericht"
 *
 * const ablehnung = {
 *   _tag: "fall/MassnahmenOpen", befehl: "CloseFall", details: { massnahmen: "ma-1, ma-2" },
 *   message: "the Maßnahmen ma-1, ma-2 are planned, asked for or running", needed: "EndMassnahme or DropMassnahme for each of them",
 * }
 * const { noetig, warum } = ablehnungText(ablehnung)
 * warum // => "Maßnahmen sind noch geplant, angefragt oder im Gang: „ma-1“ und „ma-2“."
 * noetig // => "Jede Maßnahme beenden oder streichen."
 * ```
 */
export const ablehnungText = (ablehnung: Ablehnung, nenne: (id: string) => string = quote): Ablehnungstext =>
  isKnown(ablehnung._tag)
    ? TEXTE[ablehnung._tag](wortOf(ablehnung.details, nenne))
    : { warum: ablehnung.message, noetig: ablehnung.needed }
