import { describe, expect, it } from "vitest"
import { neustadt } from "../../../test/beispiel.js"
import { textOf } from "../../../test/berichtText.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Text from "../../kernel/Text.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Horizontregel from "../../konzept/Horizontregel.js"
import type { Konzept } from "../../konzept/Konzept.js"

const horizontregel: Horizontregel.Horizontregel = { ...Horizontregel.annahme, herkunft: "stadt" }
const decided = (zeit: Zeitraum.Zeitraum): Konzept => ({ ...neustadt, beschluss: { ...neustadt.beschluss!, zeit } })

/** As many Handlungsfelder as there are counts, each with that many Projekte. */
const fields = (...counts: ReadonlyArray<number>): Konzept => {
  const [feld, projekt] = [neustadt.handlungsfelder[0]!, neustadt.projekte[1]!]
  return {
    ...neustadt,
    handlungsfelder: counts.map((_, index) => ({ ...feld, id: `feld-${index}` as typeof feld.id, titel: Text.make(`Feld ${index}`) })),
    projekte: counts.flatMap((count, index) =>
      Array.from({ length: count }, (__, nr) => ({ ...projekt, id: `p-${index}-${nr}` as typeof projekt.id, handlungsfeld: `feld-${index}` as typeof feld.id }))),
  }
}

describe("the note on the dates", () => {
  it("assumes nothing where the city has a rule and the day is known", () => {
    const text = textOf({ ...neustadt, horizontregel })
    expect(text).toContain("\nDie Stadt hat für die Horizonte festgelegt")
    expect(text).not.toContain("! annahme")
  })

  it("assumes only the day where the city has a rule and the day is not known", () => {
    const text = textOf({ ...decided(Zeitraum.jahr(2020)), horizontregel })
    expect(text).toContain("\nDie Stadt hat für die Horizonte festgelegt")
    expect(text).toContain("! annahme: Bekannt ist nur, dass das Konzept im Jahr 2020 beschlossen wurde; gezählt wird ab dem 31.12.2020, dem letzten möglichen Tag.")
  })

  it("never calls the first day of an open span the last possible one", () => {
    const text = textOf(decided({ von: Stichtag.make(2020, 3, 1), art: "zeitraum" }))
    expect(text).not.toContain("letzten möglichen")
    expect(text).toContain("frühestens am 01.03.2020 beschlossen wurde; gezählt wird ab diesem Tag.")
  })
})

describe("who has most Projekte", () => {
  it.each([
    [[1, 3, 2], "Am meisten hat „Feld 1“ (3)."],
    [[3, 3, 2], "Am meisten haben „Feld 0“ und „Feld 1“ (je 3)."],
  ])("names the first of %o", (counts, text) => expect(textOf(fields(...counts))).toContain(text))

  it.each([[[2, 2]], [[2, 2, 2, 2, 1]], [[3]]])("names nobody of %o", (counts) => {
    expect(textOf(fields(...counts))).not.toContain("Am meisten")
  })
})
