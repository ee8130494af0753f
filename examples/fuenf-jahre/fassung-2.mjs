// An INVENTED next Fassung of Marl's Konzept, in force from 2024. Nothing of it was ever decided.
import { Fassungen } from "@teilhabe/core/fortschreibung"
import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { erfunden } from "./zufall.mjs"

export const QUALIFIZIERUNG = "wohnen-mieterqualifizierung"
export const MIETERCAFES = "wohnen-mietercafes"
export const JOBPATENSCHAFT = "arbeiten-jobpatenschaft"
export const JOBPATENSCHAFT_NEU = "arbeiten-patenschaften-beruf"
export const WOHNUNGSPATEN = "wohnen-wohnungspatenschaften"
export const BROSCHUERE = "sport-broschuere"
export const LOTSEN = "sozialraeume-lotsenteams"
export const BERATUNG = "arbeiten-beratung-arbeits-steuerrecht"
export const LEITZIEL_NEU_GEFASST = "bildung-ziel-passgenaue-angebote"
export const LEITZIEL_VERLEGT = "wohnen-ziel-partizipation"

const BILDUNGSPATENSCHAFT = "bildung-bildungspatenschaft"
const FUN = "bildung-fun"

const titel = (de) => ({ de: erfunden(de) })
const quelle = { dokument: "konzept", kapitel: "Erfundene zweite Fassung" }
const findProjekt = (id) => marl.projekte.find((projekt) => projekt.id === id)

/** What becomes of single Projekte; whoever is not named stays as it is, and `[]` drops it. */
const neu = {
  // Two become one, which keeps the id of the first.
  [QUALIFIZIERUNG]: (alt) => [{ ...alt, titel: titel("Qualifizierung und Cafés für Mieterinnen und Mieter"), orte: findProjekt(MIETERCAFES).orte, leitziele: [...alt.leitziele, "wohnen-ziel-versorgung"] }],
  [MIETERCAFES]: () => [],
  // One goes on under another id and title.
  [JOBPATENSCHAFT]: (alt) => [{ ...alt, id: JOBPATENSCHAFT_NEU, titel: titel("Patenschaften für Beruf und Ausbildung"), horizont: "langfristig", auftrag: "fortfuehren" }],
  // One gets more time, one moves to another Handlungsfeld, one has ended and goes.
  [WOHNUNGSPATEN]: (alt) => [{ ...alt, horizont: "langfristig" }],
  [BERATUNG]: (alt) => [{ ...alt, handlungsfeld: "sozialraeume", leitziele: ["sozialraeume-ziel-chancengleichheit", ...alt.leitziele] }],
  [BROSCHUERE]: () => [],
  // What two were extended to by decisions stands in the Konzept now.
  [BILDUNGSPATENSCHAFT]: (alt) => [{ ...alt, zielgruppen: [...alt.zielgruppen, "familien"] }],
  [FUN]: (alt) => [{ ...alt, orte: [...alt.orte, "stadtteilbuero-mitte"] }],
}

const lotsen = {
  ...findProjekt("sozialraeume-sprechstunden"),
  id: LOTSEN, titel: titel("Lotsinnen und Lotsen in den Quartieren"), beschreibung: titel("Wer sich auskennt, begleitet die Ersten Schritte im Quartier."), quelle,
  horizont: "langfristig", auftrag: "erproben", erprobung: [], mittel: [], bestehendes: [],
}

const isVerlegt = ({ id }) => id === LEITZIEL_VERLEGT
const verlegtes = marl.handlungsfelder.flatMap(({ leitziele }) => leitziele).find(isVerlegt)

const leitzieleOf = ({ id, leitziele }) => {
  const bleiben = leitziele.filter((ziel) => !isVerlegt(ziel))
    .map((ziel) => (ziel.id === LEITZIEL_NEU_GEFASST ? { ...ziel, titel: titel("Wir fragen die Menschen, welche Angebote ihnen fehlen, und schaffen sie mit ihnen.") } : ziel))
  return id === "sozialraeume" ? [...bleiben, verlegtes] : bleiben
}

/** The invented Fassung. The Beschluss stays that of 2020: a revision in parts sets no new Fristen for what it leaves alone. */
export const fassung2 = {
  ...marl,
  titel: { de: "Integrationskonzept der Stadt Marl, erfundene zweite Fassung" },
  fassung: { nummer: 2, gueltigAb: "2024-01-01", art: "teilweise" },
  handlungsfelder: marl.handlungsfelder.map((feld) => ({ ...feld, leitziele: leitzieleOf(feld) })),
  projekte: [...marl.projekte.flatMap((projekt) => neu[projekt.id]?.(projekt) ?? [projekt]), lotsen],
}

// #region uebergang
/** The way from Fassung 1, with the (invented) decision behind each change. */
export const uebergang = {
  konzept: marl.id, von: 1, nach: 2,
  ueberfuehrungen: [
    { art: "zusammengefuehrt", alt: [QUALIFIZIERUNG, MIETERCAFES], neu: [QUALIFIZIERUNG] },
    { art: "umbenannt", alt: [JOBPATENSCHAFT], neu: [JOBPATENSCHAFT_NEU] },
  ],
  begruendungen: [
    { elemente: [marl.id], beschluesse: [], grund: titel("Der Rahmen folgt aus den einzelnen Änderungen") },
    { elemente: [QUALIFIZIERUNG, MIETERCAFES], beschluesse: ["beschluss-cafes-zusammenfuehren"] },
    { elemente: [JOBPATENSCHAFT_NEU, JOBPATENSCHAFT], beschluesse: ["beschluss-patenschaft-umbenennen"] },
    { elemente: [WOHNUNGSPATEN], beschluesse: ["beschluss-wohnungspaten-mehr-zeit"] },
    { elemente: [BERATUNG], beschluesse: ["beschluss-beratung-in-die-quartiere"] },
    { elemente: [BROSCHUERE], beschluesse: ["beschluss-broschuere-streichen"] },
    { elemente: [LOTSEN], beschluesse: ["beschluss-lotsen-aufnehmen"] },
    { elemente: [BILDUNGSPATENSCHAFT], beschluesse: ["beschluss-patenschaft-fuer-familien"] },
    { elemente: [FUN], beschluesse: ["beschluss-familien-in-weiteren-haeusern"] },
    { elemente: [LEITZIEL_NEU_GEFASST], beschluesse: ["beschluss-leitziel-neu-fassen"] },
    { elemente: [LEITZIEL_VERLEGT], beschluesse: ["beschluss-leitziel-verlegen"] },
  ],
}
// #endregion uebergang

/** Marl's Konzept and its invented revision, in order. */
export const fassungen = Result.getOrThrow(Fassungen.make([{ konzept: marl }, { konzept: fassung2, uebergang }]))
