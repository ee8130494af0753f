/**
 * How words of origin begin: states, peoples, languages; what the list of states does not give away by itself.
 *
 * @module
 */

/** Beginnings that nothing else has: every word that begins so goes. Folded, umlauts written out. */
export const anfaenge: ReadonlyArray<string> = [
  // Europa
  "alban", "andorr", "belarus", "weissruss", "bosni", "herzegow", "britisch", "grossbrit", "bulgar", "daenisch", "daenemark", "englaend", "england",
  "estnisch", "estland", "estin", "finnisch", "finnland", "franzoe", "franzos", "frankreich", "griech", "hollaend", "holland", "irland", "irisch", "islaend", "island",
  "italien", "jugoslaw", "kosov", "kosovo", "kroat", "lettisch", "lettland", "liechtenstein", "litau", "luxemburg", "maltes", "mazedon", "moldau", "moldaw",
  "moldov", "montenegr", "niederlaend", "niederlande", "nordmazedon", "norweg", "oesterreich", "polnisch", "portug", "rumaen", "russisch", "russland", "schottisch",
  "schottland", "schwedisch", "schweiz", "serbisch", "serbien", "slowak", "slowen", "sowjet", "spanisch", "spanien", "spanier", "tschech", "tuerk", "ukrain", "ungar", "zypr", "zyper",
  // Afrika
  "aegypt", "aequatorialguin", "aethiop", "afrika", "algeri", "angola", "beninisch", "botsuan", "botswan", "burkin", "burund", "dschibut", "elfenbeinkue", "eritre", "eswatin", "gabun", "gambi",
  "ghana", "guinea", "guine", "ivoire", "ivorer", "ivorisch", "kamerun", "kapverd", "kenia", "komoren", "kongo", "lesoth", "liberia", "libysch", "libyen", "libyer", "madagas", "malawi",
  "maureta", "mauriti", "mosamb", "namib", "nigeri", "nigerian", "nordafrik", "ostafrik", "ruand", "sambia", "sambisch", "senegal", "seychell", "sierra", "simbabw", "somal", "sudan",
  "suedafrik", "suedsudan", "swasi", "tansan", "togoer", "togoisch", "togoles", "tschad", "tunes", "ugand", "westafrik", "zentralafrik", "marokk", "maghreb",
  // Amerika
  "amerika", "argentin", "barbad", "beliz", "boliv", "brasil", "chilen", "dominikan", "ecuador", "salvador", "grenad", "guatemal", "guyan", "haiti", "hondur", "jamaik", "kanad",
  "kolumb", "kubaner", "kubanisch", "lateinamerik", "mexik", "nicarag", "panam", "paragu", "peruan", "suedamerik", "surinam", "trinid", "urugu", "venezol", "venezuel",
  // Asien
  "afghan", "afgan", "arab", "armenien", "armenier", "armenisch", "aserbaid", "asiat", "asien", "bahrain", "banglad", "bengal", "bhutan", "birma", "birman", "burmes", "brunei", "chines", "china", "emirat",
  "filipin", "georgien", "georgier", "georgisch", "hongkong", "inder", "indien", "indisch", "indones", "irak", "iran", "israel", "japan", "jemen", "jordanie", "jordanisch", "kambodsch", "kasach", "katar", "kirgis", "korea",
  "kuwait", "laotisch", "laotin", "laoten", "libanes", "libanon", "malays", "maledi", "mongol", "myanmar", "nepal", "omaner", "omanisch", "pakistan", "palaestin", "persisch", "perser", "philippin", "saudi", "singapur", "srilank",
  "syrien", "syrer", "syrisch", "syrie", "tadschik", "taiwan", "thailaend", "thailand", "timores", "turkmen", "usbek", "vietnam",
  // Australien und Ozeanien
  "australi", "fidschi", "mikrones", "neuguine", "neuseelae", "neuseeland", "papua", "samoa", "tongais",
  // Völker, Sprachen, Gegenden
  "alevit", "amharisch", "aramaeisch", "aramaeer", "assyr", "balkan", "belutsch", "berber", "dagest", "ezid", "farsi", "hazara", "jesid", "jezid", "yezid", "yesid", "kabyl", "kaukas", "kurd", "kurmandsch", "kurmanci",
  "oromo", "pandschab", "pascht", "pashto", "punjab", "rohing", "romanes", "sorani", "suahel", "swahil", "tamil", "tigray", "tigrin", "tschetschen", "turkisch", "turkman", "uigur", "zaza",
]

