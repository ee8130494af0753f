/**
 * A made-up table of any size, by area, age, country and sex, for measuring how long protecting takes.
 *
 * @module
 */
import type { Tabelle } from "../src/geheimhaltung/Tabelle.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"
import { listeOf, zaehlung } from "./geheimhaltungTabellen.js"
import { seeded } from "./seeded.js"

/** How large a table is to be. */
export interface Groesse {
  readonly raeume: number
  readonly alter: number
  readonly laender: number
  /** The mean count of a cell of the largest country; the others have less and less. */
  readonly mittel: number
}

const namen = (kurz: string, zahl: number): ReadonlyArray<string> => Array.from({ length: zahl }, (_, at) => `${kurz}${at}`)

/** Draws a table; the areas lie in five districts. */
export const grosseTabelle = ({ alter, laender, mittel, raeume }: Groesse): Tabelle => {
  const chance = seeded(7)
  const merkmale = [
    Merkmal.make("raum", listeOf("raum", Object.fromEntries(namen("r", raeume).map((key, at) => [key, `bezirk${at % 5}`])))),
    Merkmal.make("jahre", listeOf("jahre", Object.fromEntries(namen("a", alter).map((key) => [key, undefined])))),
    Merkmal.make("land", listeOf("land", Object.fromEntries(namen("n", laender).map((key) => [key, undefined])))),
    Merkmal.make("geschlecht", listeOf("geschlecht", { m: undefined, w: undefined })),
  ]
  const zellen = namen("r", raeume).flatMap((raum, r) => namen("a", alter).flatMap((jahre) => namen("n", laender).flatMap((land, n) =>
    ["m", "w"].map((geschlecht) => [{ raum, jahre, land, geschlecht }, Math.floor(((mittel * 4) / (1 + n)) * (1 + (r % 4)) * (chance.int(0, 1000) / 1000))] as const))))
  return { id: "gross", gegenstand: "personen", cube: zaehlung(merkmale, zellen) }
}
