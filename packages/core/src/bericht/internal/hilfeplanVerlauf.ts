/**
 * What became of the plan: reviews, changes of law with their checklists, the evaluation.
 *
 * @module
 */
import { faelligAm, type Schritt } from "../../fall/Checkliste.js"
import type { Evaluation } from "../../fall/Evaluation.js"
import type { Endegrund } from "../../fall/Rechtskreiszeit.js"
import type { Fallsicht } from "../../fall/Fallsicht.js"
import { toText } from "../../kernel/Stichtag.js"
import * as Block from "../Block.js"
import { fact } from "./elemente.js"
import { type FallKontext, rechtskreisName } from "./fallKontext.js"
import { FOLGE } from "./fallWoerter.js"
import { punkt, semikolon, zitat } from "./satz.js"

const abweichungen = ({ sicht: { ziele } }: FallKontext, one: Fallsicht["ueberpruefungen"][number]): ReadonlyArray<Block.Zeile> =>
  one.ziele.flatMap((ziel) => {
    if (ziel.lage === "im-plan") return []
    const wortlaut = ziele.handlung.find(({ id }) => id === ziel.handlungsziel)?.wortlaut
    return [[Block.fett(wortlaut === undefined ? "Abweichung:" : `${wortlaut}:`), ` ${punkt(ziel.abweichung)} Was dagegen geschieht: ${punkt(ziel.gegenmassnahme)}`]]
  })

const ueberpruefung = (kontext: FallKontext) => (one: Fallsicht["ueberpruefungen"][number]): ReadonlyArray<Block.Block> => {
  const deviations = abweichungen(kontext, one)
  const good = one.ziele.length - one.ziele.filter(({ lage }) => lage === "abweichung").length
  const next = one.naechste === undefined ? "" : ` Die nächste Überprüfung ist am ${toText(one.naechste)}.`
  const looked = one.ziele.length === 0
    ? "Zu keinem hier gezeigten Handlungsziel ist etwas festgehalten."
    : `${good} von ${one.ziele.length} ${one.ziele.length === 1 ? "hier gezeigten offenen Handlungsziel" : "hier gezeigten offenen Handlungszielen"} ${good === 1 ? "liegt" : "liegen"} im Plan.`
  return [
    Block.ueberschrift(3, `Überprüfung am ${toText(one.am)}`),
    Block.absatz(`${looked} ${FOLGE[one.folge]} Grund: ${punkt(one.grund)}${next}`),
    ...(deviations.length === 0 ? [] : [Block.liste(deviations)]),
  ]
}

/** The reviews, the first at the top; nothing where there was none. */
export const ueberpruefungen = (kontext: FallKontext): ReadonlyArray<Block.Block> =>
  kontext.sicht.ueberpruefungen.length === 0
    ? []
    : [Block.ueberschrift(2, "Überprüfungen", { anker: "ueberpruefungen" }), ...kontext.sicht.ueberpruefungen.flatMap(ueberpruefung(kontext))]

type Laufstand = Fallsicht["checklisten"][number]

const WER = { person: "die Person", fallfuehrung: "die Fallführung", amt: "das Amt" } as const

const schrittZeile = ({ stand }: FallKontext, lauf: Laufstand) => (schritt: Schritt): ReadonlyArray<string> => {
  const done = lauf.erledigt.find((one) => one.schritt === schritt.id)
  const due = faelligAm(schritt, lauf.wechselAm)
  const state = done === undefined ? (due !== undefined && due < stand ? "offen, überfällig" : "offen") : `erledigt am ${toText(done.am)}`
  return [schritt.titel.de, WER[schritt.wer], due === undefined ? "–" : toText(due), state]
}

