import { describe, expect, it } from "vitest"
import { fallIn, ids, tag } from "../../test/faelle/beispielfall.js"
import { bedarfe } from "./bedarfe.js"
import { bedarfOf } from "./bedarfOf.js"
import type { Eroeffnet } from "./Fall.js"
import * as Kennung from "./Kennung.js"

const fall = fallIn("hilfeplanung")

describe("what offers have to know of a Handlungsziel", () => {
  it("is one need for each of its people, in the Handlungsfeld of its Rahmenziel", () => {
    const shared: Eroeffnet = { ...fall, ziele: { ...fall.ziele, handlung: fall.ziele.handlung.map((one) => ({ ...one, personen: [ids.hauptperson, ids.kind] as const })) } }
    expect(bedarfe(shared, ids.handlung, tag(30))).toEqual([
      { person: ids.hauptperson, bedarf: bedarfOf(shared, ids.hauptperson, ids.sprache, tag(30)) },
      { person: ids.kind, bedarf: bedarfOf(shared, ids.kind, ids.sprache, tag(30)) },
    ])
  })

  it("follows the Rahmenziel and no other", () => {
    const moved: Eroeffnet = { ...fall, ziele: { ...fall.ziele, rahmen: fall.ziele.rahmen.map((one) => ({ ...one, handlungsfeld: ids.wohnen })) } }
    expect(new Set(bedarfe(moved, ids.handlung, tag(30)).map(({ bedarf }) => bedarf.handlungsfeld))).toEqual(new Set([ids.wohnen]))
  })

  it("is asked of goals of the case only, and says which there are", () => {
    expect(() => bedarfe(fall, Kennung.handlungsziel("h-99"), tag(30))).toThrow(/no Handlungsziel h-99; it has h-1/u)
  })
})
