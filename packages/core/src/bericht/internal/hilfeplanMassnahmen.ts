/**
 * What is done for a Handlungsziel, in two lists that are never mixed: what others do, and what the person does herself.
 *
 * @module
 */
import type { Fallsicht } from "../../fall/Fallsicht.js"
import type { Passung } from "../../fall/Massnahme.js"
import type { Stichtag } from "../../kernel/Stichtag.js"
import { toText } from "../../kernel/Stichtag.js"
import * as Block from "../Block.js"
import type { FallKontext } from "./fallKontext.js"
import { PASSUNG, STAND } from "./fallWoerter.js"
import { ohnePunkt, punkt } from "./satz.js"

type Massnahme = Fallsicht["massnahmen"][number]
type Leistung = Extract<Massnahme, { readonly art: "leistung" }>
type Eigenaktivitaet = Extract<Massnahme, { readonly art: "eigenaktivitaet" }>

/** Says where a measure stands, since when, and why it ended where that is noted. */
export const standText = (massnahme: Massnahme): string => {
  const { angefragtAm, beendetAm, begonnenAm, geplantAm, grund, stand } = massnahme
  const reason = grund === undefined ? "" : ` (${ohnePunkt(grund)})`
  const on = (word: string, day: Stichtag | undefined, rest = ""): string => (day === undefined ? `${word}${rest}` : `${word} am ${toText(day)}${rest}`)
  switch (stand) {
    case "geplant":
      return on(STAND.geplant, geplantAm)
    case "angefragt":
      return on(STAND.angefragt, angefragtAm, ", die Antwort steht aus")
    case "laeuft":
      return begonnenAm === undefined ? STAND.laeuft : `läuft seit dem ${toText(begonnenAm)}`
    case "erbracht":
      return `${on(STAND.erbracht, beendetAm)}${reason}`
    default:
      return `${on(STAND[stand], beendetAm)}${reason}`
  }
}

const ausText = (kontext: FallKontext, { aus }: Leistung): string => {
  if (aus.art === "fallfuehrung") return "durch die Fallführung selbst"
  return aus.art === "angebot" ? `aus dem Angebot ${kontext.angebot(aus.angebot)}` : "wie unter „Wo kein Angebot passte“ vereinbart"
}

const until = ({ bis }: Massnahme): string => `bis zum ${toText(bis)}`

const leistung = (kontext: FallKontext) => (one: Leistung): Block.Zeile => [
  Block.fett(ohnePunkt(one.wortlaut)),
  ` – ${kontext.stelle(one.durch)}, ${ausText(kontext, one)}; ${until(one)}; Stand: ${punkt(standText(one))}`,
]

const eigen = (kontext: FallKontext) => (one: Eigenaktivitaet): Block.Zeile => [
  Block.fett(ohnePunkt(one.wortlaut)),
  ` – ${kontext.person(one.person)}; ${until(one)}; Stand: ${punkt(standText(one))}`,
]

const isLeistung = (one: Massnahme): one is Leistung => one.art === "leistung"
const isEigen = (one: Massnahme): one is Eigenaktivitaet => one.art === "eigenaktivitaet"

const passung = (kontext: FallKontext) => ({ am, angebot, art, grund, vereinbarung }: Passung & { readonly am: Stichtag }): Block.Zeile => [
  Block.fett(`${art === "neues-angebot" ? "Neues Angebot nötig" : PASSUNG[art].slice(0, 1).toUpperCase() + PASSUNG[art].slice(1)}:`),
  ` ${punkt(vereinbarung)} Warum: ${punkt(grund)}${angebot === undefined ? "" : ` Es geht um das Angebot ${kontext.angebot(angebot)}.`} Festgehalten am ${toText(am)}.`,
]

type Passungen = Fallsicht["passungen"]

const section = (title: string, points: ReadonlyArray<Block.Zeile>, none: string): ReadonlyArray<Block.Block> =>
  points.length === 0
    ? [Block.absatz([Block.fett(`${title}:`), ` ${none}`])]
    : [Block.absatz([Block.fett(title)]), Block.liste(points)]

const listen = (kontext: FallKontext, own: ReadonlyArray<Massnahme>, passungen: Passungen): ReadonlyArray<Block.Block> => [
  ...section("Das tun andere (Leistungen)", own.filter(isLeistung).map(leistung(kontext)), "nichts vereinbart."),
  ...section("Das tut die Person selbst (Eigenaktivitäten)", own.filter(isEigen).map(eigen(kontext)), "nichts vereinbart."),
  ...(passungen.length === 0 ? [] : section("Wo kein Angebot passte", passungen.map(passung(kontext)), "")),
]

/** The measures of one Handlungsziel and what was agreed where no offer fitted; a heading for each list, also where there is nothing. */
export const massnahmen = (kontext: FallKontext, handlungsziel: string): ReadonlyArray<Block.Block> => {
  const isOwn = (one: { readonly handlungsziel: string }): boolean => one.handlungsziel === handlungsziel
  return listen(kontext, kontext.sicht.massnahmen.filter(isOwn), kontext.sicht.passungen.filter(isOwn))
}

/** The measures whose Handlungsziel may not be shown here, so that they do not vanish with it. */
export const weitereMassnahmen = (kontext: FallKontext): ReadonlyArray<Block.Block> => {
  const shown = new Set<string>(kontext.sicht.ziele.handlung.map(({ id }) => id))
  const isLoose = (one: { readonly handlungsziel: string }): boolean => !shown.has(one.handlungsziel)
  const [loose, passungen] = [kontext.sicht.massnahmen.filter(isLoose), kontext.sicht.passungen.filter(isLoose)]
  return loose.length + passungen.length === 0 ? [] : [Block.ueberschrift(2, "Maßnahmen, deren Ziel hier nicht steht", { anker: "weitere-massnahmen" }), ...listen(kontext, loose, passungen)]
}
