/**
 * Short ways to write questions to a register down.
 *
 * @module
 */
import type { Datensatz, Zaehlfrage } from "@teilhabe/core/cube"
import { Stichtag, Zeitraum } from "@teilhabe/core/kernel"
import { Altersgruppensatz, Codeliste, Geschlecht, type Geschlechtszuordnung, Merkmal, Nationalitaet, Raummerkmal, Zeitmerkmal, type Zuordnung } from "@teilhabe/core/merkmal"
import type { Registerkopf } from "../Register.js"
import type { Datensatzentwurf, Registerfrage } from "../Registerfrage.js"

type Bedingung = Zaehlfrage.Bedingung
type Zaehlmerkmal = Zaehlfrage.Zaehlmerkmal

/** What all questions of a register share. */
export interface Umstand {
  readonly kopf: Registerkopf
  readonly jahr: number
  readonly zuordnung: Geschlechtszuordnung.Geschlechtszuordnung
  /** Whether the town is told apart by its quarters. */
  readonly nachSozialraum: boolean
}

/** A day of the Berichtsjahr or of the year before. */
export const tagIn = ({ jahr }: Umstand, monat: number, tag: number, zurueck = 0): Stichtag.Stichtag => Stichtag.make(jahr - zurueck, monat, tag)

/** Everybody who lived in the town on a day. */
export const wohntAm = (stichtag: Stichtag.Stichtag): Bedingung => ({
  art: "und",
  teile: [
    { art: "zwischen", spalte: "einzug", bis: stichtag },
    { art: "oder", teile: [{ art: "fehlt", spalte: "auszug" }, { art: "zwischen", spalte: "auszug", von: Stichtag.addDays(stichtag, 1) }] },
  ],
})

/** Everybody with one of some keys. */
export const mit = (spalte: string, ...schluessel: ReadonlyArray<string>): Bedingung => ({ art: "in", spalte, schluessel })

/** Everybody for whom all of it holds. */
export const alle = (...teile: ReadonlyArray<Bedingung>): Bedingung => ({ art: "und", teile })

/** A Merkmal whose key stands in a column of the same name, or of another. */
export const nach = (id: string, liste: Codeliste.Codeliste, spalte = id): Zaehlmerkmal => ({ merkmal: Merkmal.make(id, liste), lesart: { art: "spalte", spalte } })

/** A Merkmal whose key follows from that of a column in another list. */
export const ueber = (id: string, liste: Codeliste.Codeliste, spalte: string, paare: Readonly<Record<string, string>>): Zaehlmerkmal =>
  ({ merkmal: Merkmal.make(id, liste), lesart: { art: "umschluesselung", spalte, paare } })

/** The pairs of a mapping, as a question wants them. */
export const paareVon = ({ paare }: Zuordnung.Zuordnung): Readonly<Record<string, string>> => Object.fromEntries([...paare].map(([von, { nach: to }]) => [von, to]))

export const NATIONALITAET = nach("nationalitaet", Nationalitaet.liste)
export const NATIONALITAET_VORJAHR = nach("nationalitaet", Nationalitaet.liste, "nationalitaetvorjahr")

/** Sex, with the values that the law protects assigned as the register's office chose. */
export const geschlecht = ({ zuordnung }: Umstand): Zaehlmerkmal =>
  ({ merkmal: Merkmal.make("geschlecht", Geschlecht.liste), lesart: { art: "geschlecht", spalte: "geschlecht", geburtstag: "geburtstag", zuordnung } })

/** Age on a day, in the bands of a set. */
export const alterAm = (stichtag: Stichtag.Stichtag, satz: Altersgruppensatz.Altersgruppensatz): Zaehlmerkmal =>
  ({ merkmal: Altersgruppensatz.toMerkmal(satz), lesart: { art: "alter", spalte: "geburtstag", stichtag } })

const raum = ({ kopf, nachSozialraum }: Umstand): Zaehlmerkmal => nachSozialraum
  ? { merkmal: Raummerkmal.make([kopf.raum, ...kopf.sozialraeume], { vollstaendig: true }), lesart: { art: "spalte", spalte: "raum" } }
  : { merkmal: Raummerkmal.make([kopf.raum], { vollstaendig: true }), lesart: { art: "fest", schluessel: Raummerkmal.keyOf(kopf.raum) } }

/** The Merkmale of a question, with area and time, without which no Datensatz can do. */
export const merkmale = (umstand: Umstand, zeit: Zeitraum.Zeitraum, ...weitere: ReadonlyArray<Zaehlmerkmal>): ReadonlyArray<Zaehlmerkmal> => [
  raum(umstand),
  { merkmal: Zeitmerkmal.make([zeit]), lesart: { art: "fest", schluessel: Zeitmerkmal.keyOf(zeit) } },
  ...weitere,
]

/** A question before it is said of which register it is. */
export type Frage = Omit<Registerfrage, "register">

/** What a Datensatz is about; the rest of its head follows from the register. */
export interface Angabe extends Omit<Datensatzentwurf, "kopf"> {
  readonly id: string
  readonly titel: string
  readonly groesse: string
  readonly statistik: string
  /** Left out, `Personen`. */
  readonly einheit?: string
  readonly definitionen?: Readonly<Record<string, string>>
}

const SYNTHETISCH = "Erfundene Personen: Diese Zahlen stammen von keinem Amt. Die Statistik nennt, an wessen Stelle sie stehen."

/** Makes the head of a Datensatz, and says wherever it is read that its register is made up. */
export const entwurf = ({ kopf }: Umstand, angabe: Angabe): Datensatzentwurf => {
  const { id, titel, groesse, statistik, einheit = "Personen", definitionen = {}, ...rest } = angabe
  const invented = kopf.herkunft === "synthetisch"
  const head: Omit<Datensatz.Datensatz, "cube"> = {
    id: `register-${id}`,
    titel: `${titel} (${invented ? "erfundenes Register" : "Register"})`,
    groesse,
    einheit,
    statistik,
    definitionen,
    herkunft: kopf.herkunft,
    fundstelle: { herausgeber: kopf.herausgeber, tabelle: invented ? "erfundenes Register" : "Register" },
    anmerkungen: invented ? [SYNTHETISCH] : [],
  }
  return { kopf: head, ...rest }
}

/** The mean of a year: the weight `monate` counts months, of which twelve are one person. */
export const JAHRESMITTEL = { geteiltDurch: 12 } as const
