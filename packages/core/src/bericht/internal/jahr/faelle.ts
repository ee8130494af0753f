/**
 * The chapter on what cases taught: counts that went through disclosure control, what they mean for offers, and who dealt with them.
 *
 * @module
 */
import type { Befund, Befundlage } from "../../../befund/Befund.js"
import { befundkennung } from "../../../befund/befundkennung.js"
import type { Jahresstatistik } from "../../../befund/Fallstatistik.js"
import type { Gremienstand, Sitzung } from "../../../gremienarbeit/Gremienstand.js"
import type { Id } from "../../../kernel/Id.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Block from "../../Block.js"
import { BEFUNDARTEN, befundAbschnitt, faelleZahl, feldText, raumText } from "../befundAbschnitt.js"
import { befundStand } from "../befundFreigabe.js"
import { markBloecke } from "../geheimhaltungMarke.js"
import { joinStaende, standOf } from "../geheimhaltungStand.js"
import { undListe, undText, wann, zitat } from "../satz.js"
import { zahlzelle, zeichenerklaerung } from "../zahlzelle.js"
import { fallzahlen, jahressatz } from "./fallzahlen.js"
import { ANKER, type Jahressicht, type Kapitel } from "./sicht.js"

const ausgelassenSatz = (ausgelassen: Messwert.Messwert): string => {
  if (Messwert.isFehlend(ausgelassen)) return "Wie viele Fälle nicht gezählt werden durften, ist zum Schutz Einzelner nicht veröffentlicht."
  const count = Messwert.getWert(ausgelassen)
  if (count === 0) return "Kein Fall wurde ausgelassen."
  return count === 1 ? "Ein Fall durfte nicht gezählt werden." : `${zahlzelle(ausgelassen, 0)} Fälle durften nicht gezählt werden.`
}

const EINWILLIGUNG = "Gezählt werden nur Fälle, deren Einwilligung die Zählung erlaubt; wer sie bis zum Tag der Zählung widerrufen hat, ist nicht dabei."

const statistikTeil = (jahr: number, { ausgelassen, freigabe: { datensaetze } }: Jahresstatistik): ReadonlyArray<Block.Block> => {
  const satz = jahressatz(datensaetze, ANKER.geheimhaltung)
  return [
    Block.ueberschrift(3, `Die Fälle des Jahres ${jahr}`),
    ...(satz.length === 0 ? [] : [Block.absatz(satz)]),
    Block.absatz(`${EINWILLIGUNG} ${ausgelassenSatz(ausgelassen)}`),
    ...fallzahlen(datensaetze, ANKER.geheimhaltung),
  ]
}

const FOLGE: Readonly<Record<Befund["art"], readonly [what: string, then: string]>> = {
  "bedarf-ohne-angebot": ["haben einen Bedarf, den kein Angebot der Stadt deckt", "Zu prüfen ist, ob ein Angebot fehlt oder nur nicht eingetragen ist"],
  wartezeit: ["warten oder warteten auf eine Leistung", "Zu prüfen ist, ob die Plätze reichen"],
  "anfrage-abgelehnt": ["wurde eine angefragte Leistung abgelehnt", "Zu prüfen ist, ob Zugang und Zielgruppe des Angebots stimmen"],
  "uebergabe-gebrochen": ["wurde eine Übergabe nicht angenommen", "Zu prüfen ist die Vereinbarung zwischen den Stellen"],
  "rechtskreis-luecke": ["sicherte zwischen zwei Gesetzen keines den Lebensunterhalt", "Zu prüfen ist der Übergang zwischen den Behörden"],
}

const IN: ReadonlySet<Befund["art"]> = new Set(["anfrage-abgelehnt", "uebergabe-gebrochen", "rechtskreis-luecke"])

/** What the findings for the whole town mean for offers, the most cases of each kind first; withheld ones say nothing. */
const folgen = (sicht: Jahressicht, lage: Befundlage): ReadonlyArray<Block.Block> => {
  const told = BEFUNDARTEN.flatMap(([art]) => {
    const own = lage.befunde.filter((one) => one.art === art && one.sozialraum === undefined && (Messwert.getWert(one.faelle) ?? 0) > 0)
    const [most] = own.toSorted((a, b) => (Messwert.getWert(b.faelle) ?? 0) - (Messwert.getWert(a.faelle) ?? 0))
    if (most === undefined) return []
    const [what, then] = FOLGE[art]
    const feld = most.handlungsfeld === undefined ? "" : ` (Handlungsfeld ${zitat(feldText(sicht.konzept, most))})`
    const count = Messwert.getWert(most.faelle)
    const noun = IN.has(art) ? (count === 1 ? " Fall " : " Fällen ") : (count === 1 ? " Fall " : " Fälle ")
    const verb = count === 1 ? what.replace(/^haben /u, "hat ").replace("warten oder warteten", "wartet oder wartete") : what
    return [[...(IN.has(art) ? ["In "] : []), faelleZahl(most, lage, ANKER.geheimhaltung), `${noun}${verb}${feld}. ${then}.`] as Block.Zeile]
  })
  return told.length === 0 ? [] : [Block.absatz([Block.fett("Was das für die Angebote heißt:")]), Block.liste(told)]
}

const hasBefund = ({ befunde }: Befundlage, art: Befund["art"]): boolean => befunde.some((one) => one.art === art)

/** The kinds of which no case shows anything, in one sentence. */
const nichtGefunden = (leer: ReadonlyArray<string>): ReadonlyArray<Block.Block> =>
  leer.length === 0 ? [] : [Block.absatz([Block.fett("In keinem Fall wurde etwas gefunden zu:"), ` ${undText(leer)}.`])]

