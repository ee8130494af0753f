import { readFileSync } from "node:fs"
import type { Auswertung, Gewichtung, Schaetzung } from "@teilhabe/core/befragung"
import { checkDokument, type Dokument } from "@teilhabe/core/bericht"
import { applyUnterschied, checkFassung, Fassungen, type Fortschreibung, type Uebergang } from "@teilhabe/core/fortschreibung"
import * as gremienarbeit from "@teilhabe/core/gremienarbeit"
import { Finding, Id, Messwert, Stichtag } from "@teilhabe/core/kernel"
import type { Glied, Konzept, RoterFaden } from "@teilhabe/core/konzept"
import * as projektverlauf from "@teilhabe/core/projektverlauf"
import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
// @ts-expect-error the examples are plain JavaScript
import * as befragungenJs from "../examples/fuenf-jahre/befragungen.mjs"
// @ts-expect-error the examples are plain JavaScript
import * as berichtJs from "../examples/fuenf-jahre/bericht.mjs"
// @ts-expect-error the examples are plain JavaScript
import * as ereignisseJs from "../examples/fuenf-jahre/ereignisse.mjs"
// @ts-expect-error the examples are plain JavaScript
import * as fadenJs from "../examples/fuenf-jahre/faden.mjs"
// @ts-expect-error the examples are plain JavaScript
import * as fassungJs from "../examples/fuenf-jahre/fassung-2.mjs"
// @ts-expect-error the examples are plain JavaScript
import * as kalenderJs from "../examples/fuenf-jahre/kalender.mjs"
import { berichtText } from "../packages/core/test/berichtText.js"
import { seeded } from "../packages/core/test/seeded.js"

type Projektereignis = projektverlauf.Ereignis.Ereignis
type Gremienereignis = gremienarbeit.Ereignis.Ereignis
type Tag = Stichtag.Stichtag

interface Jahre {
  readonly abgelehnt: ReadonlyArray<unknown>
  readonly projektereignisse: ReadonlyArray<Projektereignis>
  readonly gremienereignisse: ReadonlyArray<Gremienereignis>
  readonly berichte: ReadonlyArray<gremienarbeit.Bericht>
  readonly versaeumt: ReadonlyArray<readonly [number, string]>
  readonly verspaetet: ReadonlyArray<readonly [number, string]>
}
interface Staende {
  readonly gremien: ReadonlyMap<Id.Id, gremienarbeit.Gremienstand.Gremienstand>
  readonly projekte: ReadonlyMap<Id.Id, projektverlauf.Projektstand.Projektstand>
}
type Fadenglied = RoterFaden<{ readonly id: Id.Id; readonly art: string }>

const { simuliere } = ereignisseJs as { readonly simuliere: (seed: number) => Jahre }
const { fassung2, fassungen, uebergang } = fassungJs as { readonly fassung2: Konzept.Konzept; readonly fassungen: Fassungen.Fassungen; readonly uebergang: Uebergang.Uebergang }
const { kalenderOf, nachStrom, staendeAm } = kalenderJs as {
  readonly nachStrom: <E>(ereignisse: ReadonlyArray<E>, key: keyof E) => ReadonlyMap<Id.Id, ReadonlyArray<E>>
  readonly kalenderOf: (jahre: Jahre, jahr: number, stichtag?: Tag) => gremienarbeit.Jahreskalender
  readonly staendeAm: (jahre: Jahre, stichtag: Tag) => Staende
}
const { befund, befundId, beschluesseOf, fadenOf } = fadenJs as {
  readonly befund: { readonly handlungsfeld: Id.Id }
  readonly befundId: Id.Id
  readonly beschluesseOf: (gremien: Staende["gremien"]) => ReadonlyArray<Fortschreibung.Beschlussquelle>
  readonly fadenOf: (jahre: Jahre, stichtag: Tag) => { readonly fortschreibung: Fortschreibung.Fortschreibung; readonly glieder: ReadonlyArray<Glied.Glied>; readonly faden: (id: Id.Id) => Fadenglied }
}
const { berichtOf } = berichtJs as { readonly berichtOf: (jahre: Jahre, stichtag?: Tag) => Dokument.Dokument }
const { befragung2022, befragung2024 } = befragungenJs as {
  readonly befragung2022: (seed: number) => { readonly wert: Schaetzung.Befragungswert }
  readonly befragung2024: (seed: number) => { readonly gewichtung: Gewichtung.Gewichtung; readonly schaetzung: Schaetzung.Schaetzung; readonly auswertung: Auswertung.Auswertung }
}

