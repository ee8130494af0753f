import { describe, expect, it } from "vitest"
import { neustadt } from "../../../test/beispiel.js"
import { berichtOf, textOf } from "../../../test/berichtText.js"
import * as Id from "../../kernel/Id.js"
import * as Text from "../../kernel/Text.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Netzwerk } from "../Diagramm.js"

const [amt] = neustadt.akteure
const [, fest] = neustadt.projekte
const ids = Array.from({ length: 10 }, (_, index) => Id.make(`wer-${index}`))

/** Ten who all work together in one Projekt, and the first `close` of them in more. */
const crowd = (close: number, more = 1): Konzept => ({
  ...neustadt,
  gremien: [],
  akteure: ids.map((id) => ({ ...amt!, id, titel: Text.make(`Amt ${id}`) })),
  projekte: [
    { ...fest!, federfuehrung: [], partner: ids },
    ...Array.from({ length: more }, (_, nr) => ({
      ...fest!, id: Id.make(`eng-${nr}`), titel: Text.make(`Enges Projekt ${nr}`), federfuehrung: [], partner: ids.slice(0, close),
    })),
  ],
})

const linksOf = (konzept: Konzept): Netzwerk["kanten"] =>
  berichtOf(konzept).bloecke.flatMap((block) => (block._tag === "Bild" && block.diagramm._tag === "Netzwerk" ? block.diagramm.kanten : []))

describe("the network", () => {
  it("draws 40 of 45 where only one pair stands out", () => {
    expect(linksOf(crowd(2))).toHaveLength(40)
    expect(textOf(crowd(2))).toContain("Das gilt für 45 Paare. Bild und Tabelle zeigen 40 davon, die engsten zuerst.")
  })

  it("draws those that stand out where they are many", () => {
    expect(linksOf(crowd(6))).toHaveLength(15)
    expect(textOf(crowd(6))).toContain("zeigen davon die 15 mit den meisten gemeinsamen Projekten.")
  })

  it("calls two the closest only where no others are as close", () => {
    expect(textOf(crowd(2))).toContain("Am engsten verbunden: Amt wer-0 und Amt wer-1 (zwei Projekte).")
    expect(textOf(crowd(3))).not.toContain("Am engsten verbunden")
  })

  it("names every Projekt of a pair", () => {
    const row = textOf(crowd(2, 6)).split("\n").find((line) => line.includes("Amt wer-0 | Amt wer-1 | 7"))
    for (let nr = 0; nr < 6; nr += 1) expect(row).toContain(`[Enges Projekt ${nr}]`)
  })
})
