import type { Id } from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"
import { capital, geaendert, inQuotes, WOERTER } from "./internal/sprache.js"
import type { Aenderung, Geaendert, Weise } from "./Unterschied.js"

/** Tells the title of an element of one of the two Fassungen. */
export type Titelsuche = (id: Id) => Text.Text | undefined

const titelOf = (suche: Titelsuche, id: unknown): string => inQuotes(suche(id as Id) ?? { de: String(id) })

/** How a change is said: of a Fassung in force (`ist`), or of one that is still to come (`soll`). */
export type Aussage = "ist" | "soll"

const isText = (value: unknown): value is Text.Text => typeof value === "object" && value !== null && "de" in value

const GEKOMMEN: Readonly<Record<Aussage, string>> = { ist: "ist dazugekommen", soll: "soll dazukommen" }

const GEGANGEN: Readonly<Record<Aussage, string>> = { ist: "ist entfallen", soll: "soll entfallen" }

const NEU_GEFASST: Readonly<Record<Aussage, string>> = { ist: "ist neu gefasst", soll: "soll neu gefasst werden" }

const SAETZE: Readonly<Record<Exclude<Weise, "geaendert">, (one: Geaendert, aussage: Aussage, suche: Titelsuche, vorher: Titelsuche) => string>> = {
  umbenannt: ({ elementart, felder, titel }, aussage) => {
    const alt = felder.find(({ feld }) => feld === "titel")?.alt
    const name = `${capital(WOERTER[elementart].nominativ)} ${isText(alt) ? inQuotes(alt) : ""}`
    return aussage === "ist" ? `${name} heißt jetzt ${inQuotes(titel)}.` : `${name} soll ${inQuotes(titel)} heißen.`
  },
  "neu-gefasst": ({ elementart, felder, titel }, aussage) => {
    const feld = felder.find((one) => one.feld === "beschreibung")
    const how = feld?.alt === undefined ? GEKOMMEN : feld.neu === undefined ? GEGANGEN : NEU_GEFASST
    return `Die Beschreibung ${WOERTER[elementart].genitiv} ${inQuotes(titel)} ${how[aussage]}.`
  },
  verschoben: ({ elementart, felder, titel }, aussage) => {
    const feld = felder.find((one) => one.feld === "horizont")
    const way = `von „${String(feld?.alt)}“ auf „${String(feld?.neu)}“ verschoben`
    return `${capital(WOERTER[elementart].nominativ)} ${inQuotes(titel)} ${aussage === "ist" ? `ist ${way}` : `soll ${way} werden`}.`
  },
  verlegt: ({ elementart, felder, stelle, titel }, aussage, suche, vorher) => {
    const feld = felder.find((one) => one.feld === "handlungsfeld")
    const [alt, neu] = feld === undefined ? [stelle?.alt.in, stelle?.neu.in] : [feld.alt, feld.neu]
    const [name, where] = [`${capital(WOERTER[elementart].nominativ)} ${inQuotes(titel)}`, `zu ${titelOf(suche, neu)} statt zu ${titelOf(vorher, alt)}`]
    return aussage === "ist" ? `${name} gehört jetzt ${where}.` : `${name} soll ${where} gehören.`
  },
}

const SAGT_SCHON: Readonly<Record<Exclude<Weise, "geaendert">, string>> = { umbenannt: "titel", "neu-gefasst": "beschreibung", verschoben: "horizont", verlegt: "handlungsfeld" }

const changed = (one: Geaendert, aussage: Aussage, suche: Titelsuche, vorher: Titelsuche): ReadonlyArray<string> => {
  const said = new Set(one.weisen.flatMap((weise) => (weise === "geaendert" ? [] : [SAGT_SCHON[weise]])))
  const rest = one.felder.map(({ feld }) => feld).filter((feld) => !said.has(feld))
  return [
    ...one.weisen.flatMap((weise) => (weise === "geaendert" ? [] : [SAETZE[weise](one, aussage, suche, vorher)])),
    ...(rest.length === 0 ? [] : [`Bei ${WOERTER[one.elementart].dativ} ${inQuotes(one.titel)} ${geaendert(rest, aussage)}.`]),
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
 * Of a Fassung that is not in force yet, `aussage` says what is to be (`soll`), since nothing of it has happened.
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
export const aenderungText = (aenderung: Aenderung, suche: Titelsuche, vorher: Titelsuche = suche, aussage: Aussage = "ist"): ReadonlyArray<string> => {
  if (aenderung.art === "rahmen") {
    // That the next Fassung is another one is news only where nothing else is.
    const more = aenderung.felder.map(({ feld }) => feld).filter((feld) => feld !== "fassung")
    return [`Am Konzept selbst ${geaendert(more.length === 0 ? ["fassung"] : more, aussage)}.`]
  }
  if (aenderung.art === "geaendert") return changed(aenderung, aussage, suche, vorher)
  const name = `${WOERTER[aenderung.elementart].nominativ} ${inQuotes(aenderung.titel)}`
  if (aenderung.art === "entfallen") return [`${capital(name)}${place(aenderung, vorher)} ${GEGANGEN[aussage]}.`]
  return [aussage === "ist" ? `Neu ist ${name}${place(aenderung, suche)}.` : `${capital(name)}${place(aenderung, suche)} ${GEKOMMEN.soll}.`]
}
