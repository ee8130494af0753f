/**
 * German texts for findings about how far a Konzept has come, and about the way towards one.
 *
 * @module
 */
import type { Finding } from "../../../kernel/Finding.js"
import { day } from "./findingTexteProjekt.js"
import { name, type Texte, word } from "./findingTexteType.js"

const TEILE: Readonly<Record<string, string>> = {
  integrationsbegriff: "der Integrationsbegriff: was die Stadt unter Integration versteht",
  inklusion: "die Regel, dass niemand ausgeschlossen ist",
  handlungsfelder: "die Handlungsfelder mit ihren Leitzielen",
  monitoring: "das Monitoring: wer welche Zahlen wie oft wem berichtet",
  projekte: "die Projekte: was die Stadt vorhat, durch wen und bis wann",
}

const teil = (details: Finding["details"]): string => TEILE[word(details, "key")] ?? `„${word(details, "key")}“`

/** Texts about the state of a Konzept and its Prozess. */
export const prozessTexte: Texte = {
  PartMissing: (details) => {
    if (details["stand"] === "auf-dem-weg") return `Noch fehlt ${teil(details)}.`
    return details["stand"] === "entwurf"
      ? `Dem Entwurf fehlt ${teil(details)}. Vor dem Beschluss ergänzen.`
      : `Das Konzept ist beschlossen, aber es fehlt ${teil(details)}. Ergänzen, was beschlossen wurde.`
  },
  PartToCome: (details) => `Noch ${details["key"] === "monitoring" ? "fehlt" : "fehlen"} ${teil(details)}.`,
  BeschlussToCome: () => "Das Konzept ist noch nicht beschlossen; bis dahin folgt aus keinem Horizont eine Frist.",
  BeschlussNotStated: (details, nenne) =>
    `Nach dem Schritt ${name(details, nenne)} ist das Konzept beschlossen, aber der Beschluss steht nicht in den Daten. Ihn ergänzen.`,
  SchritteOutOfOrder: (details, nenne) =>
    `Der Schritt ${name(details, nenne)} ist vorbei, bevor der Schritt ${name(details, nenne, "before")} beginnt; andersherum wäre es möglich. Eine der beiden Zeiten berichtigen.`,
  SchrittOvertaken: (details, nenne) =>
    `Der Schritt ${name(details, nenne)} ist noch als geplant eingetragen; seine Zeit liegt aber vor dem ${day(details, "last")}, an dem ein anderer Schritt abgeschlossen war. Eintragen, was daraus wurde.`,
  SchrittWithoutEnd: (details, nenne) => `Der Schritt ${name(details, nenne)} ist abgeschlossen, seine Zeit aber offen. Das Ende eintragen.`,
  SchrittWithoutZiel: (details, nenne) => `Der Schritt ${name(details, nenne)} dient keinem Ziel des Prozesses.`,
  ProzesszielWithoutSchritt: (details, nenne) => `Zum Ziel ${name(details, nenne)} gibt es noch keinen Schritt.`,
}
