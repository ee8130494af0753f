import { checkAlone } from "./internal/readDateien.js"
import type { Meldung } from "./Meldung.js"
import type { KonzeptDatei } from "./readKonzept.js"

/**
 * Checks one file by itself: everything that no other file can cure. For an editor, while somebody types.
 *
 * Ids of other files and keys that the whole Konzept needs are not missed here; `readKonzept` looks at those.
 *
 * @example
 * ```ts
 * import { checkKonzeptDatei, meldungText } from "@teilhabe/konzept-yaml"
 *
 * const text = "orte:\n  - id: haus\n    titel: Haus\n    art: kita\n"
 * checkKonzeptDatei({ path: "orte.yaml", text }).map(meldungText)
 * // => ["orte.yaml:2:5 Fehler bei orte[0].quelle: Der Schlüssel „quelle“ fehlt."]
 * ```
 */
export const checkKonzeptDatei = (datei: KonzeptDatei): ReadonlyArray<Meldung> => checkAlone(datei)
