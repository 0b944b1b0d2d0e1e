"""The words of letters about a step of a response, in three languages; names in braces are filled in."""

from typing import Final

from yhdyspinta.languages import Texts

GREETING: Final = Texts(fi="Hei {name},", sv="Hej {name},", en="Dear {name},")

TO_APPROVE_SUBJECT: Final = Texts(
    fi="Vastaus odottaa hyväksyntääsi: {survey}",
    sv="Svaret väntar på ditt godkännande: {survey}",
    en="An answer waits for your approval: {survey}",
)
TO_APPROVE: Final = Texts(
    fi="Organisaatiosi vastaus on lähetetty hyväksyttäväksesi. Hyväksy se tai palauta se korjattavaksi.",
    sv="Din organisations svar har skickats till dig för godkännande. Godkänn det eller returnera det för rättelse.",
    en="The answer of your organisation has been sent for your approval. Approve it or return it for correction.",
)
RETURNED_SUBJECT: Final = Texts(
    fi="Vastaus on palautettu korjattavaksi: {survey}",
    sv="Svaret har returnerats för rättelse: {survey}",
    en="The answer was returned for correction: {survey}",
)
RETURNED: Final = Texts(
    fi="Organisaatiosi vastaus on palautettu korjattavaksi. Syy on vastauksen sivulla. Korjatkaa vastaus ja "
    "lähettäkää se uudelleen ennen vastausajan loppua.",
    sv="Din organisations svar har returnerats för rättelse. Orsaken finns på svarets sida. Rätta svaret och skicka "
    "det på nytt innan svarstiden går ut.",
    en="The answer of your organisation was returned for correction. The reason is on its page. Please correct the "
    "answer and send it again while the survey is open.",
)
APPROVED_SUBJECT: Final = Texts(
    fi="Vastaus on hyväksytty: {survey}", sv="Svaret är godkänt: {survey}", en="The answer is approved: {survey}"
)
APPROVED: Final = Texts(
    fi="Organisaatiosi vastaus on hyväksytty. Sitä ei tarvitse enää täydentää.",
    sv="Din organisations svar är godkänt. Det behöver inte längre kompletteras.",
    en="The answer of your organisation is approved. Nothing more is needed.",
)

FACTS: Final = Texts(
    fi="Kysely: {survey}, {wave}\nOrganisaatio: {organisation}\nVastausaika: {day} loppuun",
    sv="Enkät: {survey}, {wave}\nOrganisation: {organisation}\nSvarstid: till utgången av {day}",
    en="Survey: {survey}, {wave}\nOrganisation: {organisation}\nOpen until the end of {day}",
)
SYNTHETIC: Final = Texts(
    fi="Kierroksen vastaukset ovat keksittyjä.",
    sv="Svaren i omgången är påhittade.",
    en="The answers of this wave are made up.",
)
PAGE: Final = Texts(fi="Vastauksen sivu:\n{link}", sv="Svarets sida:\n{link}", en="The page of the answer:\n{link}")
RECEIPT: Final = Texts(fi="Kuitti:\n{link}", sv="Kvitto:\n{link}", en="The receipt:\n{link}")
OWN_LINK: Final = Texts(
    fi="Linkki on henkilökohtainen ja kirjaa sinut sisään; älä lähetä sitä eteenpäin.",
    sv="Länken är personlig och loggar in dig; skicka den inte vidare.",
    en="The link is personal and signs you in; please do not pass it on.",
)
SIGN_IN: Final = Texts(
    fi="Sivu pyytää sinua kirjautumaan. Saat tarvittaessa uuden kirjautumislinkin kirjautumissivulta.",
    sv="Sidan ber dig logga in. Vid behov får du en ny inloggningslänk på inloggningssidan.",
    en="The page asks you to sign in. When you need a new sign-in link, ask for it on the sign-in page.",
)
