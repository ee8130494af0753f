import type { Path } from "../../kernel/Finding.js"
import type * as Id from "../../kernel/Id.js"
import type { Quelle } from "../../kernel/Quelle.js"
import type * as Text from "../../kernel/Text.js"

/** What kind of element. */
export type Art =
  | "integrationsbegriff" | "eckpunkt" | "inklusion" | "wert" | "kodex" | "selbstverstaendnis" | "zielgruppe"
  | "handlungsfeld" | "leitziel" | "begriff" | "projekt" | "akteur" | "ort" | "gremium" | "fallmethode" | "ebene"
  | "phase" | "zielebene" | "monitoring" | "indikator" | "befragung" | "fortschreibung" | "angabe"

/** An element of a Konzept. */
export interface Element {
  readonly id: Id.Id
  readonly art: Art
  readonly titel: Text.Text
  readonly quelle: Quelle
  /** Where it stands in the Konzept. */
  readonly path: Path
  /** The element it stands in: the Handlungsfeld of a Leitziel. */
  readonly in?: Id.Id
}
