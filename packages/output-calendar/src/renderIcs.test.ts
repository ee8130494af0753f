import type { Pflicht } from "@teilhabe/core/gremienarbeit"
import { Gremienstand, pflichten } from "@teilhabe/core/gremienarbeit"
import { Id, Stichtag } from "@teilhabe/core/kernel"
import { marl } from "@teilhabe/konzepte/marl"
import ICAL from "ical.js"
import { describe, expect, test } from "vitest"
import { forAll, type Seeded } from "../../core/test/seeded.js"
// @ts-expect-error the scripts are plain JavaScript
import { checkIcs as checkIcsJs } from "../../../scripts/validate/ics-rules.mjs"
import { angaben, ausgabe, bytesOf, events, pflicht, textOf, wert } from "../test/kalender.js"
import { clean } from "./internal/text.js"
import * as Kalenderausgabe from "./Kalenderausgabe.js"
import { renderIcs } from "./renderIcs.js"
import { sitzungszeiten } from "./sitzungszeiten.js"
import { streamIcs } from "./streamIcs.js"

const checkIcs = checkIcsJs as (bytes: Uint8Array) => ReadonlyArray<string>
const tag = Stichtag.make
const SITZUNG = "sitzung/steuerungsgruppe-wohnen/wohnen-1"

describe("a duty in the calendar", () => {
  test("is a whole day that no zone can shift, with the first day after it as its end", () => {
    const text = textOf(bytesOf([pflicht({ am: tag(2026, 3, 29) })]))
    expect(text).toContain("\r\nDTSTART;VALUE=DATE:20260329\r\nDTEND;VALUE=DATE:20260330\r\n")
    expect(text).not.toContain("VTIMEZONE")
  })

  test.each([[tag(2026, 12, 31), "20270101"], [tag(2026, 2, 28), "20260301"]])("of %s ends on %s", (am, ende) => {
    expect(textOf(bytesOf([pflicht({ am })]))).toContain(`\r\nDTEND;VALUE=DATE:${ende}\r\n`)
  })

  test("on the 29th of February ends on the 1st of March", () => {
    const spanne = { von: tag(2028, 1, 1), bis: tag(2028, 12, 31) }
    expect(textOf(bytesOf([pflicht({ am: tag(2028, 2, 29) })], { spanne }))).toContain("DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301")
  })

  test("says in its title how it stands, and does not repeat its day", () => {
    const titel = (andere: Partial<Pflicht.Vorgabe>, heute = tag(2026, 6, 1)) => wert(bytesOf([{ ...pflicht(andere, heute) }]), "summary")
    expect(titel({}, tag(2026, 3, 1))).toBe("Steuerungsgruppe Wohnen: Sitzung")
    expect(titel({ erfuelltAm: tag(2026, 3, 12) })).toBe("Steuerungsgruppe Wohnen: Sitzung")
    expect(titel({})).toBe("Versäumt: Steuerungsgruppe Wohnen: Sitzung")
    expect(titel({ erfuelltAm: tag(2026, 4, 1) })).toBe("Erledigt (verspätet): Steuerungsgruppe Wohnen: Sitzung")
    expect(titel({ abgesagtAm: tag(2026, 3, 1) })).toBe("Abgesagt: Steuerungsgruppe Wohnen: Sitzung")
    expect(titel({ ab: tag(2026, 1, 1), am: tag(2026, 3, 31) }, tag(2026, 3, 1))).toMatch(/^Frist: /u)
    expect(titel({ art: "protokoll", ab: tag(2026, 3, 1), am: tag(2026, 3, 31) }, tag(2026, 3, 1))).not.toMatch(/^Frist: /u)
  })

  test("names the Handlungsfeld where several Projekte have one title, and only there", () => {
    const steuerung = pflicht({ id: "a", art: "ueberpruefung", betrifft: Id.make("wohnen-steuerungsgruppe"), text: "Steuerungsgruppe: Überprüfung" })
    const cafes = pflicht({ id: "b", art: "ueberpruefung", betrifft: Id.make("wohnen-mietercafes"), text: "Mietercafés: Überprüfung" })
    expect(events(bytesOf([steuerung, cafes])).map((one) => one.getFirstPropertyValue("summary"))).toEqual(["Steuerungsgruppe: Überprüfung (Gemeinsam Wohnen in Marl)", "Mietercafés: Überprüfung"])
  })

  test("tells its sentence, who owes it, its Handlungsfeld and its source", () => {
    const quelle = { dokument: Id.make("konzept"), kapitel: "Gemeinsam Wohnen in Marl", ueberschrift: "Steuerungsgruppe" }
    expect(wert(bytesOf([pflicht({ quelle })]), "description").split("\n")).toEqual([
      "„Steuerungsgruppe Wohnen: Sitzung am 12.03.2026“, fällig am 12.03.2026, ist noch offen.",
      "Zuständig: Integrationsbeauftragter der Stadt Marl",
      "Handlungsfeld: Gemeinsam Wohnen in Marl",
      "Quelle: Integrationskonzept der Stadt Marl: Gemeinsam Wohnen in Marl › Steuerungsgruppe",
    ])
  })

  test("is not certain as long as its day is assumed and to come, called off where it was, and blocks nobody's day", () => {
    expect(wert(bytesOf([pflicht({ tagHerkunft: "annahme" })]), "status")).toBe("TENTATIVE")
    expect(wert(bytesOf([pflicht({ tagHerkunft: "annahme" }, tag(2026, 4, 1))]), "status")).toBe("CONFIRMED")
    expect(wert(bytesOf([pflicht({ abgesagtAm: tag(2026, 3, 1) })]), "status")).toBe("CANCELLED")
    expect(wert(bytesOf([pflicht()]), "transp")).toBe("TRANSPARENT")
  })

  test("reminds only on request, only of what is open, and at nine in the morning", () => {
    const trigger = (tage: number, andere = {}) => /TRIGGER:(.*)\r/u.exec(textOf(bytesOf([pflicht()], { erinnerung: tage, ...andere })))?.[1]
    expect(textOf(bytesOf([pflicht()]))).not.toContain("VALARM")
    expect([7, 1, 0].map((tage) => trigger(tage))).toEqual(["-P6DT15H", "-PT15H", "PT9H"])
    expect(trigger(7, { zeiten: new Map([[SITZUNG, { beginn: "14:00" }]]) })).toBe("-P7D")
    expect(textOf(bytesOf([pflicht({ erfuelltAm: tag(2026, 3, 1) })], { erinnerung: 7 }))).not.toContain("VALARM")
  })
})