const SEED = 2021
const jahre = simuliere(SEED)
const [BEGINN, ENDE] = [Stichtag.make(2021, 1, 1), Stichtag.make(2025, 12, 31)]
const quartale = projektverlauf.quartalstage(BEGINN, ENDE)
const jahresenden = quartale.filter((tag) => tag.endsWith("12-31"))
const konzeptAm = (tag: Tag): Konzept.Konzept => Fassungen.konzeptAm(fassungen, tag) ?? marl
const known = <E extends Projektereignis | Gremienereignis>(ereignisse: ReadonlyArray<E>, tag: Tag): ReadonlyArray<E> => ereignisse.filter(({ vermerk }) => vermerk.am <= tag)
const knownBy = (tag: Tag): Jahre => ({ ...jahre, projektereignisse: known(jahre.projektereignisse, tag), gremienereignisse: known(jahre.gremienereignisse, tag), berichte: jahre.berichte.filter(({ am }) => am <= tag) })
const alleProjekte = [...new Set([...marl.projekte, ...fassung2.projekte].map(({ id }) => id))]
const zufallstage = (anzahl: number): ReadonlyArray<Tag> => {
  const chance = seeded(7)
  return Array.from({ length: anzahl }, () => Stichtag.addDays(BEGINN, chance.int(0, 1825)))
}

/** Everything under a key `titel`, however deep. */
const titelIn = (value: unknown): ReadonlyArray<string> => {
  if (Array.isArray(value)) return value.flatMap(titelIn)
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === "titel" && typeof inner === "object" && inner !== null && "de" in inner ? [String(inner.de)] : titelIn(inner)))
}

describe("five simulated years of Marl", () => {
  test.each([1, SEED])("seed %i: no command was refused, every event survives its store, and the same seed gives the same bytes", (seed) => {
    const found = simuliere(seed)
    expect(found.abgelehnt).toEqual([])
    expect(JSON.stringify(simuliere(seed))).toBe(JSON.stringify(found))
    const reread = [
      found.projektereignisse.map((one) => Result.getOrThrow(projektverlauf.projektformat.read(JSON.parse(JSON.stringify(projektverlauf.projektformat.write(one))) as never))),
      found.gremienereignisse.map((one) => Result.getOrThrow(gremienarbeit.gremienformat.read(JSON.parse(JSON.stringify(gremienarbeit.gremienformat.write(one))) as never))),
    ]
    expect(reread).toEqual([found.projektereignisse, found.gremienereignisse])
  })

  test("another seed gives other years", () => {
    expect(JSON.stringify(simuliere(1).gremienereignisse)).not.toBe(JSON.stringify(simuliere(2).gremienereignisse))
  })

  test("every title that reaches a reader and is not Marl's own says that it is invented", () => {
    const own = new Set(titelIn(marl))
    const found = [...titelIn(jahre.projektereignisse), ...titelIn(jahre.gremienereignisse), ...titelIn(fassung2).filter((titel) => !own.has(titel))]
    expect(found.length).toBeGreaterThan(300)
    expect(found.filter((titel) => !/erfunden/u.test(titel))).toEqual([])
  })

  test("every way a Projekt can go was gone, every result of an assessment was given, and absent, rounded and corrected figures are among them", () => {
    const lagen = new Set([...staendeAm(jahre, ENDE).projekte.values()].flatMap((stand) => (stand.lage === "vorgesehen" ? [] : stand.weg.map(({ lage }) => lage))))
    expect([...lagen].sort()).toEqual(["abgeschlossen", "beendet", "geplant", "in-erprobung", "in-pruefung", "laufend", "regelangebot", "vorgemerkt", "zusammengefuehrt"])
    const tags = new Set(jahre.projektereignisse.map(({ _tag }) => _tag))
    for (const tag of ["ErprobungProlonged", "ProjektExtended", "FristDeferred", "MeilensteinDropped", "MittelAmended", "AusgabeRevoked", "KennzahlCorrected"] as const) expect(tags).toContain(tag)
    const ergebnisse = new Set(jahre.projektereignisse.flatMap((one) => (one._tag === "ProjektAssessed" ? [one.bewertung.ergebnis] : [])))
    expect([...ergebnisse].sort()).toEqual(["anpassen", "ausweiten", "beenden", "fortfuehren", "zusammenfuehren"])
    const werte = jahre.projektereignisse.flatMap((one) => (one._tag === "KennzahlRecorded" && "wert" in one.kennzahl ? [one.kennzahl.wert._tag] : []))
    expect(new Set(werte)).toEqual(new Set(["Exakt", "Gerundet", "Fehlend"]))
  })
})

