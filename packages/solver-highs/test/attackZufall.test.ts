import { describe, expect, it } from "vitest"
import { highsLoeser } from "@teilhabe/solver-highs"
import { type Ergebnis, laufeZufall, zusammenfassung } from "./angriffslauf.js"

const loeser = await highsLoeser()

const ofLaeufe = (ergebnisse: ReadonlyArray<Ergebnis>) => ergebnisse.flatMap((one) => (one._tag === "Lauf" ? [one.lauf] : []))

describe("random linked tables", () => {
  const ergebnisse = laufeZufall(1, 40, loeser)
  const laeufe = ofLaeufe(ergebnisse)

  it("give nothing away after protecting, to equations, narrowing and programs", () => {
    console.log(zusammenfassung(ergebnisse))
    expect(laeufe.length).toBeGreaterThan(36)
    expect(laeufe.flatMap(({ id, enthuellt }) => enthuellt.map((one) => ({ id, ...one })))).toEqual([])
    expect(laeufe.flatMap(({ findings, id }) => findings.map(({ message }) => ({ id, message })))).toEqual([])
    expect(laeufe.filter(({ offen }) => offen > 0)).toEqual([])
  }, 120_000)

  it("are broken by the attacker, most of them, where only the secret cells themselves are withheld", () => {
    const secret = laeufe.filter(({ primaer, zellen }) => primaer > 0 && zellen > 1)
    expect(secret.length).toBeGreaterThan(15)
    expect(secret.filter(({ ohneZweiteGebrochen }) => ohneZweiteGebrochen).length / secret.length).toBeGreaterThan(0.8)
  })
})
