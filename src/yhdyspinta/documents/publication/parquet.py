"""The cube in long form as Parquet: a row an item, group and code or state, as it was tabulated.

There is no row for the total of the groups: cubes add, and so do these rows.
"""

import io
import json
from typing import Final

import polars as pl

from yhdyspinta.analysis.instruments.canonical import instrument_hash
from yhdyspinta.analysis.states import STORED_CODES, State
from yhdyspinta.documents.publication.distributions import list_distributions
from yhdyspinta.documents.publication.publication import Publication

FORMAT: Final = "yhdyspinta-cube/1"
MEDIA_TYPE: Final = "application/vnd.apache.parquet"

_SCHEMA: Final = {
    "item": pl.String,
    "item_label": pl.String,
    "group": pl.String,
    "kind": pl.String,
    "code": pl.Int16,
    "state": pl.String,
    "label": pl.String,
    "count": pl.Int64,
    "weight": pl.Float64,
    "weight_squared": pl.Float64,
    "share": pl.Float64,
}


def write_parquet(publication: Publication) -> bytes:
    """The file's bytes; what the table is about lies in the file's own metadata, as text."""
    content = io.BytesIO()
    cube_frame(publication).write_parquet(
        content, compression="zstd", statistics=True, metadata=_metadata(publication)
    )
    return content.getvalue()


def cube_frame(publication: Publication) -> pl.DataFrame:
    """`code` of a state is its stored code (−1 … −4); `group` is null for rows without one."""
    language = publication.language
    rows = [
        (
            each.item,
            each.variable.label[language],
            each.group,
            "state" if isinstance(one.value, State) else "code",
            STORED_CODES[one.value] if isinstance(one.value, State) else one.value,
            one.value.value if isinstance(one.value, State) else None,
            one.label[language],
            one.count,
            one.weight,
            one.square,
            one.share,
        )
        for each in list_distributions(publication, total=False)
        for one in each.bins
    ]
    return pl.DataFrame(rows, schema=_SCHEMA, orient="row")


def _metadata(publication: Publication) -> dict[str, str]:
    language, instrument = publication.language, publication.instrument
    return {
        "yhdyspinta": json.dumps(
            {
                "format": FORMAT,
                "title": publication.title[language],
                "language": language,
                "synthetic": publication.synthetic[language] if publication.synthetic else None,
                "instrument": instrument.id,
                "instrument_hash": instrument_hash(instrument),
                "population": instrument.population.value,
                "period": instrument.period[language],
                "source": publication.source[language],
                "licence": publication.licence,
                "dated": publication.dated.isoformat(),
                "by": publication.by,
                "weight": publication.weight,
            },
            ensure_ascii=False,
        )
    }