/** Whole words; others begin the same. */
export const ganze: ReadonlyArray<string> = [
  "brite", "briten", "britin", "britinnen", "daene", "daenen", "daenin", "este", "esten", "finne", "finnen", "finnin", "ire", "iren", "irin", "lette", "letten", "lettin", "malta", "pole", "polen", "polens", "polin", "polinnen",
  "russe", "russen", "russin", "russinnen", "schotte", "schotten", "schwede", "schweden", "schwedin", "serbe", "serben", "serbin", "serbinnen", "sinti", "roma", "sinto", "romni", "benin", "togo", "mali", "malier", "malierin", "malisch", "malische",
  "chile", "kuba", "peru", "rom", "hausa", "twi", "ewe", "inder", "laos", "laote", "oman", "tonga", "samoa", "dari", "urdu", "thai", "hindi", "usa", "libyen", "lanka", "syrern", "zypern", "tigre", "niger", "nigers", "kuwait", "vae",
]

/** Beginnings that the rules for names of states do not give: irregular names of people, peoples, regions. */
export const unregelmaessig: ReadonlyArray<string> = [
  // Leute, die anders heißen als ihr Staat
  "nigrer", "nigrisch", "madegass", "madagass", "monegass", "belgier", "belgisch", "belgien", "belger", "zyprio", "kosovar", "lesother", "basoth", "sotho", "santome", "saotome", "swasi", "swazi", "sanmarin", "kapverd", "vincente", "lucian", "kittit", "nevisian", "osttimor", "puertoric", "puertorik",
  "tonga", "bahama", "niuean", "cookins", "marshalles", "marshaller", "macan", "macau", "vatikan", "omani", "kuwaiti", "saudi", "qatar", "emirati", "filipin", "laot", "bissau", "motswana", "togol", "ivorian", "burkinab", "santomean", "osmani", "ozean", "staatenlos", "suedosteurop", "suedeurop", "osteurop", "nordeurop",
  // Völker und Gegenden
  "tscherkess", "krimtatar", "tatar", "drus", "kopte", "kopti", "mandaeer", "mandaeis", "suryoy", "suroy", "tibet", "rojava", "ezid", "eziden", "amazigh", "tuareg", "fulani", "fulbe", "peul", "malinke", "hutu", "tutsi", "gagaus", "abchas", "osset", "ingusch", "lasen", "lasisch", "pomak", "bosniak", "karen", "rakhin", "hmong", "paschtun", "pashtun", "turkvolk", "tadjik", "uzbek", "kazakh", "anatol", "kurmanj", "zazak", "dersim", "kashmir", "kaschmir", "tschamer", "goran", "aschkali", "ashkali", "jenisch",
]

/** Beginnings that are spread over several words: "Costa-Ricanerin", "Puerto Rico". Folded, without what stands between the words. */
export const wendungen: ReadonlyArray<string> = [
  "puertoric", "puertorik", "osttimor", "nordkore", "suedkore", "marshallinsel", "cookinsel", "salomoninsel", "komoreninsel", "sanmarin", "saotome", "drkongo", "elsalvador", "westsahara", "ungeklaerte[nrms]?(?:staatsangehoerigkeit|nationalitaet|herkunft)",
]

/** Words that begin as a word of origin does, and are none. */
export const keine = /^(?:tuerkis(?!ch)|kopter|vincenz|tatarstan?ding|ozeanograph|karenz|karent|drusch|lasender|goransch)/u

/** Parts of names of states that say nothing of a state. */
export const allgemein: ReadonlySet<string> = new Set([
  "arabische", "bolivarische", "bundesrepublik", "demokratische", "deutsch", "deutschland", "einschliesslich", "foederation", "foederative", "foederierte", "gebiete", "inseln", "islamische", "koenigreich", "neu", "ohne", "angabe",
  "plurinationaler", "republik", "sozialistische", "staat", "staaten", "ungeklaert", "stadt", "ueberseegebiete", "ueberseegebiet", "uberseegebiete", "uberseegebiet", "union", "vereinigte", "vereinigtes", "volksrepublik", "westlich", "nord", "sued", "saint", "konigreich", "einschliesslich",
])

/** Parts of names of states that are a state only to whoever knows it: they go from a case of that state. */
export const nurEigene: ReadonlySet<string> = new Set(["costa", "cote", "verde", "leste", "faso", "lucia", "marino", "kitts", "leone", "principe", "vincent", "papua", "rica"])
