import type { Jahreskalender } from "@teilhabe/core/gremienarbeit"
import { Stichtag } from "@teilhabe/core/kernel"
import { expect, test } from "vitest"
// @ts-expect-error the examples are plain JavaScript
import { simuliere as simuliereJs } from "../../../examples/fuenf-jahre/ereignisse.mjs"
// @ts-expect-error the examples are plain JavaScript
import { kalenderOf as kalenderOfJs } from "../../../examples/fuenf-jahre/kalender.mjs"
// @ts-expect-error the scripts are plain JavaScript
import { validateIcs as validateIcsJs } from "../../../scripts/validate/ics.mjs"
import { ausgabe, bytesOf, events, pflicht, textOf } from "./kalender.js"

const validateIcs = validateIcsJs as (bytes: Uint8Array) => ReadonlyArray<string>
const simuliere = simuliereJs as (seed: number) => unknown
const kalenderOf = kalenderOfJs as (jahre: unknown, jahr: number, stichtag?: Stichtag.Stichtag) => Jahreskalender

const UID = "sitzung/steuerungsgruppe-wohnen/wohnen-1"
const gut = textOf(bytesOf([pflicht(), pflicht({ id: "b", text: "Sitzung, zweite" })], { zeiten: new Map([[UID, { beginn: "14:00" }]]), erinnerung: 7 }))
const validate = (text: string): ReadonlyArray<string> => validateIcs(new TextEncoder().encode(text))

test("the file from which the mutations are made is valid", () => {
  expect(validate(gut)).toEqual([])
})

test.each<readonly [string, (text: string) => string, RegExp]>([
  ["a line of more than 75 octets", (text) => text.replaceAll("\r\n ", ""), /more than 75/u],
  ["LF alone at the ends of lines", (text) => text.replaceAll("\r\n", "\n"), /CR LF/u],
  ["an event without a UID", (text) => text.replace(/UID:.*\r\n/u, ""), /UID stands 0 times/u],
  ["an event without a DTSTAMP", (text) => text.replace(/DTSTAMP:.*\r\n/u, ""), /DTSTAMP stands 0 times/u],
  ["an end before the beginning", (text) => text.replace("DTEND;VALUE=DATE:20260313", "DTEND;VALUE=DATE:20260311"), /is not after DTSTART/u],
  ["a comma that is not escaped in a text", (text) => text.replace("Sitzung\\, zweite", "Sitzung, zweite"), /no value of SUMMARY/u],
  ["a day that does not exist", (text) => text.replace("DTSTART;VALUE=DATE:20260312", "DTSTART;VALUE=DATE:20260230"), /no day or time/u],
  ["two events with one UID", (text) => text.replace("UID:b@", `UID:${UID}@`), /two events have the UID/u],
  ["a zone that is not explained", (text) => text.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/u, ""), /no VTIMEZONE for Europe\/Berlin/u],
  ["an event that is not ended", (text) => text.replace("END:VEVENT\r\n", ""), /ends nothing|not ended|does not belong/u],
  ["a status that is none", (text) => text.replace("STATUS:CONFIRMED", "STATUS:OPEN"), /no value of STATUS/u],
])("%s is refused", (_, mutate, message) => {
  const mutated = mutate(gut)
  expect(mutated).not.toBe(gut)
  expect(validate(mutated).join("\n")).toMatch(message)
})

test("half a character is refused", () => {
  const bytes = new TextEncoder().encode(gut)
  const at = bytes.indexOf(0xe2)
  expect(validateIcs(Uint8Array.from([...bytes.slice(0, at + 1), 0x0d, 0x0a, 0x20, ...bytes.slice(at + 1)])).join("\n")).toMatch(/not UTF-8/u)
})

test("the first and the last of five simulated years of Marl, four editions of each, are valid, and every number only grows", () => {
  const jahre = simuliere(2021)
  for (const jahr of [2021, 2025]) {
    const spanne = { von: Stichtag.make(jahr, 1, 1), bis: Stichtag.make(jahr, 12, 31) }
    let before: Uint8Array | undefined
    for (const stichtag of [Stichtag.make(jahr, 3, 31), Stichtag.make(jahr, 6, 30), Stichtag.make(jahr, 9, 30), Stichtag.make(jahr + 1, 1, 31)]) {
      const liste = kalenderOf(jahre, jahr, stichtag).monate.flatMap(({ pflichten }) => pflichten)
      const bytes = bytesOf(liste, { spanne, erstellt: stichtag, ...(before === undefined ? {} : { bisher: ausgabe(before) }) })
      expect(validateIcs(bytes)).toEqual([])
      expect(events(bytes).length).toBeGreaterThanOrEqual(liste.length)
      const numbers = new Map(ausgabe(bytes).eintraege.map(({ sequence, uid }) => [uid, sequence]))
      for (const { sequence, tag, uid } of before === undefined ? [] : ausgabe(before).eintraege) expect(numbers.get(uid) ?? -1, `${uid} ${tag}`).toBeGreaterThanOrEqual(sequence)
      before = bytes
    }
  }
})
