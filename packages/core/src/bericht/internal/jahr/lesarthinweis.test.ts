import { marl } from "@teilhabe/konzepte/marl"
import { marlZahlen } from "@teilhabe/konzepte/marlZahlen"
import { describe, expect, it } from "vitest"
import { berichtText } from "../../../../test/berichtText.js"
import { falllage } from "../../../../test/jahrBeispiel.js"
import { AM } from "../../../../test/befund/kuenstlicheFaelle.js"
import { tablesOf } from "../../../../test/berichtTeile.js"
import { eingang } from "../../../../test/verlaufBeispiel.js"
import * as Cube from "../../../cube/Cube.js"
import { definitionen } from "../../../indikator/definitionen.js"
import { statistiken } from "../../../indikator/statistiken.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Raum from "../../../kernel/Raum.js"
import { checkDokument } from "../../checkDokument.js"
import { jahresbericht, type Jahresstadt } from "../../jahresbericht.js"
import * as Monitoringzahlen from "../../Monitoringzahlen.js"
import { jahressatz } from "./fallzahlen.js"

const zahlen = Monitoringzahlen.calculate(marl, {
  raum: Raum.make("05562024", "Marl"), jahr: 2015, daten: marlZahlen, definitionen, statistiken, weitereRaeume: [Raum.make("05562", "Recklinghausen")], hoechstensJahreZurueck: 4,
})
const marlBericht = jahresbericht({ konzept: marl, projekte: new Map(), gremien: new Map(), monitoring: zahlen }, 2023)
const text = berichtText(marlBericht)

