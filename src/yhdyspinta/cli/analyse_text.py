"""The words of `yhdyspinta analyse`."""

from typing import Final

from yhdyspinta.languages import Texts

ITEM: Final = Texts(fi="Muuttuja", sv="Variabel", en="Item")
GROUP: Final = Texts(fi="Ryhmä", sv="Grupp", en="Group")
N: Final = Texts(fi="n", sv="n", en="n")
MISSING: Final = Texts(fi="puuttuu", sv="saknas", en="missing")
MEAN: Final = Texts(fi="ka.", sv="mv.", en="mean")
MEDIAN: Final = Texts(fi="md.", sv="md.", en="median")
CHANGE: Final = Texts(fi="muutos", sv="ändring", en="change")
UP: Final = Texts(fi="nousi", sv="steg", en="up")
SAME: Final = Texts(fi="sama", sv="samma", en="same")
DOWN: Final = Texts(fi="laski", sv="sjönk", en="down")
ALL_GROUPS: Final = Texts(fi="Kaikki", sv="Alla", en="All")
NO_GROUP: Final = Texts(fi="Ei ryhmää", sv="Ingen grupp", en="No group")
CODES: Final = Texts(fi="Koodit", sv="Koder", en="Codes")

READING: Final = Texts(
    fi="n on vastanneiden määrä. Osuudet, keskiarvo (ka.) ja mediaani (md.) lasketaan vastanneista. ”Puuttuu” on "
    "niiden määrä, jotka eivät osanneet sanoa, jättivät tyhjäksi tai joita kysymys ei koske.",
    sv="n är antalet svar. Andelarna, medelvärdet (mv.) och medianen (md.) räknas av dem som svarat. ”Saknas” är "
    "antalet som inte kunde säga, lämnade tomt eller som frågan inte gäller.",
    en="n is the number of answers. Shares, mean and median are of those who answered. “Missing” counts those who "
    "did not know, left the question empty, or whom it does not concern.",
)
WEIGHTED: Final = Texts(
    fi="Osuudet, keskiarvo ja mediaani on painotettu sarakkeella {weight}; n ja puuttuvat ovat rivejä.",
    sv="Andelarna, medelvärdet och medianen är viktade med kolumnen {weight}; n och saknade är rader.",
    en="Shares, mean and median are weighted by the column {weight}; n and missing are rows.",
)
PAIRED: Final = Texts(
    fi="Samat vastaajat, {first} → {second}: keskiarvot niistä, jotka vastasivat molemmilla kierroksilla.",
    sv="Samma respondenter, {first} → {second}: medelvärden av dem som svarade i båda omgångarna.",
    en="The same respondents, {first} → {second}: means of those who answered in both waves.",
)
TAKEN: Final = Texts(
    fi="{file}: taulukoitiin sarakkeet, joissa on asteikon koodeja tai tunnettuja vaihtoehtoja ({count}): {names}. "
    "Muut valitaan valitsimilla --items ja --scale.",
    sv="{file}: kolumnerna med koder på en skala eller kända alternativ tabellerades ({count}): {names}. "
    "Andra väljs med --items och --scale.",
    en="{file}: the columns with codes of a scale or known options were tabulated ({count}): {names}. "
    "Choose others with --items and --scale.",
)
WORDED: Final = Texts(
    fi="{file}: tekstit luettiin {steps}-portaisena asteikkona ({labels}): {names}. {why} "
    "Jos asteikko on toinen, sano se valitsimella --scale, esimerkiksi --scale 1-{example}, tai anna --instrument.",
    sv="{file}: texterna lästes som en skala med {steps} steg ({labels}): {names}. {why} "
    "Om skalan är en annan, säg den med --scale, till exempel --scale 1-{example}, eller ge --instrument.",
    en="{file}: the texts were read as a scale of {steps} steps ({labels}): {names}. {why} "
    "If the scale is another, say it with --scale, as in --scale 1-{example}, or give --instrument.",
)
UNSEEN: Final = Texts(
    fi="Kaikkia portaita ei ole vastauksissa.",
    sv="Alla steg finns inte bland svaren.",
    en="Not every step is among the answers.",
)
OTHER_STEPS: Final = Texts(
    fi="Samat tekstit sopivat myös toiseen asteikkoon (portaita {others}), ja keskiarvo riippuu asteikosta.",
    sv="Samma texter passar också en annan skala (antal steg {others}), och medelvärdet beror på skalan.",
    en="The same texts fit another scale as well (steps: {others}), and the mean depends on the scale.",
)
NAMES: Final = Texts(
    fi="{file}: arvojen nimillä ei ole tunnettua järjestystä, joten keskiarvoa ei lasketa: {names}. "
    "Jos ne ovat asteikko, sano sarake ja asteikko, esimerkiksi --items '{example}' --scale {scale}.",
    sv="{file}: värdenas namn har ingen känd ordning, så inget medelvärde räknas: {names}. "
    "Om de är en skala, säg kolumnen och skalan, till exempel --items '{example}' --scale {scale}.",
    en="{file}: the labels of the values have no known order, so there is no mean: {names}. "
    "If they are a scale, say the column and the scale, as in --items '{example}' --scale {scale}.",
)
OTHER_SHEETS: Final = Texts(
    fi="{file}: luettiin taulukko {sheet}. Muut ({others}) valitaan valitsimella --sheet.",
    sv="{file}: bladet {sheet} lästes. De andra ({others}) väljs med --sheet.",
    en="{file}: the sheet {sheet} was read. Choose another ({others}) with --sheet.",
)
ENCODING: Final = Texts(
    fi="{file}: merkistönä luettiin {encoding}.",
    sv="{file}: teckenkodningen lästes som {encoding}.",
    en="{file}: read in the encoding {encoding}.",
)
NO_CHANGES: Final = Texts(
    fi="Samojen vastaajien muutokset (--key) eivät ole muodossa {format}: "
    "ne ovat muodoissa table ja json ja raporteissa.",
    sv="Förändringarna hos samma svarande (--key) finns inte i formatet {format}: "
    "de finns i formaten table och json och i rapporter.",
    en="The changes of the same respondents (--key) are not in the format {format}: "
    "they are in table, json and reports.",
)
SOURCE: Final = Texts(fi="Vastaukset: {file}", sv="Svar: {file}", en="Answers: {file}")
READING_FILE: Final = Texts(fi="Luetaan", sv="Läser", en="Reading")
