import { Ereignisformat } from "@teilhabe/core/ereignis"
import { Veroeffentlichungsregister } from "@teilhabe/core/geheimhaltung"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Anschluss } from "./anschluss.js"
import { requireObject } from "./eingaben.js"
import { type Gelesen, readStream } from "./lesen.js"
import { TeilhabeError, toTeilhabeError } from "./TeilhabeError.js"

type Eintrag = Veroeffentlichungsregister.Eintrag
type Register = Veroeffentlichungsregister.Veroeffentlichungsregister

const STREAM = "veroeffentlichungsregister"

const codec = Veroeffentlichungsregister.Veroeffentlichungsregister

// One event is a register of one entry, so that entry and register have one form.
const format = Ereignisformat.make<Register>({
  hebungen: [],
  typeOf: () => "TabellePublished",
  encode: Schema.encodeSync(codec),
  decode: Schema.decodeUnknownResult(codec),
})

const isEintrag = Schema.is(codec)

/** Checks what is to be entered, and quotes nothing of it. */
export const requireEintrag = (eintrag: unknown): void => {
  requireObject(eintrag, "What zahlen.publish enters")
  if (isEintrag({ eintraege: [eintrag] })) return
  throw new TeilhabeError("request", "What zahlen.publish enters has to be { am, bericht, tabelle } with a day of Stichtag, the name of a report and a published table")
}

/** The texts of both as a register writes them. */
const isSame = (one: Eintrag, other: Eintrag): boolean => {
  const [first, second] = [one, other].map((eintrag) => JSON.stringify(Schema.encodeSync(codec)({ eintraege: [eintrag] })))
  return first === second
}

/** What to do where the id was stored before: the same request, or another one. */
const checkKnown = (known: Eintrag | undefined, eintrag: Eintrag, id: string, given: boolean): void => {
  const name = JSON.stringify(id)
  if (!given) throw new TeilhabeError("host", `ids gave ${name}, which it gave before: nothing was stored; let it give a new id at each call`)
  if (known === undefined || !isSame(known, eintrag)) throw new TeilhabeError("duplicate", `The id ${name} belongs to another request: nothing was stored; give each table an id of its own`)
}

/** A table that is to be entered, under which id, and whether the host gave that. */
export interface Eintragung {
  readonly eintrag: Eintrag
  readonly id: string
  readonly given: boolean
}

/** What is out, and the events that say so. */
interface Ausgegeben extends Pick<Gelesen<Register>, "events" | "version"> {
  readonly register: Register
}

/** Reads what is out. */
export const readRegister = async (anschluss: Anschluss): Promise<Ausgegeben> => {
  const { events, version } = await readStream(anschluss, format, STREAM)
  return { events, register: { eintraege: events.flatMap(({ ereignis: { eintraege } }) => eintraege) }, version }
}

/** One attempt to enter a table; nothing where somebody else entered one meanwhile. */
export const enter = async (anschluss: Anschluss, { eintrag, given, id }: Eintragung): Promise<Register | undefined> => {
  const { events, register, version } = await readRegister(anschluss)
  const known = events.find((event) => event.id === `${id}/0`)
  if (known !== undefined) {
    checkKnown(known.ereignis.eintraege[0], eintrag, id, given)
    return register
  }
  const added = Veroeffentlichungsregister.add(register, eintrag)
  if (Result.isFailure(added)) throw new TeilhabeError("ablehnung", added.failure.message, { cause: added.failure })
  try {
    const { repeated } = await anschluss.run(anschluss.store.append([{ stream: STREAM, expected: version, events: [{ id: `${id}/0`, ...format.write({ eintraege: [eintrag] }) }] }]))
    return repeated ? undefined : added.success
  } catch (cause) {
    const { reason } = toTeilhabeError(cause)
    if (reason === "duplicate") checkKnown(undefined, eintrag, id, given)
    if (reason !== "conflict") throw cause
    return undefined
  }
}
