/**
 * Protects tables by withholding, step by step.
 *
 * @module
 */
import * as Result from "effect/Result"
import { type Finding, isFehler } from "../../../kernel/Finding.js"
import type { Geheimhaltungsregel } from "../../Geheimhaltungsregel.js"
import type { Schutz } from "../../Schutz.js"
import * as Stelle from "../../Stelle.js"
import type { Tabelle } from "../../Tabelle.js"
import type { Eintrag } from "../../Veroeffentlichungsregister.js"
import { finding } from "../finding.js"
import { type Eingabe, fruehereOf, quotenzellenOf, raumtabelleOf, resteOf } from "./eingabe.js"
import { schutzOf } from "./ergebnis.js"
import { checkSummen, type Schutzlage, schutzlageOf } from "./lage.js"
import { ganzeTabellen } from "../regel/luecken.js"
import { LAGE, type Zellraum, zellraumOf } from "./raum.js"
import { ohneRuhende } from "./teile.js"
import { besteWahl } from "./versuche.js"
import { bestimmte, startOf, verratene, type Wahl } from "./wahl.js"
import type { Schutzweise } from "./weise.js"
import { weltOf } from "./welt.js"

const mehrdeutige = ({ geflechte }: Zellraum): ReadonlyArray<Finding> =>
  geflechte.flatMap(({ gegenstand, geflecht: { merkmal, mehrdeutig } }) => mehrdeutig.map(({ schluessel, namen: [eins, zwei] }) =>
    finding("SchluesselMehrdeutig", "fehler", [gegenstand, merkmal, schluessel],
      `the key ${schluessel} of ${merkmal} means "${eins}" in one table of ${gegenstand} and "${zwei}" in another: use one list, or give one Merkmal another id`,
      { gegenstand, merkmal, schluessel, eins, zwei })))

// The cell may be a secret one, so that no number is told.
const widerspruch = (stelle: Stelle.Stelle): Finding => finding("ZelleWiderspruch", "fehler", [],
  `two tables hold different numbers for one cell (${Stelle.toText(stelle)}): count both anew from one source, or give them different Gegenstände`,
  { stelle: Stelle.toText(stelle) })

const korrektur = ({ alt, neu, stelle }: Abweichung): Finding => finding("Korrektur", "hinweis", [],
  `an earlier report published another number for ${Stelle.toText(stelle)}: ${alt}, now ${neu}. Say in the report that it was corrected`,
  { stelle: Stelle.toText(stelle), alt, neu })

const eintraegeFor = (tabellen: ReadonlyArray<Tabelle>, { register }: Schutzweise): ReadonlyArray<Eintrag> => {
  const gegenstaende = new Set(tabellen.flatMap(({ gegenstand, quoten = [] }) => [gegenstand, ...quoten.flatMap(({ zaehler, nenner }) => [zaehler.gegenstand, nenner.gegenstand])]))
  return (register?.eintraege ?? []).filter(({ tabelle }) => gegenstaende.has(tabelle.gegenstand))
}

/** A cell that an earlier report published with another number. */
interface Abweichung {
  readonly stelle: Stelle.Stelle
  readonly neu: number
  readonly alt: number
}

const raumOf = ({ tabellen, ganze, eintraege, reste }: Eingabe, weise: Schutzweise, findings: Array<Finding>, abweichungen: Array<Abweichung>): Zellraum =>
  zellraumOf(
    [
      ...tabellen.map((tabelle, at) => raumtabelleOf(tabelle, ganze[at] ?? tabelle)),
      ...tabellen.flatMap(({ quoten = [] }) => quotenzellenOf(quoten, LAGE.quote)),
      ...eintraege.map(({ tabelle }) => fruehereOf(tabelle)),
      ...eintraege.flatMap(({ tabelle }) => quotenzellenOf(tabelle.quoten.filter(({ wert }) => wert._tag !== "Fehlend"), LAGE.heraus)),
    ],
    weise.zuordnungen ?? [],
    reste,
    (stelle, neu, alt, lage) => ((lage & LAGE.heraus) === 0 ? findings.push(widerspruch(stelle)) : abweichungen.push({ stelle, neu, alt })),
  )

