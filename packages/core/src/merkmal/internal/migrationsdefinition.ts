import type { Stichtag } from "../../kernel/Stichtag.js"
import type { kriterien } from "./migrationskriterien.js"

/** One condition of a definition; any one that is met makes the answer yes. */
export interface Regel {
  /** What a reason names it by. */
  readonly id: string
  /** What it asks, in German, for the reader of a reason. */
  readonly text: string
  /** Of whom it asks. */
  readonly wer: "selbst" | "ein-elternteil" | "beide-eltern"
  readonly kriterium: keyof typeof kriterien
  /** The last year in which an immigration does not count. */
  readonly nach?: number
  /** Only a parent of the same household counts. */
  readonly nurImHaushalt?: true
}

/** One dated version of what it means to have a Migrationshintergrund or an Einwanderungsgeschichte. */
export interface Definition {
  readonly id: string
  readonly titel: string
  readonly quelle: string
  /** First and last day on which the definition was in force or in use. */
  readonly gueltigAb?: Stichtag
  readonly gueltigBis?: Stichtag
  /** First and last year whose figures follow it, where that differs from the days. */
  readonly berichtsjahrAb?: number
  readonly berichtsjahrBis?: number
  readonly regeln: ReadonlyArray<Regel>
  /** The condition that makes the answer one-sided where no rule is met. */
  readonly einseitig?: Regel
  /** What the sources leave open, with the choice made. */
  readonly offen?: ReadonlyArray<string>
}
