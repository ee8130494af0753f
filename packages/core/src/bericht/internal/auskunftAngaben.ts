/**
 * What is noted about a person: what, of which kind, where it comes from, since when, and whether it is disputed.
 *
 * @module
 */
import type { Fallsicht } from "../../fall/Fallsicht.js"
import { parse, toText } from "../../kernel/Stichtag.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Codeliste } from "../../merkmal/Codeliste.js"
import * as Aufenthaltsstatus from "../../merkmal/Aufenthaltsstatus.js"
import * as Geschlecht from "../../merkmal/Geschlecht.js"
import * as Staatsangehoerigkeit from "../../merkmal/Staatsangehoerigkeit.js"
import * as Result from "effect/Result"
import * as Block from "../Block.js"
import { type FallKontext, nameIn } from "./fallKontext.js"
import { DATENART, FELD, sprachName } from "./fallWoerter.js"
import { punkt } from "./satz.js"

type Angabe = Fallsicht["angaben"][number]

const LISTEN: Readonly<Record<string, Codeliste>> = {
  geschlecht: Geschlecht.liste, staatsangehoerigkeit: Staatsangehoerigkeit.liste, aufenthaltsstatus: Aufenthaltsstatus.liste,
}

const wertText = (konzept: Konzept, { feld, wert }: Angabe): string => {
  const liste = LISTEN[feld]
  if (liste !== undefined) return nameIn(liste, wert)
  switch (feld) {
    case "geburtsdatum": {
      const day = parse(wert)
      return Result.isSuccess(day) ? toText(day.success) : wert
    }
    case "sprache":
      return sprachName(wert)
    case "sozialraum":
      return konzept.stadt.sozialraeume.find(({ schluessel }) => schluessel === wert)?.name ?? wert
    case "zielgruppe":
      return konzept.zielgruppen.find(({ id }) => id === wert)?.titel.de ?? wert
    default:
      return wert
  }
}

const feldText = ({ datenart, feld }: Angabe): string => (Object.hasOwn(FELD, feld) ? FELD[feld as keyof typeof FELD] : DATENART[datenart])

const herkunftText = ({ stelle }: FallKontext, { herkunft }: Angabe): string =>
  herkunft.art === "person" ? "von der Person selbst" : `von ${stelle(herkunft.stelle)}, mit der Einwilligung ${herkunft.einwilligung}`

const seitText = ({ am, berichtigtAm }: Angabe): string => (berichtigtAm === undefined ? toText(am) : `${toText(am)}, berichtigt am ${toText(berichtigtAm)}`)

const zeile = (kontext: FallKontext, konzept: Konzept) => (one: Angabe): ReadonlyArray<string> => [
  feldText(one), wertText(konzept, one), DATENART[one.datenart], herkunftText(kontext, one), seitText(one), one.bestritten === undefined ? "nein" : `ja, seit dem ${toText(one.bestritten.am)}`,
]

const bestritten = ({ bestritten: dispute, ...angabe }: Angabe): ReadonlyArray<Block.Zeile> =>
  dispute === undefined ? [] : [[Block.fett(`${feldText(angabe as Angabe)}:`), ` Bestritten am ${toText(dispute.am)}. ${punkt(dispute.vermerk)}`]]

/** Everything that is noted, as a table, and what the person says against it. */
export const angaben = (kontext: FallKontext, konzept: Konzept): ReadonlyArray<Block.Block> => {
  const all = kontext.sicht.angaben
  const disputes = all.flatMap(bestritten)
  return [
    Block.ueberschrift(2, "Was über Sie notiert ist", { anker: "angaben" }),
    ...(all.length === 0 ? [Block.absatz("Über Sie ist nichts Einzelnes notiert.")] : [Block.tabelle("Notierte Angaben", ["Was", "Inhalt", "Art der Daten", "Woher", "Seit", "Bestritten"], all.map(zeile(kontext, konzept)))]),
    ...(disputes.length === 0 ? [] : [Block.absatz([Block.fett("Was Sie dagegen gesagt haben")]), Block.liste(disputes)]),
  ]
}
