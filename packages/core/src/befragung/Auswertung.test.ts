import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { antwort, bogen, codesOf, erhebung, fragebogen, offen, quote, rand, stufe, wertOf, zufall } from "../../test/befragungBeispiel.js"
import { forAll } from "../../test/seeded.js"
import { attack } from "../geheimhaltung/attack.js"
import * as Cube from "../cube/Cube.js"
import * as Veroeffentlichungsregister from "../geheimhaltung/Veroeffentlichungsregister.js"
import { regeln } from "../geheimhaltung/regeln.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Text from "../kernel/Text.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Auswertung from "./Auswertung.js"
import type { Bogen } from "./Bogen.js"
import * as Erhebung from "./Erhebung.js"
import { evaluateIndex } from "./evaluateIndex.js"
import * as Groesse from "./Groesse.js"
import { rake } from "./rake.js"
import * as Ruecklauf from "./Ruecklauf.js"
import type { Stichprobe, Wahrscheinlichkeit } from "./Stichprobe.js"
import * as Wellenvergleich from "./Wellenvergleich.js"

const regel = regeln.schwelleFuenf
const KEYS = ["huels", "drewer", "sinsen", "polsum"] as const
const gruppe = Merkmal.make("sozialraum", Codeliste.make({ id: "sozialraum", titel: "Sozialraum", quelle: "erfunden", auspraegungen: KEYS.map((schluessel) => ({ schluessel, name: schluessel })) }))

/** So many of each answer in each Sozialraum. */
const boegenOf = (anzahlen: Readonly<Record<string, ReadonlyArray<number>>>, antwortOf: (at: number) => Bogen["antworten"]): ReadonlyArray<Bogen> =>
  Object.entries(anzahlen).flatMap(([sozialraum, counts]) => counts.flatMap((anzahl, at) => Array.from({ length: anzahl }, (_, index) => bogen(`${sozialraum}-${at}-${index}`, antwortOf(at), { sozialraum }))))

const verein = (at: number): Bogen["antworten"] => ({ verein: antwort(["ja", "nein", "frueher"][at] ?? "ja") })
const zuhause = (at: number): Bogen["antworten"] => ({ zuhause: stufe(at + 1) })

const auswerten = (stichprobe: Stichprobe, frage: string, boegen: ReadonlyArray<Bogen>, weise: Partial<Auswertung.Auswertungsweise> = {}): Auswertung.Auswertung =>
  Result.getOrThrow(Auswertung.make(erhebung(stichprobe, boegen), Id.make(frage), { regel, gruppe, ...weise }))

const told = ({ gruppen }: Auswertung.Auswertung) => Object.fromEntries(gruppen.map((one) => [one.gruppe, Object.values(one.anteile).map(({ wert }) => (wert._tag === "Fehlend" ? wert.grund : wert.wert))]))

const small = { huels: [20, 18, 12], drewer: [30, 3, 17], sinsen: [25, 22, 9], polsum: [8, 9, 7] }

