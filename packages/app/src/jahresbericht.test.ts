import { jahresbericht } from "@teilhabe/core/bericht"
import { Id } from "@teilhabe/core/kernel"
import { marl } from "@teilhabe/konzepte/marl"
import { expect, it } from "vitest"
import { GRUPPE, oeffneMarl, tage } from "../test/jahre.js"
import { errorOf } from "../test/stadt.js"

it("tells of a year what core tells of the same events", async () => {
  const { bericht, gremien } = await oeffneMarl()
  await tage({ gremien })
  const ereignisse = (await gremien.history(GRUPPE)).map(({ ereignis }) => ereignis)
  const { unlesbare, ...dokument } = await bericht.jahresbericht(2026, { kennzeichnung: "erfunden" })
  const expected = jahresbericht({ konzept: marl, projekte: new Map(), gremien: new Map([[Id.make(GRUPPE), ereignisse]]), kennzeichnung: "erfunden" }, 2026)
  expect(unlesbare).toEqual([])
  expect(dokument).toEqual(expected)
  expect((await bericht.jahresbericht(2025)).bloecke).not.toEqual(expected.bloecke)
  expect((await bericht.jahresbericht(2026, { stichtag: "2026-06-30" })).stand).toBe("2026-06-30")
})

it("says which year and which day it needs", async () => {
  const { bericht } = await oeffneMarl()
  expect((await errorOf(bericht.jahresbericht("2026" as never))).message).toMatch(/jahresbericht needs a year such as 2027/u)
  expect((await errorOf(bericht.jahresbericht(2026, { stichtag: "2026-02-30" }))).reason).toBe("request")
  expect((await errorOf(bericht.jahresbericht(2026, [] as never))).reason).toBe("request")
})
