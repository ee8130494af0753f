import { Fallstand, Fallstatistik, findBefunde } from "@teilhabe/core/befund"
import { Cube } from "@teilhabe/core/cube"
import { attack, type Freigabe, regeln } from "@teilhabe/core/geheimhaltung"
import { Id, Messwert, Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
import { highsLoeser } from "@teilhabe/solver-highs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { ereignisseOf, type Kurzfall } from "../../core/test/befund/kurzfall.js"
import { type Zufall, zufall } from "./zufall.js"

const loeser = await highsLoeser()
const [BIS, AM, amt] = [Stichtag.make(2025, 12, 31), Stichtag.make(2026, 3, 1), Id.make("statistikstelle")]
const gemeinde = Raum.make("05999001", "Beispielstadt")
if (gemeinde._tag !== "Gemeinde") throw new Error("the invented town is no town")
const RAEUME = ["nord", "sued", "ost", "west"]
const raeume = RAEUME.map((id) => Raum.sozialraum("05999001", id, id))
const FELDER = ["arbeit", "bildung", "gesundheit", "sprache", "wohnen", "familie", "freizeit", "recht"]
const handlungsfelder = Object.fromEntries(FELDER.map((id) => [id, id]))
const umfeld = { handlungsfelder: FELDER.map(Id.make), checklisten: [], katalog: { id: Id.make("katalog"), titel: { de: "Angebote" }, konzept: Id.make("stadt"), stand: Stichtag.make(2024, 1, 1), angebote: [] } }

const faelleOf = (next: Zufall, anzahl: number): ReadonlyArray<Fallstand.Fallstand> => Array.from({ length: anzahl }, (_, at) => {
  const phase = (["aufnahme", "bestandsaufnahme", "hilfeplanung", "leistungssteuerung", "monitoring"] as const)[next(5)] ?? "aufnahme"
  const grund = ["umzug", "kein-kontakt", "wunsch-der-person", "verstorben"][next(12)]
  const plan: Kurzfall = {
    offen: `${2022 + next(4)}-0${1 + next(9)}-05`, phase, bedarf: FELDER[next(next(2) === 0 ? 2 : 8)] ?? "wohnen", raum: RAEUME[Math.min(next(5), next(5))] ?? "ohne",
    ...(grund === undefined ? {} : { ende: [grund, `2025-1${next(3)}-07`] as const }),
  }
  return Fallstand.of(ereignisseOf(at, plan), BIS)
})

const expectKept = ({ protokoll: { angegriffen, gesperrt, reichweite }, register }: Freigabe.Freigabe): void => {
  expect({ angegriffen, programme: reichweite.programme }).toEqual({ angegriffen: gesperrt, programme: gesperrt })
  expect(attack({ tabellen: register.eintraege.map(({ tabelle }) => tabelle) }, { loeser }).enthuellt).toEqual([])
}

const orThrow = <A>(result: Result.Result<A, ReadonlyArray<{ readonly code: string; readonly message: string }>>): A =>
  Result.getOrThrowWith(result, (findings) => new Error(findings.map(({ code, message }) => `${code}: ${message}`).join("\n")))

describe("with a solver and withheld numbers", () => {
  it.each([5, 12, 40, 150, 600])("a year of %i cases goes out with the bounds of every withheld cell", (anzahl) => {
    let withheld = 0
    for (let seed = 1; seed <= 4; seed++) {
      const jahr = Fallstatistik.addAll(Fallstatistik.empty({ jahr: 2025, empfaenger: amt, am: AM }), faelleOf(zufall(seed + anzahl), anzahl))
      const { freigabe } = orThrow(Fallstatistik.release(jahr, { raum: gemeinde, handlungsfelder, herausgeber: "Beispielstadt", regel: regeln.schwelleFuenf, bericht: "Fallstatistik 2025", loeser }))
      expectKept(freigabe)
      withheld += freigabe.protokoll.gesperrt
    }
    if (anzahl >= 10 && anzahl < 600) expect(withheld).toBeGreaterThan(4)
  })

  it.each([5, 12, 40, 150, 600])("findings of %i cases go out with the bounds of every withheld cell", (anzahl) => {
    let [withheld, told] = [0, 0]
    for (let seed = 1; seed <= 4; seed++) {
      const lage = orThrow(findBefunde(faelleOf(zufall(seed + anzahl), anzahl), { zeitraum: Zeitraum.jahr(2025), am: AM, empfaenger: amt, regel: regeln.schwelleFuenf, gemeinde, raeume, handlungsfelder, herausgeber: "Beispielstadt", umfeld, bericht: "Befunde 2025", loeser }))
      expectKept(lage.freigabe)
      withheld += lage.freigabe.protokoll.gesperrt
      told += lage.befunde.filter(({ faelle }) => Messwert.isZahl(faelle)).length
      const totals = lage.freigabe.datensaetze.map(({ cube }) => Cube.get(cube, { raum: gemeinde.ags, zeit: "2025" }))
      expect(new Set(totals.map((one) => JSON.stringify(one))).size).toBe(1)
    }
    if (anzahl >= 40) expect(told).toBeGreaterThan(4)
    if (anzahl >= 10) expect(withheld).toBeGreaterThan(4)
  })
})
