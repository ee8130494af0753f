import { describe, expect, it } from "vitest"
import { befehl, bewertung, kennzahl, nach, spiele, stadt, tag, vorlagen as v } from "../../test/projekte/beispielprojekt.js"
import { replay } from "../ereignis/Entscheider.js"
import * as Spezifikation from "../ereignis/Spezifikation.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Projektstand } from "./Projektstand.js"
import type { Terminschluessel } from "./Terminschluessel.js"
import { mittelrest } from "./mittelrest.js"

const given = Spezifikation.of(stadt)

const schluessel = (text: string): Terminschluessel => text as Terminschluessel

/** What happened before, noted day by day from day 10 on. */
const nacheinander = (...vorlagen: ReadonlyArray<(typeof v)[keyof typeof v]>) => spiele(vorlagen.map((one, at) => befehl(10 + at, one)))

const isVorgemerkt = ({ lage }: Projektstand): boolean => lage === "vorgemerkt"

describe("a Meilenstein", () => {
  it("may be the first note of all, and is reached or dropped once", () => {
    const gesetzt = nacheinander(v.meilenstein)
    expect(given([]).when(befehl(10, v.meilenstein)).thenState(isVorgemerkt)).toMatchObject({ seit: tag(10), weg: [{ lage: "vorgemerkt" }], meilensteine: [{ id: "raeume", stand: "offen", bis: tag(90) }] })
    expect(given(gesetzt).when(befehl(20, { ...v.erreichen, am: tag(15) })).thenState(isVorgemerkt)).toMatchObject({ meilensteine: [{ stand: "erreicht", am: tag(15) }] })
    expect(given(gesetzt).when(befehl(20, v.streichen)).thenState(isVorgemerkt)).toMatchObject({ meilensteine: [{ stand: "gestrichen", am: tag(20), grund: v.streichen.grund }] })
    for (const first of [v.erreichen, v.streichen]) {
      for (const second of [v.erreichen, v.streichen]) {
        const { details } = given(nacheinander(v.meilenstein, first)).when(befehl(20, second)).thenRefused("projektverlauf/MeilensteinSettled")
        expect(details).toMatchObject({ meilenstein: "raeume", am: tag(11) })
      }
    }
  })

  it("has an id of its own, and a day that has not gone by", () => {
    expect(given(nacheinander(v.meilenstein, v.streichen)).when(befehl(20, v.meilenstein)).thenRefused("projektverlauf/IdTaken").details).toMatchObject({ id: "raeume" })
    given([]).when(befehl(20, { ...v.meilenstein, bis: tag(19) })).thenRefused("projektverlauf/TagInvalid")
    given([]).when(befehl(20, { ...v.meilenstein, bis: tag(20) })).thenState(isVorgemerkt)
    given([]).when(befehl(20, { ...v.meilenstein, am: tag(12), bis: tag(19) })).thenState(isVorgemerkt)
  })

  it("that nobody has set is refused with the nearest", () => {
    const unknown = { ...v.erreichen, meilenstein: Id.make("raueme") }
    expect(given(nacheinander(v.meilenstein)).when(befehl(20, unknown)).thenRefused("projektverlauf/MeilensteinNotFound").details).toEqual({ projekt: "patenschaft", meilenstein: "raueme", nearest: "raeume" })
    given([]).when(befehl(20, v.streichen)).thenRefused("projektverlauf/MeilensteinNotFound")
  })
})

