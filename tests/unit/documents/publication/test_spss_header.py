"""The bytes of the head that would differ from run to run."""

from datetime import date

import pytest

from yhdyspinta.documents.publication.spss_header import set_head

HEAD = b"$FL2" + b"@(#) SPSS DATA FILE".ljust(60) + b"\x02\x00\x00\x00" + b"\x05\x00\x00\x00" + b"\x01\x00\x00\x00"
LABEL = b"label".ljust(64) + bytes(3)
FILE = HEAD + bytes(4) + b"\x0d\x00\x00\x00" + bytes(8) + b"24 Nov 2611:41:41" + LABEL + b"the rest"


def test_only_the_moment_and_the_weight_change() -> None:
    written = set_head(FILE, dated=date(2024, 9, 9), weight_position=1)

    assert written[92:109] == b"09 Sep 2400:00:00"
    assert written[76:80] == b"\x01\x00\x00\x00"
    assert written[:76] + written[80:92] + written[109:] == FILE[:76] + FILE[80:92] + FILE[109:]


def test_without_weights_the_position_is_nought() -> None:
    assert set_head(FILE, dated=date(2024, 12, 31))[76:80] == bytes(4)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" + FILE[4:], FILE[:64] + b"\x00\x00\x00\x02" + FILE[68:]])
def test_other_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="no SPSS|not the bytes"):
        set_head(content, dated=date(2024, 9, 9))
