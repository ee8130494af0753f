import { describe, expect, it } from "vitest"
import { angebote } from "../../test/faelle/angebote.js"
import type { Angebot } from "./Angebot.js"
import * as Id from "../kernel/Id.js"
import * as Vorschlag from "./Vorschlag.js"

const grund = (wirkung: Vorschlag.Grund["wirkung"], gesichtspunkt: Vorschlag.Gesichtspunkt = "alter"): Vorschlag.Grund => ({
  gesichtspunkt, wirkung, details: {},
})

const vorschlag = (id: string, gruende: ReadonlyArray<Vorschlag.Grund>, kapazitaet?: Angebot["kapazitaet"]): Vorschlag.Vorschlag => {
  const { kapazitaet: _, ...rest } = angebote.angebote[0] as Angebot
  const angebot = { ...rest, id: Id.make(id), ...(kapazitaet === undefined ? {} : { kapazitaet }) }
  return { angebot, gruende, urteil: Vorschlag.urteilOf(gruende) }
}

const plaetze = (frei: number) => ({ plaetze: frei, belegt: 0, stand: angebote.stand })

const order = (...vorschlaege: ReadonlyArray<Vorschlag.Vorschlag>) =>
  [...vorschlaege].sort(Vorschlag.compare).map(({ angebot }) => angebot.id)

describe("a proposal", () => {
  it.each([
    [[], "passt"],
    [["dafuer"], "passt"],
    [["dafuer", "ungeklaert"], "zu-klaeren"],
    [["ungeklaert", "nachteil", "dafuer"], "mit-abstrichen"],
    [["nachteil", "ausschluss", "ungeklaert", "dafuer"], "passt-nicht"],
  ] as const)("with the reasons %j is judged %s", (wirkungen, urteil) => {
    expect(Vorschlag.urteilOf(wirkungen.map((wirkung) => grund(wirkung)))).toBe(urteil)
  })

  it("parts its reasons into for, against and open, and loses none", () => {
    const all = (["nachteil", "dafuer", "ausschluss", "ungeklaert"] as const).map((wirkung) => grund(wirkung))
    const one = vorschlag("a", all)
    expect(Vorschlag.gruendeFuer(one).map(({ wirkung }) => wirkung)).toEqual(["dafuer"])
    expect(Vorschlag.gruendeGegen(one).map(({ wirkung }) => wirkung)).toEqual(["nachteil", "ausschluss"])
    expect(Vorschlag.offeneFragen(one).map(({ wirkung }) => wirkung)).toEqual(["ungeklaert"])
  })

  it("comes first by its judgement, whatever speaks for it", () => {
    expect(order(vorschlag("a", [grund("ungeklaert"), grund("dafuer"), grund("dafuer")]), vorschlag("b", []))).toEqual(["b", "a"])
  })

  it("comes first by the reasons for it where the judgement is the same", () => {
    expect(order(vorschlag("a", [grund("dafuer")], plaetze(9)), vorschlag("b", [grund("dafuer"), grund("dafuer", "naehe")]))).toEqual(["b", "a"])
  })

  it("comes first with fewer disadvantages, and with less that is unknown, whatever speaks for another", () => {
    const many = (["alter", "geschlecht", "wohnort", "zielgruppe"] as const).map((one) => grund("dafuer", one))
    expect(order(vorschlag("a", [...many, grund("nachteil", "sprache"), grund("nachteil", "kapazitaet")]), vorschlag("b", [grund("nachteil", "sprache")]))).toEqual(["b", "a"])
    expect(order(vorschlag("a", [...many, grund("ungeklaert", "sprache"), grund("ungeklaert", "weitere")]), vorschlag("b", [grund("ungeklaert", "sprache")]))).toEqual(["b", "a"])
  })

  it("with a disadvantage says that it may still be shut, where something that decides it is unknown", () => {
    expect(Vorschlag.isZuKlaeren(vorschlag("a", [grund("nachteil", "kapazitaet"), grund("ungeklaert", "geschlecht")]))).toBe(true)
    expect(Vorschlag.isZuKlaeren(vorschlag("a", [grund("nachteil", "kapazitaet"), grund("ungeklaert", "sprache")]))).toBe(false)
    expect(Vorschlag.isZuKlaeren(vorschlag("a", [grund("ausschluss"), grund("ungeklaert", "geschlecht")]))).toBe(false)
  })

  it("comes first by its free places then, an uncounted one last, and by its id in the end", () => {
    expect(order(vorschlag("a", []), vorschlag("d", [], plaetze(3)), vorschlag("c", [], plaetze(3)), vorschlag("b", [], plaetze(1)))).toEqual(["c", "d", "b", "a"])
  })
})
