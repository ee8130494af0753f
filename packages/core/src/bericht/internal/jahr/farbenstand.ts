import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Block from "../../Block.js"
import { alle, satzanfang } from "../satz.js"
import { FARBEN, type Farbzahl, farbenZeile } from "../verlauf/woerter.js"
import { ANKER } from "./sicht.js"

/** Puts the day before the counts, so that no year stands beside one. */
const dayFirst = ([first = "", ...rest]: Block.Zeile): Block.Zeile =>
  [typeof first === "string" ? first.replace(/^Von (.+) (stehen|steht|hat) am ([\d.]+) $/u, "Am $3 $2 von $1 ") : first, ...rest]

/** Says how many Projekte have which colour, and of several that are all alike that they are; each number leads to the rule. */
export const farbenstand = (farben: Farbzahl, stichtag: Stichtag.Stichtag): Block.Zeile => {
  const total = FARBEN.reduce((sum, [farbe]) => sum + farben[farbe], 0)
  const only = FARBEN.find(([farbe]) => farbe !== "ohne" && farben[farbe] === total)
  if (only === undefined || total < 2) return dayFirst(farbenZeile(farben, stichtag, ANKER.farben))
  return [Block.zahl(satzanfang(alle(total)), { anker: ANKER.farben }), ` Projekte stehen am ${Stichtag.toText(stichtag)} auf ${only[1]}.`]
}
