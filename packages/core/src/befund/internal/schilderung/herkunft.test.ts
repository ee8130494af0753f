import { describe, expect, it } from "vitest"
import { nobody } from "../../../../test/befund/niemand.js"
import { liste } from "../../../merkmal/Staatsangehoerigkeit.js"
import { remove } from "./entfernen.js"
import { sprachnamen } from "./sprachen.js"

// What is left between "aus" and "und" of a sentence, letters only; a place holder is nothing.
const rest = (wort: string, eigene: ReadonlyArray<string> = []): string =>
  /aus(.*)und wartet/su.exec(remove(`Sie kommt aus ${wort} und wartet.`, { ...nobody, staatsangehoerigkeiten: eigene }).text)?.[1]?.replaceAll("[Herkunft]", "").replace(/[^\p{L}]/gu, "") ?? "?"

const staaten = liste.auspraegungen.filter(({ schluessel }) => /^[1-5]\d\d$/u.test(schluessel)).flatMap(({ auch = [], name, schluessel }) => [name, ...auch].map((wort) => [schluessel, wort] as const))

describe("states", () => {
  it("are many", () => expect(staaten.length).toBeGreaterThan(200))
  it.each(staaten)("%s, %s: no letter stays, in a case of that state or of another", (schluessel, wort) => {
    expect([rest(wort), rest(wort, [schluessel]), rest(wort.toUpperCase()), rest(wort.toLowerCase()), rest(wort.endsWith(")") ? wort : `${wort}s`)]).toEqual(["", "", "", "", ""])
  })
  it("go from a case of their own also word by word, and inflected", () => {
    expect(["Lucia", "Marino", "Verde", "Costa", "Nevis"].map((wort, at) => rest(wort, [["366"], ["156"], ["242"], ["334"], ["370"]][at] ?? []))).toEqual(["", "", "", "", ""])
    expect(["den Vereinigten Staaten", "dem Vereinigten Königreich", "der Dominikanischen Republik", "Sankt Lucia", "Saint Lucia", "K a p  V e r d e", "Costa-Rica", "den Marshall-Inseln"].map((wort) => rest(wort)).map((one) => one.replace(/^de[nmr]/u, "")))
      .toEqual(["", "", "", "", "", "", "", ""])
  })
  it("leave Germany, and words that are of no state", () => {
    expect(rest("Deutschland")).toBe("Deutschland")
    expect(rest("der Republik", ["335"])).toBe("derRepublik")
  })
})