const quotenOhneWert = (raum: Zellraum, tabellen: ReadonlyArray<Tabelle>): ReadonlyArray<Finding> =>
  tabellen.flatMap(({ id, quoten = [] }) => quoten.flatMap((quote) => [quote.zaehler, quote.nenner].flatMap((stelle) => {
    const zelle = raum.find(stelle)
    if (zelle !== undefined && ((raum.lagen[zelle] ?? 0) & (LAGE.neu | LAGE.abwesend)) !== 0) return []
    return [finding("QuoteNotFound", "fehler", [id, "quoten", quote.id],
      `the rate "${quote.id}" needs the cell ${Stelle.toText(stelle)}, which no table states: pass the table that states it, or leave the rate out`,
      { quote: quote.id, stelle: Stelle.toText(stelle) })]
  })))

/** The reports without which a secret cell could not be worked out: the first that is enough alone, else all. */
const berichteFor = (lage: Schutzlage, eintraege: ReadonlyArray<Eintrag>, zelle: number): string => {
  const alone = eintraege.find(({ tabelle }) => {
    const bekannt = new Uint8Array(lage.raum.zahl)
    for (const { koordinate, lage: own } of fruehereOf(tabelle).zellen) {
      const known = lage.raum.find({ gegenstand: tabelle.gegenstand, koordinate })
      if (known !== undefined && (own & LAGE.heraus) !== 0) bekannt[known] = 1
    }
    return startOf({ ...lage, bekannt }).breite(zelle) === 0
  })
  return alone?.bericht ?? [...new Set(eintraege.map(({ bericht }) => bericht))].join(", ")
}

const MAX_GENANNT = 20

const enthuellt = (lage: Schutzlage, eintraege: ReadonlyArray<Eintrag>, zellen: ReadonlyArray<number>): ReadonlyArray<Finding> =>
  zellen.slice(0, MAX_GENANNT).map((zelle) => {
    const stelle = Stelle.toText(lage.raum.stelleOf(zelle))
    const bericht = berichteFor(lage, eintraege, zelle)
    return eintraege.length === 0
      ? finding("NichtSchuetzbar", "fehler", [], `the secret cell ${stelle} follows from zeros that the rule always tells: publish fewer Merkmale, or keep zeros secret`, { stelle })
      : finding("FrueherOffenbart", "fehler", [], `the secret cell ${stelle} can be worked out from what is out already (${bericht}): leave the cells that lead to it out of this report`, { stelle, bericht })
  })

const zuEng = (lage: Schutzlage, zellen: ReadonlyArray<number>): ReadonlyArray<Finding> =>
  zellen.slice(0, MAX_GENANNT).map((zelle) => {
    const [stelle, spanne] = [Stelle.toText(lage.raum.stelleOf(zelle)), lage.spannen[zelle] ?? 1]
    return finding("SpanneUnerreicht", "fehler", [],
      `the possible values of ${stelle} could not be kept ${spanne} wide by withholding other cells: publish fewer Merkmale at once, or group the keys around it`, { stelle, spanne })
  })

const korrigiertGeheim = ({ raum, gruende }: Schutzlage, abweichungen: ReadonlyArray<Abweichung>): ReadonlyArray<Finding> =>
  abweichungen.filter(({ stelle }) => {
    const zelle = raum.find(stelle) ?? -1
    return gruende.has(zelle) && ((raum.lagen[zelle] ?? 0) & (LAGE.gefragt | LAGE.quote)) !== 0
  }).map(({ stelle }) => finding("KorrekturGeheim", "fehler", [],
    `the corrected number of ${Stelle.toText(stelle)} is secret, while an earlier report published the cell: leave it out of this report`, { stelle: Stelle.toText(stelle) }))

