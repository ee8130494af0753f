import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Ergebnis, Rechnung } from "./Ergebnis.js"
import type { Erklaerung, Schritt } from "./Erklaerung.js"
import { checkErgebnis } from "./internal/angabe.js"
import { erklaerungSatz, formelText, kennzeichenText } from "./internal/erklaerungSatz.js"
import { statistikText } from "./internal/statistikText.js"
import { groesseText } from "./internal/woerter.js"

const schritt = (rechnung: Rechnung): Schritt => {
  switch (rechnung.art) {
    case "operand":
      return {
        ...rechnung,
        was: groesseText(rechnung.groesse),
        statistiktitel: statistikText(rechnung.statistik),
        zeittext: Zeitraum.toText(rechnung.zeit),
        ebene: rechnung.raum._tag,
      }
    case "luecke":
      return rechnung
    case "summe":
    case "mittel":
      return { ...rechnung, teile: rechnung.teile.map(schritt) }
    case "differenz":
      return { ...rechnung, von: schritt(rechnung.von), minus: schritt(rechnung.minus) }
    case "quotient":
      return { ...rechnung, zaehler: schritt(rechnung.zaehler), nenner: schritt(rechnung.nenner) }
  }
}

/**
 * Explains a figure: the whole trace as stable data, and in German sentences.
 *
 * What the definition says about itself travels in the result, so that a figure of years ago explains itself by the
 * definition that it was computed by.
 *
 * @example
 * ```ts
 * import { Ergebnis, explain } from "@teilhabe/core/indikator"
 * import { Messwert, Raum } from "@teilhabe/core/kernel"
 *
 * const wert = Messwert.fehlend("unbekannt")
 * const ergebnis: Ergebnis.Ergebnis = {
 *   indikator: "4.1", variante: "elb", titel: "Erwerbsfähige Leistungsberechtigte", mass: "anzahl", einheit: "Personen",
 *   nachkommastellen: 0, gruppe: {}, gruppenname: [], raum: Raum.make("05562024", "Marl"), jahr: 2019, wert, kennzeichen: [],
 *   rechnung: { art: "luecke", wert, groesse: "elb", warum: "Es liegen keine Daten vor." },
 * }
 * explain(ergebnis).satz // => "Erwerbsfähige Leistungsberechtigte in Marl im Berichtsjahr 2019: kein Wert. Es liegen keine Daten vor."
 * explain(ergebnis).version // => 1
 * ```
 */
export const explain = (ergebnis: Ergebnis): Erklaerung => {
  checkErgebnis(ergebnis, "explain")
  const { rechnung, kennzeichen, erlaeuterungen, ...rest } = ergebnis
  const { quellen = [], ...texte } = erlaeuterungen ?? {}
  return {
    version: 1,
    ...rest,
    ebene: ergebnis.raum._tag,
    formel: formelText(rechnung),
    rechnung: schritt(rechnung),
    kennzeichen: kennzeichen.map((one) => ({ kennzeichen: one, text: kennzeichenText(one, ergebnis) })),
    ...texte,
    quellen,
    satz: erklaerungSatz(ergebnis),
  }
}
