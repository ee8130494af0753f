import * as Schema from "effect/Schema"
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import * as Migrationsstatus from "../src/merkmal/Migrationsstatus.js"
import { Nachweis } from "../src/merkmal/Nachweis.js"
import { migrationsstatusPage } from "./migrationsstatusPage.js"

const folder = new URL("cases/migrationsstatus/", import.meta.url)

const Fall = Schema.Struct({
  beschreibung: Schema.NonEmptyString,
  quelle: Schema.NonEmptyString,
  gegeben: Nachweis,
  erwartet: Schema.Record(Schema.String, Schema.Literals(["ja", "einseitig", "nein", "unbestimmbar"])),
  // Per definition the clause that the answer follows, worked out apart from the code.
  nach: Schema.Record(Schema.String, Schema.NonEmptyString),
})

const read = Schema.decodeUnknownSync(Fall, { onExcessProperty: "error" })
const faelle = readdirSync(folder).sort().map((file) => ({ file, ...read(JSON.parse(readFileSync(new URL(file, folder), "utf8"))) }))

describe("the migration status of persons", () => {
  it.each(faelle)("$file: $beschreibung", ({ gegeben, erwartet }) => {
    const found = Migrationsstatus.definitionen.map(({ id }) => [id, Migrationsstatus.classify(gegeben, id).antwort])
    expect(Object.fromEntries(found)).toEqual(erwartet)
  })

  it.each(faelle)("$file: each answer names the clause that it follows, and a yes as many as were met", ({ gegeben, erwartet, nach }) => {
    expect(Object.keys(nach)).toEqual(Object.keys(erwartet))
    const met = Migrationsstatus.definitionen.map(({ id }) => Migrationsstatus.classify(gegeben, id)).filter(({ antwort }) => antwort === "ja")
    expect(met.map(({ definition }) => [definition, nach[definition]?.split("; ").length]))
      .toEqual(met.map(({ definition, gruende }) => [definition, gruende.length]))
  })

  it("is asked of at least 25 persons by every definition", () => {
    expect(faelle.length).toBeGreaterThanOrEqual(25)
  })

  it("differs between the Einwanderungsgeschichte of NRW and that of Destatis for persons of whom all is known", () => {
    const differ = faelle.filter(({ erwartet }) => {
      const answers = [erwartet["nrw-2022"], erwartet["destatis-einwanderungsgeschichte-2023"]]
      return answers[0] !== answers[1] && !answers.includes("unbestimmbar")
    })
    expect(differ.length).toBeGreaterThanOrEqual(5)
  })

  it("is shown in docs/guides/migrationsstatus.md (written anew by vitest --update)", async () => {
    await expect(migrationsstatusPage(faelle)).toMatchFileSnapshot("../../../docs/guides/migrationsstatus.md")
  })
})
