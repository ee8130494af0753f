import * as Aufenthaltsstatus from "../../merkmal/Aufenthaltsstatus.js"
import type { Codeliste } from "../../merkmal/Codeliste.js"
import * as Geschlecht from "../../merkmal/Geschlecht.js"
import * as Rechtskreis from "../../merkmal/Rechtskreis.js"
import * as Text from "../../kernel/Text.js"
import type { Ort } from "../../konzept/Ort.js"
import * as Zielgruppe from "../../konzept/Zielgruppe.js"
import * as Angebot from "../Angebot.js"
import type { Angebotskatalog } from "../Angebotskatalog.js"
import type { Bedarf } from "../Bedarf.js"
import { type Gesichtspunkt, type Grund, urteilOf, type Vorschlag } from "../Vorschlag.js"
import { type Antwort, meetsOne } from "./schluessel.js"

/** An offer and a need to be held against each other, with the places that are known. */
export interface Paar {
  readonly angebot: Angebot.Angebot
  readonly bedarf: Bedarf
  readonly orte: ReadonlyMap<string, Ort>
}

type Regel = (paar: Paar) => Grund | undefined

const WIRKUNG: Readonly<Record<Antwort, Grund["wirkung"]>> = { ja: "dafuer", nein: "ausschluss", ungeklaert: "ungeklaert" }

const bedingung = (
  gesichtspunkt: Gesichtspunkt,
  antwort: Antwort,
  verlangt: ReadonlyArray<string>,
  vorhanden: ReadonlyArray<string> | undefined,
): Grund => ({
  gesichtspunkt,
  wirkung: WIRKUNG[antwort],
  details: { verlangt, ...(vorhanden === undefined ? {} : { vorhanden }) },
})

/** A condition on keys of a list; without a condition there is no reason. */
const schluessel = (
  gesichtspunkt: Gesichtspunkt,
  liste: Codeliste,
  verlangt: ReadonlyArray<string>,
  vorhanden: ReadonlyArray<string> | undefined,
): Grund | undefined =>
  verlangt.length === 0 ? undefined : bedingung(gesichtspunkt, meetsOne(liste, verlangt, vorhanden), verlangt, vorhanden)

const only = (key: string | undefined): ReadonlyArray<string> | undefined => (key === undefined ? undefined : [key])

const handlungsfeld: Regel = ({ bedarf }) => ({
  gesichtspunkt: "handlungsfeld", wirkung: "dafuer", details: { handlungsfeld: bedarf.handlungsfeld },
})

const gueltigkeit: Regel = ({ angebot, bedarf: { stichtag } }) => {
  const { bis, von } = angebot.gueltig
  return {
    gesichtspunkt: "gueltigkeit",
    wirkung: Angebot.isValidOn(angebot, stichtag) ? "dafuer" : "ausschluss",
    details: { stichtag, von, ...(bis === undefined ? {} : { bis }) },
  }
}

const rechtskreis: Regel = ({ angebot: { zugang }, bedarf }) =>
  schluessel("rechtskreis", Rechtskreis.liste, zugang.rechtskreise, bedarf.rechtskreise)

const aufenthaltsstatus: Regel = ({ angebot: { zugang }, bedarf }) =>
  schluessel("aufenthaltsstatus", Aufenthaltsstatus.liste, zugang.aufenthaltsstatus, only(bedarf.aufenthaltsstatus))

const geschlecht: Regel = ({ angebot: { zugang }, bedarf }) =>
  schluessel("geschlecht", Geschlecht.liste, zugang.geschlecht, only(bedarf.geschlecht))

const alter: Regel = ({ angebot: { zugang }, bedarf }) => {
  const { bis, von } = zugang.alter ?? {}
  if (von === undefined && bis === undefined) return undefined
  const grenzen = { ...(von === undefined ? {} : { von }), ...(bis === undefined ? {} : { bis }) }
  const jahre = bedarf.alter
  if (jahre === undefined) return { gesichtspunkt: "alter", wirkung: "ungeklaert", details: grenzen }
  const fits = (von === undefined || von <= jahre) && (bis === undefined || jahre <= bis)
  return { gesichtspunkt: "alter", wirkung: fits ? "dafuer" : "ausschluss", details: { ...grenzen, alter: jahre } }
}

const wohnort: Regel = ({ angebot: { zugang: { sozialraeume } }, bedarf: { sozialraum } }) => {
  if (sozialraeume.length === 0) return undefined
  const antwort = sozialraum === undefined ? "ungeklaert" : sozialraeume.includes(sozialraum) ? "ja" : "nein"
  return bedingung("wohnort", antwort, sozialraeume, only(sozialraum))
}

