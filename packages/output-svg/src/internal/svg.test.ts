import { expect, test } from "vitest"
import { keepDrawing } from "./svg.js"

test("keeps shapes and text, and rounds to a tenth", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" viewBox="0 0 10 10"><g class="mark-rect" role="x"><path d="M0.123456,1L2,3Z" fill="red"/></g><text>a &lt; b</text></svg>'
  expect(keepDrawing(svg)).toBe('<svg aria-hidden="true" focusable="false" width="10" viewBox="0 0 10 10"><g><path d="M0.1,1L2,3Z" fill="red"/></g><text>a &lt; b</text></svg>\n')
})

test("drops whatever could run, load or lead away, should it ever be drawn", () => {
  const svg = '<svg><script>x</script><a xlink:href="https://example.org"><image href="x.png"/></a><path d="M0,0" fill="red" onclick="x" style="y" id="z"/><foreignObject><b>t</b></foreignObject></svg>'
  expect(keepDrawing(svg)).toBe('<svg aria-hidden="true" focusable="false">x<path d="M0,0" fill="red"/>t</svg>\n')
})

test("drops groups and paths that draw nothing", () => {
  expect(keepDrawing('<svg><g><g><path d=""/></g><path class="background" d="M0,0h1"/></g></svg>')).toBe('<svg aria-hidden="true" focusable="false"></svg>\n')
})
