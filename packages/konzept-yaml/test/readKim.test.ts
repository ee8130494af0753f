import { readFileSync } from "node:fs"
import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { meldungText, readKim, readKimOrdner } from "@teilhabe/konzept-yaml"

const quelle = "quelle: { dokument: plan, kapitel: Erfunden }"

const kim = `id: beispiel-kim
titel: KIM (erfunden)
konzept: marl
dokumente:
  - { id: plan, titel: Plan, zeit: 2023-03-22 }
bausteine:
  - { id: cm, titel: Case Management, art: case-management, ${quelle} }
`
const stellen = `stellen:
  - id: stelle-1
    titel: Erste Stelle
    baustein: cm
    traeger: awo
    ${quelle}
`

const read = (...texts: ReadonlyArray<string>) => readKim(texts.map((text, index) => ({ path: `${"ab"[index]}.yaml`, text })), marl)
const told = (result: ReturnType<typeof read>): ReadonlyArray<string> =>
  (Result.isFailure(result) ? result.failure.meldungen : result.success.meldungen).map(meldungText)

describe("data on KIM in YAML", () => {
  test("are read from several files as one", () => {
    const gelesen = Result.getOrThrow(read(kim, stellen))
    expect(gelesen.kim.stellen.map(({ traeger }) => traeger)).toEqual(["awo"])
    expect(gelesen.meldungen).toEqual([])
  })

  test.each([
    ["an unknown Akteur", stellen.replace("traeger: awo", "traeger: avo"), "b.yaml:5:14 Fehler bei stellen[0].traeger: Die id „avo“ gibt es nicht (gesucht: Akteur). Eine vorhandene nennen oder den Eintrag ergänzen. Gemeint: „awo“?"],
    ["an unknown Baustein", stellen.replace("baustein: cm", "baustein: koordinierung"), "b.yaml:4:15 Fehler bei stellen[0].baustein: Die id „koordinierung“ gibt es nicht (gesucht: Baustein). Eine vorhandene nennen oder den Eintrag ergänzen."],
    ["a misspelt key", stellen.replace("traeger:", "trager:"), "b.yaml:5:5 Fehler bei stellen[0].trager: Den Schlüssel „trager“ gibt es hier nicht. Gemeint: „traeger“?"],
    ["a day that is none", `${stellen}    zeit: 2023-02-30\n`, "b.yaml:7:11 Fehler bei stellen[0].zeit: Erwartet: ein Zeitraum mit Tagen, die es gibt; den 2023-02-30 gibt es nicht; gefunden: \"2023-02-30\"."],
    ["an id of the Konzept", stellen.replace("id: stelle-1", "id: awo"), "b.yaml:2:9 Fehler bei stellen[0].id: Die id „awo“ gibt es schon im Konzept. Den Eintrag weglassen, wenn dasselbe gemeint ist, sonst eine andere id geben."],
  ])("are refused for %s, with line, reason and what was probably meant", (_, text, meldung) => {
    expect(told(read(kim, text))).toContain(meldung)
  })

  test("are refused for a broken file, without missing what may stand in it", () => {
    const meldungen = told(read(kim, stellen.replace("traeger: awo", "traeger: [awo")))
    expect(meldungen.length).toBeGreaterThan(0)
    expect(meldungen.every((one) => one.startsWith("b.yaml"))).toBe(true)
  })

  test("are read from the file that the guide shows, as it stands there", () => {
    const guide = readFileSync(new URL("../../../docs/guides/kim.md", import.meta.url), "utf8")
    const [, text = ""] = /```yaml\n([^]*?)```/u.exec(guide) ?? []
    const result = readKim([{ path: "kim.yaml", text }], marl)
    expect(told(result)).toEqual([])
    expect(Result.getOrThrow(result).kim.vereinbarungen.map(({ stellen }) => stellen)).toEqual([["stelle-1"]])
  })

  test("are none in a folder that is not there", async () => {
    const result = await readKimOrdner("no-such-folder", marl)
    expect(Result.isFailure(result) ? result.failure.message : "").toMatch(/^the files are no data on KIM:\nno-such-folder/u)
  })
})
