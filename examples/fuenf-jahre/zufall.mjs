// Chance that can be repeated: the same seed gives the same years.

/** Makes a generator (mulberry32) from a whole number. */
export const makeZufall = (seed) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const ganz = (von, bis) => von + Math.floor(next() * (bis - von + 1))
  return { anteil: next, ganz, wahl: (liste) => liste[ganz(0, liste.length - 1)], trifft: (chance) => next() < chance }
}

/** Marks a text as invented, so that no reader takes it for something that happened. */
export const erfunden = (text) => `${text} (erfunden)`
