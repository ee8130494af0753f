import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Fassung from "../konzept/Fassung.js"
import * as Horizontregel from "../konzept/Horizontregel.js"
import type { Konzept } from "../konzept/Konzept.js"
import { checkNennungen } from "./checkNennungen.js"
import type { Dokument } from "./Dokument.js"
import type { Monitoringzahlen } from "./Monitoringzahlen.js"
import { akteure, netz, orte } from "./internal/akteure.js"
import { auswertungOf } from "./internal/auswertung.js"
import { blick } from "./internal/blick.js"
import { markBloecke } from "./internal/geheimhaltungMarke.js"
import { geheimhaltungOf } from "./internal/monitoringFreigabe.js"
import { gremien } from "./internal/gremien.js"
import { grundlagen, zielgruppen } from "./internal/grundlagen.js"
import { handlungsfelder } from "./internal/handlungsfelder.js"
import { monitoringKapitel } from "./internal/monitoringKapitel.js"
import { fallmethode, fortschreibung, monitoring, zahlen } from "./internal/pflichten.js"
import { prozess } from "./internal/prozess.js"
import { pruefung, quellen } from "./internal/pruefung.js"
import { zitat } from "./internal/satz.js"
import { type Sicht, sichtOf } from "./internal/sicht.js"
import { fristenBild, nachHorizont } from "./internal/uebersicht.js"

/** What a Konzeptbericht needs beside the Konzept. */
export interface KonzeptberichtOptions {
  /** The day as of which dates are past or to come. */
  readonly stand: Stichtag.Stichtag
  /** How long each Horizont lasts; left out, the rule of the Konzept, or else the marked assumption. */
  readonly regel?: Horizontregel.Horizontregel
  /** What `checkKonzept` found; left out, the report says that nobody checked. */
  readonly findings?: ReadonlyArray<Finding>
  /** The figures of a year; left out, the report has no chapter on them. */
  readonly monitoring?: Monitoringzahlen
}

/** What was found, and, where figures are shown, what stands against them; nothing where nobody checked. */
const findingsOf = (konzept: Konzept, { findings, monitoring: figures }: KonzeptberichtOptions): ReadonlyArray<Finding> | undefined =>
  findings === undefined || figures === undefined ? findings : [...findings, ...checkNennungen(konzept, figures.definitionen)]

const bloeckeOf = (sicht: Sicht, stand: Dokument["geheimhaltung"]): Dokument["bloecke"] => {
  const auswertung = auswertungOf(sicht)
  return [
    ...blick(sicht, auswertung),
    ...nachHorizont(sicht),
    ...fristenBild(sicht, auswertung),
    ...prozess(sicht),
    ...grundlagen(sicht),
    ...zielgruppen(sicht),
    ...handlungsfelder(sicht),
    ...gremien(sicht),
    ...netz(sicht, auswertung),
    ...akteure(sicht, auswertung),
    ...orte(sicht),
    ...fallmethode(sicht),
    ...monitoring(sicht),
    ...markBloecke(monitoringKapitel(sicht), stand),
    ...fortschreibung(sicht),
    ...zahlen(sicht),
    ...pruefung(sicht),
    ...quellen(sicht),
  ]
}

/**
 * Turns a Konzept into the German report (Konzeptbericht) for the office in charge, the committee and the council.
 *
 * Takes a Konzept that `decodeKonzept` gave. Sections of which the Konzept says nothing are left out. The same input
 * gives the same report; time is linear in the Konzept. Throws a `RangeError` where `stand` is no day.
 *
 * @example
 * ```ts
 * import { konzeptbericht } from "@teilhabe/core/bericht"
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { checkKonzept } from "@teilhabe/core/pruefung"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const bericht = konzeptbericht(marl, { stand: Stichtag.make(2026, 11, 22), findings: checkKonzept(marl) })
 * bericht.id // => "marl-konzept"
 * bericht.bloecke[0] // => { _tag: "Ueberschrift", ebene: 2, text: "Auf einen Blick", anker: "auf-einen-blick" }
 * ```
 */
export const konzeptbericht = (konzept: Konzept, options: KonzeptberichtOptions): Dokument => {
  // From JavaScript anything may come; a wrong day would fail far from here, in the arithmetic of the dates.
  const stand = Stichtag.parse(String(options.stand))
  if (Result.isFailure(stand)) throw new RangeError(`konzeptbericht needs stand, the day of the report: ${stand.failure.message}`)
  const sicht = sichtOf(konzept, {
    stand: options.stand,
    regel: options.regel ?? konzept.horizontregel ?? Horizontregel.annahme,
    findings: findingsOf(konzept, options),
    zahlen: options.monitoring,
  })
  const { name } = konzept.stadt
  const unterwegs = Fassung.stand(konzept) === "auf-dem-weg"
  const geheimhaltung = options.monitoring === undefined ? undefined : geheimhaltungOf(options.monitoring)
  return {
    id: `${konzept.id}-konzept`,
    titel: konzept.titel.de,
    untertitel: unterwegs ? "Ziele, Schritte und Beteiligte auf dem Weg zu einem Konzept" : "Handlungsfelder, Projekte und Fristen auf einen Blick und im Einzelnen",
    stand: options.stand,
    zusammenfassung: `Bericht über ${unterwegs ? "den Weg zum Konzept" : "das Konzept"} ${zitat(konzept.titel.de)}${konzept.titel.de.includes(name) ? "" : ` (${name})`}: ${unterwegs ? "was er erreichen soll, wer mitgeht, was getan ist und was ansteht" : "was es will, wer daran arbeitet, was wann fällig ist"}.`,
    bloecke: bloeckeOf(sicht, geheimhaltung),
    quellen: konzept.dokumente.map(({ id, titel }) => ({ id, titel: titel.de })),
    ...(geheimhaltung === undefined ? {} : { geheimhaltung }),
  }
}