describe("the state as of any day", () => {
  /** As a store with snapshots has it: the state after every fifth event, and what came after it by the day. */
  const fromSnapshots = <E extends { readonly vermerk: { readonly am: Tag } }, S>(ereignisse: ReadonlyArray<E>, evolve: (stand: S, one: E) => S, initial: S, tag: Tag): S => {
    let [stand, snapshot] = [initial, JSON.stringify(initial)]
    let at = 0
    for (const [index, one] of ereignisse.entries()) {
      if (one.vermerk.am > tag) break
      stand = evolve(stand, one)
      if ((index + 1) % 5 === 0) [snapshot, at] = [JSON.stringify(stand), index + 1]
    }
    return ereignisse.slice(at).filter(({ vermerk }) => vermerk.am <= tag).reduce(evolve, JSON.parse(snapshot) as S)
  }

  test("on forty days is the one that snapshots and the events after them give, and nothing noted later changes it", () => {
    const [projekte, gremien] = [nachStrom(jahre.projektereignisse, "projekt"), nachStrom(jahre.gremienereignisse, "gremium")]
    for (const tag of zufallstage(40)) {
      const staende = staendeAm(jahre, tag)
      for (const [id, ereignisse] of projekte) expect(fromSnapshots<Projektereignis, projektverlauf.Projektstand.Projektstand>(ereignisse, projektverlauf.evolve, { lage: "vorgesehen" }, tag), `${id} ${tag}`).toEqual(staende.projekte.get(id))
      for (const [id, ereignisse] of gremien) expect(fromSnapshots(ereignisse, gremienarbeit.evolve, gremienarbeit.Gremienstand.leer, tag), `${id} ${tag}`).toEqual(staende.gremien.get(id))
      // Later notes are lost, or say something else altogether.
      const altered = { ...jahre, projektereignisse: jahre.projektereignisse.map((one): Projektereignis => (one.vermerk.am <= tag ? one : { _tag: "ProjektEnded", projekt: one.projekt, grund: "sonstiger", am: BEGINN, vermerk: one.vermerk })) }
      expect(staendeAm(altered, tag).projekte).toEqual(staende.projekte)
      for (const [id, stand] of staendeAm(knownBy(tag), tag).projekte) expect(stand).toEqual(staende.projekte.get(id))
    }
  })

  test("the state after all days is the one that the deciders left", () => {
    expect([...staendeAm(jahre, ENDE).gremien.values()].reduce((sum, { version }) => sum + version, 0)).toBe(jahre.gremienereignisse.length)
    expect([...staendeAm(jahre, ENDE).projekte.values()].reduce((sum, stand) => sum + (stand.lage === "vorgesehen" ? 0 : stand.version), 0)).toBe(jahre.projektereignisse.length)
  })
})

const verlaeufe = alleProjekte.map((id) => ({ id, verlauf: projektverlauf.ampelverlauf(id, jahre.projektereignisse, konzeptAm, quartale) }))

