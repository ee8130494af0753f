import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Fallbericht from "../../src/befund/Fallbericht.js"
import * as Fallmerkmale from "../../src/befund/Fallmerkmale.js"
import * as Kennung from "../../src/datenschutz/Kennung.js"
import { evolve } from "../../src/fall/evolve.js"
import { isEroeffnet } from "../../src/fall/Fall.js"
import * as Id from "../../src/kernel/Id.js"
import { AM, gremium, kunstfall, raeume, statistikstelle } from "./kuenstlicheFaelle.js"
import { umfeld } from "./kunstumfeld.js"

const vermerk = { von: Id.make("cm-1"), am: AM, zweck: "fallarbeit" as const }
const alle = Array.from({ length: 60 }, (_, at) => kunstfall(at + 1))

// The first case that a report goes out on, with a language of which nobody knows the name.
const berichten = (texte: { readonly schilderung: string; readonly frage: string }): ReadonlyArray<Result.Result<Fallbericht.Ausgestellt, ReadonlyArray<{ readonly code: string }>>> => {
  const faelle = alle.map(({ fall }) => ["qqq", "en"].reduce<typeof fall>((before, wert) => {
    const angabe = { id: Id.make(`sprache-${wert}`), person: Kennung.person(before.personen[0]?.id ?? ""), herkunft: { art: "person" as const }, feld: "sprache" as const, datenart: "lebenslage" as const, wert }
    const after = evolve(before, { _tag: "AngabeRecorded", angabe, vermerk })
    return isEroeffnet(after) ? after : before
  }, fall))
  const vergleich = Fallmerkmale.ofAll(faelle, { empfaenger: statistikstelle, am: AM, raeume })
  return faelle.map((fall) => Fallbericht.make(fall, { gremium, raeume, umfeld, vergleich, vermerk: { ...vermerk, zweck: "bericht" }, ...texte }))
}

describe("the words of a Fallbericht", () => {
  it("leave out the names of noted languages, and warn of one without a name", () => {
    const berichte = berichten({ schilderung: "Sie spricht Englisch.", frage: "Wer hilft?" }).flatMap((one) => (Result.isSuccess(one) ? [one.success.bericht] : []))
    expect(berichte.length).toBeGreaterThan(5)
    for (const { pruefung, schilderung } of berichte) {
      expect(schilderung).toBe("Sie spricht [Herkunft].")
      expect(pruefung.findings.map(({ code }) => code).filter((code) => code === "befund/SchilderungLanguage").length).toBe(1)
    }
  })
  it("are refused where they are too long to be looked through, and named", () => {
    const codes = berichten({ schilderung: "a".repeat(8_001), frage: "b".repeat(8_000) }).map((one) => (Result.isFailure(one) ? one.failure.map(({ code }) => code) : ["made"]))
    expect(new Set(codes.flat())).toEqual(new Set(["befund/SchilderungLong"]))
  })
})
