import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { fallIn, ids, tag } from "../../test/faelle/beispielfall.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Angabe from "./Angabe.js"
import { bedarfOf } from "./bedarfOf.js"
import { evolve } from "./evolve.js"
import type { Eroeffnet } from "./Fall.js"

const leer: Eroeffnet = { ...fallIn("bestandsaufnahme"), angaben: [] }
let number = 0
const lies = Schema.decodeUnknownSync(Angabe.Gewoehnlich)
const angabe = (feld: Angabe.Gewoehnlich["feld"], datenart: Angabe.Gewoehnlich["datenart"], wert: string, person = ids.hauptperson): Angabe.Stand =>
  ({ ...lies({ id: `a-${(number += 1)}`, person, herkunft: { art: "person" }, feld, datenart, wert }), am: tag(0) })

const lebenslage = (feld: "sprache" | "sozialraum" | "zielgruppe" | "geschlecht", wert: string, person = ids.hauptperson) => angabe(feld, "lebenslage", wert, person)
const geboren = (wert: Stichtag.Stichtag) => angabe("geburtsdatum", "identitaet", wert)
const need = (fall: Eroeffnet, am = tag(30)) => bedarfOf(fall, ids.hauptperson, ids.sprache, am)
const mit = (...angaben: ReadonlyArray<Angabe.Stand>): Eroeffnet => ({ ...leer, angaben })

describe("what an offer has to know of a need", () => {
  it("is the field and the day alone where nothing is noted", () => {
    expect(need(leer)).toEqual({ handlungsfeld: ids.sprache, stichtag: tag(30) })
  })

  it("is what is noted of the person, and nothing of others", () => {
    const fall = mit(
      lebenslage("sprache", "tr"), lebenslage("sprache", "de"), lebenslage("sprache", "ar", ids.kind), lebenslage("sozialraum", "nord"),
      lebenslage("zielgruppe", "frauen"), lebenslage("geschlecht", "w"), angabe("aufenthaltsstatus", "aufenthalt", "duldung"),
      angabe("name", "identitaet", "Marker-Name"), geboren(Stichtag.make(1990, 5, 4)),
    )
    expect(need(fall, Stichtag.make(2026, 5, 3))).toEqual({
      handlungsfeld: ids.sprache, stichtag: Stichtag.make(2026, 5, 3), zielgruppen: ["frauen"], sprachen: ["tr", "de"], aufenthaltsstatus: "duldung",
      alter: 35, geschlecht: "w", sozialraum: "nord",
    })
  })

  it.each([["on the day before the birthday", 5, 3, 35], ["on the birthday", 5, 4, 36]])("is the age in completed years %s", (_, month, day, alter) => {
    expect(need(mit(geboren(Stichtag.make(1990, 5, 4))), Stichtag.make(2026, month, day)).alter).toBe(alter)
  })

  it("is no age before the birth, and the newest note where there are two", () => {
    expect(need(mit(geboren(Stichtag.make(2027, 1, 1))))).not.toHaveProperty("alter")
    expect(need(mit(geboren(Stichtag.make(1980, 1, 1)), geboren(Stichtag.make(1990, 1, 1))), Stichtag.make(2026, 6, 1)).alter).toBe(36)
  })

  it("is every law that holds on the day", () => {
    const zeit = { id: Id.make("z-1"), person: ids.hauptperson, traeger: ids.traeger }
    const fall: Eroeffnet = {
      ...leer,
      rechtskreise: [
        { ...zeit, rechtskreis: "asylblg", von: tag(0), bis: tag(30) }, { ...zeit, rechtskreis: "sgb-ii", von: tag(31) },
        { ...zeit, rechtskreis: "sgb-viii", von: tag(10) }, { ...zeit, rechtskreis: "sgb-xii", von: tag(0), person: ids.kind },
      ],
    }
    expect(need(fall, tag(30)).rechtskreise).toEqual(["asylblg", "sgb-viii"])
    expect(need(fall, tag(31)).rechtskreise).toEqual(["sgb-ii", "sgb-viii"])
  })

  it("is no law where some are noted and none holds on the day, and unknown where none is noted", () => {
    const zeit = { id: Id.make("z-1"), person: ids.hauptperson, traeger: ids.traeger, rechtskreis: "sgb-ii", von: tag(0), bis: tag(29) }
    expect(need({ ...leer, rechtskreise: [zeit] }, tag(30)).rechtskreise).toEqual([])
    expect(need({ ...leer, rechtskreise: [{ ...zeit, person: ids.kind }] }, tag(30))).not.toHaveProperty("rechtskreise")
    expect(need({ ...leer, rechtskreise: [{ ...zeit, rechtskreis: "[gelöscht]" }] }, tag(30))).not.toHaveProperty("rechtskreise")
  })

  it("is left out once it is erased", () => {
    const fall = mit(lebenslage("sprache", "tr"), geboren(Stichtag.make(1990, 5, 4)))
    const after = evolve(fall, { _tag: "DatenErased", personen: [ids.hauptperson], datenarten: ["lebenslage", "identitaet"], grundlage: { art: "verlangen" }, vermerk: { von: ids.fallfuehrung, am: tag(40), zweck: "fallarbeit" } })
    expect(after.phase !== "neu" && need(after)).toEqual({ handlungsfeld: ids.sprache, stichtag: tag(30) })
  })

  it("is nothing of a person whose data may not be used", () => {
    const fall: Eroeffnet = { ...mit(lebenslage("sprache", "tr")), eingeschraenkt: [{ person: ids.hauptperson, seit: tag(1), grund: "widerspruch" }] }
    expect(need(fall)).toEqual({ handlungsfeld: ids.sprache, stichtag: tag(30) })
  })

  it("is asked of people of the case only", () => {
    expect(() => bedarfOf(leer, Schluessel.person("p-99"), ids.sprache, tag(30))).toThrow(RangeError)
  })
})
