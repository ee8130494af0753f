import type { Finding } from "../kernel/Finding.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Angebotskatalog } from "./Angebotskatalog.js"

/** Lists everything that is wrong or doubtful in a catalogue: ids that are there twice, references that lead nowhere, keys no list has, ages and places that contradict each other. */
export const checkAngebotskatalog = (katalog: Angebotskatalog, konzept: Konzept): ReadonlyArray<Finding> => {
  void [katalog, konzept]
  throw new Error("not built yet")
}
