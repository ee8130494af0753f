/** Not built yet. */
export const openTeilhabe = (): never => { throw new Error("not built yet") }
