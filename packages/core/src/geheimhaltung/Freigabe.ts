/**
 * What may go out: counts after protecting, with the record of an attack that found nothing.
 *
 * A report shows counts that a city made itself only from a Freigabe, and only `make` makes one.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Datensatz } from "../cube/Datensatz.js"
import type { Finding } from "../kernel/Finding.js"
import type { Angriff } from "./Angriff.js"
import * as Geheimhaltungsregel from "./Geheimhaltungsregel.js"
import { checkAngriff, checkDefinitionen, checkEinheiten, checkEintraege, checkGueltigkeit, requireBericht, requireCounts, requireStated } from "./internal/freigabe/befund.js"
import { bekanntOf, regelFor, releasedOf, tabelleOf } from "./internal/freigabe/tabellen.js"
import { attackRelease, withheldIn } from "./internal/freigabe/angriff.js"
import { contentOf } from "./internal/freigabe/inhalt.js"
import { markMade } from "./internal/freigabe/marke.js"
import { vermerkOf } from "./internal/freigabe/vermerk.js"
import type { Freigabeposten, Freigabeweise, Protokoll, Protokolltabelle } from "./internal/freigabe/type.js"
import { protect } from "./protect.js"
import type { Schutz } from "./Schutz.js"
import type { VeroeffentlichteTabelle } from "./Veroeffentlichung.js"
import type { Veroeffentlichungsregister } from "./Veroeffentlichungsregister.js"

export { gegenstandOf } from "./internal/freigabe/tabellen.js"
export { type Freigabeposten, type Freigabequote, type Freigabeweise, type Protokoll, type Protokolltabelle } from "./internal/freigabe/type.js"

declare const marke: unique symbol

/** Counts that may go out; nothing but `make` gives one, and a copy is none. */
export interface Freigabe {
  readonly [marke]: true
  /** The counts as they may be published: `gesperrt` where they are withheld, without telling why. */
  readonly datensaetze: ReadonlyArray<Datensatz>
  readonly protokoll: Protokoll
  /** The register with the tables of this Freigabe: keep it for the next report. */
  readonly register: Veroeffentlichungsregister
  /** What the office should know and nothing forbids: numbers that differ from those of an earlier report, what a rule leaves open, tables that are not linked. */
  readonly hinweise: ReadonlyArray<Finding>
}

const protokolltabelle = (tabelle: VeroeffentlichteTabelle, titel: string): Protokolltabelle =>
  ({ id: tabelle.id, titel, gegenstand: tabelle.gegenstand, zellen: tabelle.cube.inhalt.size, gesperrt: withheldIn(tabelle).length })

/** What was protected, and what came of it. */
interface Vorgang {
  readonly posten: ReadonlyArray<Freigabeposten>
  readonly regel: Geheimhaltungsregel.Geheimhaltungsregel
  readonly weise: Freigabeweise
  readonly bisher: Veroeffentlichungsregister
  readonly schutz: Schutz
  readonly angriff: Angriff
}

// How many cells are secret without being withheld tells of small ones: the record counts what every reader sees withheld.
const reachOf = ({ gesperrt, reichweite }: Angriff, angegriffen: number): Protokoll["reichweite"] =>
  ({ ...reichweite, gleichungen: angegriffen, programme: Math.max(0, angegriffen - (gesperrt - reichweite.programme)) })

const protokollOf = ({ angriff, bisher, posten, regel, schutz, weise }: Vorgang): Protokoll => {
  const { id, quelle, titel, verfahren } = regel
  const own = bisher.eintraege.filter(({ bericht }) => bericht === weise.bericht).length
  const angegriffen = new Set([...bisher.eintraege.map(({ tabelle }) => tabelle), ...schutz.tabellen].flatMap(withheldIn)).size
  return {
    regel: { id, titel, quelle, verfahren },
    am: weise.am,
    bericht: weise.bericht,
    tabellen: schutz.tabellen.map((one) => protokolltabelle(one, posten.find(({ datensatz }) => datensatz.id === one.id)?.datensatz.titel ?? one.id)),
    weitereTabellen: bisher.eintraege.length,
    ...(own === 0 ? {} : { davonDiesesBerichts: own }),
    zellen: schutz.zellen,
    gesperrt: new Set(schutz.tabellen.flatMap(withheldIn)).size,
    angegriffen,
    mitLoeser: weise.loeser !== undefined,
    reichweite: reachOf(angriff, angegriffen),
  }
}

const freigabeOf = (vorgang: Vorgang): Freigabe => {
  const { angriff, bisher, posten, regel, schutz, weise: { am, bericht } } = vorgang
  const spanne = Geheimhaltungsregel.getSpanne(regel)
  const anmerkung = `Geheimhaltung: ${regel.titel} (${regel.quelle})`
  const byId = new Map(schutz.tabellen.map((one) => [one.id, one]))
  const datensaetze = posten.flatMap(({ datensatz }) => {
    const tabelle = byId.get(datensatz.id)
    return tabelle === undefined ? [] : [Object.freeze(releasedOf(datensatz, tabelle, anmerkung))]
  })
  const inhalt: Omit<Freigabe, typeof marke> = {
    datensaetze: Object.freeze(datensaetze),
    protokoll: Object.freeze(protokollOf(vorgang)),
    register: { eintraege: [...bisher.eintraege, ...schutz.tabellen.map((tabelle) => ({ am, bericht, tabelle, spanne }))] },
    hinweise: [...checkEinheiten(posten.map(({ datensatz }) => datensatz), bisher.eintraege.map(({ tabelle }) => tabelle.gegenstand)), ...schutz.findings, ...angriff.findings],
  }
  const freigabe = Object.freeze(inhalt) as Freigabe
  const vorlage = { ...inhalt, neu: schutz.tabellen, tabellen: inhalt.register.eintraege.map(({ tabelle }) => tabelle) }
  markMade(freigabe, vermerkOf(vorlage, { wahr: posten.map(({ datensatz }) => datensatz), ziele: schutz.ziele, spanne }))
  return freigabe
}

