"""People of one organisation and the response that they answer together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tests.factories.people import make_actor
from tests.factories.surveys import COUNTY, NOON, make_response
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.entries import Change
from yhdyspinta.analysis.answers.saving import Saved
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.actions.answers import save_answers
from yhdyspinta.surveys.models import Response, Wave

COMPLETE: Mapping[Key, Answer] = {
    ("visible", ""): 3.0,
    ("agreement", "kymppi"): "none",
    ("agreement", "suupohja"): "none",
    ("agreement", "tyolakeus"): "none",
    ("goals_set", ""): "no",
}
"""Everything that must be answered."""


@dataclass(frozen=True)
class Team:
    response: Response
    coordinator: Actor
    editor: Actor
    reader: Actor
    approver: Actor

    @property
    def key(self) -> str:
        return self.response.key

    def save(
        self,
        answers: Mapping[Key, Answer],
        *,
        by: Actor | None = None,
        base: int = 0,
        key: str = "save",
        at: datetime = NOON,
    ) -> Saved:
        """All answers against one version, by the coordinator unless somebody else is named."""
        changes = [Change(one, value, base) for one, value in answers.items()]
        by = by or self.coordinator
        return save_answers(response_key=self.key, changes=changes, key=key, via="page", by=by, at=at)


def make_team(*, wave: Wave | None = None, organisation: str = COUNTY) -> Team:
    return Team(
        make_response(wave=wave, organisation=organisation),
        *(
            make_actor(kind, organisation)
            for kind in (RoleKind.COORDINATOR, RoleKind.SECTION_EDITOR, RoleKind.READER, RoleKind.APPROVER)
        ),
    )


def codes(refusal: Refusal) -> list[str]:
    return [problem.kind.code.removeprefix("YP-") for problem in refusal.problems]


def newest_audit_row() -> AuditRow:
    row = AuditRow.objects.order_by("-number").first()
    assert row is not None
    return row