describe("Auswertung", () => {
  it("withholds what few said, and what would give it away, and tells the rest", () => {
    const auswertung = auswerten(offen, "verein", boegenOf(small, verein))
    const shares = told(auswertung)
    expect(shares["insgesamt"]).toEqual([46.1, 28.9, 25])
    expect(shares["drewer"]?.[1]).toBe("gesperrt")
    expect(shares["drewer"]?.filter((one) => one === "gesperrt").length).toBeGreaterThan(1)
    expect(Object.values(shares).filter((one) => one[1] === "gesperrt").length).toBeGreaterThan(1)
    expect(shares["sinsen"]?.some((one) => typeof one === "number")).toBe(true)
  })

  it("gives no attacker a withheld number who knows all shares and numbers of respondents that are out", () => {
    const { veroeffentlichung } = auswerten(offen, "verein", boegenOf(small, verein))
    const angriff = attack(veroeffentlichung)
    expect(angriff.gesperrt).toBeGreaterThan(3)
    expect(angriff.enthuellt).toEqual([])
    // With all others told but the secret one, the same attacker works it out.
    const open = veroeffentlichung.tabellen.map((one) => ({ ...one, cube: Cube.make(one.cube.merkmale, "unbekannt", Cube.zellen(one.cube).map(({ koordinate, wert }) => {
      const count = small[koordinate["sozialraum"] as "drewer"]?.[["ja", "nein", "frueher"].indexOf(koordinate["antwort-verein"] ?? "")]
      return { koordinate, wert: count === undefined || count === 3 ? wert : Messwert.exakt(count) }
    })) }))
    expect(attack({ tabellen: open }).enthuellt.map(({ bis, von }) => [von, bis])).toContainEqual([3, 3])
  })

  it("knows by the register what another table of the same survey withholds, and does not take the next survey for it", () => {
    const boegen = boegenOf(small, verein).map((one, at) => ({ ...one, merkmale: { ...one.merkmale, alter: one.id.startsWith("drewer-1") || at % 7 === 0 ? "jung" : "alt" } }))
    const first = auswerten(offen, "verein", boegen, { welle: "2024" })
    const register = Result.getOrThrow(Veroeffentlichungsregister.add(Veroeffentlichungsregister.empty, { am: Stichtag.make(2024, 6, 1), bericht: "Bericht 2024", tabelle: first.tabelle, spanne: first.spanne }))
    const alter = Merkmal.make("alter", Codeliste.make({ id: "alter", titel: "Alter", quelle: "erfunden", auspraegungen: ["jung", "alt"].map((schluessel) => ({ schluessel, name: schluessel })) }))
    const second = auswerten(offen, "verein", boegen, { welle: "2024", register, gruppe: alter })
    // The two, and the numbers of respondents that the survey tells of both groupings.
    expect(second.veroeffentlichung.tabellen.length).toBe(3)
    expect(attack(second.veroeffentlichung).enthuellt).toEqual([])
    const next = auswerten(offen, "verein", boegen.slice(20), { welle: "2026", register })
    expect(next.findings.filter(({ code }) => code.includes("Differ"))).toEqual([])
    expect(new Set(next.veroeffentlichung.tabellen.map(({ gegenstand }) => gegenstand)).size).toBe(2)
  })

  it("tells of no group that all of it said the same, or that nobody of it did", () => {
    const shares = told(auswerten(offen, "verein", boegenOf({ huels: [40, 30, 25], drewer: [25, 0, 0], sinsen: [30, 28, 22], polsum: [33, 0, 20] }, verein)))
    expect(shares["drewer"]).toEqual(["gesperrt", "gesperrt", "gesperrt"])
    expect(shares["polsum"]?.[1]).toBe("gesperrt")
    const nobody = auswerten(offen, "verein", boegenOf({ huels: [40, 30, 25], drewer: [30, 28, 22], polsum: [33, 0, 20] }, verein))
    expect(told(nobody)["polsum"]?.[1]).toBe("gesperrt")
    expect(Cube.get(nobody.tabelle.cube, { sozialraum: "polsum", "antwort-verein": "nein" })).toEqual(Messwert.fehlend("gesperrt"))
  })

  it("tells the mean of a scale only where every share is told", () => {
    const { gruppen } = auswerten(offen, "zuhause", boegenOf({ huels: [10, 10, 10, 10, 10], drewer: [2, 10, 10, 10, 10], sinsen: [9, 9, 9, 9, 9], polsum: [8, 8, 8, 8, 8] }, zuhause))
    for (const { anteile, mittel } of gruppen) {
      expect(Messwert.isZahl(mittel?.wert ?? Messwert.fehlend("unbekannt"))).toBe(Object.values(anteile).every(({ wert }) => Messwert.isZahl(wert)))
    }
    expect(gruppen.find((one) => one.gruppe === "drewer")?.mittel?.wert).toEqual(Messwert.fehlend("gesperrt"))
    expect(gruppen.filter(({ mittel }) => mittel?.wert._tag === "Fehlend").length).toBeGreaterThan(1)
  })

  it("gives an interval to a random sample alone, and calls a share of few uncertain", () => {
    const boegen = boegenOf({ huels: [60, 50, 40], drewer: [50, 40, 30], sinsen: [8, 7, 6], polsum: [55, 45, 35] }, verein)
    const random = auswerten(zufall(9000), "verein", boegen, { mindestens: 30 })
    const [insgesamt, huels, , sinsen] = random.gruppen
    expect(insgesamt?.anteile["ja"]?.intervall).toMatchObject({ verfahren: "wilson" })
    expect(huels?.anteile["ja"]?.intervall?.von).toBeLessThan(wertOf(huels?.anteile["ja"]?.wert ?? Messwert.fehlend("unbekannt")))
    expect(sinsen).toMatchObject({ befragte: Messwert.exakt(21), anteile: { ja: { wert: Messwert.fehlend("unsicher") } } })
    for (const other of [offen, quote]) {
      const { gruppen } = auswerten(other, "verein", boegen)
      expect(gruppen.flatMap(({ anteile }) => Object.values(anteile)).some((one) => "intervall" in one)).toBe(false)
    }
    expect(auswerten(offen, "verein", boegen).aussage).toContain("der 426 Teilnehmenden")
  })

  it("weights the shares, and lets the unweighted numbers decide what is told", () => {
    const boegen = boegenOf({ huels: [40, 30, 30], drewer: [30, 30, 40] }, verein)
    const gewichtung = Result.getOrThrow(rake(erhebung(zufall(1000), boegen), [rand("sozialraum", { huels: 900, drewer: 100 })]))
    const zwei = Merkmal.make("sozialraum", { ...gruppe.liste, auspraegungen: gruppe.liste.auspraegungen.slice(0, 2) })
    expect(told(auswerten(zufall(1000), "verein", boegen, { gewichtung, gruppe: zwei }))["insgesamt"]).toEqual([39, 30, 31])
  })

  it("refuses a rule that changes numbers, as shares beside them would tell the true ones", () => {
    expect(codesOf(Auswertung.make(erhebung(offen, boegenOf(small, verein)), Id.make("verein"), { regel: regeln.azr, gruppe }))).toEqual(["VerfahrenUnfit"])
    expect(codesOf(Auswertung.make(erhebung(offen, boegenOf(small, verein)), Id.make("jahre"), { regel, gruppe }))).toEqual(["ZahlWithoutTable"])
  })
})

