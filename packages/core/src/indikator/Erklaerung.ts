/**
 * The whole trace of a figure as stable, versioned data: every number with its source, every step, and it all in German.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Grund, Messwert, type Messwert as Wert } from "../kernel/Messwert.js"
import { Raum } from "../kernel/Raum.js"
import { Zeitraum } from "../kernel/Zeitraum.js"
import type { Operandluecke, Operandwert, Quotient } from "./Ergebnis.js"
import { wertOf } from "./internal/rechnen.js"

/** A number that was read, with its kind, its statistics and its time in words. */
export interface Operandschritt extends Operandwert {
  readonly was: string
  readonly statistiktitel: string
  readonly zeittext: string
  readonly ebene: Raum["_tag"]
}

/** One step of the computation with its value. */
export type Schritt =
  | Operandschritt
  | Operandluecke
  | { readonly art: "summe" | "mittel"; readonly wert: Wert; readonly teile: ReadonlyArray<Schritt> }
  | { readonly art: "differenz"; readonly wert: Wert; readonly von: Schritt; readonly minus: Schritt }
  | (Omit<Quotient, "zaehler" | "nenner"> & { readonly zaehler: Schritt; readonly nenner: Schritt })

const Fundstelle = Schema.Struct({
  herausgeber: Schema.String,
  tabelle: Schema.String,
  stand: Schema.optionalKey(Schema.String),
  lizenz: Schema.optionalKey(Schema.String),
  adresse: Schema.optionalKey(Schema.String),
})

const Woerter = Schema.Record(Schema.String, Schema.String)
const Ebene = Schema.Literals(["Land", "Regierungsbezirk", "Kreis", "Gemeinde", "Sozialraum"])

const Operand = Schema.Struct({
  art: Schema.Literal("operand"),
  wert: Messwert,
  groesse: Schema.String,
  was: Schema.String,
  einheit: Schema.String,
  datensatz: Schema.String,
  titel: Schema.String,
  statistik: Schema.String,
  statistiktitel: Schema.String,
  herkunft: Schema.Literals(["veroeffentlicht", "eigene-auszaehlung", "synthetisch"]),
  fundstelle: Fundstelle,
  zeit: Zeitraum,
  zeittext: Schema.String,
  raum: Raum,
  ebene: Ebene,
  koordinate: Woerter,
  auswahl: Schema.Array(Schema.String),
  definitionen: Woerter,
  alter: Schema.optionalKey(Schema.Array(Schema.Struct({ schluessel: Schema.String, name: Schema.String, wert: Messwert }))),
})

const Luecke = Schema.Struct({ art: Schema.Literal("luecke"), wert: Messwert, groesse: Schema.String, warum: Schema.String })

const Mindestnenner = Schema.Struct({
  wert: Schema.Finite,
  grund: Grund,
  quelle: Schema.String,
})

const Teil = Schema.suspend((): Schema.Codec<Schritt, unknown> => Schritt)

/** Decodes one step of a computation, and those below it. */
export const Schritt: Schema.Codec<Schritt, unknown> = Schema.Union([
  Operand,
  Luecke,
  Schema.Struct({ art: Schema.Literals(["summe", "mittel"]), wert: Messwert, teile: Schema.Array(Teil) }),
  Schema.Struct({ art: Schema.Literal("differenz"), wert: Messwert, von: Teil, minus: Teil }),
  Schema.Struct({
    art: Schema.Literal("quotient"),
    wert: Messwert,
    zaehler: Teil,
    nenner: Teil,
    je: Schema.Finite,
    mindestnenner: Schema.optionalKey(Mindestnenner),
    hoechstens: Schema.optionalKey(Schema.Finite),
  }),
])

const Kennzeichen = Schema.Literals([
  "andere-ebene", "anderes-jahr", "stellvertretend", "mischung", "offen", "eingeschraenkt", "synthetisch",
])

/**
 * The trace of one figure (Erklärung).
 *
 * `version` is 1 as long as no key is renamed, removed or changes its meaning; keys may be added. `formel` and `satz`
 * are for readers and their wording may change, the other keys are for machines. Every value is plain JSON.
 */
export const Erklaerung = Schema.Struct({
  version: Schema.Literal(1),
  indikator: Schema.String,
  variante: Schema.String,
  titel: Schema.String,
  mass: Schema.Literals(["anzahl", "anteil", "quote", "saldo", "rangliste"]),
  einheit: Schema.String,
  nachkommastellen: Schema.Int,
  gruppe: Woerter,
  gruppenname: Schema.Array(Schema.String),
  raum: Raum,
  ebene: Ebene,
  jahr: Schema.Int,
  wert: Messwert,
  formel: Schema.String,
  rechnung: Schritt,
  kennzeichen: Schema.Array(Schema.Struct({ kennzeichen: Kennzeichen, text: Schema.String })),
  mischung: Schema.optionalKey(Schema.String),
  stellvertretend: Schema.optionalKey(Schema.String),
  offen: Schema.optionalKey(Schema.String),
  wahl: Schema.optionalKey(Schema.String),
  quellen: Schema.Array(Schema.String),
  satz: Schema.String,
})

/** The trace of one figure. */
export type Erklaerung = typeof Erklaerung.Type

/**
 * Computes the value again from the numbers of the trace alone; always that of the figure.
 *
 * @example
 * ```ts
 * import { Erklaerung } from "@teilhabe/core/indikator"
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * const luecke = { art: "luecke", wert: Messwert.fehlend("unbekannt"), groesse: "elb", warum: "Es liegen keine Daten vor." } as const
 * Erklaerung.recompute({ rechnung: { art: "summe", wert: Messwert.fehlend("unbekannt"), teile: [luecke] } }) // => Messwert.fehlend("unbekannt")
 * ```
 */
export const recompute = ({ rechnung }: Pick<Erklaerung, "rechnung">): Wert => wertOf(rechnung)
