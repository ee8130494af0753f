import { marl } from "@teilhabe/konzepte/marl"
import { describe, expect, it } from "vitest"
import { forAll } from "../../test/seeded.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Integrationsrat } from "../konzept/Gremium.js"
import type { Konzept } from "../konzept/Konzept.js"
import { amtszeit } from "./amtszeit.js"
import type { Gremienstand } from "./Gremienstand.js"
import { pflichten } from "./pflichten.js"
import { sitzverteilung } from "./sitzverteilung.js"
import { wahlbeteiligung } from "./wahlbeteiligung.js"
import type { Wahlergebnis } from "./Wahlergebnis.js"
import { wahlvergleich } from "./wahlvergleich.js"
import { zusammensetzung } from "./zusammensetzung.js"

const day = (year: number, month: number, date: number) => Stichtag.make(year, month, date)
const exakt = Messwert.exakt
const UNKNOWN = Messwert.fehlend("unbekannt")

const ratOf = (): Integrationsrat => {
  const rat = marl.gremien.find(({ art }) => art === "integrationsrat")
  if (rat?.art !== "integrationsrat") throw new Error("Marl has an Integrationsrat")
  return rat
}
const rat = ratOf()
const ohneAngaben = (): Integrationsrat => {
  const { amtszeit: _amtszeit, mitglieder: _mitglieder, naechsteWahl: _naechsteWahl, ...rest } = rat
  return { ...rest, sitze: [], wahlen: [] }
}
const ohneTermin = (): Integrationsrat => {
  const { naechsteWahl: _, ...rest } = rat
  return rest
}

const leer: Gremienstand = { gremium: rat.id, sitzungen: [], beschluesse: [], wahlen: [], besetzt: {}, version: 0 }
const wahl = (id: string, tag: Stichtag.Stichtag, more: Partial<Wahlergebnis> = {}): Wahlergebnis => ({ id: Id.make(id), tag, wahlberechtigte: UNKNOWN, abgegeben: UNKNOWN, listen: [], ...more })
const liste = (titel: string, stimmen: Messwert.Messwert, sitze: Messwert.Messwert) => ({ titel: Text.make(titel), stimmen, sitze })
const voll = (anzahlen: Readonly<Record<string, number>>, ab = day(2020, 11, 2)) => Object.fromEntries(Object.entries(anzahlen).map(([titel, anzahl]) => [titel, [{ ab, anzahl }]]))
const codes = (findings: ReadonlyArray<{ readonly code: string }>) => findings.map(({ code }) => code)

