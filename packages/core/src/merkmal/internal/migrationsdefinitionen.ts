import * as Stichtag from "../../kernel/Stichtag.js"
import type { Definition, Regel } from "./migrationsdefinition.js"

const AUSLAENDISCH: Regel = {
  id: "selbst-auslaendisch",
  text: "besitzt keine deutsche Staatsangehörigkeit",
  wer: "selbst",
  kriterium: "auslaendisch",
}

const selbst = (nach?: number): Regel => ({
  id: "selbst-zugewandert",
  text: `ist im Ausland geboren und ${nach === undefined ? "" : `nach ${nach} `}zugewandert`,
  wer: "selbst",
  kriterium: "zugewandert",
  ...(nach === undefined ? {} : { nach }),
})

const elternteil = (nach?: number): Regel => ({
  ...selbst(nach),
  id: "elternteil-zugewandert",
  text: `hat einen Elternteil, der im Ausland geboren und ${nach === undefined ? "" : `nach ${nach} `}zugewandert ist`,
  wer: "ein-elternteil",
})

/** The rules that a law of NRW and the ordinance of the Bundesagentur share, but for the year. */
const threeRules = (nach: number): ReadonlyArray<Regel> => [AUSLAENDISCH, selbst(nach), elternteil(nach)]

const NICHT_DEUTSCH_GEBOREN: Regel = {
  id: "selbst-nicht-deutsch-geboren",
  text: "besitzt die deutsche Staatsangehörigkeit nicht durch Geburt",
  wer: "selbst",
  kriterium: "nichtDeutschGeboren",
}

const DURCH_GEBURTSORT: Regel = {
  id: "selbst-durch-geburtsort",
  text: "ist als Kind ausländischer Eltern durch Geburt im Inland deutsch",
  wer: "selbst",
  kriterium: "durchGeburtsort",
}

const ELTERNTEIL_NICHT_DEUTSCH_GEBOREN: Regel = {
  id: "elternteil-nicht-deutsch-geboren",
  text: "hat einen Elternteil, der die deutsche Staatsangehörigkeit nicht durch Geburt besitzt",
  wer: "ein-elternteil",
  kriterium: "nichtDeutschGeboren",
}

const GEBOREN_UND_ZUGEWANDERT = "Eine Zuwanderung zählt nur bei Geburt außerhalb des heutigen Bundesgebiets; wer hier geboren ist und zurückkehrt, ist nicht zugewandert."

/** The definitions of the Land Nordrhein-Westfalen. */
export const landesdefinitionen = [
  {
    id: "nrw-2010",
    titel: "NRW: Migrationshintergrund bis 2010",
    quelle: "integrationsmonitoring.nrw.de, Zuwanderergruppen",
    gueltigBis: Stichtag.make(2010, 12, 31),
    berichtsjahrBis: 2010,
    regeln: [
      ...threeRules(1949),
      {
        id: "elternteil-auslaendisch",
        text: "hat einen Elternteil ohne deutsche Staatsangehörigkeit",
        wer: "ein-elternteil",
        kriterium: "auslaendisch",
      },
    ],
    offen: [GEBOREN_UND_ZUGEWANDERT],
  },
  {
    id: "nrw-2012",
    titel: "NRW: Migrationshintergrund nach TIntG 2012",
    quelle: "TIntG NRW vom 14.02.2012 § 4 Abs. 1; integrationsmonitoring.nrw.de, Zuwanderergruppen",
    gueltigAb: Stichtag.make(2011, 1, 1),
    gueltigBis: Stichtag.make(2021, 12, 31),
    berichtsjahrAb: 2011,
    berichtsjahrBis: 2019,
    regeln: threeRules(1949),
    offen: ["Ein ausländischer Elternteil, der hier geboren ist, zählt nicht: Nummer 3 verweist allein auf Nummer 2."],
  },
  {
    id: "nrw-2022",
    titel: "NRW: Einwanderungsgeschichte nach TIntG 2021",
    quelle: "TIntG NRW vom 25.11.2021 § 4",
    gueltigAb: Stichtag.make(2022, 1, 1),
    berichtsjahrAb: 2020,
    regeln: threeRules(1955),
    offen: ["Ein ausländischer Elternteil, der hier geboren ist, zählt nicht: Nummer 3 verweist allein auf Nummer 2."],
  },
  {
    id: "nrw-schule",
    titel: "NRW: Zuwanderungsgeschichte in der Schulstatistik",
    quelle: "IT.NRW, amtliche Schuldaten",
    regeln: [
      selbst(),
      elternteil(),
      { id: "familiensprache", text: "spricht in der Familie vorrangig nicht Deutsch", wer: "selbst", kriterium: "fremdsprachig" },
    ],
    offen: ["Seit welchem Schuljahr die Definition gilt, ist nicht bestätigt."],
  },
] as const satisfies ReadonlyArray<Definition>