describe("what is due", () => {
  it("by the Horizont is put off to a later day, and its name stays", () => {
    const verschoben = nacheinander(v.verschieben)
    expect(given([]).when(befehl(10, v.verschieben)).thenState(isVorgemerkt)).toMatchObject({ verschiebungen: [{ frist: "abschluss/2021-03-31", bis: tag(600), grund: v.verschieben.grund, notiert: tag(10) }] })
    for (const bis of [tag(600), tag(599)]) {
      expect(given(verschoben).when(befehl(20, { ...v.verschieben, bis })).thenRefused("projektverlauf/TagNotLater").details).toMatchObject({ bis, bisher: tag(600) })
    }
    expect(given(verschoben).when(befehl(20, { ...v.verschieben, bis: tag(601) })).thenState(isVorgemerkt)).toMatchObject({ verschiebungen: [{}, { bis: tag(601) }] })
    const erster = Stichtag.make(2021, 3, 31)
    expect(given([]).when(befehl(10, { ...v.verschieben, bis: erster })).thenRefused("projektverlauf/TagNotLater").details).toMatchObject({ bisher: erster })
  })

  it.each([
    ["the Konzept names it", "beginn/2020-06-30", []], ["somebody is to examine", "pruefung/2020-07-30", [v.pruefen]], ["it is planned", "beginn/2020-07-10", [v.planen]],
    ["it is tried out", "erprobungsende/2021-04-09", [v.erproben]], ["a Meilenstein is set", "meilenstein/raeume", [v.meilenstein]],
  ] as const)("because %s is put off", (_, frist, before) => {
    expect(given(nacheinander(...before)).when(befehl(20, { ...v.verschieben, frist: schluessel(frist) })).thenState(({ lage }) => lage !== "vorgesehen")).toMatchObject({ verschiebungen: [{ frist, bis: tag(600) }] })
  })

  it("in this Projekt alone, with the nearest name", () => {
    for (const one of [v.verschieben, v.erfuellen]) {
      expect(given([]).when(befehl(20, { ...one, frist: schluessel("abschluss/2021-03-30") })).thenRefused("projektverlauf/FristNotFound").details).toMatchObject({ projekt: "patenschaft", frist: "abschluss/2021-03-30", nearest: "abschluss/2021-03-31", offen: expect.stringContaining("abschluss/2021-03-31") })
      given([]).when(befehl(20, { ...one, frist: schluessel("meilenstein/raeume") })).thenRefused("projektverlauf/FristNotFound")
    }
  })

  it("is met once, and not put off afterwards", () => {
    const erfuellt = nacheinander(v.erfuellen)
    expect(given([]).when(befehl(10, { ...v.erfuellen, am: tag(4) })).thenState(isVorgemerkt)).toMatchObject({ erfuellt: [{ frist: v.erfuellen.frist, am: tag(4) }] })
    for (const one of [v.erfuellen, v.verschieben]) expect(given(erfuellt).when(befehl(20, one)).thenRefused("projektverlauf/FristSettled").details).toMatchObject({ frist: v.erfuellen.frist, am: tag(10) })
  })

  it("is due again where the note that it was met, or that a Meilenstein was reached, is taken back", () => {
    const erreicht = schluessel("meilenstein/raeume")
    const stand = nach(befehl(10, v.erfuellen), befehl(11, v.meilenstein), befehl(12, v.erreichen), befehl(13, v.erfuellungZuruecknehmen), befehl(14, { ...v.erfuellungZuruecknehmen, frist: erreicht }))
    expect(stand).toMatchObject({ erfuellt: [], meilensteine: [{ id: "raeume", stand: "offen" }], version: 5 })
    expect(stand.lage === "vorgesehen" ? {} : stand.meilensteine[0]).not.toHaveProperty("am")
    given(nacheinander(v.erfuellen, v.erfuellungZuruecknehmen)).when(befehl(20, v.erfuellen)).thenState(isVorgemerkt)
    for (const frist of [v.erfuellen.frist, erreicht]) {
      expect(given(nacheinander(v.meilenstein)).when(befehl(20, { ...v.erfuellungZuruecknehmen, frist })).thenRefused("projektverlauf/ErfuellungNotFound").details).toEqual({ projekt: "patenschaft", frist })
    }
  })

  it("by a note is settled by a step of its own", () => {
    for (const [before, frist] of [[v.meilenstein, "meilenstein/raeume"], [v.pruefen, "pruefung/2020-07-30"]] as const) {
      const refusal = given(nacheinander(before)).when(befehl(20, { ...v.erfuellen, frist: schluessel(frist) })).thenRefused("projektverlauf/FristNotMeetable")
      expect(refusal.details).toEqual({ projekt: "patenschaft", frist })
    }
  })

  it("again and again is met review by review", () => {
    const erste = befehl(400, { ...v.erfuellen, frist: schluessel("ueberpruefung/2021-03-31") }, "jobmesse")
    const zweite = befehl(400, { ...v.erfuellen, frist: schluessel("ueberpruefung/2022-03-31") }, "jobmesse")
    given([]).when(erste).thenState(isVorgemerkt)
    given(spiele([erste])).when(zweite).thenState(isVorgemerkt)
    expect(given(spiele([erste])).when(erste).thenRefused("projektverlauf/FristSettled").details).toMatchObject({ am: tag(400) })
  })
})

const unbekannt = Messwert.fehlend("unbekannt")

const bewilligungOf = (stand: Projektstand) => {
  const [one] = stand.lage === "vorgesehen" ? [] : stand.mittel
  if (one === undefined) throw new Error("nothing was granted")
  return one
}

