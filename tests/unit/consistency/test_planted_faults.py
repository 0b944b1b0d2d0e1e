"""Every rule of `tests/consistency` finds a planted fault, and lets be what only looks like one."""

import pytest
from django.db import models
from django.test.utils import isolate_apps

from tests.consistency import audit_rules, link_rules, model_rules, python_rules, template_rules, text_rules


@pytest.mark.parametrize(
    "line",
    [
        "Area.objects.create(code='091')",
        "Area.objects.get_or_create(code='091')",
        "Area.objects.bulk_create(rows)",
        "area.save()",
        "area.delete()",
        "await area.asave()",
        "Area.objects.filter(code='091').update(slug='x')",
        "await areas.aupdate(slug='x')",
    ],
)
def test_a_write_is_found(line: str) -> None:
    assert len(python_rules.find_writes(f"async def view(request):\n    {line}")) == 1


@pytest.mark.parametrize(
    "line", ["names.update(others)", "digest.update(b'x')", "created = 1", "area.saved", "save()"]
)
def test_what_only_looks_like_a_write(line: str) -> None:
    assert python_rules.find_writes(line) == []


@pytest.mark.parametrize(
    "body",
    [
        "    record(action='a.close_wave')",
        "    with transaction.atomic():\n        _record(wave)",
        "    responses.close_all(wave)",
        "    close_responses(wave)",
    ],
)
def test_an_action_may_record_itself_or_through_another(body: str) -> None:
    sources = {
        "a.actions.waves": "from yhdyspinta.audit.actions import record\nfrom a.actions import responses\n"
        "from a.actions.responses import close_all as close_responses\n"
        f"def _record(wave):\n    record(action='a.close_wave')\ndef close_wave(wave):\n{body}",
        "a.actions.responses": "from yhdyspinta.audit.actions import record\ndef close_all(wave):\n    record()",
    }
    assert audit_rules.find_unrecorded(sources) == []


@pytest.mark.parametrize(
    "source",
    [
        "def close_wave(wave):\n    wave.save()",
        "from b.actions import record\ndef close_wave(wave):\n    record()",
        "from yhdyspinta.audit.actions import record\ndef close_wave(wave):\n    _close(wave)\ndef _close(wave): ...",
        "def close_wave(wave):\n    wave.record()",
    ],
)
def test_an_action_that_records_nothing_is_found(source: str) -> None:
    assert audit_rules.find_unrecorded({"a.actions": source}) == ["a.actions.close_wave"]


@pytest.mark.parametrize(
    "source",
    [
        "from django.dispatch import receiver",
        "from django.db.models.signals import post_save",
        "import django.db.models.signals",
        "from django.contrib.contenttypes import fields\nsubject = fields.GenericForeignKey()",
        "class Area:\n    class Meta:\n        ordering = ['code']",
        "class Area:\n    class Meta:\n        ordering: list[str] = ['code']",
    ],
)
def test_hidden_machinery_is_found(source: str) -> None:
    assert len(python_rules.find_hidden_machinery(source)) == 1


def test_a_variable_called_ordering_is_no_ordering_of_a_model() -> None:
    assert python_rules.find_hidden_machinery("class Table:\n    ordering = 'name'") == []


@pytest.mark.parametrize(
    "source",
    [
        "mark_safe(text)",
        "safestring.mark_safe(text)",
        "@csrf_exempt\ndef view(request): ...",
        "SafeString(text)",
    ],
)
def test_unsafe_python_is_found(source: str) -> None:
    assert len(python_rules.find_unsafe_calls(source)) == 1


def test_an_empty_safe_string_is_safe() -> None:
    assert python_rules.find_unsafe_calls("SafeString()\ndef view() -> SafeString: ...") == []


@pytest.mark.parametrize("source", ["os.environ['X']", "os.environ.get('X', '')", "os.getenv('X')"])
def test_a_variable_that_is_read_is_found(source: str) -> None:
    assert list(python_rules.find_variables(f"import os\n{source}")) == ["X"]


@pytest.mark.parametrize(
    "template",
    [
        '<p style="color: red">',
        '<p\n  class="a"\n  style="color: red">',
        "<style>p { color: red }</style>",
        "<script>start()</script>",
        '<script type="module">start()</script>',
        '<button class="a" onclick="start()">',
    ],
)
def test_inline_style_and_script_are_found(template: str) -> None:
    assert len(template_rules.find_inline(template)) == 1


