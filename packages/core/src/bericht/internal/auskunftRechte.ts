/**
 * How long data is kept, what may be taken along, and which rights a person has.
 *
 * @module
 */
import type { Loeschklasse } from "../../datenschutz/Loeschklasse.js"
import type { Auskunft } from "../../fall/auskunft.js"
import { toText } from "../../kernel/Stichtag.js"
import * as Block from "../Block.js"
import { DATENART } from "./fallWoerter.js"
import { laenge, zitat } from "./satz.js"

const BEGINN: Readonly<Record<Loeschklasse["beginn"], string>> = {
  fallabschluss: "nach dem Ende des Falls", "jahresende-nach-fallabschluss": "nach dem Jahr, in dem der Fall endet", eintrag: "nach dem Eintrag",
}

const HEMMUNG = { eingeschraenkt: "bleibt eingeschränkt aufbewahrt", bestritten: "bleibt, solange es bestritten ist", gebraucht: "bleibt, solange der Fall es braucht" } as const

const klasseText = (klassen: ReadonlyArray<Loeschklasse>, id: string): ReadonlyArray<string> => {
  const found = klassen.find((one) => one.id === id)
  return found === undefined ? [zitat(id), "–"] : [`${laenge(found.frist)} ${BEGINN[found.beginn]}`, found.quelle]
}

const zeile = (klassen: ReadonlyArray<Loeschklasse>) => ({ datenart, faellig, faelligAm, gehemmt, klasse }: Auskunft["loeschposten"][number]): ReadonlyArray<string> => {
  const when = faelligAm === undefined ? "Die Frist hat noch nicht begonnen." : faellig ? `fällig seit dem ${toText(faelligAm)}` : `am ${toText(faelligAm)}`
  return [DATENART[datenart], ...klasseText(klassen, klasse), gehemmt === undefined ? when : `${when}; ${HEMMUNG[gehemmt]}`]
}

/** How long each kind is kept, by which rule of the office. */
export const loeschfristen = ({ loeschposten, ohneFrist }: Auskunft, klassen: ReadonlyArray<Loeschklasse>): ReadonlyArray<Block.Block> => [
  Block.ueberschrift(2, "Wie lange es aufbewahrt wird", { anker: "fristen" }),
  loeschposten.length === 0
    ? Block.absatz("Für diese Daten ist keine Frist angegeben. Fragen Sie die Stelle, die den Fall führt.")
    : Block.tabelle("Löschfristen", ["Art der Daten", "Frist", "Grundlage", "Wird gelöscht"], loeschposten.map(zeile(klassen))),
  ...(loeschposten.length === 0 || ohneFrist.length === 0
    ? []
    : [Block.absatz(`Keine Frist ist angegeben für: ${ohneFrist.map((one) => DATENART[one]).join(", ")}. Fragen Sie die Stelle, die den Fall führt.`)]),
]

/** What rests on a consent and may be taken along; nothing where there is none. */
export const mitnehmen = ({ sicht, uebertragbar }: Auskunft): ReadonlyArray<Block.Block> => {
  const kept = sicht.angaben.filter(({ id }) => uebertragbar.includes(id))
  if (uebertragbar.length === 0) return []
  const kinds = [...new Set(kept.map(({ datenart }) => DATENART[datenart]))]
  return [
    Block.ueberschrift(2, "Was Sie mitnehmen können", { anker: "mitnehmen" }),
    Block.absatz(`Diese Daten beruhen auf Ihrer Einwilligung; Sie können sie in einer Form verlangen, die ein Programm lesen kann: ${kinds.length === 0 ? uebertragbar.map(zitat).join(", ") : kinds.join(", ")}.`),
  ]
}

/**
 * The rights of a person, each with its article.
 *
 * @quelle Art. 15 bis 18, 20, 21, 77 DSGVO; Art. 7 Abs. 3 DSGVO
 */
export const rechte = (): ReadonlyArray<Block.Block> => [
  Block.ueberschrift(2, "Ihre Rechte", { anker: "rechte" }),
  Block.liste([
    [Block.fett("Auskunft (Art. 15 DSGVO):"), " Sie können jederzeit fragen, was über Sie gespeichert ist."],
    [Block.fett("Berichtigung (Art. 16 DSGVO):"), " Was falsch ist, muss berichtigt werden. Bleibt es strittig, wird Ihr Einwand dazu vermerkt."],
    [Block.fett("Löschung (Art. 17 DSGVO):"), " Was nicht mehr gebraucht wird und keiner Frist unterliegt, muss gelöscht werden."],
    [Block.fett("Einschränkung (Art. 18 DSGVO):"), " Sie können verlangen, dass Daten aufbewahrt, aber nicht benutzt werden."],
    [Block.fett("Widerruf (Art. 7 Abs. 3 DSGVO):"), " Eine Einwilligung können Sie jederzeit widerrufen. Von diesem Tag an erlaubt sie nichts mehr."],
    [Block.fett("Übertragung (Art. 20 DSGVO):"), " Was auf Ihrer Einwilligung beruht, können Sie mitnehmen."],
    [Block.fett("Widerspruch (Art. 21 DSGVO):"), " Aus Gründen Ihrer Lage können Sie der Verarbeitung widersprechen."],
    [Block.fett("Beschwerde (Art. 77 DSGVO):"), " Sie können sich bei einer Aufsichtsbehörde für den Datenschutz beschweren."],
  ]),
]
