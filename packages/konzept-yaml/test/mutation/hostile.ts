/** Input that means harm, or has no measure: bombs, tags, reserved keys, invisible characters, endless numbers. */
import type { Maker } from "./careless.js"
import { replace, rewrite, type Target } from "./targets.js"

const scalars = (targets: ReadonlyArray<Target>, ...keys: ReadonlyArray<string>) =>
  targets.filter(({ key, kind }) => keys.includes(key) && kind === "scalar")

/** Puts another value in the place of a scalar. */
const valueOf = (art: string, anzahl: number, keys: ReadonlyArray<string>, values: ReadonlyArray<string>) =>
  [art, anzahl, (targets, random) => {
    const target = random.pick(scalars(targets, ...keys))
    return replace(art, target, target.start, target.end, random.pick(values))
  }] as const satisfies readonly [string, number, Maker]

/** Puts lines of their own behind a file. */
const appended = (art: string, anzahl: number, texts: ReadonlyArray<string>) =>
  [art, anzahl, (targets, random) => {
    const { datei } = random.pick(targets)
    return { art, datei: datei.path, text: `${datei.text.trimEnd()}\n${random.pick(texts)}\n` }
  }] as const satisfies readonly [string, number, Maker]

const laughs = (levels: number, of: (name: string) => string): string =>
  ["z0: &z0 ha", ...Array.from({ length: levels }, (_, level) => `z${level + 1}: &z${level + 1} ${of(`*z${level}`)}`)].join("\n")

const ten = (name: string): string => `[${Array.from({ length: 10 }, () => name).join(", ")}]`

const BOMBS = [
  laughs(9, ten), laughs(30, (name) => `[${name}, ${name}]`), laughs(20, (name) => `{ a: ${name}, b: ${name} }`),
  "z: &z [*z, *z]", "z: &z { a: *z }", "z: &a { b: 1 }\ny:\n  <<: *a", "z: *nirgends", "y:\n  <<: { a: 1 }",
  `z: &z "${"ha".repeat(20_000)}"\ny: [${Array.from({ length: 5000 }, () => "*z").join(", ")}]`,
]

const TAGS = [
  "!!js/function 'function () { return 1 }'", "!!js/regexp /a/", "!!python/object/apply:os.system ['ls']", "!!binary aGFsbG8=",
  "!!set { a, b }", "!!omap [a: 1]", "!eigen wert", "!<tag:yaml.org,2002:str> wert", "!!timestamp 2020-01-01", "!!merge '<<'", "!", "!!str 5",
]

const DEEP = [
  `z: ${"[".repeat(100_000)}`, `z: ${"{a: ".repeat(50_000)}`, `z: ${"[".repeat(30)}${"]".repeat(30)}`, `z:\n  ${"- ".repeat(100_000)}`,
  `z:\n  ${"? ".repeat(50_000)}`, `z: ${"a: ".repeat(50_000)}`, Array.from({ length: 600 }, (_, level) => `${" ".repeat(level)}z:`).join("\n"),
  Array.from({ length: 600 }, (_, level) => `${" ".repeat(level + 1)}-`).join("\n").replace(/^/u, "z:\n"),
  `z: ${"[".repeat(200_000)}${"]".repeat(200_000)}`, `${"]".repeat(300_000)}`,
]

const HUGE = [
  `angaben: [${"1,".repeat(210_000)}1]`, `orte:\n${"- a\n".repeat(210_000)}`, `${"#".repeat(1_100_000)}`, `z: "${"\\q".repeat(300_000)}"`,
  `z: ${"\"a\" ".repeat(200_000)}`, `z: ${"a".repeat(1_048_600)}`, Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join("\n"),
  `z: [${",".repeat(100_000)}]`, `${"&a ".repeat(100_000)}`, `${"*a ".repeat(100_000)}`, `${"%a\n".repeat(100_000)}`, `${"---\n".repeat(100_000)}`,
]

const INVISIBLE = ["\u0000", "\u0001", "\u0007", "\u001B[31m", "\u007F", "\u0085", "\u202E", "\u2066", "\u200F", "\u2028", "\uFEFF", "\uD800", "\uDC00x", "\uFFFF"]

const HUGE_DURATIONS = ["P5000Y", "P99999Y", "P99999D", "P201Y", "P99999M", "P99999W", "P199Y99M", "P99999Y99999M99999W99999D", "P999999999999Y"]

const ESCAPED = ["\"\\0\"", "\"\\u202e\"", "\"\\ud800\"", "\"\\x1b\"", "\"a\\u2067b\"", "\"\\L\"", "\"\\N\"", "\"\\udfff!\""]

