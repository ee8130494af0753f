import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { befehle, fallIn, spiele, tag, umfeld, vermerk } from "../../test/faelle/beispielfall.js"
import { findingText } from "../bericht/findingText.js"
import { pathToText } from "../kernel/Finding.js"
import { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import { decodeBefehl } from "./decodeBefehl.js"
import { decodeEreignis } from "./decodeEreignis.js"
import type { Fall } from "./Fall.js"

const invalid = (input: unknown) => {
  const gelesen = decodeBefehl(input)
  if (Result.isSuccess(gelesen)) throw new Error("this is no command")
  return gelesen.failure
}
const told = (input: unknown): ReadonlyArray<string> =>
  invalid(input).findings.map(({ code, details, nearest, path }) => `${code.slice(5)} ${pathToText(path)}${"expected" in details ? ` ${details["expected"]}` : ""}${nearest === undefined ? "" : ` (${nearest})`}`)

const angabe = { id: "a-1", person: "p-1", herkunft: { art: "person" }, feld: "name", datenart: "identitaet", wert: "Vorname-17" }
const record = (part: object) => ({ _tag: "RecordAngabe", angabe: { ...angabe, ...part }, vermerk: vermerk() })

describe("a command that is read", () => {
  it("is the one that the schema of all commands reads", () => {
    for (const befehl of befehle) expect(Result.getOrThrow(decodeBefehl(JSON.parse(JSON.stringify(befehl))))).toEqual(Schema.decodeUnknownSync(Befehl)(befehl))
  })

  it.each([
    ["a name that there is not", { _tag: "RecordAngabee" }, ["BefehlNotFound _tag (RecordAngabe)"]],
    ["a name in small letters", { _tag: "openfall" }, ["BefehlNotFound _tag (OpenFall)"]],
    ["the name of an event", { _tag: "FallOpened" }, ["BefehlNotFound _tag"]],
    ["a name that every object has", { _tag: "toString" }, ["BefehlNotFound _tag"]],
    ["no name", {}, ["KeyMissing _tag"]],
    ["a name that is none", { _tag: 7 }, ["KeyMissing _tag"]],
    ["a list", [], ["ValueInvalid  a mapping"]],
    ["nothing", null, ["ValueInvalid  a mapping"]],
    ["a kind of data that is not that of the field", record({ datenart: "lebenslage" }), ['ValueInvalid angabe.datenart "identitaet"']],
    ["no kind of data", record({ datenart: undefined }), ["KeyMissing angabe.datenart"]],
    ["an origin that there is not", record({ herkunft: { art: "mutter" } }), ['ValueInvalid angabe.herkunft.art "person" | "dritte"']],
    ["an origin in words", record({ herkunft: "Mutter" }), ["ValueInvalid angabe.herkunft a mapping"]],
    ["a key that nobody knows", record({ notiz: "Vorname-17" }), ["KeyUnknown angabe.notiz"]],
    ["a day as one writes it", { ...record({}), vermerk: { ...vermerk(), am: "12.01.2026" } }, ["ValueInvalid vermerk.am a day as YYYY-MM-DD between 1800-01-01 and 2999-12-31, for example 2020-06-30"]],
    ["a day that there is not", record({ feld: "geburtsdatum", wert: "1990-02-30" }), ["ValueInvalid angabe.wert a day as YYYY-MM-DD that the calendar has"]],
  ])("tells of %s where it stands and what belongs there", (_, input, expected) => {
    expect(told(input)).toEqual(expected)
  })

  it("says that a list must not be empty, and not that its first entry is missing", () => {
    expect(told({ ...befehle[0], personen: [] })).toEqual(["ValueInvalid personen a list with at least one entry"])
  })

  it("tells all mistakes at once, in German too, and no word about a person", () => {
    const error = invalid({ _tag: "AddPerson", person: { id: "Vorname-17", beziehung: "Vorname-17", name: "Vorname-17" }, notiz: "Vorname-17", vermerk: { von: "Vorname-17", am: "Vorname-17", zweck: "Vorname-17" } })
    expect(error.findings.length).toBe(8)
    const texts = [error.message, ...error.findings.flatMap((finding) => [JSON.stringify(finding), findingText(finding)])].join("\n")
    expect(texts).not.toContain("Vorname-17")
    expect(error.message).toContain("8 errors keep the command from being read")
    expect(findingText(invalid({ _tag: "AddPersn" }).findings[0] ?? { code: "", schwere: "fehler", path: [], message: "", details: {} })).toBe("Den Befehl „AddPersn“ gibt es nicht. Gemeint: „AddPerson“?")
  })
})

describe("an event that is read", () => {
  it("is the one that was stored, without what it does not have", () => {
    for (const ereignis of spiele(befehle).ereignisse) expect(Result.getOrThrow(decodeEreignis({ ...JSON.parse(JSON.stringify(ereignis)) as object, notiz: "Vorname-17" }))).toEqual(ereignis)
  })
})

describe("a command that was not read", () => {
  const fall: Fall = fallIn("bestandsaufnahme")
  const undecoded = (befehl: object) => () => decide<Fall>(befehl as Befehl, fall, umfeld)

  it("is told apart by name, with the nearest one and how to read it", () => {
    expect(undecoded({ _tag: "OpenCase", vermerk: vermerk() })).toThrow(RangeError)
    expect(undecoded({ _tag: "RecordBestnd", vermerk: vermerk() })).toThrow(/no command RecordBestnd; did you mean RecordBestand\?.*decodeBefehl/u)
    expect(undecoded({ _tag: "RecordBestand" })).toThrow(/RecordBestand has no vermerk: .*decodeBefehl/u)
    expect(undecoded({ _tag: "RecordBestand", vermerk: vermerk(200) })).toThrow(/RecordBestand was not read \(bestand\): .*decodeBefehl/u)
  })

  it("brings no key into an event that it does not have", () => {
    const befehl = { _tag: "AddPerson", person: { id: "p-9", beziehung: "weitere", vertretenDurch: [] }, notiz: "Vorname-17", vermerk: { ...vermerk(200), am: tag(200) } }
    const ereignisse = Result.getOrThrow(undecoded(befehl)())
    expect(JSON.stringify(ereignisse)).not.toContain("Vorname-17")
    expect(ereignisse).toMatchObject([{ _tag: "PersonAdded", person: { id: "p-9" } }])
  })
})
