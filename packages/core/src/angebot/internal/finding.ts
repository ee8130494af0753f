import { writerFor } from "../../kernel/Finding.js"

/** The catalogue cannot be used like this (`fehler`), somebody has to decide (`warnung`), a careful reader would ask (`hinweis`). */
export const { fehler, hinweis, warnung } = writerFor("angebot")
