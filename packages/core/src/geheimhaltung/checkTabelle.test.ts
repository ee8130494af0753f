import { describe, expect, it } from "vitest"
import { geschlecht } from "../../test/anyCube.js"
import * as Cube from "../cube/Cube.js"
import * as Messwert from "../kernel/Messwert.js"
import { checkTabelle } from "./checkTabelle.js"
import type { Geheimhaltungsregel } from "./Geheimhaltungsregel.js"
import { regeln } from "./regeln.js"
import type { Tabelle } from "./Tabelle.js"

const { bundesagentur, cellKey } = regeln

const of = (m: number | Messwert.Messwert, w: number | Messwert.Messwert, ungenannt: Cube.Ungenannt = "unbekannt"): Cube.Cube =>
  Cube.make([geschlecht], ungenannt, Object.entries({ m, w }).map(([key, wert]) => ({ koordinate: { geschlecht: key }, wert: typeof wert === "number" ? Messwert.exakt(wert) : wert })))

const codesOf = (tabelle: Partial<Tabelle>, regel: Geheimhaltungsregel = bundesagentur): ReadonlyArray<string> =>
  checkTabelle({ id: "t", gegenstand: "euro", cube: of(4, 5), ...tabelle }, regel).map(({ code }) => code.replace("geheimhaltung/", ""))

const dominant: Geheimhaltungsregel = { ...bundesagentur, dominanz: [{ art: "p", p: 10 }] }
const stelle = { gegenstand: "euro", koordinate: {} }

describe("A table", () => {
  it("of counts is in order, rounded or absent ones among them", () => {
    expect(codesOf({})).toEqual([])
    expect(codesOf({ cube: of(Messwert.gerundet(5, { basis: 5, ganzzahlig: true }), Messwert.fehlend("geheim")) })).toEqual([])
    expect(codesOf({}, dominant)).toEqual([])
  })

  it("of sums names its carriers, all of them", () => {
    expect(codesOf({ cube: of(4.5, 5) })).toEqual(["TraegerFehlen"])
    expect(codesOf({ cube: of(-4, 5) })).toEqual(["TraegerFehlen"])
    expect(codesOf({ cube: of(4.5, 5), traeger: of(3, 3) })).toEqual([])
    expect(codesOf({ cube: of(4.5, 5), traeger: of(3, Messwert.fehlend("unbekannt")) })).toEqual(["TraegerFehlen"])
  })

  it("held to dominance names as many contributions as the rule looks at, each total by itself", () => {
    expect(codesOf({ traeger: of(3, 3) }, dominant)).toEqual(["BeitraegeFehlen"])
    expect(codesOf({ traeger: of(3, 3), beitraege: [of(2, 2), of(1, 1)] }, dominant)).toEqual([])
    expect(codesOf({ traeger: of(3, 3), beitraege: [of(2, 2, "null"), of(1, 1)] }, dominant)).toEqual(["BeitraegeAdded"])
  })

  it.each([
    ["that rise", [of(1, 1), of(2, 2)]],
    ["above the sum", [of(3, 3), of(2, 2)]],
  ])("has no contributions %s", (_, beitraege) => {
    expect(codesOf({ cube: of(4, 4), beitraege })).toEqual(["BeitraegeContradict"])
  })

  it("may have contributions that are all of the sum", () => {
    expect(codesOf({ cube: of(4, 4), beitraege: [of(3, 4), of(1, 0)] })).toEqual([])
  })

  it("has cell keys where the rule wants them", () => {
    expect(codesOf({}, cellKey)).toEqual(["ZellschluesselFehlen"])
    expect(codesOf({ zellschluessel: of(1, 2) }, cellKey)).toEqual([])
  })

  it.each([-1, 0.5, 4, Number.NaN])("has no rate with %d decimals", (nachkommastellen) => {
    expect(codesOf({ quoten: [{ id: "q", zaehler: stelle, nenner: stelle, nachkommastellen }] })).toEqual(["NachkommastellenInvalid"])
  })
})
