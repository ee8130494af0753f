/**
 * What is known of one person that a migration status can be told from; what is not known is left out.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Stichtag } from "../kernel/Stichtag.js"
import { GEBIET, isNationality, JAHR } from "./internal/lesbar.js"

const Schluessel = Schema.String.check(
  Schema.makeFilter((key: string) => isNationality(key) || `"${key.slice(0, 20)}" is no key of a nationality. Expected three digits of the list staatsangehoerigkeit, such as 163; 000 is German`),
)

const Geburtsland = Schema.String.check(
  Schema.isPattern(GEBIET, { message: "Expected the three digits of a state or an area, such as 163; 000 is Germany in its borders of today" }),
)

const Jahr = Schema.String.check(
  Schema.isPattern(JAHR, { message: "Expected a year with four digits between 1800 and 2999" }),
)

/** When somebody came to Germany (Zuwanderung): a day, a year where the day is not known, or `nie`. */
export const Zuwanderung = Schema.Union([Schema.Literal("nie"), Jahr, Stichtag])

/** When somebody came to Germany: a day, a year where the day is not known, or `nie`. */
export type Zuwanderung = typeof Zuwanderung.Type

/** The ways in which somebody became German, in the order of the law. */
export const erwerbsarten = ["geburt", "geburtsort", "adoption", "spaetaussiedler", "einbuergerung"] as const

/**
 * How somebody became German (Erwerbsart): `geburt` from a German parent, `geburtsort` by birth in Germany to foreign
 * parents, `adoption`, `spaetaussiedler` (Aussiedler before 1993 too), or `einbuergerung`.
 *
 * @quelle StAG §§ 3, 4 Abs. 1 und 3, 6, 7, 8 bis 10
 */
export const Erwerbsart = Schema.Literals(erwerbsarten)

/** How somebody became German. */
export type Erwerbsart = typeof Erwerbsart.Type

const angaben = {
  staatsangehoerigkeiten: Schema.optionalKey(Schema.Array(Schluessel).check(Schema.isMinLength(1))),
  geburtsland: Schema.optionalKey(Geburtsland),
  zuwanderung: Schema.optionalKey(Zuwanderung),
  deutschDurch: Schema.optionalKey(Erwerbsart),
  deutschSeit: Schema.optionalKey(Schema.Union([Jahr, Stichtag])),
  familiensprache: Schema.optionalKey(Schema.Literals(["deutsch", "nicht-deutsch"])),
}

interface Angaben {
  readonly staatsangehoerigkeiten?: ReadonlyArray<string>
  readonly geburtsland?: string
  readonly deutschDurch?: string
  readonly deutschSeit?: string
}

/** Why what is said of a nationality cannot all be so. */
const contradiction = ({ staatsangehoerigkeiten = [], geburtsland = "000", deutschDurch, deutschSeit }: Angaben): string | undefined => {
  const known = staatsangehoerigkeiten.length > 0 && !staatsangehoerigkeiten.includes("999")
  if (known && !staatsangehoerigkeiten.includes("000") && (deutschDurch !== undefined || deutschSeit !== undefined)) {
    return "deutschDurch or deutschSeit says that the person is German, and staatsangehoerigkeiten has no 000: add 000, or leave them out"
  }
  if (staatsangehoerigkeiten.includes("997") && staatsangehoerigkeiten.length > 1) {
    return "staatsangehoerigkeiten has 997 (stateless) beside a nationality: keep one of them"
  }
  if (deutschDurch === "geburtsort" && !["000", "998", "999"].includes(geburtsland)) {
    return "deutschDurch is geburtsort, by birth in Germany, and geburtsland is another country: correct one of them"
  }
  return undefined
}

const isConsistent = Schema.makeFilter((one: Angaben) => contradiction(one) ?? true)

/**
 * What is known of a parent, with whether the parent lives in the same household; not of the parent's own parents.
 *
 * `imHaushalt` left out is not known, and answers neither yes nor no to a definition that asks for the household. By the
 * definition `kjh` the partner of a parent who lives with the child counts like a parent: such a partner may stand here,
 * with `imHaushalt: true`, in place of the parent who lives elsewhere. The other definitions ask about the parents
 * themselves, so evidence with a partner in it is for `kjh` only.
 */
export const Elternteil = Schema.Struct({ ...angaben, imHaushalt: Schema.optionalKey(Schema.Boolean) }).check(isConsistent)

/** What is known of a parent. */
export type Elternteil = typeof Elternteil.Type

/**
 * What is known of one person (Nachweis). A key that is left out is not known, and differs from a stated no: `nie`,
 * `000` as the only nationality, `deutsch`.
 *
 * `geburtsland` is an area in the borders of today, not a nationality. A parent of whom nothing is known is left out, or
 * is `{}`. No definition of the migration status reads `deutschSeit`; it is there for counts of naturalisations.
 */
export const Nachweis = Schema.Struct({
  ...angaben,
  eltern: Schema.optionalKey(Schema.Array(Elternteil).check(Schema.isMaxLength(2))),
}).check(isConsistent)

/** What is known of one person. */
export type Nachweis = typeof Nachweis.Type
