import { describe, expect, it } from "vitest"
import { heute, markierterFall } from "../../../test/faelle/markierterFall.js"
import * as Schluessel from "../../datenschutz/Kennung.js"
import type { Eroeffnet } from "../Fall.js"
import { into, replace, type Weit } from "./kopie.js"

type Feldname<F> = F extends unknown ? keyof F : never

// Every field that any phase has: a field that is new to the case does not compile here until it is named.
const voll: { readonly [K in Feldname<Eroeffnet>]: K extends keyof Weit ? Exclude<Weit[K], undefined> : never } = {
  ...markierterFall,
  phase: "abgeschlossen",
  vorabWiderrufen: [{ einwilligung: Schluessel.einwilligung("e-1"), am: heute }],
  aufnahme: { ergebnis: "case-management", am: heute, kriterien: [], begruendung: "x", zustimmungen: [] },
  ohne: [{ teil: "staerke", grund: "x" }],
  zielvereinbarung: { art: "zielvereinbarung", fassung: 1, am: heute, zustimmungen: [] },
  hilfeplan: { art: "hilfeplan", fassung: 1, am: heute, zustimmungen: [] },
  naechstePruefung: heute,
  abschluss: { art: "evaluiert", am: heute, bericht: "x" },
}

describe("replace", () => {
  it("keeps every field that any phase has", () => {
    expect(replace(voll as Eroeffnet, {})).toEqual(voll)
  })

  it("makes no field that the phase does not have", () => {
    const fall = replace(markierterFall, {})
    expect(Object.keys(fall).sort()).toEqual(Object.keys(markierterFall).sort())
  })

  it("changes what is given, in a new state", () => {
    const before = structuredClone(markierterFall)
    const fall = replace(markierterFall, { wunsch: "y" })
    expect(fall).toEqual({ ...before, wunsch: "y" })
    expect(markierterFall).toEqual(before)
    expect(fall.personen).toBe(markierterFall.personen)
  })
})

describe("into", () => {
  it("changes the phase, and adds what the phase has", () => {
    const fall = into(markierterFall, { phase: "evaluation", naechstePruefung: heute })
    expect(fall).toEqual({ ...markierterFall, phase: "evaluation", naechstePruefung: heute })
  })
})
