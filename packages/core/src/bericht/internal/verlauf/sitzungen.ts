/**
 * The chapter on the bodies: their sittings, what they decided, and what became of it.
 *
 * @module
 */
import { gliedkennung } from "../../../ereignis/gliedkennung.js"
import type { Beschlusslage, Gremienstand, Mangel, Sitzung } from "../../../gremienarbeit/Gremienstand.js"
import { type Fassungsfolge, type Umsetzung, umsetzung } from "../../../gremienarbeit/umsetzung.js"
import type { Id } from "../../../kernel/Id.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { satzanfang, undText, wann, zitat } from "../satz.js"
import { ANKER, ankerOf, isActive, isTold, type Verlaufssicht } from "./sicht.js"
import { wahlen } from "./wahlen.js"
import { NOMEN, verb, zahl, zelle } from "./woerter.js"

/** A Gremium with its sittings and decisions in the time that is told of. */
export interface Gremienlage {
  readonly id: Id
  readonly titel: string
  readonly stand: Gremienstand
  readonly sitzungen: ReadonlyArray<Sitzung>
  readonly beschluesse: ReadonlyArray<Beschlusslage>
}

/** The Gremien that have met or are to meet, those of the Konzept first. */
export const gremienlagen = (sicht: Verlaufssicht): ReadonlyArray<Gremienlage> => {
  const known = sicht.konzept.gremien.map(({ id }) => id)
  const ids = [...known, ...[...sicht.gremien.keys()].filter((id) => !known.includes(id))]
  return ids.flatMap((id) => {
    const stand = sicht.gremien.get(id)
    if (stand === undefined || !isActive(stand)) return []
    return [{
      id, titel: sicht.titel(id), stand,
      sitzungen: stand.sitzungen.filter(({ tag }) => Zeitraum.contains(sicht.zeitraum, tag)).toSorted((a, b) => Stichtag.compare(a.tag, b.tag)),
      beschluesse: stand.beschluesse.filter(({ am }) => isTold(sicht, am)),
    }]
  })
}

/** The Fassungen that are in force by now, with the decisions that they carried out. */
const folgenOf = ({ eingang: { fassungen }, stichtag }: Verlaufssicht): ReadonlyArray<Fassungsfolge> =>
  (fassungen?.alle ?? []).flatMap(({ ab, konzept, nummer, uebergang }) =>
    uebergang === undefined || ab === undefined || ab > stichtag
      ? []
      : [{ fassung: gliedkennung(`fassung-${nummer}`, konzept.id), am: ab, beschluesse: uebergang.begruendungen.flatMap(({ beschluesse }) => beschluesse) }])

/** What became of decisions, effect by effect. */
export const umsetzungenOf = (sicht: Verlaufssicht, lagen: ReadonlyArray<Beschlusslage>): ReadonlyArray<Umsetzung> =>
  umsetzung(lagen, sicht.ereignisse, sicht.stichtag, folgenOf(sicht), { gremien: [...sicht.gremien.values()], konzept: sicht.konzept, nenne: (id) => zitat(sicht.titel(id)) })

const protokollOf = (sitzung: Sitzung, duty: boolean): string => {
  if (sitzung.stand !== "abgehalten") return "–"
  const { protokoll } = sitzung
  if (protokoll === undefined) return duty ? "fehlt" : "nicht notiert"
  const approved = protokoll.genehmigt === undefined ? "" : `, genehmigt am ${Stichtag.toText(protokoll.genehmigt.am)}`
  return `vom ${Stichtag.toText(protokoll.am)}${approved}`
}

const MANGEL = { einladung: "die Einladung an", ermittlung: "die Ermittlung im Vorfeld bei", tagesordnung: "die Tagesordnung" } as const

const mangelText = (offen: ReadonlyArray<Mangel>, titel: (id: string) => string): string =>
  undText(offen.map(({ art, wer }) => (wer === undefined ? MANGEL[art] : `${MANGEL[art]} ${zitat(titel(wer))}`)))

const standOf = (sitzung: Sitzung, { stichtag, titel }: Verlaufssicht): string => {
  const moved = sitzung.verlegt.at(-1)
  const from = moved === undefined ? "" : `, verlegt vom ${Stichtag.toText(moved.von)} (${moved.grund})`
  if (sitzung.stand === "abgesagt") return `abgesagt (${sitzung.grund})`
  if (sitzung.stand === "abgehalten") return `abgehalten${from}${sitzung.maengel === undefined ? "" : `; zuvor fehlte ${mangelText(sitzung.maengel.offen, titel)} (${sitzung.maengel.grund})`}`
  return `${sitzung.tag < stichtag ? "angesetzt, nicht als abgehalten notiert" : "angesetzt"}${from}`
}

