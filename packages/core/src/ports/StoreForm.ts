/**
 * The rules of the port that an adapter asks before it sends anything, and the one form of a payload.
 *
 * @module
 */
import type { AppendRequest, EraseRequest, RewriteRequest } from "./StoreRequest.js"
import type { Snapshot } from "./Snapshot.js"

/** How many events and how much payload a page holds at most where nothing is said: 500 events, 8 MiB. */
export const PAGE = { events: 500, bytes: 8 * 1024 * 1024 } as const

/** Throws an `EventStoreError` with reason `request` where a payload is not what JSON can say; gives its text otherwise. NOT BUILT YET. */
export const writePayload = (data: unknown, where: string): string => { throw new Error(`not built yet ${String(data)}${where}`) }

/** Reads the text of a payload; throws an `EventStoreError` with reason `corrupt` where it is none. NOT BUILT YET. */
export const readPayload = (text: string, where: string): unknown => { throw new Error(`not built yet ${text}${where}`) }

/** Throws an `EventStoreError` with reason `request` where an append breaks a rule. Payloads are checked by `writePayload`. NOT BUILT YET. */
export const requireAppend = (requests: ReadonlyArray<AppendRequest>): void => { throw new Error(`not built yet ${String(requests)}`) }

/** The same for the name of a stream to read. NOT BUILT YET. */
export const requireStream = (stream: string): void => { throw new Error(`not built yet ${stream}`) }

/** The same for an erasure. NOT BUILT YET. */
export const requireErase = (request: EraseRequest): void => { throw new Error(`not built yet ${String(request)}`) }

/** The same for a rewrite. NOT BUILT YET. */
export const requireRewrite = (request: RewriteRequest): void => { throw new Error(`not built yet ${String(request)}`) }

/** The same for a snapshot. NOT BUILT YET. */
export const requireSnapshot = (snapshot: Snapshot): void => { throw new Error(`not built yet ${String(snapshot)}`) }
