/**
 * An invented case in which every word is a mark of its own: whoever finds a mark in what was shown knows whose it is and of which kind.
 *
 * @module
 */
import type { Datenart } from "../../src/datenschutz/Datenart.js"
import type { Stand } from "../../src/datenschutz/Einwilligung.js"
import * as Schluessel from "../../src/datenschutz/Kennung.js"
import type { Bestand } from "../../src/fall/Bestand.js"
import type { InEvaluation } from "../../src/fall/Fall.js"
import * as Kennung from "../../src/fall/Kennung.js"
import type { Massnahmestand } from "../../src/fall/Massnahme.js"
import type { Handlungszielstand, Zielbaum } from "../../src/fall/Ziel.js"
import * as Id from "../../src/kernel/Id.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"

/** What a mark belongs to: all these people and all these kinds; `nie` is shown by no view at all. */
export interface Marke {
  readonly wort: string
  readonly personen: ReadonlyArray<string>
  readonly datenarten: ReadonlyArray<Datenart>
  /** A part of the file as a whole, which not every role has. */
  readonly akte?: true
  /** A word of the record or of a consent, which few roles have. */
  readonly protokoll?: true
  readonly nie?: true
  /** Of a goal or what is done for it: a person is shown it where she has a part in it. */
  readonly geteilt?: true
  /** Words that the person is never shown. */
  readonly nieDerPerson?: true
}

/** The keys of the people: the Hauptperson, a partner, and a child whom both represent. */
export const [haupt, partner, kind] = ["schluessel-eins", "schluessel-zwei", "schluessel-drei"].map(Schluessel.person) as [Schluessel.PersonId, Schluessel.PersonId, Schluessel.PersonId]

/** The people in the order of the case. */
export const personen = [haupt, partner, kind] as const

/** The day up to which the case has come. */
export const heute = Stichtag.make(2026, 6, 30)

const am = Stichtag.make(2026, 3, 2)
const marken: Array<Marke> = []
const von: { readonly art: "person" } = { art: "person" }

const mark = (wessen: ReadonlyArray<string>, datenarten: ReadonlyArray<Datenart>, rest: Partial<Marke> = {}): string => {
  const wort = `marke-${String(marken.length + 1).padStart(3, "0")}`
  marken.push({ wort, personen: wessen, datenarten, ...rest })
  return wort
}

const angabenOf = (person: Schluessel.PersonId): InEvaluation["angaben"] => {
  const base = (feld: string) => ({ id: Id.make(`${feld}-${person}`), person, herkunft: von, am })
  return [
    { ...base("name"), feld: "name", datenart: "identitaet", wert: mark([person], ["identitaet"]) },
    { ...base("anschrift"), feld: "anschrift", datenart: "identitaet", wert: mark([person], ["identitaet"]), bestritten: { am, vermerk: mark([person], ["identitaet"]) } },
    { ...base("status"), feld: "aufenthaltsstatus", datenart: "aufenthalt", wert: mark([person], ["aufenthalt"]) },
    { ...base("raum"), feld: "sozialraum", datenart: "lebenslage", wert: Id.make(mark([person], ["lebenslage"])) },
    { ...base("biografie"), feld: "biografie", datenart: "biografie", wert: mark([person], ["biografie"]) },
    { ...base("gesundheit"), feld: "besonders", datenart: "gesundheit", einwilligung: Schluessel.einwilligung("e-notiz"), wert: mark([person], ["gesundheit"]) },
    { ...base("religion"), feld: "besonders", datenart: "religion-weltanschauung", einwilligung: Schluessel.einwilligung("e-notiz"), wert: mark([person], ["religion-weltanschauung"]) },
  ]
}

const beruehrungen: ReadonlyArray<ReadonlyArray<"gesundheit" | "religion-weltanschauung">> = [[], ["gesundheit"], ["gesundheit", "religion-weltanschauung"]]

const bestandOf = (person: Schluessel.PersonId): InEvaluation["bestand"] =>
  beruehrungen.flatMap((beruehrt, at) => {
    const base = (art: Bestand["art"], datenart: Datenart) => ({ id: Id.make(`${art}-${at}-${person}`), person, beruehrt, am, wortlaut: mark([person], [datenart, ...beruehrt]) })
    return [
      { ...base("staerke", "ressourcen"), art: "staerke" as const },
      { ...base("schwaeche", "ressourcen"), art: "schwaeche" as const },
      { ...base("hilfe", "netzwerk"), art: "hilfe" as const, umfeld: "persoenlich" as const },
      { ...base("bedarf", "bedarf"), art: "bedarf" as const, handlungsfeld: Id.make(at === 0 ? "sprache" : "wohnen"), dringlichkeit: "bald" as const },
    ]
  })

