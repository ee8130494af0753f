/**
 * An attacker of a year who knows what every number is made of: kinds of cases, of which each published number counts some.
 *
 * He reads no list of the library: what a number means is typed here a second time, so that two names of one number are one to him.
 *
 * @module
 */
import * as Cube from "../../src/cube/Cube.js"
import type { Datensatz } from "../../src/cube/Datensatz.js"
import * as Messwert from "../../src/kernel/Messwert.js"

/** What a published number counts: the cases for which it holds; all numbers about one trait are made of its kinds. */
export interface Aussage { readonly zug: string; readonly arten: ReadonlySet<string>; readonly wert: Messwert.Messwert; readonly name: string }

const OFFEN = ["aufnahme", "bestandsaufnahme", "zielvereinbarung", "hilfeplanung", "leistungssteuerung", "monitoring", "evaluation"]
const BEENDET = ["beraten", "evaluiert", "wunsch-der-person", "kein-kontakt", "umzug", "andere-zustaendigkeit", "verstorben"]
const NEU = ["im-jahr.unter-6-monaten", "im-jahr.6-bis-11-monate"]
const ALT = ["frueher.unter-6-monaten", "frueher.6-bis-11-monate", "frueher.1-jahr", "frueher.2-jahre", "frueher.3-jahre-und-mehr"]
const gruppen: Readonly<Record<string, ReadonlyArray<string>>> = { offen: OFFEN, beendet: BEENDET, "im-jahr": NEU, frueher: ALT }

/** Every kind of case by a trait. */
export const artenOf = (zug: string): ReadonlyArray<string> => (zug === "stand" ? [...OFFEN, ...BEENDET] : zug === "dauer" ? [...NEU, ...ALT] : ["ja", "nein"])

/** Reads what a release tells; a total is told of each trait. */
export const aussagenOf = (datensaetze: ReadonlyArray<Datensatz>): ReadonlyArray<Aussage> => {
  const all = datensaetze.flatMap(({ cube, id }) => {
    const zug = id.replace(/^fallstatistik-\d+-/u, "")
    return Cube.zellen(cube).map(({ koordinate, wert }): Aussage => {
      const key = koordinate["stand"] ?? koordinate["dauer"] ?? koordinate["zutreffend"]
      return { zug, arten: new Set(key === undefined ? artenOf(zug) : (gruppen[key] ?? [key])), wert, name: `${zug}/${key ?? "insgesamt"}` }
    })
  })
  // Everybody is one of these and one of those: a total that one table tells holds for all of them.
  const totals = all.filter(({ arten, zug }) => arten.size === artenOf(zug).length)
  const zuege = [...new Set(all.map(({ zug }) => zug))]
  return [...all, ...totals.flatMap(({ name, wert }) => zuege.map((zug) => ({ zug, arten: new Set(artenOf(zug)), wert, name })))]
}

const zahlOf = (wert: Messwert.Messwert): number | undefined => Messwert.getWert(wert)

// Tries every number of cases of each kind that fits all that is told of a trait; a withheld number is at least 1, as every 0 is told.
const worldsOf = (aussagen: ReadonlyArray<Aussage>, arten: ReadonlyArray<string>, hoechstens: number): ReadonlyArray<ReadonlyArray<number>> => {
  const worlds: Array<ReadonlyArray<number>> = []
  const limits = aussagen.map(({ arten: of, wert }) => ({ at: arten.map((art) => of.has(art)), last: arten.findLastIndex((art) => of.has(art)), zahl: zahlOf(wert) }))
  const visit = (chosen: ReadonlyArray<number>): void => {
    const index = chosen.length
    for (const { at, last, zahl } of limits) {
      const sum = chosen.reduce((all, one, place) => (at[place] === true ? all + one : all), 0)
      if (zahl !== undefined && (sum > zahl || (index > last && sum !== zahl))) return
      if (zahl === undefined && index > last && sum === 0) return
    }
    if (index === arten.length) worlds.push(chosen)
    else for (let next = 0; next <= hoechstens; next += 1) visit([...chosen, next])
  }
  visit([])
  return worlds
}

/** A number that was withheld, with what it can be. */
export interface Erraten { readonly name: string; readonly werte: ReadonlySet<number> }

/** Works out what every withheld number can be; kinds of which it is told that nobody is one are left out first. */
export const errate = (datensaetze: ReadonlyArray<Datensatz>, hoechstens: number): ReadonlyArray<Erraten> => {
  const all = aussagenOf(datensaetze)
  return [...new Set(all.map(({ zug }) => zug))].flatMap((zug) => {
    const own = all.filter((one) => one.zug === zug)
    const leer = new Set(own.filter(({ wert }) => zahlOf(wert) === 0).flatMap(({ arten }) => [...arten]))
    // Kinds that no number tells apart are one to him.
    const gleich = new Map(artenOf(zug).filter((art) => !leer.has(art)).map((art) => [own.map(({ arten: of }) => of.has(art)).join(), art] as const))
    const arten = [...gleich.values()]
    const worlds = worldsOf(own, arten, hoechstens)
    if (worlds.length === 0) throw new Error(`what is told of ${zug} contradicts itself`)
    return own.filter(({ wert }) => zahlOf(wert) === undefined)
      .map(({ arten: of, name }) => ({ name, werte: new Set(worlds.map((world) => world.reduce((sum, one, at) => (of.has(arten[at] ?? "") ? sum + one : sum), 0))) }))
  })
}
