/**
 * The shape of the invented population: how many there are of an age, by nationality and sex, and who leaves.
 *
 * The numbers are made up after the known shape of a town in the Ruhr region; they are no figures of any town.
 *
 * @module
 */

/** Ages are whole years; whoever is older counts with the last. */
export const ALTER = 100

/** Per five years of age, from 0 on. */
const DEUTSCHE = [40, 41, 41, 44, 48, 51, 52, 51, 51, 53, 72, 84, 79, 67, 57, 42, 48, 26, 10, 3]
const AUSLAENDER = [68, 72, 66, 58, 78, 96, 104, 96, 84, 70, 58, 45, 34, 26, 20, 13, 8, 3, 1, 0.2]

/** Women among a thousand. */
const FRAUEN = [487, 487, 487, 486, 485, 487, 490, 493, 496, 498, 500, 504, 512, 522, 535, 552, 590, 650, 720, 780]
const FRAUEN_AUSLAENDER = [485, 485, 483, 460, 445, 462, 475, 482, 485, 488, 490, 495, 505, 510, 510, 515, 540, 590, 650, 700]

/** Foreigners among a thousand. */
const AUSLAENDERANTEIL = 152

const share = (list: ReadonlyArray<number>, alter: number): number => (list[Math.floor(alter / 5)] ?? 0) / list.reduce((sum, one) => sum + one, 0)

/** The weight of an age, for `auslaendisch` 0 or 1 and `weiblich` 0 or 1. */
export const gewicht = (auslaendisch: number, weiblich: number, alter: number): number => {
  const women = (auslaendisch === 1 ? FRAUEN_AUSLAENDER : FRAUEN)[Math.floor(alter / 5)] ?? 500
  const own = auslaendisch === 1 ? AUSLAENDERANTEIL * share(AUSLAENDER, alter) : (1000 - AUSLAENDERANTEIL) * share(DEUTSCHE, alter)
  return own * (weiblich === 1 ? women : 1000 - women)
}

/** Who moves away in a year, of a thousand residents. */
const FORTZUEGE = [40, 26, 20, 38, 92, 96, 70, 46, 32, 24, 18, 15, 13, 12, 11, 11, 14, 18, 18, 18]

/** Who dies in a year, of ten thousand residents. */
const STERBEFAELLE = [7, 1, 1, 2, 4, 5, 6, 9, 13, 22, 38, 64, 105, 160, 245, 380, 690, 1300, 2300, 3400]

/** How many of a thousand residents of an age move away. */
export const fortzuege = (auslaendisch: number, alter: number): number => (FORTZUEGE[Math.floor(alter / 5)] ?? 0) * (auslaendisch === 1 ? 2 : 1)

/** How many of a thousand residents of an age die. */
export const sterbefaelle = (alter: number): number => (STERBEFAELLE[Math.floor(alter / 5)] ?? 0) / 10

/** How many of a thousand residents of an age moved in within the year. */
export const zuzuege = (auslaendisch: number, alter: number): number => Math.round((FORTZUEGE[Math.floor(alter / 5)] ?? 0) * (auslaendisch === 1 ? 2.3 : 1.05))