const gesundheit = ["gesundheit"] as const

const motto = [haupt, partner].map((person, at) => ({
  id: Kennung.mottoziel(`m-${at}`), person, wortlaut: mark([person], ["ziele"]), sprache: "de" as const, beruehrt: [], seit: am,
})) satisfies Zielbaum["motto"]

const aufgegeben = { am, grund: mark([partner], ["ziele", "gesundheit"]) }

const rahmenOf = (id: string, mottoziel: string, person: string, beruehrt: readonly [] | typeof gesundheit): Zielbaum["rahmen"][number] => ({
  id: Kennung.rahmenziel(id), mottoziel: Kennung.mottoziel(mottoziel), handlungsfeld: Id.make(id === "r-0" ? "sprache" : "wohnen"), beruehrt, seit: am,
  ...(id === "r-1" ? { aufgegeben } : {}),
  wortlaut: mark([person], ["ziele", ...beruehrt]), problem: mark([person], ["ziele", ...beruehrt]), hypothese: mark([person], ["ziele", ...beruehrt]),
})

const schritt = (id: string, rahmenziel: string, wessen: readonly [Schluessel.PersonId, ...ReadonlyArray<Schluessel.PersonId>], beruehrt: readonly [] | typeof gesundheit): Handlungszielstand => {
  const wort = (): string => mark(wessen, ["ziele", ...beruehrt], { geteilt: true })
  return {
    id: Kennung.handlungsziel(id), rahmenziel: Kennung.rahmenziel(rahmenziel), personen: wessen, bis: heute, gewicht: 1, beruehrt, seit: am,
    ...(rahmenziel === "r-1" ? { aufgegeben } : {}),
    wortlaut: wort(), skala: [wort(), wort(), wort(), wort(), wort()], bewertungen: [], ausgang: "offen",
  }
}

const handlung = [
  schritt("h-0", "r-0", [haupt], []), schritt("h-1", "r-0", [haupt, partner], []), schritt("h-2", "r-1", [kind], gesundheit), schritt("h-3", "r-1", [partner], []),
]

const massnahmenOf = ({ id, personen: wessen }: Handlungszielstand, at: number): ReadonlyArray<Massnahmestand> => {
  const base = { handlungsziel: id, bis: heute, stand: "geplant" as const, geplantAm: am }
  const eigen = [...new Set([...wessen, haupt])]
  return [
    { ...base, art: "leistung", id: Kennung.massnahme(`l-${at}`), beruehrt: [], wortlaut: mark(wessen, ["hilfeplan"], { geteilt: true }), durch: Id.make(at < 2 ? "sprachschule" : "praxis"), aus: { art: "fallfuehrung" } },
    { ...base, art: "leistung", id: Kennung.massnahme(`g-${at}`), beruehrt: gesundheit, wortlaut: mark(wessen, ["hilfeplan", "gesundheit"]), durch: Id.make("praxis"), aus: { art: "passung", passung: Id.make(`p-${at}`) }, grund: mark(wessen, ["hilfeplan", "gesundheit"]) },
    { ...base, art: "eigenaktivitaet", id: Kennung.massnahme(`e-${at}`), beruehrt: [], wortlaut: mark(eigen, ["hilfeplan"], { geteilt: true }), person: haupt },
  ]
}

const fuerAlle = { personen: [haupt], akte: true } as const
const text = (datenart: Datenart, rest: Partial<Marke> = {}): string => mark([haupt], [datenart], rest)
const zustaendig = { traeger: Id.make("traeger-a"), fallfuehrung: Id.make("cm-1"), vertretung: [Id.make("cm-2")] }

// A consent by which special categories may be noted; the case rests on one for each person.
const notizEinwilligung = (person: Schluessel.PersonId): Stand => ({
  id: Schluessel.einwilligung(`e-notiz-${personen.indexOf(person)}`), person, erteiltVon: haupt, datenarten: [], besondere: ["gesundheit", "religion-weltanschauung"],
  empfaenger: [zustaendig.traeger], zwecke: ["fallarbeit"], richtung: "einholen", von: am, bis: Stichtag.make(2026, 12, 31), form: { art: "muendlich", grund: mark([person], ["verlauf"], { protokoll: true }) }, belehrt: true, beendet: [],
})

const vermerk = { von: zustaendig.fallfuehrung, am, zweck: "konferenz" } as const

