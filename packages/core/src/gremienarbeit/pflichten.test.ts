import { marl } from "@teilhabe/konzepte/marl"
import { describe, expect, it } from "vitest"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Projektstand } from "../projektverlauf/Projektstand.js"
import { pflichten } from "./pflichten.js"

const tag = (text: string): Stichtag.Stichtag => Stichtag.make(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
const year = (jahr: number) => ({ von: Stichtag.make(jahr, 1, 1), bis: Stichtag.make(jahr, 12, 31) })
const { monitoring: _, ...ohneMonitoring } = marl

describe("the Projekte", () => {
  const PATENSCHAFT = Id.make("projekt-mit-ende")
  const [vorlage] = marl.projekte
  const projekt = (horizont: "kurzfristig" | "dauerhaft"): Konzept["projekte"] =>
    vorlage === undefined ? [] : [{ ...vorlage, id: PATENSCHAFT, titel: { de: "Patenschaft" }, horizont, fristen: [], erprobung: [], federfuehrung: [Id.make("amt")] }]
  const gefuehrt = {
    projekt: PATENSCHAFT, seit: tag("2022-06-01"), weg: [{ lage: "beendet", seit: tag("2022-06-01"), notiert: tag("2022-06-01") }],
    meilensteine: [{ id: Id.make("raum"), titel: { de: "Raum gefunden" }, bis: tag("2022-03-31"), stand: "offen" }, { id: Id.make("fest"), titel: { de: "Fest" }, bis: tag("2022-09-30"), stand: "offen" }],
    verschiebungen: [], erfuellt: [], mittel: [], kennzahlen: [], bewertungen: [], anpassungen: [], zielgruppen: [], orte: [], zuletzt: tag("2022-06-01"), version: 3,
  } as const
  const lage = (horizont: "kurzfristig" | "dauerhaft", jahr: number, stichtag: string, stand?: Projektstand) => {
    const konzept: Konzept = { ...ohneMonitoring, gremien: [], projekte: projekt(horizont) }
    const projekte = new Map(stand === undefined ? [] : [[PATENSCHAFT, stand]])
    return pflichten({ konzept, gremien: new Map(), projekte, berichte: [] }, year(jahr), tag(stichtag))
  }

  it("owe their Fristen and Meilensteine, with who leads", () => {
    expect(lage("kurzfristig", 2021, "2021-06-30")).toMatchObject([{
      id: "frist/projekt-mit-ende/abschluss/2021-12-31", art: "frist", wer: ["amt"], stand: "offen", titel: { de: "Patenschaft: Abschluss" },
      satz: "„Patenschaft: Abschluss“, fällig bis 31.12.2021 (angenommen), ist noch offen.",
    }])
    const offen = { ...gefuehrt, lage: "vorgemerkt" } as const
    expect(lage("kurzfristig", 2022, "2022-06-30", offen).map(({ id, stand }) => `${id} ${stand}`)).toEqual([
      "meilenstein/projekt-mit-ende/meilenstein/raum versaeumt", "meilenstein/projekt-mit-ende/meilenstein/fest offen",
    ])
  })

  it("owe nothing any more once they are over, and what was missed before stays missed", () => {
    const over = { ...gefuehrt, lage: "beendet", grund: "bedarf-entfallen" } as const
    expect(lage("kurzfristig", 2022, "2022-12-31", over).map(({ id, stand }) => `${id} ${stand}`)).toEqual(["meilenstein/projekt-mit-ende/meilenstein/raum versaeumt"])
    expect(lage("dauerhaft", 2025, "2025-12-31", over)).toEqual([])
  })

  it("are reviewed again and again, also in a year to come", () => {
    expect([2021, 2022, 2026].map((jahr) => lage("dauerhaft", jahr, "2021-06-30").map(({ am, id, stand }) => `${am} ${id} ${stand}`))).toEqual([
      ["2021-12-31 ueberpruefung/projekt-mit-ende/ueberpruefung/2021-12-31 offen"], ["2022-12-31 ueberpruefung/projekt-mit-ende/ueberpruefung/2022-12-31 offen"],
      ["2026-12-31 ueberpruefung/projekt-mit-ende/ueberpruefung/2026-12-31 offen"],
    ])
  })
})
