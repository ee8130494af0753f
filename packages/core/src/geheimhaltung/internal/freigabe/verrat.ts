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
import { formenOf } from "./namen.js"
import { summenverratOf, type Summenvorlage } from "./summen.js"
import { type Titelwoerter, titelwoerterOf } from "./titel.js"
import { type Fund, fundIn, hasName, jahreIn, type Suchwort, suchwortOf, wortlautOf } from "./woerter.js"

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
  readonly umfeld: ReadonlyArray<string>
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
  /** These do too where they stand close to the number. */
  readonly nahe?: ReadonlyArray<Suchwort>
  /** Has to be there, and says nothing of its own. */
  readonly isSchwach?: boolean
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

// The name of an area often begins with that of the city, which tells nothing: "Marl Hüls-Süd" is told by "Hüls-Süd".
const withoutWhole = ({ liste }: Merkmal, name: string): ReadonlyArray<Suchwort> => {
  const [top, ...others] = liste.auspraegungen.filter(({ oberhalb }) => oberhalb === undefined)
  if (top === undefined || others.length > 0) return []
  const wordsOf = (text: string): ReadonlyArray<string> => wortlautOf(text).trim().split(" ")
  const ganzes = new Set(wordsOf(top.name))
  const rest = wordsOf(name).filter((word) => !ganzes.has(word))
  // A short rest is looked for as a whole word: "Mitte" is no "Mittel".
  return rest.length === 0 || rest.length === wordsOf(name).length || rest.join("").length < 3 ? [] : ["", "s"].map((ending) => rest.map((word, at) => ` ${word}${at === rest.length - 1 ? ending : ""} `))
}

const namenOf = (merkmal: Merkmal, key: string): ReadonlyArray<Suchwort> => {
  const one = auspraegungOf(merkmal, key)
  const names = [one?.name ?? key, ...(one?.auch ?? [])].flatMap(formenOf)
  return [...[...names, ...(/^(?=.*\p{L}).{3,}$/u.test(key) ? [key] : [])].map(suchwortOf), ...names.flatMap((name) => withoutWhole(merkmal, name))]
}

// Which table of yes and no it is, and that cases are counted; a kind of its own counts as that too.
const jaNein = (merkmal: string, schluessel: string, { alle, art, eigene, faelle, gezaehlt }: Titelwoerter, isWholeCity: boolean): ReadonlyArray<Kennwort> => [
  { merkmal: "", schluessel: "", namen: [...eigene, alle] },
  { merkmal: "", schluessel: "", namen: [...art, alle], nahe: isWholeCity && art.length > 0 ? [] : gezaehlt },
  // Without an area near it, a number may count anything.
  ...(isWholeCity ? [{ merkmal: "", schluessel: "", namen: [alle], nahe: faelle, isSchwach: true }] : []),
  ...(schluessel === "ja" ? [] : [{ merkmal, schluessel, namen: NICHT, isSchwach: true }]),
]

