import { Cube, type Datensatz, Spaltentabelle } from "@teilhabe/core/cube"
import { Messwert, Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
import { Altersgruppensatz, Aufenthaltsstatus, Codeliste, Geschlecht, Merkmal, Migrationsstatus, Nachweis, Nationalitaet, Raummerkmal, Schulform, Staatsangehoerigkeit, Zeitmerkmal } from "@teilhabe/core/merkmal"
import { marlZahlen } from "@teilhabe/konzepte/marlZahlen"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it, test } from "vitest"
import { jahre, sex, wohnt, zeilenVon, type Zeile } from "../test/zeilen.js"
import { auszaehlen } from "./auszaehlen.js"
import { erfinden, type Vorgabe } from "./erfinden.js"
import { fragenZu } from "./fragenZu.js"
import { nachweisVon } from "./nachweisVon.js"
import { tabellen, type Register } from "./Register.js"
import { spalten } from "./Registerspalte.js"

const stichtag = Stichtag.make(2024, 12, 31)
const raum = Raum.make("05999001", "Beispielstadt")
const vorgabe: Vorgabe = { personen: 3000, saat: 5, stichtag, raum, sozialraeume: ["nord", "sued"].map((id) => Raum.sozialraum("05999001", id, id)) }
const ENDE = "2024-12-31"
const VORJAHR = "2023-12-31"

/** FNV-1a over all bytes of all columns, in the order of their names. */
const hash = (register: Register): string => {
  let sum = 0x811c9dc5
  for (const tabelle of tabellen) {
    for (const [, spalte] of Object.entries(register[tabelle].spalten).sort(([a], [b]) => (a < b ? -1 : 1))) {
      const values = spalte._tag === "Schluessel" ? spalte.codes : spalte._tag === "Tag" ? spalte.tage : spalte.zahlen
      for (const value of values) for (let shift = 0; shift < 32; shift += 8) sum = Math.imul(sum ^ ((value >>> shift) & 255), 0x01000193)
    }
  }
  return (sum >>> 0).toString(16)
}

describe("a seed", () => {
  it("makes the same register on every machine", () => {
    // Typed in from the first run; it changes where anything about the invention changes.
    expect(hash(erfinden(vorgabe))).toBe("e7cb9743")
  })

  it("is not disturbed by registers made before, and makes another register than another seed", () => {
    const first = hash(erfinden(vorgabe))
    erfinden({ ...vorgabe, saat: 6, personen: 77 })
    expect(hash(erfinden(vorgabe))).toBe(first)
    expect(hash(erfinden({ ...vorgabe, saat: 6 }))).not.toBe(first)
  })
})

describe("what does not fit together", () => {
  const slips: ReadonlyArray<readonly [string, Partial<Vorgabe>]> = [
    ["nobody", { personen: 0 }],
    ["half a person", { personen: 1.5 }],
    ["a seed below 0", { saat: -1 }],
    ["a day that ends no year", { stichtag: Stichtag.make(2024, 6, 30) }],
    ["a year before the school forms", { stichtag: Stichtag.make(2012, 12, 31) }],
    ["a quarter of another town", { sozialraeume: [Raum.sozialraum("05562024", "huels", "Hüls")] }],
  ]
  test.each(slips)("%s is refused", (_, slip) => {
    expect(() => erfinden({ ...vorgabe, ...slip })).toThrow(RangeError)
  })

  it("is not how many, where no margin says it", () => {
    const { personen: _personen, ...rest } = vorgabe
    expect(() => erfinden(rest)).toThrow("by `personen`, or by the first of its `raender`")
  })
})

describe("the columns", () => {
  const register = erfinden(vorgabe)

  test.each(tabellen)("of %s are those that are documented, and in order", (tabelle) => {
    const documented = spalten[tabelle]
    expect(Object.keys(register[tabelle].spalten).sort()).toEqual(documented.map(({ name }) => name).sort())
    for (const { name, art, schluessel, fehlt } of documented) {
      const spalte = register[tabelle].spalten[name]
      expect([name, spalte?._tag]).toEqual([name, art])
      if (spalte?._tag === "Schluessel" && schluessel !== undefined) expect([name, spalte.schluessel]).toEqual([name, schluessel])
      const missing = zeilenVon(register[tabelle]).filter((row) => row[name] === undefined).length
      expect([name, fehlt === undefined ? missing : 0]).toEqual([name, 0])
    }
    expect(Spaltentabelle.check(register[tabelle])).toEqual([])
  })

  it("mark every row of every table as made up", () => {
    for (const tabelle of tabellen) expect(zeilenVon(register[tabelle]).every((row) => row["synthetisch"] === "ja")).toBe(true)
  })

  it("name places by the keys of quarters and nothing nearer", () => {
    expect(new Set(zeilenVon(register.personen).map((row) => row["raum"]))).toEqual(new Set(["05999001:nord", "05999001:sued"]))
  })
})

