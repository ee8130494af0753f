/**
 * Everything in a case that holds words about people: of what kind it is, whom it concerns, and when it was noted last.
 *
 * @module
 */
import type { Datenart } from "../../../datenschutz/Datenart.js"
import type { PersonId } from "../../../datenschutz/Kennung.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Teil } from "../../Bestand.js"
import { type Akte, type Besprechung, type Eroeffnet, type Fall, GELOESCHT, type Protokollzeile } from "../../Fall.js"
import type { Massnahme } from "../../Massnahme.js"
import type { Person } from "../../Person.js"
import type { Ueberpruefung } from "../../Ueberpruefung.js"

/** The kind of each part of the Bestandsaufnahme. */
export const TEILE: Readonly<Record<Teil, Datenart>> = { biografie: "biografie", staerke: "ressourcen", schwaeche: "ressourcen", hilfe: "netzwerk", bedarf: "bedarf" }

/** Something that holds words: its kinds are its own and the special categories that its words touch. */
export interface Ding {
  /** The list that it stands in. */
  readonly liste: "akte" | "angabe" | "bestand" | "motto" | "rahmen" | "handlung" | "massnahme" | "passung" | "ueberpruefung" | "evaluation" | "rechtskreis" | "frueher"
  readonly id: string
  /** One is enough for it to be wiped: to keep words about a person does more harm than to lose them. */
  readonly personen: ReadonlyArray<PersonId>
  readonly datenarten: ReadonlyArray<Datenart>
  readonly am: Stichtag.Stichtag
  /** Whether its words are there still. */
  readonly gehalten: boolean
  readonly bestritten: boolean
}

/** Stands for the id of a transmission, which has none. */
export const UEBERMITTLUNG = "uebermittlung"

type Halb = Omit<Ding, "gehalten" | "bestritten"> & { readonly wort: string; readonly dazu?: string | undefined; readonly bestritten?: boolean }

// What was wiped and spoken of again afterwards holds words again.
const ding = ({ dazu = GELOESCHT, wort, ...rest }: Halb): Ding => ({ bestritten: false, ...rest, gehalten: wort !== GELOESCHT || dazu !== GELOESCHT })

/** The Hauptperson, whom everything concerns that speaks of the case as a whole. */
export const hauptpersonen = ({ personen }: Pick<Akte, "personen">): ReadonlyArray<PersonId> =>
  personen.filter(({ beziehung }) => beziehung === "hauptperson").map(({ id }) => id)

/** Whom the reason speaks of for which somebody may act for a person, or no longer: of both, before and after. */
export const betroffene = ({ id, vertretenDurch }: Person, davor: Fall): ReadonlyArray<Person["id"]> =>
  [id, ...vertretenDurch, ...(davor.phase === "neu" ? [] : davor.personen.find((one) => one.id === id)?.vertretenDurch ?? [])]

/** Whose step a Handlungsziel is. */
const personenOfHandlung = ({ ziele }: Akte, id: string): ReadonlyArray<PersonId> => ziele.handlung.find((ziel) => ziel.id === id)?.personen ?? []

/** Whom a measure concerns: those of its Handlungsziel, and who does it herself. */
const personenOfMassnahme = (fall: Akte, massnahme: Massnahme): ReadonlyArray<PersonId> => [
  ...personenOfHandlung(fall, massnahme.handlungsziel), ...(massnahme.art === "eigenaktivitaet" ? [massnahme.person] : []),
]

/** Whom a review concerns, and what it touches: the Hauptperson, and those of the goals from which something deviates. */
export const ueberpruefungsding = (fall: Akte, { ziele }: Ueberpruefung): Pick<Ding, "personen" | "datenarten"> => {
  const abweichungen = ziele.flatMap((one) => (one.lage === "abweichung" ? [one] : []))
  return {
    personen: [...hauptpersonen(fall), ...abweichungen.flatMap(({ handlungsziel }) => personenOfHandlung(fall, handlungsziel))],
    datenarten: ["verlauf", ...abweichungen.flatMap(({ beruehrt }) => beruehrt)],
  }
}

/** Whom what came of a conference concerns, and of what kinds it is: those whom it was about, or the Hauptperson where it was anonymous. */
export const konferenzding = (fall: Pick<Akte, "personen">, { datenarten = [], personen }: Pick<Besprechung, "personen" | "datenarten">): Pick<Ding, "personen" | "datenarten"> =>
  ({ personen: personen ?? hauptpersonen(fall), datenarten: ["verlauf", ...datenarten] })

const ziele = (fall: Eroeffnet): ReadonlyArray<Ding> => {
  const { handlung, motto, rahmen } = fall.ziele
  const personOf = new Map(motto.map(({ id, person }) => [id, person]))
  return [
    ...motto.map((one) => ding({ liste: "motto", id: one.id, personen: [one.person], datenarten: ["ziele", ...one.beruehrt], am: one.aufgegeben?.am ?? one.seit, wort: one.wortlaut, dazu: one.aufgegeben?.grund })),
    ...rahmen.map((one) => {
      const person = personOf.get(one.mottoziel)
      return ding({ liste: "rahmen", id: one.id, personen: person === undefined ? [] : [person], datenarten: ["ziele", ...one.beruehrt], am: one.aufgegeben?.am ?? one.seit, wort: one.wortlaut, dazu: one.aufgegeben?.grund })
    }),
    ...handlung.map((one) =>
      ding({ liste: "handlung", id: one.id, personen: one.personen, datenarten: ["ziele", ...one.beruehrt], am: Stichtag.max(one.aufgegeben?.am ?? one.seit, ...one.bewertungen.map(({ am }) => am)), wort: one.wortlaut, dazu: one.aufgegeben?.grund })),
  ]
}

