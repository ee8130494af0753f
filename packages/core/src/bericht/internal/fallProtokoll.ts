/**
 * Who saw what, when, for what and by what right; and the consents by which it was allowed.
 *
 * @module
 */
import type { Fallsicht, Protokollsicht } from "../../fall/Fallsicht.js"
import { type Stichtag, toText } from "../../kernel/Stichtag.js"
import * as Block from "../Block.js"
import type { FallKontext } from "./fallKontext.js"
import { DATENART, GRUNDLAGE, ROLLE, ZWECK } from "./fallWoerter.js"
import { ohnePunkt, undText } from "./satz.js"

const artenText = (arten: ReadonlyArray<keyof typeof DATENART>): string => (arten.length === 0 ? "nur das Gerüst des Falls" : arten.map((art) => DATENART[art]).join(", "))

const wannText = ({ vermerk: { am, um } }: Protokollsicht): string => (um === undefined ? toText(am) : `${toText(am)}, ${um} Uhr`)

const zeile = (kontext: FallKontext) => (one: Protokollsicht): ReadonlyArray<string> => {
  switch (one._tag) {
    case "FallDisclosed": {
      const { datenarten, empfaenger, personen, rolle, zweck } = one.anfrage
      const right = one.grundlage.art === "einwilligung" ? `${GRUNDLAGE.einwilligung} ${one.grundlage.einwilligungen.join(", ")}` : GRUNDLAGE[one.grundlage.art]
      return [wannText(one), `${kontext.stelle(empfaenger)} (${ROLLE[rolle]})`, `${artenText(datenarten)} – ${undText(personen.map(kontext.person))}`, ZWECK[zweck], right]
    }
    case "UebermittlungRecorded":
      return [wannText(one), kontext.stelle(one.empfaenger), `${artenText(one.datenarten)} – ${undText(one.personen.map(kontext.person))}`, one.begruendung === undefined ? "Übermittlung nach Gesetz" : `Übermittlung nach Gesetz: ${ohnePunkt(one.begruendung)}`, one.norm]
    case "KonferenzHeld": {
      const { anonym, art, teilnehmende } = one.konferenz
      const what = anonym ? "nichts, woran jemand zu erkennen ist" : "was die Zeilen davor je Stelle nennen"
      return [wannText(one), undText(teilnehmende.map(kontext.stelle)), what, art === "fallkonferenz" ? "Fallkonferenz" : "Hilfeplankonferenz", anonym ? "anonym" : GRUNDLAGE.einwilligung]
    }
    case "FallberichtIssued":
      return [wannText(one), kontext.stelle(one.gremium), "grobe Merkmale des Falls, ohne Namen", ZWECK.bericht, "anonym"]
  }
}

/** The record of every disclosure; a sentence where there was none. */
export const protokoll = (kontext: FallKontext, titel: string): ReadonlyArray<Block.Block> => [
  Block.ueberschrift(2, titel, { anker: "protokoll" }),
  ...(kontext.sicht.protokoll.length === 0
    ? [Block.absatz("Bisher wurde niemandem etwas gezeigt.")]
    : [Block.tabelle("Protokoll der Offenlegungen", ["Wann", "Wem", "Was", "Wofür", "Mit welchem Recht"], kontext.sicht.protokoll.map(zeile(kontext)))]),
]

type Stand = Fallsicht["einwilligungen"][number]

const standText = ({ beendet, bis, von, widerrufenAm }: Stand, stand: Stichtag): string => {
  if (widerrufenAm !== undefined) return `widerrufen am ${toText(widerrufenAm)}`
  if (von > stand) return `gilt ab dem ${toText(von)}`
  if (bis < stand) return `abgelaufen am ${toText(bis)}`
  return beendet.length === 0 ? "gilt" : `gilt; beendet für: ${beendet.map((zweck) => ZWECK[zweck]).join(", ")}`
}

const FORM = { schriftlich: "schriftlich", elektronisch: "elektronisch" } as const
const RICHTUNG = { abgeben: "an", einholen: "von", gegenseitig: "im Austausch mit" } as const

const einwilligung = (kontext: FallKontext) => (one: Stand): ReadonlyArray<string> => {
  const { besondere, bis, datenarten, empfaenger, erteiltVon, form, id, person, richtung, von, zwecke } = one
  const giver = erteiltVon === person ? kontext.person(person) : `${kontext.person(erteiltVon)} für ${kontext.person(person)}`
  const how = form.art === "muendlich" ? `mündlich, weil: ${ohnePunkt(form.grund)}` : FORM[form.art]
  return [
    `${id}: ${giver}`,
    artenText([...datenarten, ...besondere]),
    `${RICHTUNG[richtung]} ${undText(empfaenger.map(kontext.stelle))}`,
    zwecke.map((zweck) => ZWECK[zweck]).join(", "),
    `${toText(von)} bis ${toText(bis)}, ${how}`,
    standText(one, kontext.stand),
  ]
}

/** The consents with what became of each; nothing where none is shown. */
export const einwilligungen = (kontext: FallKontext): ReadonlyArray<Block.Block> =>
  kontext.sicht.einwilligungen.length === 0
    ? []
    : [
      Block.ueberschrift(2, "Einwilligungen", { anker: "einwilligungen" }),
      Block.tabelle("Einwilligungen", ["Wer", "Was", "Mit wem", "Wofür", "Wann und wie", "Stand"], kontext.sicht.einwilligungen.map(einwilligung(kontext))),
    ]
