import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { alle, anyLoeschfall, arten, kind, type Loeschfall, mutter, partner } from "../../test/faelle/loeschfaelle.js"
import { forAll, seeded, type Seeded } from "../../test/seeded.js"
import type { Datenart } from "../datenschutz/Datenart.js"
import { einwilligung, type PersonId } from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { Angabe } from "./Angabe.js"
import { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import { type Fall, GELOESCHT } from "./Fall.js"
import { dinge } from "./internal/loeschung/dinge.js"
import * as Kennung from "./Kennung.js"
import { withoutDaten } from "./withoutDaten.js"

const replay = (ereignisse: ReadonlyArray<Ereignis>): Fall => ereignisse.reduce<Fall>(evolve, { phase: "neu" })

type Auswahl<A> = readonly [A, ...ReadonlyArray<A>]

const erased = (personen: Auswahl<PersonId>, datenarten: Auswahl<Datenart>): Ereignis => ({
  _tag: "DatenErased", personen, datenarten, grundlage: { art: "verlangen" }, vermerk: { von: Id.make("cm-1"), am: Stichtag.make(2028, 1, 1), zweck: "aufsicht" },
})

const anyOf = <A>(chance: Seeded, choices: Auswahl<A>): Auswahl<A> => [chance.pick(choices), ...choices.filter(() => chance.int(0, 3) === 0)]

const read = Schema.decodeUnknownSync(Schema.Array(Ereignis))

/** Which words have to be gone, by what the words themselves say. */
const gone = ({ worte }: Loeschfall, personen: ReadonlyArray<PersonId>, datenarten: ReadonlyArray<Datenart>): ReadonlySet<string> =>
  new Set([...worte].filter(([, bezuege]) => bezuege.some((one) => one.personen.some((person) => personen.includes(person)) && one.datenarten.some((art) => datenarten.includes(art)))).map(([wort]) => wort))

describe("withoutDaten", () => {
  const fall = anyLoeschfall(seeded(7))

  it("keeps every event, with its name, its day and who noted it", () => {
    const left = withoutDaten(fall.ereignisse, alle, arten)
    expect(left.map(({ _tag, vermerk }) => [_tag, vermerk])).toEqual(fall.ereignisse.map(({ _tag, vermerk }) => [_tag, vermerk]))
  })

  it("changes nothing where nobody of the case is named", () => {
    expect(withoutDaten([], [mutter], arten)).toEqual([])
    expect(withoutDaten(fall.ereignisse, [], arten)).toEqual(fall.ereignisse)
    expect(withoutDaten(fall.ereignisse, alle, [])).toEqual(fall.ereignisse)
  })

  it("wipes the reason for which somebody may act for a person, or no longer, where it speaks of one or the other", () => {
    const { vermerk } = erased([mutter], ["ziele"])
    const [eroeffnet] = fall.ereignisse
    const kennt = eroeffnet?._tag === "FallOpened" ? eroeffnet.personen.map(({ id }) => id) : []
    expect(kennt).toEqual(expect.arrayContaining([kind, mutter, partner]))
    const amended = (...vertretenDurch: ReadonlyArray<PersonId>): Ereignis => ({ _tag: "PersonAmended", person: { id: kind, beziehung: "kind", vertretenDurch }, grund: "Grund-Wortlaut", vermerk })
    const gruende = (wer: Auswahl<PersonId>, art: Datenart) => withoutDaten([...(eroeffnet === undefined ? [] : [eroeffnet]), amended(mutter), amended(partner), amended()], wer, [art])
      .flatMap((one) => (one._tag === "PersonAmended" ? [one.grund === GELOESCHT] : []))
    expect(gruende([kind], "verlauf")).toEqual([true, true, true])
    expect(gruende([partner], "verlauf")).toEqual([false, true, true])
    expect(gruende([kind], "ziele")).toEqual([false, false, false])
    expect(read(withoutDaten([amended(mutter)], alle, ["verlauf"]))).toHaveLength(1)
  })

  it("refuses an event that it does not know, whose words it could not find", () => {
    for (const _tag of ["FallVanished", "toString"]) {
      expect(() => withoutDaten([...fall.ereignisse, { _tag, vermerk: erased([mutter], ["ziele"]).vermerk } as unknown as Ereignis], alle, arten)).toThrow(RangeError)
    }
  })

  it("leaves neither who gave a service nor who told something: what an office is there for tells it too", () => {
    const stellen = ["sucht-stelle", "klinik-nord", "sucht-angebot", "passung-angebot"]
    const { vermerk } = erased([mutter], ["ziele"])
    const ziel = fall.ereignisse.findLast((one) => one._tag === "HandlungszielFormulated")
    if (ziel?._tag !== "HandlungszielFormulated") throw new Error("the case has no goal")
    const handlungsziel = ziel.ziel.id
    const more: ReadonlyArray<Ereignis> = [
      { _tag: "MassnahmePlanned", vermerk, massnahme: { id: Kennung.massnahme("ma-neu"), handlungsziel, art: "leistung", wortlaut: "Beratung", bis: vermerk.am, beruehrt: [], durch: Id.make("sucht-stelle"), aus: { art: "angebot", angebot: Id.make("sucht-angebot") } } },
      { _tag: "PassungRecorded", vermerk, passung: { id: Id.make("pa-neu"), handlungsziel, art: "kompromiss", angebot: Id.make("passung-angebot"), grund: "Grund", vereinbarung: "Wort", beruehrt: [] } },
      { _tag: "AngabeRecorded", vermerk, angabe: { id: Id.make("a-neu"), person: mutter, herkunft: { art: "dritte", stelle: Id.make("klinik-nord"), einwilligung: einwilligung("e-1") }, feld: "name", datenart: "identitaet", wert: "Wort" } },
    ]
    const stream = [...fall.ereignisse, ...more]
    expect(stellen.filter((stelle) => !JSON.stringify(replay(stream)).includes(stelle))).toEqual([])
    const left = withoutDaten(stream, alle, arten)
    expect(stellen.filter((stelle) => JSON.stringify(left).includes(stelle))).toEqual([])
    expect(replay([...left, erased(alle, ["ziele", ...arten])])).toEqual(replay([...stream, erased(alle, ["ziele", ...arten])]))
    expect(read(left)).toEqual(left)
  })

  it("leaves of a birth date neither the day nor that it was one", () => {
    const geboren = fall.ereignisse.find((one) => one._tag === "AngabeRecorded" && one.angabe.feld === "geburtsdatum")
      ?? { _tag: "AngabeRecorded", vermerk: erased([mutter], ["ziele"]).vermerk, angabe: { id: Id.make("a-1"), person: mutter, herkunft: { art: "person" }, feld: "geburtsdatum", datenart: "identitaet", wert: Stichtag.make(1990, 5, 4) } } as const
    const [, left] = withoutDaten([fall.ereignisse[0] ?? geboren, geboren], alle, ["identitaet"])
    expect(left).toMatchObject({ _tag: "AngabeRecorded", angabe: { feld: "geloescht", datenart: "identitaet", wert: GELOESCHT } })
    expect(Schema.is(Angabe)(left?._tag === "AngabeRecorded" ? left.angabe : undefined)).toBe(true)
  })

  it("wipes the words on a step of mother and child when the child's goals are erased, and keeps the mother's own", () => {
    const counts = [0, 0]
    forAll(20, (chance) => {
      const one = anyLoeschfall(chance)
      const text = JSON.stringify(withoutDaten(one.ereignisse, [kind], ["ziele"]))
      for (const [wort, bezuege] of one.worte) {
        if (!bezuege.some(({ datenarten }) => datenarten.includes("ziele"))) continue
        const shared = bezuege.some(({ personen }) => personen.includes(kind))
        counts[shared ? 0 : 1] = (counts[shared ? 0 : 1] ?? 0) + 1
        expect(text.includes(wort)).toBe(!shared)
      }
    })
    expect(Math.min(...counts)).toBeGreaterThan(20)
  })
})

describe("properties", () => {
  const each = (property: (fall: Loeschfall, personen: Auswahl<PersonId>, datenarten: Auswahl<Datenart>) => void): void =>
    forAll(400, (chance) => property(anyLoeschfall(chance), anyOf(chance, [mutter, kind, partner]), anyOf(chance, arten)))

  it("the events without the words and the events with them give the same case after the erasure", () => {
    each(({ ereignisse }, personen, datenarten) => {
      const loeschung = erased(personen, datenarten)
      expect(replay([...withoutDaten(ereignisse, personen, datenarten), loeschung])).toEqual(replay([...ereignisse, loeschung]))
    })
  })

  it("no word of these people and kinds is left in the events or in the case, and every other word is", () => {
    each((fall, personen, datenarten) => {
      const left = withoutDaten(fall.ereignisse, personen, datenarten)
      const text = JSON.stringify(left)
      const out = gone(fall, personen, datenarten)
      expect([...out].filter((wort) => text.includes(wort))).toEqual([])
      expect([...fall.worte.keys()].filter((wort) => !out.has(wort) && !text.includes(wort))).toEqual([])
      const zustand = JSON.stringify(replay([...fall.ereignisse, erased(personen, datenarten)]))
      expect([...out].filter((wort) => zustand.includes(wort))).toEqual([])
    })
  })

  it("words that were in the case and are not erased are still in it", () => {
    each((fall, personen, datenarten) => {
      const out = gone(fall, personen, datenarten)
      const before = JSON.stringify(replay(fall.ereignisse))
      const after = JSON.stringify(replay([...fall.ereignisse, erased(personen, datenarten)]))
      expect([...fall.worte.keys()].filter((wort) => before.includes(wort) && !out.has(wort) && !after.includes(wort))).toEqual([])
    })
  })

  it("a case holds nothing of what was erased", () => {
    each(({ ereignisse }, personen, datenarten) => {
      const fall = replay([...ereignisse, erased(personen, datenarten)])
      const held = fall.phase === "neu" ? [] : dinge(fall).filter((one) => one.gehalten)
      expect(held.filter((one) => one.personen.some((person) => personen.includes(person)) && one.datenarten.some((art) => datenarten.includes(art)))).toEqual([])
    })
  })

  it("what is left can be read by the shape of events, and wiping it again changes nothing", () => {
    each(({ ereignisse }, personen, datenarten) => {
      const left = withoutDaten(ereignisse, personen, datenarten)
      expect(read(JSON.parse(JSON.stringify(left)))).toEqual(left)
      expect(withoutDaten(left, personen, datenarten)).toEqual(left)
    })
  })

  // Where the erasure stands among the events: not at all, at the end, twice, after another of a part of it, or somewhere between.
  const mit = (chance: Seeded, ereignisse: ReadonlyArray<Ereignis>, personen: Auswahl<PersonId>, datenarten: Auswahl<Datenart>): Readonly<Record<string, ReadonlyArray<Ereignis>>> => {
    const loeschung = erased(personen, datenarten)
    const andere = erased(anyOf(chance, [mutter, kind, partner]), anyOf(chance, arten))
    const [frueh, spaet] = [chance.int(1, ereignisse.length), chance.int(1, ereignisse.length)].sort((a, b) => a - b)
    const mitte = (um: Ereignis) => [...ereignisse.slice(0, frueh), um, ...ereignisse.slice(frueh, spaet), um, ...ereignisse.slice(spaet)]
    return {
      ohne: ereignisse,
      amEnde: [...ereignisse, loeschung],
      zweimal: [...ereignisse, loeschung, loeschung],
      nachAnderer: [...ereignisse, andere, loeschung],
      vorAnderer: [...ereignisse, loeschung, andere],
      mitten: mitte(loeschung),
      andereMitten: mitte(andere),
    }
  }

  it("wherever the erasure stands among the events, no word that was noted before it is left, and they give the same case", () => {
    forAll(80, (chance) => {
      const fall = anyLoeschfall(chance)
      const [personen, datenarten] = [anyOf(chance, [mutter, kind, partner]), anyOf(chance, arten)]
      const out = gone(fall, personen, datenarten)
      for (const [wo, ereignisse] of Object.entries(mit(chance, fall.ereignisse, personen, datenarten))) {
        const left = withoutDaten(ereignisse, personen, datenarten)
        const davor = JSON.stringify(left.slice(0, left.findLastIndex(({ _tag }) => _tag === "DatenErased") + 1 || left.length))
        if (!wo.endsWith("itten")) expect([wo, ...[...out].filter((wort) => davor.includes(wort))]).toEqual([wo])
        const loeschung = erased(personen, datenarten)
        const [mitWorten, ohneWorte] = [replay([...ereignisse, loeschung]), replay([...left, loeschung])]
        expect([wo, ohneWorte]).toEqual([wo, mitWorten])
        if (wo === "amEnde" || wo === "zweimal") expect(replay(left)).toEqual(replay(ereignisse))
        expect(read(JSON.parse(JSON.stringify(left)))).toEqual(left)
      }
    })
  })

  it("of what was noted before an erasure in the midst of the events, no word is left", () => {
    forAll(200, (chance) => {
      const fall = anyLoeschfall(chance)
      const [personen, datenarten] = [anyOf(chance, [mutter, kind, partner]), anyOf(chance, arten)]
      const out = gone(fall, personen, datenarten)
      const cut = chance.int(1, fall.ereignisse.length)
      const ereignisse = [...fall.ereignisse.slice(0, cut), erased(personen, datenarten), ...fall.ereignisse.slice(cut)]
      const davor = JSON.stringify(withoutDaten(ereignisse, personen, datenarten).slice(0, cut))
      expect([...out].filter((wort) => davor.includes(wort))).toEqual([])
    })
  })
})
