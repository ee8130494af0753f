import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { auszaehlungOf, nationalitaet, regel, stadtteil } from "../../../../test/freigabeBeispiel.js"
import { forAll, implies, type Seeded } from "../../../../test/seeded.js"
import * as Cube from "../../../cube/Cube.js"
import * as Freigabe from "../../../geheimhaltung/Freigabe.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Block from "../../Block.js"
import { checkDokument } from "../../checkDokument.js"

const ZEILEN = ["NATD", "NATA"] as const
const SPALTEN = ["nord", "sued", "west"] as const
const NAMEN = { NATD: "Deutsche", NATA: "Ausländerinnen und Ausländer", nord: "Nord", sued: "Süd", west: "West" } as const
const ORTE = ZEILEN.flatMap((zeile) => SPALTEN.map((spalte) => [zeile, spalte] as const))

/** A sum over cells of the little table, 0 to 5 in the order of ORTE. */
interface Gleichung {
  readonly zellen: ReadonlyArray<number>
  readonly wert: number
}

const fest = { raum: "05999001", zeit: "2024-12-31" }
const marginOf = (zeile: string | undefined, spalte: string | undefined): ReadonlyArray<number> =>
  ORTE.flatMap(([a, b], at) => ((zeile === undefined || a === zeile) && (spalte === undefined || b === spalte) ? [at] : []))

const lagen = [undefined, ...ZEILEN].flatMap((zeile) => [undefined, ...SPALTEN].map((spalte) => ({
  koordinate: { ...fest, ...(zeile === undefined ? {} : { nationalitaet: zeile }), ...(spalte === undefined ? {} : { stadtteil: spalte }) }, zellen: marginOf(zeile, spalte),
})))

/** What is published, as equations: nothing of how it was protected is used. */
const publishedBy = (freigabe: Freigabe.Freigabe): ReadonlyArray<Gleichung> => lagen.flatMap(({ koordinate, zellen }) => {
  const cube = freigabe.datensaetze[0]?.cube
  const wert = cube === undefined ? undefined : Messwert.getWert(Cube.get(cube, koordinate))
  return wert === undefined ? [] : [{ zellen, wert }]
})

/** The cells that all whole tables from 0 on agree in, tried one by one; nothing where there are too many to try. */
const knownBy = (gleichungen: ReadonlyArray<Gleichung>): ReadonlySet<number> | undefined => {
  const most = ORTE.map((_, at) => Math.min(...gleichungen.filter(({ zellen }) => zellen.includes(at)).map(({ wert }) => wert)))
  if (most.some((one) => !Number.isFinite(one))) return undefined
  const seen = ORTE.map(() => new Set<number>())
  let steps = 0
  const tryFrom = (at: number, werte: ReadonlyArray<number>): void => {
    steps += 1
    if (steps > 40_000) return
    const fits = gleichungen.every(({ wert, zellen }) => {
      const sum = zellen.reduce((total, one) => total + (werte[one] ?? 0), 0)
      return zellen.every((one) => one < at) ? sum === wert : sum <= wert
    })
    if (!fits) return
    if (at === ORTE.length) werte.forEach((wert, one) => seen[one]?.add(wert))
    else for (let wert = 0; wert <= (most[at] ?? 0); wert += 1) tryFrom(at + 1, [...werte, wert])
  }
  tryFrom(0, [])
  return steps > 40_000 ? undefined : new Set(ORTE.flatMap((_, at) => (seen[at]?.size === 1 ? [at] : [])))
}

const draw = (chance: Seeded): ReadonlyArray<number> => ORTE.map(() => chance.int(0, chance.pick([2, 6, 9])))

