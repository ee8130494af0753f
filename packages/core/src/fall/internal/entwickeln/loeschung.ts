import { replace } from "../kopie.js"
import { ohneDaten } from "../loeschung/akte.js"
import type { Evolvers } from "./evolver.js"

/** What a case is after words were wiped. */
export const loeschung: Evolvers<"DatenErased"> = {
  DatenErased: (fall, ereignis) => (fall.phase === "neu" ? fall : replace(ohneDaten(fall, ereignis), { geloescht: [...fall.geloescht, ereignis] })),
}
