import type { Finding } from "../kernel/Finding.js"
import { teller } from "./internal/findingSatz.js"
import { angebotTexte } from "./internal/texte/findingTexteAngebot.js"
import { ausgangTexte } from "./internal/texte/findingTexteAusgang.js"
import { befragungTexte } from "./internal/texte/findingTexteBefragung.js"
import { cubeTexte } from "./internal/texte/findingTexteCube.js"
import { diagrammTexte } from "./internal/texte/findingTexteDiagramm.js"
import { fallTexte } from "./internal/texte/findingTexteFall.js"
import { formTexte } from "./internal/texte/findingTexteForm.js"
import { fortschreibungTexte } from "./internal/texte/findingTexteFortschreibung.js"
import { geheimhaltungTexte } from "./internal/texte/findingTexteGeheimhaltung.js"
import { gremienTexte } from "./internal/texte/findingTexteGremien.js"
import { indikatorTexte } from "./internal/texte/findingTexteIndikator.js"
import { inhaltTexte } from "./internal/texte/findingTexteInhalt.js"
import { kimTexte } from "./internal/texte/findingTexteKim.js"
import { projektTexte } from "./internal/texte/findingTexteProjekt.js"
import { kennzahlTexte } from "./internal/texte/findingTexteKennzahl.js"
import { prozessTexte } from "./internal/texte/findingTexteProzess.js"
import type { Texte } from "./internal/texte/findingTexteType.js"
import { vergleichTexte } from "./internal/texte/findingTexteVergleich.js"

const TEXTE: Texte = { ...formTexte, ...projektTexte, ...inhaltTexte, ...vergleichTexte, ...kennzahlTexte, ...indikatorTexte, ...cubeTexte, ...geheimhaltungTexte, ...angebotTexte, ...fallTexte, ...prozessTexte, ...gremienTexte, ...kimTexte, ...fortschreibungTexte, ...befragungTexte, ...ausgangTexte, ...diagrammTexte }

const tell = teller(TEXTE)

/**
 * Says in one or two German sentences what a check found; place, weight and `nearest` stay with the caller.
 *
 * `nenne` gives the words for an id, such as the title of the element; without it the id itself stands in quotes. A code
 * that has no German text is told in English.
 *
 * @example
 * ```ts
 * import { findingText } from "@teilhabe/core/bericht"
 * import { Finding } from "@teilhabe/core/kernel"
 *
 * const finding: Finding.Finding = {
 *   code: "konzept/LeitzielNotServed",
 *   schwere: "warnung",
 *   path: ["handlungsfelder", 0, "leitziele", 2],
 *   message: 'no Projekt serves the Leitziel "bezahlbar"',
 *   details: { id: "bezahlbar" },
 * }
 * findingText(finding) // => "Kein Projekt verfolgt das Leitziel „bezahlbar“."
 * findingText(finding, () => "„Bezahlbar wohnen“") // => "Kein Projekt verfolgt das Leitziel „Bezahlbar wohnen“."
 * ```
 */
export const findingText = (finding: Finding, nenne?: (id: string) => string): string => tell(finding, nenne)