const kennwoerterOf = (datensatz: Datensatz, koordinate: Koordinate, titel: Titelwoerter): ReadonlyArray<Kennwort> => {
  const own = Object.entries(koordinate).flatMap(([id, key]) => {
    const merkmal = datensatz.cube.merkmale.find((one) => one.id === id)
    return merkmal === undefined || id === "zeit" || key === Codeliste.INSGESAMT || isWhole(merkmal, key) ? [] : [{ id, key, merkmal }]
  })
  const woerter = own.flatMap(({ id, key, merkmal }): ReadonlyArray<Kennwort> =>
    (JA.has(key) ? jaNein(id, key, titel, own.length === 1) : [{ merkmal: id, schluessel: key, namen: namenOf(merkmal, key) }]))
  // A total has no group that names it, only the table.
  return woerter.length > 0 ? woerter : [{ merkmal: "", schluessel: "", namen: [titel.alle] }]
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
    const titel = titelwoerterOf(datensatz, wahr)
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

/** A text around many places, read once. */
interface Umfeld {
  readonly fund: Fund
  readonly jahre: ReadonlyArray<string>
}

const VIELE = 200

// The cells of a table and the paragraphs of a text share what stands around them.
const umfeldReader = (): ((text: string) => Umfeld) => {
  const known = new Map<string, Umfeld>()
  return (text) => {
    const found = known.get(text) ?? { fund: fundIn(wortlautOf(text)), jahre: jahreIn(text) }
    if (known.size > VIELE) known.clear()
    known.set(text, found)
    return found
  }
}

// A place that names other years speaks of another cell; one that names none, or only days after all that was counted, of any.
const namedJahre = (nah: string, umfeld: ReadonlyArray<Umfeld>, letztes: string): ReadonlyArray<string> => {
  const counted = (jahre: ReadonlyArray<string>): ReadonlyArray<string> => jahre.filter((one) => one <= letztes)
  const close = counted(jahreIn(nah))
  return close.length > 0 ? close : counted(umfeld.flatMap(({ jahre }) => jahre))
}

const isOfJahr = ({ jahre }: Geheimzelle, named: ReadonlyArray<string>): boolean =>
  jahre.length === 0 || named.length === 0 || named.some((one) => jahre.includes(one))

interface Gelesen {
  readonly nah: Fund
  readonly alles: Fund
  readonly koordinate: Koordinate
}

const isNamed = ({ merkmal, namen, schluessel }: Kennwort, fund: Fund, koordinate: Koordinate): boolean => {
  const key = koordinate[merkmal]
  return key === undefined || key === Codeliste.INSGESAMT ? namen.some((name) => hasName(fund, name)) : key === schluessel
}

const isTold = ({ kennwoerter }: Geheimzelle, { alles, koordinate, nah }: Gelesen): boolean =>
  kennwoerter.every((one) => isNamed(one, alles, koordinate) || (one.nahe ?? []).some((name) => hasName(nah, name))) &&
  kennwoerter.some((one) => one.isSchwach !== true && isNamed(one, nah, koordinate))

/** Makes the predicate: which secret cells a place of a report tells, by the names of their groups. */
export const verratOf = (vorlage: Verratsvorlage): ((aussage: Aussage) => ReadonlyArray<string>) => {
  const zellen = zellenOf(vorlage)
  const summen = summenverratOf(vorlage)
  const spanne = Math.max(1, vorlage.spanne)
  const zeiten = vorlage.wahr.flatMap(({ cube }) => cube.merkmale.filter(({ id }) => id === "zeit").flatMap(({ liste }) => liste.auspraegungen))
  const letztes = zeiten.flatMap(({ name, schluessel }) => jahreIn(`${schluessel} ${name}`)).sort().at(-1) ?? ""
  const readUmfeld = umfeldReader()
  return ({ koordinate = {}, nah: text, umfeld, zahlen }) => {
    const counts = zahlen.filter(({ art, bis, von }) => art === "anzahl" && bis - von < spanne && von <= summen.hoechstens)
    const told = zellen.filter((zelle) => zahlen.some((zahl) => tellsNumber(zelle, zahl, spanne)))
    if (told.length === 0 && counts.length === 0) return []
    const around = umfeld.map(readUmfeld)
    const jahre = namedJahre(text, around, letztes)
    const nah = fundIn(wortlautOf(text))
    const alles: Fund = (piece) => nah(piece) || around.some(({ fund }) => fund(piece))
    const single = told.filter((zelle) => isOfJahr(zelle, jahre) && isTold(zelle, { nah, alles, koordinate }))
    const together = counts.length === 0 ? [] : summen.find({ nah, alles, jahre }, (wert) => counts.some(({ bis, von }) => von <= wert && wert <= bis))
    return [...new Set([...single.map(({ text: zelle }) => zelle), ...together])]
  }
}