describe("the colours of all Projekte on twenty quarter days", () => {
  const isThere = (id: Id.Id, tag: Tag): boolean => konzeptAm(tag).projekte.some((one) => one.id === id) || jahre.projektereignisse.some((one) => one.projekt === id && one.vermerk.am <= tag)
  const alle = verlaeufe.flatMap(({ id, verlauf }) => verlauf.filter(({ stichtag }) => isThere(id, stichtag)).map(({ ampel, stichtag }) => ({ id, ampel, stichtag })))

  test("each is explained in one German sentence that names the Projekt", () => {
    expect(quartale).toHaveLength(20)
    expect(alle.length).toBeGreaterThanOrEqual(marl.projekte.length * 20)
    const titel = new Map([...fassung2.projekte, ...marl.projekte].map((projekt) => [projekt.id, [projekt.titel.de]]))
    for (const { id, titel: neu } of fassung2.projekte) titel.set(id, [...(titel.get(id) ?? []), neu.de])
    const quoted = (text: string): string => text.replaceAll("„", "‚").replaceAll("“", "‘")
    for (const { ampel: { satz }, id } of alle) {
      expect(satz).toMatch(/^[A-ZÄÖÜ][^\n]*[^.!?]\.$/u)
      // No second sentence, and nothing that a program left there.
      expect(satz).not.toMatch(/[a-zäöüß“‘)]\. [A-ZÄÖÜ]/u)
      expect(satz).not.toMatch(/undefined|null|NaN|Infinity|\$\{|\[object|ohne Namen| {2}/u)
      expect((titel.get(id) ?? []).some((name) => satz.includes(`„${quoted(name)}“`)), satz).toBe(true)
    }
  })

  test("all three colours occur, and those that are over have none", () => {
    expect(new Set(alle.map(({ ampel }) => ampel.farbe))).toEqual(new Set(["gruen", "gelb", "rot", "ohne"]))
    expect(new Set(alle.map(({ ampel }) => ampel.grund))).toEqual(new Set([
      "abgeschlossen", "beendet", "zusammengefuehrt", "ueberfaellig", "erprobung-ohne-entscheidung", "bald-faellig", "mehrfach-verschoben", "verspaetet-begonnen", "im-plan", "kein-termin",
    ]))
  })

  test("no colour looks ahead: with what was known on the day it is the same", () => {
    for (const tag of quartale) {
      const then = known(jahre.projektereignisse, tag)
      for (const { id, verlauf } of verlaeufe) {
        // The first day is asked for the name of what a later Fassung has dropped.
        expect(projektverlauf.ampelverlauf(id, then, konzeptAm, [BEGINN, tag]).at(-1)).toEqual(verlauf.find(({ stichtag }) => stichtag === tag))
      }
    }
  })
})

describe("what a reader gets", () => {
  test("the five sentences that the README shows are among them", () => {
    const gesagt = new Set(verlaeufe.flatMap(({ verlauf }) => verlauf.map(({ ampel }) => ampel.satz)))
    const gezeigt = readFileSync(new URL("../examples/fuenf-jahre/README.md", import.meta.url), "utf8").split("\n").filter((line) => line.startsWith("> ")).map((line) => line.slice(2))
    expect(gezeigt).toHaveLength(5)
    expect(gezeigt.filter((satz) => !gesagt.has(satz))).toEqual([])
  })

  test("the report is marked as invented, checks out, and knows nothing of later days", () => {
    const bericht = berichtOf(jahre)
    expect(bericht.titel).toContain("erfundenes Beispiel")
    expect(bericht.bloecke.flatMap((block) => (block._tag === "Ueberschrift" && block.ebene === 2 && !block.text.includes("erfundenes Beispiel") ? [block.text] : []))).toEqual([])
    expect(checkDokument(bericht)).toEqual([])
    const frueh = JSON.stringify(berichtOf(jahre, Stichtag.make(2022, 6, 30)))
    expect(["findet nichts", "Lotsinnen", "Gefühlte Integration", "Fassung 2"].filter((spaeter) => frueh.includes(spaeter))).toEqual([])
  })

  test("the chapter on the red thread tells every step from the Befund to the Integrationsbegriff, in order", () => {
    const kapitel = berichtText(berichtOf(jahre)).split("\n## ").find((one) => one.startsWith("Roter Faden")) ?? ""
    const faden = kapitel.split("\n### ").find((one) => one.startsWith("Bedarf beim Wohnen")) ?? ""
    const schritte = [
      "Bedarf beim Wohnen, für den es kein Angebot gibt (erfunden)",
      "Am 07.04.2023 beriet darüber das Gremium [Steuerungsgruppe Wohnen]",
      "der Tagesordnungspunkt hieß „Wer Hilfe beim Wohnen sucht, findet nichts (erfunden)“",
      "Es fasste den Beschluss „Wer Hilfe beim Wohnen sucht, findet nichts (erfunden)“",
      "Am 14.04.2023 folgte im Projekt Mobile Mietercafés in den einzelnen Stadtteilbüros: Zusammengeführt mit",
      "In der [Fassung 2] steht daraufhin: Zusammengeführt sind „Qualifizierung von Mieterinnen und Mietern“ und „Mobile Mietercafés",
      "Das Projekt [Qualifizierung und Cafés für Mieterinnen und Mieter (erfunden)] dient den Leitzielen",
      "„Wir stellen die ausreichende Versorgung mit angemessenem Wohnraum sicher.“",
      "Handlungsfeld: [Gemeinsam Wohnen in Marl]",
      "Integrationsbegriff „Integration als messbare Teilhabe“",
    ]
    expect(schritte.filter((schritt) => !faden.includes(schritt))).toEqual([])
    const stellen = schritte.map((schritt) => faden.indexOf(schritt))
    expect(stellen).toEqual([...stellen].sort((a, b) => a - b))
  })
})

describe("roll-ups at the end of each year", () => {
  const bruch = (text: string): readonly [bigint, bigint] => {
    const [p = "0", q = "1"] = text.split("/")
    return [BigInt(p), BigInt(q)]
  }
  const summe = (texte: ReadonlyArray<string>): string => {
    const [p, q] = texte.map(bruch).reduce(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n])
    return p % q === 0n ? String(p / q) : `${p}/${q}`
  }
  const wege = ["handlungsfeld", "horizont", "leitziel", "zielgruppe"] as const

  test.each(jahresenden.flatMap((tag) => wege.map((nach) => [tag, nach] as const)))("%s by %s: the parts are the whole", (tag, nach) => {
    const konzept = konzeptAm(tag)
    const { gesamt, teile } = projektverlauf.uebersicht(konzept, staendeAm(jahre, tag).projekte, tag, nach)
    expect(gesamt.projekte.bruch).toBe(String(konzept.projekte.length))
    expect(summe(teile.map(({ projekte }) => projekte.bruch))).toBe(gesamt.projekte.bruch)
    for (const key of ["gruen", "gelb", "rot", "ohne"] as const) expect(summe(teile.map(({ farben }) => farben[key].bruch)), key).toBe(gesamt.farben[key].bruch)
    for (const lage of projektverlauf.Lage.all) expect(summe(teile.map(({ lagen }) => lagen[lage].bruch)), lage).toBe(gesamt.lagen[lage].bruch)
    for (const { groesse, mit, ohne, wert } of gesamt.summen) {
      const own = teile.flatMap(({ summen }) => summen.filter((one) => one.groesse === groesse))
      expect(summe(own.map((one) => one.mit.bruch)), groesse).toBe(mit.bruch)
      expect(summe(own.map((one) => one.ohne.bruch)), groesse).toBe(ohne.bruch)
      const zahlen = own.flatMap((one) => (Messwert.isZahl(one.wert) ? [one.wert.wert] : []))
      expect(Messwert.isZahl(wert), groesse).toBe(zahlen.length > 0)
      if (Messwert.isZahl(wert)) expect(zahlen.reduce((sum, one) => sum + one, 0)).toBeCloseTo(wert.wert, 6)
    }
  })

  test("no roll-up looks ahead", () => {
    for (const tag of jahresenden) {
      const of = (from: Jahre) => projektverlauf.uebersicht(konzeptAm(tag), staendeAm(from, tag).projekte, tag, "leitziel")
      expect(of(knownBy(tag)).gesamt).toEqual(of(jahre).gesamt)
    }
  })
})