const plan = (fall: Eroeffnet): ReadonlyArray<Ding> => [
  ...fall.massnahmen.map((one) => ding({
    liste: "massnahme", id: one.id, personen: personenOfMassnahme(fall, one), datenarten: ["hilfeplan", ...one.beruehrt],
    am: one.beendetAm ?? one.begonnenAm ?? one.angefragtAm ?? one.geplantAm, wort: one.wortlaut, dazu: one.grund,
  })),
  ...fall.passungen.map((one) => ding({ liste: "passung", id: one.id, personen: personenOfHandlung(fall, one.handlungsziel), datenarten: ["hilfeplan", ...one.beruehrt], am: one.am, wort: one.grund })),
]

// When a span was noted is not in the case: what it speaks of last counts, and no day that has not come.
const rechtskreise = (fall: Eroeffnet): ReadonlyArray<Ding> => [
  ...fall.rechtskreise.map(({ bis = fall.zuletzt, id, person }) =>
    ding({ liste: "rechtskreis", id, personen: [person], datenarten: ["rechtskreis"], am: Stichtag.min(bis, fall.zuletzt), wort: id })),
  ...fall.checklisten.map(({ erledigt, id, person, wechselAm }) =>
    ding({ liste: "rechtskreis", id, personen: [person], datenarten: ["rechtskreis"], am: Stichtag.min(Stichtag.max(wechselAm, ...erledigt.map(({ am }) => am)), fall.zuletzt), wort: id })),
]

const pruefungen = (fall: Eroeffnet): ReadonlyArray<Ding> => [
  ...fall.ueberpruefungen.map((one, index) => ding({ liste: "ueberpruefung", id: String(index), ...ueberpruefungsding(fall, one), am: one.am, wort: one.grund })),
  ...fall.evaluationen.map((one, index) =>
    ding({ liste: "evaluation", id: String(index), personen: hauptpersonen(fall), datenarten: ["evaluation", ...one.beruehrt], am: one.am, wort: one.vorgehen })),
]

const protokoll = (fall: Eroeffnet): ReadonlyArray<Ding> =>
  fall.protokoll.flatMap((zeile: Protokollzeile) => (zeile._tag === "UebermittlungRecorded"
    ? [ding({ liste: "akte", id: UEBERMITTLUNG, personen: zeile.personen, datenarten: ["verlauf", ...zeile.datenarten], am: zeile.vermerk.am, wort: zeile.begruendung })]
    : []))

/** What speaks of the case as a whole, and the reasons that stand beside what happened. */
const ganzes = (fall: Eroeffnet): ReadonlyArray<Ding> => {
  const eroeffnet = fall.verlauf[0]?.von ?? fall.zuletzt
  const whole = (id: string, datenart: Datenart, am: Stichtag.Stichtag, wort: string, dazu?: string): Ding =>
    ding({ liste: "akte", id, personen: hauptpersonen(fall), datenarten: [datenart], am, wort, dazu })
  return [
    whole("wunsch", "ziele", eroeffnet, fall.wunsch),
    ...("aufnahme" in fall && fall.aufnahme !== undefined ? [whole("aufnahme", "bedarf", fall.aufnahme.am, fall.aufnahme.begruendung)] : []),
    ...("ohne" in fall ? fall.ohne.map(({ grund, teil }) => whole("ohne", TEILE[teil], fall.verlauf.findLast(({ phase }) => phase === "bestandsaufnahme")?.bis ?? fall.zuletzt, grund)) : []),
    ...fall.uebergaben.map((one) => whole(one.id, "verlauf", one.beendetAm ?? one.angebotenAm, one.grund, one.ablehnungsgrund)),
    ...fall.konferenzen.map((one) => ding({ liste: "akte", id: one.id, ...konferenzding(fall, one), am: one.am, wort: one.ergebnis })),
    ...(fall.phase === "abgeschlossen" ? [fall.abschluss.art === "evaluiert" ? fall.abschluss.bericht : fall.abschluss.notiz] : [])
      .flatMap((wort) => (wort === undefined ? [] : [whole("abschluss", "evaluation", fall.zuletzt, wort)])),
    ...fall.einwilligungen.flatMap(({ form, id, person, von }) =>
      (form.art === "muendlich" ? [ding({ liste: "akte", id, personen: [person], datenarten: ["verlauf"], am: von, wort: form.grund })] : [])),
  ]
}

/** Lists everything in a case that holds words about people, or held them. */
export const dinge = (fall: Eroeffnet): ReadonlyArray<Ding> => [
  ...fall.angaben.map((one) =>
    ding({ liste: "angabe", id: one.id, personen: [one.person], datenarten: [one.datenart], am: one.berichtigtAm ?? one.am, wort: one.wert, dazu: one.bestritten?.vermerk, bestritten: one.bestritten !== undefined })),
  ...fall.bestand.map((one) => ding({ liste: "bestand", id: one.id, personen: [one.person], datenarten: [TEILE[one.art], ...one.beruehrt], am: one.am, wort: one.wortlaut })),
  ...ziele(fall), ...plan(fall), ...rechtskreise(fall), ...pruefungen(fall), ...protokoll(fall), ...ganzes(fall),
]

/** Lists what there is to erase: what the case holds, and what its events keep besides. */
export const loeschbares = (fall: Eroeffnet): ReadonlyArray<Ding> => [
  ...dinge(fall).filter(({ gehalten }) => gehalten),
  ...fall.frueher.map(({ datenarten, personen, zuletzt }, index) => ding({ liste: "frueher", id: String(index), personen, datenarten, am: zuletzt, wort: "" })),
]
