/**
 * Some years of the invented town, for tests of the report on them: Projekte, sittings, a survey, KIM, and the next Fassung.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Auswertung from "../src/befragung/Auswertung.js"
import { evaluateIndex } from "../src/befragung/evaluateIndex.js"
import * as Ruecklauf from "../src/befragung/Ruecklauf.js"
import type { Verlaufseingang } from "../src/bericht/verlaufsbericht.js"
import * as Entscheider from "../src/ereignis/Entscheider.js"
import * as Fortschreibung from "../src/fortschreibung/Fortschreibung.js"
import { regeln } from "../src/geheimhaltung/regeln.js"
import type { Befehl } from "../src/gremienarbeit/Befehl.js"
import type { Wirkung } from "../src/gremienarbeit/Beschluss.js"
import { entscheider } from "../src/gremienarbeit/entscheider.js"
import type { Ereignis } from "../src/gremienarbeit/Ereignis.js"
import type { Gremienstand } from "../src/gremienarbeit/Gremienstand.js"
import { standAt } from "../src/gremienarbeit/standAt.js"
import type { Anlass } from "../src/gremienarbeit/Tagesordnungspunkt.js"
import * as Id from "../src/kernel/Id.js"
import * as Messwert from "../src/kernel/Messwert.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Text from "../src/kernel/Text.js"
import * as Zeitraum from "../src/kernel/Zeitraum.js"
import type { Konzept } from "../src/konzept/Konzept.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import * as Merkmal from "../src/merkmal/Merkmal.js"
import { kimOf, smallKim } from "./anyKim.js"
import { bogen, erhebung, fragebogen, stufe, zufall } from "./befragungBeispiel.js"
import { befehl, konzept as stadt, kennzahl, spiele } from "./projekte/beispielprojekt.js"

// Minutes and agenda are obligatory here, so that what is missing can be told.
export const konzept: Konzept = {
  ...stadt,
  gremien: stadt.gremien.map((gremium) => (gremium.art === "steuerungsgruppe" ? { ...gremium, protokollpflicht: true, tagesordnungspflicht: true, rhythmus: "P6M" } as typeof gremium : gremium)),
}

export const tag = (text: string): Stichtag.Stichtag => Result.getOrThrow(Stichtag.parse(text))

const [GREMIUM, PROJEKT, BEFUND] = [Id.make("steuerungsgruppe"), Id.make("patenschaft"), Id.make("befund-wartezeit")]
const rat = Id.make("integrationsrat")

interface Sitzungsplan {
  readonly id: string
  readonly am: string
  readonly thema: string
  readonly anlass: Anlass
  readonly beschluss?: { readonly id: string; readonly titel: string; readonly wirkungen: readonly [Wirkung, ...ReadonlyArray<Wirkung>] }
  readonly protokoll?: string
}

const befehleOf = ({ am, anlass, beschluss, id, protokoll, thema }: Sitzungsplan): ReadonlyArray<Befehl> => {
  const day = tag(am)
  const wo = { gremium: GREMIUM, sitzung: Id.make(id) }
  const note = (days: number) => ({ von: Id.make("stelle-1"), am: Stichtag.addDays(day, days), zweck: "gremienarbeit" as const })
  return [
    { _tag: "ScheduleSitzung", ...wo, tag: day, vermerk: note(-30) },
    { _tag: "AddTagesordnungspunkt", ...wo, vermerk: note(-25), punkt: { id: Id.make("top-1"), titel: Text.make(thema), anlass, handlungsfelder: [Id.make("wohnen")], projekte: [PROJEKT] } },
    { _tag: "InviteBeteiligte", ...wo, wer: rat, als: "festes-mitglied", vermerk: note(-20) },
    { _tag: "HoldSitzung", ...wo, anwesend: [rat], vermerk: note(0) },
    ...(beschluss === undefined ? [] : [{ _tag: "TakeBeschluss", ...wo, vermerk: note(1), beschluss: { id: Id.make(beschluss.id), top: Id.make("top-1"), titel: Text.make(beschluss.titel), wirkungen: beschluss.wirkungen, abstimmung: { ja: 7, nein: 1, enthaltungen: 0 } } } as const]),
    ...(protokoll === undefined ? [] : [{ _tag: "WriteProtokoll", ...wo, vermerk: { ...note(0), am: tag(protokoll) } } as const]),
  ]
}

const plaene: ReadonlyArray<Sitzungsplan> = [
  {
    id: "s-1", am: "2020-07-15", thema: "Wartezeit auf Beratung", anlass: { art: "befund", befund: BEFUND }, protokoll: "2020-07-30",
    beschluss: { id: "b-1", titel: "Patenschaft erproben", wirkungen: [{ art: "projekt", auftrag: { _tag: "BeginErprobung", projekt: PROJEKT, dauer: "P10M" as never } }] },
  },
  {
    id: "s-2", am: "2021-05-12", thema: "Ergebnis der Erprobung", anlass: { art: "ueberpruefung", projekt: PROJEKT }, protokoll: "2021-08-01",
    beschluss: { id: "b-2", titel: "Patenschaft zum Regelangebot machen", wirkungen: [{ art: "projekt", auftrag: { _tag: "MakeRegelangebot", projekt: PROJEKT } }] },
  },
  {
    id: "s-3", am: "2021-11-10", thema: "Wartezeit auf Beratung, zweite Beratung", anlass: { art: "befund", befund: BEFUND },
    beschluss: { id: "b-3", titel: "Jobmesse auf kurze Sicht umsetzen", wirkungen: [{ art: "konzept", antrag: { art: "verschieben", elemente: [Id.make("jobmesse")], wortlaut: Text.make("Die Jobmesse wird kurzfristig umgesetzt.") } }] },
  },
]

const haus = entscheider({ konzept })

/** What a body did, on commands each of which has to go through. */
const gehe = (befehle: ReadonlyArray<Befehl>): ReadonlyArray<Ereignis> => {
  let stand: Gremienstand = haus.initial
  return befehle.flatMap((one) => {
    const { ereignisse, zustand } = Result.getOrThrowWith(Entscheider.handle(haus, stand, one), ({ _tag, message }) => new Error(`${_tag}: ${message}`))
    stand = zustand
    return ereignisse
  })
}

