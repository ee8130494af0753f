import type { Finding, Path } from "../../kernel/Finding.js"

/** Makes a finding that keeps a report from going out. */
export const fehler = (code: string, path: Path, message: string, details: Finding["details"] = {}): Finding => ({
  code: `bericht/${code}`, schwere: "fehler", path, message, details,
})
