import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as beispielfall from "../../test/faelle/beispielfall.js"
import { neuesModell } from "../../test/faelle/modell.js"
import { gehWeiter } from "../../test/faelle/modellUrteil.js"
import { beginne } from "../../test/faelle/zufall.js"
import { zufallsbefehl } from "../../test/faelle/zufallsbefehl.js"
import { umfeld } from "../../test/faelle/zufallsumfeld.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Fall } from "./Fall.js"
import { isOutcome } from "./isOutcome.js"
import { withoutDaten } from "./withoutDaten.js"

interface Schritt {
  readonly befehl: Befehl
  readonly ereignisse: ReadonlyArray<Ereignis>
}

/** The commands of a random walk that were taken, and what came of each. */
const walk = (seed: number): ReadonlyArray<Schritt> => {
  const modell = neuesModell()
  const z = beginne(seed, modell)
  const schritte: Array<Schritt> = []
  let fall: Fall = { phase: "neu" }
  for (let at = 0; at < 60; at += 1) {
    const befehl = zufallsbefehl(z)
    const decided: ReturnType<typeof decide> = decide<Fall>(befehl, fall, umfeld)
    if (Result.isFailure(decided)) continue
    fall = decided.success.reduce(evolve, fall)
    gehWeiter(modell, befehl, decided.success.length)
    schritte.push({ befehl, ereignisse: decided.success })
  }
  return schritte
}

const { befehle, ids, vermerk } = beispielfall

describe("what came of a command", () => {
  it("is not what came of one with other words, another id or another name", () => {
    const notiert = (id: string, wert: string) => ({ _tag: "RecordAngabe", vermerk: vermerk(2), angabe: { id, person: ids.kind, herkunft: { art: "person" }, feld: "biografie", datenart: "biografie", wert } }) as unknown as Befehl
    const one = notiert("x-1", "erste")
    const came = [{ ...one, _tag: "AngabeRecorded" } as unknown as Ereignis]
    expect(isOutcome(came, one)).toBe(true)
    expect(isOutcome(came, notiert("x-1", "zweite"))).toBe(false)
    expect(isOutcome(came, notiert("x-2", "erste"))).toBe(false)
    expect(isOutcome(came, { ...one, vermerk: vermerk(3) } as Befehl)).toBe(false)
    expect(isOutcome([], one)).toBe(false)
    const gone = [{ ...came[0], angabe: { ...(one as Extract<Befehl, { _tag: "RecordAngabe" }>).angabe, wert: "[gelöscht]" } } as Ereignis]
    expect(isOutcome(gone, one)).toBe(false)
    expect(isOutcome(gone, one, true)).toBe(true)
    expect(isOutcome(gone, notiert("x-2", "erste"), true)).toBe(false)
    expect(isOutcome(gone, { ...one, vermerk: vermerk(3) } as Befehl, true)).toBe(false)
  })

  it("tells commands apart that say the same under two names", () => {
    const one: Befehl = { _tag: "RestrictVerarbeitung", person: ids.kind, grund: "widerspruch", vermerk: vermerk(2) }
    expect(isOutcome([{ ...one, _tag: "EinschraenkungLifted" }], one)).toBe(false)
    expect(isOutcome([{ ...one, _tag: "VerarbeitungRestricted" }], one)).toBe(true)
  })
})

describe("properties", () => {
  it("each command owns what came of it, also when all words are wiped, and no other", () => {
    let [own, others, taken] = [0, 0, 0]
    const names = new Set<string>()
    for (let seed = 1; seed <= 120; seed += 1) {
      const schritte = walk(seed)
      const all = schritte.flatMap(({ ereignisse }) => ereignisse)
      const personen = [...new Set(all.flatMap((one) => (one._tag === "FallOpened" ? one.personen.map(({ id }) => id) : one._tag === "PersonAdded" ? [one.person.id] : [])))]
      const wiped = withoutDaten(all, personen, ["identitaet", "aufenthalt", "rechtskreis", "lebenslage", "biografie", "ressourcen", "netzwerk", "bedarf", "ziele", "hilfeplan", "verlauf", "evaluation", "gesundheit"])
      let at = 0
      for (const { befehl, ereignisse } of schritte) {
        names.add(befehl._tag)
        own += 1
        expect(isOutcome(ereignisse, befehl), befehl._tag).toBe(true)
        expect(isOutcome(wiped.slice(at, at + ereignisse.length), befehl, true), `${befehl._tag} wiped`).toBe(true)
        at += ereignisse.length
        for (const other of schritte) {
          if (JSON.stringify(other.befehl) === JSON.stringify(befehl)) continue
          others += 1
          taken += Number(isOutcome(ereignisse, other.befehl))
        }
      }
    }
    expect(taken).toBe(0)
    expect(own).toBeGreaterThan(1000)
    expect(others).toBeGreaterThan(10_000)
    expect(names.size).toBeGreaterThan(35)
  })

  it("holds for the example case", () => {
    const { ereignisse } = beispielfall.spiele(befehle)
    expect(befehle.map((befehl, at) => isOutcome(ereignisse.slice(at, at + 1), befehl))).toEqual(befehle.map(() => true))
  })
})
