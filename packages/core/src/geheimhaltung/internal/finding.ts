import type { Finding, Path, Schwere } from "../../kernel/Finding.js"

/** Makes a finding of this floor. */
export const finding = (code: string, schwere: Schwere, path: Path, message: string, details: Finding["details"] = {}): Finding =>
  ({ code: `geheimhaltung/${code}`, schwere, path, message, details })

const of = (schwere: Schwere) => (code: string, path: Path, message: string, details: Finding["details"] = {}): Finding =>
  finding(code, schwere, path, message, details)

/** Makes a finding that keeps a rule or table from being used. */
export const fehler = of("fehler")

/** Makes a finding that wants a decision. */
export const warnung = of("warnung")

/** Makes a finding that informs. */
export const hinweis = of("hinweis")
