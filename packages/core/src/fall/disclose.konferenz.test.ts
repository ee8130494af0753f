import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { umfeld } from "../../test/faelle/beispielfall.js"
import { haupt, heute, kind, markierterFall, partner, personen } from "../../test/faelle/markierterFall.js"
import * as Datenart from "../datenschutz/Datenart.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import { decide } from "./decide.js"
import { disclose } from "./disclose.js"
import type { Befehl } from "./Befehl.js"
import { evolve } from "./evolve.js"
import { type Eroeffnet, type Fall, GELOESCHT, isEroeffnet } from "./Fall.js"
import type { Anfrage } from "./Offenlegung.js"
import { withoutDaten } from "./withoutDaten.js"

const WORT = "Ergebnis-Wortlaut"
const alle: ReadonlyArray<Datenart.Datenart> = [...Datenart.Gewoehnlich.literals, ...Datenart.Besonders.literals]
const vermerk = (zweck: Befehl["vermerk"]["zweck"]) => ({ von: Id.make("cm-1"), am: heute, zweck })

const consent = (person: Schluessel.PersonId): Befehl => ({
  _tag: "GiveEinwilligung", vermerk: vermerk("fallarbeit"),
  einwilligung: {
    id: Schluessel.einwilligung(`k-${person}`), person, erteiltVon: person === kind ? haupt : person, datenarten: ["ziele", "verlauf"], besondere: ["gesundheit"], empfaenger: [Id.make("praxis")],
    zwecke: ["konferenz"], richtung: "abgeben", von: heute, bis: heute, form: { art: "schriftlich" }, belehrt: true,
  },
})
const hold = (wer: ReadonlyArray<Schluessel.PersonId>, datenarten: ReadonlyArray<Datenart.Datenart>): Befehl => ({
  _tag: "HoldKonferenz", personen: wer, datenarten, vermerk: vermerk("konferenz"),
  konferenz: { id: Id.make("k-9"), art: "fallkonferenz", teilnehmende: [Id.make("praxis")], anonym: wer.length === 0, ergebnis: WORT },
})
const happen = (fall: Eroeffnet, ...folge: ReadonlyArray<Befehl>): Eroeffnet => {
  const after = folge.reduce<Fall>((state, befehl) => Result.getOrThrow(decide<Fall>(befehl, state, umfeld)).reduce(evolve, state), fall)
  if (!isEroeffnet(after)) throw new Error("the case is open")
  return after
}
const held = (wer: ReadonlyArray<Schluessel.PersonId>, datenarten: ReadonlyArray<Datenart.Datenart>) => happen(markierterFall, ...personen.map(consent), hold(wer, datenarten))
const auskunft = (person: Schluessel.PersonId): Anfrage => ({ empfaenger: Id.make(person), rolle: "person", zweck: "auskunft", personen: [person], datenarten: alle })
const fallarbeit = (datenarten: ReadonlyArray<Datenart.Datenart> = alle): Anfrage => ({ empfaenger: Id.make("cm-1"), rolle: "fallfuehrung", zweck: "fallarbeit", personen, datenarten })
const told = (fall: Eroeffnet, anfrage: Anfrage): string => JSON.stringify(Result.getOrThrow(disclose(fall, { _tag: "DiscloseFall", anfrage, vermerk: vermerk(anfrage.zweck) }, umfeld)).sicht)

describe("what came of a conference", () => {
  it("is told to whom it was about, and to nobody else of the case", () => {
    const fall = held([partner], ["ziele"])
    expect([haupt, partner, kind].map((person) => told(fall, auskunft(person)).includes(WORT))).toEqual([false, true, false])
    expect(fall.konferenzen.at(-1)).toMatchObject({ personen: [partner], datenarten: ["ziele"] })
  })

  it("is of the Hauptperson where it was anonymous", () => {
    const fall = held([], [])
    expect([haupt, partner].map((person) => told(fall, auskunft(person)).includes(WORT))).toEqual([true, false])
    expect(fall.konferenzen.at(-1)).not.toHaveProperty("personen")
  })

  it("is told in the record to each whom it was about, and names there nobody who was not asked for", () => {
    const line = (person: Schluessel.PersonId) =>
      Result.getOrThrow(disclose(held([partner, haupt], ["ziele"]), { _tag: "DiscloseFall", anfrage: auskunft(person), vermerk: vermerk("auskunft") }, umfeld)).sicht.protokoll.findLast(({ _tag }) => _tag === "KonferenzHeld")
    expect(line(partner)).toMatchObject({ konferenz: { id: "k-9" }, personen: ["Person 2"], datenarten: ["ziele"] })
    expect(line(kind)).toBeUndefined()
    expect(JSON.stringify(line(haupt))).not.toContain(WORT)
  })

  it("is shown to who works the case only with the kinds that it was about", () => {
    const fall = held([haupt], ["ziele"])
    expect([alle, ["verlauf"], ["ziele"], ["ziele", "verlauf"]].map((arten) => told(fall, fallarbeit(arten as typeof alle)).includes(WORT))).toEqual([true, false, false, true])
  })

  it("rests on the consent to work with a special category that it was about", () => {
    const fall = held([partner], ["gesundheit"])
    expect(told(fall, fallarbeit()).includes(WORT)).toBe(true)
    const ohne = { ...fall, einwilligungen: fall.einwilligungen.filter(({ id }) => id !== "e-notiz-1") }
    expect(told(ohne, fallarbeit()).includes(WORT)).toBe(false)
    expect(told(ohne, auskunft(partner)).includes(WORT)).toBe(true)
  })

  it("is erased with the kinds and people whom it was about, in the case, its record and its events", () => {
    const erase: Befehl = { _tag: "EraseDaten", personen: [partner], datenarten: ["verlauf"], grundlage: { art: "verlangen" }, vermerk: vermerk("fallarbeit") }
    const fall = held([partner], ["ziele"])
    expect(JSON.stringify(happen(fall, erase))).not.toContain(WORT)
    expect(happen(fall, erase).konferenzen.at(-1)?.ergebnis).toBe(GELOESCHT)
    expect(JSON.stringify(happen(fall, { ...erase, personen: [haupt] }))).toContain(WORT)
    const opened = { _tag: "FallOpened", fall: fall.fall, personen: [markierterFall.personen[0], markierterFall.personen[1]], zustaendig: fall.zustaendig, wunsch: "Wunsch", vermerk: vermerk("fallarbeit") } as never
    const stream = [opened, ...Result.getOrThrow(decide<Fall>(hold([partner], ["ziele"]), happen(markierterFall, consent(partner)), umfeld))]
    expect(JSON.stringify(withoutDaten(stream, [partner], ["verlauf"]))).not.toContain(WORT)
    expect(JSON.stringify(withoutDaten(stream, [haupt], ["verlauf"]))).toContain(WORT)
  })
})
