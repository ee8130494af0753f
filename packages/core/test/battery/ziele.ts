/**
 * Rows about progress and change.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { expect } from "vitest"
import { fortschritt } from "../../src/indikator/fortschritt.js"
import { veraenderung } from "../../src/indikator/veraenderung.js"
import * as Messwert from "../../src/kernel/Messwert.js"
import { Kennzahl } from "../../src/projektverlauf/Kennzahl.js"
import { ergebnis, statistiken } from "../ergebnisse.js"
import { druck, gelungen, type Zeile } from "./zeile.js"

const { exakt, fehlend } = Messwert

const way = (basis: number, ziel: number, ist: number) => fortschritt({ basis: exakt(basis), ziel: exakt(ziel), ist: exakt(ist) })

const change = (from: number, to: number) =>
  gelungen(veraenderung(ergebnis(2018, from), ergebnis(2019, to), { statistiken }))

/** Rows about progress towards a target, and about change. */
export const zielZeilen: ReadonlyArray<Zeile> = [
  {
    fall: "the actual value is a true 0",
    system: "Akvo RSR",
    deren: "stores it as empty, so that it becomes no value",
    pruefe: () => {
      const stored = Schema.decodeUnknownSync(Kennzahl)({
        id: "gaeste", titel: "Gäste", projekt: "fest", art: "teilnehmende", wert: 0, zeitraum: 2021, quelle: { kapitel: "Bericht" },
      })
      expect(stored).toMatchObject({ wert: exakt(0) })
      expect(Schema.encodeSync(Kennzahl)(stored)).toMatchObject({ wert: exakt(0) })
      const none = fortschritt({ basis: exakt(40), ziel: exakt(0), ist: fehlend("nicht-erhoben") })
      const zero = way(40, 0, 0)
      expect([zero.prozent, zero.erreicht, none.prozent]).toEqual([exakt(100), "ja", fehlend("nicht-erhoben")])
      return `It is stored and read back as 0. From 40 to a target of 0, at 0: ${druck(zero.prozent)} %, reached. With no value: ${druck(none.prozent)}.`
    },
  },
  {
    fall: "progress passes 100 %, or falls below the start",
    system: "Akvo RSR",
    deren: "caps it with the larger of the two numbers, so that it never lies below 100",
    pruefe: () => {
      const [over, part, back] = [way(0, 40, 60), way(0, 40, 10), way(100, 200, 50)]
      expect([over.prozent, part.prozent, back.prozent]).toEqual([exakt(150), exakt(25), exakt(-50)])
      return `From 0 to 40, at 60: ${druck(over.prozent)} %; at 10: ${druck(part.prozent)} %. From 100 to 200, at 50: ${druck(back.prozent)} %. There is neither a floor nor a ceiling.`
    },
  },
  {
    fall: "the target is the starting value",
    system: "Akvo RSR",
    deren: "progress breaks",
    pruefe: () => {
      const keep = (ist: number) => fortschritt({ basis: exakt(8), ziel: exakt(8), ist: exakt(ist), richtung: "fallend" })
      expect([keep(7).prozent, keep(7).erreicht, keep(9).erreicht, way(8, 8, 9).erreicht]).toEqual([fehlend("undefiniert"), "ja", "nein", "offen"])
      return `The percent is ${druck(keep(7).prozent)}; whether it is reached is said apart. Unemployment to be kept at 8, at 7: ${keep(7).erreicht}; at 9: ${keep(9).erreicht}; where nobody said which way is better: ${way(8, 8, 9).erreicht}.`
    },
  },
  {
    fall: "a target falls, as for unemployment",
    system: "UNICEF PRP",
    deren: "always shows 0 %",
    pruefe: () => {
      const [half, done] = [way(12, 8, 10), way(12, 8, 7)]
      expect([half.prozent, half.erreicht, done.prozent, done.erreicht]).toEqual([exakt(50), "nein", exakt(125), "ja"])
      return `From 12 to 8, at 10: ${druck(half.prozent)} %, reached: ${half.erreicht}; at 7: ${druck(done.prozent)} %, reached: ${done.erreicht}.`
    },
  },
  {
    fall: "the base value is 0, or the sign changes, as for a balance of migration",
    system: "Open SDG",
    deren: "the growth rate fails or becomes a complex number; a target of 0 is replaced by 0.001",
    pruefe: () => {
      const [zero, sign] = [change(0, 60), change(-40, 60)]
      expect([zero.prozent, zero.absolut, sign.prozent, sign.absolut]).toEqual([fehlend("undefiniert"), exakt(60), fehlend("nicht-sinnvoll"), exakt(100)])
      const [target, through] = [way(40, 0, 10), way(-50, 50, 0)]
      expect([target.prozent, through.prozent]).toEqual([exakt(75), exakt(50)])
      return `From 0 to 60: ${druck(zero.absolut)} more, the percent is ${druck(zero.prozent)}. From -40 to 60: ${druck(sign.absolut)} more, the percent is ${druck(sign.prozent)}. Progress from 40 to a target of 0, at 10: ${druck(target.prozent)} %; from -50 to 50, at 0: ${druck(through.prozent)} %.`
    },
  },
]
