/**
 * The columns of a register: what each holds, and in which keys.
 *
 * @module
 */
import { spaltenBildung } from "./internal/spaltenBildung.js"
import { spaltenEreignisse } from "./internal/spaltenEreignisse.js"
import { spaltenHerkunft } from "./internal/spaltenHerkunft.js"
import { spaltenPerson } from "./internal/spaltenPerson.js"
import { spaltenArbeit } from "./internal/spaltenArbeit.js"
import type { Spaltenangabe } from "./internal/spaltenangabe.js"
import type { Tabelle } from "./Register.js"

/** A column of a register, as documentation that programs can read. */
export interface Registerspalte extends Spaltenangabe {}

/** The columns of every table, in their order. */
export const spalten: Readonly<Record<Tabelle, ReadonlyArray<Registerspalte>>> = {
  personen: [...spaltenPerson, ...spaltenHerkunft, ...spaltenArbeit, ...spaltenBildung],
  ...spaltenEreignisse,
}
