import type { Bekannt } from "../../src/befund/internal/schilderung/entfernen.js"

/** A case that knows nothing of anybody. */
export const nobody: Bekannt = { namen: [], anschriften: [], kontakte: [], staatsangehoerigkeiten: [], sprachen: [], besondere: [], kennungen: [], raeume: [] }
