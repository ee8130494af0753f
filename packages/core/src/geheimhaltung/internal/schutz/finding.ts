import type { Finding, Path, Schwere } from "../../../kernel/Finding.js"

/** Makes a finding about protecting. */
export const finding = (code: string, schwere: Schwere, path: Path, message: string, details: Finding["details"] = {}): Finding =>
  ({ code: `geheimhaltung/${code}`, schwere, path, message, details })
