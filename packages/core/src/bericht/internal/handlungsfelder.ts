/**
 * Handlungsfeld by Handlungsfeld: what it aims at, what it sets out to do.
 *
 * @module
 */
import type { Handlungsfeld } from "../../konzept/Handlungsfeld.js"
import type { Projekt } from "../../konzept/Projekt.js"
import * as Horizont from "../../konzept/Horizont.js"
import * as Block from "../Block.js"
import * as Zahlwort from "../Zahlwort.js"
import { beschreibungOf, punktOf } from "./elemente.js"
import { NOMEN } from "./nomen.js"
import { bestehendesText, fristZelle, projektAbschnitt } from "./projekt.js"
import { semikolon, zitat } from "./satz.js"
import { ANKER, ankerOf, type Sicht } from "./sicht.js"

const lesart = ({ konzept }: Sicht): ReadonlyArray<Block.Hinweis> => {
  const read = konzept.projekte.filter(({ leitzielbezug, leitziele }) => leitzielbezug === "lesart" && leitziele.length > 0).length
  if (read === 0) return []
  const which = read === konzept.projekte.length ? "bei keinem Projekt" : `bei ${Zahlwort.anzahl(read, NOMEN.projekt, "dativ")} nicht`
  return [Block.hinweis("lesart", `Welche Leitziele ein Projekt verfolgt, sagt das Konzept ${which} ausdrücklich. Wo am roten Faden „Lesart“ steht, haben es diejenigen zugeordnet, die die Daten erfasst haben.`)]
}

const namen = (sicht: Sicht, ids: ReadonlyArray<string>): Block.Zeile =>
  ids.length === 0 ? ["–"] : semikolon(ids.map(sicht.verweis))

const projektTabelle = (sicht: Sicht, feld: Handlungsfeld, projekte: ReadonlyArray<Projekt>): Block.Tabelle =>
  Block.tabelle(
    `Projekte im Handlungsfeld ${zitat(feld.titel.de)}`,
    ["Projekt", "Horizont", "Federführung", "Partner", "Frist"],
    projekte.map((projekt) => [
      [Block.verweis(ankerOf("projekt", projekt.id), projekt.titel.de)],
      projekt.horizont,
      namen(sicht, projekt.federfuehrung),
      namen(sicht, projekt.partner),
      fristZelle(sicht, projekt),
    ]),
  )

const leitziele = ({ leitziele: aims }: Handlungsfeld): ReadonlyArray<Block.Block> =>
  aims.length === 0
    ? []
    : [Block.absatz([Block.fett(aims.length === 1 ? "Leitziel" : "Leitziele")]), Block.schritte(aims.map((aim) => punktOf(aim)))]

const umfeld = (sicht: Sicht, feld: Handlungsfeld): ReadonlyArray<Block.Block> => [
  ...(feld.begriffe.length === 0
    ? []
    : [Block.absatz([Block.fett("Begriffe")]), Block.liste(feld.begriffe.map((begriff) => punktOf(begriff)))]),
  ...(feld.bestehendes.length === 0
    ? []
    : [Block.absatz([Block.fett("Schon vorhanden")]), Block.liste(feld.bestehendes.map(bestehendesText(sicht)))]),
]

const feldAbschnitt = (sicht: Sicht, feld: Handlungsfeld): ReadonlyArray<Block.Block> => {
  const projekte = [...sicht.projekteOf(feld.id)].sort((a, b) => Horizont.compare(a.horizont, b.horizont))
  return [
    Block.ueberschrift(3, feld.titel.de, { anker: ankerOf("handlungsfeld", feld.id), quelle: feld.quelle }),
    ...beschreibungOf(feld.beschreibung === undefined ? {} : { beschreibung: feld.beschreibung }),
    ...leitziele(feld),
    ...umfeld(sicht, feld),
    ...(projekte.length === 0
      ? [Block.absatz("Zu diesem Handlungsfeld nennt das Konzept kein Projekt.")]
      : [projektTabelle(sicht, feld, projekte)]),
    ...projekte.flatMap((projekt) => projektAbschnitt(sicht, projekt)),
  ]
}

/** All Handlungsfelder with their Projekte, sorted by Horizont. */
export const handlungsfelder = (sicht: Sicht): ReadonlyArray<Block.Block> =>
  sicht.konzept.handlungsfelder.length === 0
    ? []
    : [
      Block.ueberschrift(2, "Handlungsfelder", { anker: ANKER.handlungsfelder }),
      ...lesart(sicht),
      ...sicht.konzept.handlungsfelder.flatMap((feld) => feldAbschnitt(sicht, feld)),
    ]
