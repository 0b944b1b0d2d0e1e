"""The words of a workbook of answers that are not the questionnaire's."""

from typing import Final

from yhdyspinta.languages import Texts

GUIDE: Final = Texts(fi="Ohje", sv="Anvisning", en="Guide")
QUESTION: Final = Texts(fi="Kysymys", sv="Fråga", en="Question")
COUNTERPART: Final = Texts(fi="Vastinpari", sv="Motpart", en="Counterpart")
HOW: Final = Texts(fi="Näin vastataan", sv="Så här svarar du", en="How to answer")
CHOOSE: Final = Texts(
    fi="Valitse solun luettelosta.", sv="Välj ur cellens lista.", en="Choose from the list of the cell."
)
TAKE: Final = Texts(
    fi="Valitse Kyllä, tai jätä tyhjäksi.", sv="Välj Ja, eller lämna tomt.", en="Choose Yes, or leave it empty."
)
WRITE: Final = Texts(fi="Kirjoita vapaasti.", sv="Skriv fritt.", en="Write in your own words.")
NUMBER: Final = Texts(fi="Luku", sv="Ett tal", en="A number")
OR_STATE: Final = Texts(fi="tai: {states}", sv="eller: {states}", en="or: {states}")
ALONE: Final = Texts(fi="ei muiden kanssa", sv="inte med andra", en="not with others")
NOT_FOUND: Final = Texts(fi="Sitä ei ole luettelossa", sv="Det finns inte i listan", en="That is not in the list")
ADDRESS: Final = Texts(fi="Vastauksen sivu", sv="Svarets sida", en="Page of the response")
STEPS: Final = (
    Texts(
        fi="Kirjoita vastaukset sarakkeeseen Vastaus. Muut solut on lukittu; suojauksessa ei ole salasanaa.",
        sv="Skriv svaren i kolumnen Svar. Övriga celler är låsta; skyddet har inget lösenord.",
        en="Write the answers in the column Answer. The other cells are locked; the protection has no password.",
    ),
    Texts(
        fi="Jokainen osio on omalla taulukollaan. Vastinpareittain kysytyt kysymykset ovat kerran kutakin kohti.",
        sv="Varje avsnitt har sitt eget blad. Frågor som ställs om varje motpart finns en gång för var och en.",
        en="Each section has a sheet of its own. Questions about counterparts are there once for each of them.",
    ),
    Texts(
        fi="Rivejä voi jättää tyhjiksi ja poistaa: vain muutetut vastaukset tallennetaan. Tyhjennetty solu poistaa "
        "vastauksen.",
        sv="Rader kan lämnas tomma och tas bort: bara ändrade svar sparas. En cell som töms tar bort svaret.",
        en="Rows may be left empty and deleted: only answers that were changed are saved. A cell that is emptied "
        "removes the answer.",
    ),
    Texts(
        fi="Palauta tiedosto vastauksen sivulla. Näet ensin, mikä muuttuisi; jos joku on sillä välin muuttanut samaa "
        "vastausta, näet molemmat ja valitset.",
        sv="Lämna tillbaka filen på svarets sida. Du ser först vad som skulle ändras; om någon har ändrat "
        "samma svar ser du båda och väljer.",
        en="Return the file on the page of the response. You first see what would change; where somebody has changed "
        "the same answer meanwhile, you see both and choose.",
    ),
    Texts(
        fi="Älä kirjoita henkilötunnuksia tai tietoja yksittäisistä asiakkaista.",
        sv="Skriv inte personbeteckningar eller uppgifter om enskilda klienter.",
        en="Write no personal identity codes and nothing about single customers.",
    ),
)
