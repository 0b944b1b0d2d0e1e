"""Without a mail server each message is a file."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.outbox.test_mime import MESSAGE, SENDER
from yhdyspinta.outbox.files import file_name, write_file
from yhdyspinta.outbox.mime import compose
from yhdyspinta.outbox.outgoing import NotSentError

MAIL = compose(MESSAGE, sender=SENDER, readable=True)


def test_a_file_holds_the_whole_message_and_only_its_account_may_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "var" / "mail"
    write_file(MAIL, MESSAGE, folder)
    (file,) = folder.iterdir()
    assert file.read_bytes() == MAIL.as_bytes()
    assert file.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_message_that_is_written_again_is_there_once(tmp_path: Path) -> None:
    write_file(MAIL, MESSAGE, tmp_path)
    (first,) = tmp_path.iterdir()
    first.write_text("read")
    write_file(MAIL, MESSAGE, tmp_path)
    assert [file.read_text() for file in tmp_path.iterdir()] == ["read"]


@pytest.mark.parametrize("key", ["../../etc/passwd", "a/b\\c:d", "ä" * 200, "x" * 200, ".hidden", "wave:1\n"])
def test_a_key_names_a_file_in_the_folder(key: str) -> None:
    name = file_name(replace(MESSAGE, key=key))
    assert Path(name).name == name
    assert len(name) < 100
    assert not name.startswith(".")


def test_keys_that_read_alike_have_files_of_their_own() -> None:
    assert len({file_name(replace(MESSAGE, key=key)) for key in ("a:b", "a/b", "a-b")}) == 3


def test_the_same_key_from_another_database_has_a_file_of_its_own(tmp_path: Path) -> None:
    write_file(MAIL, MESSAGE, tmp_path)
    write_file(MAIL, replace(MESSAGE, body="https://yhdyspinta.example/kirjaudu/linkki/toinen/"), tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_that_cannot_be_written_to_is_tried_again_later(tmp_path: Path) -> None:
    (tmp_path / "mail").write_text("in the way")
    with pytest.raises(NotSentError) as caught:
        write_file(MAIL, MESSAGE, tmp_path / "mail")
    assert caught.value.kind.startswith("not_written")
    assert not caught.value.for_good
