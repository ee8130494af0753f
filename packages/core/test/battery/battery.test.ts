import { describe, expect, test } from "vitest"
import { ablaufZeilen } from "./ablauf.js"
import { tabellenZeilen } from "./tabellen.js"
import { werteZeilen } from "./werte.js"
import { zielZeilen } from "./ziele.js"

const zeilen = [...werteZeilen, ...zielZeilen, ...tabellenZeilen, ...ablaufZeilen]

const HEAD = `---
title: What other systems get wrong
---

# What other systems get wrong

Each row is a defect. Where the second column names a system, it was found in the source of that system, or reproduced
there; the other rows come from published tables and figures. The name of the case is the name of its test; what Teilhabe answers was printed by that test from what the calls gave, with invented numbers unless a place
is named. The page is generated (\`npx vitest run packages/core/test/battery --update\`).

`

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")

const page = (): string => {
  const table = zeilen.map(({ fall, system, deren, pruefe }) => `| ${[fall, system, deren, pruefe()].map(cell).join(" | ")} |`)
  return `${HEAD}| case and test | system | what it does | what Teilhabe answers |\n|---|---|---|---|\n${table.join("\n")}\n`
}

describe("the battery", () => {
  test.each(zeilen.map(({ fall, pruefe }) => [fall, pruefe] as const))("%s", (_, pruefe) => {
    expect.hasAssertions()
    expect(pruefe()).toMatch(/\.$/u)
  })

  test("has nineteen cases, each under its own name", () => {
    expect(new Set(zeilen.map(({ fall }) => fall)).size).toBe(19)
  })

  test("is docs/battery.md (written anew by vitest --update)", async () => {
    await expect(page()).toMatchFileSnapshot("../../../../docs/battery.md")
  })
})
