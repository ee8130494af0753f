/**
 * What a file holds beside goals and measures: the Aufnahme, the way through the phases, hand-overs, conferences, the end.
 *
 * @module
 */
import { kriterien } from "../../fall/Aufnahmekriterium.js"
import type { Teil } from "../../fall/Bestand.js"
import type { Aktensicht } from "../../fall/Fallsicht.js"
import { toText } from "../../kernel/Stichtag.js"
import * as Block from "../Block.js"
import type { FallKontext } from "./fallKontext.js"
import { EINSCHRAENKUNG, PHASE } from "./fallWoerter.js"
import { ohnePunkt, punkt, undText } from "./satz.js"

const aufnahme = ({ aufnahme: one }: Aktensicht): ReadonlyArray<Block.Block> =>
  one === undefined
    ? []
    : [
      Block.ueberschrift(3, "Aufnahme"),
      Block.absatz(`Am ${toText(one.am)} entschieden: ${one.ergebnis === "case-management" ? "Case Management" : "Eine einzelne Beratung genügt"}. ${punkt(one.begruendung)}`),
      Block.tabelle("Kriterien der Aufnahme", ["Kriterium", "Erfüllt", "Grund"], one.kriterien.map(({ erfuellt, grund, kriterium }) =>
        [kriterien.find(({ schluessel }) => schluessel === kriterium)?.titel ?? kriterium, erfuellt ? "ja" : "nein", grund])),
    ]

const TEIL: Readonly<Record<Teil, string>> = { biografie: "Biografie", staerke: "Stärken", schwaeche: "Schwächen", hilfe: "vorhandene Hilfen", bedarf: "Bedarf" }

const ohne = (akte: Aktensicht): ReadonlyArray<Block.Block> =>
  akte.ohne.length === 0
    ? []
    : [Block.ueberschrift(3, "Wozu nichts notiert wurde"), Block.liste(akte.ohne.map(({ grund, teil }) => `${TEIL[teil]}: ${punkt(grund)}`))]

const UEBERGABE = { offen: "wartet auf Antwort", angenommen: "angenommen", abgelehnt: "abgelehnt", zurueckgezogen: "zurückgezogen" } as const

const uebergaben = ({ stelle }: FallKontext, akte: Aktensicht): ReadonlyArray<Block.Block> =>
  akte.uebergaben.length === 0
    ? []
    : [
      Block.ueberschrift(3, "Übergaben"),
      Block.liste(akte.uebergaben.map(({ ablehnungsgrund, an, angebotenAm, beendetAm, grund, stand, von }) =>
        `Von ${stelle(von.traeger)} an ${stelle(an.traeger)}, angeboten am ${toText(angebotenAm)}, ${UEBERGABE[stand]}${beendetAm === undefined ? "" : ` am ${toText(beendetAm)}`}. Grund: ${punkt(grund)}${ablehnungsgrund === undefined ? "" : ` Grund der Ablehnung: ${punkt(ablehnungsgrund)}`}`)),
    ]

const konferenzen = ({ stelle }: FallKontext, akte: Aktensicht): ReadonlyArray<Block.Block> =>
  akte.konferenzen.length === 0
    ? []
    : [
      Block.ueberschrift(3, "Konferenzen"),
      Block.liste(akte.konferenzen.map(({ am, anonym, ergebnis, teilnehmende }) =>
        `${toText(am)}${anonym ? ", ohne dass jemand zu erkennen war" : ""}, mit ${undText(teilnehmende.map(stelle))}. Ergebnis: ${punkt(ergebnis)}`)),
    ]

const ENDE: Readonly<Record<string, string>> = {
  "wunsch-der-person": "auf eigenen Wunsch", "kein-kontakt": "kein Kontakt mehr", umzug: "Umzug", "andere-zustaendigkeit": "eine andere Stelle ist zuständig", verstorben: "verstorben",
}

const abschluss = ({ abschluss: ende }: Aktensicht): ReadonlyArray<Block.Block> => {
  if (ende === undefined) return []
  const text = ende.art === "evaluiert"
    ? `Nach der Evaluation abgeschlossen am ${toText(ende.am)}. ${punkt(ende.bericht)}`
    : `Vorzeitig beendet am ${toText(ende.am)}: ${ENDE[ende.grund] ?? ende.grund}${ende.notiz === undefined ? "." : `. ${punkt(ende.notiz)}`}`
  return [Block.ueberschrift(3, "Ende"), Block.absatz(text)]
}

const einschraenkungen = ({ person }: FallKontext, akte: Aktensicht): ReadonlyArray<Block.Block> =>
  akte.eingeschraenkt.length === 0
    ? []
    : [
      Block.ueberschrift(3, "Eingeschränkte Verarbeitung"),
      Block.liste(akte.eingeschraenkt.map((one) => `${person(one.person)}: seit dem ${toText(one.seit)}, weil: ${EINSCHRAENKUNG[one.grund] ?? ohnePunkt(one.grund)}.`)),
    ]

/** The file as a whole; nothing where the view holds none of it. */
export const aktenteile = (kontext: FallKontext): ReadonlyArray<Block.Block> => {
  const { akte, wunsch } = kontext.sicht
  if (akte === undefined) return []
  return [
    Block.ueberschrift(2, "Die Akte des Falls", { anker: "akte" }),
    ...(wunsch === undefined ? [] : [Block.absatz([Block.fett("Ihr Wunsch:"), ` ${wunsch}`])]),
    ...aufnahme(akte),
    ...ohne(akte),
    ...(akte.verlauf.length === 0 ? [] : [
      Block.ueberschrift(3, "Verlauf"),
      Block.tabelle("Phasen", ["Phase", "Von", "Bis"], akte.verlauf.map(({ bis, phase, von }) => [PHASE[phase], toText(von), bis === undefined ? "–" : toText(bis)])),
    ]),
    ...konferenzen(kontext, akte),
    ...uebergaben(kontext, akte),
    ...einschraenkungen(kontext, akte),
    ...abschluss(akte),
  ]
}
