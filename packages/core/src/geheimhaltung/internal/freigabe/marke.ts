// Kept outside the values, so that no copy carries it.
const made = new WeakSet<object>()

/** Notes that a value is a Freigabe. */
export const markMade = (freigabe: object): void => {
  made.add(freigabe)
}

/** Tells whether a value was noted as a Freigabe. */
export const isMade = (value: object): boolean => made.has(value)