const befundTeil = (sicht: Jahressicht, lage: Befundlage): ReadonlyArray<Block.Block> => [
  Block.ueberschrift(3, `Befunde aus Fällen ${wann(lage.zeitraum)}`),
  Block.absatz(`Gezählt sind Fälle, jeder einmal je Zeile; Sozialräume mit zu wenigen Fällen stehen zusammen. ${ausgelassenSatz(lage.ausgelassen)}`),
  ...zeichenerklaerung([lage.ausgelassen], 0),
  ...folgen(sicht, lage),
  ...BEFUNDARTEN.filter(([art]) => hasBefund(lage, art)).flatMap(befundAbschnitt(sicht.konzept, lage, 4, ANKER.geheimhaltung)),
  ...nichtGefunden(BEFUNDARTEN.filter(([art]) => !hasBefund(lage, art)).map(([, titel]) => titel)),
]

interface Weg { readonly gremium: Id; readonly sitzung: Sitzung; readonly stand: Gremienstand }

/** The sittings that had a finding on their agenda, the earliest first. */
const wegeOf = ({ verlauf: { gremien } }: Jahressicht, befund: Id): ReadonlyArray<Weg> =>
  [...gremien]
    .flatMap(([gremium, stand]) => stand.sitzungen.filter(({ tagesordnung }) => tagesordnung.some(({ anlass }) => anlass.art === "befund" && anlass.befund === befund)).map((sitzung) => ({ gremium, sitzung, stand })))
    .toSorted((a, b) => Stichtag.compare(a.sitzung.tag, b.sitzung.tag))

const SITZUNG = { angesetzt: "angesetzt", abgesagt: "abgesagt", abgehalten: "beraten" } as const

const beschluesse = ({ sitzung, stand }: Weg, befund: Id): ReadonlyArray<string> => {
  const tops = new Set(sitzung.tagesordnung.filter(({ anlass }) => anlass.art === "befund" && anlass.befund === befund).map(({ id }) => id))
  return stand.beschluesse.filter((one) => one.sitzung === sitzung.id && tops.has(one.beschluss.top)).map((one) => `${zitat(one.beschluss.titel.de)}${one.aufgehoben === undefined ? "" : " (aufgehoben)"}`)
}

/** Which findings went to which Gremium, and what it decided. */
const gremienTeil = (sicht: Jahressicht): ReadonlyArray<Block.Block> => {
  const { stadt: { befunde = [], faelle }, verlauf } = sicht
  const own = (faelle?.befundlagen ?? []).flatMap((lage) => lage.befunde.map((one) => ({ id: befundkennung(one, lage.zeitraum), titel: `${BEFUNDARTEN.find(([art]) => art === one.art)?.[1] ?? one.art}: ${feldText(sicht.konzept, one)}, ${raumText(sicht.konzept, one)}` })))
  const known = befunde.filter(({ am }) => am <= verlauf.stichtag)
  const all = [...new Map<string, { readonly id: Id; readonly titel: string }>([...own, ...known].map((one) => [one.id, one])).values()]
  const brought = all.map((one) => ({ ...one, wege: wegeOf(sicht, one.id) })).filter(({ wege }) => wege.length > 0)
  const named = new Set<string>(known.map(({ id }) => id))
  const open = all.filter(({ id }) => named.has(id) && !brought.some((one) => one.id === id))
  if (all.length === 0) return []
  return [
    Block.ueberschrift(3, "Welcher Befund in welches Gremium ging"),
    ...(brought.length === 0 ? [Block.absatz("Kein Befund stand bis zum Stichtag auf einer Tagesordnung.")] : [
      Block.tabelle("Befunde in Gremien", ["Befund", "Gremium", "Sitzung", "Beschluss"], brought.flatMap(({ id, titel, wege }) => wege.map((weg) => [
        titel, [verlauf.verweis(weg.gremium)], `${Stichtag.toText(weg.sitzung.tag)}, ${SITZUNG[weg.sitzung.stand]}`, beschluesse(weg, id).join("; ") || "keiner notiert",
      ]))),
    ]),
    ...(open.length === 0 ? [] : [Block.absatz(["Noch auf keiner Tagesordnung: ", ...undListe(open.map(({ titel }) => zitat(titel))), "."])]),
  ]
}

/** How the numbers from cases stand to disclosure control; nothing where there are none. */
export const fallstand = ({ stadt: { faelle } }: Pick<Jahressicht, "stadt">): ReturnType<typeof joinStaende> => joinStaende([
  ...(faelle?.statistik === undefined ? [] : [standOf("Statistik der Fälle", [faelle.statistik.freigabe])]),
  ...(faelle?.befundlagen ?? []).map(befundStand),
])

/** The chapter on what cases taught; one sentence where nothing was counted. */
export const faelle: Kapitel = (sicht) => {
  const { jahr, stadt: { faelle: lage } } = sicht
  const lagen = lage?.befundlagen ?? []
  const head = sicht.verlauf.kapitel("Was die Fälle zeigen", ANKER.faelle)
  const eigen = sicht.eigentext("faelle", "Einschätzung der Stadt: Fallarbeit")
  if (lage?.statistik === undefined && lagen.length === 0) return [head, Block.absatz("Zahlen aus der Fallarbeit liegen diesem Bericht nicht bei."), ...gremienTeil(sicht), eigen]
  return markBloecke([
    head,
    Block.absatz(["Aus der Fallarbeit stehen hier nur Zahlen über viele Fälle, nach den Regeln der ", Block.verweis(ANKER.geheimhaltung, "Geheimhaltung"), "; kein einzelner Fall ist erkennbar."]),
    ...(lage?.statistik === undefined ? [] : statistikTeil(jahr, lage.statistik)),
    ...lagen.flatMap((one) => befundTeil(sicht, one)),
    ...gremienTeil(sicht),
    eigen,
  ], fallstand(sicht))
}
