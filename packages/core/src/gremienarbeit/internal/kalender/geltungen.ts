import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Fassung from "../../../konzept/Fassung.js"
import type { Konzept } from "../../../konzept/Konzept.js"

/** A Fassung with the day from which it was in force and adopted. */
export interface Geltung {
  readonly konzept: Konzept
  readonly ab: Stichtag.Stichtag | undefined
}

const adoptedOn = ({ beschluss }: Konzept): Stichtag.Stichtag | undefined => beschluss?.zeit.bis ?? beschluss?.zeit.von

/** Nobody owes on a day what was adopted later, even where it is in force from an earlier day. */
const isAdopted = (konzept: Konzept, stichtag: Stichtag.Stichtag): boolean => {
  const beschluss = adoptedOn(konzept)
  return beschluss !== undefined && beschluss <= stichtag
}

/** A Konzept that stands alone: of a later Fassung nobody says when the first was in force, but its Beschluss may tell. */
const alone = (konzept: Konzept, stichtag: Stichtag.Stichtag): Geltung => {
  const [ab, beschluss] = [Fassung.gueltigAb(konzept), adoptedOn(konzept)]
  if (!isAdopted(konzept, stichtag) || ab === undefined || beschluss === undefined) return { konzept, ab: undefined }
  return { konzept, ab: Fassung.nummer(konzept) > 1 ? Stichtag.min(ab, beschluss) : ab }
}

/** Lists the Fassungen that were in force up to a day, as it was known on the Stichtag, the oldest first; at least the one that is given. */
export const geltungen = (
  konzept: Konzept,
  konzeptAm: ((tag: Stichtag.Stichtag) => Konzept | undefined) | undefined,
  bis: Stichtag.Stichtag,
  stichtag: Stichtag.Stichtag,
): readonly [Geltung, ...ReadonlyArray<Geltung>] => {
  const found: Array<Geltung> = []
  let day = bis
  for (let one = konzeptAm?.(day); one !== undefined; one = konzeptAm?.(day)) {
    const [ab, beschluss] = [Fassung.gueltigAb(one), adoptedOn(one)]
    if (ab === undefined || beschluss === undefined) break
    const from = Stichtag.max(ab, beschluss)
    // Somebody may give the first Fassung for days before it too.
    if (from > day) break
    if (isAdopted(one, stichtag)) found.unshift({ konzept: one, ab: from })
    day = Stichtag.addDays(from, -1)
  }
  const [first, ...rest] = found
  if (first !== undefined) return [first, ...rest]
  return [konzeptAm === undefined ? alone(konzept, stichtag) : { konzept, ab: undefined }]
}
