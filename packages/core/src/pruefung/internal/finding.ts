import type { Stand } from "../../konzept/Fassung.js"
import { writerFor } from "../../kernel/Finding.js"

/** A contradiction or a broken reference (`fehler`), a gap that somebody should close (`warnung`), something to ask about (`hinweis`). */
export const { fehler, hinweis, warnung } = writerFor("konzept")

/** How much it weighs that something is left open which a city may adopt without: somebody should close it, before that it is to come. */
export const OFFEN = { beschlossen: warnung, entwurf: hinweis, "auf-dem-weg": hinweis } as const satisfies Record<Stand, typeof fehler>

/** How much it weighs that a part is missing which an adopted Konzept must have. */
export const SCHWERE = { beschlossen: fehler, entwurf: warnung, "auf-dem-weg": hinweis } as const satisfies Record<Stand, typeof fehler>