describe("a sitting with a time of day", () => {
  const utc = (am: Stichtag.Stichtag, beginn: string): string => {
    const bytes = bytesOf([pflicht({ am })], { zeiten: new Map([[SITZUNG, { beginn }]]) })
    const calendar = new ICAL.Component(ICAL.parse(textOf(bytes)))
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone") ?? "none")
    const time = ICAL.Time.fromDateTimeString(`${am}T${beginn}:00`, calendar.getFirstSubcomponent("vevent")?.getFirstProperty("dtstart") ?? undefined)
    time.zone = zone
    return time.convertToZone(ICAL.Timezone.utcTimezone).toString()
  }
  /** The same by the zone that this machine knows. */
  const byMachine = (am: string, beginn: string): string => {
    const parts = (at: number) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short" }).format(at)
    const [wall, base] = [`${am} ${beginn}`, Date.parse(`${am}T${beginn}:00Z`)]
    const found = [2, 1].map((hours) => base - hours * 3_600_000).find((at) => parts(at) === wall)
    return found === undefined ? "none" : new Date(found).toISOString().replace(".000", "")
  }

  test("stands at that time in Berlin, on the days when the clocks change too", () => {
    expect(utc(tag(2026, 3, 28), "14:00")).toBe("2026-03-28T13:00:00Z")
    expect(utc(tag(2026, 3, 29), "14:00")).toBe("2026-03-29T12:00:00Z")
    expect(utc(tag(2026, 10, 24), "14:00")).toBe("2026-10-24T12:00:00Z")
    expect(utc(tag(2026, 10, 25), "14:00")).toBe("2026-10-25T13:00:00Z")
    for (const am of [1, 3, 28, 29, 30].map((day) => tag(2026, 3, day)).concat([24, 25, 26].map((day) => tag(2026, 10, day)))) {
      for (const beginn of ["01:30", "03:30", "09:00", "23:30"]) expect(`${am} ${beginn} ${utc(am, beginn)}`).toBe(`${am} ${beginn} ${byMachine(am, beginn)}`)
    }
  })

  test("comes from the Gremium with its place, under the id of its duty", () => {
    const sitzung = { id: Id.make("wohnen-1"), tag: tag(2026, 3, 12), beginn: "14:00", ort: Id.make("stadtteilbueros"), tagesordnung: [], ermittelt: [], eingeladen: [], verlegt: [], stand: "angesetzt" } as const
    const gremien = new Map([[Id.make("steuerungsgruppe-wohnen"), { ...Gremienstand.leer, sitzungen: [sitzung] }]])
    const liste = pflichten({ konzept: marl, gremien, projekte: new Map(), berichte: [] }, angaben.spanne, tag(2026, 3, 1))
    const text = textOf(bytesOf(liste, { zeiten: sitzungszeiten(gremien, marl, 120) }))
    expect(text).toContain("DTSTART;TZID=Europe/Berlin:20260312T140000\r\nDURATION:PT120M\r\nSUMMARY:Steuerungsgruppe Wohnen: Sitzung\r\n")
    expect(text).toContain("LOCATION:Die sechs Stadtteilbüros\r\n")
    expect(text.match(/BEGIN:VTIMEZONE/gu)).toHaveLength(1)
    expect(checkIcs(new TextEncoder().encode(text))).toEqual([])
  })
})

