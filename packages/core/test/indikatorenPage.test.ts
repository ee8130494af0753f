import { describe, expect, test } from "vitest"
import { definitionen, indikatoren } from "../src/indikator/definitionen.js"
import { indikatorenPage } from "./indikatorenPage.js"

describe("the page of the nineteen figures", () => {
  const page = indikatorenPage()

  test("is docs/guides/indikatoren.md (written anew by vitest --update)", async () => {
    await expect(page).toMatchFileSnapshot("../../../docs/guides/indikatoren.md")
  })

  test("has a section for each figure and a row for each reading", () => {
    expect(page.match(/^## \d/gmu)).toHaveLength(indikatoren.length)
    expect(page.match(/^\| `/gmu)).toHaveLength(definitionen.length)
    expect(page.match(/\*\*\(standard\)\*\*/gu)).toHaveLength(indikatoren.length)
  })

  test("leaves no key and no kind of number without German words", () => {
    expect(page).not.toMatch(/„[a-z-]+“ \[|\b(?:SCHULE|BILABS|KLSTUFE|JGSTUFE|ARTDHILFE)\d\d/u)
    expect(page).not.toMatch(/\((?:AUFDA\d\d|NAT[AD])/u)
  })
})