/** The corrections that this report shows: the true number of a cell that it does not print is nobody's. */
const korrekturenIn = ({ raum }: Schutzlage, { offen }: Wahl, abweichungen: ReadonlyArray<Abweichung>): ReadonlyArray<Finding> =>
  abweichungen.filter(({ stelle }) => {
    const zelle = raum.find(stelle) ?? -1
    return offen[zelle] === 0 && ((raum.lagen[zelle] ?? 0) & LAGE.gefragt) !== 0 && ((raum.lagen[zelle] ?? 0) & LAGE.neu) !== 0
  }).map(korrektur)

/** Lets go of what cannot be kept: what the lists alone say is no secret, and what nobody asks for now is out already. */
const gibAuf = (lage: Schutzlage, verraten: ReadonlyArray<number>): Schutzlage => {
  if (verraten.length === 0) return lage
  const ohneWissen = startOf({ ...lage, bekannt: new Uint8Array(lage.raum.zahl) })
  const immer = verraten.filter((zelle) => ohneWissen.breite(zelle) === 0)
  const heraus = startOf({ ...lage, bekannt: lage.bekannt.map((one, zelle) => ((lage.raum.lagen[zelle] ?? 0) & LAGE.heraus) === 0 ? 0 : one) })
  const alte = verraten.filter((zelle) => ((lage.raum.lagen[zelle] ?? 0) & (LAGE.gefragt | LAGE.quote)) === 0 && heraus.breite(zelle) === 0)
  const [geheim, spannen] = [lage.geheim.slice(), lage.spannen.slice()]
  for (const zelle of [...immer, ...alte]) {
    geheim[zelle] = 0
    spannen[zelle] = 0
  }
  return { ...lage, geheim, spannen, wahl: [...lage.wahl, ...immer.filter((zelle) => zelle < lage.raum.ersterRest)] }
}

/** Withholds cells so that no secret one can be worked out; fails where that cannot be. */
export const sperre = (tabellen: ReadonlyArray<Tabelle>, regel: Geheimhaltungsregel, weise: Schutzweise): Result.Result<Schutz, ReadonlyArray<Finding>> => {
  const eintraege = eintraegeFor(tabellen, weise)
  const eingabe = { tabellen, ganze: ganzeTabellen(tabellen, eintraege.map(({ tabelle }) => tabelle)), eintraege, reste: resteOf(tabellen) }
  const findings: Array<Finding> = []
  const abweichungen: Array<Abweichung> = []
  const raum = raumOf(eingabe, weise, findings, abweichungen)
  findings.push(...mehrdeutige(raum), ...quotenOhneWert(raum, tabellen), ...checkSummen(raum))
  if (findings.some(isFehler)) return Result.fail(findings.filter(isFehler))
  const wahre = ohneRuhende(schutzlageOf(raum, eingabe, regel, abweichungen.map(({ stelle }) => stelle)))
  const gestellt = { ...wahre, raum: { ...raum, werte: weltOf(raum) } }
  const start = startOf(gestellt)
  const lage = gibAuf(gestellt, verratene(gestellt, start))
  const vorher = [...korrigiertGeheim(lage, abweichungen), ...enthuellt(lage, eintraege, verratene(lage, start))]
  if (vorher.length > 0) return Result.fail(vorher)
  const { wahl, zuEng: enge } = besteWahl(lage, start, weise.loeser)
  const errechnet = bestimmte(raum, wahl.offen).filter((zelle) => lage.geheim[zelle] === 1 || (lage.spannen[zelle] ?? 0) > 0)
  const ungeschuetzt = [...new Set([...enge, ...errechnet])].sort((a, b) => a - b)
  return ungeschuetzt.length > 0 ? Result.fail(zuEng(lage, ungeschuetzt)) : Result.succeed({ ...schutzOf(lage, wahl, tabellen, weise), findings: korrekturenIn(lage, wahl, abweichungen) })
}