describe("who sits in an Integrationsrat", () => {
  it("is told by kind of seat, and what nobody noted is unknown and never 0", () => {
    const besetzt = voll({ "Migrantenvertreterinnen und Migrantenvertreter": 12, "Vom Rat benannte Ratsmitglieder": 0 })
    const { findings, gesamt, sitze } = zusammensetzung(rat, { ...leer, besetzt }, day(2021, 1, 1))
    expect(sitze.map(({ anzahl, besetzt: filled, bestellung, vakant }) => [bestellung, anzahl, filled, vakant])).toEqual([
      ["direkt-gewaehlt", 13, exakt(12), exakt(1)], ["vom-rat-benannt", 8, exakt(0), exakt(8)], ["beratend", 5, UNKNOWN, UNKNOWN],
    ])
    expect(gesamt).toEqual({ anzahl: exakt(26), besetzt: UNKNOWN, vakant: UNKNOWN })
    expect(findings).toEqual([])
  })

  it("adds up to the members of the Konzept, or a finding says so", () => {
    expect(zusammensetzung({ ...rat, mitglieder: 27 }, leer, day(2021, 1, 1)).findings).toMatchObject([{ code: "gremienarbeit/SitzeDoNotSum", schwere: "warnung", details: { sum: 26, mitglieder: 27 }, element: rat.id }])
    const { findings, gesamt } = zusammensetzung({ ...rat, sitze: [] }, leer, day(2021, 1, 1))
    expect([gesamt.anzahl, ...codes(findings)]).toEqual([exakt(26), "gremienarbeit/SitzeMissing"])
    expect(zusammensetzung(ohneAngaben(), leer, day(2021, 1, 1)).gesamt).toEqual({ anzahl: UNKNOWN, besetzt: UNKNOWN, vakant: UNKNOWN })
    const { mitglieder: _, ...ohneMitglieder } = rat
    expect(codes(zusammensetzung(ohneMitglieder, leer, day(2021, 1, 1)).findings)).toEqual(["gremienarbeit/MitgliederMissing"])
  })

  it("may have every seat filled, and seats with a name that every object has", () => {
    const alle = zusammensetzung(rat, { ...leer, besetzt: voll({ "Vom Rat benannte Ratsmitglieder": 8 }) }, day(2021, 1, 1))
    expect([alle.sitze[1]?.vakant, alle.findings]).toEqual([exakt(0), []])
    const seltsam = { ...rat, mitglieder: 1, sitze: [{ titel: Text.make("constructor"), anzahl: 1, bestellung: "beratend" as const }] }
    expect(zusammensetzung(seltsam, leer, day(2021, 1, 1))).toMatchObject({ sitze: [{ besetzt: UNKNOWN, vakant: UNKNOWN }], findings: [] })
  })

  it("is that of the old term until the new one begins, however early the election is noted or its first day put right", () => {
    const BENANNT = "Vom Rat benannte Ratsmitglieder"
    const wahlen = [wahl("wahl-2020", day(2020, 9, 13), { amtsbeginn: day(2020, 11, 1) }), wahl("wahl-2025", day(2025, 9, 14), { amtsbeginn: day(2025, 11, 1) })]
    const notes = [{ ab: day(2020, 10, 1), anzahl: 5 }, { ab: day(2021, 1, 4), anzahl: 8 }, { ab: day(2021, 1, 4), anzahl: 7 }, { ab: day(2025, 11, 20), anzahl: 3 }]
    const am = (stichtag: Stichtag.Stichtag, mit = wahlen) => zusammensetzung(rat, { ...leer, wahlen: mit, besetzt: { [BENANNT]: notes } }, stichtag).sitze[1]?.besetzt
    expect([day(2020, 10, 31), day(2020, 11, 1), day(2021, 1, 4), day(2025, 10, 31), day(2025, 11, 1), day(2025, 11, 20)].map((stichtag) => am(stichtag))).toEqual([exakt(5), UNKNOWN, exakt(7), exakt(7), UNKNOWN, exakt(3)])
    expect(am(day(2025, 11, 1), [...wahlen.slice(0, 1), wahl("wahl-2025", day(2025, 9, 14), { amtsbeginn: day(2025, 11, 3) })])).toEqual(exakt(7))
  })

  it("finds more members than seats, and seats that the Konzept does not know", () => {
    const { findings, gesamt, sitze } = zusammensetzung(rat, { ...leer, besetzt: voll({ "Vom Rat benannte Ratsmitglieder": 9, constructor: 1 }) }, day(2021, 1, 1))
    expect(codes(findings)).toEqual(["gremienarbeit/SitzeOverfilled", "gremienarbeit/SitzeUnknown"])
    expect([sitze[1]?.besetzt, sitze[1]?.vakant, gesamt.vakant]).toEqual([exakt(9), Messwert.fehlend("undefiniert"), Messwert.fehlend("undefiniert")])
  })
})

