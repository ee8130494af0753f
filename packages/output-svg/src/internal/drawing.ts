/**
 * What drawing a picture gives.
 *
 * @module
 */

/**
 * A picture as it was drawn: its parts one below the other, for a narrow screen in another shape where there is one,
 * and what must be said below it.
 */
export interface Drawing {
  readonly svgs: ReadonlyArray<string>
  readonly narrow?: string
  readonly bemerkung?: string
}