describe("the invented second Fassung", () => {
  const vorher = staendeAm(jahre, Stichtag.make(2023, 12, 31))
  const lage = { projekte: vorher.projekte, beschluesse: beschluesseOf(vorher.gremien) }
  const { fortschreibung } = fadenOf(jahre, ENDE)
  const codes = (neu: Konzept.Konzept, weg: Uebergang.Uebergang, stand: typeof lage) => checkFassung(marl, neu, weg, stand).filter(Finding.isFehler).map(({ code }) => code)

  test("is the first one with its difference applied", () => {
    expect(Result.getOrThrow(applyUnterschied(marl, fortschreibung.unterschied))).toEqual(fassung2)
  })

  test("fits what runs at the end of 2023: no error, and of the revision itself no warning", () => {
    const findings = checkFassung(marl, fassung2, uebergang, lage)
    expect(findings.filter(Finding.isFehler)).toEqual([])
    expect(findings.filter(({ code, schwere }) => schwere === "warnung" && code.startsWith("fortschreibung/"))).toEqual([])
  })

  test("has a decision behind every line but that of the frame, told in a sentence", () => {
    expect(fortschreibung.art).toBe("teilweise")
    const ohne = fortschreibung.zeilen.filter(({ beschluesse }) => beschluesse.length === 0).map(({ element }) => element)
    expect(ohne).toEqual([marl.id])
    for (const { element, saetze } of fortschreibung.zeilen) expect(saetze.some((satz) => satz.startsWith(element === marl.id ? "Begründung:" : "Grundlage ist der Beschluss „")), element).toBe(true)
    expect(fortschreibung.zeilen.find(({ element }) => element === fassungJs.QUALIFIZIERUNG)?.saetze[0]).toBe("Zusammengeführt sind „Qualifizierung von Mieterinnen und Mietern“ und „Mobile Mietercafés in den einzelnen Stadtteilbüros“ zu „Qualifizierung und Cafés für Mieterinnen und Mieter (erfunden)“.")
  })

  test("would not do before the decisions: they are not taken yet, or a running Projekt vanishes", () => {
    const frueher = staendeAm(jahre, Stichtag.make(2022, 12, 31))
    expect(codes(fassung2, uebergang, { projekte: frueher.projekte, beschluesse: beschluesseOf(frueher.gremien) })).toContain("fortschreibung/BeschlussUnknown")
    // Without the Überführung the Cafés would be dropped while they run.
    const ohne = { ...uebergang, ueberfuehrungen: uebergang.ueberfuehrungen.filter(({ art }) => art !== "zusammengefuehrt") }
    expect(codes(fassung2, ohne, { ...lage, projekte: frueher.projekte })).toEqual(["fortschreibung/RunningProjektDropped"])
    expect(codes(fassung2, ohne, lage)).toEqual([])
  })
})

