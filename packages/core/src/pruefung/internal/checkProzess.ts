import type { Finding, Path } from "../../kernel/Finding.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Prozess, Schritt } from "../../konzept/Prozess.js"
import type { Placed } from "../../konzept/Teilkonzept.js"
import type { Context } from "./context.js"
import { fehler, hinweis, warnung } from "./finding.js"

interface Dated {
  readonly at: Path
  readonly it: Schritt
  readonly von: Stichtag.Stichtag
  /** Absent where the end is open. */
  readonly bis: Stichtag.Stichtag | undefined
}

const datedOf = (schritte: ReadonlyArray<Placed<Schritt>>): ReadonlyArray<Dated> =>
  schritte.flatMap(({ at, it }) =>
    it.zeit === undefined || it.stand === "abgesagt" ? [] : [{ at, it, von: it.zeit.von, bis: it.zeit.bis }])

/** The three that can come in one order only: what opens the Prozess, what it writes, what adopts it. */
const ORDER = ["auftakt", "konzeptentwurf", "beschluss"] as const satisfies ReadonlyArray<Schritt["art"]>

const earliest = (steps: ReadonlyArray<Dated>): Dated | undefined => steps.toSorted((a, b) => Stichtag.compare(a.von, b.von))[0]

/** Nothing is adopted before it is drafted, nor drafted before the Prozess has begun. */
const checkOrder = (dated: ReadonlyArray<Dated>): ReadonlyArray<Finding> => {
  const firsts = ORDER.flatMap((art) => earliest(dated.filter(({ it }) => it.art === art)) ?? [])
  return firsts.flatMap((later, index) => {
    const before = firsts.slice(0, index).find(({ von }) => later.bis !== undefined && Stichtag.isBefore(later.bis, von))
    if (before === undefined) return []
    const message = `the step "${later.it.id}" (${later.it.art}) is over on ${later.bis ?? ""}, before "${before.it.id}" (${before.it.art}) begins on ${before.von}; correct one of the two`
    return [fehler("SchritteOutOfOrder", [...later.at, "zeit"], message, { id: later.it.id, before: before.it.id }, later.it)]
  })
}

/** What is done shows how late it is at least: a step that should have been over by then was not looked at again. */
const checkOvertaken = (dated: ReadonlyArray<Dated>): ReadonlyArray<Finding> => {
  const done = dated.flatMap(({ bis, it }) => (it.stand === "abgeschlossen" && bis !== undefined ? [bis] : []))
  const [first, ...others] = done
  if (first === undefined) return []
  const last = Stichtag.max(first, ...others)
  return dated.flatMap(({ at, bis, it }) => {
    if (it.stand !== "geplant" || bis === undefined || !Stichtag.isBefore(bis, last)) return []
    const message = `the step "${it.id}" is still planned for a time before ${last}, when another step was done; say what became of it`
    return [hinweis("SchrittOvertaken", [...at, "stand"], message, { id: it.id, last }, it)]
  })
}

const checkSchritt = ({ at, it }: Placed<Schritt>): ReadonlyArray<Finding> => [
  ...(it.ziele.length > 0 || it.stand === "abgesagt"
    ? []
    : [hinweis("SchrittWithoutZiel", [...at, "ziele"], `the step "${it.id}" serves no aim of the Prozess; name what it is for`, { id: it.id }, it)]),
  ...(it.stand !== "abgeschlossen" || it.zeit === undefined || it.zeit.bis !== undefined
    ? []
    : [warnung("SchrittWithoutEnd", [...at, "zeit"], `the step "${it.id}" is done and its time is open; give the end`, { id: it.id }, it)]),
]

/** Each aim of the way is reached by a step; what lies above is reached through the aims that serve it, or through all. */
const checkZiele = ({ at, it }: Placed<Prozess>): ReadonlyArray<Finding> => {
  const served = new Set<string>(it.schritte.flatMap(({ stand, ziele }) => (stand === "abgesagt" ? [] : ziele)))
  return it.ziele.flatMap((ziel, index) =>
    ziel.art === "uebergeordnet" || served.has(ziel.id)
      ? []
      : [hinweis("ProzesszielWithoutSchritt", [...at, "ziele", index], `no step serves the aim "${ziel.id}"; plan one`, { id: ziel.id }, ziel)])
}

/** What was adopted by a step is said to be adopted. */
const checkBeschluss = ({ stand }: Context, steps: ReadonlyArray<Placed<Schritt>>): ReadonlyArray<Finding> => {
  const adopted = steps.find(({ it }) => it.art === "beschluss" && it.stand === "abgeschlossen")
  if (stand === "beschlossen" || adopted === undefined) return []
  const { at, it } = adopted
  const message = `the step "${it.id}" says that the Konzept was adopted, and beschluss is missing; add it`
  return [warnung("BeschlussNotStated", [...at, "stand"], message, { id: it.id }, it)]
}

/** No aim serves itself, on any detour: taking away what leads to the top leaves nothing. */
const checkCircle = ({ at, it }: Placed<Prozess>): ReadonlyArray<Finding> => {
  const index = new Map(it.ziele.map(({ id }, nr) => [id as string, nr]))
  let left = new Map(it.ziele.map(({ dient, id }) => [id as string, dient.filter((other) => index.has(other))]))
  for (let size = -1; size !== left.size;) {
    size = left.size
    left = new Map([...left].map(([id, dient]) => [id, dient.filter((other) => left.has(other))] as const).filter(([, dient]) => dient.length > 0))
  }
  const way = new Set<string>()
  let here = left.keys().next().value
  while (here !== undefined && !way.has(here)) {
    way.add(here)
    here = left.get(here)?.[0]
  }
  const nr = index.get(here ?? "")
  if (here === undefined || nr === undefined) return []
  const message = `following dient from "${here}" leads back to "${here}"; break the circle`
  return [fehler("CircleFound", [...at, "ziele", nr, "dient"], message, { id: here, key: "dient" }, it.ziele[nr])]
}

/** The steps of the way come in a possible order, and each is for something. */
export const checkProzess = (context: Context): ReadonlyArray<Finding> => {
  const { prozess } = context.view
  if (prozess === undefined) return []
  const steps = prozess.it.schritte.map((it, index) => ({ at: [...prozess.at, "schritte", index], it }))
  const dated = datedOf(steps)
  return [
    ...checkOrder(dated),
    ...checkOvertaken(dated),
    ...steps.flatMap(checkSchritt),
    ...checkZiele(prozess),
    ...checkCircle(prozess),
    ...checkBeschluss(context, steps),
  ]
}
