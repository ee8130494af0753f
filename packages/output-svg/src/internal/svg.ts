/**
 * What of a drawing reaches the page or file: only shapes and text, by a list of what is allowed.
 *
 * @module
 */
import { clean } from "./clean.js"

const ELEMENTS = new Set(["svg", "g", "path", "rect", "line", "text", "tspan"])

const ATTRIBUTES = new Set([
  "d", "dy", "fill", "fill-opacity", "font-size", "font-weight", "height", "opacity", "stroke", "stroke-dasharray",
  "stroke-opacity", "stroke-width", "text-anchor", "transform", "viewBox", "width", "x", "x2", "y", "y2",
])

const round = (value: string): string => value.replace(/-?\d+\.\d{2,}/gu, (number) => String(Number(Number(number).toFixed(1))))

const attributes = (source: string): string => {
  let kept = ""
  for (const [, name = "", value = ""] of source.matchAll(/([\w:-]+)="([^"]*)"/gu)) {
    // 1 is what every browser takes anyhow.
    if (ATTRIBUTES.has(name) && !(name.endsWith("opacity") && value === "1")) kept += ` ${name}="${round(value)}"`
  }
  return kept
}

// The frame and the foreground of a group: vega writes them even where nothing is to be seen.
const isEmpty = (source: string): boolean => /^<path\b/u.test(source) && (/ d=""/u.test(source) || !/ (?:fill|stroke)="/u.test(source))

const tag = (source: string): string => {
  const [, slash = "", name = ""] = /^<(\/?)(\w+)/u.exec(source) ?? []
  if (!ELEMENTS.has(name) || isEmpty(source)) return ""
  // A group that closes itself is empty, too.
  if (name === "g" && source.endsWith("/>")) return ""
  if (slash !== "") return `</${name}>`
  const extra = name === "svg" ? ' aria-hidden="true" focusable="false"' : ""
  return `<${name}${extra}${attributes(source)}${source.endsWith("/>") ? "/" : ""}>`
}

const dropEmptyGroups = (text: string): string => {
  const next = text.replace(/<g[^>]*><\/g>/gu, "")
  return next === text ? text : dropEmptyGroups(next)
}

/**
 * Keeps of the SVG that vega writes what draws, and drops the rest: names, roles, links, numbers finer than a pixel's
 * tenth. Vega escapes `<` and `>` in words, so that a tag is all that stands between the two.
 */
export const keepDrawing = (svg: string): string => {
  const kept = svg.replace(/<[^>]*>|[^<]+/gu, (source) => (source.startsWith("<") ? tag(source) : clean(source)))
  return `${dropEmptyGroups(kept)}\n`
}