// Dari is the Persian of Afghanistan: who speaks the one is helped in the other.
const ALLGEMEINER: Readonly<Record<string, string>> = { prs: "fa" }

const allgemein = (sprache: string): string => ALLGEMEINER[sprache] ?? sprache

/**
 * Tells whether somebody who speaks one language is helped in another: `ar-SY` in `ar`, `de` in `de-x-leicht`; who needs
 * plain German (`de-x-leicht`) is not helped in any German.
 */
const isUnderstood = (gesucht: string, angeboten: string): boolean =>
  allgemein(gesucht) === allgemein(angeboten) ||
  angeboten.startsWith(`${gesucht}-`) ||
  (gesucht.startsWith(`${angeboten}-`) && !gesucht.slice(angeboten.length).startsWith("-x-"))

const sprache: Regel = ({ angebot: { sprachen }, bedarf: { sprachen: gesucht } }) => {
  if (gesucht === undefined) return { gesichtspunkt: "sprache", wirkung: "ungeklaert", details: { angeboten: sprachen } }
  const gemeinsam = gesucht.find((one) => sprachen.some((other) => isUnderstood(one, other)))
  return gemeinsam === undefined
    ? { gesichtspunkt: "sprache", wirkung: "nachteil", details: { angeboten: sprachen, gesucht } }
    : { gesichtspunkt: "sprache", wirkung: "dafuer", details: { angeboten: sprachen, gesucht, gemeinsam } }
}

const kapazitaet: Regel = ({ angebot, bedarf: { stichtag } }) => {
  if (angebot.kapazitaet === undefined) return undefined
  const { belegt, plaetze, stand } = angebot.kapazitaet
  const frei = Angebot.freiePlaetze(angebot)
  return {
    gesichtspunkt: "kapazitaet",
    wirkung: frei === undefined ? "ungeklaert" : frei > 0 ? "dafuer" : "nachteil",
    details: {
      plaetze,
      stand,
      ...(belegt === undefined ? {} : { belegt }),
      ...(frei === undefined ? {} : { frei }),
      ...(Angebot.isOutdated(angebot.kapazitaet, stichtag) ? { veraltet: "ja" } : {}),
    },
  }
}

/** To be addressed first speaks for an offer; not to be addressed never speaks against it. */
const zielgruppe: Regel = ({ angebot, bedarf: { zielgruppen = [] } }) => {
  const addressed = zielgruppen.filter((one) => Zielgruppe.zugang(angebot, one) === "vorrangig")
  return addressed.length === 0
    ? undefined
    : { gesichtspunkt: "zielgruppe", wirkung: "dafuer", details: { zielgruppen: addressed } }
}

/** The Sozialraum of a place: its own, or that of what it is part of. */
const sozialraumOf = (id: string | undefined, orte: Paar["orte"], left: number): string | undefined => {
  const ort = id === undefined || left === 0 ? undefined : orte.get(id)
  return ort === undefined ? undefined : (ort.sozialraum ?? sozialraumOf(ort.teilVon, orte, left - 1))
}

const naehe: Regel = ({ angebot: { ort }, bedarf: { sozialraum }, orte }) =>
  ort === undefined || sozialraum === undefined || sozialraumOf(ort, orte, orte.size) !== sozialraum
    ? undefined
    : { gesichtspunkt: "naehe", wirkung: "dafuer", details: { ort, sozialraum } }

const weitere: Regel = ({ angebot: { zugang } }) =>
  zugang.weitere.length === 0
    ? undefined
    : { gesichtspunkt: "weitere", wirkung: "ungeklaert", details: { bedingungen: zugang.weitere.map((text) => Text.read(text)) } }

const REGELN: Readonly<Record<Gesichtspunkt, Regel>> = {
  handlungsfeld, gueltigkeit, rechtskreis, aufenthaltsstatus, alter, geschlecht, wohnort, sprache, kapazitaet, zielgruppe, naehe, weitere,
}

const regeln = Object.values(REGELN)

/** Holds an offer against a need: every reason, at most one of each kind, in the order of the kinds, and what follows. */
export const hold = (paar: Paar): Vorschlag => {
  const gruende = regeln.map((regel) => regel(paar)).filter((grund) => grund !== undefined)
  return { angebot: paar.angebot, urteil: urteilOf(gruende), gruende }
}

/** Lists the offers of a Handlungsfeld, in the order of the catalogue. */
export const offersOf = ({ angebote }: Angebotskatalog, handlungsfeld: Bedarf["handlungsfeld"]): ReadonlyArray<Angebot.Angebot> =>
  angebote.filter(({ handlungsfelder }) => handlungsfelder.includes(handlungsfeld))
