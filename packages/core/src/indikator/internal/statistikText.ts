import { statistiken } from "../statistiken.js"

/** Names a statistics; one that is not known stands as its id. */
export const statistikText = (id: string): string => statistiken.find((one) => one.id === id)?.titel ?? id
