"""What may stand in a row as the name of something."""

import pytest

from yhdyspinta.audit.references import check_action, check_reference, check_role, refer


def test_a_reference_is_a_kind_and_an_id() -> None:
    assert refer("feedback", "20261124-BCDFGHJ") == "feedback:20261124-BCDFGHJ"
    assert refer("key", 2026) == "key:2026"
    assert check_reference("section:01JDKQ/terveys") == "section:01JDKQ/terveys"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "feedback",
        "feedback:",
        ":17",
        "Feedback:17",
        "user:maija@example.org",
        "user:Maija Meikäläinen",
        "user:17\n",
        "user:17\x00",
        "user:" + "x" * 200,
    ],
)
def test_a_name_an_address_or_a_sentence_is_no_reference(text: str) -> None:
    with pytest.raises(ValueError, match="no reference") as caught:
        check_reference(text)
    assert "aija" not in str(caught.value), "what must not be kept is not told to the log either"


def test_a_role_is_a_word_and_an_action_is_a_function_of_an_app() -> None:
    assert check_role("section_editor") == "section_editor"
    assert check_action("feedback.answer_feedback") == "feedback.answer_feedback"
    for wrong in ["", "Section editor", "x" * 41]:
        with pytest.raises(ValueError, match="no role"):
            check_role(wrong)
    for wrong in ["", "answer_feedback", "feedback.actions.answer_feedback", "feedback.x" + "y" * 100]:
        with pytest.raises(ValueError, match="no action"):
            check_action(wrong)
