/**
 * What the check found, by weight, in words; and the documents that the report rests on.
 *
 * @module
 */
import type { Finding, Schwere } from "../../kernel/Finding.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import * as Block from "../Block.js"
import { konzeptSatz } from "./findingSatz.js"
import { pruefungSatz } from "./pruefungSatz.js"
import { zitat } from "./satz.js"
import type { Sicht } from "./sicht.js"

const MAX_SINGLE = 3

const TITEL: Readonly<Record<Schwere, string>> = { fehler: "Fehler", warnung: "Warnungen", hinweis: "Hinweise" }

const BEDEUTUNG: Readonly<Record<Schwere, string>> = {
  fehler: "Solange es Fehler gibt, lassen sich die Daten nicht verwenden.",
  warnung: "Hier sollte jemand entscheiden, ob das Konzept oder die Daten zu ergänzen sind.",
  hinweis: "Hinweise sind kein Mangel; sie sagen, was beim Lesen auffällt.",
}

/** Kinds of finding that tend to come in numbers, with the words for many of them at once. */
const VIELE: Readonly<Record<string, string>> = {
  "konzept/ProjektWithoutFederfuehrung": "Für diese Projekte ist keine Federführung genannt:",
  "konzept/ProjektWithoutLeitziel": "Diese Projekte verfolgen kein Leitziel:",
  "konzept/LeitzielNotServed": "Diese Leitziele verfolgt kein Projekt:",
  "konzept/AkteurNotMentioned": "Auf diese Akteure verweist sonst nichts in den Daten:",
  "konzept/OrtNotMentioned": "Auf diese Orte verweist sonst nichts in den Daten:",
  "konzept/ZielgruppeNotAddressed": "Diese Zielgruppen spricht kein Projekt eigens an:",
  "konzept/AngabeAfterBeschluss": "Diese Zahlen gelten für eine Zeit nach dem Beschluss:",
  "konzept/ThreadBroken": "Von hier aus reißt der rote Faden nach oben:",
  "konzept/SchrittWithoutZiel": "Diese Schritte dienen keinem Ziel des Prozesses:",
  "konzept/ProzesszielWithoutSchritt": "Zu diesen Zielen des Prozesses gibt es noch keinen Schritt:",
  "konzept/GremiumWithoutOrganisation": "Wer diese Gremien einberuft, ist nicht genannt:",
}

const joined = (sicht: Sicht, findings: ReadonlyArray<Finding>): ReadonlyArray<Block.Block> => {
  const codes = [...new Set(findings.map(({ code }) => code))]
  const many = codes.filter((code) => VIELE[code] !== undefined && findings.filter((one) => one.code === code).length > MAX_SINGLE)
  const single = findings.filter(({ code }) => !many.includes(code))
  return [
    ...(single.length === 0 ? [] : [Block.liste(single.map((finding) => [konzeptSatz(finding, (id) => zitat(sicht.titel(id)))]))]),
    ...many.flatMap((code) => [
      Block.absatz(VIELE[code] ?? code),
      Block.liste(findings.filter((one) => one.code === code).map(({ details, element }) => [sicht.verweis(element ?? String(details["id"] ?? ""))])),
    ]),
  ]
}

/** The findings of the check, the gravest first. */
export const pruefung = (sicht: Sicht): ReadonlyArray<Block.Block> => [
  Block.ueberschrift(2, "Prüfung", { anker: "pruefung" }),
  Block.absatz(pruefungSatz(sicht.findings)),
  ...(["fehler", "warnung", "hinweis"] as const).flatMap((schwere) => {
    const found = (sicht.findings ?? []).filter((finding) => finding.schwere === schwere)
    return found.length === 0
      ? []
      : [Block.ueberschrift(3, TITEL[schwere]), Block.hinweis("pruefung", BEDEUTUNG[schwere]), ...joined(sicht, found)]
  }),
]

/** The documents that sources point to. */
export const quellen = ({ konzept }: Sicht): ReadonlyArray<Block.Block> =>
  konzept.dokumente.length === 0
    ? []
    : [
      Block.ueberschrift(2, "Quellen", { anker: "quellen" }),
      Block.liste(konzept.dokumente.map(({ herausgeber, titel, zeit }) => [
        Block.fett(titel.de),
        ...(herausgeber === undefined ? [] : [`, herausgegeben von: ${herausgeber}`]),
        ...(zeit === undefined ? [] : [`, ${Zeitraum.toText(zeit)}`]),
      ])),
      ...(konzept.dokumente.some(({ id }) => id === "konzept")
        ? [Block.absatz("Wo unter einem Abschnitt nur ein Kapitel steht, ist das Konzept selbst gemeint.")]
        : []),
    ]
