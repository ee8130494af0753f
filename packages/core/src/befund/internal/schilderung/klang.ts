/**
 * How a name sounds: names that came from another script are written in many ways.
 *
 * @module
 */

// Groups of letters that stand for one sound, longer ones first; what is left of vowels are three.
const LAUTE: ReadonlyArray<readonly [muster: RegExp, laut: string]> = [
  [/z/gu, "s"], [/[td]?sc?h|tch/gu, "s"], [/[td]s/gu, "s"], [/kh|gh|ch/gu, "h"], [/ph/gu, "f"], [/th/gu, "t"], [/dh/gu, "d"], [/ck|[cqx]/gu, "k"],
  [/ou|oo|ue|oe/gu, "u"], [/ae/gu, "a"], [/ie|ee/gu, "i"], [/[ej][iy]/gu, "ai"], [/[yj]/gu, "i"], [/w/gu, "v"], [/e/gu, "a"], [/o/gu, "u"], [/(.)\1+/gu, "$1"], [/(?<=.)h$/u, ""],
]

/** Folds a folded word by its sound, so that the usual ways to write a name from another script come out the same. */
export const soundOf = (folded: string): string => LAUTE.reduce((word, [muster, laut]) => word.replace(muster, laut), folded)
