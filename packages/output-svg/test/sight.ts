/** How far two colours stand apart for readers who see all colours, and for those who do not. */
import { linear } from "./contrast.js"

type Row = readonly [number, number, number]

/** What red, green and blue light become, after the model of Machado, Oliveira and Fernandes (2009) at full strength. */
const SIGHTS: Readonly<Record<string, readonly [Row, Row, Row]>> = {
  all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}

/** The kinds of sight. */
export const seenBy: ReadonlyArray<string> = Object.keys(SIGHTS)

const times = (rows: readonly [Row, Row, Row], [a, b, c]: Row): Row => {
  const one = ([x, y, z]: Row): number => x * a + y * b + z * c
  return [one(rows[0]), one(rows[1]), one(rows[2])]
}

const XYZ: readonly [Row, Row, Row] = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]

const root = (share: number): number => (share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116)

/** The place of a colour in the space CIELAB. */
const lab = (colour: string, sight: string): Row => {
  const seen = times(SIGHTS[sight] ?? XYZ, linear(colour)).map((one) => Math.min(1, Math.max(0, one)))
  const [x, y, z] = times(XYZ, [seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0])
  const [a, b, c] = [root(x / 0.9505), root(y), root(z / 1.089)]
  return [116 * b - 16, 500 * (a - b), 200 * (b - c)]
}

/** The distance of two colours as a reader sees them: 2 is the least that is noticed. */
export const distance = (a: string, b: string, sight: string): number => {
  const [one, other] = [lab(a, sight), lab(b, sight)]
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}
