import { describe, expect, it } from "vitest"
import * as Cube from "../../../cube/Cube.js"
import type { Datensatz } from "../../../cube/Datensatz.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import * as Merkmal from "../../../merkmal/Merkmal.js"
import { titelwoerterOf } from "./titel.js"
import { verratOf } from "./verrat.js"

const raum = Merkmal.make("raum", Codeliste.make({
  id: "raum", titel: "Raum", quelle: "erfunden",
  auspraegungen: [{ schluessel: "stadt", name: "Musterau" }, ...["Nordfeld", "Südhang"].map((name) => ({ schluessel: name.slice(0, 4).toLowerCase(), name: `Musterau ${name}`, oberhalb: "stadt" }))],
}))
const zutreffend = Merkmal.make("zutreffend", Codeliste.make({ id: "zutreffend", titel: "Zutreffend", quelle: "erfunden", auspraegungen: [{ schluessel: "ja", name: "ja" }, { schluessel: "nein", name: "nein" }] }))
const GEHEIM = { raum: "südh", zutreffend: "ja" }
const cube = Cube.make([raum, zutreffend], "unbekannt", [{ koordinate: GEHEIM, wert: Messwert.exakt(12) }])
const datensaetze = ["Bedarf ohne passendes Angebot", "abgelehnte Anfrage"].flatMap((art) => ["Gemeinsam Wohnen in Musterau", "Bildung: Schule und Beruf", "Gemeinsam Arbeiten in Musterau"].map((feld): Datensatz => ({
  id: `${art}.${feld}`, titel: `Fälle: ${art}: ${feld}`, groesse: "faelle", einheit: "Fälle", statistik: "faelle", definitionen: {}, herkunft: "eigene-auszaehlung",
  fundstelle: { herausgeber: "Musterau", tabelle: "Fälle" }, anmerkungen: [], cube,
})))
const [wohnen, bildung] = datensaetze
const verraet = verratOf({ wahr: datensaetze, freigegeben: [], tabellen: [], spanne: 3, geheime: (one) => (one === wohnen ? [GEHEIM] : []) })
const told = (nah: string, wert = 12, umfeld: ReadonlyArray<string> = []): boolean => verraet({ nah, umfeld, zahlen: [{ art: "anzahl", von: wert, bis: wert }] }).length > 0

describe("the title of a table of yes and no", () => {
  it("is told by the words that its sisters have not", () => {
    if (wohnen === undefined || bildung === undefined) throw new Error("the story has two tables")
    expect(titelwoerterOf(wohnen, datensaetze).eigene).toEqual([[" wohn"]])
    expect(titelwoerterOf(bildung, datensaetze).eigene).toEqual([[" bildung"], [" schul"], [" beruf"]])
    expect(titelwoerterOf(wohnen, datensaetze).art).toEqual([[" bedarf"], [" passend"], [" angebot"]])
  })

  it.each([
    "Bedarf ohne Angebot | Gemeinsam Wohnen in Musterau | Musterau Südhang | Fälle | 12",
    "In Südhang fanden zwölf Fälle mit Bedarf beim Wohnen kein passendes Angebot.",
    "Zwölf Familien in Musterau-Südhang suchen eine Wohnung.",
    "Fälle | Wohnen | Südhang",
  ])("lets a withheld cell not out as „%s“", (satz) => expect(told(satz)).toBe(true))

  it("takes the kind from the headings around a row", () => {
    expect(told("Wohnen | Südhang | 12", 12, ["Bedarf ohne Angebot"])).toBe(true)
    expect(told("Wohnen | Südhang | 12")).toBe(false)
  })

  it.each([
    ["Zwölf Familien in Nordfeld suchen eine Wohnung.", 12],
    ["In Südhang fanden elf Fälle beim Wohnen kein Angebot.", 11],
    ["In Südhang fanden zwölf Fälle keine Schule.", 12],
    ["In Südhang gibt es 12 Treffen.", 12],
  ])("raises no alarm for „%s“", (satz, wert) => expect(told(satz, wert)).toBe(false))
})
