/**
 * The invented town with three Projekte, and commands on one of them, for tests.
 *
 * @module
 */
import * as Result from "effect/Result"
import { handle, replay } from "../../src/ereignis/Entscheider.js"
import * as Dauer from "../../src/kernel/Dauer.js"
import * as Id from "../../src/kernel/Id.js"
import * as Messwert from "../../src/kernel/Messwert.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"
import * as Text from "../../src/kernel/Text.js"
import * as Zeitraum from "../../src/kernel/Zeitraum.js"
import type { Konzept } from "../../src/konzept/Konzept.js"
import type { Befehl } from "../../src/projektverlauf/Befehl.js"
import type { Bewertung } from "../../src/projektverlauf/Bewertung.js"
import { entscheider } from "../../src/projektverlauf/entscheider.js"
import type { Ereignis } from "../../src/projektverlauf/Ereignis.js"
import type { Kennzahl } from "../../src/projektverlauf/Kennzahl.js"
import type { Projektstand } from "../../src/projektverlauf/Projektstand.js"
import type { Terminschluessel } from "../../src/projektverlauf/Terminschluessel.js"
import { decodeKonzept } from "../../src/pruefung/decodeKonzept.js"
import { smallKonzept } from "../smallKonzept.js"

const small = smallKonzept()

/** The Beschluss is of 31 March 2020; `patenschaft` is short-term with a trial, `jobmesse` permanent, `wohnpass` to be examined. */
export const konzept: Konzept = Result.getOrThrow(decodeKonzept({
  ...small,
  projekte: [
    ...small.projekte,
    { id: "wohnpass", titel: "Wohnpass", handlungsfeld: "wohnen", horizont: "mittelfristig", auftrag: "pruefen", leitziele: ["ziel-wohnraum"], federfuehrung: ["amt"], quelle: { kapitel: "Kapitel" } },
  ],
}))

/** The same Konzept after a Fassung that has dropped a Projekt. */
export const without = (projekt: string): Konzept => ({ ...konzept, projekte: konzept.projekte.filter(({ id }) => id !== projekt) })

/** The decider of the town. */
export const stadt = entscheider({ konzept })

/** Day 1 is 1 June 2020. */
export const tag = (nummer: number): Stichtag.Stichtag => Stichtag.addDays(Stichtag.make(2020, 5, 31), nummer)

/** A note on a day. */
export const vermerk = (nummer: number): Befehl["vermerk"] => ({ von: Id.make("stelle-1"), am: tag(nummer), zweck: "steuerung" })

/** A command without what every command has. */
type Blank<B> = B extends Befehl ? Omit<B, "projekt" | "vermerk"> : never

/** A command on `patenschaft`, noted on a day. */
export const befehl = (nummer: number, blank: Blank<Befehl>, projekt = "patenschaft"): Befehl =>
  ({ ...blank, projekt: Id.make(projekt), vermerk: vermerk(nummer) }) as Befehl

/** Takes commands one after the other, and gives what happened. */
export const spiele = (befehle: ReadonlyArray<Befehl>, from: Projektstand = stadt.initial): ReadonlyArray<Ereignis> => {
  let zustand = from
  return befehle.flatMap((one) => {
    const ausgang = Result.getOrThrowWith(handle(stadt, zustand, one), (refusal) => new Error(`${refusal._tag}: ${refusal.message}`))
    zustand = ausgang.zustand
    return ausgang.ereignisse
  })
}

/** How a Projekt stands after commands. */
export const nach = (...befehle: ReadonlyArray<Befehl>): Projektstand => replay(stadt, spiele(befehle))

const text = "Weil es so beschlossen ist"
const [frist, mittel] = ["abschluss/2021-03-31" as Terminschluessel, Id.make("landesmittel")]

/** How many took part in one year. */
export const kennzahl = (id = "teilnehmende-2021", wert: Messwert.Messwert = Messwert.exakt(12)): Kennzahl => ({
  id: Id.make(id), titel: Text.make("Teilnehmende"), projekt: Id.make("patenschaft"), zeitraum: Zeitraum.jahr(2021), quelle: { kapitel: "Bericht", dokument: Id.make("konzept") },
  art: "teilnehmende", wert, einheit: "Personen",
})

/** The three answers of the Steuerungsgruppe. */
export const bewertung = (rest: Partial<Bewertung> = {}): Bewertung => ({
  id: Id.make("bewertung-1"), gremium: Id.make("steuerungsgruppe"), effizienz: { antwort: "ja" }, sinnhaftigkeit: { antwort: "teilweise" },
  anpassungsnotwendigkeit: { antwort: "offen" }, ergebnis: "fortfuehren", ...rest,
})

/** One command of each kind on `patenschaft`, without note. */
export const vorlagen = {
  pruefen: { _tag: "CommissionPruefung", frage: "Gibt es Räume?", bis: tag(60) },
  planen: { _tag: "PlanProjekt", beginn: tag(40), ende: tag(400) },
  erproben: { _tag: "BeginErprobung", dauer: Dauer.make({ months: 10 }) },
  verlaengern: { _tag: "ProlongErprobung", bis: tag(500), grund: text },
  beginnen: { _tag: "StartProjekt" },
  regelangebot: { _tag: "MakeRegelangebot" },
  ausweiten: { _tag: "ExtendProjekt", zielgruppen: [Id.make("alle")], orte: [Id.make("rathaus")] },
  anpassen: { _tag: "AdaptProjekt", was: "Abends statt morgens" },
  abschliessen: { _tag: "CompleteProjekt", ergebnis: "Vierzig Patenschaften" },
  beenden: { _tag: "EndProjekt", grund: "mittel-fehlen" },
  zusammenfuehren: { _tag: "MergeProjekt", nach: Id.make("jobmesse") },
  wiederaufnehmen: { _tag: "ReopenProjekt", grund: "Es gibt wieder Mittel" },
  meilenstein: { _tag: "SetMeilenstein", meilenstein: Id.make("raeume"), titel: Text.make("Räume gefunden"), bis: tag(90) },
  erreichen: { _tag: "ReachMeilenstein", meilenstein: Id.make("raeume") },
  streichen: { _tag: "DropMeilenstein", meilenstein: Id.make("raeume"), grund: text },
  verschieben: { _tag: "DeferFrist", frist, bis: tag(600), grund: text },
  erfuellen: { _tag: "MeetFrist", frist },
  erfuellungZuruecknehmen: { _tag: "RevokeErfuellung", frist, grund: text },
  bewilligen: { _tag: "GrantMittel", mittel, geber: Id.make("land"), betrag: Messwert.exakt(1000) },
  aendern: { _tag: "AmendMittel", mittel, betrag: Messwert.exakt(1500), grund: text },
  ausgeben: { _tag: "SpendMittel", ausgabe: Id.make("druck"), mittel, betrag: Messwert.exakt(1200) },
  zuruecknehmen: { _tag: "RevokeAusgabe", ausgabe: Id.make("druck"), grund: text },
  zaehlen: { _tag: "RecordKennzahl", kennzahl: kennzahl() },
  berichtigen: { _tag: "CorrectKennzahl", kennzahl: kennzahl("teilnehmende-2021", Messwert.exakt(14)), grund: text },
  bewerten: { _tag: "AssessProjekt", bewertung: bewertung() },
} as const satisfies Readonly<Record<string, Blank<Befehl>>>
