/**
 * What kind of file is there, before anything is done with it.
 *
 * SQLite alone looks at it. Whoever opens a file by other means and closes it again lets go all locks that SQLite has on it in this
 * process, as locks belong to the process; another program then takes the log away from under the one that writes.
 *
 * @module
 */
import { statSync } from "node:fs"
import type { EventStore } from "@teilhabe/core/ports"
import { lookAtHeader, lookInto } from "./driver.js"
import { codeOf, fault } from "./fault.js"
import { type Form, RING, STORE } from "./schema.js"

const NOTADB = 26
const CORRUPT = 11
// What SQLite says of a file with texts in UTF-16, among others.
const ENCODING = 1
const HEADER = 100

const name = (forms: ReadonlyArray<Form>): string => forms.map((form) => form.name).join(" or ")

const refuse = (file: string, forms: ReadonlyArray<Form>, what: string): EventStore.EventStoreError =>
  fault("schema", file, `it is ${what} and not ${name(forms)}: name another file. It was not touched`)

/** Refuses a file by its mark. */
export const foreign = (file: string, forms: ReadonlyArray<Form>, mark: number): EventStore.EventStoreError =>
  refuse(file, forms, [STORE, RING].find(({ application }) => application === mark)?.name ?? "an SQLite file of another program")

/** Refuses a file of a version that nobody knew when this program was made. */
export const newer = (file: string, form: Form, version: number): EventStore.EventStoreError =>
  fault("schema", file, `it has version ${version} of ${form.name}, and this program knows versions up to ${form.steps.length}: take a newer program. It was not touched`)

/** Refuses a file without a byte, where one is needed that holds something. */
export const refuseEmpty = (file: string, forms: ReadonlyArray<Form>): never => {
  throw refuse(file, forms, "empty")
}

const ask = (file: string): ReadonlyArray<number> => {
  try {
    return lookInto(file, ["PRAGMA seen.application_id", "PRAGMA seen.user_version"])
  } catch (cause) {
    if (codeOf(cause) === ENCODING) return []
    if (codeOf(cause) === CORRUPT) return lookAtHeader(file, ["PRAGMA application_id", "PRAGMA user_version"])
    throw cause
  }
}

/** Reads the marks of a file as they stand in it; undefined where SQLite made none of it. */
const readMarks = (file: string): { readonly application: number; readonly version: number } | undefined => {
  try {
    const [application = 0, version = 0] = ask(file)
    return { application, version }
  } catch (cause) {
    if (codeOf(cause) === NOTADB) return undefined
    throw cause
  }
}

/** Tells of which form a file is, undefined where it is empty; throws where it is of none of them, or of a newer version. */
export const requireForm = (file: string, forms: ReadonlyArray<Form>): Form | undefined => {
  const { size } = statSync(file)
  if (size === 0) return undefined
  const marks = readMarks(file)
  if (marks === undefined) throw refuse(file, forms, "no SQLite file")
  if (size < HEADER) throw fault("corrupt", file, `it ends after ${size} bytes: bring back a backup`)
  const found = forms.find(({ application }) => application === marks.application)
  if (found === undefined) throw foreign(file, forms, marks.application)
  if (marks.version > found.steps.length) throw newer(file, found, marks.version)
  return found
}