describe("what points at an element goes on pointing at what it meant", () => {
  const verbleib = (id: Id.Id) => Result.getOrThrow(Fassungen.verbleib(fassungen, id, 1, 2))

  test("a Kennzahl of 2022 for the Projekt that has another name now", () => {
    const [kennzahl] = [...staendeAm(jahre, ENDE).projekte.values()].flatMap((stand) => (stand.lage === "vorgesehen" ? [] : stand.kennzahlen)).filter(({ id, projekt }) => id === "teilnehmende-2022" && projekt === fassungJs.JOBPATENSCHAFT)
    expect(kennzahl).toMatchObject({ art: "teilnehmende", wert: Messwert.exakt(46) })
    expect(verbleib(kennzahl?.projekt ?? marl.id)).toMatchObject({ art: "umbenannt", elemente: [{ id: fassungJs.JOBPATENSCHAFT_NEU, titel: { de: "Patenschaften für Beruf und Ausbildung (erfunden)" } }] })
  })

  test("the Handlungsfeld of a Rahmenziel, a Leitziel that stands elsewhere, a Projekt that is over", () => {
    const rahmenziel = { ebene: "rahmenziel", handlungsfeld: Id.make("wohnen") }
    expect(verbleib(rahmenziel.handlungsfeld)).toMatchObject({ art: "gleich", elemente: [{ id: "wohnen", art: "handlungsfeld" }] })
    expect(verbleib(Id.make(fassungJs.LEITZIEL_VERLEGT))).toMatchObject({ art: "gleich", elemente: [{ art: "leitziel", in: "sozialraeume" }] })
    expect(verbleib(Id.make(fassungJs.BROSCHUERE))).toEqual({ art: "entfallen", elemente: [] })
  })

  test("the events of both Projekte that became one", () => {
    const ids = Fassungen.vorgeschichte(fassungen, Id.make(fassungJs.QUALIFIZIERUNG), 2)
    expect(ids).toEqual([fassungJs.QUALIFIZIERUNG, fassungJs.MIETERCAFES])
    const tags = jahre.projektereignisse.filter(({ projekt }) => ids.includes(projekt)).map(({ _tag }) => _tag)
    expect(tags).toContain("ProjektMerged")
    expect(tags).toContain("RegelangebotMade")
  })
})

