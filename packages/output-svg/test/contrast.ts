/** How far two colours stand apart in brightness, as WCAG 2.1 measures it. */

const light = (part: string): number => {
  const value = Number.parseInt(part, 16) / 255
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** Red, green and blue of `#rrggbb` as amounts of light from 0 to 1. */
export const linear = (colour: string): readonly [red: number, green: number, blue: number] => {
  const [, red = "", green = "", blue = ""] = /^#(..)(..)(..)$/u.exec(colour) ?? []
  return [light(red), light(green), light(blue)]
}

/** How bright a colour is, from 0 to 1. */
export const luminance = (colour: string): number => {
  const [red, green, blue] = linear(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The ratio of WCAG 2.1 between two colours. */
export const contrast = (a: string, b: string): number => {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}