describe("a multiple choice", () => {
  const wahl = (key: string) => ({ schluessel: Id.make(key), text: Text.make(key, { tr: key }) })
  const orte = { _tag: "Mehrfachwahl" as const, id: Id.make("orte"), text: Text.make("Wo treffen Sie andere?", { tr: "Nerede?" }), ohneAntwort: [], moeglichkeiten: [wahl("park"), wahl("markt")] as const }
  const mit = { ...fragebogen, fragen: [...fragebogen.fragen, orte] as unknown as typeof fragebogen.fragen }
  const genannt = [["park"], ["park", "markt"], []].map((schluessel) => ({ orte: { _tag: "Mehrfachwahl" as const, schluessel } }))
  const of = (counts: Readonly<Record<string, ReadonlyArray<number>>>, antwort?: string) =>
    Auswertung.make(Result.getOrThrow(Erhebung.make(mit, offen, boegenOf(counts, (at) => genannt[at] ?? {}))), orte.id, { regel, gruppe, ...(antwort === undefined ? {} : { antwort: Id.make(antwort) }) })

  it("is told answer by answer, as named or not named, under the same rule", () => {
    const even = { huels: [20, 10, 10], drewer: [10, 10, 20], sinsen: [10, 20, 10], polsum: [10, 10, 10] }
    const park = Result.getOrThrow(of(even, "park"))
    expect(park.text).toBe("Wo treffen Sie andere? „park“")
    expect(told(park)["huels"]).toEqual([75, 25])
    expect(told(Result.getOrThrow(of(even, "markt")))["huels"]).toEqual([25, 75])
    expect(told(Result.getOrThrow(of({ ...even, drewer: [20, 3, 20] }, "markt")))["drewer"]).toEqual(["gesperrt", "gesperrt"])
  })

  it("says which of its answers is lacking or unknown, and of other questions that they have none", () => {
    expect([codesOf(of({ huels: [9, 9, 9] })), codesOf(of({ huels: [9, 9, 9] }, "bahnhof"))]).toEqual([["AntwortLacking"], ["AntwortOutside"]])
    expect(codesOf(Auswertung.make(erhebung(offen, boegenOf(small, verein)), Id.make("verein"), { regel, gruppe, antwort: Id.make("ja") }))).toEqual(["AntwortUnfit"])
  })
})

