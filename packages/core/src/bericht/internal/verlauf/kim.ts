/**
 * The chapter on KIM: Bausteine and posts, agreements, and what runs out.
 *
 * @module
 */
import * as Messwert from "../../../kernel/Messwert.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import { foerderluecken } from "../../../kim/foerderluecken.js"
import type { Kim } from "../../../kim/Kim.js"
import { type Posten, stellenplan, type Umfang, type Zeile } from "../../../kim/stellenplan.js"
import { type Vereinbarungsstand, vereinbarungenAt, vereinbarungenEndingWithin } from "../../../kim/vereinbarungenAt.js"
import * as Block from "../../Block.js"
import { formatZahl } from "../../formatZahl.js"
import * as Zahlwort from "../../Zahlwort.js"
import { satzanfang } from "../satz.js"
import { ANKER, type Verlaufssicht } from "./sicht.js"
import { NOMEN, verb, zahl, zelle } from "./woerter.js"

/** How far ahead it is told what runs out. */
const MONATE = 12

const umfangText = ({ mitAngabe, ohneAngabe, summe }: Umfang): string => {
  if (mitAngabe + ohneAngabe === 0) return "keine Stelle"
  if (Messwert.isFehlend(summe)) return `ohne Angabe: ${ohneAngabe}`
  return `${formatZahl(summe, { stellen: 2 })}${ohneAngabe === 0 ? "" : ` (ohne Angabe: ${ohneAngabe})`}`
}

/** Where nobody knows of any post whether it is filled, none is counted as filled or free: that would look like a 0. */
const planzeile = (name: string, { besetzt, stellen, umfang, unbekannt, unbesetzt, ungewiss }: Zeile, unsure: boolean): ReadonlyArray<string> => {
  const known = (count: number): string => (stellen > 0 && unbekannt === stellen ? "–" : String(count))
  return [name, String(stellen), known(besetzt), known(unbesetzt), String(unbekannt), umfangText(umfang), ...(unsure ? [String(ungewiss.length)] : [])]
}

const BESETZUNG: Readonly<Record<Posten["besetzung"], string>> = { besetzt: "besetzt", unbesetzt: "unbesetzt", unbekannt: "nicht bekannt" }

const stellentabelle = (sicht: Verlaufssicht, kim: Kim, posten: ReadonlyArray<Posten>): Block.Tabelle =>
  Block.tabelle("Stellen", ["Stelle", "Baustein", "Besetzung", "Weitergeleitet an"], posten.map(({ bausteinbezug, besetzung, stelle, weitergeleitet }) => {
    const baustein = kim.stellen.find(({ id }) => id === stelle)?.baustein
    return [
      sicht.titel(stelle),
      baustein === undefined ? "nicht zugeordnet" : `${sicht.titel(baustein)}${bausteinbezug === "lesart" ? " (so gelesen)" : ""}`,
      BESETZUNG[besetzung],
      zelle(weitergeleitet.map(({ an, gewiss }) => `${sicht.titel(an)}${gewiss ? "" : " (seit wann, ist nicht bekannt)"}`)),
    ]
  }))

const stellenSatz = ({ besetzt, stellen, unbekannt, unbesetzt, ungewiss }: Zeile, stichtag: Stichtag.Stichtag): string => {
  const known = ([[besetzt, "besetzt"], [unbesetzt, "unbesetzt"]] as const).filter(([count]) => count > 0)
    .map(([count, wort]) => `${zahl(count, "f")} ${verb(count, "ist", "sind")} ${wort}`)
  const open = unbekannt === 0 ? [] : unbekannt === stellen && stellen > 1 ? ["von keiner ist bekannt, ob sie besetzt ist"] : [`von ${unbekannt === 1 ? "einer" : Zahlwort.toText(unbekannt)} ist nicht bekannt, ob sie besetzt ${verb(unbekannt, "ist", "sind")}`]
  const told = [...known, ...open].map((one) => `; ${one}`).join("")
  const unsure = ungewiss.length === 0 ? "" : ` Von ${Zahlwort.anzahl(ungewiss.length, NOMEN.stelle, "dativ")} ist nicht bekannt, ob es sie an diesem Tag gab.`
  return `Am ${Stichtag.toText(stichtag)} gibt es ${Zahlwort.anzahl(stellen, NOMEN.stelle, "akkusativ")}${told}.${unsure}`
}

