import type { Finding } from "../../kernel/Finding.js"
import { cubeTexte } from "./texte/findingTexteCube.js"
import { formTexte } from "./texte/findingTexteForm.js"
import { indikatorTexte } from "./texte/findingTexteIndikator.js"
import { inhaltTexte } from "./texte/findingTexteInhalt.js"
import { projektTexte } from "./texte/findingTexteProjekt.js"
import { prozessTexte } from "./texte/findingTexteProzess.js"
import type { Nenne, Texte } from "./texte/findingTexteType.js"
import { vergleichTexte } from "./texte/findingTexteVergleich.js"

const quote: Nenne = (id) => `„${id}“`

/** Tells findings by a list of texts; one that the list does not know is told in English. */
export const teller = (texte: Texte) => (finding: Finding, nenne: Nenne = quote): string => {
  const code = finding.code.replace(/^[a-z]+\//u, "")
  const text = Object.hasOwn(texte, code) ? texte[code] : undefined
  return text === undefined ? finding.message : text(finding.details, nenne)
}

/** Tells what the check of a Konzept found: whoever reports on a Konzept alone need not load the texts of every floor. */
export const konzeptSatz = teller({ ...formTexte, ...projektTexte, ...inhaltTexte, ...prozessTexte })

/** Tells why figures cannot be compared. */
export const zahlenSatz = teller({ ...vergleichTexte, ...indikatorTexte, ...cubeTexte })
