import { describe, expect, it } from "vitest"
import { leer, neustadt } from "../../test/beispiel.js"
import { berichtText } from "../../test/berichtText.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { checkKonzept } from "../konzept/checkKonzept.js"
import { konzeptbericht } from "./konzeptbericht.js"

const stand = Stichtag.make(2021, 2, 1)

describe("konzeptbericht", () => {
  it("tells a small Konzept as a person would read it", async () => {
    const bericht = konzeptbericht(neustadt, { stand, findings: checkKonzept(neustadt) })
    await expect(berichtText(bericht)).toMatchFileSnapshot("../../test/neustadt-konzept.txt")
  })

  it("tells a Konzept that says next to nothing without empty tables", async () => {
    await expect(berichtText(konzeptbericht(leer, { stand }))).toMatchFileSnapshot("../../test/leer-konzept.txt")
  })
})
