import { bergkamen } from "@teilhabe/konzepte/bergkamen"
import { marl } from "@teilhabe/konzepte/marl"
import { describe, expect, it } from "vitest"
import * as Dauer from "../kernel/Dauer.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Projektstand } from "../projektverlauf/Projektstand.js"
import { leer, type Sitzung } from "./Gremienstand.js"
import { jahreskalender } from "./jahreskalender.js"
import { type Pflichteingang, pflichten } from "./pflichten.js"

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

  it("owe what was decided late, or dropped when it was overdue, as late and as missed", () => {
    const trial = { lage: "in-erprobung", seit: tag("2021-03-01"), faellig: tag("2021-08-31"), notiert: tag("2021-03-01") } as const
    const spaet = {
      ...gefuehrt, lage: "laufend", seit: tag("2021-11-02"), weg: [trial, { lage: "laufend", seit: tag("2021-11-02"), notiert: tag("2021-11-02") }], zuletzt: tag("2021-11-02"),
      meilensteine: [{ id: Id.make("raum"), titel: { de: "Raum gefunden" }, bis: tag("2021-03-31"), stand: "gestrichen", am: tag("2021-10-01"), grund: "Kein Raum" }],
    } as const
    expect(lage("kurzfristig", 2021, "2021-12-31", spaet).filter(({ am }) => am < "2021-12-31").map(({ satz }) => satz)).toEqual([
      "„Patenschaft: Meilenstein (Raum gefunden)“, fällig bis 31.03.2021, ist versäumt und wurde am 01.10.2021 gestrichen.",
      "„Patenschaft: Ende der Erprobung (Erprobung)“, fällig bis 31.08.2021, wurde am 02.11.2021 erfüllt, 63 Tage zu spät.",
    ])
  })

  it("stay in the calendar of coming years when the next review was held early", () => {
    const bewertung = { am: tag("2021-02-15"), bewertung: { effizienz: "ja", sinnhaftigkeit: "ja", anpassung: "nein", ergebnis: "fortfuehren" } } as unknown as Extract<Projektstand, { lage: "laufend" }>["bewertungen"][number]
    const held: Projektstand = { ...gefuehrt, lage: "laufend", seit: tag("2021-01-04"), weg: [], meilensteine: [], bewertungen: [bewertung], zuletzt: tag("2021-02-15") }
    expect([2021, 2022, 2023].map((jahr) => lage("dauerhaft", jahr, "2021-06-30", held).map(({ am, stand }) => `${am} ${stand}`))).toEqual([
      ["2021-12-31 erfuellt"], ["2022-12-31 offen"], ["2023-12-31 offen"],
    ])
  })

  it("are reviewed again and again, also in a year to come", () => {
    expect([2021, 2022, 2026].map((jahr) => lage("dauerhaft", jahr, "2021-06-30").map(({ am, id, stand }) => `${am} ${id} ${stand}`))).toEqual([
      ["2021-12-31 ueberpruefung/projekt-mit-ende/ueberpruefung/2021-12-31 offen"], ["2022-12-31 ueberpruefung/projekt-mit-ende/ueberpruefung/2022-12-31 offen"],
      ["2026-12-31 ueberpruefung/projekt-mit-ende/ueberpruefung/2026-12-31 offen"],
    ])
  })
})

