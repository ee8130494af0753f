import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { anyLoeschfall, arten, kind, mutter, partner } from "../../test/faelle/loeschfaelle.js"
import { fallIn, ids, tag, umfeld } from "../../test/faelle/beispielfall.js"
import { forAll, type Seeded } from "../../test/seeded.js"
import type { PersonId } from "../datenschutz/Kennung.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import * as Dauer from "../kernel/Dauer.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { auskunft } from "./auskunft.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Eroeffnet, Fall } from "./Fall.js"
import { withoutDaten } from "./withoutDaten.js"

const note = { von: ids.fallfuehrung, am: Stichtag.make(2026, 6, 1), zweck: "auskunft" } as const
const klassen = [{ id: Id.make("zehn"), titel: "Zehn Jahre", datenarten: ["ziele", "identitaet"], frist: Dauer.make({ years: 10 }), beginn: "fallabschluss", quelle: "erfunden" }] as const
const ask = (fall: Eroeffnet, person: PersonId) => auskunft(fall, person, note, { klassen, umfeld })

describe("what a person is told", () => {
  const fall = fallIn("abgeschlossen")

  it("is everything of her, how long it is kept, and the event that says that she was told", () => {
    const told = Result.getOrThrow(ask(fall, ids.hauptperson))
    expect(told.person).toBe("p-1")
    expect(told.ereignis).toMatchObject({ _tag: "FallDisclosed", anfrage: { empfaenger: "p-1", rolle: "person", zweck: "auskunft", personen: ["p-1"] }, grundlage: { art: "auskunft" } })
    expect(told.loeschposten.map(({ datenart, person }) => `${person} ${datenart}`)).toEqual(["p-1 identitaet", "p-1 ziele"])
    for (const wort of ["1990-05-04", "Lernt gern", "Braucht einen Kurs", "für mich selbst", "kurze Wege", "Abschluss nach Plan", "Besser Deutsch"]) expect(JSON.stringify(told)).toContain(wort)
  })

  it("names what concerns others too and may touch a special category of theirs, without a word and without the category", () => {
    expect(Result.getOrThrow(ask(fall, ids.kind)).gemeinsam).toEqual([])
    const beruehrt = { ...fall, ziele: { ...fall.ziele, handlung: fall.ziele.handlung.map((ziel) => ({ ...ziel, beruehrt: ["gesundheit"] as const })) } }
    const { gemeinsam } = Result.getOrThrow(ask(beruehrt, ids.kind))
    expect(gemeinsam).toEqual([{ liste: "handlung", id: fall.ziele.handlung[0]?.id, datenart: "ziele" }])
    expect(JSON.stringify(gemeinsam)).not.toContain("gesundheit")
  })

  it("says who answers for the case, what was erased, and what nobody has set a term for", () => {
    const loeschung = { _tag: "DatenErased", personen: [ids.hauptperson, ids.kind], datenarten: ["bedarf"], grundlage: { art: "verlangen" }, vermerk: { ...note, zweck: "aufsicht" } } as const
    const after = evolve(fall, loeschung)
    if (after.phase === "neu") throw new Error("the case was opened")
    const told = Result.getOrThrow(ask(after, ids.hauptperson))
    expect(told.zustaendig).toEqual(fall.zustaendig)
    expect(told.geloescht).toEqual([{ am: note.am, datenarten: ["bedarf"], grundlage: { art: "verlangen" } }])
    expect(Result.getOrThrow(ask(fall, ids.hauptperson)).ohneFrist).toContain("bedarf")
    expect(told.ohneFrist).toEqual(["biografie", "ressourcen", "netzwerk", "hilfeplan", "verlauf", "evaluation"])
  })

  it("is nothing, in no list, of what was sent by law and may be told later only", () => {
    const gesendet = { _tag: "UebermittlungRecorded", empfaenger: Id.make("jugendamt"), personen: [ids.hauptperson], datenarten: ["religion-weltanschauung"], norm: "§ 4 Abs. 3 KKG", begruendung: "Verdacht", mitteilung: "zurueckgestellt", vermerk: { ...note, zweck: "fallarbeit" } } as const
    const after = evolve(fall, gesendet)
    if (after.phase === "neu") throw new Error("the case was opened")
    const { ereignis: _event, ...told } = Result.getOrThrow(ask(after, ids.hauptperson))
    expect(JSON.stringify({ ...told, sicht: { ...told.sicht, anfrage: {} } })).not.toMatch(/religion|jugendamt|Verdacht/u)
  })

  it("is given to who acts for a child, by her name in the record, and to nobody who does not", () => {
    const weise = { klassen, umfeld }
    expect(Result.getOrThrow(auskunft(fall, ids.kind, note, { ...weise, durch: ids.hauptperson })).ereignis.anfrage).toMatchObject({ empfaenger: ids.hauptperson, personen: [ids.kind] })
    const refused = auskunft(fall, ids.hauptperson, note, { ...weise, durch: ids.kind })
    expect(Result.isFailure(refused) && refused.failure._tag).toBe("fall/NotDisclosable")
  })

  it("is refused for somebody whom the case does not know", () => {
    expect(Result.isFailure(ask(fall, Schluessel.person("p-99")))).toBe(true)
  })

  it("names what she may take along: what she told herself and rests on her consent", () => {
    const base = { person: ids.hauptperson, feld: "besonders", datenart: "gesundheit", einwilligung: Schluessel.einwilligung("e-1"), am: tag(1) } as const
    const dritte = { art: "dritte", stelle: ids.anderer, einwilligung: Schluessel.einwilligung("e-1") } as const
    const angaben = [
      ...fall.angaben,
      { ...base, id: Id.make("a-7"), herkunft: { art: "person" }, wert: "Knie" } as const,
      { ...base, id: Id.make("a-8"), herkunft: dritte, wert: "Rücken" } as const,
      { ...base, id: Id.make("a-9"), herkunft: { art: "person" }, wert: "[gelöscht]" } as const,
      { ...base, id: Id.make("a-10"), person: ids.kind, herkunft: { art: "person" }, wert: "Ohr" } as const,
    ]
    expect(Result.getOrThrow(ask({ ...fall, angaben }, ids.hauptperson)).uebertragbar).toEqual(["a-7"])
  })
})

