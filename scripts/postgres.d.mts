/** A throw-away server. */
export interface Server {
  readonly url: string
  /** Ours to kill, or one that TEILHABE_POSTGRES_URL names. */
  readonly isOurs: boolean
  readonly folder?: string
  readonly kill: () => Promise<void>
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts a throw-away server, or gives the one that TEILHABE_POSTGRES_URL names where nothing special is asked for. */
export declare const startPostgres: (options?: {
  readonly durable?: boolean
  readonly settings?: ReadonlyArray<string>
  /** The folder that its data lies in. */
  readonly base?: string
  /** Hears what the server logs. */
  readonly onLog?: (text: string) => void
}) => Promise<Server>

/** Makes an empty database of its own on a server and gives its address. */
export declare const freshDatabase: (server: Pick<Server, "url">) => Promise<string>

/** Where initdb and postgres are. */
export declare const binaries: () => string