describe("money", () => {
  it("is granted, amended and spent, and what is spent beyond the grant happened and shows", () => {
    const bewilligung = bewilligungOf(nach(befehl(10, v.bewilligen), befehl(20, { ...v.ausgeben, am: tag(5) })))
    expect(bewilligung).toMatchObject({ id: "landesmittel", geber: "land", betrag: Messwert.exakt(1000), ausgaben: [{ id: "druck", am: tag(5), zurueckgenommen: false }] })
    expect(mittelrest(bewilligung)).toEqual({ ausgegeben: Messwert.exakt(1200), rest: Messwert.exakt(-200), ueberzogen: true })
    expect(mittelrest(bewilligungOf(nach(befehl(10, v.bewilligen), befehl(20, v.ausgeben), befehl(21, v.aendern))))).toEqual({ ausgegeben: Messwert.exakt(1200), rest: Messwert.exakt(300), ueberzogen: false })
  })

  it("that was noted as spent is taken back once, and its id stays in use", () => {
    const zurueck = nacheinander(v.bewilligen, v.ausgeben, v.zuruecknehmen)
    expect(mittelrest(bewilligungOf(nach(befehl(10, v.bewilligen), befehl(11, v.ausgeben), befehl(12, v.zuruecknehmen))))).toEqual({ ausgegeben: unbekannt, rest: unbekannt })
    given(zurueck).when(befehl(20, v.zuruecknehmen)).thenRefused("projektverlauf/AusgabeRevoked")
    given(zurueck).when(befehl(20, v.ausgeben)).thenRefused("projektverlauf/IdTaken")
    expect(given(zurueck).when(befehl(20, { ...v.zuruecknehmen, ausgabe: Id.make("drukc") })).thenRefused("projektverlauf/AusgabeNotFound").details).toMatchObject({ ausgabe: "drukc" })
  })

  it("whose amount nobody knows stays unknown, and is never 0", () => {
    const bewilligung = bewilligungOf(nach(befehl(10, { ...v.bewilligen, betrag: unbekannt }), befehl(11, v.ausgeben)))
    expect(mittelrest(bewilligung)).toEqual({ ausgegeben: Messwert.exakt(1200), rest: unbekannt })
    expect(mittelrest({ ...bewilligung, betrag: Messwert.gerundet(1200, { basis: 100 }) })).not.toHaveProperty("ueberzogen")
    expect(mittelrest({ ...bewilligung, betrag: Messwert.exakt(1000), ausgaben: [] })).toEqual({ ausgegeben: unbekannt, rest: unbekannt })
  })

  it("is never below 0, rounding aside", () => {
    const negativ = Messwert.exakt(-1)
    const bewilligt = nacheinander(v.bewilligen)
    expect(given([]).when(befehl(10, { ...v.bewilligen, betrag: negativ })).thenRefused("projektverlauf/BetragNegative").befehl).toBe("GrantMittel")
    for (const one of [v.aendern, v.ausgeben]) given(bewilligt).when(befehl(20, { ...one, betrag: negativ })).thenRefused("projektverlauf/BetragNegative")
    for (const betrag of [Messwert.exakt(0), Messwert.gerundet(0, { basis: 100 })]) given(bewilligt).when(befehl(20, { ...v.ausgeben, betrag })).thenState(isVorgemerkt)
  })

  it("comes from an Akteur of the Konzept, under an id of its own", () => {
    expect(given([]).when(befehl(10, { ...v.bewilligen, geber: Id.make("lant") })).thenRefused("projektverlauf/GeberNotFound").details).toMatchObject({ geber: "lant", nearest: "land" })
    given(nacheinander(v.bewilligen)).when(befehl(20, v.bewilligen)).thenRefused("projektverlauf/IdTaken")
  })

  it("that was not granted is neither amended nor spent", () => {
    for (const one of [v.aendern, v.ausgeben]) {
      given([]).when(befehl(10, one)).thenRefused("projektverlauf/MittelNotFound")
      expect(given(nacheinander(v.bewilligen)).when(befehl(20, { ...one, mittel: Id.make("landmittel") })).thenRefused("projektverlauf/MittelNotFound").details).toMatchObject({ nearest: "landesmittel" })
    }
  })
})

