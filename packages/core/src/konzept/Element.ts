/**
 * Any part of a Konzept that has an id, seen alike: what it is, what it is called, where it stands.
 *
 * @module
 */
import type { Path } from "../kernel/Finding.js"
import type * as Id from "../kernel/Id.js"
import type { Quelle } from "../kernel/Quelle.js"
import type * as Text from "../kernel/Text.js"
import type { Konzept } from "./Konzept.js"
import * as Teilkonzept from "./Teilkonzept.js"

/** What kind of element. */
export type Art =
  | "integrationsbegriff" | "eckpunkt" | "inklusion" | "wert" | "kodex" | "selbstverstaendnis" | "zielgruppe"
  | "handlungsfeld" | "leitziel" | "begriff" | "projekt" | "akteur" | "ort" | "gremium" | "fallmethode" | "ebene"
  | "phase" | "zielebene" | "monitoring" | "indikator" | "befragung" | "fortschreibung" | "angabe" | "prozess"
  | "prozessziel" | "schritt"

/** An element of a Konzept. */
export interface Element {
  readonly id: Id.Id
  readonly art: Art
  readonly titel: Text.Text
  readonly quelle: Quelle
  /** Where it stands in the Konzept. */
  readonly path: Path
  /** The element it stands in: the Handlungsfeld of a Leitziel. */
  readonly in?: Id.Id
}

interface Named {
  readonly id: Id.Id
  readonly titel: Text.Text
  readonly quelle: Quelle
}

const element = (art: Art, { at, it }: Teilkonzept.Placed<Named>, owner?: Named): Element => ({
  id: it.id,
  art,
  titel: it.titel,
  quelle: it.quelle,
  path: at,
  ...(owner === undefined ? {} : { in: owner.id }),
})

const parts = (art: Art, owner: Teilkonzept.Placed<Named>, key: string, values: ReadonlyArray<Named>): ReadonlyArray<Element> =>
  Teilkonzept.place(values, [...owner.at, key]).map((placed) => element(art, placed, owner.it))

const optional = <T extends Named>(
  art: Art,
  placed: Teilkonzept.Placed<T> | undefined,
  inner: (placed: Teilkonzept.Placed<T>) => ReadonlyArray<Element> = () => [],
): ReadonlyArray<Element> => (placed === undefined ? [] : [element(art, placed), ...inner(placed)])

const rootsOf = (teil: Teilkonzept.Teilkonzept): ReadonlyArray<Element> => [
  ...optional("integrationsbegriff", teil.integrationsbegriff, (placed) =>
    parts("eckpunkt", placed, "eckpunkte", placed.it.eckpunkte)),
  ...optional("prozess", teil.prozess, (placed) => [
    ...parts("prozessziel", placed, "ziele", placed.it.ziele),
    ...parts("schritt", placed, "schritte", placed.it.schritte),
  ]),
  ...optional("inklusion", teil.inklusion),
  ...teil.werte.map((placed) => element("wert", placed)),
  ...teil.kodizes.map((placed) => element("kodex", placed)),
  ...teil.selbstverstaendnis.map((placed) => element("selbstverstaendnis", placed)),
]

const dutiesOf = (teil: Teilkonzept.Teilkonzept): ReadonlyArray<Element> => [
  ...optional("fallmethode", teil.fallmethode, (placed) => [
    ...parts("ebene", placed, "ebenen", placed.it.ebenen),
    ...parts("phase", placed, "phasen", placed.it.phasen),
    ...parts("zielebene", placed, "zielebenen", placed.it.zielebenen),
  ]),
  ...optional("monitoring", teil.monitoring, (placed) => [
    ...parts("indikator", placed, "indikatoren", placed.it.indikatoren),
    ...(placed.it.befragung === undefined
      ? []
      : [element("befragung", { at: [...placed.at, "befragung"], it: placed.it.befragung }, placed.it)]),
  ]),
  ...optional("fortschreibung", teil.fortschreibung),
]

/**
 * Lists what has an id in a Konzept of which parts may be missing.
 *
 * @example
 * ```ts
 * import { Element, Teilkonzept } from "@teilhabe/core/konzept"
 *
 * Element.listIn(Teilkonzept.empty) // => []
 * ```
 */
export const listIn = (teil: Teilkonzept.Teilkonzept): ReadonlyArray<Element> => [
  ...rootsOf(teil),
  ...teil.zielgruppen.flatMap((placed) => [
    element("zielgruppe", placed),
    ...parts("angabe", placed, "bestand", placed.it.bestand),
  ]),
  ...teil.handlungsfelder.flatMap((placed) => [
    element("handlungsfeld", placed),
    ...parts("leitziel", placed, "leitziele", placed.it.leitziele),
    ...parts("begriff", placed, "begriffe", placed.it.begriffe),
  ]),
  ...teil.projekte.map((placed) => element("projekt", placed)),
  ...teil.akteure.map((placed) => element("akteur", placed)),
  ...teil.orte.map((placed) => element("ort", placed)),
  ...teil.gremien.map((placed) => element("gremium", placed)),
  ...dutiesOf(teil),
  ...teil.angaben.map((placed) => element("angabe", placed)),
]

/**
 * Lists everything in a Konzept that has an id, in the order of the Konzept.
 *
 * @example
 * ```ts
 * import { Element } from "@teilhabe/core/konzept"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * Element.list(marl).filter((element) => element.art === "handlungsfeld").length // => 8
 * ```
 */
export const list = (konzept: Konzept): ReadonlyArray<Element> => listIn(Teilkonzept.of(konzept))
