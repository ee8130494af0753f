import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { antwort, bogen, fragebogen, offen, rand, zufall } from "../../test/befragungBeispiel.js"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Cube from "../cube/Cube.js"
import * as Veroeffentlichungsregister from "../geheimhaltung/Veroeffentlichungsregister.js"
import { regeln } from "../geheimhaltung/regeln.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Auswertung from "./Auswertung.js"
import type { Bogen } from "./Bogen.js"
import * as Erhebung from "./Erhebung.js"
import type { Frage, Fragebogen } from "./Fragebogen.js"
import * as Ruecklauf from "./Ruecklauf.js"
import type { Stichprobe } from "./Stichprobe.js"

const regel = regeln.schwelleFuenf
const RAEUME = ["huels", "drewer", "sinsen", "polsum"] as const
const ANTWORTEN = ["ja", "nein", "frueher"] as const
const LISTE: Readonly<Record<string, number>> = { huels: 20_000, drewer: 6000, sinsen: 12_000, polsum: 3000 }
const gruppeOf = (id: string, keys: ReadonlyArray<string>) => Merkmal.make(id, Codeliste.make({ id, titel: id, quelle: "erfunden", auspraegungen: keys.map((schluessel) => ({ schluessel, name: schluessel })) }))
const gruppe = gruppeOf("sozialraum", RAEUME)

/** One linear equation: what each unknown counts for, and the sum. */
type Gleichung = readonly [Readonly<Record<string, number>>, number]

/** The unknowns that a system of linear equations leaves no choice for (Gauss, Jordan). */
const solve = (gleichungen: ReadonlyArray<Gleichung>): ReadonlySet<string> => {
  const names = [...new Set(gleichungen.flatMap(([faktoren]) => Object.keys(faktoren)))]
  const rows = gleichungen.map(([faktoren, summe]) => [...names.map((name) => faktoren[name] ?? 0), summe])
  let done = 0
  names.forEach((_, column) => {
    const pivot = rows.slice(done).reduce((best, row, at) => (Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? done + at : best), done)
    const [top, row] = [rows[done], rows[pivot]]
    const head = row?.[column] ?? 0
    if (top === undefined || row === undefined || Math.abs(head) < 1e-9) return
    rows[pivot] = top
    rows[done] = row.map((one) => one / head)
    rows.forEach((other, at) => {
      const factor = other[column] ?? 0
      if (at !== done && factor !== 0) rows[at] = other.map((one, index) => one - factor * (rows[done]?.[index] ?? 0))
    })
    done += 1
  })
  return new Set(rows.flatMap((row) => {
    const named = names.filter((_, at) => Math.abs(row[at] ?? 0) > 1e-7)
    return named.length === 1 ? named : []
  }))
}

const zahl = (wert: Messwert.Messwert | undefined): number | undefined => (wert === undefined ? undefined : Messwert.getWert(wert))
const cell = (raum: string, key: string): string => `${raum}/${key}`
const sum = (names: ReadonlyArray<string>, faktor: (name: string) => number = () => 1) => Object.fromEntries(names.map((name) => [name, faktor(name)]))

/** What a table of counts says: its cells, its groups, its answers, all. */
const tableSays = ({ tabelle: { cube } }: Auswertung.Auswertung, merkmal: string, keys: ReadonlyArray<string>, name: (raum: string, key: string) => string): ReadonlyArray<Gleichung> =>
  [[...RAEUME], ...RAEUME.map((one) => [one])].flatMap((raeume) => [[...keys], ...keys.map((one) => [one])].flatMap((answers): ReadonlyArray<Gleichung> => {
    const [raum = "", key = ""] = [raeume.length === 1 ? raeume[0] : Codeliste.INSGESAMT, answers.length === 1 ? answers[0] : Codeliste.INSGESAMT]
    const wert = zahl(Cube.get(cube, { sozialraum: raum, [merkmal]: key }))
    return wert === undefined ? [] : [[sum(raeume.flatMap((one) => answers.map((answer) => name(one, answer)))), wert]]
  }))

const secretsOf = ({ tabelle: { cube } }: Auswertung.Auswertung, merkmal: string, keys: ReadonlyArray<string>, name: (raum: string, key: string) => string): ReadonlyArray<string> =>
  RAEUME.flatMap((raum) => keys.filter((key) => zahl(Cube.get(cube, { sozialraum: raum, [merkmal]: key })) === undefined).map((key) => name(raum, key)))

type Anzahlen = Readonly<Record<string, ReadonlyArray<number>>>

// One number below the threshold among larger ones.
const draw = ({ int }: Seeded): Anzahlen => {
  const small = int(0, 2)
  return Object.fromEntries(RAEUME.map((raum) => [raum, ANTWORTEN.map((_, at) => (raum === "drewer" && at === small ? int(1, 4) : int(12, 40)))]))
}

