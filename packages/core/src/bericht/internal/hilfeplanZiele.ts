/**
 * The three levels of goals: the Mottoziel in the person's own words, what follows from it, and the small dated steps.
 *
 * @module
 */
import type { Fallsicht } from "../../fall/Fallsicht.js"
import type { Gefuehrt, Zielbaum } from "../../fall/Ziel.js"
import { zielerreichungOf } from "../../fall/zielerreichung.js"
import { getWert } from "../../kernel/Messwert.js"
import { toText } from "../../kernel/Stichtag.js"
import * as Block from "../Block.js"
import { formatZahl } from "../formatZahl.js"
import { fact } from "./elemente.js"
import type { FallKontext } from "./fallKontext.js"
import { AUSGANG, sprachName, STUFEN } from "./fallWoerter.js"
import { massnahmen, weitereMassnahmen } from "./hilfeplanMassnahmen.js"
import { ohnePunkt, punkt, undText, zitat } from "./satz.js"

type Motto = Fallsicht["ziele"]["motto"][number]
type Rahmen = Fallsicht["ziele"]["rahmen"][number]
type Handlung = Fallsicht["ziele"]["handlung"][number]

/** A heading with more words than this is no heading; the words stand below it then. */
const MAX_HEADING = 160

/** A heading that shows the words of a goal, or a name for it with the words below where they are long. */
const zielUeberschrift = (ebene: 2 | 3 | 4, name: string, wortlaut: string, anker: string): ReadonlyArray<Block.Block> =>
  wortlaut.length <= MAX_HEADING && !/[\r\n]/u.test(wortlaut)
    ? [Block.ueberschrift(ebene, ebene === 2 ? wortlaut : `${name}: ${ohnePunkt(wortlaut)}`, { anker })]
    : [Block.ueberschrift(ebene, name, { anker }), Block.absatz([Block.fett(wortlaut)])]

const aufgegeben = ({ aufgegeben: ende }: Gefuehrt<unknown>): ReadonlyArray<Block.Block> =>
  ende === undefined ? [] : [Block.absatz([Block.fett("Aufgegeben"), ` am ${toText(ende.am)}: ${punkt(ende.grund)}`])]

const bewertungText = ({ bewertungen }: Handlung, stufe: number): string =>
  bewertungen
    .filter((one) => one.stufe === stufe)
    .map(({ am, gemeinsam }) => `${toText(am)}${gemeinsam ? "" : " (nicht gemeinsam)"}`)
    .join(", ")

const skala = (ziel: Handlung): Block.Tabelle =>
  Block.tabelle(
    "Woran man den Erfolg sieht",
    ["Stufe", "Das ist dann zu sehen", "So bewertet am"],
    STUFEN.map(({ bedeutung, stufe, zeichen }, at) => [`${zeichen} (${bedeutung})`, ziel.skala[at] ?? "–", bewertungText(ziel, stufe) || "–"]),
  )

const letzteBewertung = ({ bewertungen }: Handlung): string => {
  const last = bewertungen.at(-1)
  const sign = STUFEN.find(({ stufe }) => stufe === last?.stufe)
  return last === undefined || sign === undefined ? "noch nicht bewertet" : `${sign.zeichen}, ${sign.bedeutung} (${toText(last.am)})`
}

const gewichtText = (gewicht: number): string => (gewicht === 0 ? "0, zählt nicht mit" : formatZahl(gewicht))

const handlungsziel = (kontext: FallKontext) => (ziel: Handlung): ReadonlyArray<Block.Block> => [
  ...zielUeberschrift(4, "Handlungsziel", ziel.wortlaut, `handlungsziel-${ziel.id}`),
  ...aufgegeben(ziel),
  Block.liste([
    ...fact("Wer", [undText(ziel.personen.map(kontext.person))]),
    ...fact("Bis", [toText(ziel.bis)]),
    ...fact("Stand", [AUSGANG[ziel.ausgang]]),
    ...fact("Letzte Bewertung", [letzteBewertung(ziel)]),
    ...fact("Gewicht", [gewichtText(ziel.gewicht)]),
  ]),
  skala(ziel),
  ...massnahmen(kontext, ziel.id),
]

const VERBORGEN = "Mindestens ein Ziel wird hier nicht gezeigt."

/** Tells whether a goal below is known not to be in the view. */
const isUnvollstaendig = ({ sicht: { ziele: { unvollstaendig = [] } } }: FallKontext, ziel: Motto | Rahmen): boolean => unvollstaendig.some((id) => id === ziel.id)

const anzahl = (zahl: number, eines: string, mehrere: string): string => (zahl === 1 ? eines : `${formatZahl(zahl)} ${mehrere}`)

const ohneWert = (all: number): string => {
  if (all === 0) return "nicht berechenbar, kein Handlungsziel zählt mit"
  return all === 1 ? "nicht berechenbar, das einzige Handlungsziel ist nicht bewertet" : `nicht berechenbar, von ${formatZahl(all)} Handlungszielen ist keines bewertet`
}

/**
 * Says how far the Handlungsziele of a Rahmenziel were reached, over how many of them, and never a number where there is none.
 *
 * Where a goal is not shown there is no number either: it would be of another set of goals than the reader takes it for.
 */
