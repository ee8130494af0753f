/**
 * Which reviews of what is permanent were held.
 *
 * @module
 */
import type { Dauer } from "../../../kernel/Dauer.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Horizontregel } from "../../../konzept/Horizontregel.js"
import type { Beschluss } from "../../../konzept/Konzept.js"
import { ueberpruefungen } from "../../../konzept/ueberpruefungen.js"
import type { Projektstand } from "../../Projektstand.js"

/** The day of a Beschluss: where only the month or year is known, its last day. */
const beschlussTag = ({ zeit }: Pick<Beschluss, "zeit">): Stichtag.Stichtag => zeit.bis ?? zeit.von

const LETZTER = Stichtag.make(2799, 12, 31)

/** Every day on which a review was due until a day, and the next one. */
export const ueberpruefungstage = (
  regel: Pick<Horizontregel, "ueberpruefung">,
  beschluss: Pick<Beschluss, "zeit">,
  stichtag: Stichtag.Stichtag,
): ReadonlyArray<Stichtag.Stichtag> => {
  const tage = ueberpruefungen(regel, beschluss, Stichtag.min(stichtag, LETZTER))
  const dauer: Dauer = regel.ueberpruefung
  return [...tage, Stichtag.addDauer(beschlussTag(beschluss), dauer, tage.length + 1)]
}

interface Gehalten {
  readonly am: Stichtag.Stichtag
  /** The review that was named; an assessment names none. */
  readonly tag?: string
}

// A review that was held by the Beschluss was one of what was in force before.
const gehalten = (stand: Projektstand, beschluss: Pick<Beschluss, "zeit">): ReadonlyArray<Gehalten> => {
  if (stand.lage === "vorgesehen") return []
  const genannt = stand.erfuellt.filter(({ frist }) => frist.startsWith("ueberpruefung/")).map(({ am, frist }) => ({ am, tag: frist.slice("ueberpruefung/".length) }))
  const seit = beschlussTag(beschluss)
  return [...genannt, ...stand.bewertungen.map(({ am }) => ({ am }))].filter(({ am }) => am > seit).sort((a, b) => Stichtag.compare(a.am, b.am))
}

// What is held makes up for every review that was missed before; an assessment with nothing missed is the next review.
const meant = (tage: ReadonlyArray<Stichtag.Stichtag>, done: ReadonlyMap<string, unknown>, { am, tag }: Gehalten): ReadonlyArray<string> => {
  const missed = tage.filter((one) => one <= am && !done.has(one))
  if (tag !== undefined) return [...missed.filter((one) => one < tag), tag]
  return missed.length > 0 ? missed : tage.filter((one) => one > am).slice(0, 1)
}

/** The day on which each review was held, by the day on which it was due at first. */
export const gehaltenAm = (
  tage: ReadonlyArray<Stichtag.Stichtag>,
  stand: Projektstand,
  beschluss: Pick<Beschluss, "zeit">,
): ReadonlyMap<string, Stichtag.Stichtag> => {
  const done = new Map<string, Stichtag.Stichtag>()
  for (const one of gehalten(stand, beschluss)) {
    for (const tag of meant(tage, done, one)) if (!done.has(tag)) done.set(tag, one.am)
  }
  return done
}