/** A leak: groups of one Merkmal beside one group of the other, or beside all of it, in a sentence, a table or a list. */
const leakOf = (chance: Seeded, werte: ReadonlyArray<number>): readonly [Gleichung, Block.Block] => {
  const spalten = SPALTEN.filter(() => chance.bool())
  const keys = spalten.length === 0 ? [chance.pick(SPALTEN)] : spalten
  const zeile = chance.pick<(typeof ZEILEN)[number] | undefined>([...ZEILEN, undefined])
  const zellen = keys.flatMap((key) => marginOf(zeile, key))
  const wert = zellen.reduce((sum, one) => sum + (werte[one] ?? 0), 0)
  const wer = zeile === undefined ? "Menschen" : NAMEN[zeile]
  const wo = keys.map((key) => NAMEN[key]).join(" und ")
  return [{ zellen, wert }, chance.pick<Block.Block>([
    Block.absatz(`In ${wo} leben zusammen ${wert} ${wer}.`), Block.tabelle("Zahlen 2024", ["Wo", `${wer}#`], [[wo, String(wert)]]), Block.liste([`${wo}: ${wert} ${wer}`]),
  ])]
}

interface Lauf {
  readonly freigabe: Freigabe.Freigabe
  readonly werte: ReadonlyArray<number>
  readonly secret: ReadonlyArray<number>
}

const laufOf = (chance: Seeded): Lauf | undefined => {
  const werte = draw(chance)
  const at = (zeile: string, spalte: string): number => werte[ORTE.findIndex(([a, b]) => a === zeile && b === spalte)] ?? 0
  const zahlen = Object.fromEntries(ZEILEN.map((zeile) => [zeile, Object.fromEntries(SPALTEN.map((spalte) => [spalte, at(zeile, spalte)]))]))
  const made = Freigabe.make([auszaehlungOf("probe", [nationalitaet, stadtteil], zahlen)], regel, { am: Stichtag.make(2025, 3, 1), bericht: "Probe", ohneGrenzen: "erlaubt" })
  if (Result.isFailure(made)) return undefined
  const cube = made.success.datensaetze[0]?.cube
  const secret = ORTE.flatMap(([zeile, spalte], index) => (cube !== undefined && Messwert.isFehlend(Cube.get(cube, { ...fest, nationalitaet: zeile, stadtteil: spalte })) ? [index] : []))
  return { freigabe: made.success, werte, secret }
}

const stopped = ({ freigabe }: Lauf, bloecke: ReadonlyArray<Block.Block>): boolean =>
  checkDokument({ bloecke, geheimhaltung: { protokolle: [freigabe.protokoll], ohneFreigabe: [], getrennt: [], nichtBekannt: [], freigaben: [freigabe] } }).length > 0

describe("properties", () => {
  it("stops every sum in words by which a withheld cell becomes known, and lets through what is released", () => {
    const counts = { learned: 0, stopped: 0, passed: 0 }
    forAll(120, (chance) => {
      const lauf = laufOf(chance)
      if (lauf === undefined || lauf.secret.length === 0) return
      const published = publishedBy(lauf.freigabe)
      const before = knownBy(published)
      const [gleichung, block] = leakOf(chance, lauf.werte)
      const after = knownBy([...published, gleichung])
      if (before === undefined || after === undefined) return
      const learns = lauf.secret.some((cell) => after.has(cell) && !before.has(cell))
      const isStopped = stopped(lauf, [block])
      counts.learned += Number(learns)
      counts.stopped += Number(isStopped)
      counts.passed += Number(!isStopped)
      expect(implies(learns, () => isStopped), JSON.stringify({ werte: lauf.werte, secret: lauf.secret, gleichung, block })).toBe(true)
      // What stands in the release already is no news.
      const isReleased = published.some(({ zellen }) => zellen.join() === gleichung.zellen.join())
      expect(implies(isReleased && stopped(lauf, [block]), () => lauf.secret.some((cell) => lauf.werte[cell] === gleichung.wert)), JSON.stringify({ werte: lauf.werte, block })).toBe(true)
    })
    expect(counts.learned).toBeGreaterThan(10)
    expect(counts.passed).toBeGreaterThan(5)
  })
})
