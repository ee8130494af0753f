import { writerFor } from "../../kernel/Finding.js"

/** The data cannot be used like this (`fehler`), somebody has to decide (`warnung`), a careful reader would ask (`hinweis`). */
export const { fehler, hinweis, warnung } = writerFor("kim")