export const hostile: ReadonlyArray<readonly [art: string, anzahl: number, make: Maker]> = [
  valueOf("hostile id", 40, ["id"], ["<script>alert(1)</script>", "../../etc/passwd", "\"__proto__\"", "\"' OR 1=1 --\"", "Ämter", "\"a b\"", `a${"-a".repeat(60)}`, "\"${jndi:ldap://x}\"", "\"\"", "javascript:alert(1)"]),
  valueOf("hostile choice", 30, ["horizont", "art", "auftrag", "als", "bestellung"], ["<script>", "\"__proto__\"", "constructor", "\"toString\"", "\"\\\"><svg onload=alert(1)>\""]),
  valueOf("endless text", 15, ["titel", "beschreibung", "kapitel"], [`"${"lang ".repeat(1601)}"`, `"${"ä".repeat(8001)}"`]),
  valueOf("blank text", 15, ["titel", "kapitel", "name"], ["\"\"", "\"   \"", "~", "\"\\n\\n\""]),
  valueOf("number without measure", 40, ["wert", "betrag", "anzahl", "mitglieder", "erstesJahr", "wahlberechtigte", "abgegeben", "wahlbeteiligung"], [".nan", ".inf", "-.inf", "1e999", "-1e999", "99999999999999999999", "\"zehn\"", "1.2.3", "0xZZ", "12,5", "true"]),
  valueOf("day that does not exist", 50, ["zeit", "bis", "stand", "naechsteWahl"], ["2020-02-30", "2019-02-29", "2020-13", "2020-00-10", "30.06.2020", "2020-Q5", "2019/21", "2021-12-31/2020-01-01", "gestern", "\"\"", "0000-01-01", "99999", "2020-6-1", "2020-01-01T00:00:00Z"]),
  valueOf("duration that is none", 20, ["dauer", "amtszeit"], ["P", "10 Monate", "P0M", "P-1M", "PT5H", "10", "\"\"", "P1.5Y"]),
  valueOf("duration beyond measure", 40, ["dauer", "amtszeit", "rhythmus", "kurzfristig", "mittelfristig", "langfristig", "ueberpruefung"], HUGE_DURATIONS),
  ["horizon beyond measure", 10, (targets, random) => {
    const { datei } = random.pick(targets.filter((one) => one.datei.path === "konzept.yaml"))
    return rewrite("horizon beyond measure", datei, (document) => {
      const regel = { kurzfristig: "P1Y", mittelfristig: "P3Y", langfristig: "P6Y", ueberpruefung: "P1Y", herkunft: "stadt" }
      const key = random.pick(["kurzfristig", "mittelfristig", "langfristig", "ueberpruefung"])
      document.setIn(["horizontregel"], document.createNode({ ...regel, [key]: random.pick(HUGE_DURATIONS) }))
    })
  }],
  ["trial or term beyond measure", 20, (targets, random) => {
    const [owner, key] = random.pick([["projekte", "erprobung"], ["gremien", "amtszeit"], ["gremien", "rhythmus"]] as const)
    const target = random.pick(targets.filter((one) => one.owner === owner && one.key === "id" && one.path.length === 3))
    const dauer = random.pick(HUGE_DURATIONS)
    return rewrite("trial or term beyond measure", target.datei, (document) => {
      const value = key === "erprobung" ? [{ titel: "Probe", dauer }] : dauer
      document.setIn([...target.path.slice(0, -1), key], document.createNode(value))
    })
  }],
  ["unknown Sozialraum among very many", 4, (targets, random) => {
    const { datei, path } = random.pick(targets.filter(({ key, owner }) => key === "sozialraeume" && owner === "stadt"))
    const ort = (at: number) => ({ id: `ort-${at}`, titel: `Ort ${at}`, art: "kita", sozialraum: `kiez-${at}x`, quelle: { kapitel: "Orte" } })
    return rewrite("unknown Sozialraum among very many", datei, (document) => {
      for (let at = 0; at < 1000; at += 1) document.addIn(path, document.createNode({ schluessel: `kiez-${at}`, name: `Kiez ${at}` }))
      document.setIn(["orte"], document.createNode(Array.from({ length: 2000 }, (_, at) => ort(at))))
    })
  }],
  valueOf("AGS of the wrong form", 15, ["ags"], ["5562024", "05562024", "\"1234\"", "\"99999999\"", "\"0556202X\"", "\"\"", "\"055620240000\"", "true"]),
  valueOf("tag", 40, ["titel", "id", "art", "kapitel", "beschreibung"], TAGS),
  ["invisible character", 50, (targets, random) => {
    const target = random.pick(scalars(targets, "titel", "beschreibung", "id", "kapitel"))
    return replace("invisible character", target, target.start + 1, target.start + 1, random.pick(INVISIBLE))
  }],
  valueOf("escaped invisible character", 20, ["titel", "beschreibung", "kapitel"], ESCAPED),
  appended("bomb of aliases", 20, BOMBS),
  appended("nesting without end", 20, DEEP),
  appended("file without measure", 16, HUGE),
  ["reserved key", 30, (targets, random) => {
    const target = random.pick(targets.filter(({ ownLine }) => ownLine))
    const indent = " ".repeat(target.keyStart - target.datei.text.lastIndexOf("\n", target.keyStart - 1) - 1)
    const key = random.pick(["__proto__", "constructor", "prototype", "\"__proto__\"", "'constructor'", "\"\\u005f_proto__\""])
    return replace("reserved key", target, target.keyStart, target.keyStart, `${key}: ${random.pick(["{ a: 1 }", "x", "[]"])}\n${indent}`)
  }],
  ["circle", 20, (targets, random) => {
    const ids = targets.filter(({ key, owner, path }) => key === "id" && (owner === "akteure" || owner === "orte") && path.length === 3)
    const first = random.pick(ids)
    const ring = ids.filter(({ owner, datei }) => owner === first.owner && datei === first.datei).slice(0, 1 + random.next(4))
    return rewrite("circle", first.datei, (document) => {
      ring.forEach((one, index) => document.setIn([...one.path.slice(0, -1), "teilVon"], ring[(index + 1) % ring.length]?.value))
    })
  }],
  ["contradiction", 20, (targets, random) => {
    const target = random.pick(scalars(targets, "mitglieder", "wahlbeteiligung"))
    return replace("contradiction", target, target.start, target.end, String(1 + random.next(2) + (target.key === "mitglieder" ? 900 : 60)))
  }],
  ["single value twice", 10, (targets, random) => {
    const { datei } = random.pick(targets.filter((one) => one.datei.path !== "konzept.yaml"))
    const key = random.pick(["id: anders", "titel: Anders", "stadt: { name: A, ags: \"01\" }", "inklusion: {}", "beschluss: {}"])
    return { art: "single value twice", datei: datei.path, text: `${datei.text.trimEnd()}\n${key}\n` }
  }],
]