describe("the red thread", () => {
  const { faden, glieder } = fadenOf(jahre, ENDE)

  test("crosses all of it: Befund, sitting, topic, decision, event of the Projekt, Leitziel, Handlungsfeld, Integrationsbegriff", () => {
    const found = faden(befundId)
    expect(found.vollstaendig).toBe(true)
    expect(found.pfad.map(({ art }) => art)).toEqual(["befund", "sitzung", "tagesordnungspunkt", "beschluss", "projektereignis", "projekt", "leitziel", "handlungsfeld", "integrationsbegriff"])
    expect(found.pfad[3]?.id).toBe("beschluss-cafes-zusammenfuehren")
    expect(found.pfad[5]?.id).toBe(fassungJs.QUALIFIZIERUNG)
    expect(found.pfad[7]?.id).toBe(befund.handlungsfeld)
    expect(found.aufwaerts.filter(({ element }) => element.art === "aenderung").map(({ element, ueber }) => [element.id, ueber])).toEqual([[`fassung-2.${fassungJs.QUALIFIZIERUNG}`, "beschluss-cafes-zusammenfuehren"]])
  })

  test("leads from the Projekt back to the Befund, over the line of the new Fassung too", () => {
    const { abwaerts } = faden(Id.make(fassungJs.QUALIFIZIERUNG))
    expect(abwaerts.map(({ element }) => element.id)).toContain(befundId)
    const arten = abwaerts.map(({ element }) => element.art)
    for (const art of ["befund", "sitzung", "tagesordnungspunkt", "beschluss", "projektereignis", "aenderung"]) expect(arten).toContain(art)
    // Every step of the way back is a neighbour of the step before.
    for (let at = abwaerts.find(({ element }) => element.id === befundId); at !== undefined && at.ueber !== fassungJs.QUALIFIZIERUNG;) {
      const before = abwaerts.find(({ element }) => element.id === at?.ueber)
      expect(before?.entfernung).toBe(at.entfernung - 1)
      at = before
    }
  })

  test("leads from the survey of 2022 to the new Projekt and the reworded Leitziel", () => {
    const { aufwaerts } = faden(Id.make("umfrageergebnis.gefuehlte-integration-2022"))
    const aenderungen = aufwaerts.filter(({ element }) => element.art === "aenderung").map(({ element }) => element.id)
    expect(aenderungen.sort()).toEqual([`fassung-2.${fassungJs.LEITZIEL_NEU_GEFASST}`, `fassung-2.${fassungJs.LOTSEN}`])
    expect(aufwaerts.map(({ element }) => element.id)).toContain(fassungJs.LOTSEN)
  })

  test("every decision behind a change is on it, and no link leads into nothing but what the second Fassung has dropped", () => {
    const ids = new Set<string>([...glieder.map(({ id }) => id), ...faden(befundId).aufwaerts.map(({ element }) => element.id)])
    for (const { beschluesse } of uebergang.begruendungen) for (const id of beschluesse) expect(ids).toContain(id)
    const bekannt = new Set<string>([...ids, ...fassung2.projekte.map(({ id }) => id), ...fassung2.handlungsfelder.flatMap(({ id, leitziele }) => [id, ...leitziele.map((ziel) => ziel.id)])])
    const lose = new Set(glieder.flatMap(({ fuehrtZu }) => fuehrtZu).filter((id) => !bekannt.has(id)))
    expect([...lose].sort()).toEqual([fassungJs.JOBPATENSCHAFT, fassungJs.BROSCHUERE, fassungJs.MIETERCAFES, marl.id].sort())
  })
})

