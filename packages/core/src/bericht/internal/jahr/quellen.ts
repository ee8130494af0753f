/**
 * The chapter on sources: every table whose numbers stand in the report, with publisher, licence and as of when.
 *
 * @module
 */
import type { Fundstelle, Herkunft } from "../../../cube/Datensatz.js"
import { operandwerte } from "../../../indikator/Ergebnis.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Block from "../../Block.js"
import { raumName } from "../raumWoerter.js"
import { satzanfang, undText, wann } from "../satz.js"
import { indikatorVerweis } from "../monitoringSicht.js"
import { befragungenOf } from "../verlauf/befragung.js"
import { herkunftWort } from "./leitwert.js"
import { postenFor } from "./monitoring.js"
import { ANKER, type Jahressicht, type Kapitel } from "./sicht.js"

/** A table that numbers of the report come from. */
interface Fund {
  readonly titel: string
  readonly fundstelle: Fundstelle
  readonly herkunft: Herkunft
  readonly raeume: Set<string>
  readonly indikatoren: Set<string>
}

/** What the origin of numbers is called, wherever it is told. */
export const HERKUNFTSWORT: Readonly<Record<Herkunft, string>> = { veroeffentlicht: "veröffentlicht", "eigene-auszaehlung": "eigene Auszählung", synthetisch: "erfunden" }

const fundeOf = (sicht: Jahressicht): ReadonlyArray<Fund> => {
  const found = new Map<string, Fund>()
  for (const { abdeckung: { ergebnisse }, id, verlauf } of postenFor(sicht)) {
    for (const { datensatz, fundstelle, herkunft, raum, titel } of [...ergebnisse, ...verlauf].flatMap(({ rechnung }) => operandwerte(rechnung))) {
      const key = `${datensatz}|${fundstelle.tabelle}|${fundstelle.stand ?? ""}`
      const fund = found.get(key) ?? { titel, fundstelle, herkunft, raeume: new Set<string>(), indikatoren: new Set<string>() }
      fund.raeume.add(raumName(raum, sicht.monitoring?.raum ?? raum))
      fund.indikatoren.add(id)
      found.set(key, fund)
    }
  }
  return [...found.values()]
}

const verweise = (ids: ReadonlyArray<string>): Block.Zeile => ids.flatMap((id, at) => (at === 0 ? [indikatorVerweis(id)] : [", ", indikatorVerweis(id)]))

type Spalte = readonly [kopf: string, read: (fund: Fund) => string | Block.Zeile]

/** The columns of the table of tables; one that says the same in every row is none. */
const spalten = (withLizenz: boolean, withAdresse: boolean): ReadonlyArray<Spalte> => [
  ["Tabelle", ({ fundstelle, titel }) => `${titel} (${fundstelle.tabelle})`],
  ["Herausgeber", ({ fundstelle }) => fundstelle.herausgeber],
  ...(withLizenz ? [["Lizenz", ({ fundstelle }) => fundstelle.lizenz ?? "nicht angegeben"] satisfies Spalte] : []),
  ["Stand", ({ fundstelle }) => fundstelle.stand ?? "nicht angegeben"],
  ["Herkunft", ({ herkunft }) => HERKUNFTSWORT[herkunft]],
  ["Raum", ({ raeume }) => undText([...raeume])],
  ["Indikatoren", ({ indikatoren }) => verweise([...indikatoren])],
  ...(withAdresse ? [["Adresse", ({ fundstelle }) => fundstelle.adresse ?? "–"] satisfies Spalte] : []),
]