/** The definitions of federal statistics, of the ministers of education and of the Bundesagentur für Arbeit. */
export const bundesdefinitionen = [
  {
    id: "destatis-mh-eng",
    titel: "Destatis: Migrationshintergrund im engeren Sinn",
    quelle: "Statistisches Bundesamt, Mikrozensus",
    gueltigBis: Stichtag.make(2016, 12, 31),
    berichtsjahrBis: 2016,
    regeln: [NICHT_DEUTSCH_GEBOREN, DURCH_GEBURTSORT, { ...ELTERNTEIL_NICHT_DEUTSCH_GEBOREN, nurImHaushalt: true }],
    offen: [
      "Dass im engeren Sinn nur Eltern desselben Haushalts zählen, ist allgemein bekannt, aber nicht belegt.",
      "Wer durch Geburt im Inland deutsch ist, zählt auch ohne Angaben zu den Eltern: die Erwerbsart setzt ausländische Eltern voraus.",
    ],
  },
  {
    id: "destatis-mh-weit",
    titel: "Destatis: Migrationshintergrund im weiteren Sinn",
    quelle: "Statistisches Bundesamt, Mikrozensus",
    gueltigAb: Stichtag.make(2017, 1, 1),
    berichtsjahrAb: 2017,
    regeln: [NICHT_DEUTSCH_GEBOREN, DURCH_GEBURTSORT, ELTERNTEIL_NICHT_DEUTSCH_GEBOREN],
    offen: [
      "Wer durch Geburt im Inland deutsch ist, zählt auch ohne Angaben zu den Eltern: die Erwerbsart setzt ausländische Eltern voraus.",
      "Vertriebene des Zweiten Weltkriegs gelten als Deutsche durch Geburt und sind mit der Erwerbsart geburt einzutragen.",
    ],
  },
  {
    id: "destatis-einwanderungsgeschichte-2023",
    titel: "Destatis: Einwanderungsgeschichte",
    quelle: "Statistisches Bundesamt, Eingewanderte und ihre direkten Nachkommen, März 2023",
    gueltigAb: Stichtag.make(2023, 3, 1),
    berichtsjahrAb: 2021,
    regeln: [
      selbst(1949),
      {
        id: "beide-eltern-zugewandert",
        text: "hat zwei Elternteile, die im Ausland geboren und nach 1949 zugewandert sind",
        wer: "beide-eltern",
        kriterium: "zugewandert",
        nach: 1949,
      },
    ],
    einseitig: elternteil(1949),
    offen: [GEBOREN_UND_ZUGEWANDERT, "Der Tag der ersten Veröffentlichung steht für ihren Monat, März 2023."],
  },
  {
    id: "zensus-2011",
    titel: "Zensus 2011: Migrationshintergrund",
    quelle: "Statistische Ämter des Bundes und der Länder, Zensus 2011",
    gueltigAb: Stichtag.make(2011, 5, 9),
    gueltigBis: Stichtag.make(2011, 5, 9),
    regeln: threeRules(1955),
    offen: [GEBOREN_UND_ZUGEWANDERT],
  },
  {
    id: "kjh",
    titel: "Kinder- und Jugendhilfestatistik: ausländische Herkunft der Eltern",
    quelle: "Statistiken der Kinder- und Jugendhilfe, SGB VIII § 99",
    regeln: [
      {
        id: "elternteil-im-ausland-geboren",
        text: "hat einen Elternteil, der im selben Haushalt lebt und im Ausland geboren ist",
        wer: "ein-elternteil",
        kriterium: "imAuslandGeboren",
        nurImHaushalt: true,
      },
    ],
    offen: [
      "Seit welchem Berichtsjahr die Definition gilt, ist nicht bestätigt.",
      "Leben die Eltern getrennt, zählen nur der Elternteil, bei dem das Kind lebt, und dessen neue Partnerin oder neuer Partner; wer so zählt, ist als Elternteil im Haushalt einzutragen.",
      "Ist nicht angegeben, ob ein Elternteil im Haushalt lebt, ist das nicht bekannt: gewählt ist, dass er dann weder zählt noch ausscheidet.",
      "Wer bei keinem Elternteil lebt, auch wer erwachsen ist, hat keinen, der zählt: gewählt ist nein.",
    ],
  },
  {
    id: "kmk",
    titel: "KMK: Migrationshintergrund",
    quelle: "Kultusministerkonferenz, Kerndatensatz",
    regeln: [
      AUSLAENDISCH,
      { id: "selbst-im-ausland-geboren", text: "ist im Ausland geboren", wer: "selbst", kriterium: "imAuslandGeboren" },
      { id: "familiensprache", text: "spricht in der Familie vorrangig nicht Deutsch", wer: "selbst", kriterium: "fremdsprachig" },
    ],
    offen: ["Seit wann die Definition gilt, ist nicht bestätigt."],
  },
  {
    id: "ba-mighev",
    titel: "Bundesagentur für Arbeit: Migrationshintergrund",
    quelle: "MighEV § 6 Satz 2",
    gueltigAb: Stichtag.make(2010, 10, 13),
    regeln: threeRules(1949),
    offen: ["Die Angaben sind freiwillig: zu jeder Zahl gehört der Anteil derer, die geantwortet haben."],
  },
] as const satisfies ReadonlyArray<Definition>

