/** Not built yet. */
export const postgresSource = (): never => { throw new Error("not built yet") }