export const erreichungText = (kontext: FallKontext, ziel: Rahmen): string => {
  if (isUnvollstaendig(kontext, ziel)) return "hier nicht berechnet, weil mindestens ein Ziel nicht gezeigt wird"
  // The score does not ask whose a goal is, which a view tells by labels.
  const { aufgegeben: ended, bewertet, mehrfach, unbewertet, veraenderung, wert } = zielerreichungOf(kontext.sicht.ziele as unknown as Zielbaum, ziel)
  const all = bewertet + unbewertet
  const tail = ended === 0 ? "" : `; ${anzahl(ended, "ein aufgegebenes Handlungsziel zählt", "aufgegebene Handlungsziele zählen")} nicht mit`
  if (getWert(wert) === undefined) return `${ohneWert(all)}${tail}`
  const over = all === 1 ? "das einzige Handlungsziel, das zählt" : `${formatZahl(bewertet)} von ${formatZahl(all)} Handlungszielen, die zählen`
  const change = getWert(veraenderung)
  const since = change === undefined
    ? ""
    : `; seit der ersten Bewertung ${change > 0 ? "+" : ""}${formatZahl(change, { stellen: 1 })} Punkte, berechnet über ${anzahl(mehrfach, "ein Handlungsziel, das", "Handlungsziele, die")} mehrmals bewertet ${mehrfach === 1 ? "ist" : "sind"}`
  return `T-Wert ${formatZahl(wert, { stellen: 1 })} (50 heißt: wie erwartet), berechnet über ${over}${since}${tail}`
}

/** What stands at the end of the goals below another: that there are none yet, or that some are left out. */
const rest = (kontext: FallKontext, ziel: Motto | Rahmen, shown: number, none: string): ReadonlyArray<Block.Block> => {
  if (isUnvollstaendig(kontext, ziel)) return [Block.hinweis("lesart", VERBORGEN)]
  return shown === 0 ? [Block.absatz(none)] : []
}

const rahmenziel = (kontext: FallKontext) => (ziel: Rahmen): ReadonlyArray<Block.Block> => {
  const steps = kontext.sicht.ziele.handlung.filter((one) => one.rahmenziel === ziel.id)
  return [
    ...zielUeberschrift(3, "Rahmenziel", ziel.wortlaut, `rahmenziel-${ziel.id}`),
    ...aufgegeben(ziel),
    Block.liste([
      ...fact("Handlungsfeld", [kontext.feld(ziel.handlungsfeld)]),
      ...fact("Problem, das das Handeln leitet", [punkt(ziel.problem)]),
      ...fact("Gemeinsame Erklärung", [punkt(ziel.hypothese)]),
      ...fact("Zielerreichung", [punkt(erreichungText(kontext, ziel))]),
    ]),
    ...steps.flatMap(handlungsziel(kontext)),
    ...rest(kontext, ziel, steps.length, "Zu diesem Rahmenziel ist noch kein Handlungsziel vereinbart."),
  ]
}

const motto = (kontext: FallKontext) => (ziel: Motto): ReadonlyArray<Block.Block> => {
  const below = kontext.sicht.ziele.rahmen.filter((one) => one.mottoziel === ziel.id)
  return [
    ...zielUeberschrift(2, "Mottoziel", zitat(ziel.wortlaut), `mottoziel-${ziel.id}`),
    Block.absatz(`Mottoziel von ${kontext.person(ziel.person)}, in eigenen Worten auf ${sprachName(ziel.sprache)}, seit dem ${toText(ziel.seit)}. Ein Mottoziel wird nicht gemessen.`),
    ...aufgegeben(ziel),
    ...below.flatMap(rahmenziel(kontext)),
    ...rest(kontext, ziel, below.length, "Zu diesem Mottoziel gibt es noch kein Rahmenziel."),
  ]
}

// A Rahmenziel whose Mottoziel is not shown, and a Handlungsziel whose Rahmenziel is not, stand by themselves: they are the reader's too.
const lose = (kontext: FallKontext): ReadonlyArray<Block.Block> => {
  const { handlung, motto: mottos, rahmen } = kontext.sicht.ziele
  const has = (ziele: ReadonlyArray<{ readonly id: string }>, id: string): boolean => ziele.some((one) => one.id === id)
  const blocks = [
    ...rahmen.filter(({ mottoziel }) => !has(mottos, mottoziel)).flatMap(rahmenziel(kontext)),
    ...handlung.filter((one) => !has(rahmen, one.rahmenziel)).flatMap(handlungsziel(kontext)),
  ]
  return blocks.length === 0
    ? []
    : [Block.ueberschrift(2, "Ziele, deren Ziel darüber hier nicht steht", { anker: "weitere-ziele" }), Block.hinweis("lesart", "Das Ziel darüber wird hier nicht gezeigt."), ...blocks]
}

/** All goals with what is done for them. */
export const ziele = (kontext: FallKontext): ReadonlyArray<Block.Block> => [
  ...kontext.sicht.ziele.motto.flatMap(motto(kontext)),
  ...lose(kontext),
  ...weitereMassnahmen(kontext),
]
