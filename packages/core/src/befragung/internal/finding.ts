import { writerFor } from "../../kernel/Finding.js"

/** Writes the findings of this floor. */
export const { fehler, hinweis, warnung } = writerFor("befragung")
