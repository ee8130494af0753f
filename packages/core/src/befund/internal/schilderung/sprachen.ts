/**
 * The German names of languages by their tags, with the spellings that people use; typed facts, no official list.
 *
 * @module
 */

/** Names of a language by the first part of its tag; the first name is the usual one. */
export const sprachnamen: Readonly<Record<string, ReadonlyArray<string>>> = {
  // Europa
  de: ["Deutsch"], en: ["Englisch"], fr: ["Französisch"], es: ["Spanisch", "Kastilisch"], pt: ["Portugiesisch"], it: ["Italienisch"], nl: ["Niederländisch", "Holländisch", "Flämisch"],
  da: ["Dänisch"], sv: ["Schwedisch"], no: ["Norwegisch"], nb: ["Norwegisch", "Bokmål"], nn: ["Norwegisch", "Nynorsk"], is: ["Isländisch"], fi: ["Finnisch"], et: ["Estnisch"], lv: ["Lettisch"], lt: ["Litauisch"],
  pl: ["Polnisch"], cs: ["Tschechisch"], sk: ["Slowakisch"], sl: ["Slowenisch"], hr: ["Kroatisch"], sr: ["Serbisch"], bs: ["Bosnisch"], sh: ["Serbokroatisch"], mk: ["Mazedonisch"], bg: ["Bulgarisch"], ro: ["Rumänisch", "Moldauisch"],
  hu: ["Ungarisch"], el: ["Griechisch"], sq: ["Albanisch"], ru: ["Russisch"], uk: ["Ukrainisch"], be: ["Belarussisch", "Weißrussisch"], mt: ["Maltesisch"], ga: ["Irisch", "Gälisch"], cy: ["Walisisch"], eu: ["Baskisch"], ca: ["Katalanisch"], gl: ["Galicisch"],
  lb: ["Luxemburgisch"], rom: ["Romanes", "Romani"], yi: ["Jiddisch"], gag: ["Gagausisch"], tt: ["Tatarisch"], crh: ["Krimtatarisch"], ce: ["Tschetschenisch"], inh: ["Inguschisch"], os: ["Ossetisch"], av: ["Awarisch"], ady: ["Adygeisch", "Tscherkessisch"], kbd: ["Kabardinisch"], ab: ["Abchasisch"],
  // Naher und Mittlerer Osten
  tr: ["Türkisch"], ar: ["Arabisch"], arb: ["Hocharabisch"], arz: ["Ägyptisch"], apc: ["Levantinisch"], ary: ["Darija"], ku: ["Kurdisch"], kmr: ["Kurmandschi", "Kurmanji", "Kurmanci"], ckb: ["Sorani"], sdh: ["Südkurdisch"], zza: ["Zazaki", "Zaza"], fa: ["Persisch", "Farsi"], prs: ["Dari"], ps: ["Paschtu", "Paschto", "Pashto"],
  haz: ["Hazaragi"], bal: ["Belutschisch"], he: ["Hebräisch", "Iwrit"], arc: ["Aramäisch"], syr: ["Syrisch", "Suryoyo"], tru: ["Turoyo", "Surayt"], aii: ["Assyrisch"], hy: ["Armenisch"], ka: ["Georgisch"], az: ["Aserbaidschanisch", "Aseri"], tk: ["Turkmenisch"], uz: ["Usbekisch"], kk: ["Kasachisch"], ky: ["Kirgisisch"], tg: ["Tadschikisch"], ug: ["Uigurisch"], tly: ["Talysch"],
  // Afrika
  am: ["Amharisch"], ti: ["Tigrinya", "Tigrinisch", "Tigrinja"], tig: ["Tigre"], om: ["Oromo", "Oromisch", "Oromiffa"], so: ["Somali", "Somalisch"], aa: ["Afar"], byn: ["Blin", "Bilen"], sid: ["Sidama"], sw: ["Suaheli", "Swahili", "Kiswahili"], rw: ["Kinyarwanda"], rn: ["Kirundi"], lg: ["Luganda"], ki: ["Kikuyu"], luo: ["Luo", "Dholuo"], din: ["Dinka"], nus: ["Nuer"],
  ha: ["Hausa"], yo: ["Yoruba", "Joruba"], ig: ["Igbo", "Ibo"], pcm: ["Pidgin"], bin: ["Edo"], ibb: ["Ibibio"], efi: ["Efik"], tiv: ["Tiv"], kr: ["Kanuri"], wo: ["Wolof"], ff: ["Fula", "Fulfulde", "Pulaar", "Fulani", "Peul"], mnk: ["Mandinka", "Mandingo"], man: ["Mandingo", "Mandinka"], bm: ["Bambara"], dyu: ["Dioula", "Dyula"], sus: ["Susu"], snk: ["Soninke"], srr: ["Serer"],
  tw: ["Twi"], ak: ["Akan"], ee: ["Ewe"], gaa: ["Ga"], fat: ["Fante"], dag: ["Dagbani"], mos: ["Mossi", "Mooré"], fon: ["Fon"], kri: ["Krio"], tem: ["Temne"], men: ["Mende"], ln: ["Lingala"], kg: ["Kikongo"], lua: ["Tshiluba"], sn: ["Shona"], nd: ["Ndebele"], ny: ["Chichewa", "Nyanja"], zu: ["Zulu"], xh: ["Xhosa"], st: ["Sesotho"], tn: ["Setswana"], ss: ["Siswati"], af: ["Afrikaans"], mg: ["Madagassisch", "Malagasy"],
  ber: ["Berberisch", "Amazigh", "Berbersprachen"], kab: ["Kabylisch"], rif: ["Tarifit", "Rif"], shi: ["Taschelhit"], zgh: ["Tamazight"], cop: ["Koptisch"], sg: ["Sango"],
  // Asien, Ozeanien, Amerika
  ur: ["Urdu"], hi: ["Hindi"], pa: ["Pandschabi", "Punjabi"], bn: ["Bengali", "Bengalisch"], ta: ["Tamil", "Tamilisch"], te: ["Telugu"], ml: ["Malayalam"], kn: ["Kannada"], gu: ["Gujarati"], mr: ["Marathi"], si: ["Singhalesisch", "Sinhala"], ne: ["Nepali", "Nepalesisch"], dz: ["Dzongkha"], bo: ["Tibetisch"], sd: ["Sindhi"], ks: ["Kaschmiri"], skr: ["Saraiki"], rhg: ["Rohingya"],
  zh: ["Chinesisch", "Mandarin"], yue: ["Kantonesisch"], ja: ["Japanisch"], ko: ["Koreanisch"], vi: ["Vietnamesisch"], th: ["Thai", "Thailändisch"], lo: ["Laotisch"], km: ["Khmer"], my: ["Birmanisch", "Burmesisch"], id: ["Indonesisch"], ms: ["Malaiisch"], tl: ["Tagalog"], fil: ["Filipino"], ceb: ["Cebuano"], mn: ["Mongolisch"], hmn: ["Hmong"],
  to: ["Tongaisch"], sm: ["Samoanisch"], fj: ["Fidschianisch"], mi: ["Maori"], qu: ["Quechua"], ay: ["Aymara"], gn: ["Guaraní"], ht: ["Haitianisch", "Kreolisch"], pap: ["Papiamento"],
}

/** Names of languages that many texts hold of anybody, or that are German words besides: they go only from a case that has noted the language. */
export const gelaeufig: ReadonlySet<string> = new Set(["deutsch", "englisch", "ga", "fon", "men", "mandarin", "pidgin", "rif", "edo", "mende", "thai", "kreolisch", "afar", "susu", "tiv", "sango", "luo", "ibo"])

/** Gives the names of a language by its tag; none where the table has no row for it. */
export const namesOf = (tag: string): ReadonlyArray<string> | undefined => {
  const first = tag.split("-")[0] ?? ""
  return Object.hasOwn(sprachnamen, first) ? sprachnamen[first] : undefined
}