@pytest.mark.parametrize(
    "template",
    [
        '<script src="/static/a.js" defer></script>',
        '<script type="application/json" id="data">{}</script>',
        '<p class="style">style="x"</p>',
        '{# <p style="color: red"> #}',
        '<link rel="stylesheet" href="a.css">',
    ],
)
def test_what_is_not_inline(template: str) -> None:
    assert template_rules.find_inline(template) == []


def test_an_inline_style_is_named_by_its_line() -> None:
    assert template_rules.find_inline("<p>\n</p>\n<style>")[0].startswith("3: ")


@pytest.mark.parametrize("template", ["{{ text|safe }}", "{{ text | safe }}", "{% autoescape off %}"])
def test_unsafe_templates_are_found(template: str) -> None:
    assert len(template_rules.find_unsafe(template)) == 1


def test_an_unused_template_is_found() -> None:
    names = ["web/area.html", "web/parts/row.html", "components/maps/dot.html", "web/left.html"]
    sources = ['render(request, "web/area.html#row")', "{% include 'web/parts/row.html' %}", 'fill("dot.html")']
    assert template_rules.find_unused(names, sources) == ["web/left.html"]


@pytest.mark.parametrize(
    "parts",
    [("https://pypi", "org/simple"), ("https://registry", "npmjs", "org"), ("//deb", "debian", "org/debian")],
)
def test_an_address_of_a_registry_is_found(parts: tuple[str, ...]) -> None:
    assert len(text_rules.find_addresses(f"index = {'.'.join(parts)}")) == 1


@pytest.mark.parametrize("parts", [("", "root", "x"), ("", "work", "main"), ("", "tmp", "bash_jobs.0")])
def test_a_path_of_a_machine_is_found(parts: tuple[str, ...]) -> None:
    assert len(text_rules.find_addresses(f"see {'/'.join(parts)}")) == 1


def test_other_addresses_may_stand() -> None:
    assert text_rules.find_addresses("https://www.stat.fi/ and docs/work and a root/") == []


def test_unfinished_work_is_found() -> None:
    assert text_rules.find_unfinished("# TO" + "DO: later") == ["TO" + "DO"]


def test_a_long_file_is_found() -> None:
    assert text_rules.is_too_long("line\n" * 501)
    assert not text_rules.is_too_long("line\n" * 500)


def test_an_empty_name_is_found() -> None:
    paths = ["src/yhdyspinta/utils.py", "src/yhdyspinta/core/dates.py", "src/yhdyspinta/dates.py", "web/base.html"]
    assert text_rules.find_empty_names(paths) == paths[:2]


def test_a_document_named_in_a_comment_is_found() -> None:
    assert link_rules.find_documents("# see docs/how-to/x.md.\n`docs/a.md` and mydocs/b.md") == {
        "docs/how-to/x.md",
        "docs/a.md",
    }


PAGES = {"docs/a.md": "# A page of its own\n", "docs": ""}


@pytest.mark.parametrize("link", ["b.md", "../a.md", "a.md#another", "#nowhere", "docs/a.md"])
def test_a_broken_link_is_found(link: str) -> None:
    assert link_rules.find_broken_links("docs/index.md", f"[page]({link})", PAGES.get) == [link]


@pytest.mark.parametrize(
    "text",
    [
        "[page](a.md)",
        "[page](a.md#a-page-of-its-own)",
        "[folder](../docs)",
        "[site](https://example.org/none)",
        "[letter](mailto:a@example.org)",
        "# Here\n[above](#here)",
        "`[code](b.md)`",
    ],
)
def test_a_good_link_is_let_be(text: str) -> None:
    assert link_rules.find_broken_links("docs/index.md", text, PAGES.get) == []


@isolate_apps("yhdyspinta.regions")
def test_models_that_the_documents_pass_over_are_found() -> None:
    class Visit(models.Model):
        name = models.CharField(max_length=10)
        note = models.TextField()
        place = models.CharField(max_length=10)
        kind = models.CharField(max_length=10, choices=[("a", "A")])
        persons = models.IntegerField()

        class Meta:
            app_label = "visits"

    page = "`visits.Visit.name` is kept a year. Every other field of `visits.Visit` (place, persons) says nothing."
    assert model_rules.find_undocumented_fields([Visit], page) == ["visits.Visit.note"]
    assert (
        model_rules.find_undocumented_fields([Visit], "The models of `visits` (rooms) hold no personal data.") == []
    )
    assert model_rules.find_unnamed_models([Visit], "| `Visitor` |") == ["Visit"]
    assert model_rules.find_unnamed_models([Visit], "| `Visit` |") == []
