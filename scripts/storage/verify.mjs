// Holds a store against what its writers were told: every acknowledged event is there with its payload, none twice, none torn,
// positions without a gap but for what was erased, versions as expected, streams equal to the one order.
import { isDeepStrictEqual } from "node:util"
import { payloadOf, stateOf } from "./chance.mjs"
import { pagesOf } from "./open.mjs"

const short = (value) => JSON.stringify(value).slice(0, 200)

/** Reads everything; `bad` hears what a page does that no page may. */
export const readWhole = async (store, bad, { after = 0, limit } = {}) => {
  const entries = []
  let last = after
  for await (const page of pagesOf(store, after, limit)) {
    for (const entry of page.entries) {
      if (entry.position <= last) bad(`position ${entry.position} comes after ${last}`)
      last = entry.position
      entries.push(entry)
    }
    if (page.position !== last) bad(`a page ends at ${last} and says ${page.position}`)
  }
  return { entries, last }
}

const groupBy = (entries, key) => {
  const groups = new Map()
  for (const entry of entries) {
    const list = groups.get(entry[key])
    if (list === undefined) groups.set(entry[key], [entry])
    else list.push(entry)
  }
  return groups
}

/** What is there, found by id, stream and kind. */
const overview = (entries, bad) => {
  const kinds = groupBy(entries, "_tag")
  const events = kinds.get("Event") ?? []
  const byId = new Map()
  for (const event of events) {
    if (byId.has(event.id)) bad(`twice: ${event.id} at ${byId.get(event.id).position} and at ${event.position}`)
    byId.set(event.id, event)
  }
  const tombstones = new Map()
  for (const one of kinds.get("Tombstone") ?? []) {
    if (tombstones.has(one.stream)) bad(`twice: the tombstone of ${one.stream}`)
    tombstones.set(one.stream, one)
  }
  return { entries, byId, tombstones, streams: groupBy(events, "stream"), rewrites: groupBy(kinds.get("Rewrite") ?? [], "stream") }
}

/** Which positions are missing: exactly those of the acknowledged events of erased streams. */
const checkPositions = ({ entries, tombstones, last, calls, bad }) => {
  const erased = new Set()
  for (const { requests, ack } of calls) {
    if (requests?.length === 1 && ack && tombstones.has(requests[0].stream)) for (let at = ack.from; at <= ack.to; at += 1) erased.add(at)
  }
  let next = 1
  for (const { position, _tag } of entries) {
    for (; next < position; next += 1) if (!erased.has(next)) bad(`gap: nothing at position ${next}, and no erased event stood there`)
    if (erased.has(position)) bad(`position ${position} was given twice: to an erased event and to an entry (${_tag})`)
    next = position + 1
  }
  const gone = [...tombstones.values()].reduce((sum, { events }) => sum + events, 0)
  if (entries.length + gone !== last) bad(`${entries.length} entries and ${gone} erased events do not add up to the last position ${last}`)
}

/** The payload that an event has to have, after the rewrites of its stream. */
const fassungOf = ({ rewrites }, { stream, version }) => {
  const last = (rewrites.get(stream) ?? []).findLast((one) => one.version >= version)
  return last === undefined ? 0 : Number(last.rule.slice("fassung-".length))
}

const checkEvents = (whole, meant, bad) => {
  for (const event of whole.byId.values()) {
    if (!meant.has(event.id)) bad(`nobody wrote ${event.id} at ${event.position} (a second time under another id?)`)
    else if (!isDeepStrictEqual(event.data, payloadOf(event.id, fassungOf(whole, event)))) bad(`another payload: ${event.id} at ${event.position} says ${short(event.data)}`)
    if (whole.tombstones.has(event.stream)) bad(`${event.id} is there, and its stream ${event.stream} is erased`)
  }
}

/** All events of a stream by its own pages, equal to those of the order. */
const checkStream = async (store, stream, expected, bad) => {
  const found = []
  let page
  let from = 1
  do {
    page = await store.read(stream, { from })
    found.push(...page.events)
    from = page.next
  } while (from !== undefined)
  found.forEach((event, at) => { if (event.version !== at + 1) bad(`${stream}: version ${event.version} at place ${at + 1}`) })
  if (page.version !== found.length) bad(`${stream}: ${found.length} events, and the version is ${page.version}`)
  if (!isDeepStrictEqual(found, expected)) bad(`${stream}: ${found.length} events by itself, ${expected.length} in the one order, or others`)
}

const flat = ({ requests }) => requests.flatMap(({ stream, expected, ids }) => ids.map((id, at) => ({ id, stream, version: expected === "any" ? undefined : expected + at + 1 })))

