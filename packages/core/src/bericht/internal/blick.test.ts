import { describe, expect, it } from "vitest"
import { neustadt } from "../../../test/beispiel.js"
import { textOf } from "../../../test/berichtText.js"
import * as Id from "../../kernel/Id.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Text from "../../kernel/Text.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import type { Horizont } from "../../konzept/Horizont.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Rhythmus } from "../../konzept/Rhythmus.js"

const [, fest] = neustadt.projekte

const lasting = (...horizonte: ReadonlyArray<Horizont>): Konzept => ({
  ...neustadt, projekte: horizonte.map((horizont, nr) => ({ ...fest!, id: Id.make(`p-${nr}`), horizont })),
})

const reported = (rhythmus: Rhythmus): Konzept => ({ ...neustadt, monitoring: { ...neustadt.monitoring!, rhythmus } })

describe("Auf einen Blick", () => {
  it("says between which days the Konzept was adopted", () => {
    const zeit = Zeitraum.zwischen(Stichtag.make(2020, 3, 1), Stichtag.make(2020, 6, 30))
    const text = textOf({ ...neustadt, beschluss: { ...neustadt.beschluss!, zeit } })
    expect(text).toContain("Beschlossen wurde es zwischen dem 01.03.2020 und dem 30.06.2020 (Sozialausschuss).")
    expect(text).toContain("dass das Konzept zwischen dem 01.03.2020 und dem 30.06.2020 beschlossen wurde")
  })

  it("counts Projekte by Horizont in whole sentences", () => {
    expect(textOf(lasting("kurzfristig", "langfristig", "langfristig")))
      .toContain("Von den Projekten sind eines kurzfristig und zwei langfristig angelegt.")
    expect(textOf(lasting("kurzfristig", "kurzfristig"))).toContain("Beide Projekte sind kurzfristig angelegt.")
    expect(textOf(lasting("dauerhaft", "dauerhaft", "dauerhaft"))).toContain("Alle Projekte sind dauerhaft angelegt.")
  })

  it.each([
    ["regelmaessig", "Seit 2021 ist regelmäßig über einen Indikator zu berichten; einen festen Abstand nennt das Konzept nicht."],
    ["nach-bedarf", "Seit 2021 ist nach Bedarf über einen Indikator zu berichten."],
  ] as const)("says how often to report: %s", (rhythmus, text) => expect(textOf(reported(rhythmus))).toContain(text))

  it("says what a monitoring leaves open", () => {
    const { adressat: _a, erstesJahr: _e, rhythmus: _r, ...bare } = neustadt.monitoring!
    const { erstesJahr: _j, ...withoutYear } = neustadt.monitoring!
    expect(textOf({ ...neustadt, monitoring: bare })).toContain("Es ist über einen Indikator zu berichten; wie oft, sagt das Konzept nicht. An wen, ist nicht gesagt.")
    expect(textOf({ ...neustadt, monitoring: withoutYear })).toContain("Jedes Jahr ist über einen Indikator zu berichten. Adressat: Sozialausschuss.")
    expect(textOf({ ...neustadt, monitoring: { ...bare, erstesJahr: 2030 } })).toContain("Ab 2030 ist über einen Indikator zu berichten; wie oft, sagt das Konzept nicht.")
    expect(textOf({ ...neustadt, monitoring: bare })).not.toMatch(/Zum ersten Mal|Wie oft:|An wen:/u)
  })

  it("sets a title with quotes in quotes that do not nest", () => {
    const titel = Text.make("Unser „Weg“")
    const text = textOf({ ...neustadt, titel, handlungsfelder: neustadt.handlungsfelder.map((feld) => ({ ...feld, titel })) })
    expect(text).toContain("Das Konzept „Unser ‚Weg‘“ umfasst")
    expect(text).not.toMatch(/„[^“]*„/u)
  })
})
