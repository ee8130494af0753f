/**
 * Whether words and a number beside them tell a secret cell.
 *
 * Made from the true counts when they are released, and kept in memory only: it answers yes or no for secret cells, and
 * gives no number out. Whoever has the Freigabe in his process can find a number by trying; that is the office that counted.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import type { Datensatz } from "../../../cube/Datensatz.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../../../merkmal/Merkmal.js"
import { summenverratOf, type Summenvorlage } from "./summen.js"
import { hasName, jahreIn, type Suchwort, suchwortOf, type Wortlaut, wortlautOf } from "./woerter.js"

/** A number as it is told: from and to, both the same where it is exact; percent is of a group that the cell is part of. */
export interface Zahlspanne {
  readonly art: "anzahl" | "prozent"
  readonly von: number
  readonly bis: number
}

/** What a report says at one place: numbers, and the words that they stand with. */
export interface Aussage {
  /** The words closest to the numbers: a sentence, or the row and the column of a cell. */
  readonly nah: string
  /** Words that belong to them too: headings, captions, the rest of the paragraph. */
  readonly umfeld: string
  /** The keys that the place names, where it does so by key. */
  readonly koordinate?: Koordinate
  readonly zahlen: ReadonlyArray<Zahlspanne>
}

/** What tells one value of a Merkmal from the others, in words. */
interface Kennwort {
  readonly merkmal: string
  readonly schluessel: string
  /** Any of these names will do. */
  readonly namen: ReadonlyArray<Suchwort>
}

interface Geheimzelle {
  readonly text: string
  readonly wert: number
  /** What the shares of the cell are taken of. */
  readonly ganze: ReadonlyArray<number>
  readonly kennwoerter: ReadonlyArray<Kennwort>
  readonly jahre: ReadonlyArray<string>
}

/** What the predicate is made from: counts with their true numbers, as released, and how wide secret values have to stay. */
export interface Verratsvorlage extends Summenvorlage {
  /** The cells of a Datensatz that nobody must learn, be they withheld, left out, rounded or changed. */
  readonly geheime: (datensatz: Datensatz) => ReadonlyArray<Koordinate>
  readonly spanne: number
}

const auspraegungOf = ({ liste }: Merkmal, key: string): Codeliste.Auspraegung | undefined => Codeliste.find(liste, key)

// The whole of a list tells no cell from another: the city among its areas, the one year of a table.
const isWhole = ({ liste }: Merkmal, key: string): boolean => {
  const top = liste.auspraegungen.filter(({ oberhalb }) => oberhalb === undefined)
  return top.length === 1 && top[0]?.schluessel === key
}

const JA = new Set(["ja", "nein"])
const NICHT: ReadonlyArray<Suchwort> = ["nicht", "kein", "keine", "ohne", "nein"].map((word) => [` ${word} `])

// A table of yes and no is told by its title, of which only the words count that the other tables have not.
const titelwoerter = ({ titel }: Datensatz, all: ReadonlyArray<Datensatz>): Suchwort => {
  const rest = all.map((one) => new Set(suchwortOf(one.titel)))
  const own = suchwortOf(titel)
  const telling = own.filter((piece) => rest.filter((one) => one.has(piece)).length * 2 <= rest.length)
  return telling.length === 0 ? own : telling
}

const namenOf = (merkmal: Merkmal, key: string, titel: Suchwort): ReadonlyArray<Suchwort> => {
  if (JA.has(key)) return key === "ja" ? [titel] : NICHT.map((one) => [...titel, ...one])
  const one = auspraegungOf(merkmal, key)
  return [one?.name ?? key, ...(one?.auch ?? []), ...(/^(?=.*\p{L}).{3,}$/u.test(key) ? [key] : [])].map(suchwortOf)
}

const kennwoerterOf = (datensatz: Datensatz, koordinate: Koordinate, titel: Suchwort): ReadonlyArray<Kennwort> => {
  const woerter = Object.entries(koordinate).flatMap(([id, key]): ReadonlyArray<Kennwort> => {
    const merkmal = datensatz.cube.merkmale.find((one) => one.id === id)
    if (merkmal === undefined || id === "zeit" || key === Codeliste.INSGESAMT || isWhole(merkmal, key)) return []
    return [{ merkmal: id, schluessel: key, namen: namenOf(merkmal, key, titel) }]
  })
  // A total has no group that names it, only the table.
  return woerter.length > 0 ? woerter : [{ merkmal: "", schluessel: "", namen: [titel] }]
}

const jahreOf = ({ cube }: Datensatz, { zeit }: Koordinate): ReadonlyArray<string> => {
  const merkmal = cube.merkmale.find(({ id }) => id === "zeit")
  return zeit === undefined || merkmal === undefined ? [] : jahreIn(`${zeit} ${auspraegungOf(merkmal, zeit)?.name ?? ""}`)
}

const countIn = ({ cube }: Datensatz, koordinate: Koordinate): number | undefined => {
  const wert = Cube.has(cube, koordinate) ? Cube.get(cube, koordinate) : undefined
  return wert?._tag === "Exakt" ? wert.wert : undefined
}

