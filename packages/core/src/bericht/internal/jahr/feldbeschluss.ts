/**
 * Which Handlungsfeld a decision belongs to: that of what it changes, or else that of its topic, or else that of its Gremium.
 *
 * @module
 */
import type { Beschlusslage, Gremienstand } from "../../../gremienarbeit/Gremienstand.js"
import type { Jahressicht } from "./sicht.js"

const feldOf = ({ konzept: { handlungsfelder, projekte } }: Jahressicht, id: string): ReadonlyArray<string> => [
  ...projekte.filter((one) => one.id === id).map(({ handlungsfeld }) => handlungsfeld),
  ...handlungsfelder.filter((one) => one.id === id || one.leitziele.some((ziel) => ziel.id === id)).map((one) => one.id),
]

const ofEffects = (sicht: Jahressicht, { beschluss: { wirkungen } }: Beschlusslage): ReadonlyArray<string> =>
  wirkungen.flatMap((wirkung) => (wirkung.art === "projekt" ? feldOf(sicht, wirkung.auftrag.projekt) : wirkung.art === "konzept" ? wirkung.antrag.elemente.flatMap((id) => feldOf(sicht, id)) : []))

const ofTopic = (sicht: Jahressicht, { sitzungen }: Gremienstand, { beschluss: { top }, sitzung }: Beschlusslage): ReadonlyArray<string> => {
  const topic = sitzungen.find(({ id }) => id === sitzung)?.tagesordnung.find(({ id }) => id === top)
  return topic === undefined ? [] : [...topic.handlungsfelder, ...topic.projekte.flatMap((id) => feldOf(sicht, id))]
}

const ofGremium = ({ konzept: { gremien } }: Jahressicht, { gremium }: Gremienstand): ReadonlyArray<string> =>
  gremien.find(({ id }) => id === gremium)?.handlungsfelder ?? []

/** Tells whether a decision belongs to a Handlungsfeld; one that changes several belongs to each. */
export const betrifftFeld = (sicht: Jahressicht, stand: Gremienstand, lage: Beschlusslage, feld: string): boolean => {
  const found = [ofEffects(sicht, lage), ofTopic(sicht, stand, lage), ofGremium(sicht, stand)].find((ids) => ids.length > 0) ?? []
  return found.includes(feld)
}
