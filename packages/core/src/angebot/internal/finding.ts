import type { Finding, Path, Schwere } from "../../kernel/Finding.js"
import type { Angebot } from "../Angebot.js"

const finding = (schwere: Schwere) =>
  (code: string, path: Path, message: string, details: Finding["details"] = {}, about?: Angebot, nearest?: string): Finding => ({
    code: `angebot/${code}`,
    schwere,
    path,
    message,
    details,
    ...(nearest === undefined ? {} : { nearest }),
    ...(about === undefined ? {} : { element: about.id, quelle: about.quelle }),
  })

/** The catalogue cannot be used like this. */
export const fehler = finding("fehler")

/** Somebody has to decide about it. */
export const warnung = finding("warnung")

/** Something a careful reader would ask about. */
export const hinweis = finding("hinweis")
