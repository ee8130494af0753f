/**
 * The attack that a release has to stand.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import * as Messwert from "../../../kernel/Messwert.js"
import type { Angriff } from "../../Angriff.js"
import { attack } from "../../attack.js"
import type { Schutz } from "../../Schutz.js"
import * as Stelle from "../../Stelle.js"
import type { VeroeffentlichteTabelle } from "../../Veroeffentlichung.js"
import type { Veroeffentlichungsregister } from "../../Veroeffentlichungsregister.js"
import type { Freigabeweise } from "./type.js"

const isWithheld = (wert: Messwert.Messwert): boolean => Messwert.isFehlend(wert) && wert.grund === "gesperrt"

/** Lists the cells that a table shows as withheld, by their keys. */
export const withheldIn = ({ cube, gegenstand }: VeroeffentlichteTabelle): ReadonlyArray<string> =>
  Cube.zellen(cube).filter(({ wert }) => isWithheld(wert)).map(({ koordinate }) => Stelle.keyOf({ gegenstand, koordinate }))

type Spannen = ReadonlyMap<string, number>

// Which cells of an earlier report are small is not known any more, so that all it withheld stay as wide as its rule says.
const earlierSpannen = ({ eintraege }: Veroeffentlichungsregister): Spannen => {
  const spannen = new Map<string, number>()
  for (const { spanne = 1, tabelle } of eintraege) {
    for (const key of withheldIn(tabelle)) spannen.set(key, Math.max(1, spanne, spannen.get(key) ?? 1))
  }
  return spannen
}

// A cell that the earlier reports alone leave no wider than this is not narrowed by the new one.
const atMost = (spannen: Spannen, { schranken }: Angriff): Spannen => {
  const before = new Map(schranken.map(({ bis, stelle, von }) => [Stelle.keyOf(stelle), bis - von]))
  return new Map([...spannen].map(([key, spanne]) => [key, Math.max(1, Math.min(spanne, before.get(key) ?? spanne))]))
}

/**
 * Attacks protected tables together with all that was published before.
 *
 * The attacker puts together what he can read himself, and does not take it from the protector: of that he gets only
 * which cells nobody must learn, be they withheld, left out, rounded or changed.
 */
export const attackRelease = ({ tabellen, ziele }: Schutz, bisher: Veroeffentlichungsregister, { hoechstens, loeser, zuordnungen }: Freigabeweise): Angriff => {
  const published = bisher.eintraege.map(({ tabelle }) => tabelle)
  const weise = { ...(loeser === undefined ? {} : { loeser }), ...(hoechstens === undefined ? {} : { hoechstens }) }
  const known = zuordnungen === undefined ? {} : { zuordnungen }
  const own: Spannen = new Map(ziele.map(({ spanne, stelle }) => [Stelle.keyOf(stelle), spanne]))
  const run = (earlier: Spannen): Angriff =>
    attack({ tabellen: [...published, ...tabellen], ...known }, {
      ...weise,
      ziele: ziele.map(({ stelle }) => stelle),
      spanne: (stelle) => Math.max(1, own.get(Stelle.keyOf(stelle)) ?? 1, earlier.get(Stelle.keyOf(stelle)) ?? 1),
    })
  const earlier = earlierSpannen(bisher)
  const angriff = run(earlier)
  const isNarrowed = angriff.enthuellt.some(({ stelle }) => (earlier.get(Stelle.keyOf(stelle)) ?? 1) > 1)
  return isNarrowed ? run(atMost(earlier, attack({ tabellen: published, ...known }, weise))) : angriff
}
