/**
 * Elections in the time that is told of: turnout from counts, and the result by list.
 *
 * @module
 */
import type { Gremienstand } from "../../../gremienarbeit/Gremienstand.js"
import type { Wahlergebnis } from "../../../gremienarbeit/Wahlergebnis.js"
import { wahlbeteiligung } from "../../../gremienarbeit/wahlbeteiligung.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Block from "../../Block.js"
import { formatZahl } from "../../formatZahl.js"
import { isTold, type Verlaufssicht } from "./sicht.js"

const wahl = (titel: string, { abgegeben, amtsbeginn, listen, tag, wahlberechtigte, ...rest }: Wahlergebnis): ReadonlyArray<Block.Block> => {
  const turnout = wahlbeteiligung({ abgegeben, wahlberechtigte })
  const begin = amtsbeginn === undefined ? "" : ` Die Amtszeit beginnt am ${Stichtag.toText(amtsbeginn)}.`
  return [
    Block.absatz(`Gewählt wurde am ${Stichtag.toText(tag)}. Wahlberechtigte: ${formatZahl(wahlberechtigte)}; abgegebene Stimmen: ${formatZahl(abgegeben)}; Wahlbeteiligung: ${formatZahl(turnout, { einheit: "%", stellen: 1 })}.${begin}`, rest.quelle === undefined ? {} : { quelle: rest.quelle }),
    ...(listen.length === 0 ? [] : [Block.tabelle(`Wahl am ${Stichtag.toText(tag)}: ${titel}`, ["Liste", "Stimmen#", "Sitze#"], listen.map(({ sitze, stimmen, titel: liste }) =>
      [liste.de, formatZahl(stimmen), formatZahl(sitze)]))]),
  ]
}

/** What was elected in the time; nothing where no election is noted. */
export const wahlen = (sicht: Verlaufssicht, titel: string, stand: Gremienstand): ReadonlyArray<Block.Block> =>
  stand.wahlen.filter(({ tag }) => isTold(sicht, tag)).flatMap((one) => wahl(titel, one))
