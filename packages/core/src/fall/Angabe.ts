/**
 * One thing that is noted about one person: its kind, where it comes from, and whether it is disputed.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Datenart from "../datenschutz/Datenart.js"
import { EinwilligungId, PersonId } from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"

/**
 * Where something comes from: the person, or a third party with the consent by which it was asked.
 *
 * A withdrawal of that consent ends asking. What was got before it was got by right, and stays (Art. 7 Abs. 3 Satz 2 DSGVO), until it is
 * erased; a special category is hidden all the same, as its use rests on a consent of its own.
 *
 * @quelle § 67a Abs. 2 SGB X: from the person first
 */
export const Herkunft = Schema.Union([
  Schema.Struct({ art: Schema.Literal("person") }),
  Schema.Struct({ art: Schema.Literal("dritte"), stelle: Id.Id, einwilligung: EinwilligungId }),
])

const base = { id: Id.Id, person: PersonId, herkunft: Herkunft }
const feld = <const F extends string, const D extends Datenart.Gewoehnlich, S extends Schema.Top>(name: F, datenart: D, wert: S) =>
  Schema.Struct({ ...base, feld: Schema.Literal(name), datenart: Schema.Literal(datenart), wert })

/** A thing of an ordinary kind; the field says the kind. */
export const Gewoehnlich = Schema.Union([
  feld("name", "identitaet", Text.Wortlaut),
  feld("geburtsdatum", "identitaet", Stichtag.Stichtag),
  feld("anschrift", "identitaet", Text.Wortlaut),
  feld("kontakt", "identitaet", Text.Wortlaut),
  /** A key of Staatsangehoerigkeit. */
  feld("staatsangehoerigkeit", "aufenthalt", Schema.String),
  /** A key of Aufenthaltsstatus. */
  feld("aufenthaltsstatus", "aufenthalt", Schema.String),
  /** A key of Geschlecht. */
  feld("geschlecht", "lebenslage", Schema.String),
  feld("sprache", "lebenslage", Text.Sprache),
  /** The key of the Sozialraum where the person lives. */
  feld("sozialraum", "lebenslage", Id.Id),
  /** A key of a Zielgruppe of the Konzept. */
  feld("zielgruppe", "lebenslage", Id.Id),
  feld("biografie", "biografie", Text.Wortlaut),
])

/** A thing of an ordinary kind. */
export type Gewoehnlich = typeof Gewoehnlich.Type

/**
 * A thing of a special category: noted only with a consent of the person that names the category.
 *
 * @quelle Art. 9 Abs. 2 lit. a DSGVO; § 67b Abs. 1 SGB X
 */
export const Besonders = Schema.Struct({
  ...base,
  feld: Schema.Literal("besonders"),
  datenart: Datenart.Besonders,
  einwilligung: EinwilligungId,
  wert: Text.Wortlaut,
})

/** A thing of a special category. */
export type Besonders = typeof Besonders.Type

/**
 * What is left of an Angabe that was erased: that there was one, and of what kind; neither the field nor the value.
 */
export const Geloescht = Schema.Struct({
  ...base,
  feld: Schema.Literal("geloescht"),
  datenart: Datenart.Datenart,
  wert: Schema.Literal("[gelöscht]"),
})

/** What is left of an Angabe that was erased. */
export type Geloescht = typeof Geloescht.Type

/** What can be noted: anything but what is left of something that was erased. */
export const Notierbar = Schema.Union([Gewoehnlich, Besonders])

/** What can be noted. */
export type Notierbar = typeof Notierbar.Type

/** One thing that is noted about one person, or was. */
export const Angabe = Schema.Union([Gewoehnlich, Besonders, Geloescht])

/** One thing that is noted about one person, or was. */
export type Angabe = typeof Angabe.Type

/** An Angabe in a case, with what became of it. */
export type Stand = Angabe & {
  readonly am: Stichtag.Stichtag
  /** Whose word against it: it is kept, and shown with this note (§ 84 Abs. 2 SGB X: disputed accuracy). */
  readonly bestritten?: { readonly am: Stichtag.Stichtag; readonly vermerk: string }
  readonly berichtigtAm?: Stichtag.Stichtag
}

/** The name of a field. */
export type Feld = Angabe["feld"]

/** The value that a field takes. */
export type WertOf<F extends Feld> = Extract<Angabe, { readonly feld: F }>["wert"]

/**
 * Finds what was noted last of a person in one field; `undefined` where nothing is.
 *
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/datenschutz"
 * import { Angabe } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const person = Kennung.person("p-1")
 * const sprache = (id: string, wert: string, am: Stichtag.Stichtag): Angabe.Stand =>
 *   ({ id: Id.make(id), person, herkunft: { art: "person" }, feld: "sprache", datenart: "lebenslage", wert, am })
 * const angaben = [sprache("a-1", "ar", Stichtag.make(2026, 1, 8)), sprache("a-2", "tr", Stichtag.make(2026, 2, 3))]
 * Angabe.findLast(angaben, person, "sprache")?.wert // => "tr"
 * Angabe.findLast(angaben, person, "kontakt") // => undefined
 * ```
 */
export const findLast = <F extends Feld>(angaben: ReadonlyArray<Stand>, person: PersonId, feld: F): Extract<Stand, { readonly feld: F }> | undefined =>
  angaben.findLast((one): one is Extract<Stand, { readonly feld: F }> => one.person === person && one.feld === feld)
