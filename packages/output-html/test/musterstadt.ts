/** A report of an invented city, at the size of a real one: 10 fields, 50 projects, 100 actors. */
import type { Block, Diagramm, Dokument } from "@teilhabe/core/bericht"
import { Id, Stichtag } from "@teilhabe/core/kernel"

/** A small generator of numbers from 0 to 1 that gives the same row for the same seed. */
export const seeded = (seed: number) => (): number => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}

const next = seeded(7)
const pick = <A>(list: ReadonlyArray<A>): A => list[Math.floor(next() * list.length)] as A

const FELDER = [
  "Zusammen wohnen", "Zusammen arbeiten", "Lernen ein Leben lang", "Integration durch Bewegung und Sport",
  "Freiwilliges Engagement anerkennen und begleiten", "Leben in den Stadtteilen", "Gespräch der Kulturen und Religionen",
  "Mitbestimmung und Integrationsbeirat", "Verwaltung für alle", "Einzelfallhilfe",
] as const
const HORIZONTE = ["kurzfristig", "mittelfristig", "langfristig", "dauerhaft"] as const
const ARTEN = ["Amt der Stadt", "Freier Träger", "Verein", "Schule oder Kita", "Kammer oder Behörde", "Religionsgemeinschaft"] as const
const WORTE = ["Sprachcafé", "Mieterwerkstatt", "Lotsenprogramm", "Patenschaften im Praktikum", "Stadtteilfrühstück", "Fortbildung für Ehrenamtliche", "Sprechstunde im Quartier", "Elterntreff", "Bewerbungswerkstatt", "Fest der Nachbarschaft", "Wegweiser in sieben Sprachen"] as const

const akteure = Array.from({ length: 100 }, (_, at) => {
  const art = ARTEN[Math.floor((at * 7) % ARTEN.length)] as string
  return { id: `akteur-${at}`, titel: `${pick(["Haus", "Amt für", "Verein", "Netzwerk", "Stiftung", "Fachdienst"])} ${pick(["Begegnung", "Soziales und Wohnen", "Nordviertel e. V.", "Bildung und Teilhabe", "Am Alten Markt", "Jugendberufshilfe"])} ${at + 1}`, art, gewicht: Math.floor(1 + 14 * next() ** 3) }
})

const projekte = Array.from({ length: 50 }, (_, at) => ({
  id: `projekt-${at + 1}`,
  titel: `${WORTE[at % WORTE.length] ?? ""} ${pick(["Nord", "Süd", "am Kanal", "in der Altstadt", "für Neuzugewanderte"])}`,
  feld: FELDER[at % FELDER.length] as string,
  horizont: pick(HORIZONTE),
  akteure: Array.from({ length: 2 + Math.floor(next() * 4) }, () => Math.floor(next() ** 1.7 * 88)),
}))

const kanten = (): ReadonlyArray<Diagramm.Kante> => {
  const count = new Map<string, number>()
  for (const projekt of projekte) {
    for (const a of projekt.akteure) for (const b of projekt.akteure) if (a < b) count.set(`${a}|${b}`, (count.get(`${a}|${b}`) ?? 0) + 1)
  }
  return [...count].map(([key, gewicht]) => {
    const [a = "", b = ""] = key.split("|")
    return { von: `akteur-${a}`, nach: `akteur-${b}`, gewicht }
  })
}

const links = (...titel: ReadonlyArray<string>): ReadonlyArray<Block.Spalte> => titel.map((one) => ({ titel: one, ausrichtung: "links" }))
const quelle = (kapitel: string, ueberschrift?: string) => ({ dokument: Id.make("konzept"), kapitel, ...(ueberschrift === undefined ? {} : { ueberschrift }) })

const matrix: Diagramm.Matrix = {
  _tag: "Matrix", zeilen: FELDER, spalten: HORIZONTE, einheit: "Projekte",
  anzahl: FELDER.map((feld) => HORIZONTE.map((horizont) => projekte.filter((one) => one.feld === feld && one.horizont === horizont).length)),
}

const END = { kurzfristig: 2022, mittelfristig: 2024, langfristig: 2028, dauerhaft: 2023 } as const

const termine: ReadonlyArray<Diagramm.Termin> = [
  ...projekte.map((projekt) => ({
    titel: projekt.titel, gruppe: projekt.feld, art: projekt.horizont,
    ...(projekt.horizont === "dauerhaft" ? {} : { von: Stichtag.make(2020, 3, 12) }),
    bis: Stichtag.make(END[projekt.horizont], 3, 12), angenommen: true,
  })),
  ...projekte.slice(0, 9).map((projekt, at) => ({ titel: `${projekt.titel}: Bericht an den Ausschuss`, gruppe: projekt.feld, art: "Frist im Text", bis: Stichtag.make(2020 + (at % 4), 1 + at, 15), angenommen: false })),
]

const netz: Diagramm.Netzwerk = {
  _tag: "Netzwerk", kanten: kanten(),
  knoten: akteure.map((one) => ({ id: one.id, titel: one.titel, gruppe: one.art, gewicht: projekte.filter((projekt) => projekt.akteure.includes(Number(one.id.slice(7)))).length })),
}

