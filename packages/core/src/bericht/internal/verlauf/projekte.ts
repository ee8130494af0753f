/**
 * The chapter on the Projekte: where each is, which colour it has, and why, in one sentence.
 *
 * @module
 */
import * as Lage from "../../../projektverlauf/Lage.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { satzanfang, zitat } from "../satz.js"
import { ANKER, ankerOf, type Projektlage, type Verlaufssicht } from "./sicht.js"
import { type Farbzahl, FARBEN, farbenSatz, farbwort, NOMEN, verb } from "./woerter.js"

/** Counts Projekte by colour. */
export const farbenOf = (lagen: ReadonlyArray<Projektlage>): Farbzahl => {
  const counts = { gruen: 0, gelb: 0, rot: 0, ohne: 0 }
  for (const { ampel } of lagen) counts[ampel.farbe] += 1
  return counts
}

/** The Handlungsfelder that have Projekte, with those. */
export const felderOf = ({ konzept, projekte }: Verlaufssicht): ReadonlyArray<{ readonly id: string; readonly titel: string; readonly lagen: ReadonlyArray<Projektlage> }> =>
  konzept.handlungsfelder
    .map(({ id, titel }) => ({ id, titel: titel.de, lagen: projekte.filter(({ projekt }) => projekt?.handlungsfeld === id) }))
    .filter(({ lagen }) => lagen.length > 0)

const RANG = new Map(FARBEN.map(([farbe], at) => [farbe, at]))

const zeile = ({ ampel, stand, titel }: Projektlage): ReadonlyArray<string> =>
  [titel, satzanfang(Lage.toText(stand.lage)), satzanfang(farbwort(ampel.farbe)), ampel.satz]

const tabelle = (titel: string, lagen: ReadonlyArray<Projektlage>, stichtag: Stichtag.Stichtag): Block.Tabelle =>
  Block.tabelle(
    `Projekte: ${titel}, Stand ${Stichtag.toText(stichtag)}`, ["Projekt", "Lage", "Farbe", "Warum"],
    lagen.toSorted((a, b) => (RANG.get(a.ampel.farbe) ?? 0) - (RANG.get(b.ampel.farbe) ?? 0)).map(zeile),
  )

/** The Projekte with notes that the Konzept in force does not have. */
export const weitereProjekte = ({ stichtag, weitere: lagen }: Verlaufssicht): ReadonlyArray<Block.Block> =>
  lagen.length === 0
    ? []
    : [
      Block.ueberschrift(3, "Nicht im geltenden Konzept", { anker: "feld-ohne" }),
      Block.absatz(`Über ${Zahlwort.anzahl(lagen.length, NOMEN.projekt, "akkusativ")} ist etwas notiert, ${lagen.length === 1 ? "das" : "die"} in der geltenden Fassung nicht ${verb(lagen.length, "steht", "stehen")}.`),
      tabelle("nicht im geltenden Konzept", lagen, stichtag),
    ]

/** The chapter on the Projekte by Handlungsfeld. */
export const projekte = (sicht: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const felder = felderOf(sicht)
  const silent = sicht.projekte.filter(({ stand }) => stand.lage === "vorgesehen").length
  const noted = silent === 0 ? [] : [silent === sicht.projekte.length
    ? "Bis dahin ist über kein Projekt etwas notiert; was fällig war, gilt als ausstehend."
    : `Über ${Zahlwort.anzahl(silent, NOMEN.projekt, "akkusativ")} ist bis dahin nichts notiert; was dort fällig war, gilt als ausstehend.`]
  return [
    sicht.kapitel("Projekte", ANKER.projekte),
    ...(felder.length === 0
      ? [Block.absatz(`Das Konzept ${zitat(sicht.konzept.titel.de)} nennt keine Projekte.`)]
      : [Block.absatz([farbenSatz(farbenOf(sicht.projekte), sicht.stichtag), ...noted].join(" "))]),
    ...felder.flatMap(({ id, lagen, titel }) => [
      Block.ueberschrift(3, titel, { anker: ankerOf("feld", id) }),
      tabelle(titel, lagen, sicht.stichtag),
    ]),
    ...weitereProjekte(sicht),
  ]
}
