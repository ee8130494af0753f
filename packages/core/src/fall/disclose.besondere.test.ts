import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { fallIn, ids, tag, umfeld, vermerk } from "../../test/faelle/beispielfall.js"
import { alleMarken, haupt, heute, kind, markierterFall, partner, personen } from "../../test/faelle/markierterFall.js"
import { anyAnfrage } from "../../test/faelle/zufallsanfrage.js"
import { forAll } from "../../test/seeded.js"
import { after, opened } from "../../test/faelle/verlaufbefehle.js"
import * as Datenart from "../datenschutz/Datenart.js"
import type { Stand } from "../datenschutz/Einwilligung.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Befehl } from "./Befehl.js"
import { disclose } from "./disclose.js"
import type { Eroeffnet } from "./Fall.js"
import type { Fallsicht } from "./Fallsicht.js"
import type { Anfrage } from "./Offenlegung.js"

const alle: ReadonlyArray<Datenart.Datenart> = [...Datenart.Gewoehnlich.literals, ...Datenart.Besonders.literals]
const ask = (fall: Eroeffnet, anfrage: Anfrage, am = heute) =>
  disclose(fall, { _tag: "DiscloseFall", anfrage, vermerk: { von: Id.make("cm-1"), am, zweck: anfrage.zweck } }, umfeld)
const show = (fall: Eroeffnet, anfrage: Anfrage, am = heute): Fallsicht => Result.getOrThrow(ask(fall, anfrage, am)).sicht

const fallarbeit: Anfrage = { empfaenger: Id.make("cm-1"), rolle: "fallfuehrung", zweck: "fallarbeit", personen, datenarten: alle }
const mit = (change: (stand: Stand) => Stand | undefined): Eroeffnet =>
  ({ ...markierterFall, einwilligungen: markierterFall.einwilligungen.flatMap((stand) => change(stand) ?? []) })
const marken = (sicht: Fallsicht) => {
  const found = new Set(JSON.stringify(sicht).match(/marke-\d{3}/gu))
  return alleMarken.filter(({ wort }) => found.has(wort))
}
const besondere = (sicht: Fallsicht) => marken(sicht).filter(({ datenarten }) => datenarten.some(Datenart.isBesonders))

describe("words that touch a special category", () => {
  it.each<readonly [string, (stand: Stand) => Stand | undefined]>([
    ["there was never a consent", () => undefined],
    ["it was withdrawn", (stand) => ({ ...stand, widerrufenAm: heute })],
    ["its last day is over", (stand) => ({ ...stand, bis: Stichtag.addDays(heute, -1) })],
    ["its purpose ended with the case", (stand) => ({ ...stand, beendet: ["fallarbeit"] })],
    ["it is for another purpose", (stand) => ({ ...stand, zwecke: ["vermittlung", "konferenz", "uebergabe"] })],
    ["it lets another Träger work with them", (stand) => ({ ...stand, empfaenger: [Id.make("praxis")] })],
  ])("are shown to nobody who works the case where %s", (_, change) => {
    const fall = mit(change)
    for (const anfrage of [fallarbeit, { ...fallarbeit, empfaenger: Id.make("cm-2"), rolle: "vertretung" } as const]) {
      const sicht = show(fall, anfrage)
      expect(besondere(sicht)).toEqual([])
      expect(marken(sicht).length).toBeGreaterThan(20)
    }
  })

  it("are shown to the person all the same: she sees what is held", () => {
    const auskunft = { ...fallarbeit, empfaenger: Id.make(haupt), rolle: "person", zweck: "auskunft", personen: [haupt, kind] } as const
    expect(besondere(show(mit(() => undefined), auskunft))).toEqual(besondere(show(markierterFall, auskunft)))
    expect(besondere(show(markierterFall, auskunft)).length).toBeGreaterThan(10)
  })

  it("are shown only where everybody concerned let them: the words of one who withdrew are hidden, and those about her with others", () => {
    const fall = mit((stand) => (stand.person === partner ? { ...stand, widerrufenAm: heute } : stand))
    expect(besondere(show(fall, fallarbeit)).every(({ personen: wessen }) => !wessen.includes(partner))).toBe(true)
    expect(besondere(show(fall, fallarbeit)).length).toBeGreaterThan(10)
  })

  it("are hidden from those, too, who have a consent of their own for another purpose", () => {
    const konferenz = { ...fallarbeit, empfaenger: Id.make("praxis"), rolle: "konferenz", zweck: "konferenz" } as const
    const fuer = (stand: Stand): Stand => ({ ...stand, id: Schluessel.einwilligung(`${stand.id}-k`), datenarten: Datenart.Gewoehnlich.literals, besondere: Datenart.Besonders.literals, empfaenger: [konferenz.empfaenger], zwecke: ["konferenz"], richtung: "abgeben" })
    const both: Eroeffnet = { ...markierterFall, einwilligungen: markierterFall.einwilligungen.flatMap((stand) => [stand, fuer(stand)]) }
    expect(besondere(show(both, konferenz)).length).toBeGreaterThan(10)
    expect(besondere(show({ ...both, einwilligungen: markierterFall.einwilligungen.map(fuer) }, konferenz))).toEqual([])
  })

  it("are hidden one by one in a review, and the review stays", () => {
    const shown = (over: string) => show(mit((stand) => (stand.person === over ? undefined : stand)), fallarbeit).ueberpruefungen.map(({ ziele }) => ziele.map(({ handlungsziel }) => handlungsziel))
    expect(shown(kind)).toEqual([["h-0", "h-1", "h-3"]])
    expect(shown(haupt)).toEqual([[]])
  })
})

