import type { Datenart } from "../datenschutz/Datenart.js"
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Loeschklasse } from "../datenschutz/Loeschklasse.js"
import type { Finding } from "../kernel/Finding.js"
import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Eroeffnet } from "./Fall.js"

/** One kind of data of one person: when it has to go, and by which class. */
export interface Loeschposten {
  readonly person: PersonId
  readonly datenart: Datenart
  readonly klasse: Id
  /** The first day on which it must be gone; left out where the time has not begun. */
  readonly faelligAm?: Stichtag
  readonly faellig: boolean
  /** Why it stays although it is due: restricted instead of erased, or disputed. */
  readonly gehemmt?: "eingeschraenkt" | "bestritten"
}

/** What has to go when, and what is wrong with the classes. */
export interface Loeschplan {
  readonly posten: ReadonlyArray<Loeschposten>
  /** Kinds that are held and have no class, classes that contradict each other, deletions that would tear the case apart. */
  readonly findings: ReadonlyArray<Finding>
}

/** Tells what has to be deleted in a case as of a day by the host's classes. */
export const loeschplan = (fall: Eroeffnet, klassen: ReadonlyArray<Loeschklasse>, am: Stichtag): Loeschplan => {
  void [fall, klassen, am]
  throw new Error("not built yet")
}