describe("evaluateIndex", () => {
  // Four questions answered alike, so many of each step in each Sozialraum; the third question is withheld where few gave one answer.
  const alle = (at: number, besuch = at): Bogen["antworten"] => ({ zuhause: stufe(at + 1), gruss: stufe(at + 1), besuch: stufe(besuch + 1), allein: stufe(5 - at) })
  const even = { huels: [8, 8, 8, 8, 8], drewer: [9, 9, 9, 9, 9], sinsen: [7, 8, 9, 9, 9], polsum: [10, 10, 10, 10, 10] }
  const of = (boegen: ReadonlyArray<Bogen>) => Result.getOrThrow(evaluateIndex(erhebung(offen, boegen), Id.make("zusammenleben"), { regel, gruppe }))
  const secretIn = ({ gruppen }: ReturnType<typeof of>) => gruppen.filter(({ mittel }) => Messwert.equals(mittel.wert, Messwert.fehlend("gesperrt"))).map((one) => one.gruppe)

  it("tells the mean of each group with the formula beside it", () => {
    const { gruppen, text } = of(boegenOf(even, alle))
    expect(gruppen.map(({ mittel }) => wertOf(mittel.wert))).toEqual([50.7, 50, 50, 53, 50])
    expect(text).toContain("eigene Berechnung")
  })

  it("withholds it where one of its questions is withheld, and never for one group alone", () => {
    const boegen = boegenOf(even, alle).map((one) => (one.id.startsWith("drewer-2") && one.id !== "drewer-2-0" ? { ...one, antworten: alle(2, 3) } : one))
    const auswertung = of(boegen)
    const besuch = auswertung.fragen.find(({ frage }) => frage === "besuch")
    expect(besuch?.gruppen.find((one) => one.gruppe === "drewer")?.mittel?.wert).toEqual(Messwert.fehlend("gesperrt"))
    expect(secretIn(auswertung)).toContain("drewer")
    expect(secretIn(auswertung).length).toBeGreaterThan(1)
  })

  it("withholds the same value of a whole group, and a second group with it", () => {
    const boegen = boegenOf(even, alle).map((one) => (one.merkmale["sozialraum"] === "polsum" ? { ...one, antworten: { ...one.antworten, gruss: stufe(6 - Number(one.id.split("-")[1]) - 1), allein: stufe(Number(one.id.split("-")[1]) + 1) } } : one))
    expect(secretIn(of(boegen))).toEqual(["huels", "polsum"])
  })
})

describe("Ruecklauf", () => {
  it("is answers of invitations, and nothing where nobody was invited", () => {
    const boegen = boegenOf({ huels: [200, 112] }, verein)
    expect(Ruecklauf.of(erhebung(zufall(60_000, { _tag: "Einfach" }, 1000), boegen)).quote).toEqual(Messwert.exakt(31.2))
    expect(Ruecklauf.of(erhebung(offen, boegen)).quote).toEqual(Messwert.fehlend("nicht-sinnvoll"))
  })

  it("marks groups that are heard too little of, and withholds those of whom too few answered", () => {
    const boegen = [...boegenOf({ huels: [30], drewer: [60], sinsen: [3] }, verein)]
    const of = (werte: Readonly<Record<string, number>>) => Result.getOrThrow(Ruecklauf.compare({ boegen, fragebogen }, rand("sozialraum", werte), { regel }))
    const vertretung = of({ huels: 500, drewer: 400, sinsen: 100 })
    expect(vertretung.find(({ schluessel }) => schluessel === "sinsen")).toMatchObject({ befragte: Messwert.fehlend("gesperrt"), istUnterrepraesentiert: undefined })
    expect(vertretung.filter(({ istUnterrepraesentiert }) => istUnterrepraesentiert === undefined).length).toBe(2)
    const zwei = Result.getOrThrow(Ruecklauf.compare({ boegen: boegen.slice(0, 90), fragebogen }, rand("sozialraum", { huels: 500, drewer: 500 }), { regel }))
    expect(zwei.map(({ istUnterrepraesentiert, schluessel }) => [schluessel, istUnterrepraesentiert])).toEqual([["huels", true], ["drewer", false]])
    expect(codesOf(Ruecklauf.compare({ boegen, fragebogen }, rand("sozialraum", { huels: 1 }), { regel }))).toEqual(["RandKeyUnknown"])
  })
})

