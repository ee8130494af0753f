/**
 * What stands around the goals of a plan: at a glance, the agreements, what was found, and what is due next.
 *
 * @module
 */
import type { Fallsicht } from "../../fall/Fallsicht.js"
import { toText } from "../../kernel/Stichtag.js"
import * as Block from "../Block.js"
import { fact } from "./elemente.js"
import type { FallKontext } from "./fallKontext.js"
import { BEZIEHUNG, DATENART, DRINGLICHKEIT, PHASE, ROLLE, STAND, UMFELD, ZUSTIMMUNGSFORM, ZWECK } from "./fallWoerter.js"
import { ohnePunkt, punkt, semikolon, undText } from "./satz.js"

type Vereinbarung = NonNullable<Fallsicht["zielvereinbarung"] | Fallsicht["hilfeplan"]>
type Zustimmung = Vereinbarung["zustimmungen"][number]

const personText = ({ beziehung, label, name }: Fallsicht["personen"][number]): string => {
  const text = name ?? label
  const word = BEZIEHUNG[beziehung]
  return text === word ? text : `${text}, ${word}`
}

/** Names the person whose case it is, or everybody who is shown where she is not among them. */
export const wessen = ({ personen }: Fallsicht): string => {
  const main = personen.filter(({ beziehung }) => beziehung === "hauptperson")
  return undText((main.length === 0 ? personen : main).map(({ label, name }) => name ?? label))
}

const vereinbartText = (one: Vereinbarung | undefined): Block.Zeile =>
  one === undefined ? ["noch nicht vereinbart oder hier nicht gezeigt"] : [`Fassung ${one.fassung} vom ${toText(one.am)}`]

/** Whose plan it is, where it stands, which agreements hold, and to whom it is shown. */
export const ueberblick = (kontext: FallKontext): ReadonlyArray<Block.Block> => {
  const { anfrage, hilfeplan, naechstePruefung, personen, phase, zielvereinbarung } = kontext.sicht
  return [
    Block.ueberschrift(2, "Auf einen Blick", { anker: "auf-einen-blick" }),
    Block.liste([
      ...fact("Wessen Plan", semikolon(personen.map(personText))),
      ...fact("Phase", [PHASE[phase]]),
      ...fact("Zielvereinbarung", vereinbartText(zielvereinbarung)),
      ...fact("Hilfeplan", vereinbartText(hilfeplan)),
      ...fact("Nächste Überprüfung", naechstePruefung === undefined ? [] : [toText(naechstePruefung)]),
      ...fact("Gezeigt für", [`${kontext.stelle(anfrage.empfaenger)} (${ROLLE[anfrage.rolle]}), zum Zweck: ${ZWECK[anfrage.zweck]}`]),
      ...fact("Gezeigt wird nur", [anfrage.datenarten.length === 0 ? "das Gerüst des Falls" : anfrage.datenarten.map((art) => DATENART[art]).join(", ")]),
    ]),
  ]
}

interface Termin {
  readonly am: string
  readonly was: string
  readonly wer: string
  readonly stand: string
}

const OFFEN: ReadonlyArray<string> = ["geplant", "angefragt", "laeuft"]

const termine = ({ person, sicht: { massnahmen, ziele }, stelle }: FallKontext): ReadonlyArray<Termin> =>
  [
    ...ziele.handlung
      .filter(({ aufgegeben, ausgang }) => aufgegeben === undefined && ausgang === "offen")
      .map((one) => ({ am: one.bis, was: `Handlungsziel: ${ohnePunkt(one.wortlaut)}`, wer: undText(one.personen.map(person)), stand: "offen" })),
    ...massnahmen
      .filter(({ stand }) => OFFEN.includes(stand))
      .map((one) => ({ am: one.bis, was: ohnePunkt(one.wortlaut), wer: one.art === "leistung" ? stelle(one.durch) : person(one.person), stand: STAND[one.stand] })),
  ].sort((a, b) => (a.am < b.am ? -1 : a.am > b.am ? 1 : 0))

