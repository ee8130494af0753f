import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { smallKonzept } from "../../test/smallKonzept.js"
import { gruende } from "../fall/Ablehnung.js"
import { decodeBefehl } from "../gremienarbeit/decodeBefehl.js"
import type { Finding } from "../kernel/Finding.js"
import { checkKonzept } from "../pruefung/checkKonzept.js"
import { findingText } from "./findingText.js"
import { angebotTexte } from "./internal/texte/findingTexteAngebot.js"
import { ausgangTexte } from "./internal/texte/findingTexteAusgang.js"
import { befragungTexte } from "./internal/texte/findingTexteBefragung.js"
import { cubeTexte } from "./internal/texte/findingTexteCube.js"
import { diagrammTexte } from "./internal/texte/findingTexteDiagramm.js"
import { fallTexte } from "./internal/texte/findingTexteFall.js"
import { formTexte } from "./internal/texte/findingTexteForm.js"
import { fortschreibungTexte } from "./internal/texte/findingTexteFortschreibung.js"
import { geheimhaltungTexte } from "./internal/texte/findingTexteGeheimhaltung.js"
import { gremienTexte } from "./internal/texte/findingTexteGremien.js"
import { indikatorTexte } from "./internal/texte/findingTexteIndikator.js"
import { inhaltTexte } from "./internal/texte/findingTexteInhalt.js"
import { konzeptSatz } from "./internal/findingSatz.js"
import { kennzahlTexte } from "./internal/texte/findingTexteKennzahl.js"
import { kimTexte } from "./internal/texte/findingTexteKim.js"
import { projektTexte } from "./internal/texte/findingTexteProjekt.js"
import { prozessTexte } from "./internal/texte/findingTexteProzess.js"
import { vergleichTexte } from "./internal/texte/findingTexteVergleich.js"

const folder = new URL("../", import.meta.url)

// Every floor below, so that a rule that moves stays covered; the examples in its comments make findings that nobody reads.
const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.startsWith("bericht"))
  .map((name) => readFileSync(new URL(name, folder), "utf8").replaceAll(/^ \*.*$/gmu, ""))
  .join("\n")

