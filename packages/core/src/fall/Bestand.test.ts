import { describe, expect, it } from "vitest"
import { ids, tag } from "../../test/faelle/beispielfall.js"
import * as Id from "../kernel/Id.js"
import * as Bestand from "./Bestand.js"

const base = { person: ids.hauptperson, wortlaut: "Wortlaut", beruehrt: [] } as const
const bedarf = (id: string, dringlichkeit: Bestand.Bedarf["dringlichkeit"]) => ({ ...base, id: Id.make(id), art: "bedarf", handlungsfeld: ids.wohnen, dringlichkeit, am: tag() }) as const

describe("the needs of a Bestandsaufnahme", () => {
  it("stand by urgency, and among equals as they were noted", () => {
    const bestand = [
      bedarf("b-1", "spaeter"), { ...base, id: Id.make("b-2"), art: "staerke", am: tag() } as const, bedarf("b-3", "bald"), bedarf("b-4", "sofort"), bedarf("b-5", "bald"),
    ]
    expect(Bestand.bedarfe(bestand).map(({ id }) => id)).toEqual(["b-4", "b-3", "b-5", "b-1"])
    expect(bestand.map(({ id }) => id)).toEqual(["b-1", "b-2", "b-3", "b-4", "b-5"])
  })

  it("keep what the case knows of them", () => {
    expect(Bestand.bedarfe([bedarf("b-1", "bald")])[0]?.am).toBe(tag())
    expect(Bestand.bedarfe([])).toEqual([])
  })
})
