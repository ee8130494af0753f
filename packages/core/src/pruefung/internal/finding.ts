import type { Finding, Path, Schwere } from "../../kernel/Finding.js"
import type { Id } from "../../kernel/Id.js"
import type { Quelle } from "../../kernel/Quelle.js"

/** What a finding is about, when it is about an element. */
export interface About {
  readonly id: Id
  readonly quelle: Quelle
}

const finding = (schwere: Schwere) =>
  (
    code: string,
    path: Path,
    message: string,
    details: Finding["details"] = {},
    about?: About,
    nearest?: string,
  ): Finding => ({
    code: `konzept/${code}`,
    schwere,
    path,
    message,
    details,
    ...(nearest === undefined ? {} : { nearest }),
    ...(about === undefined ? {} : { element: about.id, quelle: about.quelle }),
  })

/** A contradiction or a broken reference: the data cannot be used. */
export const fehler = finding("fehler")

/** A gap that somebody should close. */
export const warnung = finding("warnung")

/** Something a careful reader would ask about. */
export const hinweis = finding("hinweis")
