import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Dauer from "../kernel/Dauer.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { fristen } from "./fristen.js"
import * as Horizontregel from "./Horizontregel.js"
import { Projekt } from "./Projekt.js"
import { ueberpruefungen } from "./ueberpruefungen.js"

const decode = Schema.decodeUnknownSync(Projekt)
const zeitraum = Schema.decodeUnknownSync(Zeitraum.Zeitraum)
const projekt = (more: Record<string, unknown>) =>
  decode({ id: "p", titel: "Projekt", handlungsfeld: "f", horizont: "kurzfristig", quelle: { kapitel: "K" }, ...more })
const adopted = (text: string) => ({ zeit: zeitraum(text) })
const stated: Horizontregel.Horizontregel = { ...Horizontregel.annahme, herkunft: "stadt" }
const days = (more: Record<string, unknown>, beschluss: string, regel = stated) =>
  fristen(projekt(more), regel, adopted(beschluss)).map(({ am, art, herkunft }) => `${am} ${art} ${herkunft}`)

describe("fristen", () => {
  it.each([
    ["kurzfristig", "2020-03-31", "2021-03-31 abschluss regel"],
    ["mittelfristig", "2020-03-31", "2023-03-31 abschluss regel"],
    ["langfristig", "2020-03-31", "2025-03-31 abschluss regel"],
    ["kurzfristig", "2020-02-29", "2021-02-28 abschluss regel"],
    ["langfristig", "2019-02-28", "2024-02-28 abschluss regel"],
    ["dauerhaft", "2020-02-29", "2021-02-28 ueberpruefung regel"],
  ])("%s, adopted on %s, is due by %s", (horizont, beschluss, expected) => {
    expect(days({ horizont }, beschluss)).toEqual([expected])
  })

  it("a month end stays a month end where the month is shorter, and only there", () => {
    const regel = { ...stated, kurzfristig: Dauer.make({ months: 1 }) }
    expect(days({}, "2020-01-31", regel)).toEqual(["2020-02-29 abschluss regel"])
    expect(days({}, "2021-01-31", regel)).toEqual(["2021-02-28 abschluss regel"])
    expect(days({}, "2020-04-30", regel)).toEqual(["2020-05-30 abschluss regel"])
  })

  it("without a Beschluss nothing is counted, and what the text names is listed", () => {
    const named = projekt({ fristen: [{ titel: "Start", art: "beginn", bis: "2020-05" }], erprobung: [{ titel: "E", dauer: "P6M" }, { titel: "F", dauer: "P6M", zeit: "2021-01-01/.." }] })
    expect(fristen(named, stated, undefined).map(({ am, art, herkunft }) => `${am} ${art} ${herkunft}`))
      .toEqual(["2020-05-31 beginn konzept", "2021-06-30 erprobungsende konzept"])
    expect(fristen(projekt({ horizont: "dauerhaft" }), stated, undefined)).toEqual([])
    expect(ueberpruefungen(stated, undefined, Stichtag.make(2030, 1, 1))).toEqual([])
  })

  it("a named end wins over the rule", () => {
    expect(days({ fristen: [{ titel: "Bis Ende 2020", bis: "2020" }] }, "2020-03-31")).toEqual(["2020-12-31 abschluss konzept"])
  })

  it("a named milestone or beginning leaves the rule in force", () => {
    expect(days({ fristen: [{ titel: "Start", art: "beginn", bis: "2020-05" }] }, "2020-03-31")).toEqual([
      "2020-05-31 beginn konzept",
      "2021-03-31 abschluss regel",
    ])
  })

  it("what is permanent keeps its review beside a named end of a part", () => {
    expect(days({ horizont: "dauerhaft", fristen: [{ titel: "Broschüre", bis: "2020" }] }, "2020-03-31")).toEqual([
      "2020-12-31 abschluss konzept",
      "2021-03-31 ueberpruefung regel",
    ])
  })

  it("a trial ends after its length, counted from its own beginning or else from the adoption", () => {
    const erprobung = (zeit: object) => {
      const found = days({ erprobung: [{ titel: "E", ...zeit }] }, "2020-03-31")
      return found.find((line) => line.includes("erprobungsende")) ?? found[0]
    }
    expect(erprobung({ dauer: "P10M" })).toBe("2021-01-31 erprobungsende annahme")
    expect(erprobung({ dauer: "P10M", zeit: "2020-05-01/.." })).toBe("2021-02-28 erprobungsende konzept")
    expect(erprobung({ dauer: "P10M", zeit: "2020-04-30/.." })).toBe("2021-02-28 erprobungsende konzept")
    expect(erprobung({ dauer: "P1Y", zeit: "2023-03-01/.." })).toBe("2024-02-29 erprobungsende konzept")
    expect(erprobung({ dauer: "P2W", zeit: "2020-04-01/.." })).toBe("2020-04-14 erprobungsende konzept")
    expect(erprobung({ zeit: "2019" })).toBe("2019-12-31 erprobungsende konzept")
    expect(erprobung({})).toBe("2021-03-31 abschluss regel")
  })

  it("says so where an assumption is in the date: the default rule, or a Beschluss of which only the year is known", () => {
    expect(days({}, "2020-03-31", Horizontregel.annahme)).toEqual(["2021-03-31 abschluss annahme"])
    expect(days({}, "2020")).toEqual(["2021-12-31 abschluss annahme"])
    expect(days({}, "2020-06")).toEqual(["2021-06-30 abschluss annahme"])
  })

  it("what is permanent says in which rhythm it comes back", () => {
    const [frist] = fristen(projekt({ horizont: "dauerhaft" }), stated, adopted("2020-03-31"))
    expect(frist?.wiederholung).toBe("P1Y")
  })
})

describe("ueberpruefungen", () => {
  it("counts from the Beschluss each time, so that no day is lost for good", () => {
    const regel = { ueberpruefung: Result.getOrThrow(Dauer.parse("P1M")) }
    const found = ueberpruefungen(regel, adopted("2019-12-31"), Stichtag.make(2020, 4, 30))
    expect(found).toEqual(["2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30"])
  })

  it("comes back to 29 February in leap years", () => {
    const found = ueberpruefungen(stated, adopted("2020-02-29"), Stichtag.make(2024, 12, 31))
    expect(found).toEqual(["2021-02-28", "2022-02-28", "2023-02-28", "2024-02-29"])
  })

  it("is empty before the first", () => {
    expect(ueberpruefungen(stated, adopted("2020-02-29"), Stichtag.make(2020, 12, 31))).toEqual([])
  })

  it("lists every day of a daily rhythm through the centuries, and refuses the end of the calendar", () => {
    const regel = { ueberpruefung: Dauer.make({ days: 1 }) }
    expect(ueberpruefungen(regel, adopted("2000-01-01"), Stichtag.make(2300, 1, 1))).toHaveLength(109_573)
    expect(ueberpruefungen({ ueberpruefung: Dauer.make({ years: 200 }) }, adopted("2020-01-01"), Stichtag.make(2799, 12, 31))).toHaveLength(3)
    expect(() => ueberpruefungen(regel, adopted("2020-01-01"), Stichtag.make(2800, 1, 1))).toThrow("up to the year 2799")
  })
})
