import type { Key } from "../KeyRing.js"
import { fromBase64, toBase64 } from "./base64.js"

/** A payload that a key has closed: AES-256-GCM, `iv` and `ct` in Base64, the tag at the end of `ct`. */
export interface Envelope {
  readonly enc: 1
  /** The id of the key. */
  readonly key: string
  readonly iv: string
  readonly ct: string
}

const FIELDS = ["ct", "enc", "iv", "key"]

/** Tells whether a payload is an envelope of ours, opened or not. */
export const isEnvelope = (data: unknown): data is Envelope => {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return false
  const { ct, enc, iv, key } = data as Readonly<Record<string, unknown>>
  if (enc !== 1 || typeof key !== "string" || typeof iv !== "string" || typeof ct !== "string") return false
  return Object.keys(data).toSorted().join() === FIELDS.join()
}

/** Brings a key into the form that the platform works with; it does not come out again. */
export const take = (key: Key): Promise<CryptoKey> => globalThis.crypto.subtle.importKey("raw", new Uint8Array(key.bytes), "AES-GCM", false, ["encrypt", "decrypt"])

/** What a payload is bound to, so that it opens in no other place. */
export type Place = ReadonlyArray<string | number>

const parameters = (iv: Uint8Array<ArrayBuffer>, place: Place): AesGcmParams =>
  ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(JSON.stringify(place)), tagLength: 128 })

/** A text to close, and what it is bound to. */
export interface Plain {
  readonly text: string
  readonly place: Place
}

/** Closes texts with a key, each with a nonce of its own. */
export const seal = async (key: Key, plains: ReadonlyArray<Plain>): Promise<ReadonlyArray<Envelope>> => {
  const secret = await take(key)
  return Promise.all(plains.map(async ({ place, text }) => {
    const iv = globalThis.crypto.getRandomValues(new Uint8Array(12))
    const closed = await globalThis.crypto.subtle.encrypt(parameters(iv, place), secret, new TextEncoder().encode(text))
    return { enc: 1, key: key.id, iv: toBase64(iv), ct: toBase64(new Uint8Array(closed)) } as const
  }))
}

/** Opens an envelope; undefined where it, its place or its key is not the one that it was closed with. */
export const open = async (key: CryptoKey, { ct, iv }: Envelope, place: Place): Promise<string | undefined> => {
  const nonce = fromBase64(iv)
  const closed = fromBase64(ct)
  if (nonce?.length !== 12 || closed === undefined || closed.length < 16) return undefined
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await globalThis.crypto.subtle.decrypt(parameters(nonce, place), key, closed))
  } catch {
    // GCM says no more than that it does not fit.
    return undefined
  }
}
