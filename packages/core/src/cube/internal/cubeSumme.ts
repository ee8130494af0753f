/**
 * Sums of groups in a table, and which of them are lost since a group is not stated.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"
import { type Gueltigkeit, type IsDead } from "./cubeGueltig.js"
import { GruppenNotStated } from "./cubeFailure.js"

/** How sums over the groups of a table deal with those that it does not state. */
export interface Summenweise {
  /**
   * Keys that were not in use on this day, or for `zeit` at the time of each cell, hold nobody where the table does not
   * state them: Jugoslawien in 2020.
   */
  readonly gueltigAm?: Gueltigkeit
  /** Sums that lack a group are unknown instead of a failure. */
  readonly lueckenhaft?: boolean
}

type Werte = ReadonlyMap<string, Messwert.Messwert>

/** Tells whether a value says no more than a cell that a table does not state. */
export const isUnbekannt = (wert: Messwert.Messwert | undefined): boolean =>
  wert === undefined || (wert._tag === "Fehlend" && wert.grund === "unbekannt")

/** Lists the groups of a sum that are not stated, dead ones aside. */
export const lackingOf = (parts: ReadonlyArray<string>, stated: Werte, isDead: IsDead): ReadonlyArray<string> =>
  parts.filter((part) => isUnbekannt(stated.get(part)) && !isDead(part))

/** Adds groups up; `unbekannt` where one is lacking or none is stated. */
export const sumOf = (parts: ReadonlyArray<string>, stated: Werte, isDead: IsDead): Messwert.Messwert => {
  const living = parts.filter((part) => !isUnbekannt(stated.get(part)) || !isDead(part))
  const absent = Messwert.fehlend("unbekannt")
  return living.length === 0 ? absent : Messwert.sum(living.map((part) => stated.get(part) ?? absent))
}

/** Collects the sums that are lost. */
export class Verlust {
  readonly verloren = new Set<string>()
  readonly gruppen = new Set<string>()
  anzahl = 0

  note(target: string, lacking: ReadonlyArray<string>): void {
    if (lacking.length === 0) return
    this.verloren.add(target)
    for (const one of lacking) this.gruppen.add(one)
    this.anzahl += 1
  }

  failure(merkmal: string): GruppenNotStated | undefined {
    return this.anzahl === 0 ? undefined : new GruppenNotStated({ merkmal, verloren: [...this.verloren], gruppen: [...this.gruppen], anzahl: this.anzahl })
  }
}