const IM_REGISTER: Regel = {
  id: "register-nicht-von-deutschen",
  text: "ist deutsch auf andere Weise als von einem deutschen Elternteil",
  wer: "selbst",
  kriterium: "nichtVonDeutschen",
}

const WEITERE: Regel = {
  id: "register-weitere-staatsangehoerigkeit",
  text: "besitzt eine weitere Staatsangehörigkeit",
  wer: "selbst",
  kriterium: "weitereStaatsangehoerigkeit",
}

const inHousehold = (regel: Regel): Regel => ({
  ...regel,
  id: `elternteil-${regel.id.replace("selbst-", "")}`,
  text: `hat einen Elternteil im Haushalt, für den gilt: ${regel.text}`,
  wer: "ein-elternteil",
  nurImHaushalt: true,
})

const registerRules: ReadonlyArray<Regel> = [AUSLAENDISCH, WEITERE, IM_REGISTER, selbst(1949)]

/** The derivation from the register of residents. */
export const registerdefinitionen = [
  {
    id: "migrapro",
    titel: "MigraPro: Migrationshintergrund aus dem Melderegister",
    quelle: "KOSIS-Verbund, MigraPro (staedtestatistik.de)",
    regeln: [...registerRules, ...registerRules.map(inHousehold)],
    offen: [
      "Der genaue Ableitungsbaum ist nicht bestätigt: gewählt ist, dass jedes der vier Merkmale allein genügt (weitere Staatsangehörigkeit, Art der deutschen Staatsangehörigkeit, Geburtsort mit Zuzug nach 1949, keine deutsche Staatsangehörigkeit).",
      "Im Verfahren erben Minderjährige von den Eltern ihres Haushalts; der Nachweis kennt kein Alter, daher zählt jeder Elternteil im Haushalt.",
    ],
  },
] as const satisfies ReadonlyArray<Definition>