const sitzungstabelle = (lage: Gremienlage, duty: boolean, sicht: Verlaufssicht): Block.Tabelle =>
  Block.tabelle(`Sitzungen: ${lage.titel}`, ["Tag", "Stand", "Themen", "Protokoll"], lage.sitzungen.map((sitzung) => [
    Stichtag.toText(sitzung.tag), standOf(sitzung, sicht), zelle(sitzung.tagesordnung.map(({ titel }) => titel.de)), protokollOf(sitzung, duty),
  ]))

/** What became of a decision, without its title and day, which stand beside. */
export const folge = ({ satz }: Umsetzung, { am, beschluss }: Beschlusslage): string => {
  const head = `Beschluss „${beschluss.titel.de}“ vom ${Stichtag.toText(am)}, `
  return satzanfang(satz.startsWith(head) ? satz.slice(head.length) : satz)
}

const abstimmung = ({ beschluss: { abstimmung: votes } }: Beschlusslage): string =>
  votes === undefined ? "nicht notiert" : `${votes.ja} Ja, ${votes.nein} Nein, ${votes.enthaltungen} ${votes.enthaltungen === 1 ? "Enthaltung" : "Enthaltungen"}`

/** More titles than these do not fit into a line. */
const MAX_NOTED = 5

const ERGEBNIS = { fortfuehren: "fortgeführt", anpassen: "angepasst", ausweiten: "ausgeweitet", beenden: "beendet", zusammenfuehren: "zusammengeführt" } as const

/** The results of the assessments that a decision holds. */
export const ergebnisseOf = ({ beschluss }: Beschlusslage): ReadonlyArray<keyof typeof ERGEBNIS> =>
  beschluss.wirkungen.flatMap((wirkung) => (wirkung.art === "projekt" && wirkung.auftrag._tag === "AssessProjekt" ? [wirkung.auftrag.bewertung.ergebnis] : []))

/** An assessment that was noted and decides nothing else is counted, not told one by one. */
export const isBewertung = (sicht: Verlaufssicht, lage: Beschlusslage): boolean =>
  ergebnisseOf(lage).length === lage.beschluss.wirkungen.length && umsetzungenOf(sicht, [lage]).every(({ stand }) => stand === "umgesetzt")

/** Counts the Projekte that were assessed by decisions that decide nothing else, by what follows; the last assessment of each holds. */
export const bewertungsSatz = (lagen: ReadonlyArray<Beschlusslage>): ReadonlyArray<Block.Block> => {
  const last = new Map(lagen.flatMap(({ beschluss }) => beschluss.wirkungen.flatMap((wirkung) =>
    wirkung.art === "projekt" && wirkung.auftrag._tag === "AssessProjekt" ? [[wirkung.auftrag.projekt, wirkung.auftrag.bewertung.ergebnis] as const] : [])))
  const found = [...last.values()]
  const [first] = found
  if (first === undefined) return []
  const head = `${satzanfang(Zahlwort.anzahl(found.length, NOMEN.projekt))} ${verb(found.length, "wurde", "wurden")} bewertet`
  if (found.every((one) => one === first)) return [Block.absatz(found.length === 1 ? `${head}: Es wird ${ERGEBNIS[first]}.` : `${head}: ${found.length === 2 ? "Beide" : "Alle"} werden ${ERGEBNIS[first]}.`)]
  const counts = [...new Set(found)].map((ergebnis) => {
    const count = found.filter((one) => one === ergebnis).length
    return `${count === 1 ? "eines" : Zahlwort.toText(count)} ${verb(count, "wird", "werden")} ${ERGEBNIS[ergebnis]}`
  })
  return [Block.absatz(`${head}: ${satzanfang(undText(counts))}.`)]
}

/** Tells whether a Gremium only took note: nothing is decided by it, and no vote is of interest. */
export const isKenntnisnahme = ({ beschluss }: Beschlusslage): boolean => beschluss.wirkungen.every(({ art }) => art === "kenntnisnahme")

/** Says in one line what a Gremium took note of, the same title once with how often. */
export const kenntnisSatz = (lagen: ReadonlyArray<Beschlusslage>, gremium: string): ReadonlyArray<Block.Block> => {
  if (lagen.length === 0) return []
  const titel = [...new Set(lagen.map(({ beschluss }) => beschluss.titel.de))]
  const told = titel.map((one) => {
    const own = lagen.filter(({ beschluss }) => beschluss.titel.de === one)
    return `${zitat(one)} (${own.length > 1 ? `${Zahlwort.toText(own.length)}${/\d/u.test(Zahlwort.toText(own.length)) ? "-" : ""}mal` : own.map(({ am }) => Stichtag.toText(am)).join("")})`
  })
  const more = told.length - MAX_NOTED
  return [Block.absatz(`Zur Kenntnis genommen (${gremium}): ${told.slice(0, MAX_NOTED).join("; ")}${more <= 0 ? "" : `; und ${Zahlwort.toText(more)} weitere`}.`)]
}

