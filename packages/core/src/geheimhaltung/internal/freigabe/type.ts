import type { Datensatz } from "../../../cube/Datensatz.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Koordinate } from "../../../merkmal/Merkmal.js"
import type { Zuordnung } from "../../../merkmal/Zuordnung.js"
import type { Reichweite } from "../../Angriff.js"
import type { Geheimhaltungsregel } from "../../Geheimhaltungsregel.js"
import type { Loeser } from "../../Loeser.js"
import type { Quote, Tabelle } from "../../Tabelle.js"
import type { Veroeffentlichungsregister } from "../../Veroeffentlichungsregister.js"

/** A rate that is published with a Datensatz, over two of its cells. */
export interface Freigabequote extends Pick<Quote, "id" | "nachkommastellen"> {
  readonly zaehler: Koordinate
  readonly nenner: Koordinate
}

/** A Datensatz with what its protection needs beside the counts; see `Tabelle`. */
export interface Freigabeposten extends Pick<Tabelle, "zellen" | "traeger" | "beitraege" | "zellschluessel"> {
  readonly datensatz: Datensatz
  readonly quoten?: ReadonlyArray<Freigabequote>
}

/** How Datensätze are released. */
export interface Freigabeweise {
  /** The day on which the report goes out. */
  readonly am: Stichtag
  /** The report that they stand in: `Jahresbericht 2024`. */
  readonly bericht: string
  /** What earlier reports told and withheld; left out, this is the first. */
  readonly register?: Veroeffentlichungsregister
  /** Tables that others published about the same persons: an attacker has them too. */
  readonly bekannt?: ReadonlyArray<Datensatz>
  readonly zuordnungen?: ReadonlyArray<Zuordnung>
  /** Works out the bounds of the withheld cells; left out, only equations are tried. */
  readonly loeser?: Loeser
  /** The largest program, in variables, that is given to the solver. */
  readonly hoechstens?: number
  /**
   * Whether cells may go out as withheld whose bounds nobody worked out, as there is no solver or the table is too large
   * for it; the Protokoll and the report then say for how many. Left out, no.
   */
  readonly ohneGrenzen?: "erlaubt"
}

/** One table of a Protokoll. */
export interface Protokolltabelle {
  readonly id: string
  readonly titel: string
  readonly gegenstand: string
  readonly zellen: number
  readonly gesperrt: number
}

/** What was released, and how it was attacked: part of the report, nothing in it is secret. */
export interface Protokoll {
  readonly regel: Pick<Geheimhaltungsregel, "id" | "titel" | "quelle" | "verfahren">
  readonly am: Stichtag
  readonly bericht: string
  readonly tabellen: ReadonlyArray<Protokolltabelle>
  /** Tables of earlier reports, and of others, that the attacker had beside these. */
  readonly weitereTabellen: number
  /** How many of them went out for the same report; left out, none. */
  readonly davonDiesesBerichts?: number
  /** Cells of the released tables, and how many of them are withheld, each counted once. */
  readonly zellen: number
  readonly gesperrt: number
  /**
   * Withheld cells that the attacker went for, those of earlier reports included, and how far. Secret cells that are
   * rounded, changed or left out are attacked too, and not counted: how many they are would tell of small ones.
   */
  readonly angegriffen: number
  /** Whether a solver for linear programs was there. */
  readonly mitLoeser: boolean
  readonly reichweite: Reichweite
}
