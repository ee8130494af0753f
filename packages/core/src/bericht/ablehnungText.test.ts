import { describe, expect, it } from "vitest"
import { gruende as fallgruende } from "../fall/Ablehnung.js"
import { gruende as gremiengruende } from "../gremienarbeit/Ablehnung.js"
import { gruende as projektgruende } from "../projektverlauf/Ablehnung.js"
import { ablehnungText } from "./ablehnungText.js"

const codes = Object.keys({ ...fallgruende, ...gremiengruende, ...projektgruende })
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
  gremium: "gruppe", sitzung: "s-1", top: "top-1", wer: "amt", als: "einzuladen", einladungen: "rat", ermittlungen: "jobcenter", tagesordnung: "fehlt", beschluss: "b-1", bewertung: "bw-1",
  wahl: "w-1", tag: "2026-03-26", heute: "2026-03-27", in: "s-2", projekt: "pr-1", codes: "befund/SchilderungName", ja: 3, nein: 4, kleiner: "5", groesser: "4", fuer: "andere", amtsbeginn: "2026-03-01",
  anderes: "pr-2", lage: "laufend", ab: "2026-03-04", bisher: "2026-02-02", zielgruppe: "alle", ort: "rathaus", geber: "land", schon: "alle, rathaus", meilenstein: "m-1", mittel: "mi-1",
  ausgabe: "au-1", kennzahl: "k-1", ergebnis: "fortfuehren",
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
    ["gremienarbeit/PflichtenOpen", { sitzung: "s-1", tag: "2026-03-26", einladungen: "rat", ermittlungen: "jobcenter, amt", tagesordnung: "fehlt" },
      "Vor der Sitzung am 26.03.2026 fehlt: die Einladung an „rat“; wer von „jobcenter“ und „amt“ kommt; die Tagesordnung.",
      "Vor dem Tag der Sitzung nachholen: „rat“ einladen; bei „jobcenter“ und „amt“ ermitteln und einladen, oder notieren, warum sich niemand fand; die Tagesordnung aufstellen. Was bis dahin geschah, lässt sich mit seinem Tag nachtragen. Fand die Sitzung dennoch statt, den Grund angeben: Der Mangel bleibt vermerkt."],
    ["gremienarbeit/PflichtenOpen", { tag: "2026-03-26", einladungen: "", ermittlungen: "", tagesordnung: "fehlt" }, "Vor der Sitzung am 26.03.2026 fehlt: die Tagesordnung.",
      "Vor dem Tag der Sitzung nachholen: die Tagesordnung aufstellen. Was bis dahin geschah, lässt sich mit seinem Tag nachtragen. Fand die Sitzung dennoch statt, den Grund angeben: Der Mangel bleibt vermerkt."],
    ["gremienarbeit/WahlInvalid", { grund: "abgegeben", kleiner: "11001", groesser: "11000" }, "Es sind mehr Stimmen abgegeben (11001) als Menschen wahlberechtigt (11000).", "Beide Zahlen mit der Niederschrift vergleichen."],
    ["gremienarbeit/WahlInvalid", { grund: "stimmen", kleiner: "1300", groesser: "1299" }, "Die Listen haben zusammen mehr Stimmen (1300), als gültig sind (1299).", "Beide Zahlen mit der Niederschrift vergleichen."],
    ["gremienarbeit/AuftragInvalid", { projekt: "pr-1", ort: "mond", regel: "projektverlauf/OrtNotFound" }, "Der Auftrag an „pr-1“ ließe sich nie ausführen. Das Konzept hat den Ort „mond“ nicht.", "Ein Ort des Konzepts."],
    ["gremienarbeit/SitzeInvalid", { grund: "anzahl", besetzt: 9, anzahl: 8 }, "Es sind 9 Sitze besetzt, es gibt aber nur 8.", "Höchstens so viele, wie es gibt."],
    ["gremienarbeit/SitzeInvalid", { grund: "titel", sitze: "Benannte; Gewählte" }, "Sitze mit dieser Bezeichnung hat das Gremium nicht.", "Die Bezeichnung, die das Konzept nennt: „Benannte“, „Gewählte“."],
    ["projektverlauf/FristNotFound", { projekt: "kurse", frist: "abschluss/2021-03-30", offen: "meilenstein/raeume, abschluss/2021-03-31" }, "Im Projekt „kurse“ ist das nicht fällig: Abschluss (30.03.2021).",
      "Eine Frist, die im Projekt fällig ist. Fällig sind: Meilenstein „raeume“ als meilenstein/raeume; Abschluss (31.03.2021) als abschluss/2021-03-31."],
    ["gremienarbeit/RolleMismatch", { wer: "rat", als: "einzuladen", erlaubt: "festes-mitglied" }, "So lädt das Konzept „rat“ nicht ein (Gast).", "Die Rolle des Konzepts: festes Mitglied."],
    ["gremienarbeit/ElementNotFound", { id: "x", art: "ort", nearest: "y" }, "Das Konzept hat keinen Ort mit der Kennung „x“.", "Eine Kennung des Konzepts, vielleicht „y“."],
    ["projektverlauf/NotInLage", { projekt: "kurse", lage: "laufend", erlaubt: "abgeschlossen, beendet" }, "Dieser Schritt hat keinen Platz, so wie das Projekt „kurse“ steht (laufend).", "Ein Projekt in einer dieser Lagen: abgeschlossen, beendet."],
    ["projektverlauf/FristNotFound", { projekt: "kurse", frist: "abschluss/2021-03-30", nearest: "meilenstein/raeume" }, "Im Projekt „kurse“ ist das nicht fällig: Abschluss (30.03.2021).", "Eine Frist, die im Projekt fällig ist, vielleicht Meilenstein „raeume“."],
    ["projektverlauf/AmInvalid", { projekt: "kurse", am: "2021-03-01", ab: "2021-03-02" }, "Der Tag 01.03.2021, ab dem es gelten soll, liegt vor dem jetzigen Stand des Projekts.", "Ein Tag ab dem 02.03.2021."],
    ["projektverlauf/AmInvalid", { projekt: "kurse", am: "2021-03-05", bis: "2021-03-02" }, "Der Tag 05.03.2021, ab dem es gelten soll, liegt nach dem Vermerk.", "Ein Tag bis zum 02.03.2021."],
    ["projektverlauf/AusweitungKnown", { projekt: "kurse", schon: "alle, rathaus" }, "Nicht alles an der Ausweitung des Projekts „kurse“ ist neu; schon da oder doppelt genannt: „alle“ und „rathaus“.", "Nur Zielgruppen und Orte nennen, die neu sind, jede einmal."],
  ])("tells %s with what it knows", (code, given, warum, noetig) => {
    expect(ablehnungText(refusal(code, given))).toEqual({ warum, noetig })
  })

  it("tells what was probably meant by its title and by the id that has to be typed", () => {
    const titel = (id: string): string => (id === "mobile-mietercafes" ? "„Mobile Mietercafés“" : `„${id}“`)
    expect(ablehnungText(refusal("projektverlauf/ProjektNotFound", { projekt: "mobile-cafes", nearest: "mobile-mietercafes" }), titel).noetig).toBe("Ein Projekt des Konzepts, vielleicht „Mobile Mietercafés“ (mobile-mietercafes).")
  })
})
