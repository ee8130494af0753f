/**
 * Reads tables and the register of what is out as cells, and says what keeps them from being protected.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import type { Finding } from "../../../kernel/Finding.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import * as Stelle from "../../Stelle.js"
import type { Quote, Tabelle } from "../../Tabelle.js"
import type { VeroeffentlichteTabelle } from "../../Veroeffentlichung.js"
import type { Eintrag } from "../../Veroeffentlichungsregister.js"
import { finding } from "../finding.js"
import { publishedKoordinaten, publishedZellen } from "../regel/zellen.js"
import { LAGE, type Raumtabelle, type Raumzelle, type Rest } from "./raum.js"

/** What is to be protected, and with what. */
export interface Eingabe {
  readonly tabellen: ReadonlyArray<Tabelle>
  /** The same tables with all cells that a reader can form. */
  readonly ganze: ReadonlyArray<Tabelle>
  readonly eintraege: ReadonlyArray<Eintrag>
  readonly reste: ReadonlyArray<Rest>
}

/** Tells whether a table counts whole persons or cases, and no sums. */
export const isZaehlung = ({ traeger, beitraege }: Tabelle): boolean => traeger === undefined && beitraege === undefined

const keyOf = (koordinate: Cube.Zelle["koordinate"]): string => Stelle.keyOf({ gegenstand: "", koordinate })

/** Reads all that a table states or lets a reader form; what it does not publish still ties cells together. */
export const raumtabelleOf = (tabelle: Tabelle, ganz: Tabelle): Raumtabelle => {
  const alle = publishedZellen(ganz)
  const gefragt = tabelle.zellen === undefined && tabelle.cube === ganz.cube ? undefined : new Set(publishedKoordinaten(tabelle).map(keyOf))
  const zellen = alle.map(({ koordinate, wert }): Raumzelle => {
    const isGefragt = gefragt === undefined || gefragt.delete(keyOf(koordinate))
    const frage = isGefragt ? LAGE.gefragt : 0
    return wert._tag === "Exakt" ? { koordinate, wert: wert.wert, lage: frage | LAGE.neu } : { koordinate, wert: undefined, lage: frage | (isGefragt ? LAGE.abwesend : 0) }
  })
  const ohne = gefragt === undefined || gefragt.size === 0 ? [] : publishedKoordinaten(tabelle).filter((koordinate) => gefragt.has(keyOf(koordinate)))
  return {
    gegenstand: tabelle.gegenstand,
    merkmale: tabelle.cube.merkmale,
    zellen: [...zellen, ...ohne.map((koordinate) => ({ koordinate, wert: undefined, lage: LAGE.gefragt | LAGE.abwesend }))],
  }
}

/** Reads what an earlier report told. */
export const fruehereOf = ({ cube, gegenstand, mindestens }: VeroeffentlichteTabelle): Raumtabelle => ({
  gegenstand,
  merkmale: cube.merkmale,
  zellen: Cube.zellen(cube).map(({ koordinate, wert }): Raumzelle => {
    if (wert._tag === "Exakt") return { koordinate, wert: wert.wert, lage: LAGE.heraus }
    if (wert._tag === "Gerundet") return { koordinate, wert: undefined, lage: 0, von: wert.von, bis: wert.bis }
    return wert.grund === "gesperrt" ? { koordinate, wert: undefined, lage: LAGE.frueher, von: mindestens } : { koordinate, wert: undefined, lage: 0 }
  }),
})

/** Marks cells by what rests on them: rates to come, or rates that are out. */
export const quotenzellenOf = (quoten: ReadonlyArray<Quote>, lage: number): ReadonlyArray<Raumtabelle> =>
  quoten.flatMap(({ zaehler, nenner }) => [zaehler, nenner]).map(({ gegenstand, koordinate }) => ({ gegenstand, merkmale: [], zellen: [{ koordinate, wert: undefined, lage }] }))

const isWithin = (tabellen: ReadonlyArray<Tabelle>, { zaehler, nenner }: Quote): boolean =>
  zaehler.gegenstand === nenner.gegenstand && Object.entries(nenner.koordinate).every(([id, key]) => {
    const own = zaehler.koordinate[id]
    if (key === Codeliste.INSGESAMT || own === key) return true
    return own !== undefined && tabellen.some(({ cube, gegenstand }) => gegenstand === nenner.gegenstand &&
      cube.merkmale.some((merkmal) => merkmal.id === id && Codeliste.above(merkmal.liste, own).some(({ schluessel }) => schluessel === key)))
  }) && Stelle.keyOf(zaehler) !== Stelle.keyOf(nenner)

/** What each rate tells beside its cells: how much lacks from the numerator to the denominator. */
export const resteOf = (tabellen: ReadonlyArray<Tabelle>): ReadonlyArray<Rest> => {
  const reste = tabellen.flatMap(({ quoten = [] }) => quoten.filter((quote) => isWithin(tabellen, quote)).map(({ zaehler, nenner }) => ({ teil: zaehler, ganzes: nenner })))
  const byKey = new Map(reste.map((rest) => [`${Stelle.keyOf(rest.ganzes)} ${Stelle.keyOf(rest.teil)}`, rest]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rest]) => rest)
}

const WHY = {
  Negativ: "is below 0: what is protected counts or adds up from 0 on",
  Bruchteil: "is no whole number: state how many units it rests on (traeger) if it is a sum",
  Gerundet: "is rounded: only true numbers can be protected, publish what its source has rounded as it is",
} as const

const problemOf = (wert: Messwert.Messwert, isCount: boolean): keyof typeof WHY | undefined => {
  if (wert._tag === "Fehlend") return undefined
  if (wert._tag === "Gerundet") return "Gerundet"
  if (wert.wert < 0) return "Negativ"
  return isCount && !Number.isSafeInteger(wert.wert) ? "Bruchteil" : undefined
}

/** Finds the numbers that cannot be protected; one finding for each table and kind, with the first cell. */
export const checkWerte = (tabelle: Tabelle): ReadonlyArray<Finding> => {
  const { zellen: _, ...ganz } = tabelle
  const found = new Map<keyof typeof WHY, { readonly stelle: string; anzahl: number }>()
  for (const { koordinate, wert } of publishedZellen(ganz)) {
    const problem = problemOf(wert, isZaehlung(tabelle))
    if (problem === undefined) continue
    const known = found.get(problem) ?? { stelle: Stelle.toText({ gegenstand: tabelle.gegenstand, koordinate }), anzahl: 0 }
    known.anzahl += 1
    found.set(problem, known)
  }
  return [...found].map(([code, { stelle, anzahl }]) => finding(`Wert${code}`, "fehler", [tabelle.id],
    `${anzahl} numbers of the table ${tabelle.id} cannot be protected; the first (${stelle}) ${WHY[code]}`, { tabelle: tabelle.id, stelle, anzahl }))
}
