import { describe, expect, it } from "vitest"
import { type Bekannt, remove } from "./entfernen.js"

const bekannt: Bekannt = {
  namen: ["Zorvane Quilhäm-Xo", "Bly Quilhäm"], anschriften: ["Erfundene Straße 17a, 99817 Wolquehausen"], kontakte: ["0151 2345678", "zorv.post@beispiel.invalid"],
  staatsangehoerigkeiten: ["224"], sprachen: [], besondere: ["Erfundkrankheit seit langem"], kennungen: ["f-17", "p-1"], raeume: ["Nordfeld"],
}
const text = (eingabe: string): string => remove(eingabe, bekannt).text

describe("what is taken out of a story", () => {
  it.each([
    ["Zorvane wartet.", "[Name] wartet."], ["ZORVANES Kurs", "[Name] Kurs"], ["Familie Quilhaem", "Familie [Name]"], ["Quilham und Quilhäm", "[Name] und [Name]"], ["Z o r v a n e kam", "[Name] kam"],
    ["Zor\u200Bvane kam", "[Name] kam"], ["Ｚｏｒｖａｎｅ kam", "[Name] kam"], ["Zorvone kam", "[Name] kam"], ["Z. kam spät", "[Name] kam spät"], ["Xo und Bly", "[Name] und [Name]"], ["die Exoten", "die Exoten"], ["Frau Unbekannt kam", "Frau [Name] kam"],
  ])("a name: %s", (eingabe, ausgabe) => expect(text(eingabe)).toBe(ausgabe))

  it.each([
    ["am 31.05.2026", "am [Datum]"], ["am 31.5.", "am [Datum]"], ["am 31. Mai", "am [Datum]"], ["am 31. Mai 2026 dann", "am [Datum] dann"], ["2026-05-31", "[Datum]"], ["am 31/05/26", "am [Datum]"], ["im Mai 2026", "im [Datum]"],
    ["seit 2015", "seit [Datum]"], ["am einunddreißigsten Mai", "am [Datum]"], ["31.V.2026", "[Datum]"], ["3 1 . 0 5 . 2 0 2 6", "[Datum]"], ["am ٣١.٠٥.٢٠٢٦", "am [Datum]"],
  ])("a day: %s", (eingabe, ausgabe) => expect(text(eingabe)).toBe(ausgabe))

  it.each([
    ["34 Jahre alt", "[Alter]"], ["die 34-jährige Mutter", "die [Alter] Mutter"], ["im Alter von 34 Jahren", "im [Alter]"], ["vierunddreißigjährig", "[Alter]"], ["eine minderjährige Tochter", "eine minderjährige Tochter"],
  ])("an age: %s", (eingabe, ausgabe) => expect(text(eingabe)).toBe(ausgabe))

  it.each([
    ["wohnt Beispielweg 12 b.", "wohnt [Ort]."], ["wohnt im Nordfeld", "wohnt [Ort]"], ["in 12345 Musterort", "in [Ort]"], ["Hausnummer 17a", "[Ort]"], ["aus Wolquehausen", "aus [Ort]"], ["Erfundene Str. 17 a", "[Ort]"],
  ])("a place: %s", (eingabe, ausgabe) => expect(text(eingabe)).toBe(ausgabe))

  it.each([
    ["Tel. 0151/2345678", "Tel. [Kontakt]"], ["+49 151 2345678", "[Kontakt]"], ["an zorv.post@beispiel.invalid", "an [Kontakt]"], ["an xy (at) web (punkt) de", "an [Kontakt]"], ["siehe www.beispiel.invalid/x", "siehe [Kontakt]"],
    ["DE12 3456 7890 1234 5678 90", "[Nummer]"], ["Aktenzeichen 4711-0815", "Aktenzeichen [Nummer]"], ["Fall F-17 von p-1", "Fall [Kennung] von [Kennung]"],
  ])("a way to reach somebody, or a number: %s", (eingabe, ausgabe) => expect(text(eingabe)).toBe(ausgabe))

  it.each([
    ["aus Eritrea", "aus [Herkunft]"], ["eritreischer Pass", "[Herkunft] Pass"], ["E r i t r e a", "[Herkunft]"], ["auch Syrer und Türkinnen", "auch [Herkunft] und [Herkunft]"], ["deutsch-kurdisch", "deutsch-[Herkunft]"], ["wegen der Erfundkrankheit", "wegen der [Angabe]"],
  ])("an origin, or what is special: %s", (eingabe, ausgabe) => expect(text(eingabe)).toBe(ausgabe))

  it.each([
    "Die Familie wartet seit Monaten auf einen Platz im Sprachkurs.", "Im Kurs fehlen Plätze, z. B. am Abend.", "Der Deutschkurs wurde 2-3 Mal verschoben.", "Sie braucht Unterlagen vom Jobcenter und vom Ausländeramt.",
    "Arme und Beine schmerzen; die empirische Lage ist kindisch und tierisch schwer.", "Eine langjährige Orientierung im Stadtteil hilft.", "Zwei Kinder gehen zur Schule, der Partner sucht Arbeit.",
  ])("nothing of what tells of nobody: %s", (eingabe) => expect(remove(eingabe, bekannt)).toEqual({ text: eingabe, entfernt: 0 }))

  it("counts each place once, and is done after one time", () => {
    const einmal = remove("Zorvane Quilhäm, 31.05.2026, aus Eritrea", bekannt)
    expect(einmal.entfernt).toBe(4)
    expect(remove(einmal.text, bekannt)).toEqual({ text: einmal.text, entfernt: 0 })
  })
})