/** One append: whole or not there, in one piece, at the expected versions, and there where it was acknowledged. */
const checkAppend = (whole, call, bad) => {
  const wanted = flat(call)
  if (call.requests.some(({ stream }) => whole.tombstones.has(stream))) return
  const there = wanted.map(({ id }) => whole.byId.get(id))
  const count = there.filter((event) => event !== undefined).length
  const name = `call ${call.n} of ${call.file.split("/").at(-1)} (${wanted.length} events, ${call.requests.length} streams)`
  if (call.ack !== undefined && count < wanted.length) return bad(`lost: ${wanted.length - count} acknowledged events of ${name}, ${wanted.find(({ id }) => !whole.byId.has(id)).id} among them`)
  if (call.failed !== undefined && call.failed !== "defect" && count > 0) return bad(`${name} failed with ${call.failed}, and ${count} of its events are there`)
  if (count === 0) return undefined
  if (count < wanted.length) return bad(`torn: ${count} of ${name} are there`)
  there.forEach((event, at) => {
    if (event.position !== there[0].position + at) bad(`in pieces: ${event.id} of ${name} is at ${event.position}, the first at ${there[0].position}`)
    if (event.stream !== wanted[at].stream) bad(`${event.id} is in ${event.stream} and not in ${wanted[at].stream}`)
    if (wanted[at].version !== undefined && event.version !== wanted[at].version) bad(`${event.id} has version ${event.version}, expected was ${wanted[at].version}`)
  })
  return call.ack === undefined ? undefined : checkAnswer(call, there, name, bad)
}

/** What the writer was told is what is there. */
const checkAnswer = ({ ack, requests }, there, name, bad) => {
  if (ack.from !== there[0].position || ack.to !== there.at(-1).position) bad(`${name} was told positions ${ack.from} to ${ack.to}, and is at ${there[0].position} to ${there.at(-1).position}`)
  let at = -1
  requests.forEach(({ stream, ids }, index) => {
    at += ids.length
    if (ack.versions[index] !== there[at].version) bad(`${name} was told version ${ack.versions[index]} of ${stream}, and has ${there[at].version}`)
  })
}

const checkRewrite = (whole, { stream, expected, fassung, ids, ack, failed, n }, bad) => {
  const found = (whole.rewrites.get(stream) ?? []).filter(({ rule }) => rule === `fassung-${fassung}`)
  if (found.length > 1) bad(`twice: the rewrite ${fassung} of ${stream}`)
  if (ack !== undefined && found.length === 0) bad(`lost: the acknowledged rewrite ${fassung} of ${stream} (call ${n})`)
  if (failed !== undefined && failed !== "defect" && found.length > 0) bad(`call ${n} failed with ${failed}, and its rewrite of ${stream} is there`)
  if (found.some(({ version }) => version !== expected)) bad(`the rewrite ${fassung} of ${stream} goes to version ${found[0].version}, not ${expected}`)
  const count = ids.filter((id) => whole.byId.has(id)).length
  if (count !== (found.length > 0 ? ids.length : 0)) bad(`torn: the rewrite ${fassung} of ${stream} is ${found.length > 0 ? "" : "not "}there with ${count} of the ${ids.length} events it appends`)
}

const checkErasure = async (store, whole, { stream, ack, failed, n }, bad) => {
  const tombstone = whole.tombstones.get(stream)
  if (failed !== undefined && failed !== "defect" && tombstone !== undefined) bad(`call ${n} failed with ${failed}, and its erasure of ${stream} is there`)
  if (ack !== undefined && tombstone === undefined) return bad(`lost: the acknowledged erasure of ${stream} (call ${n})`)
  if (tombstone === undefined) return undefined
  const page = await store.read(stream)
  if (page.events.length > 0 || page.tombstone?.position !== tombstone.position) bad(`${stream} is erased, and reading it gives ${page.events.length} events and the tombstone ${short(page.tombstone ?? null)}`)
  if ((await store.loadSnapshot(stream)) !== undefined) bad(`${stream} is erased, and its snapshot is there`)
  return undefined
}

const checkSnapshots = async (store, calls, bad) => {
  const newest = new Map(calls.filter(({ call, ack }) => call === "snapshot" && ack === true).map(({ stream, version }) => [stream, version]))
  for (const [stream, version] of newest) {
    const kept = await store.loadSnapshot(stream)
    if (kept === undefined || kept.version < version) bad(`lost: the snapshot of ${stream} at version ${version}, kept is ${short(kept ?? null)}`)
    else if (!isDeepStrictEqual(kept.data, stateOf(stream, kept.version))) bad(`another snapshot: ${stream} at ${kept.version} says ${short(kept.data)}`)
  }
}

/** Holds a store against the calls of its writers; gives what is wrong, and how much was looked at. */
export const verify = async (store, calls) => {
  const wrong = []
  const bad = (text) => { wrong.push(text) }
  const { entries, last } = await readWhole(store, bad)
  const whole = overview(entries, bad)
  const meant = new Set(calls.flatMap((call) => call.ids ?? call.requests?.flatMap(({ ids }) => ids) ?? []))
  checkPositions({ ...whole, last, calls, bad })
  checkEvents(whole, meant, bad)
  for (const [stream, events] of whole.streams) await checkStream(store, stream, events, bad)
  for (const call of calls) {
    if (call.call === "append") checkAppend(whole, call, bad)
    if (call.call === "rewrite") checkRewrite(whole, call, bad)
    if (call.call === "erase") await checkErasure(store, whole, call, bad)
  }
  await checkSnapshots(store, calls, bad)
  return { wrong, events: whole.byId.size, entries: entries.length, last, acknowledged: calls.filter(({ ack }) => ack !== undefined).length, open: calls.filter(({ ack, failed }) => ack === undefined && failed === undefined).length, tombstones: whole.tombstones.size, rewrites: [...whole.rewrites.values()].flat().length }
}
