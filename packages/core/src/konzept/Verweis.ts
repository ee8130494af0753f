/**
 * One element that names another by its id.
 *
 * @module
 */
import type { Path } from "../kernel/Finding.js"
import type { Id } from "../kernel/Id.js"
import type { Art } from "./Element.js"
import type { Bestehendes } from "./Handlungsfeld.js"
import type { Placed, Teilkonzept } from "./Teilkonzept.js"

/** Kinds of things an id may name: elements and, beside them, the documents that sources point to. */
export type Ziel = Art | "dokument"

/**
 * One id that names another element. `richtung` says how the thread runs: `auf`, the one that names serves the one
 * that is named; `ab`, the named one serves the one that names; `quer`, neither.
 */
export interface Verweis {
  readonly von: Id | undefined
  readonly at: Path
  readonly nach: Id
  readonly ziele: ReadonlyArray<Ziel>
  readonly richtung: "auf" | "ab" | "quer"
}

const HANDELNDE = ["akteur", "gremium"] as const

type Field = readonly [key: string, nach: Id | ReadonlyArray<Id> | undefined, ziele: ReadonlyArray<Ziel>, richtung: Verweis["richtung"]]

const from = (von: Id | undefined, at: Path, fields: ReadonlyArray<Field>): ReadonlyArray<Verweis> =>
  fields.flatMap(([key, nach, ziele, richtung]) => {
    if (nach === undefined) return []
    const single = typeof nach === "string"
    return (single ? [nach] : nach).map((id, index) => ({
      von,
      at: single ? [...at, key] : [...at, key, index],
      nach: id,
      ziele,
      richtung,
    }))
  })

const existing = (von: Id, at: Path, values: ReadonlyArray<Bestehendes>): ReadonlyArray<Verweis> =>
  values.flatMap((it, index) =>
    from(von, [...at, "bestehendes", index], [["akteure", it.akteure, HANDELNDE, "ab"], ["orte", it.orte, ["ort"], "ab"]]),
  )

const ofProjekt = ({ at, it }: Teilkonzept["projekte"][number]): ReadonlyArray<Verweis> => [
  ...from(it.id, at, [
    ["handlungsfeld", it.handlungsfeld, ["handlungsfeld"], "auf"],
    ["leitziele", it.leitziele, ["leitziel"], "auf"],
    ["zielgruppen", it.zielgruppen, ["zielgruppe"], "auf"],
    ["federfuehrung", it.federfuehrung, HANDELNDE, "ab"],
    ["partner", it.partner, HANDELNDE, "ab"],
    ["orte", it.orte, ["ort"], "ab"],
    ["gremium", it.gremium, ["gremium"], "ab"],
  ]),
  ...it.mittel.flatMap((mittel, index) => from(it.id, [...at, "mittel", index], [["geber", mittel.geber, HANDELNDE, "ab"]])),
  ...existing(it.id, at, it.bestehendes),
]

const ofGremium = ({ at, it }: Teilkonzept["gremien"][number]): ReadonlyArray<Verweis> => [
  ...from(it.id, at, [
    ["handlungsfelder", it.handlungsfelder, ["handlungsfeld"], "auf"],
    ["organisation", it.organisation, HANDELNDE, "ab"],
    ["orte", it.orte, ["ort"], "ab"],
  ]),
  ...it.einladungen.flatMap((one, index) => from(it.id, [...at, "einladungen", index], [["wer", one.wer, HANDELNDE, "ab"]])),
]

const ofMonitoring = ({ at, it }: Placed<NonNullable<Teilkonzept["monitoring"]>["it"]>): ReadonlyArray<Verweis> => [
  ...from(it.id, at, [
    ["verantwortlich", it.verantwortlich, HANDELNDE, "ab"],
    ["zuliefernde", it.zuliefernde, HANDELNDE, "ab"],
    ["adressat", it.adressat, HANDELNDE, "ab"],
  ]),
  ...(it.befragung === undefined
    ? []
    : from(it.befragung.id, [...at, "befragung"], [["verantwortlich", it.befragung.verantwortlich, HANDELNDE, "ab"]])),
]

const ofFallmethode = ({ at, it }: Placed<NonNullable<Teilkonzept["fallmethode"]>["it"]>): ReadonlyArray<Verweis> => [
  ...from(it.id, at, [["verantwortlich", it.verantwortlich, HANDELNDE, "ab"], ["gremien", it.gremien, ["gremium"], "ab"]]),
  ...it.phasen.flatMap((phase, index) => from(phase.id, [...at, "phasen", index], [["teilVon", phase.teilVon, ["phase"], "auf"]])),
  ...it.zielebenen.flatMap((ebene, index) =>
    from(ebene.id, [...at, "zielebenen", index], [["dient", ebene.dient, ["zielebene"], "auf"]])),
]

const ofProzess = ({ at, it }: Placed<NonNullable<Teilkonzept["prozess"]>["it"]>): ReadonlyArray<Verweis> => [
  ...it.ziele.flatMap((ziel, index) => from(ziel.id, [...at, "ziele", index], [["dient", ziel.dient, ["prozessziel"], "auf"]])),
  ...it.schritte.flatMap((schritt, index) =>
    from(schritt.id, [...at, "schritte", index], [
      ["durch", schritt.durch, HANDELNDE, "ab"],
      ["mit", schritt.mit, HANDELNDE, "ab"],
      ["ziele", schritt.ziele, ["prozessziel"], "auf"],
      ["gremium", schritt.gremium, ["gremium"], "ab"],
    ])),
]

const optional = <T>(placed: Placed<T> | undefined, list: (placed: Placed<T>) => ReadonlyArray<Verweis>) =>
  placed === undefined ? [] : list(placed)

/**
 * Lists every id that names another element; sources and `betrifft`, which may name anything, are left aside.
 *
 * @example
 * ```ts
 * import { Teilkonzept, Verweis } from "@teilhabe/core/konzept"
 *
 * Verweis.listIn(Teilkonzept.empty) // => []
 * ```
 */
export const listIn = (teil: Teilkonzept): ReadonlyArray<Verweis> => [
  ...teil.projekte.flatMap(ofProjekt),
  ...teil.gremien.flatMap(ofGremium),
  ...teil.handlungsfelder.flatMap(({ at, it }) => existing(it.id, at, it.bestehendes)),
  ...teil.kodizes.flatMap(({ at, it }) => from(it.id, at, [["werte", it.werte, ["wert"], "auf"]])),
  ...teil.akteure.flatMap(({ at, it }) => from(it.id, at, [["teilVon", it.teilVon, HANDELNDE, "ab"]])),
  ...teil.orte.flatMap(({ at, it }) =>
    from(it.id, at, [["traeger", it.traeger, HANDELNDE, "ab"], ["teilVon", it.teilVon, ["ort"], "ab"]])),
  ...optional(teil.prozess, ofProzess),
  ...optional(teil.monitoring, ofMonitoring),
  ...optional(teil.fallmethode, ofFallmethode),
  ...optional(teil.fortschreibung, ({ at, it }) => from(it.id, at, [["durch", it.durch, HANDELNDE, "ab"]])),
  ...optional(teil.beschluss, ({ at, it }) => from(undefined, at, [["durch", it.durch, HANDELNDE, "quer"]])),
]
