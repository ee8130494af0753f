import * as Data from "effect/Data"
import { type Finding, toText } from "../../kernel/Finding.js"

const SHOWN = 5

const some = (words: ReadonlyArray<string>): string =>
  words.length <= SHOWN ? words.join(", ") : `${words.slice(0, SHOWN).join(", ")} and ${words.length - SHOWN} more`

/** Two cubes that do not count by the same Merkmale; `difference` says in what, `abhilfe` what to do. */
export class MerkmaleDiffer extends Data.TaggedError("cube/MerkmaleDiffer")<{
  readonly merkmal: string
  readonly difference: string
  readonly abhilfe: string
}> {
  override get message(): string {
    return `the Merkmal "${this.merkmal}" is not the same on both sides: ${this.difference}; ${this.abhilfe}`
  }
}

/** Two cubes that state a cell differently; `findings` names each. */
export class ZellenDiffer extends Data.TaggedError("cube/ZellenDiffer")<{
  readonly findings: ReadonlyArray<Finding>
}> {
  override get message(): string {
    const rest = this.findings.length > SHOWN ? [`… and ${this.findings.length - SHOWN} more, see findings`] : []
    return ["cells that both cubes state differ:", ...this.findings.slice(0, SHOWN).map(toText), ...rest].join("\n")
  }
}

/** Groups that must not be added up, since they overlap or leave a part of the whole out. */
export class GruppenNotAdditive extends Data.TaggedError("cube/GruppenNotAdditive")<{
  readonly merkmal: string
  readonly gruppen: ReadonlyArray<string>
}> {
  override get message(): string {
    return `the groups of "${this.merkmal}" are picked out of the whole (darunter) and must not be added up: ${some(this.gruppen)}; slice one of them, or the published total`
  }
}

/** Keys that have no place in a coarser list. */
export class KeysNotNested extends Data.TaggedError("cube/KeysNotNested")<{
  readonly merkmal: string
  readonly liste: string
  readonly schluessel: ReadonlyArray<string>
}> {
  override get message(): string {
    return `keys of "${this.merkmal}" do not lie in one undivided group of the list ${this.liste}: ${some(this.schluessel)}; give each a key there, or dice them away`
  }
}

/** Sums that a table does not give, since it states some groups of them and not the others. */
export class GruppenNotStated extends Data.TaggedError("cube/GruppenNotStated")<{
  readonly merkmal: string
  /** The keys whose sum is lost; `insgesamt` where all groups were to be added up. */
  readonly verloren: ReadonlyArray<string>
  /** The groups that are not stated. */
  readonly gruppen: ReadonlyArray<string>
  /** How many sums are lost, over all rows. */
  readonly anzahl: number
}> {
  override get message(): string {
    return `the table does not state all groups of "${this.merkmal}" that ${this.anzahl} sums (${some(this.verloren)}) are made of: ${some(this.gruppen)} lacking; ` +
      "where the groups below them are stated, add their totals with withTotals; leave out keys that were not in use with gueltigAm; " +
      "where the table prints fewer groups than its list has, dice with vollstaendig; or let these sums be unknown with lueckenhaft"
  }
}
