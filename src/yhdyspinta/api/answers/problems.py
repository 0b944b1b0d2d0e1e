"""What is answered when a question is refused."""

from typing import Annotated, Final

from pydantic import BaseModel, Field


class ProblemAnswer(BaseModel):
    """One thing that is wrong."""

    code: Annotated[str, Field(description="A code of the error catalogue, for example `YP-API-001`.")]
    message: Annotated[str, Field(description="What is wrong and what to do, in the language of Accept-Language.")]
    place: Annotated[str | None, Field(description="The parameter that is wrong; null when it is not one parameter.")]


class Problems(BaseModel):
    """Everything that is wrong with a question."""

    problems: list[ProblemAnswer]


REFUSED: Final[dict[int, type[BaseModel] | None]] = {304: None, 400: Problems, 404: Problems, 503: Problems}
"""What every operation can answer besides what it was asked for."""