describe("the term of an Integrationsrat", () => {
  const erste = wahl("wahl-2020", day(2020, 9, 13), { amtsbeginn: day(2020, 11, 1) })
  const zweite = wahl("wahl-2025", day(2025, 9, 14), { amtsbeginn: day(2025, 11, 1) })

  it("is that of the last election whose term has begun, and the next election follows it", () => {
    const at = (wahlen: ReadonlyArray<Wahlergebnis>, stichtag: Stichtag.Stichtag) => amtszeit(rat, { ...leer, wahlen }, stichtag)
    expect(at([], day(2020, 1, 1))).toEqual({ abgelaufen: false, naechsteWahl: { ab: "2020-01-01", bis: "2020-12-31", herkunft: "konzept" } })
    expect(at([erste], day(2020, 10, 31))).toEqual({ abgelaufen: false, naechsteWahl: { ab: "2025-07-31", bis: "2025-10-31", herkunft: "annahme" } })
    expect(at([erste], day(2020, 11, 1))).toMatchObject({ wahl: "wahl-2020", von: "2020-11-01", bis: "2025-10-31", abgelaufen: false })
    expect(at([erste], day(2025, 10, 31)).abgelaufen).toBe(false)
    expect(at([erste], day(2025, 11, 1))).toMatchObject({ wahl: "wahl-2020", abgelaufen: true, naechsteWahl: { bis: "2025-10-31" } })
    expect(at([zweite, erste], day(2025, 10, 1))).toMatchObject({ wahl: "wahl-2020", bis: "2025-10-31", naechsteWahl: { bis: "2030-10-31" } })
    expect(at([zweite, erste], day(2021, 10, 1))).toEqual(at([erste], day(2021, 10, 1)))
  })

  it("ends on the day before its first day comes round, also from a leap day on", () => {
    expect(amtszeit(rat, { ...leer, wahlen: [wahl("w", day(2020, 2, 29))] }, day(2021, 1, 1)).bis).toBe("2025-02-28")
    expect(amtszeit(rat, { ...leer, wahlen: [wahl("w", day(2020, 3, 1))] }, day(2021, 1, 1)).bis).toBe("2025-02-28")
  })

  it("has no end where nobody says how long it lasts, and no state from after the day", () => {
    expect(amtszeit(ohneAngaben(), { ...leer, wahlen: [erste] }, day(2021, 1, 1))).toEqual({ wahl: "wahl-2020", von: "2020-11-01", abgelaufen: false })
    expect(amtszeit(ohneTermin(), leer, day(2018, 1, 1)).naechsteWahl).toEqual({ ab: "2019-09-30", bis: "2019-12-30", herkunft: "annahme" })
    expect(() => amtszeit(rat, { ...leer, zuletzt: day(2021, 1, 2) }, day(2021, 1, 1))).toThrow(RangeError)
  })

  const { monitoring: _, ...ohneMonitoring } = marl
  const lines = (gremium: Integrationsrat, wahlen: ReadonlyArray<Wahlergebnis>, stichtag: Stichtag.Stichtag) => {
    const konzept: Konzept = { ...ohneMonitoring, projekte: [], gremien: [gremium] }
    const eingang = { konzept, gremien: new Map([[gremium.id, { ...leer, wahlen }]]), projekte: new Map(), berichte: [] }
    return pflichten(eingang, { von: day(2014, 1, 1), bis: day(2032, 12, 31) }, stichtag).map(({ erfuelltAm, id, am, stand }) => [am, id, stand, ...(erfuelltAm === undefined ? [] : [erfuelltAm])].join(" "))
  }

  it("makes duties: the election that the Konzept names, then one before the end of each term, and the end itself", () => {
    expect(lines(rat, [], day(2021, 1, 1))).toEqual(["2020-12-31 wahl/integrationsrat/2020-12-31 versaeumt"])
    expect(lines(rat, [wahl("wahl-2021", day(2021, 2, 1))], day(2021, 2, 1))[0]).toBe("2020-12-31 wahl/integrationsrat/2020-12-31 verspaetet-erfuellt 2021-02-01")
    expect(lines(rat, [erste, zweite], day(2026, 1, 1))).toEqual([
      "2020-12-31 wahl/integrationsrat/2020-12-31 erfuellt 2020-09-13",
      "2025-10-31 amtszeitende/integrationsrat/wahl-2020 erfuellt 2025-10-31",
      "2025-10-31 wahl/integrationsrat/nach-wahl-2020 erfuellt 2025-09-14",
      "2030-10-31 amtszeitende/integrationsrat/wahl-2025 offen",
      "2030-10-31 wahl/integrationsrat/nach-wahl-2025 offen",
    ])
  })

  it("is late where the next one begins late, and the word of the Konzept goes before the length of the term", () => {
    expect(lines(ohneTermin(), [erste, { ...zweite, amtsbeginn: day(2025, 11, 3) }], day(2025, 11, 3)).slice(0, 2)).toEqual([
      "2019-12-30 wahl/integrationsrat/2019-12-30 verspaetet-erfuellt 2020-09-13",
      "2025-10-31 amtszeitende/integrationsrat/wahl-2020 verspaetet-erfuellt 2025-11-02",
    ])
    expect(lines(rat, [wahl("wahl-2014", day(2014, 5, 25))], day(2020, 12, 31))).toEqual(["2020-12-31 wahl/integrationsrat/2020-12-31 offen"])
    expect(lines(rat, [wahl("am-ersten-tag", day(2020, 1, 1))], day(2020, 2, 1))[0]).toBe("2020-12-31 wahl/integrationsrat/2020-12-31 erfuellt 2020-01-01")
    expect(lines(ohneTermin(), [wahl("wahl-2014", day(2014, 5, 25))], day(2019, 5, 24))).toEqual([
      "2019-05-24 amtszeitende/integrationsrat/wahl-2014 offen", "2019-05-24 wahl/integrationsrat/nach-wahl-2014 offen",
    ])
    expect(lines(ohneAngaben(), [erste], day(2021, 1, 1))).toEqual([])
  })
})