describe("an edition after another", () => {
  const wohnen = pflicht()
  const bericht = pflicht({ id: "monitoringbericht/m/2026-12-31", art: "monitoringbericht", am: tag(2026, 12, 31), text: "Monitoringbericht 2026" })
  const first = bytesOf([wohnen, bericht])
  const next = (liste: ReadonlyArray<Pflicht.Pflicht>, before: Uint8Array, erstellt: string) => bytesOf(liste, { bisher: ausgabe(before), erstellt })
  const numbers = (bytes: Uint8Array) => ausgabe(bytes).eintraege.map(({ sequence, uid }) => `${uid.split("/")[0]} ${sequence}`)

  test("of the same duties on the same day has the same bytes", () => {
    expect(next([wohnen, bericht], first, "2026-03-01")).toEqual(first)
    expect(bytesOf([bericht, wohnen])).toEqual(first)
  })

  test("leaves what is the same at its number and its day of change", () => {
    const second = next([wohnen, bericht], first, "2026-04-01")
    expect(numbers(second)).toEqual(["sitzung 0", "monitoringbericht 0"])
    expect(wert(second, "last-modified")).toBe("2026-03-01T00:00:00Z")
    expect(wert(second, "dtstamp")).toBe("2026-04-01T00:00:00Z")
  })

  test("keeps the UID of a sitting that was put off and gives it the next number", () => {
    const second = next([pflicht({ am: tag(2026, 4, 9) }), bericht], first, "2026-03-05T10:00:00Z")
    expect(numbers(second)).toEqual(["sitzung 1", "monitoringbericht 0"])
    expect([wert(second, "uid"), wert(second, "dtstart"), wert(second, "last-modified")]).toEqual([wert(first, "uid"), "2026-04-09", "2026-03-05T10:00:00Z"])
  })

  test("calls off what is no longer there, once, without a reminder, and takes it back under a higher number", () => {
    const before = bytesOf([wohnen, bericht], { erinnerung: 7 })
    const second = next([bericht], before, "2026-03-05")
    expect([wert(second, "status", "sitzung"), wert(second, "summary", "sitzung"), wert(second, "sequence", "sitzung")]).toEqual(["CANCELLED", "Entfällt: Steuerungsgruppe Wohnen: Sitzung", "1"])
    expect(wert(second, "description", "sitzung")).toMatch(/^Entfällt: seit dem 05\.03\.2026 nicht mehr im Kalender\. Bis dahin galt:\n„Steuerungsgruppe Wohnen/u)
    expect(textOf(second)).not.toContain("VALARM")
    const third = next([bericht], second, "2026-03-06")
    expect(ausgabe(third).eintraege).toEqual(ausgabe(second).eintraege)
    const fourth = next([wohnen, bericht], third, "2026-03-07")
    expect([wert(fourth, "status", "sitzung"), wert(fourth, "sequence", "sitzung")]).toEqual(["CONFIRMED", "2"])
    for (const bytes of [second, third, fourth]) expect(checkIcs(bytes)).toEqual([])
  })

  test("does not call off what lies outside the time that it is about", () => {
    const spanne = { von: tag(2027, 1, 1), bis: tag(2027, 12, 31) }
    expect(events(bytesOf([], { bisher: ausgabe(first), erstellt: "2027-01-05", spanne }))).toEqual([])
  })

  test("reads an edition that another program has folded and ordered anew", () => {
    const anew = textOf(first).replaceAll("\r\n ", "").replaceAll("\r\n", "\n")
    expect(ausgabe(new TextEncoder().encode(anew))).toEqual(ausgabe(first))
  })

  test.each([
    ["of another calendar", () => bytesOf([], { bisher: ausgabe(first), domain: "other.example" }), /of another calendar/u],
    ["that is later", () => bytesOf([], { bisher: ausgabe(first), erstellt: "2026-02-28" }), /editions in their order/u],
  ])("does not follow one %s", (_, run, message) => expect(run).toThrow(message))
})

