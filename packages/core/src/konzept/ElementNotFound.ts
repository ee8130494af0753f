import * as Data from "effect/Data"
import type { Id } from "../kernel/Id.js"

/** No element of the Konzept has the id that was asked for; `nearest` is the known id most like it. */
export class ElementNotFound extends Data.TaggedError("konzept/ElementNotFound")<{
  readonly id: string
  readonly konzept: Id
  readonly nearest: string | undefined
}> {
  override get message(): string {
    const hint = this.nearest === undefined ? "Element.list(konzept) names all ids" : `did you mean "${this.nearest}"?`
    return `the Konzept "${this.konzept}" has no element "${this.id}"; ${hint}`
  }
}
