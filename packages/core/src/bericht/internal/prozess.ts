/**
 * The way to a Konzept: what it shall reach, which steps are done, which come next.
 *
 * @module
 */
import type { Id } from "../../kernel/Id.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import type { Prozess, Prozessziel, Schritt } from "../../konzept/Prozess.js"
import * as Block from "../Block.js"
import * as Zahlwort from "../Zahlwort.js"
import { beschreibungOf, fact, punktOf, quellenHinweis, quelleUnter } from "./elemente.js"
import { NOMEN } from "./nomen.js"
import { punkt, satzanfang, semikolon, undText, wann, zeitpunkt } from "./satz.js"
import { ANKER, type Sicht } from "./sicht.js"

const ART: Readonly<Record<Schritt["art"], string>> = {
  auftakt: "Auftakt", sitzung: "Sitzung", interviews: "Interviews", workshop: "Workshop", befragung: "Befragung",
  bestandsanalyse: "Bestands- und Bedarfsanalyse", sozialraumanalyse: "Sozialraumanalyse", beteiligung: "Beteiligung",
  konzeptentwurf: "Entwurf des Konzepts", beschluss: "Beschluss", monitoringaufbau: "Aufbau des Monitorings", sonstiges: "Weiteres",
}

const STAND: Readonly<Record<Schritt["stand"], string>> = {
  geplant: "geplant", laufend: "läuft", abgeschlossen: "abgeschlossen", abgesagt: "abgesagt",
}

/** What takes place on one day; of a longer time it is only not known on which. */
const EINMAL = new Set<Schritt["art"]>(["auftakt", "sitzung", "beschluss"])

/** Says when, short: `08.07.2019`, `zwischen 09.05.2019 und 08.07.2019`. */
const zeitText = (art: Schritt["art"], zeit: Zeitraum.Zeitraum): string =>
  EINMAL.has(art) && zeit.art === "zeitraum" && zeit.bis !== undefined
    ? `zwischen ${Stichtag.toText(zeit.von)} und ${Stichtag.toText(zeit.bis)}`
    : Zeitraum.toText(zeit)

const isPast = ({ zeit }: Schritt, stand: Stichtag.Stichtag): boolean => zeit?.bis !== undefined && Stichtag.isBefore(zeit.bis, stand)

/** How far a step has come; of a planned one whose time is over nobody has said what became of it. */
export const standText = (schritt: Schritt, stand: Stichtag.Stichtag): string =>
  schritt.stand === "geplant" && isPast(schritt, stand) ? "geplant; die Zeit ist verstrichen" : STAND[schritt.stand]

