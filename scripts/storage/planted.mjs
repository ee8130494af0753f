// Stores with one defect each, to see that the proofs find it. A proof that cannot fail proves nothing.
import { setTimeout as sleep } from "node:timers/promises"

const parts = (requests) => requests.flatMap(({ stream, expected, events }) => events.map((event, at) => ({ stream, expected: typeof expected === "number" ? expected + at : expected, events: [event] })))

/** So many calls may wait to be written: what comes faster than the store writes must not fill the memory of the machine. */
const WAITING = 20

/** Acknowledges at once, and writes a little later. */
const early = (store) => {
  const waiting = new Set()
  return {
    append: async (requests) => {
      const known = await Promise.all(requests.map(async ({ stream, expected }) => (typeof expected === "number" ? expected : (await store.read(stream, { limit: 1 })).version)))
      while (waiting.size >= WAITING) await sleep(5)
      waiting.add(requests)
      void sleep(40).then(() => store.append(requests)).catch(() => {}).finally(() => { waiting.delete(requests) })
      await sleep(1)
      return { from: 1, to: requests.length, versions: requests.map(({ events }, at) => known[at] + events.length), repeated: false }
    },
  }
}

/** Writes the events of a call one after the other. */
const tears = (store) => ({
  append: async (requests) => {
    let from
    let last
    const versions = new Map()
    for (const one of parts(requests)) {
      last = await store.append([one])
      from ??= last.from
      versions.set(one.stream, last.versions[0])
      if (requests.length > 1 || requests[0].events.length > 1) await sleep(5)
    }
    return { ...last, from, versions: [...versions.values()] }
  },
})

/** Now and then stores an event a second time, under another id. */
const twice = (store) => {
  let calls = 0
  return {
    append: async (requests) => {
      const done = await store.append(requests)
      calls += 1
      if (calls % 20 === 0) await store.append([{ stream: requests[0].stream, expected: "any", events: [{ ...requests[0].events[0], id: `${requests[0].events[0].id}~` }] }]).catch(() => {})
      return done
    },
  }
}

/** Does not hold against the expected version. */
const blind = (store) => ({ append: (requests) => store.append(requests.map((one) => ({ ...one, expected: "any" }))) })

/** Says that it is done where there is no room. */
const swallows = (store) => ({
  append: (requests) => store.append(requests).catch((error) => {
    if (error.reason !== "full") throw error
    return { from: 1, to: 1, versions: requests.map(({ expected, events }) => (typeof expected === "number" ? expected : 0) + events.length), repeated: false }
  }),
})

/** Says that it has rewritten, and does nothing. */
const keeps = () => ({ rewrite: async ({ stream, expected, on, rule, by }) => ({ _tag: "Rewrite", position: 1, stream, version: expected, on, rule, by }) })

/** Leaves out an entry when reading. */
const skips = (store) => ({
  readAll: async (options) => {
    const page = await store.readAll(options)
    return { ...page, entries: page.entries.filter(({ position }) => position % 97 !== 13) }
  },
})

/** Shows an entry only after the ones behind it have been read. */
const late = (store) => {
  const held = new Set()
  return {
    readAll: async (options) => {
      const page = await store.readAll(options)
      const hidden = page.entries.filter(({ position }) => position % 97 === 13 && !held.has(position))
      for (const { position } of hidden) held.add(position)
      return { ...page, entries: page.entries.filter((entry) => !hidden.includes(entry)) }
    },
  }
}

/** Loses a sign of a payload when reading. */
const alters = (store) => ({
  readAll: async (options) => {
    const page = await store.readAll(options)
    return { ...page, entries: page.entries.map((entry) => (entry._tag === "Event" && entry.position % 97 === 13 ? { ...entry, data: { ...entry.data, zeichen: "?" } } : entry)) }
  },
})

const DEFECTS = { early, tears, twice, blind, swallows, keeps, skips, late, alters }

/** The store with a defect, or itself where none is named. */
export const plant = (store, defect) => {
  if (defect === undefined || !Object.hasOwn(DEFECTS, defect)) return store
  return { ...store, ...DEFECTS[defect](store) }
}
