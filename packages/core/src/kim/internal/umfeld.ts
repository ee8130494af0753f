import type { Path } from "../../kernel/Finding.js"
import type { Quelle } from "../../kernel/Quelle.js"
import type { Id } from "../../kernel/Id.js"
import type { Dokument, Konzept } from "../../konzept/Konzept.js"
import type { Placed } from "../../konzept/Teilkonzept.js"
import type { Sicht } from "./sicht.js"

/** The parts of a Konzept that the data on KIM may name. */
export type Konzeptteil = Pick<Konzept, "id" | "akteure" | "gremien" | "handlungsfelder" | "dokumente">

/** What an id may lead to. */
export type Art = "akteur" | "baustein" | "stelle" | "vereinbarung" | "austauschpflicht" | "dach" | "gremium" | "handlungsfeld"

/** An element that may be named, with its place; those of the Konzept have none here. */
export interface Bekanntes {
  readonly art: Art
  readonly id: string
  readonly at: Path | undefined
}

/** What the rules look at: what was read, what there is to be named, and the Konzept where it is known. */
export interface Umfeld {
  readonly sicht: Sicht
  readonly konzept: Konzeptteil | undefined
  readonly eigene: ReadonlyArray<Bekanntes & { readonly at: Path; readonly it: Named }>
  readonly bekannt: ReadonlyMap<string, ReadonlySet<Art>>
  readonly dokumente: ReadonlyMap<string, typeof Dokument.Type>
}

interface Named {
  readonly id: Id
  readonly quelle: Quelle
}

/** Collects what can be named, in the data itself and in the Konzept. */
export const umfeldOf = (sicht: Sicht, konzept: Konzeptteil | undefined): Umfeld => {
  const own = (art: Art, list: ReadonlyArray<Placed<Named>>) => list.map(({ at, it }) => ({ art, id: it.id as string, at, it }))
  const eigene = [
    ...own("akteur", sicht.akteure), ...own("baustein", sicht.bausteine), ...own("stelle", sicht.stellen),
    ...own("vereinbarung", sicht.vereinbarungen), ...own("austauschpflicht", sicht.austauschpflichten), ...own("dach", sicht.daecher),
  ]
  const fremde = konzept === undefined ? [] : [
    ...konzept.akteure.map(({ id }) => ({ art: "akteur", id } as const)),
    ...konzept.gremien.map(({ id }) => ({ art: "gremium", id } as const)),
    ...konzept.handlungsfelder.map(({ id }) => ({ art: "handlungsfeld", id } as const)),
  ]
  const bekannt = new Map<string, Set<Art>>()
  for (const { art, id } of [...eigene, ...fremde]) bekannt.set(id, (bekannt.get(id) ?? new Set<Art>()).add(art))
  const dokumente = new Map([...(konzept?.dokumente ?? []), ...sicht.dokumente.map(({ it }) => it)].map((it) => [it.id as string, it]))
  return { sicht, konzept, eigene, bekannt, dokumente }
}
