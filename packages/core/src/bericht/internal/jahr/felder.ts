/**
 * Handlungsfeld by Handlungsfeld: Leitziele, Projekte with colour and reason, decisions of the year, Kennzahlen beside Indikatoren.
 *
 * @module
 */
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Fassung from "../../../konzept/Fassung.js"
import type { Handlungsfeld } from "../../../konzept/Handlungsfeld.js"
import * as Horizont from "../../../konzept/Horizont.js"
import type { Ampelfarbe } from "../../../projektverlauf/ampel.js"
import * as Lage from "../../../projektverlauf/Lage.js"
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { wegText } from "../blick.js"
import { standText } from "../prozess.js"
import { satzanfang, undText, zitat } from "../satz.js"
import { farbenOf, weitereProjekte } from "../verlauf/projekte.js"
import { ankerOf, type Projektlage } from "../verlauf/sicht.js"
import { bewertungsSatz, folge, gremienlagen, isBewertung, isKenntnisnahme, kenntnisSatz, umsetzungenOf } from "../verlauf/sitzungen.js"
import { FARBEN, farbwort } from "../verlauf/woerter.js"
import { farbenstand } from "./farbenstand.js"
import { betrifftFeld } from "./feldbeschluss.js"
import { indikatortabelle, kennzahltabelle } from "./feldzahlen.js"
import { einige, kurz, verb } from "./satzbau.js"
import { ANKER, type Jahressicht } from "./sicht.js"
import { NOMEN, terminwort } from "./worte.js"

const RANG = new Map(FARBEN.map(([farbe], at) => [farbe, at]))

/** Why a Projekt has its colour, without the day, the Projekt and the colour, which stand beside. */
export const warum = ({ ampel: { farbe, grund, satz, termin }, titel }: Projektlage): string => {
  if (farbe === "gruen" && termin === undefined) return "Kein Termin steht aus."
  if (farbe === "gruen" && grund === "im-plan" && termin !== undefined) return `Als Nächstes ist ${terminwort(termin, titel)} am ${Stichtag.toText(termin.am)} fällig${termin.herkunft === "annahme" ? " (angenommener Tag)" : ""}.`
  // Quotes inside the title are single ones, so the first that closes ends it.
  const titleEnd = satz.indexOf("“")
  const at = satz.indexOf(", weil ", Math.max(0, titleEnd))
  return at < 0 ? satz : `${farbe === "ohne" ? "Hat keine Farbe" : `Steht auf ${farbwort(farbe)}`}, ${satz.slice(at + 2)}`
}

const projekttabelle = (sicht: Jahressicht, { titel }: Handlungsfeld, lagen: ReadonlyArray<Projektlage>): Block.Tabelle => {
  const { konzept, verlauf: { stichtag } } = sicht
  const gruppen = new Map<string, string>(konzept.zielgruppen.map((one) => [one.id, one.titel.de]))
  const sorted = lagen.toSorted((a, b) => (RANG.get(a.ampel.farbe) ?? 0) - (RANG.get(b.ampel.farbe) ?? 0))
  const table = Block.tabelle(`Projekte: ${titel.de}, Stand ${Stichtag.toText(stichtag)}`, ["Projekt", "Horizont", "Lage", "Farbe", "Warum"], sorted.map((lage) => [
    lage.titel, satzanfang(lage.projekt === undefined ? "–" : lage.projekt.horizont), satzanfang(Lage.toText(lage.stand.lage)),
    [Block.verweis(ANKER.farben, satzanfang(farbwort(lage.ampel.farbe)))], warum(lage),
  ]))
  return {
    ...table,
    filter: sorted.map(({ ampel, projekt }): Block.Filtermerkmale => ({
      handlungsfeld: [titel.de], farbe: [satzanfang(farbwort(ampel.farbe))],
      ...(projekt === undefined ? {} : { horizont: [satzanfang(projekt.horizont)], zielgruppe: projekt.zielgruppen.map((id) => gruppen.get(id) ?? id) }),
    })),
  }
}

