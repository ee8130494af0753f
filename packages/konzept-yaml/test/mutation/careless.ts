/** Slips of somebody who types: dropped, doubled, retyped, misspelt, dangling, shifted. */
import type { Random } from "./random.js"
import { type Mutant, replace, rewrite, type Target } from "./targets.js"

/** Keys that must be there, by what they belong to. */
const REQUIRED: Readonly<Record<string, ReadonlyArray<string>>> = {
  "": ["id", "titel", "stadt", "integrationsbegriff", "inklusion"],
  stadt: ["name", "ags"],
  quelle: ["kapitel"],
  akteure: ["id", "titel", "art", "quelle"],
  orte: ["id", "titel", "art", "quelle"],
  projekte: ["id", "titel", "quelle", "handlungsfeld", "horizont", "leitziele"],
  handlungsfelder: ["id", "titel", "quelle", "leitziele"],
  leitziele: ["id", "titel", "quelle"],
  gremien: ["id", "titel", "art", "quelle"],
  zielgruppen: ["id", "titel", "quelle"],
  fristen: ["titel", "bis"],
  bestand: ["id", "titel", "wert", "einheit", "quelle"],
  einladungen: ["wer"],
  indikatoren: ["id", "titel", "bereich", "quelle"],
  monitoring: ["rhythmus", "erstesJahr", "adressat"],
}

const REFERENCES: ReadonlySet<string> = new Set(["handlungsfeld", "gremium", "teilVon", "adressat", "wer", "betrifft", "dient"])

const CHOICES: ReadonlySet<string> = new Set(["horizont", "art", "auftrag", "leitzielbezug", "als", "fallberichte", "bestellung", "genauigkeit", "herkunft"])

/** The texts of languages lie in mappings of their own, in which many keys are right. */
const isLanguage = ({ key }: Target): boolean => /^[a-z]{2}$/u.test(key)

const misspell = (word: string, random: Random): string => {
  const at = 1 + random.next(word.length - 2)
  return word.slice(0, at) + (random.next(2) === 0 ? "" : `${word[at]}${word[at]}`) + word.slice(at + 1)
}

const of = (targets: ReadonlyArray<Target>, fits: (target: Target) => boolean) => targets.filter(fits)

const WRONG: Readonly<Record<Target["kind"], ReadonlyArray<unknown>>> = {
  scalar: [[], {}, null, [[1]]],
  list: [true, {}, "x", 7, null],
  mapping: [true, [], 7, null],
  empty: [[[]]],
}

export type Maker = (targets: ReadonlyArray<Target>, random: Random) => Mutant

export const careless: ReadonlyArray<readonly [art: string, anzahl: number, make: Maker]> = [
  ["dropped key", 70, (targets, random) => {
    const target = random.pick(of(targets, ({ owner, key, path }) => (REQUIRED[owner] ?? []).includes(key) && (owner !== "" || path.length === 1)))
    return rewrite("dropped key", target.datei, (document) => document.deleteIn(target.path))
  }],
  ["doubled key", 50, (targets, random) => {
    const target = random.pick(of(targets, ({ ownLine, kind, start, end, datei }) => ownLine && kind === "scalar" && !datei.text.slice(start, end).includes("\n")))
    const { text } = target.datei
    const indent = " ".repeat(target.keyStart - text.lastIndexOf("\n", target.keyStart - 1) - 1)
    const line = `${text.slice(target.keyStart, target.end)}\n${indent}`
    return replace("doubled key", target, target.keyStart, target.keyStart, line)
  }],
  ["doubled element", 30, (targets, random) => {
    const target = random.pick(of(targets, ({ key, path }) => key === "id" && typeof path.at(-2) === "number"))
    return rewrite("doubled element", target.datei, (document) => {
      const element = document.getIn(target.path.slice(0, -1), true)
      document.addIn(target.path.slice(0, -2), element)
    })
  }],
  ["retyped value", 100, (targets, random) => {
    const target = random.pick(of(targets, ({ kind }) => kind !== "empty"))
    return rewrite("retyped value", target.datei, (document) => document.setIn(target.path, document.createNode(random.pick(WRONG[target.kind]))))
  }],
  ["misspelt key", 70, (targets, random) => {
    const target = random.pick(of(targets, (one) => one.key.length >= 4 && !isLanguage(one)))
    return replace("misspelt key", target, target.keyStart, target.keyEnd, misspell(target.key, random))
  }],
  ["misspelt choice", 50, (targets, random) => {
    const target = random.pick(of(targets, ({ key, kind }) => CHOICES.has(key) && kind === "scalar"))
    return replace("misspelt choice", target, target.start, target.end, misspell(String(target.value), random))
  }],
  ["dangling id", 60, (targets, random) => {
    const target = random.pick(of(targets, ({ key, kind }) => REFERENCES.has(key) && kind === "scalar"))
    return replace("dangling id", target, target.start, target.end, `${misspell(String(target.value), random)}-gibt-es-nicht`)
  }],
  ["id of the wrong kind", 20, (targets, random) => {
    const target = random.pick(of(targets, ({ key, owner }) => key === "handlungsfeld" && owner === "projekte"))
    const other = random.pick(of(targets, ({ key, owner }) => key === "id" && owner === "akteure"))
    return replace("id of the wrong kind", target, target.start, target.end, String(other.value))
  }],
  ["wrong indentation", 50, (targets, random) => {
    const target = random.pick(of(targets, ({ ownLine, afterScalar, path }) => ownLine && afterScalar && path.length > 1))
    const { text } = target.datei
    const lineStart = text.lastIndexOf("\n", target.keyStart - 1) + 1
    const indent = text.slice(lineStart, target.keyStart)
    return replace("wrong indentation", target, lineStart, target.keyStart, random.pick([`${indent} `, indent.slice(1), "\t".repeat(indent.length / 2)]))
  }],
  ["broken sign", 60, (targets, random) => {
    const target = random.pick(of(targets, ({ ownLine, kind, start, end, datei }) => ownLine && kind === "scalar" && /^[\w ]+$/u.test(datei.text.slice(start, end))))
    const value = target.datei.text.slice(target.start, target.end)
    const broken = random.pick([`"${value}`, `'${value}`, `[${value}`, `{${value}`, `@${value}`, `\`${value}`, `${value}: x: y`, `"a" ${value}`, `]${value}`, `"\\q${value}"`])
    return replace("broken sign", target, target.start, target.end, broken)
  }],
]
