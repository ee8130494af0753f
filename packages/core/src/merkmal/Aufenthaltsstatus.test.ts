import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Aufenthaltsstatus from "./Aufenthaltsstatus.js"
import * as Codeliste from "./Codeliste.js"

const { liste, listeIntmk, listeLsn, toIntmk, toLsn } = Aufenthaltsstatus
const day = Stichtag.make
const ende2024 = day(2024, 12, 31)
const keys = liste.auspraegungen.map(({ schluessel }) => schluessel as Aufenthaltsstatus.Schluessel)

describe("residence status", () => {
  it("has the seven titles of § 4 Abs. 1 AufenthG, the permit by its purposes", () => {
    const titles = ["visum", "blaue-karte", "ict-karte", "mobiler-ict-karte", "niederlassungserlaubnis", "daueraufenthalt-eu", "erwerb"]
    expect(titles.filter((key) => Codeliste.find(liste, key) === undefined)).toEqual([])
  })

  it("has a class for who has applied, a remainder and a missing answer, each its own", () => {
    expect(["fiktion", "sonstige", "ungeklaert"].map((key) => Codeliste.get(liste, key).art)).toEqual([undefined, "rest", "fehlt"])
  })

  it("knows the Chancen-Aufenthaltsrecht from 31.12.2022 on", () => {
    const chance = Codeliste.get(liste, "chancen-aufenthalt")
    expect([day(2022, 12, 30), day(2022, 12, 31)].map((one) => Codeliste.isValidOn(chance, one))).toEqual([false, true])
  })
})

describe("the law that a status rests on", () => {
  it.each([
    ["blaue-karte", "AufenthG § 18g", undefined],
    ["blaue-karte", "AufenthG § 18g", day(2023, 11, 18)],
    ["blaue-karte", "AufenthG § 18b Abs. 2", day(2023, 11, 17)],
    ["blaue-karte", "AufenthG § 18b Abs. 2", day(2020, 3, 1)],
    ["blaue-karte", "AufenthG § 19a", day(2020, 2, 29)],
    ["ict-karte", "AufenthG § 19", day(2020, 3, 1)],
    ["ict-karte", "AufenthG § 19b", day(2020, 2, 29)],
    ["mobiler-ict-karte", "AufenthG § 19b", day(2020, 3, 1)],
    ["mobiler-ict-karte", "AufenthG § 19d", day(2020, 2, 29)],
    ["erwerb", "AufenthG §§ 18 bis 21", day(2012, 1, 1)],
  ] as const)("%s: %s", (status, law, on) => {
    expect(Aufenthaltsstatus.rechtsgrundlage(status, on)).toBe(law)
  })

  it("knows the British who stayed from 2021 on, and takes them for free to move", () => {
    const gb = Codeliste.get(liste, "aufenthaltsdokument-gb")
    expect([day(2020, 12, 31), day(2021, 1, 1)].map((one) => Codeliste.isValidOn(gb, one))).toEqual([false, true])
    expect(toLsn("aufenthaltsdokument-gb")).toBe("freizuegigkeit")
    const since = (year: number) => toIntmk({ status: "aufenthaltsdokument-gb", staatsangehoerigkeiten: ["168"], aufenthaltSeit: day(year, 1, 1) }, ende2024)
    expect([since(2019), since(2020)]).toEqual(["langfristig", "ohne-langfristig"])
    expect(Aufenthaltsstatus.zuordnungLsn.paare.get("aufenthaltsdokument-gb")?.anmerkung).toContain("gewählt")
  })
})

describe("the classes of the IntMK", () => {
  const exactly5 = day(2019, 12, 31)
  const less = day(2020, 1, 1)

  it.each([
    ["an EU citizen after five years to the day", "langfristig", { status: "freizuegigkeit", aufenthaltSeit: exactly5 }],
    ["an EU citizen a day before", "ohne-langfristig", { status: "freizuegigkeit", aufenthaltSeit: less }],
    ["an EU citizen since an unknown day", "unbestimmbar", { status: "freizuegigkeit" }],
    ["a family member with an Aufenthaltskarte", "langfristig", { status: "aufenthaltskarte" }],
    ["a Niederlassungserlaubnis", "langfristig", { status: "niederlassungserlaubnis", aufenthaltSeit: less }],
    ["a Daueraufenthalt – EU", "langfristig", { status: "daueraufenthalt-eu" }],
    ["an unlimited title of earlier law", "langfristig", { status: "unbefristet-alt" }],
    ["a Turkish permit after five years", "langfristig", { status: "familie", staatsangehoerigkeiten: ["163"], aufenthaltSeit: exactly5 }],
    ["a Turkish permit before", "ohne-langfristig", { status: "familie", staatsangehoerigkeiten: ["163"], aufenthaltSeit: less }],
    ["a Turkish permit since an unknown day", "unbestimmbar", { status: "familie", staatsangehoerigkeiten: ["163"] }],
    ["a Syrian permit after ten years", "ohne-langfristig", { status: "internationaler-schutz", staatsangehoerigkeiten: ["475"], aufenthaltSeit: day(2014, 12, 31) }],
    ["a Swiss permit after five years", "langfristig", { status: "erwerb", staatsangehoerigkeiten: ["158"], aufenthaltSeit: exactly5 }],
    ["a British permit after five years, after Brexit", "ohne-langfristig", { status: "erwerb", staatsangehoerigkeiten: ["168"], aufenthaltSeit: exactly5 }],
    ["a permit of unknown nationality, short", "ohne-langfristig", { status: "erwerb", aufenthaltSeit: less }],
    ["a permit of unknown nationality, long", "unbestimmbar", { status: "erwerb", aufenthaltSeit: exactly5 }],
    ["a permit of unstated nationality, long", "unbestimmbar", { status: "erwerb", staatsangehoerigkeiten: ["999"], aufenthaltSeit: exactly5 }],
    ["a permit of an empty list of nationalities, long", "unbestimmbar", { status: "erwerb", staatsangehoerigkeiten: [], aufenthaltSeit: exactly5 }],
    ["a permit of a nationality that cannot be read, long", "unbestimmbar", { status: "erwerb", staatsangehoerigkeiten: ["TR"], aufenthaltSeit: exactly5 }],
    ["a Duldung for training", "duldung", { status: "ausbildungsduldung" }],
    ["an Ankunftsnachweis", "gestattung", { status: "ankunftsnachweis" }],
    ["a Fiktionsbescheinigung", "sonstige", { status: "fiktion" }],
    ["who is to leave", "sonstige", { status: "ausreisepflichtig" }],
    ["what was not recorded", "unbestimmbar", { status: "ungeklaert" }],
  ] as const)("put %s under %s", (_, klasse, aufenthalt) => {
    expect(toIntmk(aufenthalt, ende2024)).toBe(klasse)
  })
})

