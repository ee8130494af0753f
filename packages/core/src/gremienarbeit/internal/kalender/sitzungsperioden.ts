import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Abgehalten, Angesetzt, Sitzung } from "../../Gremienstand.js"
import type { Periode } from "./perioden.js"

/** A span with the sitting that was held for it, or else the one that is set for it. */
export interface Belegt {
  readonly periode: Periode
  readonly gehalten?: Abgehalten
  readonly vorgesehen?: Angesetzt
}

const isIn = ({ von, bis }: Periode, tag: Stichtag): boolean => von <= tag && tag <= bis

/** The day on which a sitting was to be at first. */
const firstDay = (sitzung: Sitzung): Stichtag => sitzung.verlegt[0]?.von ?? sitzung.tag

/**
 * Finds for each span the sitting that was held for it: each sitting counts once.
 *
 * First come the sittings that stayed in their span. Then a span without one takes the first that was put off from it and held later, and so late.
 * What is left of the others counts where it was held.
 */
export const belegen = (perioden: ReadonlyArray<Periode>, sitzungen: ReadonlyArray<Sitzung>): ReadonlyArray<Belegt> => {
  const inOrder = [...sitzungen].sort((a, b) => (a.tag === b.tag ? (a.id < b.id ? -1 : 1) : a.tag < b.tag ? -1 : 1))
  const held = inOrder.filter((sitzung) => sitzung.stand === "abgehalten")
  const used = new Set<Sitzung>()
  const found = new Map<Periode, Abgehalten>()
  const take = (fits: (periode: Periode, sitzung: Abgehalten) => boolean): void => {
    for (const periode of perioden) {
      const sitzung = found.has(periode) ? undefined : held.find((one) => !used.has(one) && fits(periode, one))
      if (sitzung === undefined) continue
      found.set(periode, sitzung)
      used.add(sitzung)
    }
  }
  take((periode, sitzung) => isIn(periode, sitzung.tag) && isIn(periode, firstDay(sitzung)))
  take((periode, sitzung) => isIn(periode, firstDay(sitzung)) && sitzung.tag > periode.bis)
  take((periode, sitzung) => isIn(periode, sitzung.tag))
  return perioden.map((periode) => {
    const gehalten = found.get(periode)
    if (gehalten !== undefined) return { periode, gehalten }
    const vorgesehen = inOrder.filter((sitzung) => sitzung.stand === "angesetzt").find((sitzung) => isIn(periode, sitzung.tag))
    return vorgesehen === undefined ? { periode } : { periode, vorgesehen }
  })
}
