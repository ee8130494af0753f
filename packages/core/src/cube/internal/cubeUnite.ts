/**
 * One list out of two, of areas or of times.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Codeliste from "../../merkmal/Codeliste.js"
import * as Merkmal from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import { partsOf } from "./cubeDeckung.js"
import { MerkmaleDiffer } from "./cubeFailure.js"
import { listeDifference, requireSame } from "./cubeMerkmale.js"

type Liste = Codeliste.Codeliste
type Auspraegung = Codeliste.Auspraegung

const isBelow = (liste: Liste, key: string, wanted: string): boolean => {
  const above = Codeliste.find(liste, key)?.oberhalb
  return above !== undefined && (above === wanted || isBelow(liste, above, wanted))
}

// Where one list knows a step between, the smallest area that holds the other is the one above it.
const nearestAbove = (a: Liste, b: Liste, key: string): string | undefined => {
  const [x, y] = [Codeliste.find(a, key)?.oberhalb, Codeliste.find(b, key)?.oberhalb]
  if (x === undefined || y === undefined || x === y) return x ?? y
  return isBelow(b, y, x) || isBelow(a, y, x) ? y : x
}

// Groups make up what they lie in only where one list says so for all of them.
const isWhole = (liste: Liste, above: string | undefined, keys: ReadonlyArray<string>): boolean => {
  const parts = new Set(partsOf(liste, above ?? Codeliste.INSGESAMT))
  return keys.every((key) => parts.has(key))
}

const unite = (a: Liste, b: Liste): Liste => {
  const all = [...a.auspraegungen, ...b.auspraegungen.filter(({ schluessel }) => Codeliste.find(a, schluessel) === undefined)]
  const placed = all.map((one): Auspraegung => {
    const { oberhalb: _oberhalb, gliederung: _gliederung, ...rest } = one
    const above = nearestAbove(a, b, one.schluessel)
    return above === undefined ? rest : { ...rest, oberhalb: above }
  })
  const keysBelow = new Map<string | undefined, Array<string>>()
  for (const { schluessel, oberhalb } of placed) keysBelow.set(oberhalb, [...(keysBelow.get(oberhalb) ?? []), schluessel])
  return Codeliste.make({
    ...a,
    auspraegungen: placed.map((one) => {
      const beside = keysBelow.get(one.oberhalb) ?? []
      return isWhole(a, one.oberhalb, beside) || isWhole(b, one.oberhalb, beside) ? one : { ...one, gliederung: "darunter" }
    }),
  })
}

const inOrderOfTime = (liste: Liste): Liste => {
  const zeiten = liste.auspraegungen.flatMap(({ schluessel }) => {
    const zeit = Zeitmerkmal.parse(schluessel)
    return Result.isSuccess(zeit) ? [zeit.success] : []
  })
  if (zeiten.length < liste.auspraegungen.length) return liste
  const order = Zeitmerkmal.make(zeiten).liste.auspraegungen.map(({ schluessel }) => Codeliste.find(liste, schluessel))
  return { ...liste, auspraegungen: order.filter((one) => one !== undefined) }
}

/** Unites the lists of area and time; every other Merkmal has to be the same in both. */
export const uniteMerkmale = (
  a: ReadonlyArray<Merkmal.Merkmal>,
  b: ReadonlyArray<Merkmal.Merkmal>,
): Result.Result<ReadonlyArray<Merkmal.Merkmal>, MerkmaleDiffer> => {
  const united = a.map((merkmal) => {
    const other = b.find(({ id }) => id === merkmal.id)
    const isOpen = merkmal.id === Raummerkmal.ID || merkmal.id === Zeitmerkmal.ID
    if (other === undefined || !isOpen || listeDifference(merkmal.liste, other.liste) === undefined) return merkmal
    const liste = unite(merkmal.liste, other.liste)
    return { ...merkmal, liste: merkmal.id === Zeitmerkmal.ID ? inOrderOfTime(liste) : liste }
  })
  const isUnited = ({ id }: Merkmal.Merkmal): boolean => id === Raummerkmal.ID || id === Zeitmerkmal.ID
  const others = b.map((merkmal) => (isUnited(merkmal) ? (united.find(({ id }) => id === merkmal.id) ?? merkmal) : merkmal))
  return Result.map(requireSame(united, others), () => united)
}