/** What stands under a heading until the next. */
const under = (whole: string, titel: string): string => whole.split(/\n#{2,4} /u).find((one) => one.startsWith(titel)) ?? ""

describe("what a reader of a published figure has to know of its source", () => {
  it("is which source was meant, where another stands in for it", () => {
    const bevoelkerung = under(text, "1.1.1 Deutsche und nichtdeutsche Bevölkerung nach Geschlecht – ")
    expect(bevoelkerung).toMatch(/Vorgesehen ist „[^“]*ortschreibung[^“]*“; da diese Zahlen fehlen, steht hier „Zensus 2011[^“]*“\./u)
    expect(bevoelkerung).not.toContain("Standard ist")
    expect(under(text, "3.3 ")).not.toContain("Vorgesehen ist")
  })

  it("is what its tables say of themselves, in the section and in the explanation", () => {
    for (const nummer of ["5.3", "5.8"]) expect(text.split("\n").filter((line) => line.includes("sagen") && line.includes("Gezählt am Schulort, nicht am Wohnort.")).length, nummer).toBeGreaterThanOrEqual(4)
    expect(under(text, "2.2 ")).not.toContain("Schulort")
  })

  it("is how old the newest numbers at hand are, and why none before can be compared", () => {
    expect(text).toContain("Die neuesten Zahlen zu Indikatoren, die diesem Bericht vorliegen, sind von 2015, der Bericht ist von 2023.")
    expect(text).toMatch(/2\.2 \| .*kein Wert davor \(gezählt ist davor, aber die Bezugsgröße fehlt\)/u)
  })

  it("is that a gap was worked out before rounding, where the printed values give another", () => {
    expect(text).toMatch(/beträgt \[7,4\] Prozentpunkte \(aus ungerundeten Werten\)/u)
    expect(text).toContain("einer für die Stadt Marl selbst vorhanden (und der nur teilweise)")
  })

  it("is why there is no number, where there is none, and a licence once", () => {
    expect(under(text, "1.3 ")).toContain("Warum fehlt der Wert?")
    expect(under(text, "1.3 ")).not.toContain("Woher kommt diese Zahl")
    expect(text.split("Alle diese Tabellen haben dieselbe Lizenz: ")).toHaveLength(2)
    const [quellen] = tablesOf(marlBericht).filter(({ titel }) => titel.startsWith("Tabellen, aus denen"))
    expect(quellen?.spalten.map(({ titel }) => titel)).toEqual(["Tabelle", "Herausgeber", "Stand", "Herkunft", "Raum", "Indikatoren"])
  })
})

describe("what cases taught, for one who has a minute", () => {
  const { stichtag: _, zeitraum: _zeitraum, ...rest } = eingang
  const lage = falllage()
  const stadt: Jahresstadt = { ...rest, stichtag: AM, faelle: lage }
  const bericht = jahresbericht(stadt, 2026)
  const whole = berichtText(bericht)
  const released = lage.statistik.freigabe.datensaetze
  const ort = { raum: "05999001", zeit: "2025" }

  it("begins with how many ran and how they ended, by released numbers alone", () => {
    const [alle, stand] = ["-insgesamt", "-stand"].map((end) => released.find(({ id }) => id.endsWith(end)))
    if (alle === undefined || stand === undefined) throw new Error("the year has a table of stands")
    const count = (key: string, anzahl: number) => ({ koordinate: { ...ort, stand: key }, wert: Messwert.exakt(anzahl) })
    const open = { ...stand, cube: Cube.make(stand.cube.merkmale, "null", [count("aufnahme", 60), count("kein-kontakt", 40), count("umzug", 5)]) }
    const words = (datensaetze: typeof released): string => jahressatz(datensaetze, "x").map((one) => (typeof one === "string" ? one : one.text)).join("")
    expect(words([alle, open])).toBe("Fälle, an denen im Jahr gearbeitet wurde: 105, davon 60 offen; 45 im Jahr beendet. Wie Fälle endeten: 40 abgebrochen: kein Kontakt; 5 abgebrochen: Umzug.")
    // Here it is withheld how many are open, and so nothing is said of it.
    expect(Cube.get(stand.cube, { ...ort, stand: "offen" })).toMatchObject({ _tag: "Fehlend" })
    expect(whole).toContain(words(released).replace("105", "[105]"))
    expect(checkDokument(bericht)).toEqual([])
  })

  it("says what no case has in one sentence instead of a row each", () => {
    const none = released.filter(({ cube }) => cube.merkmale.some(({ id }) => id === "zutreffend") && Messwert.getWert(Cube.get(cube, { ...ort, zutreffend: "ja" })) === 0)
    const sentence = whole.split("\n").find((line) => line.includes("Was auf Fälle des Jahres zutrifft, in keinem Fall:")) ?? ""
    expect(none.length).toBeGreaterThan(0)
    for (const { titel } of none) expect(sentence).toContain(titel)
    expect(whole).not.toContain("Dazu wurde in keinem Fall etwas gefunden.")
  })

  it("tells a committee of disclosure control in plain words, and how it was tried under a heading of its own", () => {
    const [plain = "", technical = ""] = (whole.split(/\n## (?=Geheimhaltung)/u)[1] ?? "").split(/\n### Wie geprüft wurde/u)
    expect(plain).toMatch(/Geprüft sind \d+ Zellen, also einzelne Zahlen in Tabellen; davon .* gesperrt\..*kam nichts heraus, was die Regel schützt\./u)
    expect(plain).not.toMatch(/Bibliothek|Löser|Gleichung|lineare/u)
    expect(technical).toContain("zurückzurechnen")
    expect(technical).not.toMatch(/\d+ früher veröffentlichten/u)
  })

  it("has data tables that their beginning tells apart", () => {
    const tables = (bericht.daten ?? []).filter(({ datensatz }) => datensatz !== undefined)
    const starts = tables.map(({ titel }) => titel.slice(0, 31))
    expect(new Set(starts).size).toBe(starts.length)
    expect(tables.flatMap(({ spalten }) => spalten.map(({ titel }) => titel))).toContain("Trifft zu, Bezeichnung")
  })

  it("names in the sources what was counted", () => {
    expect(whole).toMatch(/Auszählung der Fälle eines Jahres, [^]*Auszählung der Befunde aus Fällen /u)
  })

  it("lets a reader of the data come to the number of duties on the page", () => {
    const [duties] = (bericht.daten ?? []).filter(({ id }) => id === "pflichten")
    const verlauf = jahresbericht({ ...rest }, 2020)
    const [own] = (verlauf.daten ?? []).filter(({ id }) => id === "pflichten")
    const at = (name: string): number => own?.spalten.findIndex((one) => one.name === name) ?? -1
    const counted = (own?.zeilen ?? []).filter((row) => row[at("zaehlt-fuer")] === undefined && String(row[at("am")]).startsWith("2020")).length
    expect(counted).toBeGreaterThan(0)
    expect(own?.beschreibung).toContain(`Der Bericht zählt ${counted}:`)
    expect((duties ?? own)?.spalten.at(-1)?.name).toBe("zaehlt-fuer")
  })
})
