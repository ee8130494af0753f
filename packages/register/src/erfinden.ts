import { Stichtag, type Raum } from "@teilhabe/core/kernel"
import { Raummerkmal } from "@teilhabe/core/merkmal"
import { baueArbeit } from "./internal/baueArbeit.js"
import { baueAufenthalt } from "./internal/baueAufenthalt.js"
import { baueBildung } from "./internal/baueBildung.js"
import { einbuergerungen, neuaufnahmen, Schulabgaenge, wanderungen } from "./internal/baueEreignisse.js"
import { baueGrund } from "./internal/baueGrund.js"
import { baueHerkunft } from "./internal/baueHerkunft.js"
import { baueStatus, definitionenVon } from "./internal/baueStatus.js"
import { baueWohnen } from "./internal/baueWohnen.js"
import { kalibriere } from "./internal/kalibriere.js"
import { spaltenVorn } from "./internal/spaltenPerson.js"
import { ereignistabelle, personentabelle } from "./internal/tabellen.js"
import type { Rand, Randabgleich } from "./Rand.js"
import type { Register } from "./Register.js"

/** What an invented register is made by. */
export interface Vorgabe {
  /** How many people live in the town at the end of the Berichtsjahr; may be left out where a margin says it. */
  readonly personen?: number
  /** A whole number from 0 on: the same one makes the same register, on every machine. */
  readonly saat: number
  /** The 31 December that ends the Berichtsjahr, from 2013 on. */
  readonly stichtag: Stichtag.Stichtag
  readonly raum: Register["raum"]
  /** The quarters of the town; left out or empty, the whole town is one. */
  readonly sozialraeume?: Register["sozialraeume"]
  /** Published counts that the residents of the Stichtag meet: the first to the person, the others as near as it goes. */
  readonly raender?: ReadonlyArray<Rand>
}

/** An invented register, with how far it lies from each margin. */
export interface ErfundenesRegister extends Register {
  readonly herkunft: "synthetisch"
  readonly abgleich: ReadonlyArray<Randabgleich>
}

const MOST_QUARTERS = 250

const check = ({ personen, saat, stichtag, raum, sozialraeume = [] }: Vorgabe): void => {
  if (personen !== undefined && (!Number.isInteger(personen) || personen < 1)) throw new RangeError(`personen must be a whole number from 1 on, not ${personen}`)
  if (!Number.isSafeInteger(saat) || saat < 0) throw new RangeError(`saat must be a whole number from 0 on, not ${saat}`)
  const jahr = Stichtag.jahr(stichtag)
  if (!stichtag.endsWith("-12-31") || jahr < 2013 || jahr > 2100) throw new RangeError(`A register ends with a 31 December from 2013 to 2100, not on ${stichtag}`)
  if (sozialraeume.length > MOST_QUARTERS) throw new RangeError(`A register has at most ${MOST_QUARTERS} Sozialräume, not ${sozialraeume.length}`)
  const stray = sozialraeume.find(({ gemeinde }) => !gemeinde.startsWith(raum.ags))
  if (stray !== undefined) throw new RangeError(`The Sozialraum ${stray.name} lies in ${stray.gemeinde}, not in ${raum.ags}`)
}

const placesOf = ({ raum, sozialraeume = [] }: Vorgabe): ReadonlyArray<string> =>
  (sozialraeume.length === 0 ? [raum] : sozialraeume).map((one: Raum.Raum) => Raummerkmal.keyOf(one))

/**
 * Invents a register of a town of any size: plausible as a whole, and of nobody.
 *
 * The seed alone decides: whole numbers of sfc32, and of other numbers only what IEEE 754 fixes (plus, minus, times,
 * divided by). Ages, moves, work and school follow rules and made-up shares, not figures of any town, unless margins are
 * given. The first margin is met to the person; several are brought together by iterative proportional fitting, and
 * `abgleich` says how far the others lie off. Throws a `RangeError` where what is given does not fit together.
 *
 * @example
 * ```ts
 * import { Raum, Stichtag } from "@teilhabe/core/kernel"
 * import { erfinden } from "@teilhabe/register"
 *
 * const vorgabe = { personen: 500, saat: 7, stichtag: Stichtag.make(2024, 12, 31), raum: Raum.make("05999001", "Beispielstadt") }
 * const { herkunft, personen, neuaufnahmen } = erfinden(vorgabe)
 * herkunft // => "synthetisch"
 * personen.zeilen > 500 // => true
 * Object.keys(neuaufnahmen.spalten).slice(0, 4) // => ["id", "satzschluessel", "synthetisch", "raum"]
 * erfinden({ ...vorgabe, stichtag: Stichtag.make(2024, 6, 30) }) // => throws RangeError
 * ```
 */
export const erfinden = (vorgabe: Vorgabe): ErfundenesRegister => {
  check(vorgabe)
  const { personen, saat, stichtag, raum, sozialraeume = [], raender = [] } = vorgabe
  const raeume = placesOf(vorgabe)
  const { zellen, abgleich } = kalibriere(personen, { raeume }, raender)
  const bau = baueGrund(zellen, Stichtag.jahr(stichtag), saat)
  baueHerkunft(bau, saat)
  baueWohnen(bau, saat)
  baueStatus(bau, saat)
  baueAufenthalt(bau, saat, stichtag)
  const abgaenge = new Schulabgaenge(bau, saat)
  baueBildung(bau, saat, abgaenge.merke)
  baueArbeit(bau, saat)
  const tabelle = personentabelle(bau, raeume, saat)
  const vorn = spaltenVorn.map(({ name }) => name)
  return {
    herkunft: "synthetisch",
    herausgeber: "erfunden",
    raum,
    sozialraeume,
    stichtag,
    definitionen: definitionenVon(Stichtag.jahr(stichtag)),
    abgleich,
    personen: tabelle,
    wanderungen: ereignistabelle(tabelle.spalten, vorn, wanderungen(bau, saat)),
    einbuergerungen: ereignistabelle(tabelle.spalten, vorn, einbuergerungen(bau)),
    schulabgaenge: ereignistabelle(tabelle.spalten, vorn, abgaenge.ereignisse()),
    neuaufnahmen: ereignistabelle(tabelle.spalten, vorn, neuaufnahmen(bau)),
  }
}
