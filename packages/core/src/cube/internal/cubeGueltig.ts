/**
 * Which keys of a list were in use at the time that a cell speaks of.
 *
 * @module
 */
import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Codeliste } from "../../merkmal/Codeliste.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import * as Result from "effect/Result"
import { splitKey } from "./cubeKey.js"

/** A day, or `zeit`: the time of each cell itself. */
export type Gueltigkeit = Stichtag | "zeit"

interface Spanne {
  readonly von: Stichtag
  readonly bis?: Stichtag
}

/** Tells of a key whether it was out of use. */
export type IsDead = (schluessel: string) => boolean

const NEVER: IsDead = () => false

const spanOf = (key: string | undefined): Spanne | undefined => {
  const zeit = key === undefined ? undefined : Zeitmerkmal.parse(key)
  if (zeit === undefined || Result.isFailure(zeit)) return undefined
  const { art, von, bis } = zeit.success
  return art === "zeitraum" || bis !== undefined ? zeit.success : { von, bis: von }
}

const deadIn = (liste: Codeliste, { von, bis }: Spanne): IsDead => {
  const dead = new Set(liste.auspraegungen.filter(({ gueltigAb, gueltigBis }) =>
    (gueltigAb !== undefined && bis !== undefined && gueltigAb > bis) || (gueltigBis !== undefined && gueltigBis < von)).map(({ schluessel }) => schluessel))
  return dead.size === 0 ? NEVER : (schluessel) => dead.has(schluessel)
}

/** Tells for the rows of a cube which keys of one of its lists were out of use; a row without a time knows of none. */
export const deadAt = (merkmale: ReadonlyArray<Merkmal>, liste: Codeliste, gueltigAm: Gueltigkeit | undefined): ((row: string) => IsDead) => {
  if (gueltigAm === undefined || liste.auspraegungen.every(({ gueltigAb, gueltigBis }) => gueltigAb === undefined && gueltigBis === undefined)) return () => NEVER
  if (gueltigAm !== "zeit") {
    const onDay = deadIn(liste, { von: gueltigAm, bis: gueltigAm })
    return () => onDay
  }
  const place = merkmale.findIndex(({ id }) => id === Zeitmerkmal.ID)
  const known = new Map<string, IsDead>()
  return (row) => {
    const key = place < 0 ? undefined : splitKey(row)[place]
    const found = known.get(key ?? "")
    if (found !== undefined) return found
    const span = spanOf(key)
    const isDead = span === undefined ? NEVER : deadIn(liste, span)
    known.set(key ?? "", isDead)
    return isDead
  }
}