describe("a calendar with a mark", () => {
  const kennzeichnung = "Erfundenes Beispiel. Nur die Zahlen des Monitorings sind veröffentlicht; alles andere, auch jede Sitzung, ist erfunden."
  const [wohnen, bericht] = [pflicht(), pflicht({ id: "monitoringbericht/m/2026-12-31", art: "monitoringbericht", am: tag(2026, 12, 31), text: "Monitoringbericht 2026" })]
  const marked = (bytes: Uint8Array) => events(bytes).map((one) => [String(one.getFirstPropertyValue("summary")), String(one.getFirstPropertyValue("description")).split("\n")[0]])

  test("says it in its name, behind every title and before every text", () => {
    const bytes = bytesOf([wohnen, bericht], { kennzeichnung, erinnerung: 7 })
    const text = textOf(bytes).replaceAll("\r\n ", "")
    expect(text).toMatch(/\r\nNAME:[^\r]* \[Erfundenes Beispiel\]\r\nX-WR-CALNAME:[^\r]* \[Erfundenes Beispiel\]\r\n/u)
    expect(marked(bytes)).toEqual([["Steuerungsgruppe Wohnen: Sitzung [Erfundenes Beispiel]", kennzeichnung], ["Monitoringbericht 2026 (Steuerungsgruppe Wohnen) [Erfundenes Beispiel]", kennzeichnung]])
    expect(checkIcs(bytes)).toEqual([])
    expect(bytesOf([wohnen], { kennzeichnung: " \u202E\n" })).toEqual(bytesOf([wohnen]))
  })

  test("counts every entry as changed where its mark is new, those called off too, and none where it is the same", () => {
    const called = bytesOf([wohnen], { bisher: ausgabe(bytesOf([wohnen, bericht])), erstellt: "2026-03-02" })
    const second = bytesOf([wohnen], { bisher: ausgabe(called), erstellt: "2026-03-03", kennzeichnung })
    expect(ausgabe(second).eintraege.map(({ sequence }) => sequence)).toEqual([1, 2])
    expect(marked(second)).toEqual([["Steuerungsgruppe Wohnen: Sitzung [Erfundenes Beispiel]", kennzeichnung], ["Entfällt: Monitoringbericht 2026 (Steuerungsgruppe Wohnen) [Erfundenes Beispiel]", kennzeichnung]])
    const third = bytesOf([], { bisher: ausgabe(second), erstellt: "2026-03-04", kennzeichnung })
    expect(ausgabe(third).eintraege.map(({ sequence }) => sequence)).toEqual([2, 2])
    expect(wert(third, "description", "sitzung").split("\n").slice(0, 2)).toEqual([kennzeichnung, "Entfällt: seit dem 04.03.2026 nicht mehr im Kalender. Bis dahin galt:"])
    expect(textOf(third).replaceAll("\r\n ", "").split("auch jede Sitzung")).toHaveLength(3)
    expect(bytesOf([], { bisher: ausgabe(third), erstellt: "2026-03-04", kennzeichnung })).toEqual(third)
  })
})

