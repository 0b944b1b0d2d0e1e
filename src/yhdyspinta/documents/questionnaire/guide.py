"""What the template says of each column: the first sheet of the workbook, and the notes on its headings."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from yhdyspinta.languages import Texts

INTRODUCTION: Final = (
    Texts(
        fi="Tämä työkirja on kyselylomake. Se on XLSForm-muotoa; sarakkeet yp:: ovat Yhdyspinnan omia.",
        sv="Den här arbetsboken är ett frågeformulär i formatet XLSForm; kolumnerna yp:: är Yhdyspintas egna.",
        en="This workbook is a questionnaire. Its format is XLSForm; the columns yp:: are Yhdyspinta's own.",
    ),
    Texts(
        fi="Muokkaa taulukoita settings, survey, scales ja choices. Poista esimerkin rivit, joita et tarvitse.",
        sv="Redigera bladen settings, survey, scales och choices. Ta bort de rader i exemplet som du inte behöver.",
        en="Edit the sheets settings, survey, scales and choices. Remove rows of the example that you do not need.",
    ),
    Texts(
        fi="Tarkista lopuksi: yhdyspinta instrument check TIEDOSTO.xlsx. Julkaisu vaatii suomen ja ruotsin.",
        sv="Kontrollera till slut: yhdyspinta instrument check FIL.xlsx. Publicering kräver finska och svenska.",
        en="Check it at the end: yhdyspinta instrument check FILE.xlsx. Publishing needs Finnish and Swedish.",
    ),
)
SHEETS: Final[Mapping[str, Texts]] = MappingProxyType(
    {
        "settings": Texts(
            fi="Mikä lomake on. Yksi rivi otsikoiden alla.",
            sv="Vad formuläret är. En rad under rubrikerna.",
            en="What the form is. One row below the headings.",
        ),
        "survey": Texts(
            fi="Kysymykset lomakkeen järjestyksessä, rivi kutakin kohti. Osio on begin_group … end_group; matriisi "
            "on osion sisällä samanlainen ryhmä, jolla on yp::scale; begin_repeat … end_repeat toistuu "
            "vastinpareittain.",
            sv="Frågorna i formulärets ordning, en rad för varje. Ett avsnitt är begin_group … end_group; en matris "
            "är en likadan grupp inne i avsnittet, med yp::scale; begin_repeat … end_repeat upprepas för "
            "varje motpart.",
            en="The questions in the order of the form, a row for each. A section is begin_group … end_group; a "
            "matrix is such a group in a section, with yp::scale; begin_repeat … end_repeat repeats for every "
            "counterpart.",
        ),
        "scales": Texts(
            fi="Asteikkojen päät. Asteikon portaat ovat taulukossa choices samannimisenä luettelona.",
            sv="Skalornas ändar. Skalans steg finns på bladet choices som en lista med samma namn.",
            en="The ends of scales. The points of a scale are the list of the same name on the sheet choices.",
        ),
        "choices": Texts(
            fi="Vaihtoehdot ja asteikkojen portaat, luetteloittain.",
            sv="Alternativen och skalornas steg, lista för lista.",
            en="The choices and the points of scales, list by list.",
        ),
        "waves": Texts(
            fi="Edellisen kierroksen kysymykset, joita ei enää kysytä.",
            sv="Frågor i den förra omgången som inte längre ställs.",
            en="Questions of the previous wave that are no longer asked.",
        ),
    }
)
COLUMNS: Final[Mapping[tuple[str, str], Texts]] = MappingProxyType(
    {
        ("settings", "form_title"): Texts(
            fi="Otsikko muille XLSForm-ohjelmille.",
            sv="Rubriken för andra XLSForm-program.",
            en="The title, for other programs that read XLSForm.",
        ),
        ("settings", "form_id"): Texts(
            fi="Lomakkeen tunnus: pieniä kirjaimia, numeroita ja yhdysmerkkejä.",
            sv="Formulärets namn: små bokstäver, siffror och bindestreck.",
            en="The form's own name: small letters, digits and hyphens.",
        ),
        ("settings", "default_language"): Texts(
            fi="Kieli, jos otsikossa label ei ole kieltä.",
            sv="Språket, om rubriken label saknar ett.",
            en="The language of a heading such as label that names none.",
        ),
        ("settings", "yp::title"): Texts(
            fi="Lomakkeen otsikko.", sv="Formulärets rubrik.", en="The title of the form."
        ),
        ("settings", "yp::description"): Texts(
            fi="Mistä kyselyssä on kyse.", sv="Vad enkäten handlar om.", en="What the survey is about."
        ),
        ("settings", "yp::population"): Texts(
            fi="census = kaikilta kysytään, sample = osalta.",
            sv="census = alla tillfrågas, sample = en del.",
            en="census = everyone is asked, sample = a part.",
        ),
        ("settings", "yp::respondents"): Texts(fi="Keiltä kysytään.", sv="Vem som tillfrågas.", en="Who is asked."),
        ("settings", "yp::period"): Texts(fi="Milloin kysytään.", sv="När enkäten görs.", en="When it is asked."),
        ("settings", "yp::source"): Texts(
            fi="Julkaisu, josta kysymykset ovat.",
            sv="Publikationen som frågorna kommer från.",
            en="The publication that the questions come from.",
        ),
        ("settings", "yp::translations"): Texts(
            fi="Mistä kielen tekstit ovat: source, translation tai reconstructed.",
            sv="Varifrån språkets texter kommer: source, translation eller reconstructed.",
            en="Where the texts of the language come from: source, translation or reconstructed.",
        ),
        ("survey", "type"): Texts(
            fi="select_one LUETTELO, select_multiple LUETTELO, text, decimal, integer, note, calculate, begin_group, "
            "end_group, begin_repeat, end_repeat.",
            sv="select_one LISTA, select_multiple LISTA, text, decimal, integer, note, calculate, begin_group, "
            "end_group, begin_repeat, end_repeat.",
            en="select_one LIST, select_multiple LIST, text, decimal, integer, note, calculate, begin_group, "
            "end_group, begin_repeat, end_repeat.",
        ),
        ("survey", "name"): Texts(
            fi="Pysyvä tunnus, vastausten sarakkeen nimi: kirjaimia a–z, numeroita ja alaviivoja.",
            sv="Ett bestående namn, svarens kolumn: bokstäverna a–z, siffror och understreck.",
            en="A lasting name, the column of the answers: letters a–z, digits and underscores.",
        ),
        ("survey", "label"): Texts(
            fi="Kysymys, osion otsikko tai matriisin rivi.",
            sv="Frågan, avsnittets rubrik eller matrisens rad.",
            en="The question, the title of a section, or the row of a matrix.",
        ),
        ("survey", "hint"): Texts(
            fi="Ohje kysymyksen alla; osiolla huomautus.",
            sv="En anvisning under frågan; en anmärkning till ett avsnitt.",
            en="Help under the question; a remark on a section.",
        ),
        ("survey", "relevant"): Texts(
            fi="Milloin kysytään, esimerkiksi ${malli} = 'keskitetty'.",
            sv="När frågan ställs, till exempel ${modell} = 'central'.",
            en="When it is asked, such as ${model} = 'central'.",
        ),
        ("survey", "constraint"): Texts(
            fi="Milloin vastaus kelpaa; piste on vastaus: . >= 0.",
            sv="När svaret godtas; punkten är svaret: . >= 0.",
            en="When an answer is accepted; the point is the answer: . >= 0.",
        ),
        ("survey", "constraint_message"): Texts(
            fi="Mitä sanotaan, kun vastaus ei kelpaa.",
            sv="Vad som sägs när svaret inte godtas.",
            en="What is said when the answer is not accepted.",
        ),
        ("survey", "required"): Texts(
            fi="yes, jos on vastattava; tai lauseke.",
            sv="yes om ett svar krävs, eller ett uttryck.",
            en="yes when it must be answered, or an expression.",
        ),
        ("survey", "calculation"): Texts(
            fi="Tyypin calculate kaava.", sv="Formeln för typen calculate.", en="The formula of the type calculate."
        ),
        ("survey", "choice_filter"): Texts(
            fi="Mitkä vaihtoehdot tarjotaan, taulukon choices omien sarakkeiden mukaan.",
            sv="Vilka alternativ som erbjuds, enligt egna kolumner på bladet choices.",
            en="Which choices are offered, by further columns of the sheet choices.",
        ),
        ("survey", "yp::role"): Texts(
            fi="Kuka vastaa, esimerkiksi health.",
            sv="Vem som svarar, till exempel health.",
            en="Who answers, such as health.",
        ),
        ("survey", "yp::per"): Texts(
            fi="Kenen kohdalla begin_repeat toistuu: employment_area, county, kela …",
            sv="För vem begin_repeat upprepas: employment_area, county, kela …",
            en="For whom begin_repeat repeats: employment_area, county, kela …",
        ),
        ("survey", "yp::scale"): Texts(
            fi="Asteikko; ryhmällä se tekee ryhmästä matriisin.",
            sv="Skalan; på en grupp gör den gruppen till en matris.",
            en="The scale; on a group it makes the group a matrix.",
        ),
        ("survey", "yp::states"): Texts(
            fi="Luvun luettelo, jossa ovat En osaa sanoa ja muut tavat olla vastaamatta.",
            sv="Ett tals lista med Kan inte säga och andra sätt att inte svara.",
            en="For a number: the list with Don't know and other ways not to answer.",
        ),
        ("survey", "yp::previous_id"): Texts(
            fi="Saman kysymyksen tunnus edellisellä kierroksella.",
            sv="Frågans namn i den förra omgången.",
            en="The name of the question in the previous wave.",
        ),
        ("survey", "yp::comparability"): Texts(
            fi="same, reworded (eri sanat), rescaled (eri asteikko) tai new.",
            sv="same, reworded (andra ord), rescaled (annan skala) eller new.",
            en="same, reworded (other words), rescaled (another scale) or new.",
        ),
        ("survey", "yp::publish"): Texts(
            fi="open = kunkin vastaus, aggregate = vain luvut yhteensä (oletus), internal = ei julkaista.",
            sv="open = varje svar, aggregate = bara sammanlagt (förval), internal = publiceras inte.",
            en="open = each answer, aggregate = figures over all only (default), internal = not published.",
        ),
        ("survey", "yp::prefill"): Texts(
            fi="yes, jos edellisen kierroksen vastaus täytetään valmiiksi.",
            sv="yes om svaret från förra omgången fylls i på förhand.",
            en="yes when the answer of the previous wave is filled in.",
        ),
        ("survey", "yp::origin"): Texts(
            fi="Mistä suomenkielinen teksti on: source (oletus), translation tai reconstructed.",
            sv="Varifrån den finska texten kommer: source (förval), translation eller reconstructed.",
            en="Where the Finnish text comes from: source (default), translation or reconstructed.",
        ),
        ("survey", "yp::minimum"): Texts(fi="Pienin luku.", sv="Det minsta talet.", en="The least number."),
        ("survey", "yp::maximum"): Texts(fi="Suurin luku.", sv="Det största talet.", en="The greatest number."),
        ("survey", "yp::unit"): Texts(fi="Luvun yksikkö.", sv="Talets enhet.", en="The unit of a number."),
        ("scales", "name"): Texts(
            fi="Asteikon tunnus, sama kuin luettelon nimi taulukossa choices.",
            sv="Skalans namn, detsamma som listans namn på bladet choices.",
            en="The name of the scale, the same as that of its list on the sheet choices.",
        ),
        ("scales", "low_end"): Texts(
            fi="Pienimmän luvun sanat.", sv="Orden för det minsta talet.", en="The words of the lowest number."
        ),
        ("scales", "high_end"): Texts(
            fi="Suurimman luvun sanat.", sv="Orden för det största talet.", en="The words of the highest number."
        ),
        ("scales", "direction"): Texts(
            fi="descending, jos suurempi luku merkitsee vähemmän; muuten tyhjä.",
            sv="descending om ett större tal betyder mindre; annars tom.",
            en="descending when a higher number means less; otherwise blank.",
        ),
        ("choices", "list_name"): Texts(fi="Luettelon nimi.", sv="Listans namn.", en="The name of the list."),
        ("choices", "name"): Texts(
            fi="Vaihtoehdon tunnus; asteikon portaalla sen luku.",
            sv="Alternativets namn; för ett steg på en skala dess tal.",
            en="The name of the choice; of a point of a scale, its number.",
        ),
        ("choices", "label"): Texts(
            fi="Vaihtoehdon teksti. Asteikon portaan teksti voi puuttua.",
            sv="Alternativets text. Ett steg på en skala kan sakna text.",
            en="The text of the choice. A point of a scale may have none.",
        ),
        ("choices", "dk"): Texts(
            fi="yes, jos vaihtoehto on En osaa sanoa.",
            sv="yes om alternativet är Kan inte säga.",
            en="yes when the choice is Don't know.",
        ),
        ("choices", "na"): Texts(
            fi="yes, jos vaihtoehto on Ei koske meitä.",
            sv="yes om alternativet är Gäller inte oss.",
            en="yes when the choice is Does not apply.",
        ),
        ("choices", "exclusive"): Texts(
            fi="yes, jos vaihtoehtoa ei voi valita muiden kanssa (select_multiple).",
            sv="yes om alternativet inte kan väljas med andra (select_multiple).",
            en="yes when the choice cannot be combined with others (select_multiple).",
        ),
        ("choices", "weight"): Texts(
            fi="Vaihtoehdon luku vastauksissa, 0–99. Jos sitä ei ole, luku on name tai järjestys.",
            sv="Alternativets tal i svaren, 0–99. Utan det är talet name eller ordningen.",
            en="The number of the choice in the answers, 0–99. Without it, the name or the order is.",
        ),
        ("choices", "yp::state"): Texts(
            fi="blank tai not_asked, kun luku vain merkitsee puuttuvaa vastausta.",
            sv="blank eller not_asked, när talet bara betyder att svar saknas.",
            en="blank or not_asked, when the number only marks a missing answer.",
        ),
        ("choices", "yp::origin"): Texts(
            fi="Mistä suomenkielinen teksti on.",
            sv="Varifrån den finska texten kommer.",
            en="Where the Finnish text comes from.",
        ),
        ("waves", "previous_id"): Texts(
            fi="Kysymyksen tunnus edellisellä kierroksella.",
            sv="Frågans namn i den förra omgången.",
            en="The name of the question in the previous wave.",
        ),
        ("waves", "comparability"): Texts(fi="Aina dropped.", sv="Alltid dropped.", en="Always dropped."),
    }
)