describe("an election", () => {
  const [wahl2014] = rat.wahlen

  it("has its turnout from its counts, an interval where they are rounded, absent where they are", () => {
    expect(wahlbeteiligung({ wahlberechtigte: exakt(8), abgegeben: exakt(1) })).toEqual(exakt(12.5))
    expect(Messwert.getIntervall(wahlbeteiligung({ wahlberechtigte: exakt(1000), abgegeben: Messwert.gerundet(100, { basis: 10, ganzzahlig: true }) }))).toEqual({ von: 9.5, bis: 10.5 })
    expect(wahlbeteiligung({ wahlberechtigte: UNKNOWN, abgegeben: Messwert.fehlend("nicht-erhoben") })).toEqual(Messwert.fehlend("nicht-erhoben"))
    expect(wahlbeteiligung({ wahlberechtigte: exakt(0), abgegeben: exakt(0) })).toEqual(Messwert.fehlend("undefiniert"))
    expect(wahlbeteiligung({ wahlberechtigte: exakt(10), abgegeben: exakt(11) })).toEqual(Messwert.fehlend("undefiniert"))
  })

  it("of 2014 in Marl had 1081 to 1091 votes of 10 543: no more follows from 10.3 percent", () => {
    if (wahl2014 === undefined) throw new Error("Marl names the election of 2014")
    const mit = (abgegeben: Messwert.Messwert) => wahlvergleich({ wahlberechtigte: exakt(10543), abgegeben }, wahl2014)
    expect(mit(UNKNOWN).vorher.abgegeben).toMatchObject({ _tag: "Gerundet", von: 1081, bis: 1091 })
    expect([1080, 1081, 1086, 1091, 1092].map((votes) => mit(exakt(votes)).richtung)).toEqual(["gesunken", "unentschieden", "unentschieden", "unentschieden", "gestiegen"])
    expect(mit(UNKNOWN)).toMatchObject({ richtung: "nicht-vergleichbar", veraenderung: UNKNOWN })
  })

  it("of which the Konzept says nothing can be compared with nothing", () => {
    expect(wahlvergleich({ wahlberechtigte: exakt(10), abgegeben: exakt(1) }, { zeit: Zeitraum.jahr(2014) })).toMatchObject({ vorher: { wahlberechtigte: UNKNOWN, abgegeben: UNKNOWN, wahlbeteiligung: UNKNOWN }, richtung: "nicht-vergleichbar" })
  })

  it("gives the lists as many seats as are elected directly, or a finding says so", () => {
    const result = (sitze: number, gueltig?: Messwert.Messwert) => sitzverteilung({ id: Id.make("w"), listen: [liste("A", exakt(600), exakt(8)), liste("B", exakt(400), exakt(sitze))], ...(gueltig === undefined ? {} : { gueltig }) }, rat)
    expect(result(5, exakt(1000)).findings).toEqual([])
    expect(result(5).listen.map(({ stimmenanteil }) => stimmenanteil)).toEqual([exakt(60), exakt(40)])
    expect(codes(result(4, exakt(999)).findings)).toEqual(["gremienarbeit/DirektsitzeDiffer", "gremienarbeit/StimmenExceedGueltig"])
    expect(sitzverteilung({ id: Id.make("w"), listen: [liste("A", UNKNOWN, UNKNOWN)] }, ohneAngaben())).toMatchObject({ sitze: UNKNOWN, direkteSitze: UNKNOWN, findings: [] })
  })
})

describe("properties", () => {
  it("the turnout lies between 0 and 100, and the votes that follow from a rounded one hold the true ones", () => {
    forAll(80, (chance) => {
      const berechtigt = chance.int(1, 20000)
      const abgegeben = chance.int(0, berechtigt)
      const quote = wahlbeteiligung({ wahlberechtigte: exakt(berechtigt), abgegeben: exakt(abgegeben) })
      const wert = Messwert.getWert(quote) ?? Number.NaN
      expect(wert >= 0 && wert <= 100).toBe(true)
      const stated = Messwert.gerundet(Number(wert.toFixed(1)), { basis: 0.1, nichtNegativ: true })
      const { vorher } = wahlvergleich({ wahlberechtigte: UNKNOWN, abgegeben: UNKNOWN }, { zeit: Zeitraum.jahr(2014), wahlberechtigte: exakt(berechtigt), wahlbeteiligung: stated })
      expect(Messwert.within(vorher.abgegeben, abgegeben)).toBe(true)
    })
  })

  it("filled and vacant seats make all seats, wherever both are known", () => {
    forAll(50, (chance) => {
      const besetzt = voll(Object.fromEntries(rat.sitze.filter(() => chance.bool()).map(({ anzahl, titel }) => [titel.de, chance.int(0, anzahl)])))
      const { gesamt, sitze } = zusammensetzung(rat, { ...leer, besetzt }, day(2021, 1, 1))
      for (const one of sitze) if (Messwert.isZahl(one.besetzt)) expect(Messwert.add(one.besetzt, one.vakant)).toEqual(exakt(one.anzahl))
      expect(Messwert.isZahl(gesamt.besetzt)).toBe(sitze.every((one) => Messwert.isZahl(one.besetzt)))
    })
  })
})
