import { findingText } from "@teilhabe/core/bericht"
import type { Finding } from "@teilhabe/core/kernel"
import { germanSyntax, germanTexts } from "./germanTexts.js"

/** Says in German what a finding says; in English where its code has no German text. */
export const germanText = (finding: Finding.Finding): string => {
  if (finding.code === "yaml/Syntax") {
    const text = germanSyntax(String(finding.details["ursache"]))
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const template = Object.hasOwn(germanTexts, finding.code) ? germanTexts[finding.code] : undefined
  if (template === undefined) return findingText(finding)
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(finding.details, name) ? String(finding.details[name]) : whole)
}
