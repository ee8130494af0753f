/**
 * What the way of a Projekt says about what was due.
 *
 * @module
 */
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Lage, Projektstand, Wegmarke } from "../../Projektstand.js"
import type { Art } from "../../Termin.js"

const ENDE: ReadonlySet<Lage> = new Set<Lage>(["abgeschlossen", "beendet", "zusammengefuehrt"])

/** The Lagen in which a Projekt has begun and goes on. */
const BEGONNEN: ReadonlySet<Lage> = new Set<Lage>(["in-erprobung", "laufend", "regelangebot"])

/** Tells whether a Projekt is over: completed, ended, or inside another. */
export const isVorbei = ({ lage }: Projektstand): boolean => ENDE.has(lage)

/** Every step that was taken. */
const wegOf = (stand: Projektstand): ReadonlyArray<Wegmarke> => (stand.lage === "vorgesehen" ? [] : stand.weg)

/** The steps since the Projekt was last taken up again. */
const jetzigerWeg = (stand: Projektstand): ReadonlyArray<Wegmarke> => {
  const weg = wegOf(stand)
  return weg.slice(weg.slice(0, -1).findLastIndex(({ lage }) => ENDE.has(lage)) + 1)
}

const first = (weg: ReadonlyArray<Wegmarke>, lagen: ReadonlySet<Lage>): Stichtag | undefined => weg.find(({ lage }) => lagen.has(lage))?.seit

/** The day on which a Projekt began for the first time. */
export const begonnenAm = (stand: Projektstand): Stichtag | undefined => first(wegOf(stand), BEGONNEN)

/** Tells whether it was tried out at any time. */
export const wasErprobt = (stand: Projektstand): boolean => wegOf(stand).some(({ lage }) => lage === "in-erprobung")

const FEST: ReadonlySet<Lage> = new Set<Lage>(["regelangebot", "abgeschlossen"])

const ENTSCHIEDEN: ReadonlySet<Lage> = new Set<Lage>(["laufend", ...FEST])

/** What was to be decided by a day on the way, a trial or a Prüfauftrag, with the step that followed it. */
export const entscheidungen = (stand: Projektstand): ReadonlyArray<{ readonly art: "erprobungsende" | "pruefung"; readonly faellig: Stichtag; readonly erfuellt?: Stichtag }> => {
  const weg = wegOf(stand)
  return weg.flatMap(({ faellig, lage }, at) => {
    const next = weg[at + 1]?.seit
    if (faellig === undefined) return []
    return [{ art: lage === "in-pruefung" ? "pruefung" as const : "erprobungsende" as const, faellig, ...(next === undefined ? {} : { erfuellt: next }) }]
  })
}

/** The day on which the way itself did what was due. */
export const getanAm = (art: Art, stand: Projektstand): Stichtag | undefined => {
  if (art === "beginn") return begonnenAm(stand)
  if (art === "abschluss") return first(jetzigerWeg(stand), FEST)
  return art === "erprobungsende" ? first(jetzigerWeg(stand), ENTSCHIEDEN) : undefined
}
