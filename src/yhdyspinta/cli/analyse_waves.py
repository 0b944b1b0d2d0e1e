"""How the same respondents' answers changed from one wave to the next."""

from itertools import pairwise

from yhdyspinta.analysis.figures.paired.changes import measure_change
from yhdyspinta.analysis.figures.paired.wave_changes import WaveChange
from yhdyspinta.analysis.tabulation.group_index import sort_groups
from yhdyspinta.analysis.tabulation.waves import pair_waves
from yhdyspinta.cli.analyse_figures import name_groups
from yhdyspinta.cli.analyse_items import Chosen
from yhdyspinta.cli.analyse_request import Grouping
from yhdyspinta.errors import Place, Refusal, refuse
from yhdyspinta.sources import errors_answers_options as errors
from yhdyspinta.sources.answers.answers import Answers


def list_changes(answers: Answers, chosen: Chosen, grouping: Grouping) -> tuple[WaveChange, ...]:
    """The changes of every item on a scale, from each wave to the next; waves in the order of their names.

    Raises `Refusal` when there are fewer than two waves, or a respondent has no key, or two rows in a wave.
    """
    columns = [grouping.key, grouping.wave, *(item.name for item in chosen.items)]
    whole = answers.whole(columns, text=grouping.text)
    frame = name_groups(whole.frame, answers, grouping)
    found = sort_groups(frame.get_column(grouping.wave).unique().to_list())
    waves = [wave for wave in found if wave is not None]
    if len(waves) < 2:
        place = Place(answers.file, column=grouping.wave, sheet=answers.sheet)
        raise refuse(errors.ONE_WAVE, place=place, count=len(waves))
    try:
        return tuple(
            WaveChange(item.name, first, second, measure_change(pairs, census=chosen.census))
            for first, second in pairwise(waves)
            for item in chosen.items
            if item.name not in chosen.nominal
            for pairs in [
                pair_waves(
                    frame,
                    item,
                    key=grouping.key,
                    wave=grouping.wave,
                    first_wave=first,
                    second_wave=second,
                    first_row=0,
                )
            ]
        )
    except Refusal as refusal:
        raise answers.placed(refusal, whole.row_of) from refusal
