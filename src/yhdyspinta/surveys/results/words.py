"""The words of a published report that no questionnaire gives."""

from typing import Final

from yhdyspinta.languages import Texts

SYNTHETIC: Final = Texts(
    fi="Synteettinen aineisto: vastaukset on keksitty. Luvut eivät kuvaa mitään todellista organisaatiota.",
    sv="Syntetiskt material: svaren är påhittade. Talen beskriver ingen verklig organisation.",
    en="Synthetic data: the answers are made up. No figure describes any real organisation.",
)
SIDE: Final = Texts(fi="osapuoli", sv="sida", en="side")
SIDES: Final = {
    "employment": Texts(fi="Työllisyysalueet", sv="Sysselsättningsområden", en="Employment areas"),
    "county": Texts(fi="Hyvinvointialueet", sv="Välfärdsområden", en="Wellbeing services counties"),
    "neither": Texts(fi="Muut", sv="Övriga", en="Others"),
}
METHOD_ORGANISATION: Final = Texts(
    fi="Mukana ovat vain organisaatioiden hyväksymät vastaukset. Jokainen vastaus on organisaation yhteinen kanta.",
    sv="Endast svar som organisationerna har godkänt ingår. Varje svar är organisationens gemensamma ståndpunkt.",
    en="Only answers that the organisations have approved are included. Each is what the organisation agreed on.",
)
METHOD_PERSONAL: Final = Texts(
    fi="Vastaukset ovat yksittäisten ihmisten kokemuksia. Kysymystä, johon vastasi alle {fewest}, ei näytetä, eikä "
    "vastauksia julkaista riveinä.",
    sv="Svaren är enskilda människors erfarenheter. En fråga som färre än {fewest} svarade på visas inte, och svaren "
    "publiceras inte som rader.",
    en="The answers are the experience of single people. A question that fewer than {fewest} answered is not shown, "
    "and answers are not published as rows.",
)
METHOD_PAIRS: Final = Texts(
    fi="Osapuolten vastauksia verrataan vain yhdyspinnoilla, joilla molemmat antoivat vastauksen samaan kysymykseen.",
    sv="Sidornas svar jämförs endast vid kontaktytor där båda gav ett svar på samma fråga.",
    en="The sides are compared only at interfaces where both gave an answer to the same question.",
)
METHOD_WITHHELD: Final = Texts(
    fi="Rivitiedostoista puuttuu {rows}: vastaus yhdyspinnasta on rivinä vain, kun molemmat osapuolet ovat "
    "hyväksyneet vastauksensa siitä. Luvuissa puuttuvatkin ovat mukana.",
    sv="I filerna med rader saknas {rows}: ett svar om en kontaktyta finns som rad endast när båda sidorna har "
    "godkänt sitt svar om den. I talen ingår också de som saknas.",
    en="The files of rows are without {rows}: an answer about an interface is a row only when both sides have "
    "approved theirs about it. The figures include them.",
)
WITHHELD_ONE: Final = Texts(fi="1 rivi", sv="1 rad", en="1 row")
WITHHELD_MANY: Final = Texts(fi="{n} riviä", sv="{n} rader", en="{n} rows")
METHOD_THEMES: Final = Texts(
    fi="Avovastaukset luki kaksi ihmistä toisistaan riippumatta; eroavat tulkinnat sovittiin yhdessä.",
    sv="De öppna svaren lästes av två personer oberoende av varandra; olika tolkningar löstes gemensamt.",
    en="Two people read the open answers independently of each other; differing readings were settled together.",
)
