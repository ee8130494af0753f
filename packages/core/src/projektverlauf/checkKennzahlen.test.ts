import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { smallKonzept } from "../../test/smallKonzept.js"
import { findingText } from "../bericht/findingText.js"
import { decodeKonzept } from "../pruefung/decodeKonzept.js"
import { checkKennzahlen } from "./checkKennzahlen.js"
import { Indikatorbezug } from "./Indikatorbezug.js"
import { Kennzahl } from "./Kennzahl.js"

const konzept = Result.getOrThrow(decodeKonzept(smallKonzept()))
const [projekt] = konzept.projekte
const [indikator] = konzept.monitoring?.indikatoren ?? []

const kennzahl = (part: object = {}) =>
  Schema.decodeUnknownSync(Kennzahl)({ id: "gaeste", titel: "Gäste", projekt: projekt?.id, art: "teilnehmende", wert: 12, zeitraum: 2021, quelle: { kapitel: "Bericht" }, ...part })

const bezug = (part: object = {}) =>
  Schema.decodeUnknownSync(Indikatorbezug)({ kennzahl: "gaeste", indikator: indikator?.id, art: "hintergrund", begruendung: "Beide betreffen Wohnen.", ...part })

describe("checkKennzahlen", () => {
  it("finds nothing where all is known", () => {
    expect(checkKennzahlen(konzept, [kennzahl()], [bezug()])).toEqual([])
  })

  it.each([
    ["a Projekt that is unknown", [kennzahl({ projekt: "patenschaf" })], [], "KennzahlProjektUnknown", ["kennzahlen", 0, "projekt"], "patenschaft"],
    ["an id that is doubled", [kennzahl(), kennzahl({ art: "stunden" })], [], "KennzahlDoubled", ["kennzahlen", 1, "id"], undefined],
    ["a Kennzahl that is unknown", [kennzahl()], [bezug({ kennzahl: "gaesta" })], "KennzahlUnknown", ["bezuege", 0, "kennzahl"], "gaeste"],
    ["an Indikator that is unknown", [kennzahl()], [bezug({ indikator: "9.9.9" })], "KennzahlIndikatorUnknown", ["bezuege", 0, "indikator"], undefined],
    ["a claim of a cause", [kennzahl()], [bezug({ begruendung: "Das bewirkt etwas." })], "CauseClaimed", ["bezuege", 0, "begruendung"], undefined],
  ] as const)("finds %s", (_, kennzahlen, bezuege, code, path, nearest) => {
    const found = checkKennzahlen(konzept, [...kennzahlen], [...bezuege])
    expect(found).toMatchObject([{ code: `projektverlauf/${code}`, path, ...(nearest === undefined ? {} : { nearest }) }])
    for (const finding of found) expect(findingText(finding)).not.toBe(finding.message)
  })
})