const zaehlSatz = ({ schritte }: Prozess): string => {
  const of = (stand: Schritt["stand"]): number => schritte.filter((one) => one.stand === stand).length
  const counts = (["abgeschlossen", "laufend", "geplant", "abgesagt"] as const)
    .map((stand) => ({ count: of(stand), word: stand === "laufend" ? "im Gange" : stand }))
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count === 1 ? "einer" : Zahlwort.toText(count)} ${word}`)
  return `Von ${Zahlwort.anzahl(schritte.length, NOMEN.schritt, "dativ")} ${schritte.length === 1 || counts[0]?.startsWith("einer") === true ? "ist" : "sind"} ${undText(counts)}.`
}

/** The steps in which a Gremium meets or takes part: `Auftakt (09.05.2019, abgeschlossen)`. */
export const schritteDes = ({ konzept, stand }: Sicht, gremium: Id): ReadonlyArray<string> =>
  (konzept.prozess?.schritte ?? [])
    .filter((one) => one.gremium === gremium || one.durch.includes(gremium) || one.mit.includes(gremium))
    .map((one) => `${one.titel.de} (${[...(one.zeit === undefined ? [] : [zeitText(one.art, one.zeit)]), standText(one, stand)].join(", ")})`)

/** The next dated steps as of the day of the report, and what is planned without a date. */
export const naechsteSchritte = ({ konzept, stand }: Sicht): ReadonlyArray<Block.Zeile> => {
  const open = (konzept.prozess?.schritte ?? []).filter((one) => one.stand === "geplant")
  const coming = open.filter((one) => one.zeit !== undefined && !isPast(one, stand))
    .toSorted((a, b) => Stichtag.compare(a.zeit?.von ?? stand, b.zeit?.von ?? stand))
  const missed = open.filter((one) => isPast(one, stand)).length
  const undated = open.filter(({ zeit }) => zeit === undefined)
  const [first] = coming
  const sentences = [
    ...(first?.zeit === undefined ? [] : [`Als Nächstes steht ${EINMAL.has(first.art) ? zeitpunkt(first.zeit) : wann(first.zeit)} an: ${first.titel.de}.`]),
    ...(undated.length === 0 ? [] : [`Ohne Termin ${undated.length === 1 ? "ist" : "sind"} geplant: ${undated.map(({ titel }) => titel.de).join("; ")}.`]),
    ...(missed === 0 ? [] : [`Bei ${Zahlwort.anzahl(missed, NOMEN.schritt, "dativ")} ist die geplante Zeit verstrichen; was daraus wurde, ist nicht gesagt.`]),
  ]
  return fact("Nächste Schritte", sentences.length === 0 ? [] : [sentences.join(" ")])
}

const wer = (sicht: Sicht, { durch, gremium, mit }: Schritt): Block.Zeile => {
  const all = [...new Set([...durch, ...(gremium === undefined ? [] : [gremium])])].map(sicht.verweis)
  const pieces = [...semikolon(all), ...(mit.length === 0 ? [] : [`${all.length === 0 ? "" : "; "}mit: `, ...semikolon(mit.map(sicht.verweis))])]
  return pieces.length === 0 ? ["–"] : pieces
}

const tabelle = (sicht: Sicht, { schritte }: Prozess): Block.Tabelle =>
  Block.tabelle("Schritte auf dem Weg zum Konzept", ["Schritt", "Was", "Wann", "Stand", "Wer"], schritte.map((one) => [
    one.titel.de,
    one.beschreibung === undefined ? ART[one.art] : `${ART[one.art]}: ${one.beschreibung.de}`,
    one.zeit === undefined ? "noch offen" : zeitText(one.art, one.zeit),
    standText(one, sicht.stand),
    wer(sicht, one),
  ]))

/** A picture of the steps that have a time, where there are several. */
const bild = (sicht: Sicht, weg: Prozess): ReadonlyArray<Block.Block> => {
  const dated = weg.schritte
    .flatMap((one) => (one.zeit?.bis === undefined ? [] : [{ one, zeit: one.zeit, von: one.zeit.von, bis: one.zeit.bis }]))
    .toSorted((a, b) => Stichtag.compare(a.von, b.von) || Stichtag.compare(a.bis, b.bis))
  if (dated.length < 2) return []
  const titel = "Schritte in ihrer Zeit"
  const undated = weg.schritte.length - dated.length
  const rest = undated === 0 ? "" : ` ${satzanfang(Zahlwort.anzahl(undated, NOMEN.schritt))} ${undated === 1 ? "hat" : "haben"} noch keinen Termin.`
  return [{
    _tag: "Bild",
    titel,
    alternativtext: `${satzanfang(Zahlwort.anzahl(dated.length, NOMEN.schritt))} auf einer Zeitachse, nach ihrem Stand gefärbt.${rest}`,
    diagramm: {
      _tag: "Zeitachse",
      termine: dated.map(({ bis, one, von }) => ({
        titel: one.titel.de, gruppe: ART[one.art], art: satzanfang(STAND[one.stand]), ...(von === bis ? {} : { von }), bis, angenommen: false,
      })),
    },
    tabelle: Block.tabelle(titel, ["Wann", "Schritt", "Stand"], dated.map(({ one, zeit }) =>
      [zeitText(one.art, zeit), one.titel.de, standText(one, sicht.stand)])),
  }]
}

/** The table of steps, and the picture. */
const schritte = (sicht: Sicht, weg: Prozess): ReadonlyArray<Block.Block> =>
  weg.schritte.length === 0
    ? []
    : [
      Block.ueberschrift(3, "Schritte", { anker: "schritte" }),
      Block.absatz(zaehlSatz(weg)),
      tabelle(sicht, weg),
      ...bild(sicht, weg),
      ...quellenHinweis(sicht.konzept, weg.schritte),
    ]

const zielPunkt = (sicht: Sicht, weg: Prozess, ziel: Prozessziel): Block.Zeile => {
  const steps = weg.schritte.filter(({ ziele }) => ziele.includes(ziel.id)).map(({ titel }) => titel.de)
  return [
    ...punktOf(ziel),
    ...(ziel.dient.length === 0 ? [] : [` Dient: ${ziel.dient.map(sicht.titel).join("; ")}.`]),
    ...(steps.length === 0 ? [] : [`${ziel.beschreibung === undefined && ziel.dient.length === 0 ? "." : ""} ${steps.length === 1 ? "Schritt" : "Schritte"}: ${steps.join("; ")}.`]),
  ]
}

const ziele = (sicht: Sicht, weg: Prozess, art: Prozessziel["art"], titel: string): ReadonlyArray<Block.Block> => {
  const aims = weg.ziele.filter((ziel) => ziel.art === art)
  return aims.length === 0
    ? []
    : [
      Block.ueberschrift(3, titel),
      Block.liste(aims.map((ziel) => zielPunkt(sicht, weg, ziel))),
      ...quellenHinweis(sicht.konzept, aims),
    ]
}

/** The chapter on the way to the Konzept. */
export const prozess = (sicht: Sicht): ReadonlyArray<Block.Block> => {
  const weg = sicht.konzept.prozess
  if (weg === undefined) return []
  return [
    Block.ueberschrift(2, weg.titel.de, { anker: ANKER.prozess, quelle: quelleUnter(weg.titel.de, weg.quelle) }),
    ...(weg.beschreibung === undefined ? [] : beschreibungOf({ beschreibung: { ...weg.beschreibung, de: punkt(weg.beschreibung.de) } })),
    ...ziele(sicht, weg, "uebergeordnet", "Übergeordnete Ziele"),
    ...ziele(sicht, weg, "prozess", "Ziele des Prozesses"),
    ...schritte(sicht, weg),
  ]
}
