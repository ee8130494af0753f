/**
 * How the two sexes that the law protects, `d` and `ohne-angabe`, are assigned to `m` and `w` in publications.
 *
 * A policy of the statistics alone: case data keep what the person says. The same person always has the same group.
 *
 * @module
 */

/** A policy of assignment, as data, so that a publication can state it. */
export type Geschlechtszuordnung =
  /** By the month of birth: odd months to one, even months to the other. */
  | { readonly art: "geburtsmonat"; readonly ungerade: "m" | "w"; readonly gerade: "m" | "w" }
  /** Nothing is assigned: all four are published as they are. */
  | { readonly art: "keine" }
