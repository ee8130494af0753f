/**
 * A question to a register, and what its answer is to be called (Registerfrage).
 *
 * @module
 */
import type { Datensatz, Zaehlfrage } from "@teilhabe/core/cube"
import type { Merkmal } from "@teilhabe/core/merkmal"
import type { Vergroeberung } from "./internal/vergroeberung.js"
import type { Registerkopf, Tabelle } from "./Register.js"

/** One Datensatz that an answer becomes. */
export interface Datensatzentwurf {
  readonly kopf: Omit<Datensatz.Datensatz, "cube">
  /** The keys whose rows alone count, by Merkmal; `insgesamt` leaves a Merkmal out. */
  readonly auswahl?: Merkmal.Koordinate
  /** The Merkmale whose keys are brought together into coarser ones. */
  readonly vergroebert?: Readonly<Record<string, Vergroeberung>>
  /** For a mean of twelve months, counted by the weight `monate`: 12. */
  readonly geteiltDurch?: number
}

/**
 * One question to one table of a register, and the Datensätze that its answer becomes.
 *
 * A reading of an Indikator asks for the statistics of an office: the Ausländerzentralregister, the Mikrozensus, the
 * Statistik der Bundesagentur. Of an invented register those Datensätze bear the id of that statistics, so that the
 * readings can be tried out; `herkunft`, title, source and a note say that the numbers are made up and come from no
 * office. Of a register of a town's own there are only Datensätze of the statistics `melderegister`: a town cannot count
 * for another office.
 */
export interface Registerfrage {
  readonly tabelle: Tabelle
  readonly frage: Zaehlfrage.Zaehlfrage
  readonly datensaetze: ReadonlyArray<Datensatzentwurf>
  /** The register that the question was made for: the answer is named after it, so no other one may be asked. */
  readonly register: Registerkopf
}
