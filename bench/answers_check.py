"""Reads the answers that a server acknowledged (JSON, by response and question) and prints how many are not there."""

import json
import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yhdyspinta.config.settings")
    import django

    django.setup()
    from yhdyspinta.analysis.answers.encoding import decode_entries
    from yhdyspinta.surveys.models import AnswerSheet

    lost = 0
    for key, answers in json.load(sys.stdin).items():
        entries = decode_entries(AnswerSheet.objects.get(response__key=key).entries)
        lost += sum(entries[name, ""].value != value for name, value in answers.items() if (name, "") in entries)
        lost += sum((name, "") not in entries for name in answers)
    print(lost)


if __name__ == "__main__":
    main()
