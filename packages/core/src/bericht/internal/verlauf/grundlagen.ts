/**
 * The last chapter: what the colours mean, which assumptions are in the report, and its sources.
 *
 * @module
 */
import * as Kalenderregel from "../../../gremienarbeit/Kalenderregel.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Horizontregel from "../../../konzept/Horizontregel.js"
import * as Ampelregel from "../../../projektverlauf/Ampelregel.js"
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { laenge, undText } from "../satz.js"
import { befragungenOf } from "./befragung.js"
import { ANKER, type Verlaufssicht } from "./sicht.js"

const MAL = ["", "einmal", "zweimal", "dreimal"]

/** What the colours mean, by the rule of the city. */
export const farben = ({ vorlauf, verschiebungen, verspaeteterBeginn }: Ampelregel.Ampelregel): Block.Liste =>
  Block.liste([
    [Block.fett("Rot:"), " Etwas ist überfällig; auf den letzten Tag selbst trifft das noch nicht zu."],
    [Block.fett("Gelb:"), ` Etwas ist in höchstens ${vorlauf} Tagen fällig${verspaeteterBeginn ? ", das Projekt hat verspätet begonnen" : ""} oder ein Termin wurde mindestens ${MAL[verschiebungen] ?? `${Zahlwort.toText(verschiebungen)}-mal`} verschoben.`],
    [Block.fett("Grün:"), " Nichts davon trifft zu."],
    [Block.fett("Ohne Farbe:"), " Das Projekt ist beendet, abgeschlossen oder zusammengeführt, oder es gibt nichts, was verspätet sein könnte."],
  ])

const wer = (herkunft: "stadt" | "annahme"): "annahme" | "lesart" => (herkunft === "annahme" ? "annahme" : "lesart")

const begin = (herkunft: "stadt" | "annahme", was: string): string => (herkunft === "annahme" ? `${was} hat die Stadt nicht beschlossen. Angenommen ist:` : `${was} hat die Stadt beschlossen:`)

/** The rules behind days and colours, with who decided them. */
export const annahmen = ({ eingang, konzept }: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const horizont = konzept.horizontregel ?? Horizontregel.annahme
  const kalender = eingang.kalenderregel ?? Kalenderregel.annahme
  const ampel = eingang.ampelregel ?? Ampelregel.annahme
  const lengths = undText((["kurzfristig", "mittelfristig", "langfristig"] as const).map((one) => `${one} ${laenge(horizont[one])}`))
  const days = [
    `Protokoll nach der Sitzung: ${laenge(kalender.protokoll)}`, `Einladung vorher: ${laenge(kalender.einladung)}`, `Ermittlung der Beteiligten vorher: ${laenge(kalender.vorabErmittlung)}`,
    `längster Abstand zweier Sitzungen, wo regelmäßig zu tagen ist: ${laenge(kalender.regelmaessig)}`,
  ].join("; ")
  return [
    Block.hinweis(wer(horizont.herkunft), `${begin(horizont.herkunft, "Wie lang ein Horizont dauert,")} ${lengths}.`),
    Block.hinweis(wer(kalender.herkunft), `${begin(kalender.herkunft, "Bis wann eine Pflicht zu erfüllen ist, wo das Konzept keinen Tag nennt,")} ${days}.`),
    Block.hinweis(wer(ampel.herkunft), `${begin(ampel.herkunft, "Wann ein Projekt auf Gelb steht,")} was oben unter „Gelb“ steht.`),
  ]
}

/** The last chapter. */
export const grundlagen = (sicht: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const { eingang: { ampelregel = Ampelregel.annahme, kim }, konzept, stichtag } = sicht
  const dokumente = [...new Set([...konzept.dokumente, ...(kim?.dokumente ?? [])].map(({ titel }) => titel.de))]
  const asked = befragungenOf(sicht).length
  return [
    sicht.kapitel("Grundlagen", ANKER.grundlagen),
    Block.absatz(`Der Bericht sagt, was am ${Stichtag.toText(stichtag)} bekannt war; was später notiert wurde, ist nicht berücksichtigt.`),
    Block.ueberschrift(3, "Was die Farben bedeuten", { anker: "farben" }),
    farben(ampelregel),
    Block.ueberschrift(3, "Annahmen und Regeln"),
    ...annahmen(sicht),
    Block.ueberschrift(3, "Woher die Angaben kommen"),
    Block.absatz(`Projekte und Sitzungen: die Notizen der Verwaltung und der Gremien.${asked === 0 ? "" : " Befragung: die ausgewerteten Bögen, nach Gruppen nur geschützt."} Was nicht notiert ist, ist als fehlend gekennzeichnet und nirgends als 0 gezählt.`),
    ...(dokumente.length === 0 ? [] : [Block.absatz("Dokumente:"), Block.liste(dokumente)]),
  ]
}
