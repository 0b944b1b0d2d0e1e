"""What can be wrong with what is asked of a file of answers (YP-ANSWERS-060 to 089)."""

from typing import Final

from yhdyspinta.errors import EXIT_REFUSED, EXIT_UNREADABLE, ErrorKind
from yhdyspinta.languages import Texts

EXIT_USAGE: Final = 2
"""The command was not understood, as click ends it."""

BAD_SCALE = ErrorKind(
    "YP-ANSWERS-060",
    "answers-scale-not-understood",
    EXIT_USAGE,
    Texts(
        fi="Asteikko ”{text}” ei ole muotoa 1-5.",
        sv="Skalan ”{text}” har inte formen 1-5.",
        en="The scale “{text}” is not of the form 1-5.",
    ),
    Texts(
        fi="Anna pienin ja suurin koodi, esimerkiksi --scale 1-5 tai --scale 0-10. Koodit ovat 0–99.",
        sv="Ge den lägsta och den högsta koden, till exempel --scale 1-5 eller --scale 0-10. Koderna är 0–99.",
        en="Give the lowest and the highest code, as in --scale 1-5 or --scale 0-10. Codes are 0–99.",
    ),
)
BAD_LIST = ErrorKind(
    "YP-ANSWERS-061",
    "answers-list-not-understood",
    EXIT_USAGE,
    Texts(
        fi="Valitsimen {option} luetteloa ”{text}” ei voi lukea.",
        sv="Listan ”{text}” efter {option} kan inte läsas.",
        en="The list “{text}” of {option} cannot be read.",
    ),
    Texts(
        fi="Erota nimet pilkuilla. Nimi, jossa on pilkku, kirjoitetaan lainausmerkkeihin: {option} 'A,\"B, C\"'.",
        sv="Skilj namnen åt med komma. Ett namn med komma skrivs inom citattecken: {option} 'A,\"B, C\"'.",
        en="Separate names by commas. A name with a comma in it is quoted: {option} 'A,\"B, C\"'.",
    ),
)
STATE_TWICE = ErrorKind(
    "YP-ANSWERS-062",
    "answers-value-with-two-meanings",
    EXIT_USAGE,
    Texts(
        fi="Arvolle {value} on annettu kaksi merkitystä: {first} ja {second}.",
        sv="Värdet {value} har getts två betydelser: {first} och {second}.",
        en="The value {value} is given two meanings: {first} and {second}.",
    ),
    Texts(
        fi="Anna arvo vain yhdelle valitsimelle.",
        sv="Ge värdet åt bara en väljare.",
        en="Give the value to one option only.",
    ),
)
STATE_ON_SCALE = ErrorKind(
    "YP-ANSWERS-063",
    "answers-state-on-the-scale",
    EXIT_USAGE,
    Texts(
        fi="Koodi {value} ({option}) on myös asteikolla {scale}.",
        sv="Koden {value} ({option}) finns också på skalan {scale}.",
        en="The code {value} ({option}) is on the scale {scale} as well.",
    ),
    Texts(
        fi="Koodi on joko vastaus tai syy vastaamatta jättämiseen: muuta jompaakumpaa valitsinta.",
        sv="En kod är antingen ett svar eller en orsak till att svar saknas: ändra den ena väljaren.",
        en="A code is either an answer or a reason for giving none: change one of the options.",
    ),
)
CLASH = ErrorKind(
    "YP-ANSWERS-064",
    "answers-options-clash",
    EXIT_USAGE,
    Texts(
        fi="{first} ja {second} eivät sovi yhteen.",
        sv="{first} och {second} passar inte ihop.",
        en="{first} and {second} do not go together.",
    ),
    Texts(
        fi="Jätä toinen pois. Ohje: yhdyspinta analyse --help.",
        sv="Lämna bort det ena. Hjälp: yhdyspinta analyse --help.",
        en="Leave one of them out. Help: yhdyspinta analyse --help.",
    ),
)
NEEDS = ErrorKind(
    "YP-ANSWERS-065",
    "answers-option-needs-another",
    EXIT_USAGE,
    Texts(
        fi="{first} tarvitsee lisäksi: {second}.",
        sv="{first} behöver dessutom: {second}.",
        en="{first} also needs: {second}.",
    ),
    Texts(
        fi="Lisää se. Ohje: yhdyspinta analyse --help.",
        sv="Lägg till det. Hjälp: yhdyspinta analyse --help.",
        en="Add it. Help: yhdyspinta analyse --help.",
    ),
)
UNKNOWN_INSTRUMENT = ErrorKind(
    "YP-ANSWERS-066",
    "answers-instrument-not-found",
    EXIT_REFUSED,
    Texts(
        fi="”{wanted}” ei ole kyselylomakkeen nimi eikä tiedosto.",
        sv="”{wanted}” är varken namnet på ett frågeformulär eller en fil.",
        en="“{wanted}” is neither the name of an instrument nor a file.",
    ),
    Texts(
        fi="Lomakkeet, jotka tulevat mukana: {names}. Oman lomakkeen voi antaa JSON-tiedostona.",
        sv="Formulär som följer med: {names}. Ett eget formulär kan ges som en JSON-fil.",
        en="The instruments that ship: {names}. Your own can be given as a JSON file.",
    ),
)
NO_COLUMN_OF_INSTRUMENT = ErrorKind(
    "YP-ANSWERS-067",
    "answers-no-column-of-instrument",
    EXIT_REFUSED,
    Texts(
        fi="Tiedostossa ei ole yhtään lomakkeen {instrument} saraketta. Siinä on {found}.",
        sv="Filen har ingen av kolumnerna i formuläret {instrument}. Den har {found}.",
        en="The file has none of the columns of the instrument {instrument}. It has {found}.",
    ),
    Texts(
        fi="Nimeä sarakkeet niin kuin lomakkeessa ({wanted}), tai jätä --instrument pois.",
        sv="Namnge kolumnerna som i formuläret ({wanted}), eller lämna bort --instrument.",
        en="Name the columns as the instrument does ({wanted}), or leave --instrument out.",
    ),
)
NOT_OF_INSTRUMENT = ErrorKind(
    "YP-ANSWERS-068",
    "answers-item-not-of-instrument",
    EXIT_REFUSED,
    Texts(
        fi="Sarake ”{wanted}” ei ole lomakkeen {instrument} suljettu kysymys.",
        sv="Kolumnen ”{wanted}” är ingen sluten fråga i formuläret {instrument}.",
        en="The column “{wanted}” is no closed question of the instrument {instrument}.",
    ),
    Texts(
        fi="Valitse lomakkeen sarakkeita, tai jätä --instrument pois ja anna --scale. Lähimpiä: {near}.",
        sv="Välj kolumner i formuläret, eller lämna bort --instrument och ge --scale. Närmast: {near}.",
        en="Choose columns of the instrument, or leave --instrument out and give --scale. Nearest: {near}.",
    ),
)
NOT_CODED = ErrorKind(
    "YP-ANSWERS-069",
    "answers-column-without-codes",
    EXIT_REFUSED,
    Texts(
        fi="Sarakkeessa ei ole asteikon koodeja eikä tunnettuja vaihtoehtoja, vaan esimerkiksi {found}.",
        sv="Kolumnen har varken koder på en skala eller kända alternativ, utan till exempel {found}.",
        en="The column has neither codes of a scale nor known options but, for example, {found}.",
    ),
    Texts(
        fi="Sano asteikko, esimerkiksi --scale 1-5, tai jätä sarake pois valitsimesta --items.",
        sv="Säg skalan, till exempel --scale 1-5, eller lämna bort kolumnen ur --items.",
        en="Say the scale, as in --scale 1-5, or leave the column out of --items.",
    ),
)
NOTHING_FOUND = ErrorKind(
    "YP-ANSWERS-070",
    "answers-nothing-to-tabulate",
    EXIT_REFUSED,
    Texts(
        fi="Yhdessäkään sarakkeessa ei ole asteikon koodeja eikä tunnettuja vaihtoehtoja. Sarakkeet: {found}.",
        sv="Ingen kolumn har koder på en skala eller kända alternativ. Kolumnerna: {found}.",
        en="No column has codes of a scale or known options. The columns: {found}.",
    ),
    Texts(
        fi="Sano sarakkeet ja asteikko, esimerkiksi --items Q1,Q2 --scale 1-5, tai anna --instrument.",
        sv="Säg kolumnerna och skalan, till exempel --items Q1,Q2 --scale 1-5, eller ge --instrument.",
        en="Say the columns and the scale, as in --items Q1,Q2 --scale 1-5, or give --instrument.",
    ),
)
TO_TERMINAL = ErrorKind(
    "YP-ANSWERS-071",
    "answers-binary-to-terminal",
    EXIT_USAGE,
    Texts(
        fi="Muoto {format} ei ole tekstiä, joten sitä ei tulosteta päätteeseen.",
        sv="Formatet {format} är inte text och skrivs inte ut i terminalen.",
        en="The format {format} is not text and is not printed on a terminal.",
    ),
    Texts(
        fi="Sano tiedosto valitsimella -o, esimerkiksi -o {example}.",
        sv="Säg filen med -o, till exempel -o {example}.",
        en="Say the file with -o, as in -o {example}.",
    ),
)
NOT_WRITTEN = ErrorKind(
    "YP-ANSWERS-072",
    "answers-output-not-written",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostoa ei voi kirjoittaa. Mitään ei kirjoitettu.",
        sv="Filen kan inte skrivas. Inget skrevs.",
        en="The file cannot be written. Nothing was written.",
    ),
    Texts(
        fi="Tarkista, että kansio on olemassa, siihen saa kirjoittaa ja levyllä on tilaa.",
        sv="Kontrollera att mappen finns, att du får skriva i den och att det finns plats på disken.",
        en="Check that the folder exists, that you may write in it, and that the disk has room.",
    ),
)
OUTPUT_IS_FOLDER = ErrorKind(
    "YP-ANSWERS-073",
    "answers-output-is-a-folder",
    EXIT_USAGE,
    Texts(
        fi="{path} on kansio.",
        sv="{path} är en mapp.",
        en="{path} is a folder.",
    ),
    Texts(
        fi="Anna myös tiedoston nimi: -o {example}.",
        sv="Ge också filens namn: -o {example}.",
        en="Give the name of the file too: -o {example}.",
    ),
)
OUTPUT_IS_INPUT = ErrorKind(
    "YP-ANSWERS-074",
    "answers-output-is-the-input",
    EXIT_USAGE,
    Texts(
        fi="{path} on vastausten tiedosto; sen päälle ei kirjoiteta.",
        sv="{path} är filen med svaren; den skrivs inte över.",
        en="{path} is the file of answers; it is not written over.",
    ),
    Texts(
        fi="Anna valitsimelle -o toinen nimi.",
        sv="Ge -o ett annat namn.",
        en="Give -o another name.",
    ),
)
COLUMN_TWICE = ErrorKind(
    "YP-ANSWERS-075",
    "answers-column-used-twice",
    EXIT_USAGE,
    Texts(
        fi="Sarake ”{column}” on annettu sekä valitsimelle {first} että valitsimelle {second}.",
        sv="Kolumnen ”{column}” är given åt både {first} och {second}.",
        en="The column “{column}” is given to both {first} and {second}.",
    ),
    Texts(
        fi="Anna sarake vain toiselle.",
        sv="Ge kolumnen åt bara den ena.",
        en="Give the column to one of them only.",
    ),
)
ONE_WAVE = ErrorKind(
    "YP-ANSWERS-076",
    "answers-too-few-waves",
    EXIT_REFUSED,
    Texts(
        fi="Sarakkeessa on {count} kierrosta; muutokseen tarvitaan vähintään kaksi.",
        sv="Kolumnen har {count} omgångar; för en förändring behövs minst två.",
        en="The column has {count} waves; a change needs at least two.",
    ),
    Texts(
        fi="Tarkista sarake, tai jätä --key pois.",
        sv="Kontrollera kolumnen, eller lämna bort --key.",
        en="Check the column, or leave --key out.",
    ),
)
NO_ANSWERS = ErrorKind(
    "YP-ANSWERS-077",
    "answers-no-file-given",
    EXIT_USAGE,
    Texts(
        fi="Vastausten tiedostoa ei annettu.",
        sv="Ingen fil med svar angavs.",
        en="No file of answers was given.",
    ),
    Texts(
        fi="Anna tiedosto (CSV, XLSX, SAV tai Parquet), tai kokeile esimerkkiä: yhdyspinta analyse --example.",
        sv="Ge en fil (CSV, XLSX, SAV eller Parquet), eller prova exemplet: yhdyspinta analyse --example.",
        en="Give a file (CSV, XLSX, SAV or Parquet), or try the example: yhdyspinta analyse --example.",
    ),
)
OTHER_SCALE = ErrorKind(
    "YP-ANSWERS-078",
    "answers-texts-not-on-the-scale",
    EXIT_REFUSED,
    Texts(
        fi="Tekstit {found} eivät ole mikään tunnettu {steps}-portainen asteikko, joten koodeja {scale} ei ole.",
        sv="Texterna {found} är ingen känd skala med {steps} steg, så de har inga koder {scale}.",
        en="The texts {found} are no known scale of {steps} steps, so they have no codes {scale}.",
    ),
    Texts(
        fi="Tarkista --scale, tai anna vaihtoehdot ja niiden koodit lomakkeena: --instrument lomake.json. "
        "Ilman valitsinta --scale tekstit luetaan vaihtoehtoina.",
        sv="Kontrollera --scale, eller ge alternativen och deras koder som ett formulär: --instrument formular.json. "
        "Utan --scale läses texterna som alternativ.",
        en="Check --scale, or give the options and their codes as an instrument: --instrument questionnaire.json. "
        "Without --scale the texts are read as options.",
    ),
)
NO_FOLDER = ErrorKind(
    "YP-ANSWERS-081",
    "answers-output-without-folder",
    EXIT_UNREADABLE,
    Texts(
        fi="Kansiota {folder} ei ole. Mitään ei kirjoitettu.",
        sv="Mappen {folder} finns inte. Inget skrevs.",
        en="There is no folder {folder}. Nothing was written.",
    ),
    Texts(
        fi="Luo kansio ensin, tai anna valitsimelle -o kansio, joka on olemassa.",
        sv="Skapa mappen först, eller ge -o en mapp som finns.",
        en="Make the folder first, or give -o a folder that exists.",
    ),
)
NOT_PERMITTED = ErrorKind(
    "YP-ANSWERS-082",
    "answers-output-not-permitted",
    EXIT_UNREADABLE,
    Texts(
        fi="Kansioon tai tiedostoon ei saa kirjoittaa: kirjoitusoikeus puuttuu. Mitään ei kirjoitettu.",
        sv="Det går inte att skriva i mappen eller filen: skrivrättighet saknas. Inget skrevs.",
        en="The folder or the file may not be written: permission is missing. Nothing was written.",
    ),
    Texts(
        fi="Anna valitsimelle -o toinen kansio, tai pyydä kirjoitusoikeus.",
        sv="Ge -o en annan mapp, eller be om skrivrättighet.",
        en="Give -o another folder, or ask for permission to write.",
    ),
)
NO_SPACE = ErrorKind(
    "YP-ANSWERS-083",
    "answers-output-without-space",
    EXIT_UNREADABLE,
    Texts(
        fi="Levyllä ei ole tilaa tiedostolle. Mitään ei kirjoitettu.",
        sv="Det finns inte plats på disken för filen. Inget skrevs.",
        en="The disk has no room for the file. Nothing was written.",
    ),
    Texts(
        fi="Vapauta tilaa, tai anna valitsimelle -o kansio toisella levyllä.",
        sv="Frigör utrymme, eller ge -o en mapp på en annan disk.",
        en="Free some space, or give -o a folder on another disk.",
    ),
)
