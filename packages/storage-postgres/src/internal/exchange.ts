import type { Connection, Submittable } from "pg"

/** A statement that the server parses once per connection. */
export interface Statement {
  readonly name: string
  readonly text: string
  /** What it gives is one text, so that the server need not be asked what its columns are. */
  readonly isText: boolean
}

/** A value as it is bound: a Buffer in the binary form of its type. */
export type Value = string | number | Buffer | null

/** A row as it comes, by place. */
export type Row = ReadonlyArray<unknown>

/** Is told of the rows, or why there are none. */
export type Done = (cause: unknown, rows?: ReadonlyArray<Row>) => void

const NUMBERS: ReadonlySet<number> = new Set([20, 21, 23])
const BOOLEAN = 16

/** Reads what our statements give and nothing else, whatever the host has set for the whole process. */
export const parserOf = (oid: number): ((text: string) => unknown) => {
  if (NUMBERS.has(oid)) return Number
  if (oid === BOOLEAN) return (text) => text === "t"
  return (text) => text
}

/** The driver notes here what the server has parsed; its types leave that out. */
const isParsed = (connection: Connection, name: string): boolean =>
  (connection as Connection & { readonly parsedStatements: Readonly<Record<string, unknown>> }).parsedStatements[name] !== undefined

const asText = (value: Value): string | Buffer | null => (typeof value === "number" ? String(value) : value)

/** One statement on its way to the server and back, by what the driver offers for cursors: bound, run and synced in one write. */
export class Exchange implements Submittable {
  /** The driver puts its clock around this. */
  callback: Done
  readonly name: string
  readonly text: string
  readonly #isText: boolean
  readonly #values: ReadonlyArray<Value>
  readonly #rows: Array<Row> = []
  #parsers: ReadonlyArray<(text: string) => unknown> = []

  constructor(statement: Statement, values: ReadonlyArray<Value>, done: Done) {
    this.callback = done
    this.name = statement.name
    this.text = statement.text
    this.#isText = statement.isText
    this.#values = values
  }

  /** All messages leave in one write. */
  submit(connection: Connection): void {
    const { name, text } = this
    connection.stream.cork()
    try {
      if (!isParsed(connection, name)) connection.parse({ name, text, types: [] }, true)
      connection.bind({ statement: name, values: this.#values.map(asText) }, true)
      if (!this.#isText) connection.describe({ type: "P" }, true)
      connection.execute(null, true)
      connection.sync()
    } finally {
      connection.stream.uncork()
    }
  }

  /** Comes where the columns were asked for. */
  handleRowDescription({ fields }: { readonly fields: ReadonlyArray<{ readonly dataTypeID: number }> }): void {
    this.#parsers = fields.map(({ dataTypeID }) => parserOf(dataTypeID))
  }

  handleDataRow({ fields }: { readonly fields: ReadonlyArray<string | null> }): void {
    this.#rows.push(this.#isText ? fields : fields.map((text, at) => (text === null ? null : this.#parsers[at]?.(text))))
  }

  /** Comes last, and never after an error. */
  handleReadyForQuery(): void {
    this.callback(undefined, this.#rows)
  }

  handleError(cause: unknown): void {
    this.callback(cause)
  }

  // The driver calls these too; none of our statements has anything to say there.
  handleCommandComplete(): void {}

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(): void {}

  handleCopyData(): void {}
}
