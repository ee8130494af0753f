import * as Result from "effect/Result"
import type { Finding, Path } from "../kernel/Finding.js"
import { fehler } from "./internal/dokumentFinding.js"
import type { Umriss } from "./internal/jahr/eingang.js"
import { type Ring, ringProblem, ringTexte } from "./internal/umrissPruefung.js"

/** How the outlines are read. */
export interface Umrissform {
  /** The property of each area that holds its key: `ags`, `nr`. */
  readonly schluessel: string
}

type Mapping = Readonly<Record<string, unknown>>

const isMapping = (value: unknown): value is Mapping => typeof value === "object" && value !== null && !Array.isArray(value)

const isPlace = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every((one) => typeof one === "number" && Number.isFinite(one))

// A third number is the height above the sea, which a map does not show.
const ringOf = (value: unknown): Ring | undefined =>
  Array.isArray(value) && value.every(isPlace) ? value.map(([laenge, breite]) => [laenge, breite] as const) : undefined

const polygonOf = (value: unknown): ReadonlyArray<Ring> | undefined => {
  const rings = Array.isArray(value) && value.length > 0 ? value.map(ringOf) : [undefined]
  return rings.every((ring) => ring !== undefined) ? rings : undefined
}

const polygoneOf = (geometry: unknown): Umriss["polygone"] | undefined => {
  if (!isMapping(geometry) || !["Polygon", "MultiPolygon"].includes(String(geometry["type"]))) return undefined
  const { coordinates } = geometry
  const all = geometry["type"] === "Polygon" ? [coordinates] : coordinates
  const polygons = Array.isArray(all) ? all.map(polygonOf) : [undefined]
  return polygons.every((polygon) => polygon !== undefined) ? polygons : undefined
}

// East and north in metres: ten kilometres from the equator already exceed every degree.
const isMetres = (ring: Ring): boolean => ring.length > 0 && ring.every(([ost, nord]) => Math.abs(ost) > 1_000 && Math.abs(nord) > 1_000)

const shapeFindings = (schluessel: string, polygone: Umriss["polygone"], at: Path): ReadonlyArray<Finding> => {
  const rings = polygone.flat()
  if (rings.some(isMetres)) {
    return [fehler("UmrissProjiziert", at, `the area "${schluessel}" has coordinates that look like metres (UTM or Gauß-Krüger); convert the outlines to degrees, WGS 84 (EPSG:4326)`, { schluessel })]
  }
  const problems = new Set(rings.flatMap((ring) => ringProblem(ring) ?? []))
  return [...problems].map((code) => fehler(code, at, `the area "${schluessel}" ${ringTexte[code]}`, { schluessel }))
}

const keyOf = (feature: Mapping, property: string): string | undefined => {
  const { properties } = feature
  const value = isMapping(properties) && Object.hasOwn(properties, property) ? properties[property] : undefined
  return (typeof value === "string" && value !== "") || (typeof value === "number" && Number.isFinite(value)) ? String(value) : undefined
}

type Read = { readonly umriss: Umriss } | { readonly findings: ReadonlyArray<Finding> }

const readFeature = (feature: unknown, { schluessel: property }: Umrissform, at: Path): Read => {
  if (!isMapping(feature) || feature["type"] !== "Feature") {
    return { findings: [fehler("GeojsonInvalid", at, 'an entry of "features" is no Feature; give GeoJSON as RFC 7946 has it', { expected: "Feature" })] }
  }
  const schluessel = keyOf(feature, property)
  if (schluessel === undefined) {
    return { findings: [fehler("UmrissWithoutSchluessel", [...at, "properties"], `the property "${property}", which holds the key of an area, is missing or empty; name the right one in schluessel`, { property })] }
  }
  const polygone = polygoneOf(feature["geometry"])
  if (polygone === undefined) {
    return { findings: [fehler("GeometrieUnknown", [...at, "geometry"], `the area "${schluessel}" is no Polygon and no MultiPolygon of numbers; leave lines and points out`, { schluessel })] }
  }
  const findings = shapeFindings(schluessel, polygone, [...at, "geometry"])
  return findings.length > 0 ? { findings } : { umriss: { schluessel, polygone } }
}

const doubles = (umrisse: ReadonlyArray<Umriss>): ReadonlyArray<Finding> => {
  const keys = umrisse.map(({ schluessel }) => schluessel)
  const twice = new Set(keys.filter((key, at) => keys.indexOf(key) !== at))
  return [...twice].map((schluessel) => fehler("UmrissDoubled", ["features"], `two areas have the key "${schluessel}"; join them in one MultiPolygon`, { schluessel }))
}

/**
 * Reads the outlines of a city's areas from GeoJSON, which has longitude and latitude in degrees (WGS 84).
 *
 * All mistakes are told at once. What the file says beyond key and outline is left aside, heights too; a ring that runs the
 * wrong way is taken as it is.
 *
 * @quelle RFC 7946
 * @example
 * ```ts
 * import { decodeUmrisse } from "@teilhabe/core/bericht"
 * import * as Result from "effect/Result"
 *
 * const ring = [[7.05, 51.64], [7.11, 51.64], [7.11, 51.68], [7.05, 51.64]]
 * const geometry = { type: "Polygon", coordinates: [ring] }
 * const datei = { type: "FeatureCollection", features: [{ type: "Feature", properties: { nr: 12 }, geometry }] }
 * decodeUmrisse(datei, { schluessel: "nr" }) // => Result.succeed([{ schluessel: "12", polygone: [[ring]] }])
 *
 * const utm = { ...datei, features: [{ ...datei.features[0], geometry: { type: "Polygon", coordinates: [[[369000, 5723000]]] } }] }
 * const gelesen = decodeUmrisse(utm, { schluessel: "nr" })
 * Result.isFailure(gelesen) ? gelesen.failure.map(({ code }) => code) : [] // => ["bericht/UmrissProjiziert"]
 * ```
 */
export const decodeUmrisse = (geojson: unknown, form: Umrissform): Result.Result<ReadonlyArray<Umriss>, ReadonlyArray<Finding>> => {
  if (!isMapping(geojson) || geojson["type"] !== "FeatureCollection" || !Array.isArray(geojson["features"])) {
    return Result.fail([fehler("GeojsonInvalid", [], "the outlines are no FeatureCollection of GeoJSON; give one with its features", { expected: "FeatureCollection" })])
  }
  const read = geojson["features"].map((feature, at) => readFeature(feature, form, ["features", at]))
  const umrisse = read.flatMap((one) => ("umriss" in one ? [one.umriss] : []))
  const findings = [...read.flatMap((one) => ("findings" in one ? one.findings : [])), ...doubles(umrisse)]
  return findings.length > 0 ? Result.fail(findings) : Result.succeed(umrisse)
}
