import { describe, expect, it } from "vitest"
import { definition, geschlecht, kreis, marl, nationalitaet, nrw, operand, recklinghausen2015, tabelle } from "../../test/kleineTabellen.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Raum from "../kernel/Raum.js"
import { checkAbdeckung, type Abdeckungsfrage } from "./checkAbdeckung.js"

const anzahl = definition({ variante: "anzahl", mass: "anzahl", formel: operand() })
const fremd = definition({ variante: "andere", standard: false, mass: "anzahl", formel: operand({ groesse: "auslaender" }) })
const proxy = definition({
  variante: "ersatz", standard: false, mass: "anzahl", formel: operand({ groesse: "svb-wohnort" }), stellvertretend: "Beschäftigte statt Erwerbstätiger.",
})
const of = (groesse: string, raum: string, jahr: number, wert: number | Messwert.Messwert) =>
  tabelle({ id: `${groesse}-${raum}-${jahr}`, groesse }, ["raum", "zeit"], [[raum, `${jahr}-12-31`, wert]])

const ask = (frage: Partial<Abdeckungsfrage>) =>
  checkAbdeckung({
    indikatoren: ["1.1.1"], definitionen: [proxy, fremd, anzahl], daten: [], raum: marl, jahr: 2015, weitereRaeume: [kreis, nrw], hoechstensJahreZurueck: 2, ...frage,
  })[0]

const eigen = of("bevoelkerung", "05562024", 2015, 1)
const andere = of("auslaender", "05562024", 2015, 2)
const aelter = of("bevoelkerung", "05562024", 2014, 3)
const noch = of("auslaender", "05562024", 2013, 4)
const ersatz = of("svb-wohnort", "05562024", 2015, 5)
const kreiswert = of("bevoelkerung", "05562", 2015, 6)
const landwert = of("bevoelkerung", "05", 2015, 7)

