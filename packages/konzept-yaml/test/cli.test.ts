import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { run } from "../src/internal/cli.js"
import { germanText } from "../src/internal/germanText.js"
import { germanTexts } from "../src/internal/germanTexts.js"
import { problemCodes } from "../src/internal/problem.js"
import { beispielstadt } from "./beispielstadt.js"

const call = async (...argv: ReadonlyArray<string>) => {
  const [out, err, written]: [Array<string>, Array<string>, Array<readonly [string, string]>] = [[], [], []]
  const code = await run(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    write: async (file, text) => {
      written.push([file, text])
    },
  })
  return { code, out: out.join("\n"), err: err.join("\n"), written }
}

describe("check", () => {
  test("says that a Konzept is in order", async () => {
    const { code, out, err } = await call("check", beispielstadt)
    expect(code).toBe(0)
    expect(out).toBe("Integrationskonzept der Stadt Beispielstadt: 2 Handlungsfelder, 5 Projekte, 6 Akteure")
    expect(err).toContain("8 Dateien in")
    expect(err).toContain("werden gelesen …")
    expect(err).toContain("0 Fehler, 0 Warnungen, 0 Hinweise")
  })

  test("tells every mistake in German with its place and ends with 1", async () => {
    const ordner = mkdtempSync(path.join(tmpdir(), "teilhabe-"))
    writeFileSync(path.join(ordner, "orte.yaml"), "orte:\n  - id: haus\n    titel: Haus\n    art: kitta\n    farbe: rot\n")
    const { code, out, err } = await call("check", ordner)
    rmSync(ordner, { recursive: true })
    expect(code).toBe(1)
    expect(err).toMatch(/^1 Datei in .* wird gelesen …/u)
    expect(out).toContain("orte.yaml:2:5 Fehler bei orte[0].quelle: Der Schlüssel „quelle“ fehlt.")
    expect(out).toContain("orte.yaml:5:5 Fehler bei orte[0].farbe: Den Schlüssel „farbe“ gibt es hier nicht.")
    expect(out).toMatch(/orte\.yaml:4:10 Fehler bei orte\[0\]\.art: Erwartet: stadtteilbuero, .* oder sonstiger; gefunden: "kitta"\. Gemeint: „kita“\?/u)
    expect(err).toContain("Das Konzept ist so nicht verwendbar.")
  })
})

describe("a city on its way with one typo", () => {
  const konzept = (gremium: string) => `id: unterwegs
titel: Auf dem Weg
stadt: { name: Unterwegs, ags: "05978004" }
dokumente: [{ id: plan, titel: Plan }]
akteure: [{ id: amt, titel: Amt, art: amt, quelle: { dokument: plan, kapitel: "1" } }]
gremien:
  - { id: lenkung, titel: Lenkung, art: steuerungsgruppe, organisation: [amt], quelle: { dokument: plan, kapitel: "1" } }
prozess:
  id: weg
  titel: Der Weg
  quelle: { dokument: plan, kapitel: "1" }
  ziele: [{ id: ziel, titel: Ziel, art: prozess, quelle: { dokument: plan, kapitel: "1" } }]
  schritte:
    - { id: treffen, titel: Treffen, art: sitzung, stand: geplant, gremium: ${gremium}, ziele: [ziel], quelle: { dokument: plan, kapitel: "1" } }
`
  const told = async (text: string): Promise<ReadonlyArray<string>> => {
    const ordner = mkdtempSync(path.join(tmpdir(), "teilhabe-"))
    writeFileSync(path.join(ordner, "konzept.yaml"), text)
    const { out } = await call("check", ordner)
    rmSync(ordner, { recursive: true })
    return out.split("\n").map((line) => line.replace(/^.*?konzept\.yaml:/u, ""))
  }

  test("is told of the typo first, and neither that nothing names the Gremium nor what is still to come", async () => {
    const lines = await told(konzept("lenkunk"))
    expect(lines[0]).toMatch(/^14:\d+ Fehler bei prozess\.schritte\[0\]\.gremium: Die id „lenkunk“ gibt es nicht .* Gemeint: „lenkung“\?$/u)
    expect(lines.filter((line) => line.includes("Hinweis") || line.includes("Die Steuerungsgruppe"))).toEqual([])
    expect(lines.filter((line) => line.includes("Fehler"))).toHaveLength(1)
  })

  test("is asked for what is still to come once nothing is wrong", async () => {
    const lines = await told(konzept("lenkung"))
    expect(lines.filter((line) => line.includes("Hinweis")).length).toBeGreaterThan(3)
    expect(lines.filter((line) => line.includes("Fehler"))).toEqual([])
  })
})

