import type * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { intersect, subtract, toZeitraum } from "./internal/spannen.js"
import type { Kim } from "./Kim.js"
import type { Stelle } from "./Stelle.js"
import { vereinbarungenAt } from "./vereinbarungenAt.js"

/** A time in which a post is promised by an agreement and no grant pays for it (Förderlücke). */
export interface Foerderluecke {
  readonly stelle: Id.Id
  readonly vereinbarung: Id.Id
  /** Without an end where the agreement has none. */
  readonly zeit: Zeitraum.Zeitraum
}

/** The gaps as they are known on a day, and the posts of which they cannot be told. */
export interface Foerderluecken {
  readonly luecken: ReadonlyArray<Foerderluecke>
  /** Posts of which nobody says for when they are funded, or whether their agreement holds. */
  readonly unbekannt: ReadonlyArray<Id.Id>
}

/** The times for which money is granted, as far as it is known on the day. */
const grantedFor = ({ foerderungen }: Stelle, stichtag: Stichtag.Stichtag): ReadonlyArray<Zeitraum.Zeitraum> =>
  foerderungen.flatMap(({ bewilligt, zeit }) =>
    zeit === undefined || Stichtag.isAfter(bewilligt ?? zeit.von, stichtag) ? [] : [zeit])

/**
 * Lists the times after a day in which a post's agreement holds and its funding has ended.
 *
 * Counted as things stand on the day: a grant that comes later does not close the gap yet, and an agreement that extends
 * itself ends with its present term. A day counts once, for the first agreement that promises the post, and only while there is such a post. A post of whose funding no time is said is listed as unknown.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { foerderluecken } from "@teilhabe/core/kim"
 * import { marlKim } from "@teilhabe/konzepte/marlKim"
 *
 * foerderluecken(marlKim, Stichtag.make(2024, 6, 30))
 * // => { luecken: [], unbekannt: ["stelle-case-management-1", "stelle-case-management-2"] }
 * ```
 */
export const foerderluecken = (kim: Kim, stichtag: Stichtag.Stichtag): Foerderluecken => {
  const luecken: Array<Foerderluecke> = []
  const unbekannt = new Set<Id.Id>()
  for (const { bis, stand, vereinbarung } of vereinbarungenAt(kim, stichtag)) {
    const covered = kim.vereinbarungen.find(({ id }) => id === vereinbarung)?.stellen ?? []
    for (const stelle of kim.stellen.filter(({ id }) => covered.includes(id))) {
      const [rest] = intersect({ von: stichtag, ...(bis === undefined ? {} : { bis }) }, stelle.zeit ?? { von: stichtag })
      if (rest === undefined) continue
      const timed = stelle.foerderungen.every(({ zeit }) => zeit !== undefined)
      if (stand === "ungewiss" || !timed) {
        unbekannt.add(stelle.id)
        continue
      }
      const known = luecken.filter((one) => one.stelle === stelle.id).map(({ zeit }) => zeit)
      const open = subtract(rest, [...grantedFor(stelle, stichtag), ...known])
      luecken.push(...open.map((span) => ({ stelle: stelle.id, vereinbarung, zeit: toZeitraum(span) })))
    }
  }
  return { luecken, unbekannt: [...unbekannt] }
}
