/**
 * Makes results for tests, as an evaluation would give them.
 *
 * @module
 */
import type { Ergebnis, Operandwert, Rechnung } from "../src/indikator/Ergebnis.js"
import type { Statistik } from "../src/indikator/Statistik.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Raum from "../src/kernel/Raum.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Zeitraum from "../src/kernel/Zeitraum.js"

export const marl = Raum.make("05562024", "Marl")

/** Makes a number that was read at the end of a year. */
export const operand = (jahr: number, wert: Messwert.Messwert, part: Partial<Operandwert> = {}): Operandwert => ({
  art: "operand",
  wert,
  groesse: "bevoelkerung",
  einheit: "Personen",
  datensatz: "beispiel",
  titel: "Beispiel",
  statistik: "bevoelkerungsfortschreibung",
  herkunft: "veroeffentlicht",
  fundstelle: { herausgeber: "Amt", tabelle: "1" },
  zeit: Zeitraum.tag(Stichtag.make(jahr, 12, 31)),
  raum: marl,
  koordinate: {},
  auswahl: [],
  definitionen: {},
  ...part,
})

/** Makes a result that is one number that was read. */
export const ergebnis = (
  jahr: number,
  wert: number | Messwert.Messwert,
  part: Partial<Ergebnis> = {},
  gelesen: Partial<Operandwert> = {},
): Ergebnis => {
  const messwert = typeof wert === "number" ? Messwert.exakt(wert) : wert
  const rechnung: Rechnung = operand(jahr, messwert, gelesen)
  return {
    indikator: "1.1.1",
    variante: "anzahl",
    titel: "Bevölkerung",
    mass: "anzahl",
    einheit: "Personen",
    nachkommastellen: 0,
    gruppe: {},
    gruppenname: [],
    raum: marl,
    jahr,
    wert: messwert,
    rechnung,
    kennzeichen: [],
    ...part,
  }
}

/** Statistics with a break at the end of 2022 in the population, and one in other numbers. */
export const fortschreibung: Statistik = {
  id: "bevoelkerungsfortschreibung",
  titel: "Fortschreibung des Bevölkerungsstandes",
  traeger: "Statistische Ämter",
  ebenen: ["Gemeinde"],
  quelle: "Beispiel",
  brueche: [
    { ab: Stichtag.make(2022, 1, 1), grund: "Neue Basis durch den Zensus 2022.", quelle: "Beispiel", groessen: ["bevoelkerung"] },
    { ab: Stichtag.make(2016, 1, 1), grund: "Nur die Wanderungen wurden umgestellt.", quelle: "Beispiel", groessen: ["zuzuege"] },
  ],
}

/** The same statistics under another name, without a break. */
export const register: Statistik = { ...fortschreibung, id: "melderegister", titel: "Melderegister", brueche: [] }

export const statistiken: ReadonlyArray<Statistik> = [fortschreibung, register]
