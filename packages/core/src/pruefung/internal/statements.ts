import type { Path } from "../../kernel/Finding.js"
import type { Quelle } from "../../kernel/Quelle.js"
import type { Zeitraum } from "../../kernel/Zeitraum.js"
import type { Placed, Teilkonzept } from "../../konzept/Teilkonzept.js"

/** What stands all over a Konzept, with its places: sources and times. */
export interface Statements {
  readonly quellen: ReadonlyArray<Placed<Quelle>>
  readonly zeiten: ReadonlyArray<Placed<Zeitraum>>
}

interface Found {
  readonly quellen: Array<Placed<Quelle>>
  readonly zeiten: Array<Placed<Zeitraum>>
}

const isZeitraum = (value: object): value is Zeitraum => Object.hasOwn(value, "von") && Object.hasOwn(value, "art")

const walk = (value: unknown, at: Path, found: Found): void => {
  if (typeof value !== "object" || value === null) return
  if (Array.isArray(value)) return value.forEach((inner, index) => walk(inner, [...at, index], found))
  if (isZeitraum(value)) {
    found.zeiten.push({ at, it: value })
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === "quelle") found.quellen.push({ at: [...at, key], it: inner as Quelle })
    else if (key !== "titel" && key !== "beschreibung") walk(inner, [...at, key], found)
  }
}

/** Collects sources and times in one walk. */
export const statementsIn = (view: Teilkonzept): Statements => {
  const found: Found = { quellen: [], zeiten: [] }
  const parts = Object.values(view) as ReadonlyArray<Placed<unknown> | ReadonlyArray<Placed<unknown>>>
  for (const { at, it } of parts.flat()) walk(it, at, found)
  return found
}