/** Names a cell for a reader by the names of its groups. */
export const zelleText = (datensatz: Datensatz, koordinate: Koordinate): string => {
  const parts = datensatz.cube.merkmale.flatMap((merkmal) => {
    const key = koordinate[merkmal.id]
    return key === undefined || key === Codeliste.INSGESAMT ? [] : [auspraegungOf(merkmal, key)?.name ?? key]
  })
  return `${datensatz.titel}: ${parts.join(", ") || Codeliste.INSGESAMT}`
}

const ganzeOf = (datensatz: Datensatz, koordinate: Koordinate): ReadonlyArray<number> => {
  const { raum, zeit, ...gruppen } = koordinate
  const frame = { ...(raum === undefined ? {} : { raum }), ...(zeit === undefined ? {} : { zeit }) }
  const without = (id: string): Koordinate => Object.fromEntries(Object.entries(koordinate).filter(([one]) => one !== id))
  return [...new Set([frame, ...Object.keys(gruppen).map(without)].flatMap((one) => countIn(datensatz, one) ?? []))].filter((one) => one > 0)
}

const isWithheld = (wert: Messwert.Messwert): boolean => Messwert.isFehlend(wert) && wert.grund === "gesperrt"

const zellenOf = ({ freigegeben, geheime, wahr }: Verratsvorlage): ReadonlyArray<Geheimzelle> =>
  wahr.flatMap((datensatz) => {
    const released = freigegeben.find(({ id }) => id === datensatz.id)
    const titel = titelwoerter(datensatz, wahr)
    const shown = released === undefined ? [] : Cube.zellen(released.cube).filter(({ wert }) => isWithheld(wert)).map(({ koordinate }) => koordinate)
    const places = new Map([...shown, ...geheime(datensatz)].map((koordinate) => [JSON.stringify(datensatz.cube.merkmale.map(({ id }) => koordinate[id] ?? "")), koordinate]))
    return [...places.values()].flatMap((koordinate) => {
      const wert = countIn(datensatz, koordinate)
      if (wert === undefined) return []
      return [{ text: zelleText(datensatz, koordinate), wert, ganze: ganzeOf(datensatz, koordinate), kennwoerter: kennwoerterOf(datensatz, koordinate, titel), jahre: jahreOf(datensatz, koordinate) }]
    })
  })

const tellsNumber = ({ ganze, wert }: Geheimzelle, { art, bis, von }: Zahlspanne, spanne: number): boolean => {
  if (art === "anzahl") return von <= wert && wert <= bis && bis - von < spanne
  return ganze.some((whole) => von * whole <= wert * 100 && wert * 100 <= bis * whole && (bis - von) * whole < spanne * 100)
}

// A place that names other years speaks of another cell; one that names none speaks of any.
const namedJahre = ({ nah, umfeld }: Aussage): ReadonlyArray<string> => {
  const close = jahreIn(nah)
  return close.length > 0 ? close : jahreIn(umfeld)
}

const isOfJahr = ({ jahre }: Geheimzelle, aussage: Aussage): boolean => {
  const named = namedJahre(aussage)
  return jahre.length === 0 || named.length === 0 || named.some((one) => jahre.includes(one))
}

interface Gelesen {
  readonly nah: Wortlaut
  readonly alles: Wortlaut
  readonly koordinate: Koordinate
}

const isNamed = ({ merkmal, namen, schluessel }: Kennwort, wortlaut: Wortlaut, koordinate: Koordinate): boolean => {
  const key = koordinate[merkmal]
  return key === undefined || key === Codeliste.INSGESAMT ? namen.some((name) => hasName(wortlaut, name)) : key === schluessel
}

const isTold = ({ kennwoerter }: Geheimzelle, { alles, koordinate, nah }: Gelesen): boolean =>
  kennwoerter.every((one) => isNamed(one, alles, koordinate)) && kennwoerter.some((one) => isNamed(one, nah, koordinate))

/** Makes the predicate: which secret cells a place of a report tells, by the names of their groups. */
export const verratOf = (vorlage: Verratsvorlage): ((aussage: Aussage) => ReadonlyArray<string>) => {
  const zellen = zellenOf(vorlage)
  const summen = summenverratOf(vorlage)
  const spanne = Math.max(1, vorlage.spanne)
  // The cells of a table share what stands around them.
  let umfeld = { text: "", wortlaut: wortlautOf("") }
  return (aussage) => {
    const candidates = zellen.filter((zelle) => aussage.zahlen.some((zahl) => tellsNumber(zelle, zahl, spanne)) && isOfJahr(zelle, aussage))
    const counts = aussage.zahlen.filter(({ art, bis, von }) => art === "anzahl" && bis - von < spanne && von <= summen.hoechstens)
    if (candidates.length === 0 && counts.length === 0) return []
    const nah = wortlautOf(aussage.nah)
    if (umfeld.text !== aussage.umfeld) umfeld = { text: aussage.umfeld, wortlaut: wortlautOf(aussage.umfeld) }
    const gelesen = { nah, alles: `${nah}${umfeld.wortlaut}`, koordinate: aussage.koordinate ?? {} }
    const single = candidates.filter((zelle) => isTold(zelle, gelesen))
    const together = counts.length === 0 ? [] : summen.find({ ...gelesen, jahre: namedJahre(aussage) }, (wert) => counts.some(({ bis, von }) => von <= wert && wert <= bis))
    return [...new Set([...single.map(({ text }) => text), ...together])]
  }
}
