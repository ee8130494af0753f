/**
 * What makes no sense in a rule.
 *
 * @module
 */
import type { Finding } from "../../../kernel/Finding.js"
import { findCellKeyProblems } from "../rauschen/pruefung.js"
import { fehler, warnung } from "../finding.js"
import type { Dominanz, Geheimhaltungsregel } from "./type.js"

type Problems = ReadonlyArray<Finding>

const when = (is: boolean, make: () => Finding): Problems => (is ? [make()] : [])

const schwelleProblems = ({ schwelle, nullen, spanne }: Geheimhaltungsregel): Problems => {
  const secret = schwelle - 1 + (nullen === "geheim" ? 1 : 0)
  return [
    ...when(!Number.isSafeInteger(schwelle) || schwelle < 2, () => fehler("SchwelleInvalid", ["schwelle"],
      `the threshold ${schwelle} keeps nothing secret: give the smallest whole number that may be told, 2 or more; 3 keeps 1 and 2`, { schwelle })),
    ...when(spanne !== undefined && !(spanne > 0 && Number.isFinite(spanne)), () => fehler("SpanneInvalid", ["spanne"],
      `the span ${spanne ?? ""} is no number above 0: leave it out for the number of secret values`, { spanne: String(spanne) })),
    ...when(spanne !== undefined && spanne > 0 && spanne < secret, () => warnung("SpanneNarrow", ["spanne"],
      `within the span ${spanne ?? ""} a reader may tell that a cell is one of the ${secret} secret values: leave it out, or give ${secret} or more`, { spanne: String(spanne), geheim: secret })),
  ]
}

const percent = (zahl: number): boolean => zahl > 0 && zahl < 100

const dominanzText = (one: Dominanz): string | undefined => {
  if (one.art === "nk" && !(Number.isSafeInteger(one.n) && one.n >= 1)) return `n is a whole number from 1 on, not ${one.n}`
  if (one.art === "nk" && !percent(one.k)) return `k is a percentage above 0 and under 100, not ${one.k}: nobody holds more than all`
  if (one.art !== "nk" && !percent(one.p)) return `p is a percentage above 0 and under 100, not ${one.p}`
  if (one.art === "pq" && !(one.q > one.p && one.q <= 100)) return `q, what is known beforehand, is above p (${one.p}) and at most 100, not ${one.q}: with a smaller q everybody knows enough already`
  return undefined
}

const dominanzProblems = ({ dominanz = [], verfahren }: Geheimhaltungsregel): Problems => [
  ...dominanz.flatMap((one, index) => {
    const text = dominanzText(one)
    return text === undefined ? [] : [fehler("DominanzInvalid", ["dominanz", index], text, { art: one.art })]
  }),
  ...when(dominanz.length > 0 && verfahren.art !== "sperrung", () => fehler("DominanzNotKept", ["dominanz"],
    "neither rounding nor small changes hide a large contributor: use the method sperrung, or leave dominance out")),
]

const gruppenProblems = ({ gruppen = [] }: Geheimhaltungsregel): Problems => [...new Set(gruppen)].flatMap((id) =>
  when(gruppen.indexOf(id) !== gruppen.lastIndexOf(id), () => warnung("GruppeTwice", ["gruppen", gruppen.lastIndexOf(id)],
    `the Merkmal "${id}" is there twice: leave one out`, { merkmal: id })))

const zeitProblems = ({ gueltigAb, gueltigBis }: Geheimhaltungsregel): Problems =>
  when(gueltigAb !== undefined && gueltigBis !== undefined && gueltigBis < gueltigAb, () => fehler("GueltigkeitInvalid", ["gueltigBis"],
    `the rule ends (${gueltigBis ?? ""}) before it begins (${gueltigAb ?? ""}): correct one of the days`, { ab: String(gueltigAb), bis: String(gueltigBis) }))

const rundungProblems = ({ verfahren, schwelle }: Geheimhaltungsregel): Problems => {
  if (verfahren.art !== "rundung") return []
  const { basis } = verfahren
  if (!Number.isSafeInteger(basis) || basis < 2) {
    return [fehler("BasisInvalid", ["verfahren", "basis"], `numbers cannot be rounded to the base ${basis}: give a whole number from 2 on; offices use 3, 5 or 10`, { basis })]
  }
  return when(basis < schwelle, () => fehler("BasisHidesNothing", ["verfahren", "basis"],
    `the base ${basis} tells some of the numbers under ${schwelle} to within less than the threshold wants: give ${schwelle} or more`, { basis, schwelle }))
}

/** Finds what makes no sense in a rule, and says what to do. */
export const findRegelProblems = (regel: Geheimhaltungsregel): ReadonlyArray<Finding> => [
  ...schwelleProblems(regel),
  ...dominanzProblems(regel),
  ...gruppenProblems(regel),
  ...zeitProblems(regel),
  ...rundungProblems(regel),
  ...(regel.verfahren.art === "cell-key" ? findCellKeyProblems(regel.verfahren, regel.schwelle) : []),
]
