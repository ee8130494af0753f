/**
 * How each feature of a case is told, from fine to coarse; a coarser text follows from the finer one.
 *
 * @module
 */
import type { Datenart } from "../../datenschutz/Datenart.js"
import type { Angabe } from "../../fall/Angabe.js"
import { datenarten, isTellable } from "../../fall/Berichtsmerkmal.js"
import type { Eroeffnet } from "../../fall/Fall.js"
import { existenzsichernd } from "../../fall/Rechtskreiszeit.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Raum } from "../../kernel/Raum.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import { liste as rechtskreise } from "../../merkmal/Rechtskreis.js"
import { isDeutsch, kontinent, liste as staaten } from "../../merkmal/Staatsangehoerigkeit.js"
import { bestand, type Empfang, hauptpersonOf, withoutHidden, ziele as zielpersonen } from "./anfrage.js"
import type { Fallmerkmale, Merkmal, Zielstand } from "./merkmalType.js"

type Stufen = readonly [fein: string, grob: string, nichts: ""]

const NICHTS: Stufen = ["", "", ""]

/** Every feature, in the order in which those are made coarser that gain the same. */
export const reihenfolge: ReadonlyArray<Merkmal> = ["ziele", "sozialraum", "dauer", "haushalt", "rechtskreis", "altersgruppe", "herkunft", "handlungsfelder"]

