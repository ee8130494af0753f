/**
 * Writes what may go out, and, for the office alone, what is withheld and why.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import * as Messwert from "../../../kernel/Messwert.js"
import type { Schutz, Sperrung } from "../../Schutz.js"
import type { Stelle } from "../../Stelle.js"
import type { Quote, Tabelle } from "../../Tabelle.js"
import type { VeroeffentlichteQuote, VeroeffentlichteTabelle } from "../../Veroeffentlichung.js"
import type { Schutzweise } from "./weise.js"
import { isZaehlung } from "./eingabe.js"
import type { Schutzlage } from "./lage.js"
import { LAGE } from "./raum.js"
import { publishedZellen } from "../regel/zellen.js"
import type { Wahl } from "./wahl.js"

const quoteOf = ({ raum }: Schutzlage, offen: Uint8Array, quote: Quote): VeroeffentlichteQuote => {
  const [zaehler, nenner] = [raum.find(quote.zaehler), raum.find(quote.nenner)]
  const isOffen = (zelle: number | undefined): boolean => zelle === undefined || offen[zelle] === 1
  const read = (zelle: number | undefined): number => (zelle === undefined || ((raum.lagen[zelle] ?? 0) & LAGE.neu) === 0 ? Number.NaN : raum.werte[zelle] ?? Number.NaN)
  const [x, n] = [read(zaehler), read(nenner)]
  if (Number.isNaN(x) || Number.isNaN(n)) return { ...quote, wert: Messwert.fehlend("unbekannt") }
  if (isOffen(zaehler) || isOffen(nenner)) return { ...quote, wert: Messwert.fehlend("gesperrt") }
  const anteil = Messwert.anteil(Messwert.exakt(x), Messwert.exakt(n))
  const steps = 10 ** quote.nachkommastellen
  return { ...quote, wert: anteil._tag === "Fehlend" ? anteil : Messwert.gerundet(Math.round(anteil.wert * steps) / steps, { basis: 1 / steps, nichtNegativ: true }) }
}

const tabelleOf = (lage: Schutzlage, offen: Uint8Array, tabelle: Tabelle): VeroeffentlichteTabelle => {
  const zellen = publishedZellen(tabelle).map(({ koordinate, wert }) => {
    const zelle = lage.raum.find({ gegenstand: tabelle.gegenstand, koordinate })
    // What is absent already stays as it is; of the rest a reader learns only that it is withheld, not why.
    return { koordinate, wert: wert._tag !== "Fehlend" && (zelle === undefined || offen[zelle] === 1) ? Messwert.fehlend("gesperrt") : wert }
  })
  return {
    id: tabelle.id,
    gegenstand: tabelle.gegenstand,
    cube: Cube.make(tabelle.cube.merkmale, "unbekannt", zellen),
    quoten: (tabelle.quoten ?? []).map((quote) => quoteOf(lage, offen, quote)),
    mindestens: lage.mindestens,
    ganzzahlig: isZaehlung(tabelle),
  }
}

const sperrungenOf = (lage: Schutzlage, { offen, fuer }: Wahl): ReadonlyArray<Sperrung> => {
  const { raum, geheim, gruende, spannen } = lage
  const gefragt = (zelle: number): boolean => ((raum.lagen[zelle] ?? 0) & (LAGE.gefragt | LAGE.quote | LAGE.frueher)) !== 0 && zelle < raum.ersterRest
  return [...offen.keys()].filter((zelle) => offen[zelle] === 1 && gefragt(zelle)).flatMap((zelle): ReadonlyArray<Sperrung> => {
    const stelle = raum.stelleOf(zelle)
    if (geheim[zelle] === 1) return [{ art: "primaer", stelle, gruende: gruende.get(zelle) ?? [], spanne: spannen[zelle] ?? 1 }]
    const ziel = fuer.get(zelle)
    if (ziel === undefined) return []
    return [{ art: "sekundaer", stelle, fuer: [stelleOrWhole(lage, ziel)] }]
  })
}

// What lacks to a denominator is no cell of a table: its denominator stands for it.
const stelleOrWhole = ({ raum }: Schutzlage, zelle: number): Stelle => {
  const { gegenstand, koordinate } = raum.stelleOf(zelle)
  return { gegenstand, koordinate }
}

/** Puts the result together. */
export const schutzOf = (lage: Schutzlage, wahl: Wahl, tabellen: ReadonlyArray<Tabelle>, weise: Schutzweise): Schutz => {
  const geschuetzt = tabellen.map((tabelle) => tabelleOf(lage, wahl.offen, tabelle))
  const { register, zuordnungen } = weise
  return {
    tabellen: geschuetzt,
    veroeffentlichung: {
      tabellen: [...(register?.eintraege ?? []).map(({ tabelle }) => tabelle), ...geschuetzt],
      ...(zuordnungen === undefined ? {} : { zuordnungen }),
    },
    sperrungen: sperrungenOf(lage, wahl),
    ziele: [...lage.geheim.keys()].filter((zelle) => lage.geheim[zelle] === 1 && zelle < lage.raum.ersterRest && ((lage.raum.lagen[zelle] ?? 0) & LAGE.heraus) === 0)
      .map((zelle) => ({ stelle: lage.raum.stelleOf(zelle), spanne: lage.spannen[zelle] ?? 1 })),
    zellen: lage.raum.lagen.reduce((sum, one) => sum + Number((one & LAGE.gefragt) !== 0), 0),
    findings: [],
  }
}
