import { describe, expect, it } from "vitest"
import * as Result from "effect/Result"
import { fallIn, ids, tag, umfeld } from "../../../test/faelle/beispielfall.js"
import type { PersonId } from "../../datenschutz/Kennung.js"
import { disclose } from "../disclose.js"
import type { Eroeffnet } from "../Fall.js"
import type { Fallsicht } from "../Fallsicht.js"

const fall = fallIn("leistungssteuerung")
const { fallfuehrung } = fall.zustaendig

const show = (shown: Eroeffnet, personen: readonly [PersonId, ...ReadonlyArray<PersonId>]): Fallsicht["ziele"] => {
  const anfrage = { empfaenger: fallfuehrung, rolle: "fallfuehrung", zweck: "fallarbeit", personen, datenarten: ["ziele"] } as const
  return Result.getOrThrow(disclose(shown, { _tag: "DiscloseFall", anfrage, vermerk: { von: fallfuehrung, am: tag(100), zweck: "fallarbeit" } }, umfeld)).sicht.ziele
}

describe("the goals that are shown", () => {
  it("say below which of them another is left out", () => {
    const [first, ...others] = fall.ziele.handlung
    if (first === undefined) throw new Error("the case has a Handlungsziel")
    const shared: Eroeffnet = { ...fall, ziele: { ...fall.ziele, handlung: [{ ...first, personen: [ids.hauptperson, ids.kind] }, ...others] } }
    expect(show(shared, [ids.hauptperson]).unvollstaendig).toEqual([first.rahmenziel])
    expect(show(shared, [ids.hauptperson, ids.kind])).not.toHaveProperty("unvollstaendig")
  })

  it("say nothing of what hangs below a goal that is left out itself", () => {
    const rahmen = fall.ziele.rahmen.map((one) => ({ ...one, beruehrt: ["gesundheit" as const] }))
    const shown = show({ ...fall, ziele: { ...fall.ziele, rahmen } }, [ids.hauptperson])
    expect(shown.rahmen).toEqual([])
    expect(shown.unvollstaendig).toEqual([...new Set(rahmen.map(({ mottoziel }) => mottoziel))])
  })
})
