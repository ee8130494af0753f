import { writerFor } from "../../kernel/Finding.js"

/** A contradiction or a broken reference (`fehler`), a gap that somebody should close (`warnung`), something to ask about (`hinweis`). */
export const { fehler, hinweis, warnung } = writerFor("konzept")
