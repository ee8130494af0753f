/**
 * What the Konzept binds people to: the case method, the monitoring, the revision, and the figures it states itself.
 *
 * @module
 */
import * as Zeitraum from "../../kernel/Zeitraum.js"
import type { Fallmethode, Zielebene } from "../../konzept/Fallmethode.js"
import type { Monitoring } from "../../konzept/Monitoring.js"
import * as Block from "../Block.js"
import { angabeZahl } from "./angabe.js"
import { beschreibungOf, fact, punktOf, quellenHinweis, quelleUnter } from "./elemente.js"
import { indikatorVerweis } from "./monitoringSicht.js"
import { punkt, rhythmus, semikolon, undListe } from "./satz.js"
import type { Sicht } from "./sicht.js"

const zielnote = (sicht: Sicht, { dient, messbar }: Zielebene): string =>
  [...(dient === undefined ? ["höchste Ebene"] : [`dient: ${sicht.titel(dient)}`]), messbar ? "messbar" : "wird nicht gemessen"].join("; ")

const stufen = (sicht: Sicht, { ebenen, phasen, zielebenen }: Fallmethode): ReadonlyArray<Block.Block> => [
  ...(ebenen.length === 0 ? [] : [Block.ueberschrift(3, "Ebenen"), Block.liste(ebenen.map((one) => punktOf(one)))]),
  ...(phasen.length === 0
    ? []
    : [
      Block.ueberschrift(3, "Ablauf"),
      Block.schritte(phasen.map((phase) => punktOf(phase, phase.teilVon === undefined ? "" : `Teil von: ${sicht.titel(phase.teilVon)}`))),
    ]),
  ...(zielebenen.length === 0
    ? []
    : [Block.ueberschrift(3, "Ziele"), Block.liste(zielebenen.map((ebene) => punktOf(ebene, zielnote(sicht, ebene))))]),
]

/** The case method: levels, phases, goals. */
export const fallmethode = (sicht: Sicht): ReadonlyArray<Block.Block> => {
  const { fallmethode: methode } = sicht.konzept
  if (methode === undefined) return []
  return [
    Block.ueberschrift(2, methode.titel.de, { anker: "fallmethode", quelle: quelleUnter(methode.titel.de, methode.quelle) }),
    ...beschreibungOf(methode.beschreibung === undefined ? {} : { beschreibung: methode.beschreibung }),
    ...fact("Verantwortlich", semikolon(methode.verantwortlich.map(sicht.verweis))).map((line) => Block.absatz(line)),
    ...stufen(sicht, methode),
    ...quellenHinweis(sicht.konzept, [...methode.ebenen, ...methode.phasen, ...methode.zielebenen]),
  ]
}

const indikatoren = ({ zahlen }: Sicht, { indikatoren: all }: Monitoring): ReadonlyArray<Block.Block> =>
  all.length === 0
    ? []
    : [Block.tabelle("Indikatoren des Monitorings", ["Nummer", "Indikator", "Bereich"], all.map(({ bereich, id, titel }) => [id, zahlen === undefined ? titel.de : [indikatorVerweis(id, titel.de)], bereich]))]

const befragung = (sicht: Sicht, { befragung: survey }: Monitoring): ReadonlyArray<Block.Block> =>
  survey === undefined
    ? []
    : [
      Block.ueberschrift(3, survey.titel.de, { quelle: quelleUnter(survey.titel.de, survey.quelle) }),
      ...beschreibungOf(survey.beschreibung === undefined ? {} : { beschreibung: survey.beschreibung }),
      ...fact("Verantwortlich", semikolon(survey.verantwortlich.map(sicht.verweis))).map((line) => Block.absatz(line)),
    ]

/** The monitoring duty with its list of Indikatoren and the survey. */
export const monitoring = (sicht: Sicht): ReadonlyArray<Block.Block> => {
  const duty = sicht.konzept.monitoring
  if (duty === undefined) return []
  return [
    Block.ueberschrift(2, duty.titel.de, { anker: "monitoring", quelle: quelleUnter(duty.titel.de, duty.quelle) }),
    ...beschreibungOf(duty.beschreibung === undefined ? {} : { beschreibung: duty.beschreibung }),
    Block.liste([
      ...fact("Wie oft", duty.rhythmus === undefined ? [] : [rhythmus(duty.rhythmus)]),
      ...fact("Zum ersten Mal", duty.erstesJahr === undefined ? [] : [String(duty.erstesJahr)]),
      ...fact("Wer berichtet", semikolon(duty.verantwortlich.map(sicht.verweis))),
      ...fact("Wer Zahlen zuliefert", semikolon(duty.zuliefernde.map(sicht.verweis))),
      ...fact("An wen", duty.adressat === undefined ? [] : [sicht.verweis(duty.adressat)]),
      ...fact("Vorbehalt", duty.vorbehalt === undefined ? [] : [punkt(duty.vorbehalt.de)]),
    ]),
    ...indikatoren(sicht, duty),
    ...befragung(sicht, duty),
  ]
}

/** The duty to revise. */
export const fortschreibung = (sicht: Sicht): ReadonlyArray<Block.Block> => {
  const duty = sicht.konzept.fortschreibung
  if (duty === undefined) return []
  return [
    Block.ueberschrift(2, duty.titel.de, { anker: "fortschreibung", quelle: quelleUnter(duty.titel.de, duty.quelle) }),
    ...beschreibungOf(duty.beschreibung === undefined ? {} : { beschreibung: duty.beschreibung }),
    ...fact("Möglich", undListe(duty.arten, " oder ")).map((line) => Block.absatz(line)),
    ...fact("Angestoßen durch", semikolon(duty.durch.map(sicht.verweis))).map((line) => Block.absatz(line)),
  ]
}

/** Every figure that the Konzept states, with its date and how it came about. */
export const zahlen = (sicht: Sicht): ReadonlyArray<Block.Block> => {
  const all = [...sicht.konzept.zielgruppen.flatMap(({ bestand }) => bestand), ...sicht.konzept.angaben]
  if (all.length === 0) return []
  const noted = all.some(({ beschreibung }) => beschreibung !== undefined)
  const rows = all.map((angabe) => [
    angabe.titel.de,
    `${angabeZahl(angabe)}${angabe.herkunft === "geschaetzt" && angabe.wert._tag !== "Fehlend" ? " (geschätzt)" : ""}`,
    angabe.einheit,
    angabe.stand === undefined ? "nicht genannt" : Zeitraum.toText(angabe.stand),
    ...(noted ? [angabe.beschreibung?.de ?? "–"] : []),
    angabe.quelle.dokument === "konzept" ? angabe.quelle.kapitel : `${sicht.titel(angabe.quelle.dokument)}: ${angabe.quelle.kapitel}`,
  ])
  const columns = ["Angabe", "Zahl#", "Einheit", "Stand", ...(noted ? ["Anmerkung"] : []), "Kapitel"]
  return [
    Block.ueberschrift(2, "Zahlen des Konzepts", { anker: "zahlen" }),
    Block.tabelle("Zahlen, die das Konzept nennt", columns, rows),
  ]
}