describe("a city on its way", () => {
  const GRUPPE = Id.make("steuerungsgruppe")
  const sitzung = (id: string, day: string) => ({ id: Id.make(id), tag: tag(day), tagesordnung: [], ermittelt: [], eingeladen: [], verlegt: [] })
  const held = (id: string, day: string): Sitzung => ({ ...sitzung(id, day), stand: "abgehalten", anwesend: [], fallberichte: [] })
  const steps = (stichtag: string, sitzungen: ReadonlyArray<Sitzung> = [], konzept: Konzept = bergkamen) =>
    pflichten({ konzept, gremien: new Map([[GRUPPE, { ...leer, sitzungen }]]), projekte: new Map(), berichte: [] }, year(2019), tag(stichtag))
  const lines = (...args: Parameters<typeof steps>) => steps(...args).map(({ am, id, stand }) => `${am} ${id} ${stand}`)

  it("owes its steps by the days of the minutes: next the meeting of the Steuerungsgruppe on 8 July 2019", () => {
    expect(lines("2019-06-15")).toEqual([
      "2019-05-09 schritt/erstes-treffen erfuellt", "2019-07-08 schritt/beratung-integrationsrat offen", "2019-07-08 schritt/zweites-treffen offen",
    ])
    expect(steps("2019-06-15")[2]).toMatchObject({
      art: "schritt", wer: ["steuerungsgruppe"], herkunft: "konzept", betrifft: "zweites-treffen", satz: "„Nächstes Treffen der Steuerungsgruppe“, fällig am 08.07.2019, ist noch offen.",
    })
    expect(steps("2019-07-08").map(({ stand }) => stand)).toEqual(["erfuellt", "erfuellt", "offen"])
    expect(steps("2019-07-09").map(({ stand }) => stand)).toEqual(["erfuellt", "erfuellt", "versaeumt"])
    expect(steps("2019-05-08").map(({ stand }) => stand)).toEqual(["offen", "offen", "offen"])
  })

  it("says that the day is assumed where only the time of a step is known", () => {
    expect(steps("2019-07-08").map(({ tagHerkunft }) => tagHerkunft)).toEqual([undefined, "annahme", undefined])
  })

  it("has done a step when its sitting was held, which is counted once", () => {
    const gehalten = held("treffen-2", "2019-07-08")
    expect(lines("2019-07-09", [gehalten]).slice(2)).toEqual(["2019-07-08 schritt/zweites-treffen erfuellt", "2019-07-08 sitzung/steuerungsgruppe/treffen-2 erfuellt"])
    expect(steps("2019-07-09", [gehalten]).at(-1)?.zaehltFuer).toBe("schritt/zweites-treffen")
    const late: Sitzung = { ...held("treffen-2", "2019-07-10"), verlegt: [{ von: tag("2019-07-08"), grund: "Raum belegt", am: tag("2019-07-01") }] }
    expect(lines("2019-07-11", [late])[2]).toBe("2019-07-08 schritt/zweites-treffen verspaetet-erfuellt")
    expect(lines("2019-07-09", [held("anderes", "2019-06-01")])).toContain("2019-07-08 schritt/zweites-treffen versaeumt")
  })

  it("owes no step that was called off, and gives those without a day no day", () => {
    const off: Konzept = { ...bergkamen, prozess: { ...bergkamen.prozess!, schritte: bergkamen.prozess!.schritte.map((schritt) => ({ ...schritt, stand: "abgesagt" })) } }
    expect(steps("2019-06-15", [], off)).toEqual([])
    const kalender = jahreskalender({ konzept: bergkamen, gremien: new Map(), projekte: new Map(), berichte: [] }, 2019, tag("2019-06-15"))
    expect(kalender.satz).toBe("2019 sind 3 Pflichten fällig, Stand 15.06.2019: 1 erfüllt, 2 offen.")
    expect(kalender.ohneTermin.map(({ art, betrifft }) => `${art} ${betrifft}`)).toEqual([
      "schritt interviewstudie", "schritt workshops", "schritt sozialraumanalysen", "schritt bestands-und-bedarfsanalysen", "schritt erwartungen-integrationsrat",
    ])
    expect(kalender.ohneTermin[0]).toMatchObject({ wer: ["institut-soziale-innovation"], satz: "Für den Schritt „Interviewstudie“ ist noch kein Termin genannt." })
  })
})

