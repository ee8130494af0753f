import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"

type Description = { readonly genericName: string; readonly shortDescription: string; readonly longDescription: string; readonly features: ReadonlyArray<string> }
type PublicCode = Readonly<Record<string, unknown>> & {
  readonly categories: ReadonlyArray<string>
  readonly description: Readonly<Record<string, Description>>
  readonly maintenance: { readonly type: string; readonly contacts: ReadonlyArray<{ readonly name: string }> }
}

const code = parse(readFileSync(new URL("../publiccode.yml", import.meta.url), "utf8")) as PublicCode

/** The categories that we looked up in the standard's list; whoever adds one looks it up and adds it here. */
const categories = ["data-analytics", "data-visualization", "digital-citizenship", "knowledge-management", "project-management"]

describe("publiccode.yml, by the standard 0.4", () => {
  test.each([
    "publiccodeYmlVersion", "name", "url", "releaseDate", "platforms", "categories",
    "developmentStatus", "softwareType", "description", "legal", "maintenance", "localisation",
  ])("has the mandatory key %s", (key) => {
    expect(code[key]).toBeDefined()
  })

  test("states version, kind, licence and state with the words of the standard", () => {
    expect(code).toMatchObject({ publiccodeYmlVersion: "0.4", softwareType: "library", legal: { license: "MIT" } })
    expect(["concept", "development", "beta", "stable", "obsolete"]).toContain(code["developmentStatus"])
    expect(code["releaseDate"]).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
    expect(code["url"]).toMatch(/^https:\/\/.+\.git$/u)
  })

  test("takes its categories from the list of the standard", () => {
    expect(categories).toEqual(expect.arrayContaining([...code.categories]))
  })

  test.each(["de", "en"])("describes itself in %s within the lengths of the standard", (language) => {
    const { genericName, shortDescription, longDescription, features } = code.description[language]!
    expect(genericName.length).toBeLessThanOrEqual(35)
    expect(shortDescription.length).toBeLessThanOrEqual(150)
    expect(longDescription.length).toBeGreaterThanOrEqual(500)
    expect(longDescription.length).toBeLessThanOrEqual(10_000)
    expect(features.length).toBeGreaterThan(0)
    expect(features.every((feature) => feature.length <= 100)).toBe(true)
  })

  test("a community that maintains names whom to ask", () => {
    expect(code.maintenance.type).toBe("community")
    expect(code.maintenance.contacts.every(({ name }) => name.length > 0)).toBe(true)
    expect(code.maintenance.contacts.length).toBeGreaterThan(0)
  })

  test("says which languages the software speaks", () => {
    expect(code["localisation"]).toEqual({ localisationReady: false, availableLanguages: ["de"] })
  })
})
