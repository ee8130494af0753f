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

/** Tells whether the next Fassung is in force; until then it is a draft, and nothing of it has happened. */
export const isInKraft = ({ naechste }: Pick<Revision, "naechste">, stichtag: Stichtag.Stichtag): boolean => {
  const ab = Fassung.gueltigAb(naechste)
  return ab !== undefined && ab <= stichtag
}

const zeilentext = (zeile: Zeile, inKraft: boolean): string => {
  const without = zeile.beschluesse.length === 0 && zeile.grund === undefined ? ["Ein Beschluss dazu ist nicht genannt."] : []
  return [...(inKraft ? zeile.saetze : zeile.vorhaben), ...without].map((one) => punkt(satzanfang(one))).join(" ")
}

const geltung = (sicht: Verlaufssicht, revision: Revision): string => {
  const { fortschreibung: { art }, naechste } = revision
  const zeilen = zeilenOf(revision)
  const ab = Fassung.gueltigAb(naechste)
  const nummer = Fassung.nummer(naechste)
  const inKraft = isInKraft(revision, sicht.stichtag)
  const soll = ab === undefined ? "von wann an sie gelten soll, steht noch nicht fest" : `gelten soll sie ab dem ${Stichtag.toText(ab)}`
  const when = inKraft && ab !== undefined ? `Die Fassung ${nummer} gilt seit dem ${Stichtag.toText(ab)}.` : `Die Fassung ${nummer} ist ein Entwurf; ${soll}. Bis dahin gilt, was bisher gilt.`
  if (zeilen.length === 0) return `${when} Sie ${inKraft ? "ändert nichts" : "soll nichts ändern"}.`
  const decided = zeilen.filter(({ beschluesse }) => beschluesse.length > 0).length
  const all = zeilen.length
  const behind = decided === all
    ? ` Hinter ${all === 1 ? "ihr" : "jeder"} steht ein Beschluss.`
    : decided === 0 ? " Ein Beschluss ist zu keiner genannt." : ` Zu ${decided === 1 ? "einer" : Zahlwort.toText(decided)} davon ist ein Beschluss genannt, zu ${all - decided === 1 ? "einer" : zahl(all - decided)} nicht.`
  return `${when} Die Fortschreibung ist ${art}: ${Zahlwort.anzahl(all, NOMEN.zeile)} ${verb(all, "ist", "sind")} ${inKraft ? "enthalten" : "vorgesehen"}.${behind}`
}

const ohneNaechste = ({ eingang: { fassungen }, konzept }: Verlaufssicht): string => {
  const nummer = Fassung.nummer(konzept)
  const all = fassungen?.alle.length ?? 1
  return `Es gilt die Fassung ${nummer}${all > 1 ? ` von ${Zahlwort.toText(all)}` : ""}. Eine nächste Fassung liegt nicht vor.`
}

/** The chapter on the revision. */
export const fortschreibungskapitel = (sicht: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const { fortschreibung: revision } = sicht.eingang
  if (revision === undefined) return [sicht.kapitel("Fortschreibung", ANKER.fortschreibung), Block.absatz(ohneNaechste(sicht))]
  const zeilen = zeilenOf(revision)
  const inKraft = isInKraft(revision, sicht.stichtag)
  return [
    sicht.kapitel(inKraft ? "Fortschreibung" : "Fortschreibung: Entwurf", ANKER.fortschreibung),
    Block.absatz(geltung(sicht, revision)),
    ...GRUPPEN.flatMap(([gruppe, titel]) => {
      const own = zeilen.filter((one) => gruppeOf(one) === gruppe)
      return own.length === 0 ? [] : [Block.ueberschrift(3, `${inKraft ? "Änderungen" : "Vorgesehene Änderungen"}: ${titel}`, { anker: `fassung-${gruppe}` }), Block.liste(own.map((one) => zeilentext(one, inKraft)))]
    }),
  ]
}
