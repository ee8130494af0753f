/**
 * The row about order, missing values and names.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect } from "vitest"
import * as Cube from "../../src/cube/Cube.js"
import { zeitreihe } from "../../src/indikator/zeitreihe.js"
import * as Id from "../../src/kernel/Id.js"
import * as Messwert from "../../src/kernel/Messwert.js"
import * as Codeliste from "../../src/merkmal/Codeliste.js"
import * as Merkmal from "../../src/merkmal/Merkmal.js"
import { ergebnis, statistiken } from "../ergebnisse.js"
import { druck, gelungen, type Zeile } from "./zeile.js"

/** Keys that mean something to an object of JavaScript. */
const reserved = ["constructor", "toString", "valueOf"]

/** The row about what adapters have to agree on. */
export const ablaufZeilen: ReadonlyArray<Zeile> = [
  {
    fall: "records come out of order, are null or undefined, or share a name space",
    system: "Emmett #239, keyv #1160",
    deren: "adapters disagree although there was a suite, because parts of it could be switched off",
    pruefe: () => {
      const years = [2021, 2019, 2020].map((jahr) => ergebnis(jahr, jahr))
      const sorted = (list: typeof years) => gelungen(zeitreihe(list, { statistiken })).punkte.map(({ ergebnis: { jahr } }) => jahr)
      expect([sorted(years), sorted([...years].reverse())]).toEqual([[2019, 2020, 2021], [2019, 2020, 2021]])
      for (const nothing of [null, undefined]) expect(Result.isFailure(Schema.decodeUnknownResult(Messwert.Messwert)(nothing))).toBe(true)
      const merkmal = Merkmal.make("name", Codeliste.make({ id: "name", titel: "Name", quelle: "erfunden", auspraegungen: reserved.map((schluessel) => ({ schluessel, name: schluessel })) }))
      const cube = Cube.make([merkmal], "unbekannt", [{ koordinate: { name: "toString" }, wert: Messwert.exakt(1) }])
      const values = reserved.map((name) => Cube.get(cube, { name }))
      expect(values).toEqual([Messwert.fehlend("unbekannt"), Messwert.exakt(1), Messwert.fehlend("unbekannt")])
      expect(["a/b", "a:b", "__proto__"].filter((text) => Result.isSuccess(Id.parse(text)))).toEqual([])
      return `There is no store yet. What is there: a series is in the order of time whatever the order it came in; null and undefined are refused where a value is read; a key such as \`constructor\` is a key like any other (${druck(values[0])} where it is not stated); an id holds no slash, colon or underscore, so that it can be told from a name space in front of it. Planned: \`EventStore\` with a suite for every adapter that has no switch to turn parts off.`
    },
  },
]
