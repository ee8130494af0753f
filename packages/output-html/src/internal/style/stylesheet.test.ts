import { expect, test } from "vitest"
import { cssString, stylesheet } from "./stylesheet.js"

test("a text in the style sheet cannot leave its quotes", () => {
  expect(cssString("Straße 1")).toBe('"Straße 1"')
  expect(cssString('"}</style>\n\\')).toBe('"\\22 \\7d \\3c \\2f style\\3e \\a \\5c "')
  expect(stylesheet({ titel: "</style>", stand: "$&", kennzeichnung: "</style>" })).not.toContain("</style")
})

test("the style sheet asks for nothing", () => {
  expect(stylesheet({ titel: "a", stand: "b" })).not.toMatch(/url\(|@import|expression/u)
})

test("prints a text of the city on one page where it fits", () => {
  expect(stylesheet({ titel: "a", stand: "b" })).toMatch(/@media print\s*\{[\s\S]*\.eigentext\{[^}]*break-inside:avoid/u)
})