describe("a monitoring that leaves something open", () => {
  const { adressat: _a, erstesJahr: _e, rhythmus: _r, ...offen } = marl.monitoring!
  const reports = (monitoring: Konzept["monitoring"], more: Partial<Konzept> = {}) => {
    const konzept: Konzept = { ...ohneMonitoring, ...more, gremien: [], projekte: [], ...(monitoring === undefined ? {} : { monitoring }) }
    const eingang = { konzept, gremien: new Map(), projekte: new Map(), berichte: [] }
    return { days: pflichten(eingang, { von: tag("2019-01-01"), bis: tag("2023-12-31") }, tag("2021-01-01")), offen: jahreskalender(eingang, 2021, tag("2021-01-01")).ohneTermin }
  }
  const jaehrlich = { ...offen, rhythmus: marl.monitoring!.rhythmus! }

  it("counts without a first year from the day on which the Konzept is in force, and names nobody without an addressee", () => {
    expect(reports(jaehrlich).days.map(({ am, titel }) => `${am} ${titel.de}`)).toEqual([
      "2021-12-31 Monitoringbericht 2021", "2022-12-31 Monitoringbericht 2022", "2023-12-31 Monitoringbericht 2023",
    ])
    expect(reports(jaehrlich, { fassung: { nummer: 1, gueltigAb: tag("2021-02-01") } }).days.map(({ am }) => am)).toEqual(["2022-12-31", "2023-12-31"])
    expect(reports(jaehrlich).days[0]).toMatchObject({ herkunft: "konzept", tagHerkunft: "annahme" })
  })

  it("owes nothing before it is adopted", () => {
    const { beschluss: _b, ...entwurf } = { ...ohneMonitoring, gremien: [], projekte: [], monitoring: { ...jaehrlich, erstesJahr: 2021 } }
    const days = pflichten({ konzept: entwurf, gremien: new Map(), projekte: new Map(), berichte: [] }, { von: tag("2019-01-01"), bis: tag("2023-12-31") }, tag("2021-01-01"))
    expect(days).toEqual([])
  })

  it("owes the first report alone without a rhythm, and without both none: it is told as without a day", () => {
    expect(reports({ ...offen, erstesJahr: 2022 }).days.map(({ am }) => am)).toEqual(["2022-12-31"])
    expect(reports(offen).days).toEqual([])
    expect(reports(offen).offen.map(({ art }) => art)).toContain("monitoringbericht")
    expect(reports(jaehrlich).offen.map(({ art }) => art)).not.toContain("monitoringbericht")
  })
})

describe("an Ausschuss or Beirat with a term", () => {
  it("owes its elections as an Integrationsrat does", () => {
    const days = (art: "integrationsrat" | "beirat" | "ausschuss") => {
      const gremien = marl.gremien.flatMap((gremium) => (gremium.art === "integrationsrat" ? [{ ...gremium, art }] : [])) as Konzept["gremien"]
      return pflichten({ konzept: { ...ohneMonitoring, gremien, projekte: [] }, gremien: new Map(), projekte: new Map(), berichte: [] }, { von: tag("2015-01-01"), bis: tag("2030-12-31") }, tag("2021-01-01")).filter(({ art: one }) => one === "wahl").map(({ am }) => am)
    }
    expect(days("beirat").length).toBeGreaterThan(0)
    expect([days("beirat"), days("ausschuss")]).toEqual([days("integrationsrat"), days("integrationsrat")])
  })
})

