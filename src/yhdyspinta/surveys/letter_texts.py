"""The words of letters to respondents. Each paragraph is a text in three languages; names in braces are filled in."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from yhdyspinta.languages import Texts

INVITATION_SUBJECT: Final = Texts(
    fi="Kutsu vastata: {survey} {wave}",
    sv="Inbjudan att svara: {survey} {wave}",
    en="Invitation to answer: {survey} {wave}",
)
REMINDER_SUBJECT: Final = Texts(
    fi="Muistutus: {survey} {wave} – {left}",
    sv="Påminnelse: {survey} {wave} – {left}",
    en="Reminder: {survey} {wave} – {left}",
)

_GREETING: Final = Texts(fi="Hei {name},", sv="Hej {name},", en="Dear {name},")
_LINK: Final = Texts(
    fi="Avaa vastaus tästä linkistä:\n{link}",
    sv="Öppna svaret med den här länken:\n{link}",
    en="Open the answer with this link:\n{link}",
)
_OWN_LINK: Final = Texts(
    fi="Linkki on henkilökohtainen ja kirjaa sinut sisään; älä lähetä sitä eteenpäin. Saat tarvittaessa uuden linkin "
    "kirjautumissivulta.",
    sv="Länken är personlig och loggar in dig; skicka den inte vidare. Vid behov får du en ny länk på "
    "inloggningssidan.",
    en="The link is personal and signs you in; please do not pass it on. When you need a new one, ask for it on the "
    "sign-in page.",
)
_ASK: Final = Texts(
    fi="Kyselyä koskeviin kysymyksiin vastaa {publisher}.",
    sv="Frågor om enkäten besvaras av {publisher}.",
    en="Questions about the survey are answered by {publisher}.",
)
_SENDER: Final = Texts(
    fi="Ystävällisin terveisin\n{publisher}", sv="Vänliga hälsningar\n{publisher}", en="{publisher}"
)

INVITATION: Final = (
    _GREETING,
    Texts(
        fi="{publisher} pyytää organisaatiotasi vastaamaan kyselyyn ”{survey}”.\n"
        "Kierros: {wave}\nOrganisaatio: {organisation}\n"
        "Vastausaika: {day} loppuun.",
        sv="{publisher} ber din organisation besvara enkäten ”{survey}”.\n"
        "Omgång: {wave}\nOrganisation: {organisation}\n"
        "Svarstid: till utgången av {day}.",
        en="{publisher} asks your organisation to answer the survey “{survey}”.\n"
        "Wave: {wave}\nOrganisation: {organisation}\n"
        "Open until the end of {day}.",
    ),
    Texts(
        fi="Olet organisaatiosi vastauksen koordinaattori. Voit kutsua kollegoita, jakaa heille osioita, "
        "keskustella kysymyksistä ja lähettää yhteisen vastauksen hyväksyttäväksi. Kaikki voivat kirjoittaa yhtä "
        "aikaa.",
        sv="Du är koordinator för din organisations svar. Du kan bjuda in kolleger, fördela delar till dem, "
        "diskutera frågor och skicka det gemensamma svaret för godkännande. Alla kan skriva samtidigt.",
        en="You coordinate your organisation's answer. You can invite colleagues, give them sections, discuss "
        "questions, and send the common answer for approval. Everybody can write at the same time.",
    ),
    _LINK,
    _OWN_LINK,
    _ASK,
    Texts(
        fi="Jos tämä kuuluu jollekulle toiselle, kerro siitä kysyjälle: {publisher}.",
        sv="Om någon annan ska ha det här brevet, meddela avsändaren: {publisher}.",
        en="If this should go to somebody else, please tell the sender: {publisher}.",
    ),
    _SENDER,
)
INVITATION_PERSONAL: Final = (
    _GREETING,
    Texts(
        fi="{publisher} pyytää sinua vastaamaan kyselyyn ”{survey}”.\n"
        "Kierros: {wave}\nOrganisaatio: {organisation}\n"
        "Vastausaika: {day} loppuun.",
        sv="{publisher} ber dig besvara enkäten ”{survey}”.\n"
        "Omgång: {wave}\nOrganisation: {organisation}\n"
        "Svarstid: till utgången av {day}.",
        en="{publisher} asks you to answer the survey “{survey}”.\n"
        "Wave: {wave}\nOrganisation: {organisation}\n"
        "Open until the end of {day}.",
    ),
    Texts(
        fi="Kysely koskee omaa kokemustasi. Vastaat yksin, eikä kukaan organisaatiossasi näe vastaustasi.",
        sv="Enkäten gäller din egen erfarenhet. Du svarar ensam, och ingen i din organisation ser ditt svar.",
        en="The survey is about your own experience. You answer alone, and nobody in your organisation sees your "
        "answer.",
    ),
    _LINK,
    _OWN_LINK,
    _ASK,
    _SENDER,
)
REMINDER: Final = (
    _GREETING,
    Texts(
        fi="Kysely ”{survey}” on auki {day} loppuun: {left}. Organisaatiosi vastausta ei ole vielä hyväksytty.\n"
        "Kierros: {wave}\nOrganisaatio: {organisation}",
        sv="Enkäten ”{survey}” är öppen till utgången av {day}: {left}. Din organisations svar är inte godkänt än.\n"
        "Omgång: {wave}\nOrganisation: {organisation}",
        en="The survey “{survey}” is open until the end of {day}: {left}. Your organisation's answer is not approved "
        "yet.\nWave: {wave}\nOrganisation: {organisation}",
    ),
    _LINK,
    _OWN_LINK,
    _ASK,
    _SENDER,
)
REMINDER_PERSONAL: Final = (
    _GREETING,
    Texts(
        fi="Kysely ”{survey}” on auki {day} loppuun: {left}. Et ole vielä lähettänyt vastaustasi.\n"
        "Kierros: {wave}\nOrganisaatio: {organisation}",
        sv="Enkäten ”{survey}” är öppen till utgången av {day}: {left}. Du har inte skickat ditt svar än.\n"
        "Omgång: {wave}\nOrganisation: {organisation}",
        en="The survey “{survey}” is open until the end of {day}: {left}. You have not sent your answer yet.\n"
        "Wave: {wave}\nOrganisation: {organisation}",
    ),
    _LINK,
    _OWN_LINK,
    _ASK,
    _SENDER,
)

LAST_DAY: Final = Texts(fi="tänään on viimeinen päivä", sv="i dag är sista dagen", en="today is the last day")
ONE_DAY_LEFT: Final = Texts(fi="1 päivä jäljellä", sv="1 dag kvar", en="1 day left")
DAYS_LEFT: Final = Texts(fi="{days} päivää jäljellä", sv="{days} dagar kvar", en="{days} days left")
WAITS_FOR_APPROVAL: Final = Texts(
    fi="Vastaus odottaa hyväksyjää.", sv="Svaret väntar på godkännande.", en="The answer waits for approval."
)
READY_TO_SUBMIT: Final = Texts(
    fi="Kaikkeen on vastattu. Lähetä vastaus hyväksyttäväksi.",
    sv="Allt är besvarat. Skicka svaret för godkännande.",
    en="Everything is answered. Send the answer for approval.",
)
OPEN_COMMENTS: Final = Texts(
    fi="Avoimia kommentteja: {count}", sv="Öppna kommentarer: {count}", en="Open comments: {count}"
)
SIDES: Final[Mapping[str, Texts]] = MappingProxyType(
    {
        "employment": Texts(fi="työllisyyspalvelut", sv="sysselsättningstjänster", en="employment services"),
        "county": Texts(
            fi="sosiaali- ja terveyspalvelut", sv="social- och hälsovårdstjänster", en="health and social services"
        ),
    }
)
"""What an organisation that is on both sides answers for."""
PERSONAL_LINK: Final = Texts(fi="(henkilökohtainen linkki)", sv="(personlig länk)", en="(personal link)")
"""What stands in a preview where the letter has its link."""