describe("the tree of the LSN", () => {
  it.each([
    ["freizuegigkeit", "freizuegigkeit", "kein-titel-erforderlich"], ["heimatlos", "befreit-heimatlos", "kein-titel-erforderlich"],
    ["ausbildung", "befristet-ausbildung", "befristet"], ["blaue-karte", "befristet-erwerb", "befristet"],
    ["voruebergehender-schutz", "befristet-humanitaer", "befristet"], ["familie", "befristet-familie", "befristet"],
    ["besondere", "befristet-besondere", "befristet"], ["niederlassungserlaubnis", "unbefristet", undefined],
    ["beschaeftigungsduldung", "duldung", "ohne-titel"], ["gestattung", "gestattung", "ohne-titel"],
    ["grenzuebertritt", "weder-noch", "ohne-titel"], ["fiktion", "sonstige", undefined],
  ] as const)("puts %s under %s", (status, key, above) => {
    expect(toLsn(status)).toBe(key)
    expect(Codeliste.get(listeLsn, key).oberhalb).toBe(above)
  })

  it("uses each of its leaves", () => {
    const used = new Set(keys.map((key) => toLsn(key)))
    expect(Codeliste.leaves(listeLsn).map(({ schluessel }) => schluessel).filter((key) => !used.has(key))).toEqual([])
  })
})

describe("a title", () => {
  const is = Schema.is(Aufenthaltsstatus.Aufenthaltstitel)
  const titel = { status: "erwerb", rechtsgrundlage: "AufenthG § 18a", seit: "2020-01-01", befristetBis: "2023-12-31" }

  it("has a status of the list, a law, and ends after it began", () => {
    expect([titel, { ...titel, befristetBis: "2019-12-31" }, { ...titel, status: "arbeit" }, { ...titel, rechtsgrundlage: "" }].map((one) => is(one)))
      .toEqual([true, false, false, false])
  })

  it("without a limit has no last day", () => {
    const { befristetBis: _, ...open } = { ...titel, status: "niederlassungserlaubnis" }
    expect([is({ ...titel, status: "niederlassungserlaubnis" }), is(open)]).toEqual([false, true])
  })

  it("runs from its first to its last day, and unknown where the first is not known", () => {
    const read = Result.getOrThrow(Schema.decodeUnknownResult(Aufenthaltsstatus.Aufenthaltstitel)(titel))
    const { seit: _, ...open } = read
    expect([day(2019, 12, 31), day(2020, 1, 1), day(2023, 12, 31), day(2024, 1, 1)].map((one) => Aufenthaltsstatus.runsOn(read, one)))
      .toEqual([false, true, true, false])
    expect([Aufenthaltsstatus.runsOn(open, day(2020, 1, 1)), Aufenthaltsstatus.runsOn(open, day(2024, 1, 1))]).toEqual([undefined, false])
  })
})

describe("properties", () => {
  const anyKey = ({ pick }: Seeded): Aufenthaltsstatus.Schluessel => {
    const [first = "sonstige", ...rest] = keys
    return pick([first, ...rest])
  }

  it("every status has a place in both groupings, on every day", () => {
    forAll(500, (chance) => {
      const status = anyKey(chance)
      expect(Codeliste.find(listeIntmk, toIntmk({ status }, day(chance.int(2005, 2030), 1, 1)))).toBeDefined()
      expect(Codeliste.find(listeLsn, toLsn(status))).toBeDefined()
    })
  })

  it("evidence that is added changes unbestimmbar only", () => {
    forAll(2000, (chance) => {
      const status = anyKey(chance)
      const whole = { status, staatsangehoerigkeiten: [chance.pick(["163", "475", "152", "158"])], aufenthaltSeit: day(chance.int(2010, 2024), chance.int(1, 12), 1) }
      const { staatsangehoerigkeiten, aufenthaltSeit } = whole
      const partial = { status, ...(chance.bool() ? { staatsangehoerigkeiten } : {}), ...(chance.bool() ? { aufenthaltSeit } : {}) }
      expect([toIntmk(whole, ende2024), "unbestimmbar"]).toContain(toIntmk(partial, ende2024))
    })
  })

  it("who stays long enough once stays so on every later day", () => {
    forAll(500, (chance) => {
      const aufenthalt = { status: anyKey(chance), staatsangehoerigkeiten: ["163"], aufenthaltSeit: day(chance.int(2010, 2024), 1, 1) }
      const first = chance.int(2010, 2035)
      const [early, late] = [first, first + chance.int(0, 20)].map((year) => toIntmk(aufenthalt, day(year, 1, 1)) === "langfristig")
      expect(late === true || early === false).toBe(true)
    })
  })
})
