import type { Finding } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import { nearest } from "../../kernel/nearest.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import type { Ergebnis } from "../Ergebnis.js"
import { checkGleichzeitig, checkHerkunft, checkIdentitaet, keyUnknown, sameGroup } from "./vergleich.js"

/** A result with its place in the list: ranked, an open rest that is only named, or made up of others. */
export interface Kandidat {
  readonly schluessel: string
  readonly name: string
  readonly ergebnis: Ergebnis
  readonly stellung: "gereiht" | "offen" | "aggregat"
}

const stellungOf = (liste: Codeliste.Codeliste, one: Codeliste.Auspraegung, given: ReadonlySet<string>): Kandidat["stellung"] => {
  if (one.art !== undefined) return "offen"
  const isMadeUp = Codeliste.below(liste, one.schluessel).some(({ gliederung }) => gliederung !== "darunter")
  // A group that is picked out of another one would be counted beside itself.
  const isPicked = one.gliederung === "darunter" && one.oberhalb !== undefined && given.has(one.oberhalb)
  return isMadeUp || isPicked ? "aggregat" : "gereiht"
}

/** The result without the ranked Merkmal, so that the other parts of the groups can be compared. */
const without = (ergebnis: Ergebnis, merkmal: string): Ergebnis => {
  const { [merkmal]: _, ...gruppe } = ergebnis.gruppe
  return { ...ergebnis, gruppe }
}

/** Finds what keeps results from being ranked, and tells of each how it stands in the list. */
export const checkRang = (
  ergebnisse: ReadonlyArray<Ergebnis>,
  single: ReadonlyArray<Ergebnis>,
  merkmal: Merkmal,
): { readonly findings: ReadonlyArray<Finding>; readonly kandidaten: ReadonlyArray<Kandidat> } => {
  const first = single[0] ?? ergebnisse[0]
  const findings: Array<Finding> = ergebnisse.flatMap((one) =>
    first === undefined || one === first
      ? []
      : [
          ...checkIdentitaet(without(first, merkmal.id), without(one, merkmal.id), ["indikator", "variante", "einheit", "raum", "jahr", "gruppe"]),
          ...checkHerkunft(first, one),
          ...checkGleichzeitig(first, one),
        ],
  )
  const keys = ergebnisse.map((one) => one.gruppe[merkmal.id] ?? Codeliste.INSGESAMT)
  findings.push(...[...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))].map(sameGroup))
  const given = new Set(keys)
  const kandidaten = single.flatMap((ergebnis): ReadonlyArray<Kandidat> => {
    const schluessel = ergebnis.gruppe[merkmal.id] ?? ""
    const found = Codeliste.find(merkmal.liste, schluessel)
    if (found !== undefined) return [{ schluessel, name: found.name, ergebnis, stellung: stellungOf(merkmal.liste, found, given) }]
    const known = merkmal.liste.auspraegungen.map((one) => one.schluessel)
    findings.push(keyUnknown(schluessel, merkmal.liste.titel, nearest(schluessel, known)))
    return []
  })
  return { findings, kandidaten }
}

/** A candidate with the first and the last place that it may hold. */
export interface Gereiht {
  readonly kandidat: Kandidat
  readonly rang: { readonly von: number; readonly bis: number }
}

/**
 * Ranks by value: as many are ahead as are surely larger, as many behind as are surely smaller.
 *
 * Whoever has no value may be anywhere, so everybody may lie that many places further back.
 */
export const sortRang = (
  kandidaten: ReadonlyArray<Kandidat>,
): { readonly gereiht: ReadonlyArray<Gereiht>; readonly ohneWert: ReadonlyArray<Kandidat> } => {
  const mitWert = kandidaten.filter(({ ergebnis }) => Messwert.isZahl(ergebnis.wert))
  const count = (one: Kandidat, vergleich: Messwert.Vergleich): number =>
    mitWert.filter((other) => Messwert.compare(other.ergebnis.wert, one.ergebnis.wert) === vergleich).length
  const ohneWert = kandidaten.filter(({ ergebnis }) => Messwert.isFehlend(ergebnis.wert))
  const wert = ({ kandidat }: Gereiht): number => Messwert.getWert(kandidat.ergebnis.wert) ?? 0
  const gereiht = mitWert
    .map((kandidat): Gereiht => ({ kandidat, rang: { von: 1 + count(kandidat, "groesser"), bis: kandidaten.length - count(kandidat, "kleiner") } }))
    .sort((a, b) => a.rang.von - b.rang.von || wert(b) - wert(a) || (a.kandidat.schluessel < b.kandidat.schluessel ? -1 : 1))
  return { gereiht, ohneWert }
}
