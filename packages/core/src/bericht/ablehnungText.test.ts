import { describe, expect, it } from "vitest"
import { gruende } from "../fall/Ablehnung.js"
import { ablehnungText } from "./ablehnungText.js"

const codes = Object.keys(gruende)
const MESSAGE = "said in English"
const refusal = (code: string, details: Readonly<Record<string, string | number>> = {}) => ({ _tag: code, befehl: "Do", message: MESSAGE, needed: MESSAGE, details })

/** Every detail that any refusal gives. */
const details = {
  id: "eins", person: "p-1", personen: "p-1, p-2", am: "2026-03-02", zuletzt: "2026-03-03", phase: "monitoring", erlaubt: "aufnahme", nearest: "zwei", liste: "geschlecht",
  angabe: "a-1", bestand: "b-1", kriterien: "einverstaendnis", fehlt: "p-1/ziele/widerrufen", doppelt: "hilfe", ziel: "h-1", ziele: "h-1, h-2", handlungsziel: "h-1", ebene: "rahmenziel",
  bis: "2026-02-01", frist: "2026-02-01", naechste: "2027-12-01", spaetestens: "2027-03-02", fehlend: "h-1", fremd: "h-2", folge: "hilfeplanung", seit: "2026-01-01", massnahmen: "ma-1",
  massnahme: "ma-1", stand: "geplant", angebot: "kurs", handlungsfeld: "wohnen", durch: "awo", traeger: "vhs", passung: "pa-1", art: "anpassung", uebergabe: "u-1",
  einwilligung: "e-1", widerrufenAm: "2026-01-05", datenart: "ziele, gesundheit", datenarten: "ziele", empfaenger: "verein", grund: "widerrufen 2, rolle 1", vermerk: "fallarbeit", zweck: "konferenz",
  zeit: "z-1", andere: "z-2", quelle: "§ 7 SGB II", checkliste: "wechsel", schritt: "antrag",
}

describe("ablehnungText", () => {
  it.each(codes)("says why %s and what is needed, in whole German sentences", (code) => {
    for (const given of [details, {}]) {
      const { noetig, warum } = ablehnungText(refusal(code, given))
      for (const text of [warum, noetig]) {
        expect(text).not.toContain(MESSAGE)
        expect(text).not.toMatch(/undefined|NaN|\[object|  | [.,;:]|[(]\s*[)]|\b20\d\d-\d\d-\d\d\b/u)
        expect(text).toMatch(/^[A-ZÄÖÜ].*\.$/su)
      }
    }
  })

  it.each(codes)("names ids of %s by the words of the host", (code) => {
    const { noetig, warum } = ablehnungText(refusal(code, details), (id) => `«${id}»`)
    expect(`${warum} ${noetig}`).not.toMatch(/„/u)
  })

  it("tells a code that it does not know in English", () => {
    expect(ablehnungText(refusal("haus/EigeneRegel"))).toEqual({ warum: MESSAGE, noetig: MESSAGE })
    expect(ablehnungText(refusal("constructor"))).toEqual({ warum: MESSAGE, noetig: MESSAGE })
  })

  it.each([
    ["fall/NotDisclosable", { grund: "widerrufen 2", person: "p-1", empfaenger: "verein", datenart: "ziele, gesundheit", anzahl: 2 },
      "Die Einwilligung ist widerrufen; gefragt hat: „verein“.", "Eine Einwilligung von „p-1“, die „verein“ nennt, für: Ziele, Gesundheit."],
    ["fall/NotDisclosable", { grund: "rolle 1", empfaenger: "verein" }, "Die Rolle braucht diese Daten nicht; gefragt hat: „verein“.", "Nur Daten und Zwecke, die zu der Rolle gehören."],
    ["fall/NotDisclosable", { empfaenger: "diakonie", fehlt: "p-1/ziele/keine-einwilligung, p-2/ziele/keine-einwilligung" }, "Es gibt keine Einwilligung dafür; gefragt hat: „diakonie“.", "Eine Einwilligung, die „diakonie“ nennt."],
    ["fall/FristInvalid", { bis: "2026-02-01", am: "2026-03-02" }, "Der letzte Tag, der 01.02.2026, liegt nicht in der erlaubten Zeit.", "Ein Tag ab dem 02.03.2026; eine Überprüfung höchstens ein Jahr voraus."],
    ["fall/NotInPhase", { phase: "aufnahme", erlaubt: "hilfeplanung" }, "Dieser Schritt hat in der Phase Aufnahme keinen Platz.", "Eine dieser Phasen: Hilfeplanung."],
    ["fall/EvaluationMissing", { seit: "2026-01-01" }, "Der Fall ist noch nicht ausgewertet, seit er am 01.01.2026 in die Evaluation kam.", "Zuerst die Evaluation festhalten."],
  ])("tells %s with what it knows", (code, given, warum, noetig) => {
    expect(ablehnungText(refusal(code, given))).toEqual({ warum, noetig })
  })
})