describe("an edition that somebody changed", () => {
  const first = bytesOf([pflicht()], { erinnerung: 7 })
  const with_ = (...lines: ReadonlyArray<string>): Uint8Array => new TextEncoder().encode(textOf(first).replace("SUMMARY:", `${lines.join("\r\n")}\r\nSUMMARY:`))

  test("hands on nothing but what is ours, also where its duty falls away", () => {
    const alarm = ["BEGIN:VALARM", "ACTION:EMAIL", "ATTENDEE:mailto:x@example.org", "DESCRIPTION:x", "TRIGGER:-P1D", "END:VALARM"]
    const foreign = with_("ATTACH:http://example.org/x.exe", "ORGANIZER:mailto:x@example.org", "ATTENDEE:mailto:y@example.org", "URL:http://example.org", "X-ALT-DESC:x", "RRULE:FREQ=DAILY", "COLOR:red\rATTACH:x", ...alarm)
    const loaded = new TextEncoder().encode(textOf(foreign).replace("SUMMARY:", "SUMMARY;ALTREP=\"http://example.org:80\";X-A=b,\"c\":"))
    expect(ausgabe(loaded)).toEqual(ausgabe(first))
    const next = bytesOf([], { bisher: ausgabe(loaded), erstellt: "2026-03-05" })
    expect(textOf(next)).not.toMatch(/example\.org|X-ALT|RRULE|VALARM/u)
    expect(wert(next, "status")).toBe("CANCELLED")
    expect(checkIcs(next)).toEqual([])
  })

  test.each(["__proto__:x", "constructor:x", "constructor;__proto__=x:y", "X;VALUE=__proto__:1", "BEGIN:__proto__\r\nEND:__proto__", ";:", "no line"])("without what it says in a line such as %j", (line) => {
    expect(Kalenderausgabe.read(with_(line))._tag).toBe("Success")
  })

  test.each(["LOCATION;A=\"b:1", "LOCATION;__proto__=x:1", `LOCATION${";A=1".repeat(1000)}:x`, "LOCATION;x"])("is refused where a line of ours cannot be read: case %#", (line) => {
    expect(Kalenderausgabe.read(with_(line))).toMatchObject({ _tag: "Failure", failure: { message: expect.stringMatching(/the line location has (?:no value|parameters that cannot be read)/u) } })
  })
})

describe("what is no calendar", () => {
  test.each(["", "Tag;Pflicht", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", textOf(bytesOf([pflicht()])).replace(/UID:.*\r\n/u, ""), textOf(bytesOf([pflicht()])).replace("SEQUENCE:0", "SEQUENCE:-1")])("is not read: case %#", (text) => {
    expect(Kalenderausgabe.read(text)).toMatchObject({ _tag: "Failure", failure: { _tag: "output-calendar/KalenderausgabeInvalid" } })
  })

  test("is not written", () => {
    const zeiten = (beginn: string) => ({ zeiten: new Map([[SITZUNG, { beginn }]]) })
    for (const andere of [{ domain: "a b" }, { domain: "x\r\nEND:VEVENT" }, { erstellt: "gestern" }, { erstellt: "2026-02-30" }, { erinnerung: -1 }, { erinnerung: Number.NaN }, zeiten("25:00"), zeiten("14:00\r\nX:1")]) {
      expect(() => bytesOf([pflicht()], andere), JSON.stringify(andere)).toThrow(RangeError)
    }
    expect(() => bytesOf([pflicht(), pflicht()])).toThrow(/Two duties have the id/u)
    expect(() => bytesOf([pflicht({ am: tag(2027, 1, 1) })])).toThrow(/outside 2026-01-01 to 2026-12-31/u)
  })
})

