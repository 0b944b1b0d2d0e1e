from yhdyspinta.regions.ordering import finnish_key


def test_the_order_is_the_finnish_one() -> None:
    # Å, Ä, Ö last in this order, v and w together, accents and case without weight: SFS 4600.
    expected = ["Espoo", "Étude", "Hanko", "Kymppi", "Turku", "Vaasa", "Wiik", "Virrat", "Zürich", "Åland", "åminne",
                "Äänekoski", "Öja"]  # fmt: skip

    backwards = expected[::-1]
    assert sorted(backwards, key=finnish_key) == expected


def test_spaces_and_hyphens_come_before_letters() -> None:
    names = ["Pohjoinen Keski-Suomi", "Pohjois- ja Itä-Lappi", "Pohjois-Karjala", "Pohjoismaa"]

    backwards = names[::-1]
    assert sorted(backwards, key=finnish_key) == names
