/**
 * What an office is told about the document that it gave back.
 *
 * @module
 */
import type { Finding } from "@teilhabe/core/kernel"

const texte: Readonly<Record<string, (details: Finding.Finding["details"]) => string>> = {
  "docx/OrtDoppelt": ({ ort }) => `Der Rahmen „${ort}“ kommt im Dokument zweimal vor. Beide Texte wurden zusammengefügt; bitte prüfen Sie, ob das so gemeint ist.`,
  "docx/TagUnlesbar": ({ ort, text }) => `Im Rahmen „${ort}“ ist das Datum „${text}“ nicht zu lesen. Bitte schreiben Sie es so: 30.06.2024.`,
  "docx/TextAusserhalb": ({ text }) => `Dieser Absatz steht in keinem Rahmen und ginge beim nächsten Lauf verloren: „${text}“. Bitte verschieben Sie ihn in einen Rahmen.`,
}

/**
 * Tells in German what `readEigentexte` found.
 *
 * @example
 * ```ts
 * import { lesungText } from "@teilhabe/output-office/docx"
 *
 * lesungText({ code: "docx/TagUnlesbar", schwere: "warnung", path: [], message: "", details: { ort: "wohnen", text: "im Juni" } })
 * // => "Im Rahmen „wohnen“ ist das Datum „im Juni“ nicht zu lesen. Bitte schreiben Sie es so: 30.06.2024."
 * ```
 */
export const lesungText = (finding: Finding.Finding): string => texte[finding.code]?.(finding.details) ?? finding.message
