from yhdyspinta.documents.report.pdf_images import coloured, prepare_svg


def test_text_without_a_weight_is_regular_and_not_the_lightest_of_the_font() -> None:
    prepared = prepare_svg('<svg viewBox="0 0 9 9"><text>a</text></svg>')
    assert prepared == (
        '<svg viewBox="0 0 9 9" font-weight="400" font-variation-settings="\'wght\' 400"><text>a</text></svg>'
    )


def test_every_weight_is_said_as_a_setting() -> None:
    prepared = prepare_svg('<svg font-weight="normal"><text font-weight="600">a</text></svg>')
    assert prepared == (
        '<svg font-weight="normal" font-variation-settings="\'wght\' 400">'
        '<text font-weight="600" font-variation-settings="\'wght\' 600">a</text></svg>'
    )


def test_a_mark_takes_one_colour() -> None:
    assert coloured('<path fill="currentColor"/>', "#000") == '<path fill="#000"/>'