describe("the calendar of each year", () => {
  const jahr = (tag: Tag): number => Stichtag.jahr(tag)
  const geplant = (liste: ReadonlyArray<readonly [number, string]>, tag: Tag): ReadonlyArray<string> => liste.filter(([one]) => one === jahr(tag)).map(([, id]) => id).sort()

  test.each(jahresenden)("%s: every duty that was missed on purpose is found, and nothing else is called missed or late", (tag) => {
    const { monate, versaeumt } = kalenderOf(jahre, jahr(tag))
    expect(versaeumt.map(({ id }) => id).sort()).toEqual(geplant(jahre.versaeumt, tag))
    const spaet = monate.flatMap(({ pflichten }) => pflichten).filter(({ stand }) => stand === "verspaetet-erfuellt").map(({ id }) => id)
    const gewollt = geplant(jahre.verspaetet, tag)
    // A duty whose first day is a matter of chance is named by the beginning of its id.
    expect(spaet.map((id) => gewollt.find((one) => id.startsWith(one)) ?? id).sort()).toEqual(gewollt)
  })

  test("holds for other seeds too", () => {
    for (const seed of [1, 2]) {
      const andere = simuliere(seed)
      for (const tag of jahresenden) expect(kalenderOf(andere, jahr(tag)).versaeumt.map(({ id }) => id).sort(), `${seed} ${tag}`).toEqual(geplant(andere.versaeumt, tag))
    }
  })

  test("the report of 2022 is missed in January and late in April", () => {
    const of = (stichtag: Tag) => kalenderOf(jahre, 2022, stichtag).monate.flatMap(({ pflichten }) => pflichten).find(({ art }) => art === "monitoringbericht")?.stand
    expect([of(Stichtag.make(2023, 1, 31)), of(Stichtag.make(2023, 4, 1))]).toEqual(["versaeumt", "verspaetet-erfuellt"])
  })

  test("does not look ahead: with what was known on the day it is the same", () => {
    for (const stichtag of zufallstage(12)) expect(kalenderOf(knownBy(stichtag), jahr(stichtag), stichtag)).toEqual(kalenderOf(jahre, jahr(stichtag), stichtag))
  })

  test("the turnout of 2025 follows from counts, and nobody knows who sits where until it is told", () => {
    const rat = fassung2.gremien.find(({ id }) => id === "integrationsrat")
    const standOf = (tag: Tag) => staendeAm(jahre, tag).gremien.get(Id.make("integrationsrat")) ?? gremienarbeit.Gremienstand.leer
    const besetzt = (tag: Tag) => (rat?.art === "integrationsrat" ? gremienarbeit.zusammensetzung(rat, standOf(tag), tag).sitze.map((sitze) => Messwert.getWert(sitze.besetzt)) : [])
    const { wahlen } = standOf(ENDE)
    expect(wahlen.map(({ tag }) => tag)).toEqual(["2020-09-13", "2025-09-14"])
    expect([Stichtag.make(2025, 6, 1), Stichtag.make(2025, 11, 3), ENDE].map(besetzt)).toEqual([[undefined, 8, undefined], [undefined, undefined, undefined], [13, undefined, undefined]])
    const wahl = wahlen[1]
    const beteiligung = wahl === undefined ? undefined : gremienarbeit.wahlbeteiligung(wahl)
    expect(beteiligung !== undefined && Messwert.isZahl(beteiligung)).toBe(true)
  })
})

describe("the two surveys", () => {
  test("the open one has a share of those who took part, and no interval", () => {
    const { wert } = befragung2022(SEED)
    expect(wert._tag).toBe("Teilnehmendenwert")
    expect(wert).not.toHaveProperty("intervall")
    expect(wert.aussage).toContain("eine Fehlerspanne gibt es nicht")
  })

  test("the random sample has intervals with the effective size, meets its margins, and withholds small groups", () => {
    const { auswertung, gewichtung, schaetzung } = befragung2024(SEED)
    expect(schaetzung.intervall?.verfahren).toBe("wilson")
    expect(schaetzung.effektiv).toBeLessThan(schaetzung.befragte)
    expect(schaetzung.effektiv).toBeGreaterThan(schaetzung.befragte / 2)
    expect(gewichtung.groessteAbweichung).toBeLessThan(1e-6)
    expect(gewichtung.trimmung?.obere).toBe(5)
    const ja = (gruppe: string) => auswertung.gruppen.find((one) => one.gruppe === gruppe)?.anteile["ja"]
    expect(ja("polsum")?.wert).toEqual(Messwert.fehlend("gesperrt"))
    expect(ja("polsum")?.intervall).toBeUndefined()
    expect(ja("hamm")?.intervall?.verfahren).toBe("wilson")
    expect(auswertung.gruppen).toHaveLength(7)
  })
})
