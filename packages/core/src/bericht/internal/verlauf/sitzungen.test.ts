import { describe, expect, it } from "vitest"
import { linesOf } from "../../../../test/berichtTeile.js"
import { tag } from "../../../../test/verlaufBeispiel.js"
import type { Beschlusslage } from "../../../gremienarbeit/Gremienstand.js"
import * as Text from "../../../kernel/Text.js"
import type { Block } from "../../Block.js"
import { bewertungsSatz, isKenntnisnahme, kenntnisSatz } from "./sitzungen.js"

describe("what a Gremium decided", () => {
  const lage = (id: string, wirkungen: ReadonlyArray<unknown>, am = "2021-03-01"): Beschlusslage => ({ am: tag(am), beschluss: { id, titel: Text.make(id), wirkungen } }) as unknown as Beschlusslage
  const bewertet = (projekt: string, ergebnis: string): Beschlusslage => lage(projekt, [{ art: "projekt", auftrag: { _tag: "AssessProjekt", projekt, bewertung: { ergebnis } } }])
  const said = (blocks: ReadonlyArray<Block>): string => blocks.flatMap((block) => linesOf(block)).flat().map((one) => (typeof one === "string" ? one : one.text)).join("")

  it("is counted by what follows for the Projekte", () => {
    expect(said(bewertungsSatz([bewertet("a", "fortfuehren")]))).toBe("Ein Projekt wurde bewertet: Es wird fortgeführt.")
    expect(said(bewertungsSatz(["a", "b", "c"].map((one) => bewertet(one, "fortfuehren"))))).toBe("Drei Projekte wurden bewertet: Alle werden fortgeführt.")
    expect(said(bewertungsSatz([bewertet("a", "fortfuehren"), bewertet("b", "fortfuehren"), bewertet("c", "beenden")]))).toBe("Drei Projekte wurden bewertet: Zwei werden fortgeführt und eines wird beendet.")
  })

  it("is one line where it only took note", () => {
    const note = [{ art: "kenntnisnahme" }]
    expect(isKenntnisnahme(lage("Bericht", note))).toBe(true)
    expect(isKenntnisnahme(bewertet("a", "beenden"))).toBe(false)
    expect(said(kenntnisSatz([lage("Bericht", note), lage("Bericht", note), lage("Plan", note)], "Rat"))).toBe("Zur Kenntnis genommen (Rat): „Bericht“ (zweimal); „Plan“ (01.03.2021).")
  })
})
