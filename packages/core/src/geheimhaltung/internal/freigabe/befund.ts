/**
 * What keeps Datensätze from being released.
 *
 * @module
 */
import type { Datensatz } from "../../../cube/Datensatz.js"
import { type Finding, isFehler } from "../../../kernel/Finding.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Angriff } from "../../Angriff.js"
import type { Geheimhaltungsregel } from "../../Geheimhaltungsregel.js"
import * as Stelle from "../../Stelle.js"
import { fehler, warnung } from "../finding.js"
import { gegenstandOf, merkmalOf } from "./tabellen.js"
import type { Freigabeweise } from "./type.js"

/** Throws a `RangeError` for what no caller can want: nothing to release, one id twice, a table that others published. */
export const requireCounts = (datensaetze: ReadonlyArray<Datensatz>): void => {
  if (datensaetze.length === 0) throw new RangeError("There is nothing to release: give at least one Datensatz")
  const twice = datensaetze.find(({ id }, at) => datensaetze.findIndex((one) => one.id === id) !== at)
  if (twice !== undefined) throw new RangeError(`The Datensatz "${twice.id}" is there twice: release each once, under its own id`)
  const others = datensaetze.find(({ herkunft }) => herkunft === "veroeffentlicht")
  if (others !== undefined) {
    throw new RangeError(`The Datensatz "${others.id}" was published by others and needs no Freigabe: give it as bekannt, so that the attacker has it`)
  }
}

/** Tells where a rule does not hold on the day of the report. */
export const checkGueltigkeit = ({ gueltigAb, gueltigBis, titel }: Geheimhaltungsregel, am: Stichtag): ReadonlyArray<Finding> =>
  (gueltigAb === undefined || gueltigAb <= am) && (gueltigBis === undefined || am <= gueltigBis)
    ? []
    : [fehler("RegelNotInForce", [], `the rule "${titel}" does not hold on ${am}: take the one that holds on the day of the report`, { regel: titel, am })]

/** Throws a `RangeError` for a count of rows among what others published: a published table states its cells. */
export const requireStated = (bekannt: ReadonlyArray<Datensatz>): void => {
  const counted = bekannt.find(({ cube }) => cube.ungenannt === "null")
  if (counted !== undefined) throw new RangeError(`The Datensatz "${counted.id}" is given as bekannt but is a count of rows: make its cube "unbekannt", with the cells that were published`)
}

interface Genannt {
  readonly gegenstand: string
  readonly merkmale: ReadonlyArray<{ readonly id: string }>
}

// A table that names no definition cannot be told from one that names another: its cells would not be seen as the same.
const undeclaredIn = (tabellen: ReadonlyArray<Genannt>): ReadonlyArray<readonly [string, string]> => {
  const named = new Map<string, Set<string | undefined>>()
  for (const { gegenstand, merkmale } of tabellen) {
    for (const { definition, merkmal } of merkmale.map(({ id }) => merkmalOf(id))) {
      const key = JSON.stringify([gegenstand, merkmal])
      named.set(key, (named.get(key) ?? new Set()).add(definition))
    }
  }
  return [...named].filter(([, definitionen]) => definitionen.size > 1 && definitionen.has(undefined)).map(([key]) => JSON.parse(key) as [string, string])
}

/** Tells where tables of the same persons do not all say by which definition they count. */
export const checkDefinitionen = (tabellen: ReadonlyArray<Genannt>): ReadonlyArray<Finding> =>
  undeclaredIn(tabellen).map(([gegenstand, merkmal]) =>
    fehler("DefinitionUnclear", [], `of the tables that count ${gegenstand}, some name the definition of ${merkmal} and some do not: name it in all of them (definitionen), so that the same cells are seen as the same`, { gegenstand, merkmal }))

/** Throws a `RangeError` where no report is named: the register could not be read again. */
export const requireBericht = ({ bericht }: Pick<Freigabeweise, "bericht">): void => {
  if (bericht.trim() === "") throw new RangeError("A Freigabe needs the name of its report (bericht), as the register enters its tables under it")
}