const beschluesse = (sicht: Jahressicht, { id, titel }: Handlungsfeld): ReadonlyArray<Block.Block> => {
  const all = gremienlagen(sicht.verlauf).flatMap((lage) => lage.beschluesse.filter((one) => betrifftFeld(sicht, lage.stand, one, id)).map((one) => ({ lage: one, gremium: lage.titel })))
  const told = all.filter(({ lage }) => !isBewertung(sicht.verlauf, lage) && !isKenntnisnahme(lage)).toSorted((a, b) => Stichtag.compare(a.lage.am, b.lage.am))
  const noted = all.filter(({ lage }) => isKenntnisnahme(lage))
  const rated = all.filter((one) => !told.includes(one) && !noted.includes(one)).map(({ lage }) => lage)
  const head = Block.ueberschrift(4, `Beschlüsse im Jahr ${sicht.jahr}`)
  if (all.length === 0) return [head, Block.absatz("Zu diesem Handlungsfeld ist kein Beschluss des Jahres notiert.")]
  return [
    head,
    ...(told.length === 0 ? [] : [Block.tabelle(`Beschlüsse ${sicht.jahr}: ${titel.de}`, ["Beschluss", "Vom", "Gremium", "Was daraus wurde"], told.map(({ gremium, lage }) => [
      lage.beschluss.titel.de, Stichtag.toText(lage.am), gremium, umsetzungenOf(sicht.verlauf, [lage]).map((one) => folge(one, lage)).join(" "),
    ]))]),
    ...bewertungsSatz(rated),
    ...[...new Set(noted.map(({ gremium }) => gremium))].flatMap((one) => kenntnisSatz(noted.filter(({ gremium }) => gremium === one).map(({ lage }) => lage), one)),
  ]
}

const wort = (farbe: Ampelfarbe | undefined): string => (farbe === undefined || farbe === "ohne" ? "" : farbwort(farbe))

const auf = (farbe: Ampelfarbe | undefined): string => (wort(farbe) === "" ? "von keiner Farbe" : `von ${wort(farbe)}`)

const nach = (farbe: Ampelfarbe): string => (wort(farbe) === "" ? "zu keiner Farbe" : `auf ${wort(farbe)}`)

/** How it stands with a Projekt now, in a few words: over, or of another colour. */
const jetzt = ({ ampel: { farbe }, stand }: Projektlage): string => (farbe === "ohne" ? Lage.toText(stand.lage) : `jetzt auf ${wort(farbe)}`)

/** Says which Projekte came to red since the year before, which left it and why, and which changed between the other colours. */
export const bewegung = ({ vorjahr }: Jahressicht, lagen: ReadonlyArray<Projektlage>): ReadonlyArray<string> => {
  if (vorjahr === undefined) return []
  const before = new Map(vorjahr.projekte.map(({ ampel, id }) => [id, ampel.farbe]))
  const named = (list: ReadonlyArray<Projektlage>, why = false): string => {
    const names = list.map((one) => `${zitat(kurz(one.titel))}${why ? ` (${jetzt(one)})` : ""}`)
    return names.length < MAX_NAMED + 2 ? undText(names) : einige(names, MAX_NAMED, ", ")
  }
  const came = lagen.filter(({ ampel, id }) => ampel.farbe === "rot" && before.has(id) && before.get(id) !== "rot")
  const left = lagen.filter(({ ampel, id }) => ampel.farbe !== "rot" && before.get(id) === "rot")
  const told = new Set([...came, ...left])
  const others = lagen.filter((one) => !told.has(one) && before.has(one.id) && before.get(one.id) !== one.ampel.farbe)
  const ways = [...new Set(others.map(({ ampel, id }) => `${auf(before.get(id))} ${nach(ampel.farbe)}`))]
  const moves = ways.map((way) => {
    const own = others.filter(({ ampel, id }) => `${auf(before.get(id))} ${nach(ampel.farbe)}` === way)
    return `${satzanfang(way)} ${verb(own.length, "kam", "kamen")} ${named(own, own[0]?.ampel.farbe === "ohne")}.`
  })
  return [
    ...(came.length === 0 ? [] : [`Auf Rot gekommen ${verb(came.length, "ist", "sind")} seit dem Vorjahr ${named(came)}.`]),
    ...(left.length === 0 ? [] : [`Nicht mehr auf Rot ${verb(left.length, "steht", "stehen")} ${named(left, true)}.`]),
    ...moves,
  ]
}

const MAX_NAMED = 5

const abschnitt = (sicht: Jahressicht, feld: Handlungsfeld): ReadonlyArray<Block.Block> => {
  const { id, leitziele, titel } = feld
  const lagen = sicht.verlauf.projekte.filter(({ projekt }) => projekt?.handlungsfeld === id)
  const moved = bewegung(sicht, lagen)
  return [
    Block.ueberschrift(3, titel.de, { anker: ankerOf("feld", id) }),
    ...(leitziele.length === 0 ? [] : [Block.absatz([Block.fett(leitziele.length === 1 ? "Leitziel:" : "Leitziele:")]), Block.liste(leitziele.map((one) => one.titel.de))]),
    ...(lagen.length === 0
      ? [Block.absatz("Das Konzept nennt in diesem Handlungsfeld kein Projekt.")]
      : [Block.absatz([...farbenstand(farbenOf(lagen), sicht.verlauf.stichtag), ...(moved.length === 0 ? [] : [` ${moved.join(" ")}`])]), projekttabelle(sicht, feld, lagen)]),
    ...beschluesse(sicht, feld),
    ...(lagen.length === 0 ? [] : kennzahltabelle(sicht, id, titel.de)),
    ...indikatortabelle(sicht, id, titel.de),
    sicht.eigentext(`handlungsfeld-${id}`, `Einschätzung der Stadt: ${titel.de}`),
  ]
}