describe("Wellenvergleich", () => {
  const boegen = (ja: number, nein: number) => boegenOf({ huels: [ja, nein] }, verein)
  const welle = (stichprobe: Stichprobe, ja: number, change: Partial<typeof fragebogen> = {}): Wellenvergleich.Welle =>
    ({ bezeichnung: String(ja), erhebung: erhebung(stichprobe, boegen(ja, 300 - ja)), groesse: Groesse.anteil({ ...fragebogen, ...change }, Id.make("verein"), ["ja"]) })
  const changed = (text: Readonly<Record<string, string>>, moeglichkeiten = 3) => ({
    fragen: fragebogen.fragen.map((one) => (one._tag === "Einfachwahl" ? { ...one, text: { de: "", ...text }, moeglichkeiten: one.moeglichkeiten.slice(0, moeglichkeiten) } : one)) as unknown as typeof fragebogen.fragen,
  })

  it("is a difference with its interval for two random samples: Newcombe's 56 of 70 against 48 of 80", () => {
    const small = (ja: number, n: number): Wellenvergleich.Welle => ({ ...welle(zufall(1e12), 0), bezeichnung: String(n), erhebung: erhebung(zufall(1e12), boegen(ja, n - ja)) })
    const result = Wellenvergleich.make(small(48, 80), small(56, 70))
    expect(result).toMatchObject({ _tag: "Veraenderung", istDeutlich: true })
    if (result._tag !== "Veraenderung") return
    // Newcombe 1998, table II, method 10: 0.0524 to 0.3339, with n in place of the effective size n − 1 of a drawn sample.
    expect(wertOf(result.differenz)).toBeCloseTo(20, 10)
    expect(result.intervall.von).toBeCloseTo(5.24, 0)
    expect(result.intervall.bis).toBeCloseTo(33.39, 0)
    expect(result.satz).toContain("+20,0 Prozentpunkte (Bereich 5,")
  })

  it("says where a difference may be chance, and is the other way round for the other order", () => {
    const [there, back] = [Wellenvergleich.make(welle(zufall(9000), 150), welle(zufall(9000), 160)), Wellenvergleich.make(welle(zufall(9000), 160), welle(zufall(9000), 150))]
    if (there._tag !== "Veraenderung" || back._tag !== "Veraenderung") throw new Error("no difference")
    expect(there.istDeutlich).toBe(false)
    expect(there.satz).toContain("mit dem Zufall der Auswahl vereinbar")
    expect(there.intervall.von).toBeCloseTo(-back.intervall.bis, 10)
  })

  it("tells a break and computes nothing: other words, another scale, other people", () => {
    const text = { de: "Sind Sie in einem Verein?", tr: "Bir derneğe üye misiniz?" }
    const gruende = (spaeter: Wellenvergleich.Welle) => {
      const result = Wellenvergleich.make(welle(zufall(9000), 150), spaeter)
      return result._tag === "Bruch" ? result.gruende : result._tag
    }
    expect(gruende(welle(zufall(9000), 150, changed(text)))).toBe("Veraenderung")
    expect(gruende(welle(zufall(9000), 150, changed({ ...text, ar: "هل أنت عضو؟" })))).toBe("Veraenderung")
    expect(gruende(welle(zufall(9000), 150, changed({ de: text.de })))).toBe("Veraenderung")
    expect(gruende(welle(zufall(9000), 150, changed({ ...text, de: "Gehören Sie einem Verein an?" })))).toEqual(["wortlaut"])
    expect(gruende(welle(zufall(9000), 150, changed({ ...text, tr: "Dernek üyesi misiniz?" })))).toEqual(["wortlaut"])
    expect(gruende(welle(zufall(9000), 150, changed(text, 2)))).toEqual(["skala"])
    expect(gruende(welle(offen, 150))).toEqual(["auswahl"])
    const ab18 = { ...zufall(9000), auswahlgrundlage: { ...zufall(9000).auswahlgrundlage, bezeichnung: "Melderegister, ab 18 Jahren" } }
    expect(gruende(welle(ab18, 150))).toEqual(["auswahlgrundlage"])
  })

  it("tells the difference of a group only where both of its values were told", () => {
    const weller = (counts: Readonly<Record<string, ReadonlyArray<number>>>): Wellenvergleich.Welle => {
      const one = erhebung(zufall(9000), boegenOf(counts, verein))
      const auswertung = Result.getOrThrow(Auswertung.make(one, Id.make("verein"), { regel, gruppe }))
      return { bezeichnung: "2024", erhebung: one, groesse: Groesse.anteil(fragebogen, Id.make("verein"), ["ja"]), bereich: { auswertung, gruppe: "drewer" } }
    }
    const even = { huels: [60, 60, 60], drewer: [30, 30, 30], sinsen: [40, 40, 40], polsum: [30, 30, 30] }
    const [first, second, third] = [weller(even), weller({ ...even, drewer: [40, 25, 25] }), weller({ ...even, drewer: [2, 30, 30] })]
    expect(Wellenvergleich.make(first, second)).toMatchObject({ _tag: "Veraenderung", satz: expect.stringContaining("+11,1 Prozentpunkte") })
    for (const [a, b] of [[first, third], [third, first]] as const) expect(Wellenvergleich.make(a, b)).toEqual({ _tag: "OhneSpanne", satz: expect.stringContaining("Nicht beide Werte dürfen veröffentlicht werden") })
    expect(Wellenvergleich.make(first, { ...second, groesse: Groesse.anteil(fragebogen, Id.make("verein"), ["nein"]) })._tag).toBe("Bruch")
    const { bereich: _, ...alle } = second
    expect(Wellenvergleich.make(first, alle)).toMatchObject({ _tag: "Bruch", gruende: ["bereich"] })
    const andere = { ...second, groesse: Groesse.anteil(fragebogen, Id.make("zuhause"), ["1"]) }
    expect(Wellenvergleich.make({ ...first, groesse: andere.groesse }, andere)._tag).toBe("OhneSpanne")
  })

  it("takes other words of an earlier question and other weights for a break, and a survey and itself for a slip", () => {
    const jahre = (text: string) => ({ ...welle(zufall(9000), 150), groesse: Groesse.mittel({ fragen: fragebogen.fragen.map((one) => (one.id === "verein" ? { ...one, text: { de: text } } : one)) as unknown as typeof fragebogen.fragen }, Id.make("jahre")) })
    expect(Wellenvergleich.make(jahre("Sind Sie in einem Verein?"), jahre("Waren Sie je in einem Verein?"))).toMatchObject({ _tag: "Bruch", gruende: ["wortlaut"] })
    const [a, b] = [welle(zufall(9000), 150), welle(zufall(9000), 150)]
    const gewichtung = Result.getOrThrow(rake(b.erhebung as Erhebung.Erhebung<Wahrscheinlichkeit>, [rand("sozialraum", { huels: 9000 })]))
    expect(Wellenvergleich.make(a, { ...b, gewichtung })).toMatchObject({ _tag: "Bruch", gruende: ["gewichtung"] })
    expect(Wellenvergleich.make(a, b)).toMatchObject({ satz: expect.stringContaining(": 0,0 Prozentpunkte") })
    expect(() => Wellenvergleich.make(a, a)).toThrow("one survey")
  })

  it("computes nothing without random samples", () => {
    for (const stichprobe of [offen, quote]) expect(Wellenvergleich.make(welle(stichprobe, 150), welle(stichprobe, 180))._tag).toBe("OhneSpanne")
  })

  it("tells another formula of an index as a break", () => {
    const groesse = (mindestensFragen: number) => Groesse.index({ ...fragebogen, indizes: fragebogen.indizes.map((one) => ({ ...one, mindestensFragen })) }, Id.make("zusammenleben"))
    const of = (mindestens: number) => ({ ...welle(zufall(9000), 150), groesse: groesse(mindestens) })
    expect(Wellenvergleich.make(of(1), of(2))).toMatchObject({ _tag: "Bruch", gruende: ["formel"] })
    expect(Wellenvergleich.make(of(1), of(1))._tag).toBe("OhneSpanne")
  })
})

describe("properties", () => {
  it("no withheld number can be worked out from what is told, whatever was answered", () => {
    forAll(8, ({ int }) => {
      const counts = Object.fromEntries(KEYS.map((key) => [key, [int(0, 14), int(0, 14), int(0, 14)]]))
      const boegen = boegenOf(counts, verein)
      if (boegen.length === 0) return
      const result = Auswertung.make(erhebung(offen, boegen), Id.make("verein"), { regel, gruppe })
      if (Result.isFailure(result)) return
      const { gruppen, veroeffentlichung } = result.success
      expect(attack(veroeffentlichung).enthuellt).toEqual([])
      for (const { anteile, gruppe: key } of gruppen.slice(1)) {
        Object.values(anteile).forEach(({ wert }, at) => {
          if ((counts[key]?.[at] ?? 0) < regel.schwelle) expect(Messwert.isFehlend(wert)).toBe(true)
        })
      }
    })
  })
})
