import { describe, expect, it } from "vitest"
import { person } from "../../datenschutz/Kennung.js"
import * as Id from "../../kernel/Id.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import { type Akte, GELOESCHT } from "../Fall.js"
import { mayActFor } from "./vertretung.js"

const [kind, mutter, fremd] = [person("kind"), person("mutter"), person("fremd")]
type Vertretung = Akte["personen"][number]["vertretung"]
const am = Stichtag.make(2026, 6, 30)

const born = (wer: typeof kind, ...days: ReadonlyArray<string>): Akte["angaben"] =>
  days.map((wert, at) => ({ id: Id.make(`g-${at}`), person: wer, herkunft: { art: "person" }, feld: "geburtsdatum", datenart: "identitaet", wert: wert as Stichtag.Stichtag, am }))

const fall = (angaben: Akte["angaben"], vertreten = true, vertretung?: Vertretung): Pick<Akte, "personen" | "angaben"> => ({
  angaben,
  personen: [
    { id: kind, beziehung: "kind", vertretenDurch: vertreten ? [mutter] : [], ...(vertretung === undefined ? {} : { vertretung }) },
    { id: mutter, beziehung: "hauptperson", vertretenDurch: [] },
  ],
})

describe("who may act for a person", () => {
  it.each([
    ["2011-06-30", "ja"], ["2011-07-01", "zu-jung"], ["2018-01-01", "zu-jung"], ["1990-01-01", "ja"],
  ])("born on %s, she may act for herself on 2026-06-30: %s", (day, macht) => {
    expect(mayActFor(fall(born(kind, day)), kind, kind, am)).toBe(macht)
    expect(mayActFor(fall(born(kind, day), false), kind, kind, am)).toBe(macht)
  })

  it("born on 29 February, she is 15 with the first of March of a year that has no such day", () => {
    const leap = fall(born(kind, "2012-02-29"))
    expect(mayActFor(leap, kind, kind, Stichtag.make(2027, 2, 28))).toBe("zu-jung")
    expect(mayActFor(leap, kind, kind, Stichtag.make(2027, 3, 1))).toBe("ja")
  })

  it("without a birth date, represented, only who represents her may; not represented, she may", () => {
    for (const angaben of [[], born(kind, GELOESCHT)]) {
      expect(mayActFor(fall(angaben), kind, kind, am)).toBe("nein")
      expect(mayActFor(fall(angaben), kind, mutter, am)).toBe("ja")
      expect(mayActFor(fall(angaben, false), kind, kind, am)).toBe("ja")
    }
  })

  it("goes by the birth date noted last", () => {
    expect(mayActFor(fall(born(kind, "2018-01-01", "1990-01-01")), kind, kind, am)).toBe("ja")
  })

  it("lets nobody act who does not represent her, who is not of the case, or who is a child herself", () => {
    expect(mayActFor(fall([]), mutter, kind, am)).toBe("nein")
    expect(mayActFor(fall([]), kind, fremd, am)).toBe("nein")
    expect(mayActFor(fall([]), fremd, fremd, am)).toBe("nein")
    expect(mayActFor(fall(born(mutter, "2012-01-01")), kind, mutter, am)).toBe("nein")
  })

  it.each([undefined, "sorge"] as const)("lets parents act for a child up to the day before she is 18, and beside her from 15 on (%s)", (vertretung) => {
    const macht = (day: string) => mayActFor(fall(born(kind, day), true, vertretung), kind, mutter, am)
    expect(["2018-01-01", "2011-06-30", "2008-07-01"].map(macht)).toEqual(["ja", "ja", "ja"])
    expect(["2008-06-30", "1990-01-01"].map(macht)).toEqual(["nein", "nein"])
    expect(mayActFor(fall(born(kind, "2008-07-01"), true, vertretung), kind, kind, am)).toBe("ja")
  })

  it("ends custody on 1 March where she was born on 29 February", () => {
    const leap = fall(born(kind, "2012-02-29"))
    expect(mayActFor(leap, kind, mutter, Stichtag.make(2030, 2, 28))).toBe("ja")
    expect(mayActFor(leap, kind, mutter, Stichtag.make(2030, 3, 1))).toBe("nein")
  })

  it("lets a legal guardian act at any age, beside the person herself", () => {
    for (const day of ["2008-06-30", "1950-01-01"]) {
      const betreut = fall(born(kind, day), true, "betreuung")
      expect(mayActFor(betreut, kind, mutter, am)).toBe("ja")
      expect(mayActFor(betreut, kind, kind, am)).toBe("ja")
      expect(mayActFor(betreut, kind, fremd, am)).toBe("nein")
    }
    expect(mayActFor(fall([], true, "betreuung"), kind, kind, am)).toBe("ja")
    expect(mayActFor(fall([], true, "betreuung"), kind, mutter, am)).toBe("ja")
  })
})