const lauf = (kontext: FallKontext) => (one: Laufstand): ReadonlyArray<Block.Block> => {
  const checkliste = kontext.checklisten.find(({ id }) => id === one.checkliste)
  if (checkliste === undefined) {
    const done = one.erledigt.map(({ am, schritt }) => `${zitat(schritt)} am ${toText(am)}`)
    return [Block.absatz(`Checkliste ${zitat(one.checkliste)} für ${kontext.person(one.person)}, Wechsel am ${toText(one.wechselAm)}. Erledigt: ${done.length === 0 ? "noch nichts" : done.join(", ")}.`)]
  }
  return [
    Block.ueberschrift(3, checkliste.titel.de),
    Block.absatz(`Für ${kontext.person(one.person)}, Wechsel am ${toText(one.wechselAm)}.`),
    Block.tabelle(`Schritte: ${checkliste.titel.de}`, ["Schritt", "Wer", "Bis", "Stand"], checkliste.schritte.map(schrittZeile(kontext, one))),
    ...(checkliste.rechte.length === 0 ? [] : [Block.absatz([Block.fett("Was der Wechsel eröffnet:")]), Block.liste(checkliste.rechte.map(({ de }) => de))]),
  ]
}

const ENDEGRUND: Readonly<Record<Endegrund, string>> = {
  arbeit: "wegen Arbeit", "anderes-einkommen": "wegen eines anderen Einkommens", wegzug: "wegen Wegzugs", wechsel: "Wechsel in ein anderes Gesetz", sonstiges: "aus einem anderen Grund",
}

const endeText = ({ bis, endegrund }: Fallsicht["rechtskreise"][number]): string =>
  bis === undefined ? "läuft weiter" : `${toText(bis)}${endegrund === undefined ? "" : ` (${ENDEGRUND[endegrund]})`}`

const zeitZeile = (kontext: FallKontext) => (zeit: Fallsicht["rechtskreise"][number]): ReadonlyArray<string> => [
  rechtskreisName(zeit.rechtskreis), kontext.person(zeit.person), kontext.stelle(zeit.traeger), toText(zeit.von), endeText(zeit),
]

/** The laws under which help is given, and the checklists of a change; nothing where they are not shown. */
export const rechtskreise = (kontext: FallKontext): ReadonlyArray<Block.Block> => {
  const { checklisten, rechtskreise: zeiten } = kontext.sicht
  if (zeiten.length === 0 && checklisten.length === 0) return []
  return [
    Block.ueberschrift(2, "Rechtskreise und ihr Wechsel", { anker: "rechtskreise" }),
    ...(zeiten.length === 0 ? [] : [Block.tabelle("Nach welchem Gesetz geholfen wird", ["Gesetz", "Für", "Stelle", "Ab", "Bis"], zeiten.map(zeitZeile(kontext)))]),
    ...checklisten.flatMap(lauf(kontext)),
  ]
}

const LEHRE: Readonly<Record<Evaluation["lehren"][number]["art"], string>> = {
  angebot: "Angebote", zugang: "Zugang", zusammenarbeit: "Zusammenarbeit", wartezeit: "Wartezeiten", recht: "Recht", sonstiges: "Sonstiges",
}

/** What was learned, each time it was asked; nothing where it is not shown. */
export const evaluationen = ({ feld, sicht }: FallKontext): ReadonlyArray<Block.Block> =>
  sicht.evaluationen.length === 0
    ? []
    : [
      Block.ueberschrift(2, "Auswertung", { anker: "auswertung" }),
      ...sicht.evaluationen.flatMap((one) => [
        Block.ueberschrift(3, `Auswertung vom ${toText(one.am)}`),
        Block.liste([
          ...fact("Vorgehen", [punkt(one.vorgehen)]),
          ...fact("Kommunikation", [punkt(one.kommunikation)]),
          ...fact("Umgang mit der Zeit", [punkt(one.zeitmanagement)]),
          ...fact("Wirkung", [punkt(one.effektivitaet)]),
          ...fact("Aufwand", [punkt(one.effizienz)]),
          ...fact("Die Person selbst sagt", one.stimmeDerPerson === undefined ? [] : [zitat(one.stimmeDerPerson)]),
          ...fact("Lehren für die Stadt", semikolon(one.lehren.map((lehre) => `${LEHRE[lehre.art]} im Handlungsfeld ${feld(lehre.handlungsfeld)}`))),
        ]),
      ]),
    ]
