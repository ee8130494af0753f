import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { pathToText } from "../kernel/Finding.js"
import { decodeUmrisse } from "./decodeUmrisse.js"
import { findingText } from "./findingText.js"

const ring = [[7, 51], [7.1, 51], [7.1, 51.1], [7, 51]]
const feature = (nr: unknown, coordinates: unknown = [ring], type = "Polygon") => ({ type: "Feature", properties: { nr }, geometry: { type, coordinates } })
const read = (features: ReadonlyArray<unknown>) => decodeUmrisse({ type: "FeatureCollection", features }, { schluessel: "nr" })
const findings = (gelesen: ReturnType<typeof read>) => (Result.isFailure(gelesen) ? gelesen.failure : [])
const codes = (gelesen: ReturnType<typeof read>) => findings(gelesen).map(({ code, path }) => `${code} ${pathToText(path)}`)

describe("decodeUmrisse", () => {
  it("reads polygons with holes and MultiPolygons; numbers become keys, heights and other members are left aside", () => {
    const high = ring.map((place) => [...place, 60])
    expect(read([{ ...feature("a", [ring, high]), bbox: [1] }, feature(12, [[ring], [high]], "MultiPolygon")])).toEqual(
      Result.succeed([{ schluessel: "a", polygone: [[ring, ring]] }, { schluessel: "12", polygone: [[ring], [ring]] }]),
    )
    expect(read([])).toEqual(Result.succeed([]))
  })

  it.each<readonly [string, ReadonlyArray<unknown>, string]>([
    ["a feature that is none", [null], "bericht/GeojsonInvalid features[0]"],
    ["an area without its key", [feature("")], "bericht/UmrissWithoutSchluessel features[0].properties"],
    ["a key that only objects have", [{ ...feature("a"), properties: Object.create({ nr: "a" }) }], "bericht/UmrissWithoutSchluessel features[0].properties"],
    ["a line", [feature("a", ring, "LineString")], "bericht/GeometrieUnknown features[0].geometry"],
    ["no geometry", [{ ...feature("a"), geometry: null }], "bericht/GeometrieUnknown features[0].geometry"],
    ["no rings", [feature("a", [])], "bericht/GeometrieUnknown features[0].geometry"],
    ["words for numbers", [feature("a", [[["7", "51"]]])], "bericht/GeometrieUnknown features[0].geometry"],
    ["an open ring", [feature("a", [[...ring, [7, 51.2]]])], "bericht/RingOpen features[0].geometry"],
    ["a ring too short", [feature("a", [ring.slice(1)])], "bericht/RingTooShort features[0].geometry"],
    ["a latitude of 100 degrees", [feature("a", [ring.map(([x]) => [x, 100])])], "bericht/KoordinateOutside features[0].geometry"],
    ["metres of UTM", [feature("a", [ring.map(([x = 0, y = 0]) => [369_000 + x, 5_723_000 + y])])], "bericht/UmrissProjiziert features[0].geometry"],
    ["one key for two areas", [feature("a"), feature("a")], "bericht/UmrissDoubled features"],
  ])("refuses %s, and says so in German", (_, features, expected) => {
    const gelesen = read(features)
    expect(codes(gelesen)).toEqual([expected])
    expect(findings(gelesen).map((finding) => findingText(finding)).join()).not.toMatch(/^the |^an |^two |–/u)
  })

  it("tells all mistakes at once", () => {
    expect(codes(read([feature(undefined), feature("b", 1), feature("c")]))).toHaveLength(2)
  })

  it.each([undefined, null, 1, [], {}, { type: "FeatureCollection" }, { type: "Feature", features: [] }])("refuses what is no collection: %j", (input) => {
    expect(codes(decodeUmrisse(input, { schluessel: "nr" }))).toEqual(["bericht/GeojsonInvalid "])
  })
})
