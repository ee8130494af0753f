/**
 * What is left of the things of a case when their words are wiped: ids, days and form, in shapes that can still be read.
 *
 * @module
 */
import type { Einwilligung } from "../../../datenschutz/Einwilligung.js"
import * as Id from "../../../kernel/Id.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Angabe } from "../../Angabe.js"
import type { Bestand } from "../../Bestand.js"
import type { Lauf } from "../../Checkliste.js"
import type { Evaluation } from "../../Evaluation.js"
import { GELOESCHT } from "../../Fall.js"
import type { Massnahme, Passung } from "../../Massnahme.js"
import type { Rechtskreiszeit } from "../../Rechtskreiszeit.js"
import type { Ueberpruefung } from "../../Ueberpruefung.js"
import type { Handlungsziel, Mottoziel, Rahmenziel } from "../../Ziel.js"

/** Stands where an id was that told something. */
const OHNE_ID = Id.make("geloescht")

/** The tag of a language that is not known (BCP 47). */
const OHNE_SPRACHE = "und"

const WORTFELDER: ReadonlySet<Angabe["feld"]> = new Set(["name", "anschrift", "kontakt", "biografie", "besonders"])

/** Words go and leave their field; a day, a key or a language would tell something in whatever form, and leaves nothing but its kind. */
export const ohneAngabe = <A extends Angabe>(angabe: A): A => {
  const herkunft = angabe.herkunft.art === "dritte" ? { ...angabe.herkunft, stelle: OHNE_ID } : angabe.herkunft
  return { ...angabe, herkunft, ...(WORTFELDER.has(angabe.feld) ? {} : { feld: "geloescht" }), wert: GELOESCHT } as A
}

/** A finding without its words. */
export const ohneBestand = <B extends Bestand>(bestand: B): B => ({ ...bestand, wortlaut: GELOESCHT, beruehrt: [] })

/** A Mottoziel without its words, and without the language in which it was said. */
export const ohneMotto = <Z extends Mottoziel>(ziel: Z): Z => ({ ...ziel, wortlaut: GELOESCHT, sprache: OHNE_SPRACHE, beruehrt: [] })

/** A Rahmenziel without words; it keeps its Handlungsfeld. */
export const ohneRahmen = <Z extends Rahmenziel>(ziel: Z): Z => ({ ...ziel, wortlaut: GELOESCHT, problem: GELOESCHT, hypothese: GELOESCHT, beruehrt: [] })

/** A Handlungsziel without words; its ratings stay, and say nothing without the scale. */
export const ohneHandlung = <Z extends Handlungsziel>(ziel: Z): Z => ({
  ...ziel, wortlaut: GELOESCHT, skala: [GELOESCHT, GELOESCHT, GELOESCHT, GELOESCHT, GELOESCHT], beruehrt: [],
})

/** A measure without its words, and without who gives the service: what an office is there for tells what was needed. */
export const ohneMassnahme = <M extends Massnahme>(massnahme: M): M => ({
  ...massnahme, wortlaut: GELOESCHT, beruehrt: [], ...(massnahme.art === "leistung" ? { durch: OHNE_ID, aus: { art: "fallfuehrung" } as const } : {}),
})

/** A Passung without its words and without the offer. */
export const ohnePassung = <P extends Passung>({ angebot: _offer, ...passung }: P): Omit<P, "angebot"> => ({ ...passung, grund: GELOESCHT, vereinbarung: GELOESCHT, beruehrt: [] })

/** A review without words: how each goal stood stays, and what was done about it goes. */
export const ohneUeberpruefung = <U extends Ueberpruefung>(ueberpruefung: U): U => ({
  ...ueberpruefung,
  grund: GELOESCHT,
  ziele: ueberpruefung.ziele.map((one) => (one.lage === "abweichung" ? { ...one, abweichung: GELOESCHT, gegenmassnahme: GELOESCHT, beruehrt: [] } : one)),
})

/** The lessons for the city stay: they hold no word about anybody. */
export const ohneEvaluation = <E extends Evaluation>(evaluation: E): E => ({
  ...evaluation,
  vorgehen: GELOESCHT, kommunikation: GELOESCHT, zeitmanagement: GELOESCHT, effektivitaet: GELOESCHT, effizienz: GELOESCHT,
  ...(evaluation.stimmeDerPerson === undefined ? {} : { stimmeDerPerson: GELOESCHT }),
  beruehrt: [],
})

/** A consent without the reason why it was only spoken; what it allows is needed as proof (Art. 7 Abs. 1 DSGVO). */
export const ohneEinwilligung = <E extends Einwilligung>(einwilligung: E): E =>
  einwilligung.form.art === "muendlich" ? { ...einwilligung, form: { ...einwilligung.form, grund: GELOESCHT } } : einwilligung

/** A span of which nothing is told; its day is that of the note, as the form wants one. */
export const ohneZeit = ({ id, person }: Rechtskreiszeit, am: Stichtag): Rechtskreiszeit => ({ id, person, rechtskreis: GELOESCHT, von: am, traeger: OHNE_ID })

/** A checklist of which nothing is told but that one was begun. */
export const ohneLauf = ({ id, person }: typeof Lauf.Type, am: Stichtag): typeof Lauf.Type => ({ id, person, checkliste: OHNE_ID, wechselAm: am })

/** A step of which nothing is told but that one was done. */
export const ohneSchritt = (am: Stichtag) => ({ schritt: OHNE_ID, am })
