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

// Where one list knows a step between, the smallest area that holds the other is the one above it; else the order of the
// two lists must leave no trace.
const nearestAbove = (a: Liste, b: Liste, key: string): string | undefined => {
  const [x, y] = [Codeliste.find(a, key)?.oberhalb, Codeliste.find(b, key)?.oberhalb]
  if (x === undefined || y === undefined || x === y) return x ?? y
  if (isBelow(b, y, x) || isBelow(a, y, x)) return y
  return isBelow(b, x, y) || isBelow(a, x, y) || x < y ? x : y
}

// The digits of an area tell what holds it, in whichever list that stands: Land, Regierungsbezirk, Kreis, Gemeinde.
const byDigits = (key: string, keys: ReadonlySet<string>): string | undefined => {
  if (!/^\d{2,8}(?::|$)/u.test(key)) return undefined
  const ags = key.slice(0, 8)
  return [...(key.includes(":") ? [ags] : []), ...[5, 3, 2].filter((length) => length < ags.length).map((length) => ags.slice(0, length))].find((one) => keys.has(one))
}

// Groups make up what they lie in only where one list says so for all of them.
const isWhole = (liste: Liste, above: string | undefined, keys: ReadonlyArray<string>): boolean => {
  const parts = new Set(partsOf(liste, above ?? Codeliste.INSGESAMT))
  return keys.every((key) => parts.has(key))
}

const unite = (a: Liste, b: Liste): Liste => {
  const all = [...a.auspraegungen, ...b.auspraegungen.filter(({ schluessel }) => Codeliste.find(a, schluessel) === undefined)]
  const keys = new Set(all.map(({ schluessel }) => schluessel))
  const placed = all.map((one): Auspraegung => {
    const { oberhalb: _oberhalb, gliederung: _gliederung, ...rest } = one
    const above = (a.id === Raummerkmal.ID ? byDigits(one.schluessel, keys) : undefined) ?? nearestAbove(a, b, one.schluessel)
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
    if (other === undefined || !isOpen || merkmal.liste.id !== other.liste.id) return merkmal
    if (listeDifference(merkmal.liste, other.liste) === undefined) return merkmal
    const liste = unite(merkmal.liste, other.liste)
    return { ...merkmal, liste: merkmal.id === Zeitmerkmal.ID ? inOrderOfTime(liste) : liste }
  })
  const others = b.map((merkmal) => {
    const found = united.find(({ id }) => id === merkmal.id)
    const isOpen = merkmal.id === Raummerkmal.ID || merkmal.id === Zeitmerkmal.ID
    return found !== undefined && isOpen && found.liste.id === merkmal.liste.id ? found : merkmal
  })
  return Result.map(requireSame(united, others), () => united)
}