const before = (a: string | number | undefined, b: string | number | undefined): boolean => a === undefined || b === undefined || String(a) <= String(b)
const at = (row: Zeile, name: string): string => String(row[name] ?? "")

/** What holds for every person, whoever they are. */
const REGELN: Readonly<Record<string, (row: Zeile) => boolean>> = {
  "nobody comes, moves in or is naturalised before birth, nor moves in before coming": (row) =>
    before(row["geburtstag"], row["zuwanderung"]) && before(row["zuwanderung"], row["einzug"]) && before(row["geburtstag"], row["einzug"]) && before(row["geburtstag"], row["deutschseit"]),
  "whoever is gone was there the day before": (row) => row["auszug"] === undefined || at(row, "einzug") < at(row, "auszug"),
  "only who is gone has a reason for it": (row) => (row["auszug"] === undefined) === (row["auszugsgrund"] === undefined),
  "everybody lived in the town on some day of the time that the register covers": (row) =>
    at(row, "einzug") <= ENDE && (row["auszug"] === undefined || (at(row, "auszug") > VORJAHR && at(row, "auszug") <= ENDE)),
  "Germans have a way of becoming so and no residence status, foreigners the other way round": (row) =>
    (row["nationalitaet"] === "NATD") === (row["staatsangehoerigkeit"] === "000") && (row["nationalitaet"] === "NATD") === (row["deutschdurch"] !== undefined) && (row["nationalitaet"] === "NATA") === (row["aufenthaltsstatus"] !== undefined),
  "who was born abroad has come, and who was born here has not": (row) => (row["geburtsland"] === "000") === (row["zuwanderung"] === undefined),
  "German by place of birth is who was born here from 2000 on": (row) => row["deutschdurch"] !== "geburtsort" || (row["geburtsland"] === "000" && at(row, "geburtstag") >= "2000-01-01"),
  "nobody is naturalised less than five years after coming": (row) => row["deutschdurch"] !== "einbuergerung" || row["zuwanderung"] === undefined || jahre(row["zuwanderung"], at(row, "deutschseit")) >= 5,
  "free movement is for nationals of the Union": (row) => row["aufenthaltsstatus"] !== "freizuegigkeit" || Staatsangehoerigkeit.isFreizuegig(at(row, "staatsangehoerigkeit"), stichtag),
  "the status is one that is given on the Stichtag": (row) => row["aufenthaltsstatus"] === undefined || Codeliste.isValidOn(Codeliste.get(Aufenthaltsstatus.liste, at(row, "aufenthaltsstatus")), stichtag),
  "children under 15 do not work, and nobody over 66 is able to work by the SGB II": (row) =>
    (row["erwerbsstatus"] !== undefined) === jahre(row["geburtstag"], "2024-06-30") >= 15 && (row["grundsicherung"] !== "elb" || (jahre(row["geburtstag"], ENDE) >= 15 && jahre(row["geburtstag"], ENDE) <= 66)) && (row["grundsicherung"] !== "nef" || jahre(row["geburtstag"], ENDE) < 15),
  "only the unemployed are under a law, and who is under the SGB II is entitled by it": (row) =>
    (row["erwerbsstatus"] === "arbeitslos") === (row["rechtskreis"] !== undefined) && (row["rechtskreis"] !== "sgb-ii" || row["grundsicherung"] === "elb"),
  "day care is for children under 14 who live here on 1 March": (row) => row["betreuung"] === undefined || (jahre(row["geburtstag"], "2024-03-01") < 14 && wohnt(row, "2024-03-01")),
  "no pupil of a general school is under 5 or over 21, nor unemployed": (row) =>
    row["klassenstufe"] === undefined || (jahre(row["geburtstag"], ENDE) >= 6 && jahre(row["geburtstag"], ENDE) <= 21 && row["erwerbsstatus"] !== "arbeitslos" && row["erwerbsstatus"] !== "svb"),
  "who goes to school lives here on 15 October": (row) => row["schulform"] === undefined || wohnt(row, "2024-10-15"),
  "a year of school follows from the year before": (row) =>
    row["klassenstufe"] === undefined || row["klassenstufevorjahr"] === undefined || Number(row["klassenstufe"]) === Number(row["klassenstufevorjahr"]) + 1,
  "months are those on whose 15th one lives here": (row) =>
    row["monate"] === Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, "0")}-15`).filter((day) => wohnt(row, day)).length,
}

describe("every person", () => {
  const register = erfinden({ ...vorgabe, personen: 20_000, saat: 21 })
  const rows = zeilenVon(register.personen)

  test.each(Object.entries(REGELN))("%s", (_, holds) => {
    expect(rows.filter((row) => !holds(row)).slice(0, 3)).toEqual([])
  })

  it("has evidence that its schema accepts, and the status that the definitions tell from it", () => {
    const valid = Schema.is(Nachweis.Nachweis)
    const wrong = rows.slice(0, 5000).filter((row, zeile) => {
      const nachweis = nachweisVon(register.personen, zeile)
      const status = { migrationsstatus: Migrationsstatus.toSchluessel(nachweis, "migrapro"), mikrozensus: Migrationsstatus.toSchluessel(nachweis, "destatis-mh-weit") }
      const eltern = Migrationsstatus.classify(nachweis, "kjh").antwort === "ja" ? "ausland" : "inland"
      return !valid(nachweis) || status.migrationsstatus !== row["migrationsstatus"] || status.mikrozensus !== row["migrationsstatusmikrozensus"] || eltern !== row["elternherkunft"]
    })
    expect(wrong.slice(0, 3)).toEqual([])
  })

  it("is in the class of the IntMK that status, nationality and stay tell", () => {
    const wrong = rows.filter((row) => row["aufenthaltsstatus"] !== undefined && row["aufenthaltsstatusintmk"] !== Aufenthaltsstatus.toIntmk({
      status: at(row, "aufenthaltsstatus") as Aufenthaltsstatus.Schluessel,
      staatsangehoerigkeiten: [at(row, "staatsangehoerigkeit")],
      aufenthaltSeit: Result.getOrThrow(Stichtag.parse(at(row, "aufenthaltseit"))),
    }, stichtag))
    expect(wrong.slice(0, 3)).toEqual([])
  })
})

describe("properties", () => {
  const cases = [[2013, 1, 1], [2015, 400, 3], [2016, 400, 250], [2020, 400, 1], [2023, 400, 7], [2100, 400, 2]] as const

  test.each(cases)("whatever the year (%i), the people (%i) and the quarters (%i), rows balance and keys are those of the day", (jahr, personen, raeume) => {
    const ende = Stichtag.make(jahr, 12, 31)
    const register = erfinden({ personen, saat: jahr, stichtag: ende, raum, sozialraeume: Array.from({ length: raeume }, (_, place) => Raum.sozialraum("05999001", `s${place}`, `Viertel ${place}`)) })
    const rows = zeilenVon(register.personen)
    expect(rows.filter((row) => wohnt(row, ende)).length).toBe(personen)
    const keys = { aufenthaltsstatus: Aufenthaltsstatus.liste, staatsangehoerigkeit: Staatsangehoerigkeit.liste, schulform: Schulform.liste }
    const wrong = rows.filter((row) => Object.entries(keys).some(([name, liste]) => row[name] !== undefined && !Codeliste.isValidOn(Codeliste.get(liste, at(row, name)), ende)))
    expect(wrong.slice(0, 2)).toEqual([])
    const { findings, datensaetze } = Result.getOrThrow(auszaehlen(register, fragenZu(register)))
    expect([findings, datensaetze.length]).toEqual([[], 40])
  })
})

describe("the town as a whole", () => {
  const register = erfinden({ ...vorgabe, personen: 50_000, saat: 3 })
  const rows = zeilenVon(register.personen)
  const count = (is: (row: Zeile) => boolean): number => rows.filter(is).length
  const share = (part: (row: Zeile) => boolean, all: (row: Zeile) => boolean): number => count((row) => all(row) && part(row)) / count(all)
  const here = (row: Zeile): boolean => wohnt(row, ENDE)

  it("balances: residents of the year before, born and moved in, gone and died, are the residents of the end", () => {
    const born = count((row) => at(row, "geburtstag") >= "2024-01-01" && row["einzug"] === row["geburtstag"])
    const moves = zeilenVon(register.wanderungen)
    const [moved, gone] = ["zuzug", "fortzug"].map((art) => moves.filter((row) => row["art"] === art).length)
    const died = count((row) => row["auszugsgrund"] === "tod")
    expect(count((row) => wohnt(row, VORJAHR)) + born + (moved ?? 0) - (gone ?? 0) - died).toBe(50_000)
    expect(count(here)).toBe(50_000)
  })

  it("has events of people who are in it, with what they are there", () => {
    for (const tabelle of ["wanderungen", "einbuergerungen", "schulabgaenge", "neuaufnahmen"] as const) {
      const wrong = zeilenVon(register[tabelle]).filter((event) => {
        const person = rows[Number(event["id"]) - 1]
        return ["satzschluessel", "raum", "geschlecht", "geburtstag", "nationalitaet"].some((name) => person?.[name] !== event[name])
      })
      expect(wrong.slice(0, 2)).toEqual([])
      expect(register[tabelle].zeilen).toBeGreaterThan(100)
    }
  })

  it("looks like a town", () => {
    const nata = (row: Zeile): boolean => row["nationalitaet"] === "NATA"
    const working = (row: Zeile): boolean => here(row) && jahre(row["geburtstag"], ENDE) >= 15 && jahre(row["geburtstag"], ENDE) < 65
    expect(share(nata, here)).toBeCloseTo(0.152, 2)
    expect(share((row) => row["migrationsstatus"] !== "ohne-mh", here)).toBeGreaterThan(0.2)
    expect(share(nata, (row) => here(row) && jahre(row["geburtstag"], ENDE) < 18)).toBeGreaterThan(share(nata, (row) => here(row) && jahre(row["geburtstag"], ENDE) >= 65))
    expect(share((row) => row["erwerbsstatus"] === "svb", working)).toBeGreaterThan(0.45)
    expect(share((row) => row["grundsicherung"] === "elb", (row) => working(row) && nata(row))).toBeGreaterThan(share((row) => row["grundsicherung"] === "elb", (row) => working(row) && !nata(row)))
    expect(share((row) => sex(row) === "w", here)).toBeCloseTo(0.51, 1)
    // Ranks of nationalities are skewed.
    expect(count((row) => row["staatsangehoerigkeit"] === "163")).toBeGreaterThan(10 * count((row) => row["staatsangehoerigkeit"] === "368"))
    expect(share((row) => row["geschlecht"] === "d" || row["geschlecht"] === "ohne-angabe", here)).toBeLessThan(0.001)
  })
})

const tabelle = (merkmale: ReadonlyArray<Merkmal.Merkmal>, werte: ReadonlyArray<readonly [Merkmal.Koordinate, number]>): Datensatz.Datensatz => ({
  id: "rand", titel: "Rand", groesse: "bevoelkerung", einheit: "Personen", statistik: "melderegister", definitionen: {}, herkunft: "synthetisch",
  fundstelle: { herausgeber: "erfunden", tabelle: "keine" }, anmerkungen: [],
  cube: Cube.make([Raummerkmal.make([raum]), Zeitmerkmal.make([Zeitraum.tag(stichtag)]), ...merkmale], "unbekannt", werte.map(([koordinate, wert]) => ({ koordinate: { ...ort, ...koordinate }, wert: Messwert.exakt(wert) }))),
})

const ort = { raum: "05999001", zeit: ENDE }
const [geschlecht, nationalitaet] = [Merkmal.make("geschlecht", Geschlecht.liste), Merkmal.make("nationalitaet", Nationalitaet.liste)]

describe("margins", () => {
  const nachNationalitaet = tabelle([geschlecht, nationalitaet], [
    [{ geschlecht: "m", nationalitaet: "NATD" }, 401], [{ geschlecht: "w", nationalitaet: "NATD" }, 397], [{ geschlecht: "m", nationalitaet: "NATA" }, 103], [{ geschlecht: "w", nationalitaet: "NATA" }, 99],
  ])
  const satz = Altersgruppensatz.make({ id: "drei", titel: "drei", quelle: "erfunden", gruppen: [{ von: 0, bis: 18 }, { von: 18, bis: 65 }, { von: 65 }] })
  const nachAlter = tabelle([Altersgruppensatz.toMerkmal(satz)], [[{ alter: "ALT000B18" }, 150], [{ alter: "ALT018B65" }, 650], [{ alter: "ALT065UM" }, 200]])
  const { personen: _personen, ...offen } = vorgabe
  const erster = { datensatz: nachNationalitaet, merkmale: ["geschlecht", "nationalitaet"], koordinate: ort } as const
  const zweiter = { datensatz: nachAlter, merkmale: ["alter"], koordinate: ort } as const

  it("are met to the person where there is one, by the residents counted afterwards", () => {
    const register = erfinden({ ...offen, raender: [erster] })
    const { datensaetze } = Result.getOrThrow(auszaehlen(register, fragenZu(register)))
    const [bevoelkerung] = datensaetze
    for (const { koordinate, wert } of Cube.zellen(nachNationalitaet.cube)) expect(bevoelkerung === undefined ? undefined : Cube.get(bevoelkerung.cube, koordinate)).toEqual(wert)
    expect(register.abgleich).toEqual([{ datensatz: "rand", merkmale: ["geschlecht", "nationalitaet"], zellen: 4, genau: true, hoechstens: 0, zusammen: 0 }])
  })

  it("are brought together where there are two: the first to the person, the second nearly, and both said so", () => {
    const register = erfinden({ ...offen, raender: [erster, zweiter] })
    const rows = zeilenVon(register.personen).filter((row) => wohnt(row, ENDE))
    expect(rows.filter((row) => row["nationalitaet"] === "NATA" && sex(row) === "w").length).toBe(99)
    const off = [[0, 18, 150], [18, 65, 650], [65, 200, 200]].map(([von = 0, bis = 0, soll = 0]) => Math.abs(soll - rows.filter((row) => jahre(row["geburtstag"], ENDE) >= von && jahre(row["geburtstag"], ENDE) < bis).length))
    expect(register.abgleich[1]).toEqual({ datensatz: "rand", merkmale: ["alter"], zellen: 3, genau: Math.max(...off) === 0, hoechstens: Math.max(...off), zusammen: off.reduce((sum, one) => sum + one, 0) })
    expect(Math.max(...off)).toBeLessThan(10)
    // Without the second margin the ages lie elsewhere, so that it has an effect.
    expect(zeilenVon(erfinden({ ...offen, raender: [erster] }).personen).filter((row) => wohnt(row, ENDE) && jahre(row["geburtstag"], ENDE) < 18).length).not.toBe(150)
  })

  it("are refused where a cell is not stated, an age is in no band, or the numbers of people differ", () => {
    const luecke = tabelle([geschlecht], [[{ geschlecht: "m" }, 10]])
    expect(() => erfinden({ ...offen, raender: [{ ...erster, datensatz: luecke, merkmale: ["geschlecht"] }] })).toThrow("has no number at")
    const jung = tabelle([Altersgruppensatz.toMerkmal(satz)], [[{ alter: "ALT000B18" }, 150]])
    expect(() => erfinden({ ...offen, raender: [{ ...zweiter, datensatz: jung }] })).toThrow("lies in 0 bands")
    expect(() => erfinden({ ...vorgabe, raender: [erster] })).toThrow("counts 1000 people and not 3000")
  })

  it("can be Marl's own published figures of the Zensus 2011", () => {
    const zensus = marlZahlen.find(({ groesse, statistik, cube }) => groesse === "bevoelkerung" && statistik === "zensus-2011" && cube.merkmale.some(({ id }) => id === "nationalitaet") && cube.merkmale.some(({ id }) => id === "geschlecht"))
    if (zensus === undefined) throw new Error("no figures")
    const marl = Raum.make("05562024", "Marl")
    const register = erfinden({ saat: 1, stichtag: Stichtag.make(2015, 12, 31), raum: marl, raender: [{ datensatz: zensus, merkmale: ["nationalitaet", "geschlecht"], koordinate: { raum: "05562024", zeit: "2011-05-09" } }] })
    const rows = zeilenVon(register.personen).filter((row) => wohnt(row, "2015-12-31"))
    expect(register.abgleich[0]?.genau).toBe(true)
    // 6,819 foreigners by the Zensus of 2011.
    expect(rows.filter((row) => row["nationalitaet"] === "NATA").length).toBe(6819)
    expect(register.definitionen["migrationsstatusmikrozensus"]).toBe("destatis-mh-eng")
  })
})
