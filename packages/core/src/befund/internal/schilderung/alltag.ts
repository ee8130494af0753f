/**
 * Words that nearly every text about a case holds: a name that is one letter off must not take them along.
 *
 * @module
 */

/** The most usual words, folded. */
export const alltag: ReadonlySet<string> = new Set((
  // Fürwörter, Artikel, Bindewörter
  "aber alle allem allen aller alles also andere anderen auch beide beiden beim bereits bevor bisher dabei dafuer daher damit danach dann daran darauf darf darin darum dass davon dazu dein deine dem den denen denn der deren des deshalb dessen dich die dies diese diesem diesen dieser dieses doch dort durch eben eigene eigenen ein eine einem einen einer eines einige "
  + "einmal erst etwa etwas euch euer fast fuer ganz gegen genug gern gerne gut hatte hatten hat haben habe hier hinter ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres immer ist jede jedem jeden jeder jedes jene kann kein keine keinem keinen keiner koennen lange leider machen manche mehr mein meine meist mich mir mit muss nach neben nein nicht nichts nie niemand noch nun nur oben "
  + "oder ohne oft schon sehr sei sein seine seinem seinen seiner seit seitdem selbst sich sie sind sogar soll somit sonst statt trotz ueber uns unser unsere unter viel viele vielen vom von vor waere wann war waren warum was weder wegen weil weiter welche wenig wenn wer werden wie wieder wird wo zu zum zur zwar zwei zweite zwischen "
  // Wörter der Fallarbeit
  + "abend alltag alter amt angst anliegen antrag arbeit art arzt asyl aufgabe ausweis bad bank bedarf beruf bescheid bild brief buch dame deutsch ding ehe einkommen eltern ende erfolg fall familie feld film form frage frau frauen freund freunde frist geld gericht gesetz grund hand haus hause heim herr hilfe hof idee jahr jahre job junge jungen kasse kind kinder kindern kita klasse kopf kosten kraft "
  + "kurs kurse lage land leben lehre lehrer leute liebe liste lohn lust mal mama mann maenner mangel markt miete mieter mitte monat monate mut mutter muetter nacht name not ort orte paar papa partner person pflege plan platz plaetze post praxis preis raum rat recht regel reihe rente ruhe sache satz schritt schuld schule schulen seite sinn sohn sorge sorgen sport sprache staat stadt stelle "
  + "stelle stufe stunde tag tage teil termin thema tochter toechter traeger treffen verein vater vertrag weg wege weise welt werk wert woche wochen wohl wohnung wort wunsch zahl zeit zeiten ziel ziele zimmer zinsen zug zukunft zusage zentrum kaum kleine kleinen neue neuen neuer"
).split(" "))