/** What she shares: she took part in agreeing the goal and what is done for it, and nothing in it touches a special category that may be another's. */
const isShared = (person: PersonId) => ({ datenarten, personen }: { readonly datenarten: ReadonlyArray<string>; readonly personen: ReadonlyArray<string> }): boolean =>
  personen.includes(person) && datenarten.every((art) => art === "ziele" || art === "hilfeplan" || art === "verlauf")

const anyFall = (chance: Seeded) => {
  const { ereignisse, gruende, worte } = anyLoeschfall(chance)
  // Why something was sent by law may speak of a suspicion, and is never told.
  const gesendet = new Set(ereignisse.flatMap((one) => (one._tag === "UebermittlungRecorded" ? [one.begruendung] : [])))
  return { ereignisse, gesendet, worte: [...worte].filter(([wort]) => !gruende.has(wort) && !gesendet.has(wort)), fall: ereignisse.reduce<Fall>(evolve, { phase: "neu" }) }
}

describe("properties", () => {
  it("no word that is about others alone, or about others too, is in what a person is told", () => {
    forAll(200, (chance) => {
      const { fall, worte } = anyFall(chance)
      const person = chance.pick([mutter, kind, partner])
      const told = fall.phase === "neu" ? undefined : Result.getOrThrow(ask(fall, person))
      const text = JSON.stringify(told?.sicht)
      const foreign = worte.filter(([wort, bezuege]) => bezuege.every(({ personen }) => personen.some((one) => one !== person)) && !bezuege.some(isShared(person)) && text.includes(wort))
      expect(foreign).toEqual([])
      for (const other of [mutter, kind, partner]) if (other !== person) expect(JSON.stringify(told?.loeschposten)).not.toContain(other)
    })
  })

  it("every word in the case that is about nobody else is in it", () => {
    forAll(200, (chance) => {
      const { fall, worte } = anyFall(chance)
      const person = chance.pick([mutter, kind, partner])
      const held = JSON.stringify(fall)
      const text = JSON.stringify(fall.phase === "neu" ? undefined : Result.getOrThrow(ask(fall, person)).sicht)
      const own = worte.filter(([wort, bezuege]) => held.includes(wort) && bezuege.every(({ personen }) => personen.every((one) => one === person)))
      expect(own.filter(([wort]) => !text.includes(wort))).toEqual([])
    })
  })

  const ohne = (ereignisse: ReadonlyArray<Ereignis>, person: PersonId) => {
    const fall = ereignisse.reduce<Fall>(evolve, { phase: "neu" })
    if (fall.phase === "neu") throw new Error("the case was not opened")
    return { fall, told: Result.getOrThrow(auskunft(fall, person, note, { klassen, umfeld, ereignisse })) }
  }

  it("every word in the events that is about nobody else is told, and none that is about somebody else", () => {
    let only = 0
    forAll(200, (chance) => {
      const { ereignisse, gesendet, worte } = anyFall(chance)
      const person = chance.pick([mutter, kind, partner])
      const { told } = ohne(ereignisse, person)
      const text = JSON.stringify([told.sicht, told.frueher])
      expect([...gesendet].filter((wort) => JSON.stringify(told).includes(wort))).toEqual([])
      const own = worte.filter(([, bezuege]) => bezuege.every(({ personen }) => personen.every((one) => one === person)))
      expect(own.filter(([wort]) => !text.includes(wort))).toEqual([])
      only += own.filter(([wort]) => !JSON.stringify(told.sicht).includes(wort)).length
      const foreign = worte.filter(([, bezuege]) => bezuege.every(({ personen }) => personen.some((one) => one !== person)) && !bezuege.some(isShared(person)))
      expect(foreign.filter(([wort]) => text.includes(wort))).toEqual([])
    })
    expect(only).toBeGreaterThan(200)
  })

  it("without the events the kinds and days of what they alone keep are told, and no word of it", () => {
    forAll(100, (chance) => {
      const { ereignisse } = anyFall(chance)
      const person = chance.pick([mutter, kind, partner])
      const { fall, told: { frueher } } = ohne(ereignisse, person)
      const told = Result.getOrThrow(ask(fall, person))
      expect(JSON.stringify(told.frueher)).not.toMatch(/w\d+x/u)
      const zuletzt = new Map(frueher.map((one) => [one.datenarten.join(), one.zuletzt] as const))
      const newest = new Map(told.frueher.toSorted((a, b) => Stichtag.compare(a.zuletzt, b.zuletzt)).map((one) => [one.datenarten.join(), one.zuletzt] as const))
      expect(new Map([...newest].sort())).toEqual(new Map([...zuletzt].sort()))
    })
  })

  it("what was erased is told no more, whether the store has wiped its events or has them still", () => {
    forAll(100, (chance) => {
      const { ereignisse, worte } = anyFall(chance)
      const person = chance.pick([mutter, kind, partner])
      const datenart = chance.pick(arten)
      const loeschung = { _tag: "DatenErased", personen: [person], datenarten: [datenart], grundlage: { art: "verlangen" }, vermerk: { ...note, am: Stichtag.make(2026, 5, 31), zweck: "aufsicht" } } as const
      const before = ohne([...ereignisse, loeschung], person).told
      expect(ohne([...withoutDaten(ereignisse, [person], [datenart]), loeschung], person).told).toEqual(before)
      const gone = worte.filter(([, bezuege]) => bezuege.some(({ datenarten, personen }) => personen.includes(person) && datenarten.includes(datenart)))
      expect(gone.filter(([wort]) => JSON.stringify(before).includes(wort))).toEqual([])
      expect(before.frueher.filter(({ datenarten }) => datenarten.includes(datenart))).toEqual([])
    })
  })
})
