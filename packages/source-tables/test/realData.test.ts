import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { findMapping, type Meldung, packagedMappings, printTabelle, readDatensaetze, readTabelle } from "../src/index.js"

const data = fileURLToPath(new URL("../../../../shared/data/", import.meta.url))
const mappings = await packagedMappings()

const filesIn = (folder: string): ReadonlyArray<string> =>
  existsSync(path.join(data, folder)) ? readdirSync(path.join(data, folder)).filter((name) => name.endsWith(".csv")).map((name) => path.join(data, folder, name)) : []

const files = ["regionalstatistik", "niedersachsen", "konstanz"].flatMap(filesIn)

const mappingOf = (file: string) => {
  const mapping = findMapping(mappings, { zeile: readFileSync(file, "latin1").split("\n")[0] ?? "", datei: file })
  if (mapping === undefined) throw new Error(`no mapping for ${path.basename(file)}`)
  return mapping
}

describe.skipIf(files.length === 0)("official tables, where they are present beside the project", () => {
  it("reads every file without a finding that nobody expects", async () => {
    const found: Record<string, number> = {}
    let cells = 0
    for (const file of files) {
      const { meldungen, zellen } = await readDatensaetze(createReadStream(file), mappingOf(file), { datei: path.basename(file) })
      cells += zellen
      for (const { finding, fundstelle } of meldungen) {
        const key = `${path.basename(file)} ${finding.code}`
        if ((found[key] ?? 0) < 2) console.log(fundstelle, finding.code, finding.message, finding.nearest)
        found[key] = (found[key] ?? 0) + 1
      }
    }
    console.log(files.length, cells, found)
  })

  it("prints every file as it stood, byte by byte", async () => {
    const different: Array<string> = []
    for (const file of files) {
      const parts: Array<Uint8Array> = []
      for await (const bytes of printTabelle(readTabelle(createReadStream(file), mappingOf(file), { datei: path.basename(file) }))) parts.push(bytes)
      if (!Buffer.concat(parts).equals(readFileSync(file))) different.push(path.basename(file))
    }
    expect(different).toEqual([])
  })
})