describe("a new Fassung", () => {
  const RUNDE = Id.make("runde-tische-ehrenamt")
  const NEU = Id.make("projekt-neu")
  const [vorlage] = marl.projekte
  const quelle = { dokument: Id.make("konzept"), kapitel: "Wohnen" }
  const eins: Konzept = {
    ...ohneMonitoring, gremien: marl.gremien.filter(({ id }) => id === RUNDE),
    projekte: vorlage === undefined ? [] : [{ ...vorlage, titel: { de: "Alt" }, horizont: "kurzfristig", fristen: [], erprobung: [] }],
  }
  const zwei: Konzept = {
    ...eins, fassung: { nummer: 2, gueltigAb: tag("2022-07-01") }, beschluss: { zeit: Zeitraum.tag(tag("2022-05-01")), quelle },
    projekte: vorlage === undefined ? [] : [{ ...vorlage, id: NEU, titel: { de: "Neu" }, horizont: "kurzfristig", fristen: [], erprobung: [] }],
  }
  const konzeptAm = (day: Stichtag.Stichtag) => (day < "2020-12-31" ? undefined : day < "2022-07-01" ? eins : zwei)
  const lines = (konzept: Konzept, stichtag: string, more: Partial<Pflichteingang> = {}, von = 2021, bis = 2023) =>
    pflichten({ konzept, gremien: new Map(), projekte: new Map(), berichte: [], konzeptAm, ...more }, { von: Stichtag.make(von, 1, 1), bis: Stichtag.make(bis, 12, 31) }, tag(stichtag))
  const runden = (found: ReturnType<typeof lines>) => found.filter(({ art }) => art === "runder-tisch").map(({ am, stand }) => `${am} ${stand}`)

  it("wipes nothing of what was missed under the old one, neither sittings nor Fristen", () => {
    const found = lines(zwei, "2022-12-31", {}, 2021, 2022)
    expect(runden(found)).toEqual([
      ...["2021-03-31", "2021-06-30", "2021-09-30", "2021-12-31", "2022-03-31", "2022-06-30", "2022-09-30"].map((am) => `${am} versaeumt`), "2022-12-31 offen",
    ])
    expect(found.filter(({ art }) => art === "frist").map(({ am, stand, titel }) => `${am} ${stand} ${titel.de}`)).toEqual(["2021-12-31 versaeumt Alt: Abschluss"])
  })

  it("counts its own Fristen from its own Beschluss, and is not known before it", () => {
    const fristen = (stichtag: string) => lines(zwei, stichtag).filter(({ art }) => art === "frist").map(({ am, titel }) => `${am} ${titel.de}`)
    expect(fristen("2022-05-01")).toEqual(["2021-12-31 Alt: Abschluss", "2023-05-01 Neu: Abschluss"])
    expect(fristen("2022-04-30")).toEqual(["2021-12-31 Alt: Abschluss"])
  })

  it("may bring another rhythm, which begins with its first whole span, or drop the Gremium", () => {
    const P1M = Dauer.make({ months: 1 })
    const ab = tag("2022-08-15")
    const other = (gremien: Konzept["gremien"]) => {
      const drei: Konzept = { ...zwei, fassung: { nummer: 2, gueltigAb: ab }, gremien }
      return runden(lines(drei, "2022-01-01", { konzeptAm: (day) => (day < "2020-12-31" ? undefined : day < ab ? eins : { ...drei, beschluss: eins.beschluss ?? drei.beschluss } as Konzept) }, 2022, 2022)).map((line) => line.slice(0, 10))
    }
    expect(other([])).toEqual(["2022-03-31", "2022-06-30"])
    expect(other(eins.gremien.map((gremium) => ({ ...gremium, rhythmus: P1M })))).toEqual(["2022-03-31", "2022-06-30", "2022-09-30", "2022-10-31", "2022-11-30", "2022-12-31"])
  })

  it("is asked for no further back than the first was in force", () => {
    const immer = (day: Stichtag.Stichtag) => konzeptAm(day) ?? eins
    expect(lines(zwei, "2022-12-31", { konzeptAm: immer })).toEqual(lines(zwei, "2022-12-31"))
  })

  it("leaves duties where they were when it stands alone, as far as its Beschluss tells", () => {
    const alone = { ...zwei, beschluss: eins.beschluss ?? zwei.beschluss } as Konzept
    const found = pflichten({ konzept: alone, gremien: new Map(), projekte: new Map(), berichte: [] }, year(2021), tag("2022-12-31"))
    expect(runden(found).length).toBe(4)
  })
})
