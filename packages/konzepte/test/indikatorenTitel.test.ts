import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { marl } from "../src/marl.js"

test("the page of the nineteen figures heads each with the title of the Konzept", () => {
  const page = readFileSync(new URL("../../../docs/guides/indikatoren.md", import.meta.url), "utf8")
  const titles = marl.monitoring?.indikatoren.map(({ id, titel }) => `${String(id)} ${titel.de}`)
  expect([...page.matchAll(/^## (\d.*)$/gmu)].map(([, heading]) => heading)).toEqual(titles)
})
