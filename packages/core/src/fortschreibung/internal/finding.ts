import { writerFor } from "../../kernel/Finding.js"

/** Writes findings of this floor. */
export const { fehler, hinweis, warnung } = writerFor("fortschreibung")
