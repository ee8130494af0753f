import type { Id } from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"
import { capital, geaendert, inQuotes, WOERTER } from "./internal/sprache.js"
import type { Aenderung, Geaendert, Weise } from "./Unterschied.js"

/** Tells the title of an element of one of the two Fassungen. */
export type Titelsuche = (id: Id) => Text.Text | undefined

const titelOf = (suche: Titelsuche, id: unknown): string => inQuotes(suche(id as Id) ?? { de: String(id) })

const isText = (value: unknown): value is Text.Text => typeof value === "object" && value !== null && "de" in value

const SAETZE: Readonly<Record<Exclude<Weise, "geaendert">, (one: Geaendert, suche: Titelsuche, vorher: Titelsuche) => string>> = {
  umbenannt: ({ elementart, felder, titel }) => {
    const alt = felder.find(({ feld }) => feld === "titel")?.alt
    return `${capital(WOERTER[elementart].nominativ)} ${isText(alt) ? inQuotes(alt) : ""} heißt jetzt ${inQuotes(titel)}.`
  },
  "neu-gefasst": ({ elementart, felder, titel }) => {
    const feld = felder.find((one) => one.feld === "beschreibung")
    const how = feld?.alt === undefined ? "ist dazugekommen" : feld.neu === undefined ? "ist entfallen" : "ist neu gefasst"
    return `Die Beschreibung ${WOERTER[elementart].genitiv} ${inQuotes(titel)} ${how}.`
  },
  verschoben: ({ elementart, felder, titel }) => {
    const feld = felder.find((one) => one.feld === "horizont")
    return `${capital(WOERTER[elementart].nominativ)} ${inQuotes(titel)} ist von „${String(feld?.alt)}“ auf „${String(feld?.neu)}“ verschoben.`
  },
  verlegt: ({ elementart, felder, stelle, titel }, suche, vorher) => {
    const feld = felder.find((one) => one.feld === "handlungsfeld")
    const [alt, neu] = feld === undefined ? [stelle?.alt.in, stelle?.neu.in] : [feld.alt, feld.neu]
    return `${capital(WOERTER[elementart].nominativ)} ${inQuotes(titel)} gehört jetzt zu ${titelOf(suche, neu)} statt zu ${titelOf(vorher, alt)}.`
  },
}

const SAGT_SCHON: Readonly<Record<Exclude<Weise, "geaendert">, string>> = { umbenannt: "titel", "neu-gefasst": "beschreibung", verschoben: "horizont", verlegt: "handlungsfeld" }

const changed = (one: Geaendert, suche: Titelsuche, vorher: Titelsuche): ReadonlyArray<string> => {
  const said = new Set(one.weisen.flatMap((weise) => (weise === "geaendert" ? [] : [SAGT_SCHON[weise]])))
  const rest = one.felder.map(({ feld }) => feld).filter((feld) => !said.has(feld))
  return [
    ...one.weisen.flatMap((weise) => (weise === "geaendert" ? [] : [SAETZE[weise](one, suche, vorher)])),
    ...(rest.length === 0 ? [] : [`Bei ${WOERTER[one.elementart].dativ} ${inQuotes(one.titel)} ${geaendert(rest)}.`]),
  ]
}

const place = ({ wert }: { readonly wert: Readonly<Record<string, unknown>> }, suche: Titelsuche): string => {
  const { handlungsfeld, horizont } = wert
  const said = [...(typeof handlungsfeld === "string" ? [`Handlungsfeld ${titelOf(suche, handlungsfeld)}`] : []), ...(typeof horizont === "string" ? [horizont] : [])]
  return said.length === 0 ? "" : ` (${said.join(", ")})`
}

/**
 * Says one difference in plain German, in whole sentences: what came, what went, what is called, said or placed otherwise.
 *
 * `suche` tells the title of an element by its id in the new Fassung, `vorher` the one it had in the old; where they know none, the id is said.
 *
 * @example
 * ```ts
 * import { aenderungText, compareFassungen } from "@teilhabe/core/fortschreibung"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const projekte = marl.projekte.map((projekt) => (projekt.id === "wohnen-mietercafes" ? { ...projekt, horizont: "mittelfristig" as const } : projekt))
 * const { aenderungen } = compareFassungen(marl, { ...marl, projekte })
 * aenderungen.flatMap((one) => aenderungText(one, () => undefined)) // => ["Das Projekt „Mobile Mietercafés in den einzelnen Stadtteilbüros“ ist von „kurzfristig“ auf „mittelfristig“ verschoben."]
 * ```
 */
export const aenderungText = (aenderung: Aenderung, suche: Titelsuche, vorher: Titelsuche = suche): ReadonlyArray<string> => {
  if (aenderung.art === "rahmen") {
    // That the next Fassung is another one is news only where nothing else is.
    const more = aenderung.felder.map(({ feld }) => feld).filter((feld) => feld !== "fassung")
    return [`Am Konzept selbst ${geaendert(more.length === 0 ? ["fassung"] : more)}.`]
  }
  if (aenderung.art === "geaendert") return changed(aenderung, suche, vorher)
  const name = `${WOERTER[aenderung.elementart].nominativ} ${inQuotes(aenderung.titel)}`
  return [aenderung.art === "hinzugekommen" ? `Neu ist ${name}${place(aenderung, suche)}.` : `${capital(name)}${place(aenderung, vorher)} ist entfallen.`]
}
