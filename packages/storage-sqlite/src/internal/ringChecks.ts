import type { Check } from "./checks.js"

const BLANK = "bytes = zeroblob(length(bytes))"

/** Everything that has to hold in a key ring, beside the pages themselves; no message holds a byte of a key. */
export const RING_CHECKS: ReadonlyArray<Check> = [
  { code: "KeyStateUnknown", at: "key", says: ([, stream, state]) => `the key of stream ${JSON.stringify(stream)} is of state ${state}, which is none`,
    sql: "SELECT nr, stream, state FROM key WHERE state NOT IN (2, 3, 9)" },
  { code: "KeyDamaged", at: "key", says: ([, stream]) => `the key of stream ${JSON.stringify(stream)} has not 32 bytes, or they are blank`,
    sql: `SELECT nr, stream FROM key WHERE state < 5 AND (length(bytes) <> 32 OR ${BLANK})` },
  { code: "KeyNotBlank", at: "key", says: ([, stream]) => `a key of stream ${JSON.stringify(stream)} was destroyed, and its bytes are still there`,
    sql: `SELECT nr, stream FROM key WHERE state = 9 AND NOT ${BLANK}` },
  { code: "KeyCurrentTwice", at: "key", says: ([, stream, count]) => `stream ${JSON.stringify(stream)} has ${count} current keys`,
    sql: "SELECT max(nr), stream, count(*) FROM key NOT INDEXED WHERE state = 2 GROUP BY stream HAVING count(*) > 1" },
  { code: "KeyTwice", at: "key", says: ([, stream, id]) => `stream ${JSON.stringify(stream)} has the key ${JSON.stringify(id)} twice`,
    sql: "SELECT max(nr), stream, id FROM key NOT INDEXED WHERE state < 5 GROUP BY stream, id HAVING count(*) > 1" },
]