const monitoringTeil = (sicht: Jahressicht): ReadonlyArray<Block.Block> => {
  const funde = fundeOf(sicht)
  if (funde.length === 0) return []
  const lizenzen = new Set(funde.map(({ fundstelle: { lizenz } }) => lizenz ?? "nicht angegeben"))
  const columns = spalten(lizenzen.size > 1, funde.some(({ fundstelle: { adresse } }) => adresse !== undefined))
  return [
    Block.ueberschrift(3, "Tabellen der Indikatoren"),
    Block.tabelle("Tabellen, aus denen Indikatoren gerechnet sind", columns.map(([kopf]) => kopf), funde.map((fund) => columns.map(([, read]) => read(fund)))),
    ...(lizenzen.size === 1 ? [Block.absatz(`Alle diese Tabellen haben dieselbe Lizenz: ${[...lizenzen].join("")}.`)] : []),
  ]
}

const eigeneTeil = ({ stadt: { faelle } }: Jahressicht): ReadonlyArray<Block.Zeile> => {
  const lagen = [
    ...(faelle?.statistik === undefined ? [] : [["Auszählung der Fälle eines Jahres", faelle.statistik.freigabe] as const]),
    ...(faelle?.befundlagen ?? []).map(({ freigabe, zeitraum }) => [`Auszählung der Befunde aus Fällen ${wann(zeitraum)}`, freigabe] as const),
  ]
  return lagen.map(([was, { datensaetze, protokoll: { am, bericht } }]) => {
    const offices = [...new Set(datensaetze.map(({ fundstelle: { herausgeber } }) => herausgeber))]
    return [`${was}, ${offices.length === 0 ? "ohne Angabe der Stelle" : undText(offices)}; freigegeben am ${Stichtag.toText(am)} für: ${bericht}`]
  })
}

const strategieTeil = ({ konzept, stadt: { kim } }: Jahressicht): ReadonlyArray<Block.Zeile> =>
  [...new Map([...konzept.dokumente, ...(kim?.dokumente ?? [])].map((one) => [one.id, one])).values()].map(({ herausgeber, titel }) => [`${titel.de}${herausgeber === undefined ? "" : `, ${herausgeber}`}`])

// One chapter names both, so its heading says which is which.
const titelOf = ({ monitoring, verlauf: { eingang: { kennzeichnung } } }: Jahressicht): string => {
  const wort = monitoring === undefined ? undefined : herkunftWort(monitoring, ({ rechnung }) => operandwerte(rechnung))
  const marks = [...(wort === undefined ? [] : [`Indikatoren: ${wort}`]), ...(kennzeichnung === undefined ? [] : [wort === undefined ? kennzeichnung : `alles andere: ${kennzeichnung}`])]
  return marks.length === 0 ? "Quellen" : `Quellen (${marks.join("; ")})`
}

/** The chapter on sources. */
export const quellen: Kapitel = (sicht) => {
  const surveys = befragungenOf(sicht.verlauf).map(({ am, fragebogen }): Block.Zeile => [`${fragebogen.titel.de}, Ergebnisse bekannt seit dem ${Stichtag.toText(am)}`])
  const parts = [["Strategie und Vereinbarungen", strategieTeil(sicht)], ["Auszählungen der Stadt", eigeneTeil(sicht)], ["Befragungen", surveys]] as const
  const { kennzeichnung } = sicht.verlauf.eingang
  return [
    Block.ueberschrift(2, titelOf(sicht), { anker: ANKER.quellen }),
    ...(kennzeichnung === undefined ? [] : [Block.hinweis("annahme", [Block.fett(`${satzanfang(kennzeichnung)}:`), " Was in diesem Bericht über Projekte, Gremien, Fälle und Befragungen steht, trägt diese Kennzeichnung. Zahlen der Indikatoren sind davon ausgenommen, soweit die Tabelle unten sie „veröffentlicht“ nennt."])]),
    ...monitoringTeil(sicht),
    ...parts.flatMap(([titel, punkte]) => (punkte.length === 0 ? [] : [Block.ueberschrift(3, titel), Block.liste(punkte)])),
    Block.absatz("Projekte, Sitzungen, Beschlüsse, Mittel und Kennzahlen stehen so hier, wie die Verwaltung sie bis zum Stichtag notiert hat."),
  ]
}
