import * as Result from "effect/Result"
import * as Cube from "../cube/Cube.js"
import { type Finding, isFehler } from "../kernel/Finding.js"
import * as Messwert from "../kernel/Messwert.js"
import { findSperrgruende } from "./findSperrgruende.js"
import { check, type Geheimhaltungsregel } from "./Geheimhaltungsregel.js"
import { checkTabelle } from "./checkTabelle.js"
import { checkAuswahl } from "./internal/regel/auswahl.js"
import { ganzeTabellen } from "./internal/regel/luecken.js"
import { checkWerte } from "./internal/schutz/eingabe.js"
import { sperre } from "./internal/schutz/sperrung.js"
import type { Schutzweise as Weise } from "./internal/schutz/weise.js"
import { rundenTabelle } from "./rundenTabelle.js"
import type { Schutz, Ziel } from "./Schutz.js"
import * as Stelle from "./Stelle.js"
import type { Tabelle } from "./Tabelle.js"
import type { VeroeffentlichteTabelle } from "./Veroeffentlichung.js"
import { verrauschenTabelle } from "./verrauschenTabelle.js"

/** What protecting may rest on. */
export interface Schutzweise extends Weise {}

// A number that is changed is kept as wide as the change makes it, if the rule does not ask for more.
const zieleOf = (tabellen: ReadonlyArray<Tabelle>, done: ReadonlyArray<VeroeffentlichteTabelle>, regel: Geheimhaltungsregel, { register }: Schutzweise): ReadonlyArray<Ziel> => {
  const ziele = new Map<string, Ziel>()
  for (const ganz of ganzeTabellen(tabellen, (register?.eintraege ?? []).map(({ tabelle }) => tabelle))) {
    for (const { koordinate, spanne } of findSperrgruende(ganz, regel)) {
      const stelle = { gegenstand: ganz.gegenstand, koordinate }
      const breiten = done.filter(({ cube, gegenstand }) => gegenstand === ganz.gegenstand && Cube.has(cube, koordinate))
        .flatMap(({ cube }) => Messwert.getIntervall(Cube.get(cube, koordinate)) ?? []).map(({ von, bis }) => bis - von)
      ziele.set(Stelle.keyOf(stelle), { stelle, spanne: regel.spanne === undefined ? Math.max(1, Math.min(spanne, ...breiten)) : spanne })
    }
  }
  return [...ziele.values()]
}

const changeEach = (
  tabellen: ReadonlyArray<Tabelle>,
  regel: Geheimhaltungsregel,
  weise: Schutzweise,
  change: (tabelle: Tabelle) => Result.Result<VeroeffentlichteTabelle, ReadonlyArray<Finding>>,
): Result.Result<Schutz, ReadonlyArray<Finding>> => {
  const changed = tabellen.map(change)
  const findings = changed.flatMap((one) => (Result.isFailure(one) ? one.failure : []))
  if (findings.length > 0) return Result.fail(findings)
  const done = changed.flatMap((one) => (Result.isSuccess(one) ? [one.success] : []))
  const { register, zuordnungen } = weise
  const stellen = done.flatMap(({ cube, gegenstand }) => [...cube.inhalt.keys()].map((key) => ({ gegenstand, key, ids: cube.merkmale.map(({ id }) => id) })))
  return Result.succeed({
    tabellen: done,
    veroeffentlichung: {
      tabellen: [...(register?.eintraege ?? []).map(({ tabelle }) => tabelle), ...done],
      ...(zuordnungen === undefined ? {} : { zuordnungen }),
    },
    sperrungen: [],
    ziele: zieleOf(tabellen, done, regel, weise),
    zellen: new Set(stellen.map(({ gegenstand, key, ids }) =>
      Stelle.keyOf({ gegenstand, koordinate: Object.fromEntries(key.split("\u001F").map((part, at) => [ids[at] ?? "", part])) }))).size,
    findings: [],
  })
}

const protectBy = (tabellen: ReadonlyArray<Tabelle>, regel: Geheimhaltungsregel, weise: Schutzweise): Result.Result<Schutz, ReadonlyArray<Finding>> => {
  const others = (tabelle: Tabelle): ReadonlyArray<Tabelle> => tabellen.filter((one) => one !== tabelle)
  if (regel.verfahren.art === "rundung") return changeEach(tabellen, regel, weise, (tabelle) => rundenTabelle(tabelle, regel, others(tabelle)))
  if (regel.verfahren.art === "cell-key") return changeEach(tabellen, regel, weise, (tabelle) => verrauschenTabelle(tabelle, regel, others(tabelle)))
  const findings = tabellen.flatMap(checkWerte)
  return findings.length > 0 ? Result.fail(findings) : sperre(tabellen, regel, weise)
}

/**
 * Withholds what the rule keeps secret, and as little else as keeps anybody from working it out.
 *
 * All tables are protected together, with what the register says is out: margins, hierarchies, cells that stand in several
 * tables, and rates. Fails with findings, and then nothing may go out, where a number cannot be protected, where tables
 * contradict each other, or where a secret cell could be worked out whatever is withheld. Deterministic, whatever the
 * order of the tables. A rule that rounds or uses cell keys changes each number by itself: `ziele` names the secret cells
 * for an attack, as sums of changed numbers may still give one away.
 *
 * It does not see what tables say together about persons whom none of them crosses by all Merkmale (a × b, a × c and
 * b × c without a × b × c), nor what groups that are part of a whole (`darunter`) must have in common. `attack` does:
 * publish by `Freigabe.make`, which runs it, not by `protect` alone.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { protect, regeln } from "@teilhabe/core/geheimhaltung"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const cube = Cube.make([Merkmal.make("geschlecht", Geschlecht.liste)], "null", [
 *   { koordinate: { geschlecht: "m" }, wert: Messwert.exakt(14) },
 *   { koordinate: { geschlecht: "w" }, wert: Messwert.exakt(2) },
 * ])
 * const { tabellen, sperrungen } = Result.getOrThrow(protect([{ id: "kita", gegenstand: "kita-kinder", cube }], regeln.bundesagentur))
 * sperrungen.map(({ art, stelle }) => [art, stelle.koordinate]) // => [["sekundaer", { geschlecht: "m" }], ["primaer", { geschlecht: "w" }]]
 * tabellen.map((tabelle) => Cube.get(tabelle.cube, {})) // => [Messwert.exakt(16)]
 * ```
 */
export const protect = (
  tabellen: ReadonlyArray<Tabelle>,
  regel: Geheimhaltungsregel,
  weise: Schutzweise = {},
): Result.Result<Schutz, ReadonlyArray<Finding>> => {
  const unknown = tabellen.flatMap(checkAuswahl)
  if (unknown.length > 0) return Result.fail(unknown)
  const before = [...check(regel), ...new Map(tabellen.flatMap((tabelle) => checkTabelle(tabelle, regel)).map((one) => [JSON.stringify(one), one])).values()]
  if (before.some(isFehler)) return Result.fail(before.filter(isFehler))
  return Result.map(protectBy(tabellen, regel, weise), (schutz) => ({ ...schutz, findings: [...before, ...schutz.findings] }))
}