/** The case, at its evaluation. */
export const markierterFall: InEvaluation = {
  phase: "evaluation", fall: Kennung.fall("f-markiert"), zustaendig, zuletzt: heute, version: 80,
  wunsch: text("ziele"),
  personen: [
    { id: haupt, beziehung: "hauptperson", vertretenDurch: [] },
    { id: partner, beziehung: "partner", vertretenDurch: [] },
    { id: kind, beziehung: "kind", vertretenDurch: [haupt, partner] },
  ],
  angaben: personen.flatMap(angabenOf),
  einwilligungen: personen.map(notizEinwilligung),
  eingeschraenkt: [],
  rechtskreise: personen.map((person, at) => ({ id: Id.make(`rk-${at}`), person, rechtskreis: "sgb-ii", von: am, traeger: Id.make(mark([person], ["rechtskreis"])) })),
  checklisten: personen.map((person, at) => ({ id: Id.make(`lauf-${at}`), person, checkliste: Id.make(mark([person], ["rechtskreis"])), wechselAm: am, erledigt: [] })),
  uebergaben: [{ id: Id.make("u-1"), an: zustaendig, von: zustaendig, grund: text("verlauf", fuerAlle), frist: heute, angebotenAm: am, stand: "abgelehnt", ablehnungsgrund: text("verlauf", fuerAlle) }],
  konferenzen: [{ id: Id.make("k-1"), art: "fallkonferenz", teilnehmende: [Id.make("praxis")], anonym: true, ergebnis: text("verlauf", fuerAlle), am }],
  protokoll: [
    { _tag: "KonferenzHeld", konferenz: { id: Id.make("k-1"), art: "fallkonferenz", teilnehmende: [Id.make("praxis")], anonym: true, ergebnis: text("verlauf", { nie: true }) }, vermerk },
    { _tag: "FallDisclosed", anfrage: { empfaenger: Id.make(partner), rolle: "person", zweck: "auskunft", personen: [partner, kind], datenarten: ["ziele"] }, grundlage: { art: "auskunft" }, vermerk },
    { _tag: "UebermittlungRecorded", empfaenger: Id.make("jugendamt"), personen: [haupt, kind], datenarten: ["gesundheit"], norm: "§ 4 KKG", begruendung: mark([haupt, kind], ["verlauf", "gesundheit"], { protokoll: true, nieDerPerson: true }), vermerk },
  ],
  verlauf: [{ phase: "evaluation", von: am }],
  bestand: personen.flatMap(bestandOf),
  ziele: { motto, rahmen: [rahmenOf("r-0", "m-0", haupt, []), rahmenOf("r-1", "m-1", partner, gesundheit)], handlung },
  massnahmen: handlung.flatMap(massnahmenOf),
  passungen: handlung.map(({ id, personen: wessen }, at) => ({ id: Id.make(`p-${at}`), handlungsziel: id, art: "kompromiss", grund: mark(wessen, ["hilfeplan"], { geteilt: true }), vereinbarung: mark(wessen, ["hilfeplan"], { geteilt: true }), beruehrt: [], am })),
  ueberpruefungen: [{
    am, folge: "evaluation", grund: mark(personen, ["verlauf", "gesundheit"]),
    ziele: handlung.map(({ id, personen: wessen }) => ({
      handlungsziel: id, lage: "abweichung", beruehrt: gesundheit,
      abweichung: mark([haupt, ...wessen], ["verlauf", "gesundheit"]), gegenmassnahme: mark([haupt, ...wessen], ["verlauf", "gesundheit"]),
    })),
  }],
  evaluationen: [{
    am, vorgehen: mark([haupt], ["evaluation", "gesundheit"]), kommunikation: mark([haupt], ["evaluation", "gesundheit"]), zeitmanagement: "x", effektivitaet: "x", effizienz: "x",
    stimmeDerPerson: mark([haupt], ["evaluation", "gesundheit"]), lehren: [], beruehrt: gesundheit,
  }],
  fruehereVereinbarungen: [{ art: "hilfeplan", fassung: 1, am, zustimmungen: [{ person: kind, erteiltVon: haupt, form: "unterschrift" }] }],
  frueher: [], geloescht: [],
  aufnahme: {
    ergebnis: "case-management", am, begruendung: text("bedarf", fuerAlle), zustimmungen: [{ person: haupt, erteiltVon: haupt, form: "unterschrift" }],
    kriterien: [{ kriterium: "einverstaendnis", erfuellt: true, grund: text("bedarf", fuerAlle) }],
  },
  ohne: [{ teil: "hilfe", grund: text("netzwerk", fuerAlle) }],
  zielvereinbarung: { art: "zielvereinbarung", fassung: 1, am, zustimmungen: personen.map((person) => ({ person, erteiltVon: haupt, form: "unterschrift" })) },
  hilfeplan: { art: "hilfeplan", fassung: 2, am, zustimmungen: personen.map((person) => ({ person, erteiltVon: haupt, form: "unterschrift" })) },
  naechstePruefung: heute,
}

/** All marks of the case. */
export const alleMarken: ReadonlyArray<Marke> = marken
