import type { Zuordnung } from "../../../merkmal/Zuordnung.js"
import type { Loeser } from "../../Loeser.js"
import type { Veroeffentlichungsregister } from "../../Veroeffentlichungsregister.js"

/** What protecting may rest on. */
export interface Schutzweise {
  /** What is out already; tables of others may stand in it as well. */
  readonly register?: Veroeffentlichungsregister
  readonly zuordnungen?: ReadonlyArray<Zuordnung>
  /** With a solver fewer cells are withheld: it shows that some are wide enough where no other world is found. */
  readonly loeser?: Loeser
}