// Typed by hand, apart from the rules that find them.
const LEUTE = [
  "Nigrer", "Nigrerin", "Nigrerinnen", "Beniner", "Beninerin", "beninisch", "Madegassin", "madegassische", "Sri-Lanker", "Sri Lankerin", "sri-lankischer", "Sambierin", "sambisch", "Costa-Ricanerin", "costa-ricanisch", "Puertoricaner", "Puerto-Ricanerin", "Komorer", "komorische",
  "Osttimorer", "osttimorisch", "Tongaerin", "tongaisch", "Omani", "Omanis", "omanische", "Belgier", "Belgierin", "belgische", "Salomoner", "Salomonerin", "Nauruer", "nauruisch", "Tuvaluer", "Deutschtürke", "Deutschtürkin", "Halbsyrer", "Exiliranerin", "Kuwaiti", "Katarer", "Katari", "Saudi", "Bahrainer",
  "Monegassin", "monegassisch", "San-Marinese", "sanmarinesisch", "Kapverdier", "kapverdische", "Vincenter", "Lucianerin", "St.-Lucianer", "Antiguaner", "Barbadierin", "barbadisch", "Bahamaer", "bahamaische", "Guyanerin", "Surinamer", "Belizer", "Salvadorianer", "Honduranerin", "Haitianer", "Jamaikanerin", "Trinidader",
  "Eswatinierin", "Swasi", "Lesother", "Basotho", "Botsuaner", "Malawierin", "Mauritierin", "Mauretanier", "Seychellerin", "Ruander", "Burundier", "Ugander", "Tschader", "tschadische", "Togoer", "togolesisch", "Ivorer", "ivorische", "Gabuner", "Dschibutier", "Liberianerin", "Gambierin", "Guineer", "guineische", "Kongolesin",
  "Santomeer", "Zyprer", "Zypriotin", "Malteserin", "Luxemburger", "Andorranerin", "Kosovarin", "Kosovare", "Montenegriner", "Slowenin", "Slowakin", "Tscheche", "Ungarin", "Rumänin", "Moldauerin", "Lettin", "Litauer", "Estin", "Finnin", "Dänin", "Norwegerin", "Schwedin", "Isländer", "Irin", "Britin", "Portugiesin", "Spanierin", "Griechin",
  "Bhutanerin", "Nepalesin", "Burmesin", "Laotin", "Kambodschanerin", "Malaysier", "Bruneier", "Philippinerin", "Filipina", "Indonesierin", "Singapurerin", "Taiwanerin", "Mongolin", "Kirgisin", "Tadschikin", "Turkmenin", "Usbekin", "Kasachin", "Malediverin", "Jemenitin", "Libanesin", "Jordanierin", "Palästinenserin",
  "Fidschianerin", "Samoanerin", "Kiribatierin", "Vanuatuer", "Palauerin", "Marshallerin", "Mikronesierin", "Neuseeländerin", "Papua", "Niueanerin", "Inderin", "Perserin", "Thai", "Thailänderin", "Chinesin", "Japanerin", "Koreanerin", "Pole", "Polin", "Russin", "Ukrainerin", "Kubanerin", "Chilenin", "Peruanerin", "Kenianer",
]
const VOELKER = [
  "Paschto", "Paschtu", "Kurmanji", "Kurmandschi", "Wolof", "Igbo", "Yoruba", "Hausa", "Lingala", "Twi", "Ewe", "Fula", "Mandinka", "Bambara", "Tagalog", "Khmer", "Kinyarwanda", "Tscherkesse", "Tscherkessin", "Krimtatarin", "Drusin", "Drusen", "Kopten", "koptische", "Mandäer", "Suryoyo", "Tibet", "tibetisch", "Rojava", "Kurdistan",
  "Rom", "Romni", "Sinti", "Jesidin", "Êzîden", "Hazara", "Tigrinya", "Oromo", "Uigurin", "Rohingya", "Berber", "Amazigh", "Tamilin", "Punjabi", "Farsi", "Dari", "Urdu", "Romanes", "Zazaki", "Sorani", "Aramäisch",
]

describe("peoples and languages", () => {
  it.each([...LEUTE, ...VOELKER])("%s goes from the case of anybody", (wort) => expect(rest(wort)).toBe(""))
  it.each([
    "Hausarzt", "Hausaufgaben", "Drüse", "Schilddrüse", "türkis", "wenig", "Spanne", "spannend", "Kopf", "Kind", "kindische", "Romane", "Talent", "Verband", "Eltern", "malerisch", "Malerin", "polieren", "Polizei", "Estrich", "tierisch", "empirisch", "armen", "finden",
    "Finnen".slice(0, 3), "Iris", "Kubus", "Organe", "romantisch", "Chance", "Ghetto", "Tonne", "Benin".slice(0, 4), "laut", "Perspektive", "Person", "Personen", "russig", "Samen", "Omas", "sorgen", "ewig", "zwischen", "Tafel", "Paket", "Thema", "Ostern".slice(0, 3), "Verein", "Vereine", "Staat", "Gebiete", "Union", "Komma",
  ])("%s stays", (wort) => expect(rest(wort)).toBe(wort))
})

describe("languages that the case has noted", () => {
  it("have German names, 60 at least", () => expect(Object.keys(sprachnamen).length).toBeGreaterThanOrEqual(60))
  it.each(Object.entries(sprachnamen).filter(([tag]) => tag !== "de"))("%s, %j: every name goes", (tag, namen) => {
    for (const name of namen) expect(remove(`Sie spricht nur ${name} daheim.`, { ...nobody, sprachen: [tag] }).text).toBe("Sie spricht nur [Herkunft] daheim.")
  })
  it("read a tag by its first part", () => expect(remove("spricht Englisch", { ...nobody, sprachen: ["en-GB"] }).text).toBe("spricht [Herkunft]"))
  it("leave what everybody learns", () => expect(remove("Deutsch und Englisch", { ...nobody, sprachen: ["de"] }).text).toBe("Deutsch und Englisch"))
})
