import { describe, expect, it } from "vitest"
import { checkSchilderung } from "../../checkSchilderung.js"
import { type Bekannt, remove } from "./entfernen.js"

// A case as many are: names of four to eight letters, an address, a nationality, a language.
const bekannt: Bekannt = {
  namen: ["Qadja Vowalski", "Xükrü Vowalski", "Zina", "Moqammed"], anschriften: ["Quilstraße 17, 99817 Wolqueheim"], kontakte: ["qila@beispiel.invalid"], staatsangehoerigkeiten: ["475", "366"], sprachen: ["ar", "ku"],
  besondere: ["Erfundkrankheit seit langem"], kennungen: ["f-17", "p-1"], raeume: ["Nordfeld"],
}

// Nothing in it tells of anybody.
const TEXT = `
Die Familie lebt seit einiger Zeit in einer kleinen Wohnung, die für alle zu eng ist. Der Vater hat früher auf dem Bau gearbeitet und sucht nun wieder eine feste Stelle. Die Mutter lernt Deutsch und möchte
danach eine Ausbildung in der Pflege beginnen. Beide Eltern wünschen sich, dass die Kinder in der Schule gut mitkommen. Der ältere Sohn besucht die Grundschule im Stadtteil und hat dort schnell Freunde gefunden. Die jüngere Tochter
wartet noch auf einen Platz in einer Kita. Ohne diesen Platz kann die Mutter den Sprachkurs am Vormittag nicht besuchen, und ohne den Kurs bekommt sie keine Zusage für die Ausbildung. Das Jobcenter verlangt Bewerbungen, doch dem Vater fehlen Zeugnisse aus dem
Herkunftsland. Die Anerkennung dauert lange, weil mehrere Stellen beteiligt sind und niemand den Überblick hat. Die Beratungsstelle hat geholfen, einen Antrag auf Wohngeld zu stellen; der Bescheid steht noch aus. Mit dem Vermieter gab es Streit wegen der
Heizkosten. Ein Gespräch mit allen Beteiligten brachte etwas Ruhe in die Sache. Im Alltag helfen Nachbarn, eine Patin aus dem Verein und die Großeltern, die in der Nähe wohnen. Gesundheitlich ist die Lage schwierig: Der Vater schläft schlecht, hat oft
Schmerzen und scheut den Weg zum Arzt, weil er die Sprache nicht sicher spricht. Dolmetschen muss meist der Sohn, was ihn überfordert. Gemeinsam wurde vereinbart, zuerst die Betreuung der Tochter zu klären, danach den Kurs der Mutter und schließlich die Arbeit des Vaters. Offen
ist, wer die Kosten für die Übersetzung der Zeugnisse trägt und ob es im Stadtteil ein Angebot gibt, das Kinder auch am Nachmittag betreut. Die Steuerungsgruppe wird gebeten zu prüfen, welche Träger kurzfristig einspringen können. Vielleicht lassen sich mehrere Maßnahmen verbinden, damit
die Familie weniger Termine an verschiedenen Orten wahrnehmen muss. Wichtig ist der Familie, dass man ihr zuhört und nichts über ihren Kopf hinweg entscheidet. Sie bringt viel mit: Ausdauer, handwerkliches Geschick, Humor und den festen Willen, auf eigenen Beinen zu stehen.`

describe("plain German", () => {
  const woerter = TEXT.match(/\p{L}+/gu)?.length ?? 0
  const { entfernt, text } = remove(TEXT, bekannt)

  it("is 300 words and more", () => expect(woerter).toBeGreaterThanOrEqual(300))
  it("stays but for fewer than 3 of 100 words", () => {
    expect(entfernt / woerter, text.match(/.{20}\[\p{L}+\].{10}/gu)?.join(" | ")).toBeLessThan(0.03)
  })
  it("is doubted in fewer than 2 places of 100 words, so that a doubt is read", () => {
    expect((checkSchilderung(text).length - 1) / woerter).toBeLessThan(0.02)
  })
})