/** The Projekte by Handlungsfeld and Horizont. */
const horizontbild = ({ konzept: { handlungsfelder, projekte }, verlauf }: Jahressicht): ReadonlyArray<Block.Block> => {
  if (projekte.length === 0 || handlungsfelder.length === 0) return []
  const titel = "Projekte nach Handlungsfeld und Horizont"
  const spalten = Horizont.all.map((one) => satzanfang(one))
  const anzahl = handlungsfelder.map(({ id }) => Horizont.all.map((horizont) => projekte.filter((one) => one.handlungsfeld === id && one.horizont === horizont).length))
  const sums = spalten.map((_, at) => anzahl.reduce((sum, counts) => sum + (counts[at] ?? 0), 0))
  const total = (counts: ReadonlyArray<number>): number => counts.reduce((sum, one) => sum + one, 0)
  return [{
    _tag: "Bild", titel,
    alternativtext: `${satzanfang(undText(spalten.map((one, at) => `${one.toLowerCase()}: ${sums[at] ?? 0}`)))}. Wie viele es in jedem Handlungsfeld sind, steht in der Tabelle.`,
    diagramm: { _tag: "Matrix", zeilen: handlungsfelder.map((one) => one.titel.de), spalten, anzahl, einheit: "Projekte" },
    tabelle: Block.tabelle(titel, ["Handlungsfeld", ...spalten.map((one) => `${one}#`), "Zusammen#"], [
      ...handlungsfelder.map(({ id }, at) => [[Block.verweis(ankerOf("feld", id), verlauf.titel(id))], ...[...(anzahl[at] ?? []), total(anzahl[at] ?? [])].map(String)]),
      ["Zusammen", ...[...sums, total(sums)].map(String)],
    ]),
  }]
}

/** What there is instead, as long as the Konzept has no Handlungsfeld. */
const weg = ({ konzept, verlauf: { stichtag } }: Jahressicht): ReadonlyArray<Block.Block> => {
  if (konzept.prozess === undefined || Fassung.stand(konzept) !== "auf-dem-weg") return [Block.absatz(`Das Konzept ${zitat(konzept.titel.de)} nennt kein Handlungsfeld.`)]
  const { schritte } = konzept.prozess
  return [
    Block.absatz(`${wegText(konzept.prozess)} Handlungsfelder und Projekte gibt es noch nicht.`),
    ...(schritte.length === 0 ? [] : [Block.tabelle("Schritte auf dem Weg zum Konzept", ["Schritt", "Stand"], schritte.map((one) => [one.titel.de, satzanfang(standText(one, stichtag))]))]),
  ]
}

/** The chapter on the Handlungsfelder. */
export const felder = (sicht: Jahressicht): ReadonlyArray<Block.Block> => {
  const { konzept: { handlungsfelder, projekte }, stadt, verlauf } = sicht
  const head = verlauf.kapitel(handlungsfelder.length === 0 ? "Handlungsfelder" : "Die Handlungsfelder", ANKER.felder)
  if (handlungsfelder.length === 0) return [head, ...weg(sicht)]
  const beside = (stadt.feldbezuege ?? []).length > 0 && sicht.monitoring !== undefined
  return [
    head,
    Block.absatz(`Das Konzept nennt ${Zahlwort.anzahl(handlungsfelder.length, NOMEN.handlungsfeld, "akkusativ")}${projekte.length === 0 ? " und noch kein Projekt" : ` mit ${Zahlwort.anzahl(projekte.length, PROJEKT, "dativ")}`}.`),
    ...horizontbild(sicht),
    Block.hinweis("lesart", beside
      ? "Kennzahlen zählen, was die Stadt tut. Indikatoren zeigen, was sich in der Bevölkerung ändert. Beide stehen in eigenen Tabellen; ob das eine das andere verändert hat, wird nicht gemessen. Welche Indikatoren bei einem Handlungsfeld stehen, hat die Stadt gewählt; das Konzept ordnet sie keinem zu."
      : "Kennzahlen zählen, was die Stadt tut. Was sich in der Bevölkerung ändert, zeigen die Indikatoren im Kapitel Monitoring; das Konzept ordnet sie keinem Handlungsfeld zu."),
    ...handlungsfelder.flatMap((feld) => abschnitt(sicht, feld)),
    ...weitereProjekte(verlauf),
  ]
}

const PROJEKT = { genus: "n", singular: "Projekt", plural: "Projekte" } as const
