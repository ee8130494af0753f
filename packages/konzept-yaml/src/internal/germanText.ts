import type { Finding } from "@teilhabe/core/kernel"
import { germanExpectations, germanFound, germanSyntax, germanTexts } from "./germanTexts.js"

const CHOICES = /^"[^"]*"(?: \| "[^"]*")+$/u

/** Names the words to choose from as one says them. */
const choices = (text: string): string => {
  const words = text.split(" | ").map((word) => word.slice(1, -1))
  return `${words.slice(0, -1).join(", ")} oder ${words.at(-1)}`
}

const translate = (text: string, table: ReadonlyArray<readonly [RegExp, string]>): string => {
  const row = table.find(([pattern]) => pattern.test(text))
  if (row === undefined) return text
  const match = row[0].exec(text)
  return row[1].replace(/\$(\d)/gu, (_, group: string) => match?.[Number(group)] ?? "")
}

const detail = (name: string, value: string | number): string => {
  const text = String(value)
  if (name === "expected" && CHOICES.test(text)) return choices(text)
  if (name === "expected") return translate(text, germanExpectations)
  if (name === "found") return translate(text, germanFound)
  return name === "wanted" ? text.replace(/ or /gu, " oder ") : text
}

/** Says in German what a finding says; in English where its code has no German text. */
export const germanText = (finding: Finding.Finding): string => {
  if (finding.code === "yaml/Syntax") {
    const text = germanSyntax(String(finding.details["ursache"]))
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const template = Object.hasOwn(germanTexts, finding.code) ? germanTexts[finding.code] : undefined
  if (template === undefined) return finding.message
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = Object.hasOwn(finding.details, name) ? finding.details[name] : undefined
    return value === undefined ? whole : detail(name, value)
  })
}
