import type * as Id from "../../kernel/Id.js"
import type { Quelle } from "../../kernel/Quelle.js"
import type * as Text from "../../kernel/Text.js"
import type { Art, Element } from "./elementType.js"
import { place, type Placed, type View } from "./view.js"

interface Named {
  readonly id: Id.Id
  readonly titel: Text.Text
  readonly quelle: Quelle
}

const element = (art: Art, { at, it }: Placed<Named>, owner?: Named): Element => ({
  id: it.id,
  art,
  titel: it.titel,
  quelle: it.quelle,
  path: at,
  ...(owner === undefined ? {} : { in: owner.id }),
})

const parts = (art: Art, owner: Placed<Named>, key: string, values: ReadonlyArray<Named>): ReadonlyArray<Element> =>
  place(values, [...owner.at, key]).map((placed) => element(art, placed, owner.it))

const optional = <T extends Named>(
  art: Art,
  placed: Placed<T> | undefined,
  inner: (placed: Placed<T>) => ReadonlyArray<Element> = () => [],
): ReadonlyArray<Element> => (placed === undefined ? [] : [element(art, placed), ...inner(placed)])

const rootsOf = (view: View): ReadonlyArray<Element> => [
  ...optional("integrationsbegriff", view.integrationsbegriff, (placed) =>
    parts("eckpunkt", placed, "eckpunkte", placed.it.eckpunkte)),
  ...optional("inklusion", view.inklusion),
  ...view.werte.map((placed) => element("wert", placed)),
  ...view.kodizes.map((placed) => element("kodex", placed)),
  ...view.selbstverstaendnis.map((placed) => element("selbstverstaendnis", placed)),
]

const dutiesOf = (view: View): ReadonlyArray<Element> => [
  ...optional("fallmethode", view.fallmethode, (placed) => [
    ...parts("ebene", placed, "ebenen", placed.it.ebenen),
    ...parts("phase", placed, "phasen", placed.it.phasen),
    ...parts("zielebene", placed, "zielebenen", placed.it.zielebenen),
  ]),
  ...optional("monitoring", view.monitoring, (placed) => [
    ...parts("indikator", placed, "indikatoren", placed.it.indikatoren),
    ...(placed.it.befragung === undefined
      ? []
      : [element("befragung", { at: [...placed.at, "befragung"], it: placed.it.befragung }, placed.it)]),
  ]),
  ...optional("fortschreibung", view.fortschreibung),
]

/** Lists what has an id in a Konzept of which parts may be missing. */
export const listView = (view: View): ReadonlyArray<Element> => [
  ...rootsOf(view),
  ...view.zielgruppen.flatMap((placed) => [
    element("zielgruppe", placed),
    ...parts("angabe", placed, "bestand", placed.it.bestand),
  ]),
  ...view.handlungsfelder.flatMap((placed) => [
    element("handlungsfeld", placed),
    ...parts("leitziel", placed, "leitziele", placed.it.leitziele),
    ...parts("begriff", placed, "begriffe", placed.it.begriffe),
  ]),
  ...view.projekte.map((placed) => element("projekt", placed)),
  ...view.akteure.map((placed) => element("akteur", placed)),
  ...view.orte.map((placed) => element("ort", placed)),
  ...view.gremien.map((placed) => element("gremium", placed)),
  ...dutiesOf(view),
  ...view.angaben.map((placed) => element("angabe", placed)),
]