const wertOf = <F extends Angabe["feld"]>(fall: Eroeffnet, feld: F): string | undefined => {
  const hauptperson = hauptpersonOf(fall)
  return fall.angaben.findLast((one) => one.feld === feld && one.person === hauptperson)?.wert
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u

/** Counts the completed years between two days. */
export const jahreBetween = (von: string, am: string): number =>
  Number(am.slice(0, 4)) - Number(von.slice(0, 4)) - (am.slice(5) < von.slice(5) ? 1 : 0)

const altersgruppe = (fall: Eroeffnet, am: Stichtag.Stichtag): Stufen => {
  const geburt = wertOf(fall, "geburtsdatum")
  if (geburt === undefined || !DAY.test(geburt) || geburt > am) return NICHTS
  const alter = jahreBetween(geburt, am)
  const band = ([[18, "unter 18 Jahre"], [25, "18 bis 24 Jahre"], [40, "25 bis 39 Jahre"], [60, "40 bis 59 Jahre"]] as const).find(([bis]) => alter < bis)
  return [band?.[1] ?? "60 Jahre und älter", alter < 25 ? "unter 25 Jahre" : "25 Jahre und älter", ""]
}

const haushalt = ({ personen }: Eroeffnet): Stufen => {
  const has = (beziehung: string): boolean => personen.some((one) => one.beziehung === beziehung)
  const grob = has("kind") ? "mit Kindern" : "ohne Kinder"
  const fein = has("kind") ? (has("partner") ? "Paar mit Kindern" : "allein mit Kindern")
    : has("partner") ? "Paar ohne Kinder" : personen.length === 1 ? "allein" : "mit Eltern oder anderen"
  return [fein, grob, ""]
}

const herkunft = (fall: Eroeffnet): Stufen => {
  const hauptperson = hauptpersonOf(fall)
  const keys = fall.angaben.filter((one) => one.feld === "staatsangehoerigkeit" && one.person === hauptperson).map(({ wert }) => wert)
    .filter((key) => Codeliste.find(staaten, key) !== undefined)
  const [first] = keys
  if (first === undefined) return NICHTS
  if (keys.some(isDeutsch)) return ["deutsch", "deutsch", ""]
  const welt = kontinent(first)
  return [welt === undefined ? "staatenlos oder ungeklärt" : Codeliste.get(staaten, welt).name, "nicht deutsch", ""]
}

const rechtskreis = (fall: Eroeffnet, am: Stichtag.Stichtag): Stufen => {
  const hauptperson = hauptpersonOf(fall)
  const keys = [...new Set(fall.rechtskreise.filter(({ bis, person, von }) => person === hauptperson && von <= am && (bis === undefined || am <= bis)).map((one) => one.rechtskreis))].sort()
  if (keys.length === 0) return NICHTS
  const names = keys.map((key) => {
    const one = Codeliste.find(rechtskreise, key)
    return one?.auch?.[0] ?? one?.name ?? key
  })
  return [names.join(", "), keys.some((key) => existenzsichernd.includes(key)) ? "Leistungen zum Lebensunterhalt" : "andere Leistungen", ""]
}

const sozialraum = (fall: Eroeffnet, raeume: ReadonlyArray<Raum>): Stufen => {
  const id = wertOf(fall, "sozialraum")
  const raum = raeume.find((one) => one._tag === "Sozialraum" && one.id === id)
  return raum === undefined ? NICHTS : [raum.name, "Stadt", ""]
}

const dauer = ({ verlauf }: Eroeffnet, am: Stichtag.Stichtag): Stufen => {
  const von = verlauf[0]?.von
  if (von === undefined || von > am) return NICHTS
  const last = verlauf.at(-1)
  const ended = last !== undefined && (last.phase === "abgeschlossen" || last.phase === "beraten") && last.von < am
  const bis = ended ? last.von : am
  const jahre = jahreBetween(von, bis)
  if (jahre < 1) return [Stichtag.diffInDays(von, bis) < 92 ? "unter 3 Monaten" : "3 bis 11 Monate", "unter 1 Jahr", ""]
  return [jahre < 3 ? "1 bis 2 Jahre" : "3 Jahre und länger", "1 Jahr und länger", ""]
}

const handlungsfelderOf = (fall: Eroeffnet, empfang: Empfang) =>
  [...new Set(withoutHidden(fall, fall.bestand, bestand, empfang).flatMap((one) => (one.art === "bedarf" ? [one.handlungsfeld] : [])))].sort()

const zieleOf = (fall: Eroeffnet, empfang: Empfang): ReadonlyArray<Zielstand> => {
  const { handlung, rahmen } = fall.ziele
  const anzahlen = new Map<Zielstand["handlungsfeld"], { anzahl: number; erreicht: number }>()
  for (const ziel of withoutHidden(fall, handlung, zielpersonen, empfang)) {
    const handlungsfeld = rahmen.find(({ id }) => id === ziel.rahmenziel)?.handlungsfeld
    if (handlungsfeld === undefined || ziel.ausgang === "aufgegeben") continue
    const stand = anzahlen.get(handlungsfeld) ?? { anzahl: 0, erreicht: 0 }
    anzahlen.set(handlungsfeld, { anzahl: stand.anzahl + 1, erreicht: stand.erreicht + (ziel.ausgang === "erreicht" ? 1 : 0) })
  }
  return [...anzahlen].map(([handlungsfeld, stand]) => ({ handlungsfeld, ...stand })).sort((a, b) => (a.handlungsfeld < b.handlungsfeld ? -1 : 1))
}

// A text that may not be told as it is, as a long list, is told as the next coarser one.
const tellable = (stufen: Fallmerkmale["stufen"]): Fallmerkmale["stufen"] =>
  Object.fromEntries(Object.entries(stufen).map(([merkmal, texte]) => [merkmal, texte.map((_, at) => texte.find((text, ebene) => ebene >= at && isTellable(text)) ?? "")])) as unknown as Fallmerkmale["stufen"]

/** Reads the features of a case; one whose kind of data may not leave the case tells nothing. */
export const merkmaleOf = (fall: Eroeffnet, raeume: ReadonlyArray<Raum>, empfang: Empfang, isOpen: (datenart: Datenart) => boolean): Fallmerkmale => {
  const { am } = empfang
  const when = <T>(merkmal: Merkmal, stufen: () => T, sonst: T): T => (isOpen(datenarten[merkmal]) ? stufen() : sonst)
  const felder = when("handlungsfelder", () => handlungsfelderOf(fall, empfang), [])
  const ziele = when("ziele", () => zieleOf(fall, empfang), [])
  return {
    handlungsfelder: felder,
    ziele,
    stufen: tellable({
      altersgruppe: when("altersgruppe", () => altersgruppe(fall, am), NICHTS),
      haushalt: when("haushalt", () => haushalt(fall), NICHTS),
      herkunft: when("herkunft", () => herkunft(fall), NICHTS),
      rechtskreis: when("rechtskreis", () => rechtskreis(fall, am), NICHTS),
      sozialraum: when("sozialraum", () => sozialraum(fall, raeume), NICHTS),
      dauer: when("dauer", () => dauer(fall, am), NICHTS),
      handlungsfelder: felder.length === 0 ? NICHTS : [felder.join(", "), felder.length === 1 ? "1 Handlungsfeld" : `${felder.length} Handlungsfelder`, ""],
      ziele: ziele.length === 0 ? ["", ""] : [ziele.map(({ anzahl, erreicht, handlungsfeld }) => `${handlungsfeld} ${erreicht}/${anzahl}`).join(", "), ""],
    }),
  }
}
