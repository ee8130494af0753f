// Chance that a seed repeats, and payloads that their id tells: whoever reads an event knows what it has to say.
import { createHash } from "node:crypto"

/** A small generator (mulberry32) over a seed of any text. */
export const chanceOf = (seed) => {
  let state = createHash("sha256").update(String(seed)).digest().readUInt32LE(0)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (from, to) => from + Math.floor(next() * (to - from + 1))
  return { next, int, pick: (list) => list[int(0, list.length - 1)] }
}

const HOSTILE = ["'; DROP TABLE x; --", "\"\\\u0000\n", "a\u0308 \u00e4", "\ud800 alone", "\u{1f600}", "$1 ? :x %s"]

const lengthOf = (chance) => {
  const at = chance.int(1, 300)
  if (at === 300) return 200_000
  return at > 290 ? 20_000 : chance.int(0, 400)
}

/** What the event of an id says: the same every time it is asked; `fassung` tells rewritten payloads from the first ones. */
export const payloadOf = (id, fassung = 0) => {
  const chance = chanceOf(`${id}#${fassung}`)
  const sample = createHash("sha256").update(`${id}#${fassung}`).digest("hex")
  const text = sample.repeat(Math.ceil(lengthOf(chance) / sample.length))
  return { id, fassung, zeichen: chance.pick(HOSTILE), zahlen: [chance.next(), chance.int(-9, 9), null, true], tief: { a: [{ text }] } }
}

export const eventOf = (id) => ({ id, type: "Geprueft", schema: 1, data: payloadOf(id) })

/** What a snapshot of a stream at a version says. */
export const stateOf = (stream, version) => ({ stream, version, summe: createHash("sha256").update(`${stream}@${version}`).digest("hex") })