const boegenOf = (anzahlen: Anzahlen, more: (at: number, index: number) => Bogen["antworten"] = () => ({})): ReadonlyArray<Bogen> =>
  Object.entries(anzahlen).flatMap(([sozialraum, counts]) => counts.flatMap((anzahl, at) => Array.from({ length: anzahl }, (_, index) =>
    bogen(`${sozialraum}-${at}-${index}`, { verein: antwort(ANTWORTEN[at] ?? "ja"), ...more(at, index) }, { sozialraum }))))

const evaluate = (stichprobe: Stichprobe, boegen: ReadonlyArray<Bogen>, frage = "verein", of: Fragebogen = fragebogen, weise: Partial<Auswertung.Auswertungsweise> = {}) =>
  Result.getOrThrow(Auswertung.make(Result.getOrThrow(Erhebung.make(of, stichprobe, boegen)), Id.make(frage), { regel, gruppe, ...weise }))

describe("an attacker who solves equations", () => {
  it("works out no number by the weighted shares of all, and would by those that are withheld", () => {
    let opened = 0
    forAll(6, (chance) => {
      const anzahlen = draw(chance)
      const auswertung = evaluate(zufall(41_000, { _tag: "Geschichtet", merkmal: "sozialraum", schichten: LISTE }), boegenOf(anzahlen))
      const secrets = secretsOf(auswertung, "antwort-verein", ANTWORTEN, cell)
      const counts = tableSays(auswertung, "antwort-verein", ANTWORTEN, cell)
      const gewicht = (raum: string) => (LISTE[raum] ?? 0) / (anzahlen[raum] ?? []).reduce((all, one) => all + one, 0)
      const weighted = (key: string): Gleichung =>
        [sum(RAEUME.map((raum) => cell(raum, key)), (name) => gewicht(name.split("/")[0] ?? "")), RAEUME.reduce((all, raum) => all + gewicht(raum) * (anzahlen[raum]?.[ANTWORTEN.indexOf(key as "ja")] ?? 0), 0)]
      const { anteile } = auswertung.gruppen[0] ?? {}
      const told = ANTWORTEN.filter((key) => zahl(anteile?.[key]?.wert) !== undefined)
      const found = solve([...counts, ...told.map(weighted)])
      expect(secrets.filter((name) => found.has(name))).toEqual([])
      expect(secrets.length).toBeGreaterThan(3)
      expect(told.length).not.toBe(2)
      const all = solve([...counts, ...ANTWORTEN.map(weighted)])
      if (secrets.some((name) => all.has(name))) opened += 1
    })
    expect(opened).toBeGreaterThan(4)
  })

  it("works out no number of a question by the base of a further one, and would if the two were not held together", () => {
    const wahl = (key: string) => ({ schluessel: Id.make(key), text: Text.make(key, { tr: key }) })
    const welcher = { _tag: "Einfachwahl" as const, id: Id.make("welcher"), text: Text.make("Welcher?", { tr: "Hangi?" }), ohneAntwort: [], moeglichkeiten: [wahl("sport"), wahl("kultur")] as const }
    const withFrage = (frage: Frage): Fragebogen => ({ ...fragebogen, fragen: [...fragebogen.fragen, frage] as unknown as Fragebogen["fragen"] })
    const linked = withFrage({ ...welcher, bedingung: { frage: Id.make("verein"), schluessel: [Id.make("ja")] } })
    const name = (raum: string, key: string) => `${raum}/ja/${key}`
    const keys = ["sport", "kultur"]
    let opened = 0
    forAll(6, ({ int }) => {
      const anzahlen = Object.fromEntries(RAEUME.map((raum) => [raum, ANTWORTEN.map((_, at) => (raum === "drewer" && at === 0 ? int(1, 4) : int(14, 43)))]))
      const boegen = boegenOf(anzahlen, (at, index): Bogen["antworten"] => (at === 0 ? { welcher: antwort(keys[index % 2] ?? "") } : {}))
      const attackOn = (of: Fragebogen): ReadonlyArray<string> => {
        const [first, second] = [evaluate(offen, boegen, "verein", of), evaluate(offen, boegen, "welcher", of)]
        const base = RAEUME.map((raum): Gleichung => [{ [name(raum, "sport")]: 1, [name(raum, "kultur")]: 1, [cell(raum, "ja")]: -1 }, 0])
        const found = solve([...base, ...tableSays(first, "antwort-verein", ANTWORTEN, cell), ...tableSays(second, "antwort-welcher", keys, name)])
        return [...secretsOf(first, "antwort-verein", ANTWORTEN, cell), ...secretsOf(second, "antwort-welcher", keys, name)].filter((one) => found.has(one))
      }
      expect(attackOn(linked)).toEqual([])
      if (attackOn(withFrage(welcher)).length > 0) opened += 1
    })
    expect(opened).toBeGreaterThan(0)
  })

  it("finds the same groups withheld in the return and in a question", () => {
    forAll(4, ({ int }) => {
      const boegen = boegenOf(Object.fromEntries(RAEUME.map((raum) => [raum, raum === "drewer" ? [int(0, 1), int(0, 1), int(1, 2)] : [int(2, 24), int(2, 24), int(2, 24)]])))
      const told = (befragte: ReadonlyArray<readonly [string, Messwert.Messwert]>) => befragte.filter(([, wert]) => zahl(wert) !== undefined).map(([key]) => key).sort()
      const erhebung = Result.getOrThrow(Erhebung.make(fragebogen, offen, boegen))
      const vertretung = told(Result.getOrThrow(Ruecklauf.compare(erhebung, rand("sozialraum", LISTE), { regel })).map(({ befragte, schluessel }) => [schluessel, befragte]))
      expect(vertretung.length).toBeLessThan(3)
      expect(told(evaluate(offen, boegen).gruppen.slice(1).map((one) => [one.gruppe, one.befragte]))).toEqual(vertretung)
    })
  })

  it("gets no answer of those without a group by subtraction: all is the groups, and how many were left out is told", () => {
    const boegen = boegenOf({ huels: [20, 18, 12], drewer: [30, 13, 17], sinsen: [25, 22, 9], polsum: [8, 9, 7] })
    const lost = (anzahl: number) => Array.from({ length: anzahl }, (_, at) => bogen(`ohne-${at}`, { verein: antwort("ja") }, at === 0 ? {} : { sozialraum: "anderswo" }))
    const [without, few, many] = [0, 2, 7].map((anzahl) => evaluate(offen, [...boegen, ...lost(anzahl)]))
    expect(few?.gruppen).toEqual(without?.gruppen)
    expect(many?.gruppen).toEqual(without?.gruppen)
    expect([without, few, many].map((one) => one?.findings.filter(({ code }) => code === "befragung/GruppeUnknown").map(({ details }) => details?.["anzahl"]))).toEqual([[], ["einige"], ["7"]])
  })

  it("gets nothing by the difference of two tables either, one of which leaves somebody out", () => {
    const mixed = boegenOf({ huels: [20, 18, 12], drewer: [30, 13, 17], sinsen: [25, 22, 9], polsum: [8, 9, 7] })
      .map((one, at) => ({ ...one, merkmale: { ...(at === 0 ? {} : one.merkmale), alter: at % 2 === 0 ? "jung" : "alt" } }))
    const { spanne, tabelle } = evaluate(offen, mixed)
    const register = Result.getOrThrow(Veroeffentlichungsregister.add(Veroeffentlichungsregister.empty, { am: Stichtag.make(2024, 6, 1), bericht: "Bericht 2024", tabelle, spanne }))
    const second = Auswertung.make(Result.getOrThrow(Erhebung.make(fragebogen, offen, mixed)), Id.make("verein"), { regel, gruppe: gruppeOf("alter", ["jung", "alt"]), register })
    expect(Result.isFailure(second) ? second.failure.map(({ code }) => code) : []).toEqual(["befragung/GesamtDiffers"])
  })

  it("is named to the office who may know weighted shares for all by an earlier table of the question", () => {
    const boegen = boegenOf({ huels: [20, 18, 12], drewer: [30, 3, 17], sinsen: [25, 22, 9], polsum: [8, 9, 7] }).map((one, at) => ({ ...one, merkmale: { ...one.merkmale, alter: at % 2 === 0 ? "jung" : "alt" } }))
    const sample = zufall(41_000, { _tag: "Geschichtet", merkmal: "sozialraum", schichten: LISTE })
    const { findings, gruppen, spanne, tabelle } = evaluate(sample, boegen, "verein", fragebogen, { gruppe: gruppeOf("alter", ["jung", "alt"]) })
    expect([findings, Object.values(gruppen[0]?.anteile ?? {}).every(({ wert }) => Messwert.isZahl(wert))]).toEqual([[], true])
    const register = Result.getOrThrow(Veroeffentlichungsregister.add(Veroeffentlichungsregister.empty, { am: Stichtag.make(2024, 6, 1), bericht: "Bericht 2024", tabelle, spanne }))
    expect(evaluate(sample, boegen, "verein", fragebogen, { register }).findings.map(({ code }) => code)).toEqual(["befragung/GesamtTold"])
    expect(evaluate(zufall(41_000), boegen, "verein", fragebogen, { register }).findings).toEqual([])
  })
})
