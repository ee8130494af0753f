import * as Zahlwort from "../Zahlwort.js"
import { NOMEN } from "./nomen.js"
import { undText } from "./satz.js"
import type { Sicht } from "./sicht.js"

const { anzahl } = Zahlwort

/** Says in words what the check found. */
export const pruefungSatz = (findings: Sicht["findings"]): string => {
  if (findings === undefined) return "Die Daten dieses Konzepts wurden für den Bericht nicht geprüft."
  if (findings.length === 0) return "Die Prüfung der Daten hat nichts beanstandet."
  const of = (schwere: string): number => findings.filter((finding) => finding.schwere === schwere).length
  const counts = [
    anzahl(of("fehler"), NOMEN.fehler, "akkusativ"),
    anzahl(of("warnung"), NOMEN.warnung, "akkusativ"),
    anzahl(of("hinweis"), NOMEN.hinweis, "akkusativ"),
  ]
  return `Die Prüfung der Daten ergab ${undText(counts)}.`
}