const bilder: ReadonlyArray<Block.Block> = [
  { _tag: "Bild", titel: "Projekte nach Handlungsfeld und Horizont", alternativtext: "Eine Tafel mit zehn Handlungsfeldern und vier Horizonten; jedes Feld nennt die Zahl der Projekte.", diagramm: matrix,
    tabelle: { _tag: "Tabelle", titel: "Projekte nach Handlungsfeld und Horizont", spalten: [{ titel: "Handlungsfeld", ausrichtung: "links" }, ...HORIZONTE.map((titel) => ({ titel, ausrichtung: "rechts" as const }))], zeilen: FELDER.map((feld, at) => [[feld], ...(matrix.anzahl[at] ?? []).map((count) => [String(count)])]) } },
  { _tag: "Bild", titel: "Fristen auf der Zeitachse", alternativtext: "Eine Zeitachse von 2020 bis 2028 mit einer Zeile je Handlungsfeld.", diagramm: { _tag: "Zeitachse", termine },
    tabelle: { _tag: "Tabelle", titel: "Alle Fristen", spalten: links("Projekt", "Handlungsfeld", "Art", "Bis", "Grundlage"), zeilen: termine.map((one) => [[one.titel], [one.gruppe], [one.art], [Stichtag.toText(one.bis)], [one.angenommen ? "angenommen" : "Text"]]) } },
  { _tag: "Bild", titel: "Wer mit wem zusammenarbeitet", alternativtext: "Ein Netz von Akteuren; verbunden ist, wer gemeinsam in einem Projekt arbeitet.", diagramm: netz,
    tabelle: { _tag: "Tabelle", titel: "Akteure und ihre Projekte", spalten: [...links("Akteur", "Art"), { titel: "Projekte", ausrichtung: "rechts" }], zeilen: netz.knoten.map((one) => [[one.titel], [one.gruppe], [String(one.gewicht)]]) } },
]

const feldText = (feld: string, at: number): ReadonlyArray<Block.Block> => [
  { _tag: "Ueberschrift", ebene: 2, text: feld, anker: `feld-${at}`, quelle: quelle(feld) },
  { _tag: "Absatz", inhalt: ["Dieses Handlungsfeld sammelt, was die Stadt in den kommenden Jahren vorhat. ", { _tag: "Fett", text: "Wichtig ist der Weg dorthin:" }, " Fachleute, Vereine und Bewohner planen gemeinsam, und jedes Vorhaben nennt, wem es dient und wer es verantwortet. Die Liste steht auch in der ", { _tag: "Verweis", anker: "alle-projekte", text: "Übersicht aller Projekte" }, "."], quelle: quelle(feld, "Ausgangslage") },
  { _tag: "Liste", geordnet: at % 2 === 1, punkte: [["Neuzugewanderte finden im ersten Jahr eine Ansprechperson."], ["Angebote liegen zu Fuß erreichbar."], [{ _tag: "Fett", text: "Rückmeldungen" }, " gehen in die Planung ein."]] },
  ...projekte.filter((one) => one.feld === feld).flatMap((one): ReadonlyArray<Block.Block> => [
    { _tag: "Ueberschrift", ebene: 3, text: one.titel, anker: one.id },
    { _tag: "Absatz", inhalt: ["Das Projekt bringt Menschen im Viertel regelmäßig zusammen und wird von ", { _tag: "Verweis", anker: "netz", text: `${one.akteure.length} Akteuren` }, " getragen. Es beginnt mit einer Erprobung; danach entscheidet die Steuerungsgruppe über die Fortsetzung."], quelle: quelle(feld, one.titel) },
  ]),
]

const ART_TEXT: ReadonlyArray<readonly [Block.HinweisArt, string]> = [
  ["annahme", "Kurzfristig heißt hier zwei Jahre; das Konzept nennt keine Länge."],
  ["schaetzung", "Die Zahl der Geflüchteten ist geschätzt."],
  ["lesart", "Die Fußnote wird als Teil des Kapitels gelesen."],
  ["pruefung", "Zwei Projekte nennen keine Federführung."],
  ["quelle", "Die Zahlen stammen aus der Einwohnerstatistik."],
]

/** The whole report. */
export const musterstadt: Dokument.Dokument = {
  id: "musterstadt-konzept",
  titel: "Integrationskonzept Musterstadt",
  untertitel: "Handlungsfelder, Projekte, Fristen und Akteure im Überblick",
  stand: Stichtag.make(2020, 3, 12),
  zusammenfassung: "Der Bericht zeigt, was die Stadt sich vorgenommen hat, bis wann es geschehen soll und wer daran mitwirkt.",
  bloecke: [
    { _tag: "Ueberschrift", ebene: 2, text: "Auf einen Blick", anker: "blick" },
    { _tag: "Absatz", inhalt: ["Das Konzept hat zehn Handlungsfelder mit fünfzig Projekten. Hundert Akteure sind genannt."] },
    ...ART_TEXT.map(([art, text]): Block.Block => ({ _tag: "Hinweis", art, inhalt: [text], quelle: quelle("Zielgruppen") })),
    ...bilder.slice(0, 2),
    ...FELDER.flatMap(feldText),
    { _tag: "Ueberschrift", ebene: 2, text: "Akteure", anker: "netz" },
    ...bilder.slice(2),
    { _tag: "Ueberschrift", ebene: 2, text: "Übersicht aller Projekte", anker: "alle-projekte" },
    { _tag: "Tabelle", titel: "Alle Projekte", spalten: links("Projekt", "Handlungsfeld", "Horizont", "Mitwirkende"), quelle: quelle("Anhang"),
      zeilen: projekte.map((one) => [[{ _tag: "Verweis", anker: one.id, text: one.titel }], [one.feld], [one.horizont], [one.akteure.map((at) => akteure[at]?.titel ?? "").join(", ")]]) },
  ],
}
