import { Altersgruppensatz, Zuordnung } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"

/** From a fine list to a coarse one. */
export type Vergroeberung = Zuordnung.Zuordnung

/** Single years of age, up to 100 and more. */
export const ALTERSJAHRE = Altersgruppensatz.make({
  id: "altersjahre-register",
  titel: "Altersjahre",
  quelle: "Geburtstag und Stichtag",
  gruppen: [...Array.from({ length: 100 }, (_, alter) => ({ von: alter, bis: alter + 1 })), { von: 100 }],
})

/** The bands of day care, and everybody else. */
export const KITA_UND_AELTER = Altersgruppensatz.make({
  id: "kita-und-aelter",
  titel: "Altersgruppen (unter 3 bis 14 u. m.)",
  quelle: Altersgruppensatz.ALT033.quelle,
  gruppen: [...Altersgruppensatz.ALT033.gruppen, { von: 14 }],
})

/** Where the ages at which somebody can work begin and end, by any of the readings. */
export const ERWERBSALTER = Altersgruppensatz.make({
  id: "erwerbsalter",
  titel: "Altersgruppen (unter 15 bis 67 u. m.)",
  quelle: "Grenzen der Quoten nach SGB II und der Beschäftigungsquoten",
  gruppen: [{ von: 0, bis: 15 }, { von: 15, bis: 20 }, { von: 20, bis: 25 }, { von: 25, bis: 30 }, { von: 30, bis: 50 }, { von: 50, bis: 60 }, { von: 60, bis: 65 }, { von: 65, bis: 67 }, { von: 67 }],
})

/** Brings single years of age together into a set of bands. */
export const zuAltersgruppen = (satz: Altersgruppensatz.Altersgruppensatz): Vergroeberung => Result.getOrThrow(Altersgruppensatz.zuordnung(ALTERSJAHRE, satz))