describe("a Kennzahl", () => {
  it("is recorded, and the corrected one stands in its place, also after the end", () => {
    const stand = nach(befehl(10, v.beginnen), befehl(11, v.zaehlen), befehl(12, v.abschliessen), befehl(13, v.berichtigen))
    expect(stand).toMatchObject({ lage: "abgeschlossen", kennzahlen: [{ id: "teilnehmende-2021", wert: Messwert.exakt(14) }] })
  })

  it("counts for this Projekt", () => {
    const fremd = { ...kennzahl(), projekt: Id.make("jobmesse") }
    for (const one of [v.zaehlen, v.berichtigen]) {
      expect(given(nacheinander(v.zaehlen)).when(befehl(20, { ...one, kennzahl: fremd })).thenRefused("projektverlauf/ProjektMismatch").details).toEqual({ projekt: "patenschaft", anderes: "jobmesse" })
    }
  })

  it("is part of one that counts the same in the same time, and never of itself", () => {
    const gezaehlt = nacheinander(v.zaehlen)
    const frauen = (rest: object = {}) => befehl(20, { ...v.zaehlen, kennzahl: { ...kennzahl("davon-frauen", Messwert.exakt(5)), teilVon: Id.make("teilnehmende-2021"), ...rest } as never })
    given(gezaehlt).when(frauen()).then([{ ...frauen(), _tag: "KennzahlRecorded" } as never])
    given(gezaehlt).when(frauen({ teilVon: Id.make("teilnehmende-2012") })).thenRefused("projektverlauf/KennzahlNotFound")
    for (const rest of [{ einheit: "Teilnahmen" }, { art: "stunden", einheit: "Stunden" }, { zeitraum: Zeitraum.jahr(2022) }]) {
      expect(given(gezaehlt).when(frauen(rest)).thenRefused("projektverlauf/TeilInvalid").details).toEqual({ projekt: "patenschaft", kennzahl: "davon-frauen", ganzes: "teilnehmende-2021" })
    }
    const ring = befehl(21, { ...v.berichtigen, kennzahl: { ...kennzahl(), teilVon: Id.make("davon-frauen") } as never })
    given([...gezaehlt, ...spiele([frauen()], replay(stadt, gezaehlt))]).when(ring).thenRefused("projektverlauf/TeilInvalid")
  })

  it("is new when it is recorded, and known and of the same kind when it is corrected", () => {
    const gezaehlt = nacheinander(v.zaehlen)
    given(gezaehlt).when(befehl(20, v.zaehlen)).thenRefused("projektverlauf/IdTaken")
    expect(given(gezaehlt).when(befehl(20, { ...v.berichtigen, kennzahl: kennzahl("teilnehmende-2012") })).thenRefused("projektverlauf/KennzahlNotFound").details).toMatchObject({ nearest: "teilnehmende-2021" })
    given([]).when(befehl(20, v.berichtigen)).thenRefused("projektverlauf/KennzahlNotFound")
    const stunden = { ...kennzahl(), art: "stunden", einheit: "Stunden" } as never
    expect(given(gezaehlt).when(befehl(20, { ...v.berichtigen, kennzahl: stunden })).thenRefused("projektverlauf/KennzahlMismatch").details).toMatchObject({ kennzahl: "teilnehmende-2021", art: "stunden", bisher: "teilnehmende" })
  })
})

describe("an assessment", () => {
  it("is kept with its day and its decision, and changes nothing else: the decision does", () => {
    const beschluss = Id.make("beschluss-4")
    const before = nach(befehl(10, v.beginnen))
    const after = nach(befehl(10, v.beginnen), befehl(20, { ...v.bewerten, am: tag(18), beschluss, bewertung: bewertung({ ergebnis: "beenden" }) }))
    expect(after).toEqual({ ...before, zuletzt: tag(20), version: 2, bewertungen: [{ bewertung: bewertung({ ergebnis: "beenden" }), am: tag(18), beschluss }] })
  })

  it("may say no to all three questions and still go on", () => {
    const nein = { antwort: "nein" } as const
    const stand = given([]).when(befehl(10, { ...v.bewerten, bewertung: bewertung({ effizienz: nein, sinnhaftigkeit: nein, anpassungsnotwendigkeit: nein }) })).thenState(isVorgemerkt)
    expect(stand).toMatchObject({ bewertungen: [{ bewertung: { ergebnis: "fortfuehren" }, am: tag(10) }] })
  })

  it("comes from a Gremium of the Konzept, under an id of its own", () => {
    expect(given([]).when(befehl(10, { ...v.bewerten, bewertung: bewertung({ gremium: Id.make("steuerungsgrupe") }) })).thenRefused("projektverlauf/GremiumNotFound").details).toMatchObject({ nearest: "steuerungsgruppe" })
    given(nacheinander(v.bewerten)).when(befehl(20, v.bewerten)).thenRefused("projektverlauf/IdTaken")
  })

  it("names another Projekt where it wants to merge, and only there", () => {
    const refused = (rest: Parameters<typeof bewertung>[0]) => (code: string) => given([]).when(befehl(10, { ...v.bewerten, bewertung: bewertung(rest) })).thenRefused(`projektverlauf/${code}`)
    expect(refused({ ergebnis: "zusammenfuehren" })("BewertungInvalid").details).toEqual({ projekt: "patenschaft", ergebnis: "zusammenfuehren" })
    refused({ ergebnis: "fortfuehren", zusammenMit: Id.make("jobmesse") })("BewertungInvalid")
    refused({ ergebnis: "zusammenfuehren", zusammenMit: Id.make("patenschaft") })("MergeToSelf")
    refused({ ergebnis: "zusammenfuehren", zusammenMit: Id.make("jobmess") })("ProjektNotFound")
    given([]).when(befehl(10, { ...v.bewerten, bewertung: bewertung({ ergebnis: "zusammenfuehren", zusammenMit: Id.make("jobmesse") }) })).thenState(isVorgemerkt)
  })
})