const stellen = (sicht: Verlaufssicht, kim: Kim): ReadonlyArray<Block.Block> => {
  const { gesamt, zeilen } = stellenplan(kim, sicht.stichtag)
  if (kim.stellen.length === 0) return [Block.absatz("Stellen sind nicht genannt.")]
  if (gesamt.stellen + gesamt.ungewiss.length === 0) return [Block.absatz(`Am ${Stichtag.toText(sicht.stichtag)} gibt es noch keine Stelle.`)]
  const unsure = gesamt.ungewiss.length > 0
  const lesarten = gesamt.posten.filter(({ bausteinbezug }) => bausteinbezug === "lesart").length
  return [
    Block.absatz(stellenSatz(gesamt, sicht.stichtag)),
    Block.tabelle("Stellen nach Baustein", ["Baustein", "Stellen#", "besetzt#", "unbesetzt#", "nicht bekannt#", "Vollzeitäquivalente#", ...(unsure ? ["nicht gezählt, weil ungewiss#"] : [])], [
      ...zeilen.map((zeile) => planzeile(zeile.baustein === undefined ? "nicht zugeordnet" : sicht.titel(zeile.baustein), zeile, unsure)),
      planzeile("Zusammen", gesamt, unsure),
    ]),
    ...(gesamt.posten.length === 0 ? [] : [stellentabelle(sicht, kim, gesamt.posten)]),
    ...(lesarten === 0 ? [] : [Block.hinweis("lesart", `Bei ${Zahlwort.anzahl(lesarten, NOMEN.stelle, "dativ")} sagt die Quelle nicht wörtlich, zu welchem Baustein sie ${verb(lesarten, "gehört", "gehören")}.`)]),
  ]
}

const vereinbarungen = (sicht: Verlaufssicht, kim: Kim): ReadonlyArray<Block.Block> => {
  const held = vereinbarungenAt(kim, sicht.stichtag)
  if (held.length === 0) return [Block.ueberschrift(3, "Kooperationsvereinbarungen"), Block.absatz("Am Stichtag gilt keine Kooperationsvereinbarung.")]
  return [
    Block.ueberschrift(3, "Kooperationsvereinbarungen"),
    Block.tabelle("Kooperationsvereinbarungen", ["Vereinbarung", "Partner", "Gilt", "Bis", "Kündbar bis"], held.map(({ bis, kuendbarBis, stand, vereinbarung, verlaengertSich }) => [
      sicht.titel(vereinbarung),
      zelle((kim.vereinbarungen.find(({ id }) => id === vereinbarung)?.partner ?? []).map(sicht.titel)),
      stand === "gilt" ? "ja" : "nicht bekannt",
      bis === undefined ? "kein Ende genannt" : `${Stichtag.toText(bis)}${verlaengertSich ? "; verlängert sich" : ""}`,
      kuendbarBis === undefined ? "nicht genannt" : Stichtag.toText(kuendbarBis),
    ])),
  ]
}

const endetSatz = ({ stichtag, titel }: Verlaufssicht, { bis, kuendbarBis, vereinbarung, verlaengertSich }: Vereinbarungsstand & { readonly bis: Stichtag.Stichtag }): string => {
  const end = `${titel(vereinbarung)}: Die Laufzeit endet am ${Stichtag.toText(bis)}`
  if (!verlaengertSich) return `${end}.`
  if (kuendbarBis === undefined) return `${end} und verlängert sich, wenn niemand kündigt.`
  return kuendbarBis < stichtag
    ? `${end} und verlängert sich; rechtzeitig kündigen ließ sich bis zum ${Stichtag.toText(kuendbarBis)}.`
    : `${end} und verlängert sich, wenn niemand bis zum ${Stichtag.toText(kuendbarBis)} kündigt.`
}

const ablauf = (sicht: Verlaufssicht, kim: Kim): ReadonlyArray<Block.Block> => {
  const { luecken, unbekannt } = foerderluecken(kim, sicht.stichtag)
  const lines = [
    ...vereinbarungenEndingWithin(kim, sicht.stichtag, MONATE).map((one) => endetSatz(sicht, one)),
    ...luecken.map(({ stelle, zeit }) => `${sicht.titel(stelle)}: vereinbart, aber nicht gefördert (${Zeitraum.toText(zeit)}).`),
    ...(unbekannt.length === 0 ? [] : [`Ob die Förderung reicht, ist nicht bekannt: ${unbekannt.map(sicht.titel).join("; ")}.`]),
  ]
  return [
    Block.ueberschrift(3, "Was ausläuft"),
    lines.length === 0 ? Block.absatz(`In den ${Zahlwort.toText(MONATE)} Monaten nach dem Stichtag läuft nach dem, was bekannt ist, nichts aus.`) : Block.liste(lines),
  ]
}

/** The chapter on KIM; `woher` stands in its heading instead of the mark of the report, where its facts are not those that are marked. */
export const kimkapitel = (sicht: Verlaufssicht, woher?: string): ReadonlyArray<Block.Block> => {
  const { kim } = sicht.eingang
  const titel = kim === undefined ? "Kommunales Integrationsmanagement" : satzanfang(kim.titel.de)
  const head = woher === undefined ? sicht.kapitel(titel, ANKER.kim) : Block.ueberschrift(2, `${titel} (${woher})`, { anker: ANKER.kim })
  if (kim === undefined) return [head, Block.absatz("Angaben zum Kommunalen Integrationsmanagement liegen nicht vor.")]
  return [head, ...stellen(sicht, kim), ...vereinbarungen(sicht, kim), ...ablauf(sicht, kim)]
}
