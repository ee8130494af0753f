/**
 * The tables of the file, and the way from each earlier version to the present one.
 *
 * SQLite copies rows from page to page when it makes room or joins pages, and leaves the copies behind, whatever `secure_delete`
 * says. So a text of the host is never moved: rows that hold one are only added at the end, and what is erased is overwritten where
 * it stands, at the same length: payload, id and type. What moves holds numbers, names of streams, and ids in their index.
 *
 * @module
 */

/** What kind of file: its mark in the header, and its tables by version. */
export interface Form {
  readonly name: string
  readonly application: number
  /** Statements from each version to the next; the first makes an empty file version 1. */
  readonly steps: ReadonlyArray<string>
}

/** An entry of the order, by what it is; below `END` are events that can be read. */
export const KIND = { event: 2, moved: 4, tombstone: 6, rewrite: 7, erased: 9 } as const

const first = `
CREATE TABLE stream (nr INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, tombstone INTEGER) STRICT;
CREATE TABLE entry (
  position INTEGER PRIMARY KEY, kind INTEGER NOT NULL, stream INTEGER NOT NULL REFERENCES stream (nr),
  version INTEGER, id TEXT, type TEXT, schema INTEGER, data TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX entry_id ON entry (id) WHERE kind < 5;
CREATE UNIQUE INDEX entry_version ON entry (stream, version) WHERE kind < 5;
`

// Rewrites and snapshots: their texts are blocks, which are used again once they are free.
const second = `
ALTER TABLE stream ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stream ADD COLUMN snapshot INTEGER REFERENCES block (nr);
ALTER TABLE stream ADD COLUMN snapshot_version INTEGER;
ALTER TABLE stream ADD COLUMN snapshot_format TEXT;
CREATE TABLE block (nr INTEGER PRIMARY KEY, free INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
CREATE INDEX block_free ON block (octet_length(data)) WHERE free = 1;
CREATE TABLE moved (position INTEGER PRIMARY KEY REFERENCES entry (position), block INTEGER NOT NULL REFERENCES block (nr)) STRICT;
`

// Ids and types of what was erased before.
const third = `
UPDATE entry SET id = CAST(zeroblob(octet_length(id)) AS TEXT), type = CAST(zeroblob(octet_length(type)) AS TEXT) WHERE kind = 9;
`

/** A store of events; the mark reads "Teil". */
export const STORE: Form = { name: "a store of @teilhabe/storage-sqlite", application: 0x5465696c, steps: [first, second, third] }

/** A key ring; the mark reads "TeKR". */
export const RING: Form = {
  name: "a key ring of @teilhabe/storage-sqlite", application: 0x54654b52,
  steps: [`
CREATE TABLE key (nr INTEGER PRIMARY KEY, state INTEGER NOT NULL, stream TEXT NOT NULL, id TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX key_current ON key (stream) WHERE state = 2;
CREATE UNIQUE INDEX key_id ON key (stream, id) WHERE state < 5;
`, `
CREATE TABLE ring (nr INTEGER PRIMARY KEY, stadt TEXT NOT NULL) STRICT;
`],
}