describe("build", () => {
  test("writes a module that is data alone", async () => {
    const { code, written } = await call("build", beispielstadt, "--out", "stadt.ts", "--name", "stadt")
    expect(code).toBe(0)
    expect(written[0]?.[0]).toBe("stadt.ts")
    expect(written[0]?.[1]).toContain(`import type { Konzept } from "@teilhabe/core/konzept"`)
    expect(written[0]?.[1]).toContain("export const stadt = ")
  })

  test("writes JSON", async () => {
    const { written } = await call("build", beispielstadt, "--out", "stadt.json")
    expect(JSON.parse(written[0]?.[1] ?? "")).toMatchObject({ id: "beispielstadt" })
  })

  test("says why a file cannot be written", async () => {
    const err: Array<string> = []
    const write = () => Promise.reject(Object.assign(new Error("no"), { code: "EACCES" }))
    const code = await run(["build", beispielstadt, "--out", "a.ts"], { out: () => {}, err: (line) => err.push(line), write })
    expect([code, err.at(-1)]).toEqual([2, "a.ts lässt sich nicht schreiben (EACCES). Pfad und Rechte prüfen."])
  })
})

describe("kim", () => {
  const konzepte = path.join(beispielstadt, "../../../konzepte")

  test("checks Marl's own data against Marl's Konzept", async () => {
    const { code, out, err } = await call("kim", path.join(konzepte, "marl-kim"), "--konzept", path.join(konzepte, "marl"))
    expect([code, out.split("\n").at(-1)]).toEqual([0, "Kommunales Integrationsmanagement in Marl: 3 Bausteine, 5 Stellen, 1 Kooperationsvereinbarung"])
    expect(err).toContain("Die Daten zum KIM sind in Ordnung.")
  })

  test("tells every mistake, and asks first for a Konzept that can be read", async () => {
    const ordner = mkdtempSync(path.join(tmpdir(), "teilhabe-"))
    writeFileSync(path.join(ordner, "kim.yaml"), "id: kim\ntitel: KIM\nkonzept: beispielstadd\n")
    const wrong = await call("kim", ordner, "--konzept", beispielstadt)
    const broken = await call("kim", ordner, "--konzept", ordner)
    rmSync(ordner, { recursive: true })
    expect([wrong.code, broken.code]).toEqual([1, 1])
    expect(wrong.out).toMatch(/kim\.yaml:3:10 Fehler bei konzept: .* Gemeint: „beispielstadt“\?/u)
    expect(wrong.err).toContain("1 Fehler, 0 Warnungen, 0 Hinweise. Die Daten zum KIM sind so nicht verwendbar.")
    expect(broken.err).toContain("Das Konzept ist so nicht verwendbar.")
  })
})

describe("a wrong call ends with 2, says what is missing and shows the help", () => {
  test.each([
    [[], "Es fehlt, was zu tun ist"],
    [["prüfe", "a"], "kein Befehl"],
    [["check"], "fehlt der Ordner"],
    [["check", "a", "b"], "zu viel: b"],
    [["build", "a"], "--out"],
    [["build", "a", "--out"], "Hinter --out fehlt ein Wert"],
    [["build", "a", "--out", "a.txt"], "--out <datei.ts|datei.json>"],
    [["build", "a", "--out", "a.ts", "--name", "1"], "kein Name"],
    [["build", "a", "--out", "a.ts", "--name", "class"], "kein Name"],
    [["build", "a", "--out", "a.ts", "--name", "a=1;b"], "am Anfang ein Buchstabe"],
    [["build", "a", "--into", "a.ts"], "Unbekannt: --into"],
    [["kim", "a"], "--konzept <ordner>"],
    [["kim", "a", "--konzept"], "--konzept <ordner>"],
    [["kim", "a", "--out", "b"], "Unbekannt: --out"],
    [["kim", "a", "--konzept", "b", "c"], "zu viel: c"],
  ])("%j", async (argv, expected) => {
    const { code, err } = await call(...argv)
    expect(code).toBe(2)
    expect(err).toContain(expected)
    expect(err).toContain("teilhabe-konzept check <ordner>")
  })

  test("and --help shows it with 0", async () => {
    expect(await call("--help")).toMatchObject({ code: 0, err: "" })
  })
})

describe("German texts", () => {
  test("are there for every code of the reader", () => {
    expect(problemCodes.length).toBeGreaterThan(20)
    expect(problemCodes.filter((code) => code !== "yaml/Syntax" && !Object.hasOwn(germanTexts, code))).toEqual([])
  })

  test("for a finding of the check are those of the report", () => {
    const finding = { code: "konzept/KeyMissing", schwere: "fehler", path: ["titel"], message: "", details: { key: "titel" } } as const
    expect(germanText(finding)).toBe("Der Schlüssel „titel“ fehlt.")
  })

  test("are replaced by the English message for a code without one", () => {
    expect(germanText({ code: "other/Thing", schwere: "hinweis", path: [], message: "something else", details: {} })).toBe("something else")
  })
})