/** What is still to be done, the earliest day first; nothing where all is done. */
export const naechsteSchritte = (kontext: FallKontext): ReadonlyArray<Block.Block> => {
  const all = termine(kontext)
  if (all.length === 0) return []
  const late = (am: string): string => (am < kontext.stand ? " (überfällig)" : "")
  return [
    Block.ueberschrift(2, "Was als Nächstes ansteht", { anker: "naechste-schritte" }),
    Block.tabelle("Offene Ziele und Maßnahmen nach Tag", ["Was", "Wer", "Bis", "Stand"],
      all.map(({ am, stand, was, wer }) => [was, wer, `${am.split("-").reverse().join(".")}${late(am)}`, stand])),
  ]
}

const zustimmung = ({ person }: FallKontext) => ({ erteiltVon, form, person: whose }: Zustimmung): string =>
  erteiltVon === whose
    ? `${person(whose)} (${ZUSTIMMUNGSFORM[form]})`
    : `${person(erteiltVon)} für ${person(whose)} (${ZUSTIMMUNGSFORM[form]})`

const eine = (kontext: FallKontext, titel: string, was: string, one: Vereinbarung): ReadonlyArray<Block.Block> => [
  Block.ueberschrift(3, titel),
  Block.absatz(`Fassung ${one.fassung}, vereinbart am ${toText(one.am)}. ${was} Zugestimmt ${one.zustimmungen.length === 1 ? "hat" : "haben"}: ${undText(one.zustimmungen.map(zustimmung(kontext)))}.`),
]

/** The two agreements, which are two things: on the goals, and on what is done for them. */
export const vereinbarungen = (kontext: FallKontext): ReadonlyArray<Block.Block> => {
  const { hilfeplan, naechstePruefung, zielvereinbarung } = kontext.sicht
  if (zielvereinbarung === undefined && hilfeplan === undefined) return []
  const next = naechstePruefung === undefined ? "" : ` Überprüft wird er am ${toText(naechstePruefung)}.`
  return [
    Block.ueberschrift(2, "Vereinbarungen", { anker: "vereinbarungen" }),
    ...(zielvereinbarung === undefined ? [] : eine(kontext, "Zielvereinbarung", "Sie legt die Ziele fest.", zielvereinbarung)),
    ...(hilfeplan === undefined ? [] : eine(kontext, "Hilfeplan", `Er legt fest, wer was für die Ziele tut.${next}`, hilfeplan)),
  ]
}

type Fund = Fallsicht["bestand"][number]

const fundText = ({ feld, person }: FallKontext) => (one: Fund): Block.Zeile => {
  const tail = one.art === "bedarf"
    ? ` – ${person(one.person)}; ${feld(one.handlungsfeld)}; ${DRINGLICHKEIT[one.dringlichkeit]}`
    : one.art === "hilfe" ? ` – ${person(one.person)}; ${UMFELD[one.umfeld]}` : ` – ${person(one.person)}`
  return [punkt(one.wortlaut), tail]
}

/** What the Bestandsaufnahme found, strengths first; nothing where it is not shown. */
export const bestand = (kontext: FallKontext): ReadonlyArray<Block.Block> => {
  const parts = ([["staerke", "Stärken"], ["hilfe", "Hilfen, die schon da sind"], ["schwaeche", "Was schwerfällt"], ["bedarf", "Bedarf"]] as const)
    .map(([art, titel]) => ({ titel, funde: kontext.sicht.bestand.filter((one) => one.art === art) }))
    .filter(({ funde }) => funde.length > 0)
  if (parts.length === 0) return []
  return [
    Block.ueberschrift(2, "Was da ist und was gebraucht wird", { anker: "bestand" }),
    ...parts.flatMap(({ funde, titel }) => [Block.ueberschrift(3, titel), Block.liste(funde.map(fundText(kontext)))]),
  ]
}