describe("properties", () => {
  const PIECES = ["\r\nEND:VEVENT\r\nBEGIN:VEVENT", "\\n", "\\", ";", ",", ":", "\"", "\n", "\r", "\t", "\u202E", "\u200F", "\u0000", "\u0085", "\u2028", "😀", "👩‍👩‍👧", "\uD83D", "\uDE00", "ü", "e\u0301", "اللغة", "^n", "=cmd()", " ", "  ", "Wort", "x".repeat(10_000), "漢".repeat(80)] as const
  const text = (chance: Seeded): string => Array.from({ length: chance.int(1, 12) }, () => chance.pick(PIECES)).join("")

  test("every text, however hostile, leaves a valid file and comes back as the same text", () => {
    forAll(50, (chance) => {
      const [satz, titel, id, ort, name, kennzeichnung] = [text(chance), text(chance), text(chance), text(chance), text(chance), text(chance)]
      const hostile = { ...pflicht(), id, satz, titel: { de: titel }, wer: [] } as Pflicht.Pflicht
      const bytes = bytesOf([hostile], { titel: name, zeiten: new Map([[id, { beginn: "14:00", ort }]]) })
      expect(checkIcs(bytes)).toEqual([])
      const marked = { titel: name, kennzeichnung }
      const [first, called] = [bytesOf([hostile], marked), bytesOf([], { ...marked, bisher: ausgabe(bytesOf([hostile], marked)) })]
      expect([...checkIcs(first), ...checkIcs(called)]).toEqual([])
      expect(bytesOf([], { ...marked, bisher: ausgabe(called) })).toEqual(called)
      expect(events(bytes)).toHaveLength(1)
      expect(wert(bytes, "description").split("\nHandlungsfeld: ")[0]).toBe(clean(satz))
      expect(wert(bytes, "summary").length).toBeLessThanOrEqual(2 * 230)
      expect(ausgabe(bytes).eintraege[0]?.tag).toBe(hostile.am)
      // What was read back makes the same file again, and counts as unchanged.
      expect(bytesOf([hostile], { titel: name, zeiten: new Map([[id, { beginn: "14:00", ort }]]), bisher: ausgabe(bytes) })).toEqual(bytes)
    })
  })

  test("cleaning twice is cleaning once, and harmless text stays as it is", () => {
    forAll(200, (chance) => {
      const cleaned = clean(text(chance))
      expect(clean(cleaned)).toBe(cleaned)
      // oxlint-disable-next-line no-control-regex
      expect(cleaned).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F]/u)
    })
    expect(clean("Straße der Begegnung; 👩‍👩‍👧, اللغة\t\n")).toBe("Straße der Begegnung; 👩‍👩‍👧, اللغة\t\n")
  })

  test("ids that differ have UIDs that differ, and none has more than 255 octets", () => {
    const ids = ["a", "A", "a b", "a-b", "ä", "ae", "x".repeat(100), "x".repeat(101), "x".repeat(102), "a/", "/a", "a~b"]
    const bytes = bytesOf(ids.map((id) => pflicht({ id })))
    expect(new Set(events(bytes).map((one) => one.getFirstPropertyValue("uid"))).size).toBe(ids.length)
    for (const { uid } of ausgabe(bytes).eintraege) expect(new TextEncoder().encode(uid).length).toBeLessThanOrEqual(255)
  })

  test("the parts of the stream are the file", () => {
    const liste = [pflicht(), pflicht({ id: "b" })]
    const parts = [...streamIcs(liste, angaben)]
    expect(parts).toHaveLength(4)
    expect(parts.map(textOf).join("")).toBe(textOf(renderIcs(liste, angaben)[0]?.bytes ?? new Uint8Array()))
    expect(() => streamIcs([pflicht(), pflicht()], angaben)).toThrow(RangeError)
  })
})
