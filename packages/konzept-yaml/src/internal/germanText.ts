import { findingText } from "@teilhabe/core/bericht"
import type { Finding } from "@teilhabe/core/kernel"
import { germanSyntax, germanTexts } from "./germanTexts.js"

/** A second id names the first by its path; where the files tell its place, that is named beside it. */
const withPlace = (finding: Finding.Finding): Finding.Finding => {
  const { first, ort } = finding.details
  return first === undefined || ort === undefined ? finding : { ...finding, details: { ...finding.details, first: `${first} (${ort})` } }
}

/** Says in German what a finding says; in English where its code has no German text. */
export const germanText = (finding: Finding.Finding): string => {
  if (finding.code === "yaml/Syntax") {
    const text = germanSyntax(String(finding.details["ursache"]))
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/u.test(text) ? "" : "."}`
  }
  const template = Object.hasOwn(germanTexts, finding.code) ? germanTexts[finding.code] : undefined
  if (template === undefined) return findingText(withPlace(finding))
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(finding.details, name) ? String(finding.details[name]) : whole)
}
