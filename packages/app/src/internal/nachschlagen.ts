import { nearest } from "@teilhabe/core/kernel"
import type { ElementNotFound } from "@teilhabe/core/konzept"
import * as Result from "effect/Result"
import { keyOf } from "./eingaben.js"
import { TeilhabeError } from "./TeilhabeError.js"

/** Gives what was found in the Konzept, or says that it is not there. */
export const orNotFound = <A>(result: Result.Result<A, ElementNotFound.ElementNotFound>): A => {
  if (Result.isSuccess(result)) return result.success
  throw new TeilhabeError("not-found", result.failure.message, { cause: result.failure })
}

/** Gives the one of an id, or says which one may be meant. */
export const getIn = <A extends { readonly id: string }>(what: string, all: ReadonlyArray<A>, asked: string): A => {
  const id = keyOf(asked, `The id of a ${what}`)
  const found = all.find((one) => one.id === id)
  if (found !== undefined) return found
  const near = nearest(id, all.map((one) => one.id))
  throw new TeilhabeError("not-found", `There is no ${what} ${JSON.stringify(id)}${near === undefined ? "" : `; did you mean ${JSON.stringify(near)}?`}`)
}
