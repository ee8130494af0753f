import { describe, expect, test } from "vitest"
import * as Stichtag from "../kernel/Stichtag.js"
import { findDefinition } from "./definitionen.js"
import type { Indikatordefinition } from "./Indikatordefinition.js"

describe("a definition is found", () => {
  const names = (one: Indikatordefinition | undefined): string | undefined => one?.variante

  test("by its number alone as the standard reading", () => {
    expect(names(findDefinition("4.1"))).toBe("elb-quote")
    expect(names(findDefinition("3.3", "abhaengige"))).toBe("abhaengige")
  })

  test("only for a day on which it holds", () => {
    expect(names(findDefinition("1.1.1", "anzahl-zensus-2011", Stichtag.make(2011, 5, 9)))).toBe("anzahl-zensus-2011")
    expect(findDefinition("1.1.1", "anzahl-zensus-2011", Stichtag.make(2011, 5, 10))).toBeUndefined()
    expect(findDefinition("1.1.1", "anzahl-zensus-2011", Stichtag.make(2011, 5, 8))).toBeUndefined()
  })

  test("never for a number or a reading that does not exist", () => {
    expect(() => findDefinition("1.5")).toThrow(/no Indikator "1\.5"/u)
    expect(() => findDefinition("2.2", "b2")).toThrow(/no reading "b2"; did you mean "b2b"/u)
    expect(() => findDefinition("1.1")).toThrow(/did you mean "1\.1\.1"/u)
    expect(() => Reflect.apply(findDefinition, undefined, [2.2])).toThrow(/write "2\.2"/u)
    expect(() => Reflect.apply(findDefinition, undefined, ["2.2", "b2a", "2017"])).toThrow(/"2017" is no Stichtag/u)
  })
})