describe("checkAbdeckung", () => {
  it.each([
    ["the value itself", [eigen, andere, aelter, noch, ersatz, kreiswert, landwert], "vorhanden", "anzahl", []],
    ["another reading", [andere, aelter, noch, ersatz, kreiswert, landwert], "vorhanden", "andere", []],
    ["the year before", [aelter, noch, ersatz, kreiswert, landwert], "vertreten", "anzahl", ["anderes-jahr"]],
    ["an older year", [noch, ersatz, kreiswert, landwert], "vertreten", "andere", ["anderes-jahr"]],
    ["a proxy", [ersatz, kreiswert, landwert], "vertreten", "ersatz", ["stellvertretend"]],
    ["the Kreis", [kreiswert, landwert], "vertreten", "anzahl", ["andere-ebene"]],
    ["the Land", [landwert], "vertreten", "anzahl", ["andere-ebene"]],
  ] as const)("takes %s first", (_, daten, stand, variante, kennzeichen) => {
    const found = ask({ daten })
    expect(found).toMatchObject({ stand, variante, kennzeichen, gruppen: { mitWert: 1, alle: 1 } })
    expect(found?.ergebnisse[0]?.kennzeichen).toEqual(kennzeichen)
    expect(found?.grund === undefined).toBe(stand === "vorhanden")
  })

  it("shows the value of the Kreis as that of the Kreis and says why", () => {
    const found = ask({ daten: [kreiswert] })
    expect(found?.raum).toEqual(kreis)
    expect(found?.ergebnisse.map((one) => one.raum)).toEqual([kreis])
    expect(found?.grund).toBe("Für Marl liegen keine Daten vor. Gezeigt wird der Wert eines größeren Gebiets: Kreis Recklinghausen.")
  })

  it("goes back no further than it may", () => {
    expect(ask({ daten: [noch], hoechstensJahreZurueck: 1 })?.stand).toBe("fehlt")
    expect(ask({ daten: [noch], hoechstensJahreZurueck: 2 })?.jahr).toBe(2013)
  })

  it("never fills the groups of a town from its Kreis", () => {
    const byGeschlecht = definition({ mass: "anzahl", formel: operand({ nach: ["geschlecht"] }), gliederung: [{ merkmal: geschlecht, schluessel: ["m", "w"] }] })
    const daten = [tabelle({ id: "a" }, ["raum", "zeit", "geschlecht"], [["05562024", "2015-12-31", "m", 1], ["05562", "2015-12-31", "m", 5], ["05562", "2015-12-31", "w", 5]])]
    const found = ask({ definitionen: [byGeschlecht], daten })
    expect(found).toMatchObject({ stand: "teilweise", gruppen: { mitWert: 1, alle: 2 }, grund: "Ohne Angabe bleiben: weiblich." })
    expect(found?.ergebnisse.map((one) => [one.raum.name, Messwert.getWert(one.wert)])).toEqual([["Marl", 1], ["Marl", undefined]])
  })

  it("says by what the values are not told apart", () => {
    const byGeschlecht = definition({ mass: "anzahl", formel: operand({ nach: ["geschlecht"] }), gliederung: [{ merkmal: geschlecht, schluessel: ["insgesamt", "m", "w"] }] })
    expect(ask({ definitionen: [byGeschlecht], daten: [eigen] })).toMatchObject({
      stand: "teilweise", gruppen: { mitWert: 1, alle: 3 }, grund: "Nicht aufgegliedert nach: Geschlecht.",
    })
  })

  describe("asks for what makes the figure", () => {
    const nach = ["nationalitaet", "geschlecht"]
    const all = definition({
      variante: "anzahl", mass: "anzahl", formel: operand({ nach }), kern: ["nationalitaet"],
      gliederung: [{ merkmal: nationalitaet, schluessel: ["insgesamt", "NATD", "NATA"] }, { merkmal: geschlecht, schluessel: ["insgesamt", "m", "w"] }],
    })
    const head = ["raum", "zeit", "nationalitaet", "geschlecht"]
    const rows = (raum: string, jahr: number, ...cells: ReadonlyArray<readonly [string, string, number | Messwert.Messwert]>) =>
      tabelle({ id: `t-${raum}-${jahr}` }, head, cells.map(([n, g, wert]) => [raum, `${jahr}-12-31`, n, g, wert]))
    const sums = rows("05562024", 2015, ["*", "*", 9], ["*", "m", 4], ["*", "w", 5])
    const full = (raum: string, jahr: number) =>
      rows(raum, jahr, ...["*", "NATD", "NATA"].flatMap((n) => ["*", "m", "w"].map((g) => [n, g, 3] as const)))

    it("takes no totals for an answer", () => {
      expect(ask({ definitionen: [all], daten: [sums], weitereRaeume: [] })).toMatchObject({
        stand: "fehlt", gruppen: { mitWert: 0, alle: 9 }, ergebnisse: [], grund: "Für Marl gibt es nur Summen, nicht getrennt nach Nationalität.",
      })
    })

    it("goes on to the city's own older year, before the wider area of the year asked for", () => {
      const found = ask({ definitionen: [all], daten: [sums, full("05562024", 2013), full("05562", 2015)] })
      expect([found?.stand, found?.raum?.name, found?.jahr]).toEqual(["vertreten", "Marl", 2013])
      expect(found?.grund).toBe("Für Marl gibt es 2015 nur Summen, nicht getrennt nach Nationalität. Gezeigt wird der Wert von 2013.")
    })

    it("then to the wider area, and says of the city why", () => {
      expect(ask({ definitionen: [all], daten: [sums, full("05562", 2015)] })?.grund)
        .toBe("Für Marl gibt es nur Summen, nicht getrennt nach Nationalität. Gezeigt wird der Wert eines größeren Gebiets: Kreis Recklinghausen.")
    })

    it("lets foreigners alone be enough, as tables state them beside the total, and says what is not stated", () => {
      const daten = [rows("05562024", 2015, ["*", "*", 9], ["NATA", "*", 2])]
      expect(ask({ definitionen: [all], daten })).toMatchObject({ stand: "teilweise", gruppen: { mitWert: 2, alle: 9 }, grund: "Nicht aufgegliedert nach: Geschlecht. Ohne Angabe bleiben: Deutsche." })
    })

    it("takes what an office withholds for an answer, and what is to follow for none", () => {
      const withSign = (grund: "geheim" | "folgt-spaeter") => {
        const cells = ["*", "NATD", "NATA"].flatMap((n) => ["*", "m", "w"].map((g) => [n, g, n === "NATA" && g === "w" ? Messwert.fehlend(grund) : 3] as const))
        return ask({ definitionen: [all], daten: [rows("05562024", 2015, ...cells)] })
      }
      expect(withSign("geheim")).toMatchObject({ stand: "vorhanden", gruppen: { mitWert: 8, alle: 9 } })
      expect(withSign("folgt-spaeter")).toMatchObject({ stand: "teilweise", gruppen: { mitWert: 8, alle: 9 }, grund: "Nicht für jede Verbindung der Merkmale ist ein Wert angegeben." })
    })

    it("takes a share whose formula is about foreigners as it stands, and names the other readings", () => {
      const share = definition({ standard: false, variante: "anteil" })
      expect(ask({ definitionen: [all, share, proxy], daten: [full("05562024", 2015)] })).toMatchObject({ stand: "vorhanden", variante: "anzahl", lesarten: ["anteil"] })
      expect(ask({ definitionen: [share], daten: [full("05562024", 2015)] })).toMatchObject({ stand: "vorhanden", gruppen: { mitWert: 1, alle: 1 } })
      expect(ask({ definitionen: [share], daten: [eigen] })?.grund).toContain("nur Summen, nicht getrennt nach Nationalität")
    })
  })

  it("does not count what is secret as there", () => {
    const found = ask({ daten: [of("bevoelkerung", "05562024", 2015, Messwert.fehlend("geheim"))] })
    expect(found).toMatchObject({ stand: "fehlt", gruppen: { mitWert: 0, alle: 1 }, ergebnisse: [] })
    expect(found?.grund).toContain("Bevölkerung (Fortschreibung des Bevölkerungsstandes, am 31.12.2015): von der Quelle geheim gehalten.")
  })

  it("says that a level is not published, and that there is no definition", () => {
    expect(ask({ definitionen: [{ ...anzahl, ebenen: ["Kreis"] }], daten: [eigen] })?.grund).toBe("Für die Ebene Gemeinde gibt es die Statistik nicht; für den Kreis Recklinghausen und für Nordrhein-Westfalen liegen keine Daten vor.")
    expect(ask({ indikatoren: ["9.9"] })?.grund).toBe("Für den Indikator 9.9 ist keine Definition hinterlegt.")
  })

  it("answers in the order of the list", () => {
    const all = checkAbdeckung({ indikatoren: ["2.2", "1.1.1"], definitionen: [definition()], daten: [recklinghausen2015], raum: kreis, jahr: 2015 })
    expect(all.map(({ indikator, stand }) => `${indikator} ${stand}`)).toEqual(["2.2 fehlt", "1.1.1 vorhanden"])
  })

  it("refuses an area that does not hold the one asked for", () => {
    expect(() => ask({ weitereRaeume: [Raum.make("05515", "Münster")] })).toThrow("does not hold Marl")
    expect(() => ask({ hoechstensJahreZurueck: -1 })).toThrow(RangeError)
  })
})
