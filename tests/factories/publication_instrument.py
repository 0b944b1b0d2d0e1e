"""A made-up questionnaire with every kind of question that a respondent answers once."""

from typing import Final

from yhdyspinta.analysis.instruments.instrument import (
    Instrument,
    Option,
    Origin,
    Point,
    Population,
    Publication,
    Question,
    QuestionKind,
    Row,
    Scale,
    Section,
    StateOption,
)
from yhdyspinta.analysis.states import State
from yhdyspinta.languages import Texts

_DONT_KNOW: Final = StateOption(
    State.DONT_KNOW, Texts(fi="En osaa sanoa", sv="Kan inte säga", en="Don't know"), code=9
)
_NOT_APPLICABLE: Final = StateOption(
    State.NOT_APPLICABLE, Texts(fi="Ei koske meitä", sv="Gäller inte oss", en="Does not apply to us")
)

WELL: Final = Scale(
    "well",
    (
        Point(1, Texts(fi="1 = erittäin huonosti", sv="1 = mycket dåligt", en="1 = very badly")),
        Point(2),
        Point(3),
        Point(4),
        Point(5, Texts(fi="5 = erittäin hyvin", sv="5 = mycket bra", en="5 = very well")),
    ),
    Texts(fi="erittäin huonosti", sv="mycket dåligt", en="very badly"),
    Texts(fi="erittäin hyvin", sv="mycket bra", en="very well"),
    states=(_DONT_KNOW, _NOT_APPLICABLE),
)
OFTEN: Final = Scale(
    "often",
    (
        Point(1, Texts(fi="Ei juuri koskaan", sv="Nästan aldrig", en="Hardly ever")),
        Point(2, Texts(fi="Joskus", sv="Ibland", en="Sometimes")),
        Point(3, Texts(fi="Usein", sv="Ofta", en="Often")),
        Point(4, Texts(fi="Lähes aina", sv="Nästan alltid", en="Almost always")),
    ),
    Texts(fi="ei juuri koskaan", sv="nästan aldrig", en="hardly ever"),
    Texts(fi="lähes aina", sv="nästan alltid", en="almost always"),
    states=(_DONT_KNOW,),
)

_COOPERATION: Final = Question(
    "coop",
    QuestionKind.MATRIX,
    Texts(
        fi="Miten arvioitte yhteistyön toimivan tällä hetkellä?",
        sv="Hur bedömer ni att samarbetet fungerar just nu?",
        en="How well does cooperation work at the moment?",
    ),
    scale="well",
    rows=(
        Row("coop_kela", Texts(fi="Kela", sv="FPA", en="Kela")),
        Row(
            "coop_county",
            Texts(fi="Hyvinvointialue & kunta", sv="Välfärdsområde & kommun", en="County & municipality"),
        ),
    ),
)
_PREVALENCE: Final = Question(
    "freq",
    QuestionKind.MATRIX,
    Texts(fi="Kuinka yleinen haaste on?", sv="Hur vanlig är utmaningen?", en="How common is the challenge?"),
    scale="often",
    rows=(
        Row("freq_debt", Texts(fi="Velkaantuminen/ulosotto", sv="Skuldsättning/utsökning", en="Debt/enforcement")),
        Row("freq_housing", Texts(fi="Asumisen ongelmat", sv="Bostadsproblem", en="Housing problems")),
    ),
)
_MODEL: Final = Question(
    "model",
    QuestionKind.SINGLE_CHOICE,
    Texts(
        fi="Miten palvelut on organisoitu?", sv="Hur är tjänsterna organiserade?", en="How are services organised?"
    ),
    options=(
        Option("central", 1, Texts(fi="Keskitetysti", sv="Centraliserat", en="Centrally")),
        Option("split", 2, Texts(fi="Hajautetusti", sv="Decentraliserat", en="In several branches")),
    ),
)
_FORMS: Final = Question(
    "form",
    QuestionKind.MULTIPLE_CHOICE,
    Texts(
        fi="Mitä yhteistyön muotoja on?",
        sv="Vilka former av samarbete finns?",
        en="Which forms of cooperation are there?",
    ),
    options=(
        Option("team", 1, Texts(fi="Yhteinen tiimi", sv="Gemensamt team", en="A joint team")),
        Option("network", 2, Texts(fi="Verkosto", sv="Nätverk", en="A network")),
        Option("none", 3, Texts(fi="Ei mitään", sv="Inga", en="None"), exclusive=True),
    ),
)
_PERSONS: Final = Question(
    "persons",
    QuestionKind.NUMBER,
    Texts(
        fi="Montako henkilötyövuotta palveluissa on?",
        sv="Hur många årsverken finns i tjänsterna?",
        en="How many person-years work in the services?",
    ),
    unit=Texts(fi="henkilötyövuotta", sv="årsverken", en="person-years"),
    minimum=0,
)
_WISHES: Final = Question(
    "wishes",
    QuestionKind.OPEN_TEXT,
    Texts(fi="Mitä toivotte?", sv="Vad önskar ni?", en="What do you wish?"),
)
_GOALS: Final = Question(
    "goals",
    QuestionKind.OPEN_TEXT,
    Texts(fi="Mistä tavoitteista on sovittu?", sv="Vilka mål har avtalats?", en="Which goals have been agreed?"),
    publication=Publication.OPEN,
)
_CONTACT: Final = Question(
    "contact",
    QuestionKind.OPEN_TEXT,
    Texts(fi="Kuka vastaa kysymyksiin?", sv="Vem svarar på frågor?", en="Who can be asked?"),
    publication=Publication.INTERNAL,
)

INSTRUMENT: Final = Instrument(
    id="cooperation-2024",
    title=Texts(fi="Yhteistyökysely 2024", sv="Samarbetsenkäten 2024", en="Cooperation survey 2024"),
    description=Texts(
        fi="Tehty esimerkki yhdyspinnan yhteistyöstä.",
        sv="Ett påhittat exempel på samarbete i kontaktytan.",
        en="A made-up example of cooperation at an interface.",
    ),
    population=Population.SAMPLE,
    respondents=Texts(fi="työntekijät", sv="anställda", en="staff"),
    period=Texts(fi="kevät 2024", sv="våren 2024", en="spring 2024"),
    source=Texts(fi="Synteettinen esimerkki.", sv="Syntetiskt exempel.", en="Synthetic example."),
    scales=(WELL, OFTEN),
    sections=(
        Section(
            "cooperation", Texts(fi="Yhteistyö", sv="Samarbete", en="Cooperation"), (_COOPERATION, _MODEL, _FORMS)
        ),
        Section(
            "customers",
            Texts(fi="Asiakkaat", sv="Kunder", en="Customers"),
            (_PREVALENCE, _PERSONS, _WISHES, _GOALS, _CONTACT),
        ),
    ),
    translations={"fi": Origin.RECONSTRUCTED, "sv": Origin.TRANSLATION, "en": Origin.TRANSLATION},
)