// What others published is entered once, however often it is given.
const bisherOf = ({ am, bekannt = [], register }: Freigabeweise): Veroeffentlichungsregister => {
  const eintraege = [...(register?.eintraege ?? [])]
  const entered = new Set(eintraege.map(({ tabelle }) => contentOf(tabelle)))
  for (const eintrag of bekannt.map((one) => bekanntOf(one, am))) {
    const content = contentOf(eintrag.tabelle)
    if (!entered.has(content)) eintraege.push(eintrag)
    entered.add(content)
  }
  return { eintraege }
}

/**
 * Protects counts by a rule, attacks the result together with all that was published before, and releases it where the
 * attacker learned nothing.
 *
 * Datensätze of one `groesse`, `statistik` and `einheit` count the same persons; give all of a report at once. Fails with
 * findings, and then nothing goes out, where no protection holds, where something was learned, and where the bounds of a
 * withheld cell were not worked out, unless `ohneGrenzen` allows it. Throws a `RangeError` where a Datensatz was
 * published by others or is there twice. Deterministic.
 *
 * @example
 * ```ts
 * import { Cube, type Datensatz } from "@teilhabe/core/cube"
 * import { Freigabe, regeln } from "@teilhabe/core/geheimhaltung"
 * import { Messwert, Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Merkmal, Nationalitaet, Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const merkmale = [Raummerkmal.make([Raum.make("05999001", "Beispielstadt")]), Zeitmerkmal.make([Zeitraum.jahr(2024)]), Merkmal.make("nationalitaet", Nationalitaet.liste)]
 * const zelle = (nationalitaet: string, anzahl: number) => ({ koordinate: { raum: "05999001", zeit: "2024", nationalitaet }, wert: Messwert.exakt(anzahl) })
 * const kurse: Datensatz.Datensatz = {
 *   id: "kurse", titel: "Teilnehmende", groesse: "kursteilnehmende", einheit: "Personen", statistik: "eigene", definitionen: {}, herkunft: "eigene-auszaehlung",
 *   fundstelle: { herausgeber: "erfunden", tabelle: "erfunden" }, anmerkungen: [], cube: Cube.make(merkmale, "null", [zelle("NATD", 38), zelle("NATA", 2)]),
 * }
 * const weise = { am: Stichtag.make(2025, 3, 1), bericht: "Jahresbericht 2024" }
 * const streng = Freigabe.make([kurse], regeln.bundesagentur, weise)
 * Result.isFailure(streng) ? streng.failure.map(({ code }) => code) : [] // => ["geheimhaltung/GrenzenFehlen"]
 * const { datensaetze, protokoll } = Result.getOrThrow(Freigabe.make([kurse], regeln.bundesagentur, { ...weise, ohneGrenzen: "erlaubt" }))
 * protokoll.gesperrt // => 2
 * datensaetze.map(({ cube }) => Cube.get(cube, { raum: "05999001", zeit: "2024" })) // => [Messwert.exakt(40)]
 * ```
 */
export const make = (
  auszaehlungen: ReadonlyArray<Datensatz | Freigabeposten>,
  regel: Geheimhaltungsregel.Geheimhaltungsregel,
  weise: Freigabeweise,
): Result.Result<Freigabe, ReadonlyArray<Finding>> => {
  const posten = auszaehlungen.map((one): Freigabeposten => ("datensatz" in one ? one : { datensatz: one }))
  requireCounts(posten.map(({ datensatz }) => datensatz))
  requireStated(weise.bekannt ?? [])
  requireBericht(weise)
  const tabellen = posten.map(tabelleOf)
  const bisher = bisherOf(weise)
  const unclear = [...checkGueltigkeit(regel, weise.am), ...checkEintraege(posten.map(({ datensatz }) => datensatz), weise), ...checkDefinitionen([...tabellen, ...bisher.eintraege.map(({ tabelle }) => tabelle)].map(({ cube, gegenstand }) => ({ gegenstand, merkmale: cube.merkmale })))]
  if (unclear.length > 0) return Result.fail(unclear)
  const { loeser, zuordnungen } = weise
  const geschuetzt = protect(tabellen, regelFor(regel, tabellen), {
    register: bisher, ...(zuordnungen === undefined ? {} : { zuordnungen }), ...(loeser === undefined ? {} : { loeser }),
  })
  if (Result.isFailure(geschuetzt)) return Result.fail(geschuetzt.failure)
  const schutz = geschuetzt.success
  const angriff = attackRelease(schutz, bisher, weise)
  const findings = checkAngriff(angriff, weise)
  return findings.length > 0 ? Result.fail(findings) : Result.succeed(freigabeOf({ posten, regel, weise, bisher, schutz, angriff }))
}
