import { parseDocument } from "yaml"

/**
 * Checks a `yaml` fence of the documentation.
 *
 * It must be YAML without doubled keys. Where the fence is part of a Konzept, the reader of
 * `@teilhabe/konzept-yaml` has the last word: add its call here once it reads a part of a Konzept.
 */
export const acceptYaml = (text: string, place: string): void => {
  const document = parseDocument(text, { uniqueKeys: true })
  const complaints = [...document.errors, ...document.warnings].map((complaint) => complaint.message)
  if (complaints.length > 0) throw new Error(`${place}: not readable as YAML.\n${complaints.join("\n")}`)
}
