// One sitting from the day it is set to its minutes, and all sittings of five years.
import { befehlOf } from "@teilhabe/core/projektverlauf"
import { Stichtag } from "@teilhabe/core/kernel"
import { marl } from "@teilhabe/konzepte/marl"
import { erfunden } from "./zufall.mjs"

const JAHRE = [2021, 2022, 2023, 2024, 2025]
const findGremium = (id) => marl.gremien.find((gremium) => gremium.id === id)

/** Whoever has to be found beforehand is found, or now and then nobody, and then invited like everybody else. */
const ladeEin = (stadt, zufall, { einladungen, id: gremium }, { id: sitzung, tag, einladungTage = 16 }) => {
  for (const { als, wer } of einladungen) {
    const niemand = als === "vorab-zu-ermitteln" && zufall.trifft(0.1)
    const gefunden = niemand ? { niemand: erfunden("Niemand ist frei") } : { stelle: wer }
    if (als === "vorab-zu-ermitteln") stadt.plane(Stichtag.addDays(tag, -25), (am) => stadt.gremium(am, { _tag: "IdentifyBeteiligte", gremium, sitzung, wer, ...gefunden }))
    if (!niemand) stadt.plane(Stichtag.addDays(tag, -einladungTage), (am) => stadt.gremium(am, { _tag: "InviteBeteiligte", gremium, sitzung, wer, als }))
  }
}

// #region beschliessen
/** Takes the decision on a topic, and some days later carries out what it says about Projekte. */
const beschliesse = (stadt, zufall, gremium, sitzung, { auftraege = [], antraege = [], empfehlungen = [], beschluss, titel }, top) => (am) => {
  const wirkungen = [...auftraege.map((auftrag) => ({ art: "projekt", auftrag })), ...antraege.map((antrag) => ({ art: "konzept", antrag })), ...empfehlungen]
  const neu = { id: beschluss ?? `beschluss-${sitzung}-${top}`, top, titel, wirkungen: wirkungen.length > 0 ? wirkungen : [{ art: "kenntnisnahme" }], abstimmung: { ja: zufall.ganz(6, 11), nein: zufall.ganz(0, 2), enthaltungen: zufall.ganz(0, 2) } }
  stadt.gremium(am, { _tag: "TakeBeschluss", gremium, sitzung, beschluss: neu })
  const spaeter = Stichtag.addDays(am, zufall.ganz(1, 8))
  for (const auftrag of auftraege) {
    stadt.plane(auftrag._tag === "AssessProjekt" ? am : spaeter, (tag) => stadt.projekt(tag, befehlOf(auftrag, neu.id, { von: "integrationsbeauftragter", am: tag, zweck: "steuerung" })))
  }
}
// #endregion beschliessen

/** Sets, prepares and holds one sitting; `punkte` gives its topics on the day the agenda is made. */
const tage = (stadt, zufall, sitzung, punkte) => {
  const { anwesend = [], gremium: id, protokollTage = 12, tag } = sitzung
  const gremium = findGremium(id)
  stadt.plane(Stichtag.max(ANFANG, Stichtag.addDays(sitzung.zuerst ?? tag, -60)), (am) => stadt.gremium(am, { _tag: "ScheduleSitzung", gremium: id, sitzung: sitzung.id, tag: sitzung.zuerst ?? tag }))
  if (sitzung.abgesagt !== undefined) {
    stadt.plane(Stichtag.addDays(tag, -40), (am) => stadt.gremium(am, { _tag: "CancelSitzung", gremium: id, sitzung: sitzung.id, grund: sitzung.abgesagt }))
    return
  }
  if (sitzung.zuerst !== undefined) {
    stadt.plane(Stichtag.addDays(sitzung.zuerst, -30), (am) => stadt.gremium(am, { _tag: "MoveSitzung", gremium: id, sitzung: sitzung.id, tag, grund: erfunden("Der Raum war belegt") }))
  }
  ladeEin(stadt, zufall, gremium, sitzung)
  stadt.plane(Stichtag.addDays(tag, -14), (am) => {
    const tops = punkte(am).map((punkt, at) => ({ ...punkt, top: `top-${at + 1}` }))
    for (const { anlass, handlungsfelder = gremium.handlungsfelder, projekte = [], titel, top } of tops) {
      stadt.gremium(am, { _tag: "AddTagesordnungspunkt", gremium: id, sitzung: sitzung.id, punkt: { id: top, titel, anlass, handlungsfelder, projekte } })
    }
    stadt.plane(tag, (heute) => {
      stadt.gremium(heute, { _tag: "HoldSitzung", gremium: id, sitzung: sitzung.id, anwesend })
      for (const punkt of tops) beschliesse(stadt, zufall, id, sitzung.id, punkt, punkt.top)(heute)
    })
  })
  if (gremium.protokollpflicht && protokollTage !== "nie") stadt.plane(Stichtag.addDays(tag, protokollTage), (am) => stadt.gremium(am, { _tag: "WriteProtokoll", gremium: id, sitzung: sitzung.id, dokument: `protokoll-${sitzung.id}-erfunden` }))
}

/** When which Gremium meets: key, month and first possible day. */
const TERMINE = [
  ...["wohnen", "arbeiten", "bildung", "sport", "sozialraeume"].flatMap((feld) => [[`steuerungsgruppe-${feld}`, feld, 1, 4, 8], [`steuerungsgruppe-${feld}`, feld, 2, 10, 6]]),
  ...[2, 5, 8, 11].map((monat, at) => ["runde-tische-ehrenamt", "tisch", at + 1, monat, 10]),
  ["verwaltungsinterne-runde-tische", "verwaltung", 1, 6, 3], ["austauschtreffen-schulsozialarbeit", "schule", 1, 9, 8], ["informationstage-sport", "info-sport", 1, 5, 20],
  ["austauschtreffen-initiativen", "initiativen", 1, 7, 1], ["stadtteilkonferenz-huels-sued", "huels-sued", 1, 10, 20], ["dialogsitzung", "dialog", 1, 9, 14],
  ["hilfeplan-und-fallkonferenzen", "fallkonferenz", 1, 11, 4], ["integrationsrat", "rat", 1, 4, 2],
  ...Array.from({ length: 12 }, (_, at) => ["ciag-plenum", "ciag", at + 1, at + 1, 12]),
]

// Nothing is prepared before the Konzept is in force, so the first sitting of all is late in January.
const ersterTag = (jahr, monat, tag) => Stichtag.make(jahr, monat, jahr === 2021 && monat === 1 ? 24 : tag)
const ANFANG = "2021-01-01"

/** Nobody meets on a Saturday or Sunday: the Friday before. */
const werktag = (tag) => Stichtag.addDays(tag, -Math.max(0, ((new Date(tag).getUTCDay() + 6) % 7) - 4))

/** Every sitting that is to be, by its key such as `wohnen-2021-1`, with a day by chance. */
export const alleSitzungen = (zufall) =>
  new Map(JAHRE.flatMap((jahr) => TERMINE.map(([gremium, kurz, nummer, monat, tag]) => {
    const id = `${kurz}-${jahr}-${nummer}`
    return [id, { id, gremium, jahr, nummer, tag: werktag(Stichtag.addDays(ersterTag(jahr, monat, tag), zufall.ganz(0, 6))) }]
  })))

/** Plans them all. */
export const haltAlle = (stadt, zufall, sitzungen, punkteOf) => {
  for (const sitzung of sitzungen.values()) if (sitzung.entfaellt === undefined) tage(stadt, zufall, sitzung, () => punkteOf(sitzung))
}
