/**
 * Duties and particulars for the tests, and the file as a foreign reader sees it.
 *
 * @module
 */
import { Pflicht } from "@teilhabe/core/gremienarbeit"
import { Id, Stichtag, Text } from "@teilhabe/core/kernel"
import { marl } from "@teilhabe/konzepte/marl"
import { type Kalenderangaben, Kalenderausgabe, renderIcs } from "@teilhabe/output-calendar"
import * as Result from "effect/Result"
import ICAL from "ical.js"

export const HEUTE = Stichtag.make(2026, 3, 1)

/** The year 2026 for Marl. */
export const angaben: Kalenderangaben.Kalenderangaben = {
  konzept: marl,
  domain: "integration.example",
  spanne: { von: Stichtag.make(2026, 1, 1), bis: Stichtag.make(2026, 12, 31) },
  erstellt: "2026-03-01",
}

/** A sitting of the Steuerungsgruppe Wohnen, or what is said otherwise. */
export const pflicht = (andere: Partial<Pflicht.Vorgabe> & { readonly text?: string } = {}, stichtag = HEUTE): Pflicht.Pflicht => {
  const { text, ...rest } = andere
  const am = rest.am ?? Stichtag.make(2026, 3, 12)
  const gremium = Id.make("steuerungsgruppe-wohnen")
  return Pflicht.asOf({
    id: "sitzung/steuerungsgruppe-wohnen/wohnen-1", art: "sitzung", titel: Text.make(text ?? `Steuerungsgruppe Wohnen: Sitzung am ${Stichtag.toText(am)}`),
    ab: am, am, wer: [Id.make("integrationsbeauftragter")], betrifft: gremium, herkunft: "ereignis", ...rest,
  }, stichtag)
}

/** The bytes of the one file. */
export const bytesOf = (pflichten: ReadonlyArray<Pflicht.Pflicht>, andere: Partial<Kalenderangaben.Kalenderangaben> = {}): Uint8Array =>
  renderIcs(pflichten, { ...angaben, ...andere })[0]?.bytes ?? new Uint8Array()

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The edition that went out as a file. */
export const ausgabe = (bytes: Uint8Array): Kalenderausgabe.Kalenderausgabe => Result.getOrThrow(Kalenderausgabe.read(bytes))

/** The events as ical.js reads them. */
export const events = (bytes: Uint8Array): ReadonlyArray<ICAL.Component> => new ICAL.Component(ICAL.parse(textOf(bytes))).getAllSubcomponents("vevent")

/** A property of the event with a UID that begins so, or of the first. */
export const wert = (bytes: Uint8Array, name: string, uid = ""): string =>
  String(events(bytes).find((one) => String(one.getFirstPropertyValue("uid")).startsWith(uid))?.getFirstPropertyValue(name))
