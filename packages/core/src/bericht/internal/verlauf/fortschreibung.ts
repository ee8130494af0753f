/**
 * The chapter on the next Fassung: each change in plain German, with the decision behind it.
 *
 * @module
 */
import type { Zeile } from "../../../fortschreibung/Fortschreibung.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Fassung from "../../../konzept/Fassung.js"
import * as Block from "../../Block.js"
import * as Zahlwort from "../../Zahlwort.js"
import { punkt, satzanfang } from "../satz.js"
import type { Revision } from "./eingang.js"
import { ANKER, type Verlaufssicht } from "./sicht.js"
import { NOMEN, verb, zahl } from "./woerter.js"

const GRUPPEN = [
  ["handlungsfeld", "Handlungsfelder"], ["leitziel", "Leitziele"], ["projekt", "Projekte"], ["zielgruppe", "Zielgruppen"], ["akteur", "Akteure"],
  ["ort", "Orte"], ["gremium", "Gremien"], ["indikator", "Indikatoren"], ["rahmen", "Das Konzept als Ganzes"], ["weiteres", "Weiteres"],
] as const

type Gruppe = (typeof GRUPPEN)[number][0]

const gruppeOf = ({ aenderungen }: Zeile): Gruppe => {
  const [first] = aenderungen
  if (first === undefined || first.art === "rahmen") return "rahmen"
  return GRUPPEN.find(([gruppe]) => gruppe === first.elementart)?.[0] ?? "weiteres"
}

/** That the Fassung has another number is what every revision changes, and no decision of its own. */
const isNummer = ({ aenderungen }: Zeile): boolean => aenderungen.every((one) => one.art === "rahmen" && one.felder.every(({ feld }) => feld === "fassung"))

/** The changes that are told. */
const zeilenOf = ({ fortschreibung }: Revision): ReadonlyArray<Zeile> => fortschreibung.zeilen.filter((zeile) => zeile.ueberfuehrung !== undefined || !isNummer(zeile))

/** The anchor of the heading under which a change is told. */
export const zeilenanker = (zeile: Zeile): string => `fassung-${gruppeOf(zeile)}`

const zeilentext = (zeile: Zeile): string => {
  const without = zeile.beschluesse.length === 0 && zeile.grund === undefined ? ["Ein Beschluss dazu ist nicht genannt."] : []
  return [...zeile.saetze, ...without].map((one) => punkt(satzanfang(one))).join(" ")
}

const geltung = (sicht: Verlaufssicht, revision: Revision): string => {
  const { fortschreibung: { art }, naechste } = revision
  const zeilen = zeilenOf(revision)
  const ab = Fassung.gueltigAb(naechste)
  const nummer = Fassung.nummer(naechste)
  const when = ab === undefined ? `Von wann an die Fassung ${nummer} gilt, steht noch nicht fest.` : `Die Fassung ${nummer} gilt ${ab <= sicht.stichtag ? "seit dem" : "ab dem"} ${Stichtag.toText(ab)}.`
  if (zeilen.length === 0) return `${when} Sie ändert nichts.`
  const decided = zeilen.filter(({ beschluesse }) => beschluesse.length > 0).length
  const all = zeilen.length
  const behind = decided === all
    ? ` Hinter ${all === 1 ? "ihr" : "jeder"} steht ein Beschluss.`
    : decided === 0 ? " Ein Beschluss ist zu keiner genannt." : ` Zu ${decided === 1 ? "einer" : Zahlwort.toText(decided)} davon ist ein Beschluss genannt, zu ${all - decided === 1 ? "einer" : zahl(all - decided)} nicht.`
  return `${when} Die Fortschreibung ist ${art === "teilweise" ? "eine teilweise" : "eine umfassende"}: ${Zahlwort.anzahl(all, NOMEN.zeile)} ${verb(all, "ist", "sind")} ${ab !== undefined && ab <= sicht.stichtag ? "enthalten" : "vorgesehen"}.${behind}`
}

const ohneNaechste = ({ eingang: { fassungen }, konzept }: Verlaufssicht): string => {
  const nummer = Fassung.nummer(konzept)
  const all = fassungen?.alle.length ?? 1
  return `Es gilt die Fassung ${nummer}${all > 1 ? ` von ${Zahlwort.toText(all)}` : ""}. Eine nächste Fassung liegt nicht vor.`
}

/** The chapter on the revision. */
export const fortschreibungskapitel = (sicht: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const { fortschreibung: revision } = sicht.eingang
  const head = sicht.kapitel("Fortschreibung", ANKER.fortschreibung)
  if (revision === undefined) return [head, Block.absatz(ohneNaechste(sicht))]
  const zeilen = zeilenOf(revision)
  return [
    head,
    Block.absatz(geltung(sicht, revision)),
    ...GRUPPEN.flatMap(([gruppe, titel]) => {
      const own = zeilen.filter((one) => gruppeOf(one) === gruppe)
      return own.length === 0 ? [] : [Block.ueberschrift(3, `Änderungen: ${titel}`, { anker: `fassung-${gruppe}` }), Block.liste(own.map(zeilentext))]
    }),
  ]
}
