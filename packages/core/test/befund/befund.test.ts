import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Befundlage } from "../../src/befund/Befund.js"
import * as Fallstand from "../../src/befund/Fallstand.js"
import * as Fallstatistik from "../../src/befund/Fallstatistik.js"
import { findBefunde } from "../../src/befund/findBefunde.js"
import * as Cube from "../../src/cube/Cube.js"
import { regeln } from "../../src/geheimhaltung/regeln.js"
import * as Messwert from "../../src/kernel/Messwert.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"
import * as Zeitraum from "../../src/kernel/Zeitraum.js"
import { AM, felder, raeume, stadt, statistikstelle } from "./kuenstlicheFaelle.js"
import { bevoelkerung } from "./reidentifikation.js"
import { umfeld } from "./kunstumfeld.js"

const alle = bevoelkerung(300)
const BIS = Stichtag.make(2026, 11, 30)
const standOf = (bis: Stichtag.Stichtag) => ({ ereignisse }: (typeof alle)[number]): Fallstand.Fallstand => Fallstand.of(ereignisse, bis)
const faelle = alle.map(standOf(BIS))
const titel = Object.fromEntries(felder.map((id) => [id, id]))
const rahmen = { empfaenger: statistikstelle, am: AM, raum: stadt, gemeinde: stadt as never, raeume, handlungsfelder: titel, herausgeber: "Beispielstadt", regel: regeln.schwelleFuenf, ohneGrenzen: "erlaubt" as const }

const lageOf = (some: typeof faelle): Befundlage =>
  Result.getOrThrowWith(findBefunde(some, { ...rahmen, zeitraum: Zeitraum.zwischen(Stichtag.make(2024, 1, 1), BIS), umfeld, bericht: "Befunde" }), (findings) => new Error(findings.map(({ message }) => message).join("\n")))

describe("Befunde of many cases", () => {
  const lage = lageOf(faelle)

  it("tells no number of cases below the threshold", () => {
    expect(lage.befunde.length).toBeGreaterThan(20)
    const told = lage.befunde.flatMap((one) => Messwert.getIntervall(one.faelle)?.von ?? [])
    expect(told.filter((anzahl) => anzahl < 5)).toEqual([])
    expect(told.length).toBeGreaterThan(10)
  })

  it("counts what an own count of the events finds for the whole town", () => {
    const zaehlbar = alle.filter(({ wahr }) => wahr.zaehlbar)
    const gebrochen = zaehlbar.filter(({ ereignisse }) => ereignisse.some(({ _tag, vermerk }) => _tag === "UebergabeDeclined" && vermerk.am >= "2024-01-01" && vermerk.am <= "2026-11-30")).length
    expect(lage.befunde.find((one) => one.art === "uebergabe-gebrochen" && one.sozialraum === undefined)?.faelle).toEqual(Messwert.exakt(gebrochen))
  })

  it("tells a median only where the number of cases is told, in whole weeks", () => {
    for (const { faelle: anzahl, wochen } of lage.befunde.filter(({ art }) => art === "wartezeit")) {
      if (wochen !== undefined && Messwert.isZahl(wochen)) {
        expect(Messwert.isZahl(anzahl)).toBe(true)
        expect(Number.isInteger(Messwert.getWert(wochen))).toBe(true)
      }
    }
    expect(lage.befunde.some(({ wochen }) => wochen !== undefined && Messwert.isZahl(wochen))).toBe(true)
  })

  it("leaves out who may not be counted, and does not say how few they are", () => {
    const ohne = alle.filter(({ wahr }) => !wahr.zaehlbar).slice(0, 4).map(standOf(BIS))
    const mit = alle.filter(({ wahr }) => wahr.zaehlbar).map(standOf(BIS))
    expect(lageOf([...mit, ...ohne]).ausgelassen).toEqual(Messwert.fehlend("gesperrt"))
    expect(lageOf(mit).ausgelassen).toEqual(Messwert.exakt(0))
    expect(lageOf([...mit, ...ohne]).befunde).toEqual(lageOf(mit).befunde)
  })

  it("holds no key of a case or a person", () => {
    expect(JSON.stringify(lage)).not.toMatch(/fall-x|person-x/u)
  })
})

describe("Fallstatistik", () => {
  const jahr = Fallstatistik.empty({ jahr: 2024, empfaenger: statistikstelle, am: AM })
  const jahresende = alle.map(standOf(Stichtag.make(2024, 12, 31)))
  const ganz = Fallstatistik.addAll(jahr, jahresende)

  it("is the same added up case by case, in parts, or at once", () => {
    const einzeln = jahresende.reduce(Fallstatistik.add, jahr)
    const teile = Fallstatistik.merge(Fallstatistik.addAll(jahr, jahresende.slice(0, 100)), Fallstatistik.addAll(jahr, jahresende.slice(100)))
    expect(einzeln).toEqual(ganz)
    expect({ ...teile, anzahlen: Object.entries(teile.anzahlen).sort() }).toEqual({ ...ganz, anzahlen: Object.entries(ganz.anzahlen).sort() })
    expect(Fallstatistik.merge(ganz, jahr)).toEqual(ganz)
  })

  it("counts every case once in what makes up the whole", () => {
    for (const merkmal of ["stand", "dauer"]) {
      const summe = Object.entries(ganz.anzahlen).filter(([place]) => place.startsWith(`${merkmal}/`)).reduce((sum, [, anzahl]) => sum + anzahl, 0)
      expect(summe, merkmal).toBe(ganz.gezaehlt)
    }
    expect(ganz.gezaehlt + ganz.ausgelassen).toBe(alle.filter(({ wahr }) => wahr.von <= "2024-12-31").length - alle.filter(({ ereignisse }) => ereignisse.some(({ _tag, vermerk }) => ["FallBrokenOff", "FallClosed"].includes(_tag) && vermerk.am < "2024-01-01")).length)
  })

  it("counts the way in and the way out by an own count of the events", () => {
    const zaehlbar = alle.filter(({ wahr }) => wahr.zaehlbar)
    const imJahr = Object.entries(ganz.anzahlen).filter(([place]) => place.startsWith("dauer/im-jahr.")).reduce((sum, [, anzahl]) => sum + anzahl, 0)
    expect(imJahr).toBe(zaehlbar.filter(({ wahr }) => wahr.von >= "2024-01-01").length)
    const ende = (grund: string): number => zaehlbar.filter(({ ereignisse }) => ereignisse.some((one) => one._tag === "FallBrokenOff" && one.grund === grund && one.vermerk.am.startsWith("2024"))).length
    expect(ganz.anzahlen["stand/umzug"] ?? 0).toBe(ende("umzug"))
  })

  it("goes out protected", () => {
    const { ausgelassen, freigabe } = Result.getOrThrowWith(Fallstatistik.release(ganz, { ...rahmen, bericht: "Fallstatistik" }), (findings) => new Error(findings.map(({ message }) => message).join("\n")))
    expect(freigabe.datensaetze.length).toBeGreaterThan(6)
    const told = freigabe.datensaetze.flatMap(({ cube }) => Cube.zellen(cube)).flatMap(({ wert }) => Messwert.getIntervall(wert)?.von ?? [])
    expect(told.filter((anzahl) => anzahl > 0 && anzahl < 5)).toEqual([])
    expect(ausgelassen).toEqual(Messwert.exakt(ganz.ausgelassen))
  })
})
