import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { ergebnis, statistiken } from "../../test/ergebnisse.js"
import { forAll } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import type { Ergebnis } from "./Ergebnis.js"
import { veraenderung } from "./veraenderung.js"
import { zeitreihe, type Zeitreihe } from "./zeitreihe.js"

const series = (...ergebnisse: ReadonlyArray<Ergebnis>) => Result.getOrThrow(zeitreihe(ergebnisse, { statistiken }))

const years = (reihe: Zeitreihe) => reihe.abschnitte.map((abschnitt) => abschnitt.map(({ ergebnis: { jahr } }) => jahr))

const gap = (jahr: number): Ergebnis =>
  ergebnis(jahr, Messwert.fehlend("nicht-erhoben"), { rechnung: { art: "luecke", wert: Messwert.fehlend("nicht-erhoben"), groesse: "bevoelkerung", warum: "fehlt" } })

describe("zeitreihe", () => {
  it("sorts by time and cuts where the statistics declare a break", () => {
    const reihe = series(ergebnis(2023, 3), ergebnis(2020, 1), ergebnis(2022, 3), ergebnis(2021, 2))
    expect(years(reihe)).toEqual([[2020, 2021], [2022, 2023]])
    expect(reihe.brueche).toEqual([{ ab: "2022-01-01", grund: "Neue Basis durch den Zensus 2022." }])
    expect(reihe.punkte.map(({ zeit }) => zeit.von)).toEqual(["2020-12-31", "2021-12-31", "2022-12-31", "2023-12-31"])
  })

  it("cuts where another statistics, a definition or a Kennzeichen changes, and says in German what", () => {
    const reihe = series(ergebnis(2018, 1), ergebnis(2019, 1, {}, { statistik: "melderegister" }), ergebnis(2020, 1, { kennzeichen: ["andere-ebene"] }, { statistik: "melderegister" }))
    expect(years(reihe)).toEqual([[2018], [2019], [2020]])
    expect(reihe.brueche).toEqual([
      { ab: "2019-12-31", grund: "Andere Statistik: Auswertung des Melderegisters statt Fortschreibung des Bevölkerungsstandes." },
      { ab: "2020-12-31", grund: "Andere Hinweise zum Wert: Wert eines größeren Gebiets statt keine." },
    ])
  })

  it("keeps a gap in its place, on its own side of a break", () => {
    expect(years(series(ergebnis(2020, 1), gap(2021), gap(2022), ergebnis(2023, 2)))).toEqual([[2020, 2021], [2022, 2023]])
    expect(years(series(gap(2017), ergebnis(2018, 1), gap(2019)))).toEqual([[2017, 2018, 2019]])
    expect(years(series(gap(2018)))).toEqual([[2018]])
    expect(series(gap(2018)).punkte[0]).toMatchObject({ zeit: { von: "2018-01-01", art: "jahr" }, wert: { grund: "nicht-erhoben" } })
    expect(series()).toEqual({ punkte: [], brueche: [], abschnitte: [] })
  })

  it("makes no break of a gap, whatever was read for it", () => {
    const half = ergebnis(2019, Messwert.fehlend("unbekannt"), { kennzeichen: ["mischung"] }, { statistik: "melderegister" })
    expect(series(ergebnis(2018, 1), half, ergebnis(2020, 1))).toMatchObject({ brueche: [], abschnitte: [{ length: 3 }] })
  })

  it.each([
    ["two figures", [ergebnis(2018, 1), ergebnis(2019, 1, { variante: "anteil" })], "indikator/NotComparable"],
    ["two groups", [ergebnis(2018, 1), ergebnis(2019, 1, { gruppe: { geschlecht: "m" } })], "indikator/NotComparable"],
    ["a year twice", [ergebnis(2018, 1), ergebnis(2018, 1)], "indikator/TimeOutOfOrder"],
    ["statistics without known breaks", [ergebnis(2018, 1, {}, { statistik: "fremd" })], "indikator/StatistikNotGiven"],
  ])("refuses %s", (_, ergebnisse, code) => {
    expect(Result.getOrThrow(Result.flip(zeitreihe(ergebnisse, { statistiken }))).map((finding) => finding.code)).toEqual([code])
  })
})

describe("properties", () => {
  it("every point is in exactly one section, and a change is told within sections and never across", () => {
    forAll(200, (chance) => {
      const all = Array.from({ length: chance.int(0, 9) }, (_, at) =>
        chance.int(0, 5) === 0 ? gap(2015 + at) : ergebnis(2015 + at, chance.int(1, 99), {}, { statistik: chance.pick(["melderegister", "bevoelkerungsfortschreibung"]) }))
      const reihe = series(...all)
      expect(reihe.abschnitte.flat()).toEqual(reihe.punkte)
      expect(reihe.abschnitte.every((abschnitt) => abschnitt.length > 0)).toBe(true)
      const measured = reihe.abschnitte.map((abschnitt) => abschnitt.filter(({ wert }) => Messwert.isZahl(wert)))
      for (const [at, abschnitt] of measured.entries()) {
        const [a, b] = [abschnitt[0], abschnitt.at(-1)]
        if (a !== undefined && b !== undefined && a !== b) expect(Result.isSuccess(veraenderung(a.ergebnis, b.ergebnis, { statistiken }))).toBe(true)
        const next = measured[at + 1]?.[0]
        if (b !== undefined && next !== undefined) expect(Result.isFailure(veraenderung(b.ergebnis, next.ergebnis, { statistiken }))).toBe(true)
      }
    })
  })
})
