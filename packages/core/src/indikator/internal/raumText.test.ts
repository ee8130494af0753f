import { describe, expect, it } from "vitest"
import * as Raum from "../../kernel/Raum.js"
import { fuerRaum, imRaum, raumText } from "./raumText.js"

const FAELLE = [
  ["05562", "Recklinghausen", "Kreis Recklinghausen", "im Kreis Recklinghausen", "für den Kreis Recklinghausen"],
  ["05562", "Recklinghausen, Kreis", "Kreis Recklinghausen", "im Kreis Recklinghausen", "für den Kreis Recklinghausen"],
  ["05513", "Gelsenkirchen", "Gelsenkirchen (kreisfreie Stadt)", "in der kreisfreien Stadt Gelsenkirchen", "für die kreisfreie Stadt Gelsenkirchen"],
  ["05513", "Kreisfreie Stadt Gelsenkirchen", "Gelsenkirchen (kreisfreie Stadt)", "in der kreisfreien Stadt Gelsenkirchen", "für die kreisfreie Stadt Gelsenkirchen"],
  ["11000", "Berlin", "Berlin (kreisfreie Stadt)", "in der kreisfreien Stadt Berlin", "für die kreisfreie Stadt Berlin"],
  ["02000", "Hamburg", "Hamburg (kreisfreie Stadt)", "in der kreisfreien Stadt Hamburg", "für die kreisfreie Stadt Hamburg"],
  ["09162", "München", "München (kreisfreie Stadt)", "in der kreisfreien Stadt München", "für die kreisfreie Stadt München"],
  ["09184", "München", "Kreis München", "im Kreis München", "für den Kreis München"],
  ["03101", "Braunschweig", "Braunschweig (kreisfreie Stadt)", "in der kreisfreien Stadt Braunschweig", "für die kreisfreie Stadt Braunschweig"],
  ["08125", "Heilbronn", "Kreis Heilbronn", "im Kreis Heilbronn", "für den Kreis Heilbronn"],
  ["08121", "Heilbronn", "Heilbronn (kreisfreie Stadt)", "in der kreisfreien Stadt Heilbronn", "für die kreisfreie Stadt Heilbronn"],
  ["03241", "Hannover, Region", "Region Hannover", "in der Region Hannover", "für die Region Hannover"],
  ["05334", "Städteregion Aachen", "Städteregion Aachen", "in der Städteregion Aachen", "für die Städteregion Aachen"],
  ["06432", "Darmstadt-Dieburg", "Kreis Darmstadt-Dieburg", "im Kreis Darmstadt-Dieburg", "für den Kreis Darmstadt-Dieburg"],
  ["05962", "Märkischer Kreis", "Märkischer Kreis", "im Märkischen Kreis", "für den Märkischen Kreis"],
  ["05382", "Rhein-Sieg-Kreis", "Rhein-Sieg-Kreis", "im Rhein-Sieg-Kreis", "für den Rhein-Sieg-Kreis"],
  ["05562024", "Marl, Stadt", "Marl", "in Marl", "für Marl"],
  ["05", "Nordrhein-Westfalen", "Nordrhein-Westfalen", "in Nordrhein-Westfalen", "für Nordrhein-Westfalen"],
  ["10", "Saarland", "Saarland", "im Saarland", "für das Saarland"],
] as const

describe("areas in sentences", () => {
  it.each(FAELLE)("%s %s", (ags, name, text, im, fuer) => {
    const raum = Raum.make(ags, name)
    expect([raumText(raum), imRaum(raum), fuerRaum(raum)]).toEqual([text, im, fuer])
  })
})