describe("after a hand-over to another Träger", () => {
  const neue = { traeger: ids.anderer, fallfuehrung: Id.make("cm-9"), vertretung: [] }
  const consent = (id: string, mehr: Partial<Stand>, nach = 121, person = ids.hauptperson): Befehl => ({
    _tag: "GiveEinwilligung", vermerk: vermerk(nach),
    einwilligung: {
      id: Schluessel.einwilligung(id), person, erteiltVon: ids.hauptperson, datenarten: [], besondere: ["gesundheit"], empfaenger: [ids.traeger], zwecke: ["fallarbeit"],
      richtung: "gegenseitig", von: tag(nach), bis: tag(500), form: { art: "schriftlich" }, belehrt: true, ...mehr,
    },
  })
  const words: ReadonlyArray<Befehl> = [
    { _tag: "RecordBestand", vermerk: vermerk(122), bestand: { id: Id.make("b-9"), person: ids.hauptperson, art: "schwaeche", wortlaut: "Befund-Wortlaut", beruehrt: ["gesundheit"] } },
    { _tag: "RecordAngabe", vermerk: vermerk(122), angabe: { id: Id.make("a-9"), person: ids.hauptperson, herkunft: { art: "person" }, feld: "besonders", datenart: "gesundheit", einwilligung: Schluessel.einwilligung("e-1"), wert: "Angabe-Wortlaut" } },
  ]
  const ordinary = { datenarten: Datenart.Gewoehnlich.literals, empfaenger: [ids.anderer], zwecke: ["uebergabe"] } as const
  const handed = (...before: ReadonlyArray<Befehl>) => opened(after(
    fallIn("monitoring"), consent("e-1", {}), ...words, consent("e-2", ordinary, 123), consent("e-3", { ...ordinary, besondere: [] }, 123, ids.kind), ...before,
    { _tag: "OfferUebergabe", uebergabe: { id: Id.make("u-1"), an: neue, grund: "Umzug", frist: tag(140) }, vermerk: vermerk(125) },
    { _tag: "AcceptUebergabe", uebergabe: Id.make("u-1"), vermerk: vermerk(126) },
  ))
  const asked: Anfrage = { empfaenger: neue.fallfuehrung, rolle: "fallfuehrung", zweck: "fallarbeit", personen: [ids.hauptperson, ids.kind], datenarten: alle }

  it("special categories are hidden that only the Träger of before may work with", () => {
    const sicht = JSON.stringify(show(handed(), asked, tag(127)))
    expect(sicht).not.toMatch(/Befund-Wortlaut|Angabe-Wortlaut/u)
    expect(sicht).toContain("Lernt gern")
  })

  it("they are shown from the day on which a consent names the new Träger, given before or after", () => {
    const named = { empfaenger: [ids.anderer] } as const
    for (const fall of [handed(consent("e-4", named, 124)), opened(after(handed(), consent("e-4", named, 130)))]) {
      const sicht = JSON.stringify(show(fall, asked, tag(130)))
      expect(sicht).toContain("Befund-Wortlaut")
      expect(sicht).toContain("Angabe-Wortlaut")
    }
  })
})

describe("properties", () => {
  it("no view but that of the person holds a word of a special category that some person concerned has not let the Träger work with", () => {
    let hidden = 0
    forAll(600, (chance) => {
      const anfrage = anyAnfrage(chance, chance.pick(["fallfuehrung", "vertretung", "konferenz", "leistungserbringer", "uebernehmende-stelle"]))
      const over = personen.filter(() => chance.bool())
      const fuer = personen.map((person, at): Stand => ({
        id: Schluessel.einwilligung(`alles-${at}`), person, erteiltVon: haupt, datenarten: Datenart.Gewoehnlich.literals, besondere: Datenart.Besonders.literals,
        empfaenger: [anfrage.empfaenger], zwecke: [anfrage.zweck], richtung: "abgeben", von: heute, bis: heute, form: { art: "schriftlich" }, belehrt: true, beendet: [],
      }))
      const fall = { ...markierterFall, einwilligungen: [...markierterFall.einwilligungen.filter(({ person }) => !over.includes(person)), ...fuer] }
      const given = ask(fall, anfrage)
      if (Result.isFailure(given)) return
      const leaked = besondere(given.success.sicht).filter(({ personen: wessen }) => wessen.some((person) => over.some((one) => one === person)))
      expect(leaked).toEqual([])
      hidden += over.length
    })
    expect(hidden).toBeGreaterThan(50)
  })
})
