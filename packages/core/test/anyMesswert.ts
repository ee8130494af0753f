/**
 * Draws values of every kind for property tests.
 *
 * @module
 */
import * as Messwert from "../src/kernel/Messwert.js"
import type { Seeded } from "./seeded.js"

/** Draws a count, a decimal, or a number at the edge of what there is. */
export const anyNumber = ({ int, pick }: Seeded): number =>
  pick([
    () => int(-20, 20),
    () => int(0, 100_000),
    () => int(-10_000, 10_000) / 10,
    () => int(1, 9_999) / 10_000,
    () => pick([0, 1, -1, 1e-300, Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE, 2 ** 53, 0.1]),
  ])()

/** Draws a number, exact or rounded, at times limited in reliability. */
export const anyZahl = (chance: Seeded): Messwert.Zahl => {
  const zahl = chance.pick<() => Messwert.Zahl>([
    () => Messwert.exakt(anyNumber(chance)),
    () => Messwert.gerundet(chance.int(-20, 200) * 5, { basis: 5, ganzzahlig: chance.bool() }),
    () => Messwert.gerundet(chance.int(0, 50) / 10, { basis: 0.1, nichtNegativ: true }),
    () => {
      const von = anyNumber(chance)
      return Messwert.intervall(von, Math.max(von, anyNumber(chance)))
    },
  ])()
  return chance.int(0, 3) === 0 ? Messwert.markEingeschraenkt(zahl) : zahl
}

/** Draws an absent value. */
export const anyFehlend = ({ pick, int }: Seeded): Messwert.Fehlend =>
  int(0, 4) === 0 ? Messwert.gesperrt(pick(["primaer", "sekundaer"])) : Messwert.fehlend(pick(Messwert.gruende))

/** Draws a value of any kind. */
export const anyMesswert = (chance: Seeded): Messwert.Messwert =>
  chance.int(0, 4) === 0 ? anyFehlend(chance) : anyZahl(chance)