export const sitzungsereignisse = gehe(plaene.flatMap(befehleOf))

// Day 1 is 1 June 2020.
export const projektereignisse = spiele([
  befehl(47, { _tag: "BeginErprobung", dauer: "P10M" as never, beschluss: Id.make("b-1") }),
  befehl(50, { _tag: "GrantMittel", mittel: Id.make("landesmittel"), geber: Id.make("land"), betrag: Messwert.exakt(12_000), zeitraum: Zeitraum.jahr(2021) }),
  befehl(300, { _tag: "SpendMittel", ausgabe: Id.make("druck"), mittel: Id.make("landesmittel"), betrag: Messwert.exakt(8450.5) }),
  befehl(350, { _tag: "MakeRegelangebot", beschluss: Id.make("b-2") }),
  befehl(400, { _tag: "RecordKennzahl", kennzahl: kennzahl("teilnehmende-2021", Messwert.exakt(42)) }),
])

export const STICHTAG = tag("2021-12-31")

/** The next Fassung: one Projekt comes sooner, one is new. */
export const naechste: Konzept = {
  ...konzept, fassung: { nummer: 2, gueltigAb: tag("2022-04-01") },
  projekte: konzept.projekte.map((projekt) => (projekt.id === "jobmesse" ? { ...projekt, horizont: "kurzfristig" } : projekt)),
}

const revision = {
  naechste,
  fortschreibung: Fortschreibung.make(konzept, naechste, {
    konzept: konzept.id, von: 1, nach: 2, ueberfuehrungen: [],
    begruendungen: [{ elemente: [Id.make("jobmesse")], beschluesse: [Id.make("b-3")] }],
  }, standAt(sitzungsereignisse, STICHTAG).beschluesse.map((one) => ({ ...one, gremium: GREMIUM }))),
}

const raum = Merkmal.make("sozialraum", Codeliste.make({ id: "sozialraum", titel: "Sozialraum", quelle: "erfunden", auspraegungen: [{ schluessel: "nord", name: "Nord" }, { schluessel: "sued", name: "Süd" }, { schluessel: "insel", name: "Insel" }] }))

const antworten = (sozialraum: string, counts: ReadonlyArray<number>) => counts.flatMap((count, at) => Array.from({ length: count }, (_, index) =>
  bogen(`${sozialraum}-${at}-${index}`, Object.fromEntries(["zuhause", "gruss", "besuch", "allein"].map((frage) => [frage, stufe(at + 1)])), { sozialraum })))

const grundlage = zufall(9000, { _tag: "Einfach" }, 900)
const umfrage = erhebung({ ...grundlage, auswahlgrundlage: { ...grundlage.auswahlgrundlage, stand: tag("2021-06-30") } }, [...antworten("nord", [12, 20, 30, 40, 22]), ...antworten("sued", [9, 18, 40, 22, 12]), ...antworten("insel", [1, 2, 5, 3, 0])])
const weise = { regel: regeln.schwelleFuenf, gruppe: raum }

// Two years sooner than in its own tests.
const kim = kimOf(JSON.parse(JSON.stringify(smallKim()).replaceAll(/202[2-4]/gu, (jahr) => String(Number(jahr) - 2))))

/** Everything that the report can be made of. */
export const eingang: Verlaufseingang = {
  konzept,
  stichtag: STICHTAG,
  zeitraum: Zeitraum.zwischen(tag("2020-04-01"), STICHTAG),
  projekte: new Map([[PROJEKT, projektereignisse]]),
  gremien: new Map([[GREMIUM, sitzungsereignisse]]),
  fortschreibung: revision,
  befunde: [{ id: BEFUND, titel: "Wer neu zuzieht, wartet lange auf Beratung", am: tag("2020-06-10") }, { id: Id.make("befund-ohne-sitzung"), titel: "Formulare sind schwer zu verstehen", am: tag("2021-10-01") }],
  kim,
  befragungen: [{
    fragebogen, am: tag("2021-09-30"), ruecklauf: Ruecklauf.of(umfrage),
    auswertungen: [Result.getOrThrow(Auswertung.make(umfrage, Id.make("zuhause"), weise))],
    indizes: [Result.getOrThrow(evaluateIndex(umfrage, Id.make("zusammenleben"), weise))],
  }],
  berichte: [],
  kennzeichnung: "erfundenes Beispiel",
}

/** A town whose Konzept nobody has worked with yet. */
export const leererEingang: Verlaufseingang = { konzept, stichtag: STICHTAG, zeitraum: Zeitraum.jahr(2021), projekte: new Map(), gremien: new Map() }
