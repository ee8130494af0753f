/**
 * Whether two cubes count by the same Merkmale, and what of a list stays where some of its keys go.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import { MerkmaleDiffer } from "./cubeFailure.js"
import { partsOf } from "./cubeDeckung.js"

const placeOf = ({ oberhalb, gliederung, art, gueltigAb, gueltigBis }: Codeliste.Auspraegung): string =>
  JSON.stringify([oberhalb, gliederung ?? "davon", art, gueltigAb, gueltigBis])

/** Says in what two lists differ; their order and the wording of names count for nothing. */
export const listeDifference = (a: Codeliste.Codeliste, b: Codeliste.Codeliste): string | undefined => {
  if (a === b) return undefined
  if (a.id !== b.id) return `its list is ${a.id} here and ${b.id} there`
  const lost = [[a, b] as const, [b, a] as const]
    .flatMap(([one, other]) => one.auspraegungen.filter(({ schluessel }) => Codeliste.find(other, schluessel) === undefined))
  if (lost[0] !== undefined) return `${lost.length} keys are in one list ${a.id} only, the first is ${lost[0].schluessel} (${lost[0].name})`
  const moved = a.auspraegungen.find((one) => placeOf(one) !== placeOf(Codeliste.get(b, one.schluessel)))
  return moved === undefined ? undefined : `the key ${moved.schluessel} (${moved.name}) has another place in one list ${a.id} than in the other`
}

// Only what helps: two areas are added up without their lists. Dicing helps no list, since what is left becomes darunter
// in the one that lost a key and not in the other.
const cureFor = (id: string): string =>
  id === Raummerkmal.ID || id === Zeitmerkmal.ID ? `slice "${id}" in both to add them up, or put them side by side with union`
    : `slice "${id}" in both, or take both to one list with rollUpTo`

/** Makes sure that two cubes count by the same Merkmale and lists. */
export const requireSame = (a: ReadonlyArray<Merkmal>, b: ReadonlyArray<Merkmal>): Result.Result<void, MerkmaleDiffer> => {
  if (a === b) return Result.succeed(undefined)
  const alone = [...a.filter(({ id }) => b.every((one) => one.id !== id)), ...b.filter(({ id }) => a.every((one) => one.id !== id))]
  if (alone[0] !== undefined) return Result.fail(new MerkmaleDiffer({ merkmal: alone[0].id, difference: "only one of the cubes has it", abhilfe: "slice it, or roll it up, in that one" }))
  for (const { id, liste } of a) {
    const other = b.find((one) => one.id === id)
    const difference = other === undefined ? undefined : listeDifference(liste, other.liste)
    if (difference !== undefined) return Result.fail(new MerkmaleDiffer({ merkmal: id, difference, abhilfe: cureFor(id) }))
  }
  return Result.succeed(undefined)
}

const tops = (liste: Codeliste.Codeliste): ReadonlyArray<string> => partsOf(liste, Codeliste.INSGESAMT)

const withoutOberhalb = ({ oberhalb: _oberhalb, ...rest }: Codeliste.Auspraegung): Codeliste.Auspraegung => rest

// A list names no key that it does not have, so a successor that went is not named either.
const prunedTo = (there: ReadonlySet<string>, one: Codeliste.Auspraegung): Codeliste.Auspraegung => {
  const { nachfolger, ...rest } = one
  if (nachfolger === undefined || nachfolger.every((key) => there.has(key))) return one
  const left = nachfolger.filter((key) => there.has(key))
  return left.length === 0 ? rest : { ...rest, nachfolger: left }
}

/**
 * Keeps some keys of a list with all that lies below them. What stays at the top becomes `darunter`, since it no longer
 * makes up the whole, unless the list loses none of its top `davon` groups or the caller says that the kept ones are the whole.
 */
export const keepKeys = (liste: Codeliste.Codeliste, keys: ReadonlyArray<string>, vollstaendig: boolean): Codeliste.Codeliste => {
  const kept = new Set(keys.map((key) => Codeliste.get(liste, key).schluessel))
  const isKept = (one: Codeliste.Auspraegung): boolean => {
    if (kept.has(one.schluessel)) return true
    const above = one.oberhalb === undefined ? undefined : Codeliste.find(liste, one.oberhalb)
    return above !== undefined && isKept(above)
  }
  const staying = liste.auspraegungen.filter(isKept)
  if (staying.length === liste.auspraegungen.length) return liste
  const there = new Set(staying.map(({ schluessel }) => schluessel))
  const isWhole = tops(liste).length > 0 && tops(liste).every((key) => there.has(key))
  return Codeliste.make({
    ...liste,
    auspraegungen: staying.map((whole): Codeliste.Auspraegung => {
      const one = prunedTo(there, whole)
      if (one.oberhalb !== undefined && there.has(one.oberhalb)) return one
      const top = withoutOberhalb(one)
      return isWhole || vollstaendig ? top : { ...top, gliederung: "darunter" }
    }),
  })
}