/** Tells what the register does not take: a day before its last one, and a table that it has already of the same report. */
export const checkEintraege = (datensaetze: ReadonlyArray<Pick<Datensatz, "id">>, { am, bericht, register }: Freigabeweise): ReadonlyArray<Finding> => {
  const eintraege = register?.eintraege ?? []
  const letzter = eintraege.map((one) => one.am).sort().at(-1)
  return [
    ...(letzter === undefined || letzter <= am
      ? []
      : [fehler("TagBeforeRegister", [], `the report goes out on ${am}, and the register has tables of ${letzter} already: give the day of the report, or the register as it was on that day`, { am, letzter })]),
    ...datensaetze.flatMap(({ id }, at) =>
      eintraege.some(({ bericht: other, tabelle }) => other === bericht && tabelle.id === id)
        ? [fehler("EintragDoppelt", [at], `the table ${id} of the report "${bericht}" is in the register already: what is out stays as it is, so release it again under a report of its own`, { tabelle: id, bericht })]
        : []),
  ]
}

/** Tells where what counts the same by the same statistics is taken for other persons, as its unit has another name. */
export const checkEinheiten = (datensaetze: ReadonlyArray<Datensatz>, weitere: ReadonlyArray<string>): ReadonlyArray<Finding> => {
  const named = new Map<string, Set<string>>()
  for (const datensatz of datensaetze) {
    const base = `${datensatz.groesse} ${datensatz.statistik}`
    const further = weitere.filter((one) => one === base || one.startsWith(`${base} `))
    named.set(base, new Set([...(named.get(base) ?? []), gegenstandOf(datensatz), ...further]))
  }
  return [...named].flatMap(([base, all]) => {
    if (all.size === 1) return []
    const gegenstaende = [...all].sort().join(", ")
    return [warnung("GegenstandUnlinked", [], `tables of ${base} are taken for counts of different persons, as their units differ (${gegenstaende}): where they count the same persons, give them one einheit, so that they are protected and attacked together`, { gegenstand: base, gegenstaende })]
  })
}

const UNBEKANNT = "all that is published"

// The office has the tables; what is found goes into logs, and the number of a secret cell must not.
const enthuellt = (stelle: string, grund: string, path: Finding["path"] = []): Finding =>
  fehler("ZelleEnthuellt", path, `the secret cell ${stelle} can be known more closely than the rule allows; it follows from ${grund}: publish fewer cells or wider groups`, { stelle, grund })

const withoutNumber = (finding: Finding): Finding =>
  finding.code === "geheimhaltung/ZelleEnthuellt"
    ? enthuellt(String(finding.details["stelle"] ?? ""), String(finding.details["grund"] ?? UNBEKANNT), finding.path)
    : finding

/** Tells what of an attack forbids to publish: what was learned, and the cells whose bounds nobody worked out. */
export const checkAngriff = (angriff: Angriff, { loeser, ohneGrenzen }: Pick<Freigabeweise, "loeser" | "ohneGrenzen">): ReadonlyArray<Finding> => {
  const { gesperrt, reichweite } = angriff
  const findings = angriff.findings.filter(isFehler).map(withoutNumber)
  const offen = gesperrt - reichweite.programme
  const grund = loeser === undefined ? "es ist kein Löser angegeben" : "das lineare Programm ist zu groß oder ging nicht auf"
  return [
    ...findings,
    // What was learned counts, also where the attacker should have no words for it.
    ...(findings.length > 0 ? [] : angriff.enthuellt.map(({ stelle }) => enthuellt(Stelle.toText(stelle), UNBEKANNT))),
    ...(offen > 0 && ohneGrenzen === undefined
      ? [fehler("GrenzenFehlen", [], `the bounds of ${offen} of ${gesperrt} withheld cells were not worked out (${reichweite.grund ?? "no reason given"}): give a loeser or a larger hoechstens, publish fewer dimensions at once, or say ohneGrenzen: "erlaubt", which the report then tells`, { offen, gesperrt, grund })]
      : []),
  ]
}