// A finding is made by its weight, or written out with its floor; a refusal of a case has texts of its own.
const made = [...source.matchAll(/\b(?:(?:fehler|warnung|hinweis)|(?:SCHWERE|OFFEN)\[stand\])\(\s*"(\w+)"/gu), ...source.matchAll(/"(?:angebot|befund|datenschutz|fall)\/(\w+)"/gu), ...source.matchAll(/\["(Schilderung\w+)", /gu)]
  .map(([, code = ""]) => code)

const codes = [...new Set(made)].filter((code) => !Object.hasOwn(gruende, `fall/${code}`) || code === "SchluesselNotFound").filter((code) => !["AngebotskatalogInvalid", "BefehlInvalid", "EreignisInvalid"].includes(code)).sort()

/** Every list of texts: one code in two of them would be told by the wrong one. */
const lists = [formTexte, projektTexte, inhaltTexte, vergleichTexte, kennzahlTexte, indikatorTexte, cubeTexte, geheimhaltungTexte, angebotTexte, fallTexte, prozessTexte, gremienTexte, kimTexte, fortschreibungTexte, befragungTexte, ausgangTexte, diagrammTexte]

const MESSAGE = "said in English"

const finding = (code: string, details: Finding["details"] = {}): Finding => ({
  code: `konzept/${code}`, schwere: "fehler", path: [], message: MESSAGE, details,
})

const details = {
  id: "eins", first: "zwei", wanted: "akteur or gremium", found: "ort", key: "titel", art: "projekt",
  handlungsfeld: "feld", titel: "Titel", last: "2020-01-01", adopted: "2020-02-01", akteur: "amt", gremium: "runde",
  sum: 3, mitglieder: 4, stated: "10.3", counted: "10.4", wert: -1, next: "2025-01-01", amtszeit: "P5Y", since: "2021-01-01",
  jahr: 2019, tops: 2, expected: "a string",
  von: "1820-01-01", bis: "1820-12-31",
}

describe("findingText", () => {
  it("finds codes in the source of the check", () => {
    expect(codes.length).toBeGreaterThan(30)
  })

  it.each(codes)("says %s in German, with names for ids", (code) => {
    const text = findingText(finding(code, details), (id) => `«${id}»`)
    expect(text).not.toContain(MESSAGE)
    expect(text).not.toMatch(/undefined|NaN|\[object/u)
    expect(text).not.toMatch(/„(?:eins|zwei|feld|amt|runde)“/u)
    expect(text).toMatch(/^[A-ZÄÖÜ].*[.!]$/u)
  })

  it.each(codes)("says %s also where a detail is missing", (code) => {
    expect(findingText(finding(code))).not.toMatch(/undefined|NaN/u)
  })

  it("tells a report on a Konzept all that its check can find, without the texts of other floors", () => {
    const rules = new URL("../pruefung/internal/", import.meta.url)
    const checks = readdirSync(rules).map((name) => readFileSync(new URL(name, rules), "utf8")).join("\n")
    const found = [...checks.matchAll(/(?:\b(?:fehler|warnung|hinweis)|(?:SCHWERE|OFFEN)\[stand\])\("(\w+)"/gu)].map(([, code = ""]) => code)
    expect(found.length).toBeGreaterThan(40)
    expect(found.filter((code) => konzeptSatz(finding(code, details)) === MESSAGE)).toEqual([])
    expect(konzeptSatz(finding("KimUnknown"))).toBe(MESSAGE)
  })

  it("has one text for each code", () => {
    const all = lists.flatMap((texts) => Object.keys(texts))
    expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([])
  })

  it("says in German what keeps a report from going out", () => {
    const gate = ["internal/ausgang/angaben.ts", "internal/ausgang/ausgang.ts", "internal/datenPruefung.ts", "internal/freigabePruefung.ts"]
    const found = gate.flatMap((path) => [...readFileSync(new URL(path, new URL("./", import.meta.url)), "utf8").matchAll(/fehler\("(\w+)"/gu)].map(([, code = ""]) => code))
    expect(found.length).toBeGreaterThan(15)
    expect(found.filter((code) => findingText(finding(code)) === MESSAGE)).toEqual([])
  })

  it("tells a code it does not know in English", () => {
    expect(findingText(finding("NoSuchCode"))).toBe(MESSAGE)
    expect(findingText(finding("constructor"))).toBe(MESSAGE)
  })

  it("translates kinds, and what a schema expected and found", () => {
    expect(findingText(finding("ReferenceNotFound", { id: "asd", wanted: "akteur or gremium" })))
      .toBe("Die id „asd“ gibt es nicht (gesucht: Akteur oder Gremium). Eine vorhandene nennen oder den Eintrag ergänzen.")
    expect(findingText(finding("ValueInvalid", { expected: "a number", found: "a list of 2" })))
      .toBe("Erwartet: eine Zahl; gefunden: eine Liste mit 2 Einträgen.")
  })

  const small = smallKonzept()
  it.each([
    ["a number for a text", { ...small, titel: 7 }, "ein Text (Zahlen dafür in Anführungszeichen setzen) oder { de: …, tr: … }; gefunden: die Zahl 7."],
    ["a word that is none of the list", { ...small, orte: [{ ...small.orte[0], art: "Halle" }] }, "stadtteilbuero, begegnungsstaette, unterkunft, schule, kita, verwaltung, stadtteil oder sonstiger; gefunden: \"Halle\"."],
    ["a lost zero", { ...small, stadt: { name: "Marl", ags: "5562024" } }, 'ein amtlicher Gemeindeschlüssel mit 8 Ziffern; fehlt die führende Null? Dann „05562024“; gefunden: "5562024".'],
    ["a day that is none", { ...small, beschluss: { zeit: "2020-02-30", quelle: { kapitel: "K" } } }, 'ein Zeitraum mit Tagen, die es gibt; den 2020-02-30 gibt es nicht; gefunden: "2020-02-30".'],
    ["a key for a list", { ...small, projekte: {} }, "eine Liste (Zeilen mit - am Anfang); gefunden: Schlüssel mit Werten."],
    ["a number in words", { ...small, angaben: [{ ...small.angaben[0], wert: "viele" }] }, 'eine Zahl, { wert, basis } für eine gerundete oder { fehlt: unbekannt } für eine fehlende; gefunden: "viele".'],
  ])("says of %s what the check itself expects", (_, input, text) => {
    const [first] = checkKonzept(input)
    expect(first === undefined ? "" : findingText(first)).toBe(`Erwartet: ${text}`)
  })

  const befehl = { _tag: "CancelSitzung", gremium: "runde", sitzung: "s-1", grund: "Zu wenige", vermerk: { von: "v-1", am: "2021-02-03", zweck: "gremienarbeit" } }
  it.each<readonly [string, unknown, string]>([
    ["nothing at all", null, "Erwartet: Schlüssel mit Werten; gefunden: kein Wert."],
    ["a text", "CancelSitzung", "Erwartet: Schlüssel mit Werten; gefunden: ein Text mit 13 Zeichen."],
    ["a day that is none", { ...befehl, vermerk: { ...befehl.vermerk, am: "2021-02-30" } }, "Erwartet: ein Tag, den es im Kalender gibt, wie 2020-06-30; gefunden: ein Text mit 10 Zeichen."],
    ["a name that is nearly one", { ...befehl, _tag: "CancelSitzun" }, "Den Befehl „CancelSitzun“ gibt es nicht. Gemeint: „CancelSitzung“?"],
    ["a name like no other", { _tag: "Q" }, "Den Befehl „Q“ gibt es nicht. In _tag einen Befehl nennen, wie sie die Dokumentation aufführt."],
    ["a report on a case", { ...befehl, _tag: "HearFallbericht" }, "Den Befehl „HearFallbericht“ gibt nur ein Programm; aus Daten wird er nicht gelesen, weil sie nicht belegen können, was er braucht."],
  ])("tells in German what keeps %s from being a command", (_, input, text) => {
    expect(Result.getOrThrow(Result.flip(decodeBefehl(input))).findings.map((one) => findingText(one))).toEqual([text])
  })

  it("writes numbers and days as Germans do", () => {
    expect(findingText(finding("WahlbeteiligungContradicted", { id: "rat", stated: "12.4", counted: "11.02" })))
      .toBe("Die Wahlbeteiligung zum Gremium „rat“ ist mit 12,4\u00A0% angegeben; ausgezählt sind es 11,02\u00A0%. Eine gerundete Quote steht als { wert: 12.4, basis: 0.1 }.")
    expect(findingText(finding("AngabeAfterBeschluss", { id: "zahl", since: "2021-03-01", adopted: "2020-12-31" })))
      .toContain("01.03.2021")
  })
})
