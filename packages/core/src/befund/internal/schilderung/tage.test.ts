import { describe, expect, it } from "vitest"
import { nobody } from "../../../../test/befund/niemand.js"
import { remove } from "./entfernen.js"

const text = (eingabe: string): string => remove(eingabe, nobody).text

describe("days in words", () => {
  it.each([
    ["am Heiligabend", "am [Datum]"], ["am Heiligen Abend", "am [Datum]"], ["am ersten Weihnachtstag", "am [Datum]"], ["am 2. Weihnachtsfeiertag", "am [Datum]"], ["an Silvester", "an [Datum]"], ["am Tag der Deutschen Einheit", "am [Datum]"], ["am Tag der Arbeit", "am [Datum]"], ["am Zuckerfest", "am [Datum]"], ["nach dem Opferfest", "nach dem [Datum]"],
    ["im Ramadan", "im [Datum]"], ["zu Ostern", "zu [Datum]"], ["am Ostermontag", "am [Datum]"], ["an Pfingsten", "an [Datum]"], ["am Buß- und Bettag", "am [Datum]"], ["am Rosenmontag", "am [Datum]"], ["zu Newroz", "zu [Datum]"], ["an Jom Kippur", "an [Datum]"], ["zu Christi Himmelfahrt", "zu [Datum]"], ["am Nikolaustag", "am [Datum]"],
    ["am Fünften", "am [Datum]"], ["seit dem Einunddreißigsten", "seit dem [Datum]"], ["bis zum Ersten", "bis zum [Datum]"], ["gestern", "[Datum]"], ["Vorgestern kam sie", "[Datum] kam sie"], ["letzten Dienstag", "[Datum]"], ["am Dienstag", "am [Datum]"], ["am vorigen Freitagabend", "am [Datum]"], ["kommenden Montag", "[Datum]"], ["Samstag vor einer Woche", "[Datum] vor einer Woche"],
    ["Ende Mai", "Ende [Datum]"], ["im Mai", "im [Datum]"], ["seit März", "seit [Datum]"], ["Mitte August", "Mitte [Datum]"], ["Septembers", "[Datum]"],
  ])("%s", (eingabe, ausgabe) => expect(text(eingabe)).toBe(ausgabe))
  it.each(["am ersten Tag", "beim zweiten Mal", "montags und jeden Dienstag", "am Wochenende", "im Sommer", "heute", "Östliche Seite", "zum ersten Mal"])("%s stays", (eingabe) => expect(text(eingabe)).toBe(eingabe))
})

describe("ages in words", () => {
  it.each([
    ["sie ist dreiundvierzig", "sie ist [Alter]"], ["Mitte vierzig", "Mitte [Alter]"], ["Ende 50", "Ende [Alter]"], ["wurde achtzehn.", "wurde [Alter]."], ["mit fünfzehn kam er", "mit [Alter] kam er"], ["in den Vierzigern", "in den [Alter]"], ["die Mittvierzigerin", "die [Alter]"], ["ein Endzwanziger", "ein [Alter]"], ["schon siebenunddreißig!", "schon [Alter]!"],
  ])("%s", (eingabe, ausgabe) => expect(text(eingabe)).toBe(ausgabe))
  it.each(["mit zwanzig Plätzen", "Ende der Woche", "es ist zwanzig Minuten weit", "die Zwanzigminutenfahrt"])("%s stays", (eingabe) => expect(text(eingabe)).toBe(eingabe))
})

describe("streets and places", () => {
  it.each([
    ["Quilauer Straße", "[Ort]"], ["wohnt Brasquil Straße.", "wohnt [Ort]."], ["in der Brasquilstr wohnt", "in der [Ort] wohnt"], ["Quilauer Platz", "[Ort]"], ["am Quilauer Weg 3", "am [Ort]"], ["An der Alten Post", "[Ort]"], ["wohnt Am Markt 3 allein", "wohnt [Ort] allein"], ["am markt 3", "[Ort]"], ["wohnt am Markt", "wohnt [Ort]"], ["Hinter dem Bahnhof 12b", "[Ort]"],
    ["Zum Alten Rathaus", "[Ort]"], ["Quil-Zorvan-Gymnasium", "[Ort]"], ["die Quil-Zorv-Xan-Schule", "die [Ort]"], ["Hausnummer 7 Ende", "[Ort] Ende"], ["Quilstraße 7 zieht", "[Ort] zieht"],
  ])("%s", (eingabe, ausgabe) => expect(text(eingabe)).toBe(ausgabe))
  it.each(["Die Straße ist laut.", "ein sicherer Platz", "Ein weiter Weg.", "im Kurs 3 Plätze", "auf dem Markt", "Ganztags-Schule", "die Grundschule", "Ein freier Platz", "Erster Platz", "Dieser Weg", "Auf der Straße"])("%s stays", (eingabe) => expect(text(eingabe)).toBe(eingabe))
})