const beschlusstabelle = (sicht: Verlaufssicht, { beschluesse, titel }: Gremienlage): ReadonlyArray<Block.Block> => {
  const noted = beschluesse.filter(isKenntnisnahme)
  const told = beschluesse.filter((lage) => !isBewertung(sicht, lage) && !noted.includes(lage))
  return [
    ...(told.length === 0 ? [] : [Block.tabelle(`Beschlüsse: ${titel}`, ["Beschluss", "Vom", "Abstimmung", "Was daraus wurde"], told.map((lage) => [
      lage.beschluss.titel.de, Stichtag.toText(lage.am), abstimmung(lage), umsetzungenOf(sicht, [lage]).map((one) => folge(one, lage)).join(" "),
    ]))]),
    ...bewertungsSatz(beschluesse.filter((lage) => !told.includes(lage))),
    ...kenntnisSatz(noted, titel),
  ]
}

const kurzfassung = ({ beschluesse, sitzungen }: Gremienlage): string => {
  const count = (stand: Sitzung["stand"]): number => sitzungen.filter((one) => one.stand === stand).length
  const berichte = sitzungen.reduce((sum, one) => sum + (one.stand === "abgehalten" ? one.fallberichte.length : 0), 0)
  const [held, cancelled, planned] = [count("abgehalten"), count("abgesagt"), count("angesetzt")]
  const rest = [
    ...(cancelled === 0 ? [] : [`abgesagt ${verb(cancelled, "wurde", "wurden")} ${zahl(cancelled, "f")}`]),
    ...(planned === 0 ? [] : [`angesetzt ${verb(planned, "ist", "sind")} ${zahl(planned, "f")}`]),
  ]
  return [
    `Abgehalten ${verb(held, "wurde", "wurden")} ${[Zahlwort.anzahl(held, NOMEN.sitzung), ...rest].join("; ")}.`,
    `Gefasst ${verb(beschluesse.length, "wurde", "wurden")} ${Zahlwort.anzahl(beschluesse.length, NOMEN.beschluss)}.`,
    ...(berichte === 0 ? [] : [`Gehört ${verb(berichte, "wurde", "wurden")} ${Zahlwort.anzahl(berichte, NOMEN.fallbericht)} ohne Namen; was darin stand, gehört nicht in diesen Bericht.`]),
  ].join(" ")
}

const abschnitt = (sicht: Verlaufssicht, lage: Gremienlage): ReadonlyArray<Block.Block> => {
  const duty = sicht.konzept.gremien.some(({ id, protokollpflicht }) => id === lage.id && protokollpflicht)
  const head = Block.ueberschrift(3, lage.titel, { anker: ankerOf("gremium", lage.id) })
  const elected = wahlen(sicht, lage.titel, lage.stand)
  if (lage.sitzungen.length === 0 && lage.beschluesse.length === 0) return [head, Block.absatz(`${satzanfang(wann(sicht.zeitraum))} ist keine Sitzung notiert.`), ...elected]
  return [
    head,
    Block.absatz(kurzfassung(lage)),
    ...(lage.sitzungen.length === 0 ? [] : [sitzungstabelle(lage, duty, sicht)]),
    ...beschlusstabelle(sicht, lage),
    ...elected,
  ]
}

/** The chapter on sittings and decisions, body by body. */
export const sitzungen = (sicht: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const lagen = gremienlagen(sicht)
  const silent = sicht.konzept.gremien.filter(({ id }) => !lagen.some((lage) => lage.id === id)).map(({ titel }) => titel.de)
  return [
    sicht.kapitel("Sitzungen und Beschlüsse", ANKER.sitzungen),
    ...lagen.flatMap((lage) => abschnitt(sicht, lage)),
    ...(sicht.konzept.gremien.length === 0 && lagen.length === 0 ? [Block.absatz("Das Konzept nennt keine Gremien.")] : []),
    ...(silent.length === 0
      ? []
      : [
        ...(lagen.length === 0 ? [] : [Block.ueberschrift(3, "Gremien ohne Sitzung")]),
        Block.absatz(`Bis zum ${Stichtag.toText(sicht.stichtag)} ist keine Sitzung notiert: ${silent.join("; ")}.`),
      ]),
  ]
}
