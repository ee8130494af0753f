import { describe, expect, it } from "vitest"
import { eingang, leererEingang } from "../../test/verlaufBeispiel.js"
import { berichtText } from "../../test/berichtText.js"
import { checkDokument } from "./checkDokument.js"
import { verlaufsbericht } from "./verlaufsbericht.js"

const bericht = verlaufsbericht(eingang)
const text = berichtText(bericht)

describe("verlaufsbericht", () => {
  it("tells some years as a person would read them", async () => {
    expect(checkDokument(bericht)).toEqual([])
    await expect(text).toMatchFileSnapshot("../../test/beispiel-verlauf.txt")
  })

  it("tells a Konzept that nobody has worked with in short sentences, without empty tables", async () => {
    await expect(berichtText(verlaufsbericht(leererEingang))).toMatchFileSnapshot("../../test/leer-verlauf.txt")
  })
})
