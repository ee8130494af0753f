import { StoreFault } from "@teilhabe/core/ports"
import { Client } from "pg"
import type { Patience } from "./connections.js"
import { requireName } from "./quote.js"

/** A city in a schema of a database, and how it is reached. */
export interface Place {
  readonly url: string
  readonly schema: string
  readonly stadt: string
  readonly max: number
  readonly patience: Patience
  /** How messages name it: without account and password. */
  readonly where: string
}

/** The name of the schema where none is given. */
export const SCHEMA = "teilhabe"

/** Names a database for messages, without account and password. */
export const nameOf = (url: string): string => {
  if (!URL.canParse(url)) return "PostgreSQL"
  const { host, pathname } = new URL(url)
  return `PostgreSQL ${host}${pathname}`
}

/** Takes a connection string that the driver can read, or throws with reason `request`; the message shows nothing of it. */
export const requireUrl = (url: string): string => {
  const how = 'write it as "postgres://user@host:5432/database", with every sign of a password percent-encoded that is no letter or digit'
  // What stands before an @ is account and password, wherever a slash or a question mark in them has cut.
  const { hash, pathname, search } = typeof url === "string" && URL.canParse(url) ? new URL(url) : { hash: "", pathname: "", search: "" }
  if (`${pathname}${search}${hash}`.includes("@")) throw StoreFault.request(`the url has an @ behind the host: ${how}`)
  try {
    // A folder with a socket is the one form besides.
    if (!url.startsWith("/") && !URL.canParse(url)) throw new TypeError("no url")
    // Nothing is opened: it only reads the string.
    void new Client({ connectionString: url })
    return url
  } catch {
    throw StoreFault.request(`the url is none that PostgreSQL's driver can read: ${how}`)
  }
}

const requireWhole = (value: number, what: string): number => {
  if (Number.isSafeInteger(value) && value >= 1 && value <= 2_147_483_647) return value
  throw StoreFault.request(`${what} is ${String(value)}: it has to be a whole number from 1 on`)
}

/** Takes a schema as it is given, or throws with reason `request`. */
export const requireSchema = (schema: string = SCHEMA): string => {
  try {
    return requireName(schema, "a schema")
  } catch (error) {
    throw StoreFault.request(error instanceof Error ? error.message : String(error))
  }
}

/** Throws with reason `request` where a text is no key of a city. */
export const requireStadt = (stadt: string): string => {
  if (stadt !== "" && stadt.length <= 200 && !/[\0\p{Surrogate}]/u.test(stadt)) return stadt
  throw StoreFault.request(`${JSON.stringify(stadt.slice(0, 200))} is no key of a city: 1 to 200 code units of well-formed text without U+0000`)
}

interface Given {
  readonly url: string
  readonly stadt: string
  readonly schema?: string
  readonly connections?: number
  readonly patience?: Partial<Patience>
}

/** Checks what a host gives, or throws with reason `request`. */
export const requireOptions = ({ connections = 8, patience = {}, schema, stadt, url }: Given): Place => ({
  url: requireUrl(url),
  schema: requireSchema(schema),
  stadt: requireStadt(stadt),
  max: requireWhole(connections, "connections"),
  patience: {
    lock: requireWhole(patience.lock ?? 10_000, "patience.lock"),
    statement: requireWhole(patience.statement ?? 60_000, "patience.statement"),
    connection: requireWhole(patience.connection ?? 10_000, "patience.connection"),
  },
  where: nameOf(url),
})
