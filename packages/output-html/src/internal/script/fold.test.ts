import { describe, expect, test } from "vitest"
import { fold, placesOf, wordsOf } from "./fold.js"

describe("what is searched for", () => {
  const isFound = (question: string, text: string): boolean => wordsOf(question).every((word) => placesOf(fold(text).text, word).length > 0)

  test.each([
    ["strasse", "Hauptstraße 4"], ["STRASSE", "straße"], ["Straße", "STRASSE"], ["koeln", "Köln"], ["Köln", "koeln"], ["Käse", "Ka\u0308se"],
    ["cafe", "Mietercafé"], ["wohnungsbau", "Wohnungs\u00ADbau"], ["12 %", "12\u00A0%"], ["jugend wohnen", "Wohnen für die Jugend"], ["Çelebi", "celebi"], ["şişli", "Sisli"],
  ])("%s is found in %s", (question, text) => {
    expect(isFound(question, text)).toBe(true)
  })
  test.each([["kohl", "Köln"], ["jugend sport", "Wohnen für die Jugend"], ["schon", "schön"]])("%s is not found in %s", (question, text) => {
    expect(isFound(question, text)).toBe(false)
  })
  test("nothing but spaces asks for nothing", () => {
    expect(wordsOf(" \n\u00A0")).toEqual([])
    expect(placesOf("abc", "")).toEqual([])
  })
})

describe("properties", () => {
  test("every folded letter knows the sign it comes from", () => {
    for (const text of ["", "Maßnahme für Ältere", "🙂 ae ä a\u0308", "a  b\n c", "\u0308x", "ﷺ\uD800"]) {
      const { from, text: folded } = fold(text)
      expect(from).toHaveLength(folded.length + 1)
      expect([...from].sort((a, b) => a - b)).toEqual(from)
      expect(from.every((at) => at >= 0 && at <= text.length)).toBe(true)
    }
  })
  test("a folded text folds to itself", () => {
    for (const text of ["Größe ÜBER Maß", "Éclair Ñandú", "İstanbul"]) expect(fold(fold(text).text).text).toBe(fold(text).text)
  })
})
