"""Markup that somebody else wrote is text wherever a page shows it, and runs nowhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote

import pytest

from tests.browser.browsers import Browser, Page
from tests.browser.calculator import MINIMAL, Calculator, planned
from tests.browser.hosts import TestHost
from tests.fuzzing import hostile

Open = Callable[..., Page]

HURTS = (
    "<img src=x onerror=globalThis.hurt=1>",
    '"><script>globalThis.hurt=2</script>',
    "</textarea><svg onload=globalThis.hurt=3>",
    "javascript:globalThis.hurt=4",
    "<a href=javascript:globalThis.hurt=5>look</a>",
    "<iframe srcdoc='<script>parent.hurt=6</script>'></iframe>",
    "{{constructor.constructor('globalThis.hurt=7')()}}[[7*7]]${7*7}",
)
ALL = " ".join(HURTS)
# What of the above would be an element, had it been taken for markup.
ELEMENTS = (
    "[...document.querySelectorAll('img[src=x], iframe[srcdoc], [onload], [onerror]')].length"
    " + [...document.querySelectorAll('a, form, area')]"
    ".filter((one) => (one.getAttribute('href') ?? '').startsWith('javascript')).length"
    " + [...document.scripts].filter((one) => one.text.includes('hurt')).length"
)
LATER = "new Promise((done) => setTimeout(() => done(true), 200))"
TEXT = "document.getElementById('{}').textContent"
CHOOSE_FILE = """((text, name) => {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name, { type: "application/json" }));
  const chooser = document.getElementById("carry-file");
  chooser.files = chosen.files;
  chooser.dispatchEvent(new Event("change"));
})"""

ONLY_OURS = ("BDI", "UL", "LI", "A", "DETAILS", "SUMMARY")
# The same fragments in every run; the note may grow by nothing but what the page itself puts there.
FILL_ALL = f"""((fragments) => fragments.map((fragment) => {{
  const began = performance.now();
  const prefilled = fillFrom(form, fragment);
  showPrefilled(prefilledNote, form, prefilled);
  const answers = JSON.stringify(answersOf(form));
  form.reset();
  const strange = [...prefilledNote.querySelectorAll("*")]
    .filter((one) => !{json.dumps(ONLY_OURS)}.includes(one.tagName));
  return {{
    strange: strange.length,
    polluted: "polluted" in {{}},
    length: prefilledNote.textContent.length,
    slow: performance.now() - began > 1000,
    answers: answers.length,
  }};
}}))"""


@pytest.fixture(params=["over http", "from a folder"])
def root(request: pytest.FixtureRequest, host: TestHost, folder: Path) -> str:
    return host.address if request.param == "over http" else f"{folder.as_uri()}/"


@pytest.fixture
def calculator_page(chromium: Browser, host: TestHost) -> Iterator[Page]:
    """What is shown is made by Python or by the page's own scripts: one browser will do."""
    page = chromium.open(f"{host.address}calculator/index.html")
    yield page
    page.close()


def unhurt(page: Page) -> None:
    """Nothing ran, nothing tried to, and nothing of it became an element."""
    page.wait_until(LATER)
    assert page.run("globalThis.hurt ?? null") is None
    assert page.run(ELEMENTS) == 0
    assert page.errors == []


def fragment(random: Random) -> str:
    """An address's end that anybody can write."""
    keys = [*hostile.KEYS, *hostile.TEXTS[:-2], *HURTS, "show", "from", "edition", "age_years.unit"]
    keys += ["__proto__", "constructor", "toString", "from", "days_since_onset.unit"]
    values = [*hostile.TEXTS[:-2], *HURTS, "yes", "L1", "date", "2026-11-01", "polluted"]
    pairs = [f"{random.choice(keys)}={random.choice(values)}" for _ in range(random.randint(0, 12))]
    written = random.choice("&;")
    whole = written.join(quote(pair, safe="=", errors="replace") for pair in pairs)
    return "#" + (whole if random.random() < 0.8 else written.join(pairs).replace("\ud800", "?"))


def test_an_address_with_markup_in_every_part_is_shown_as_text(open_page: Open, root: str) -> None:
    pairs = {"age_years": ALL, HURTS[0]: HURTS[1], "show": ALL, "from": ALL, "edition": HURTS[0]}
    written = "&".join(f"{quote(key)}={quote(value)}" for key, value in pairs.items())
    page = open_page(f"{root}calculator/index.html#{written}")
    page.wait_until(f"{TEXT.format('plan-prefilled')}.includes('Not understood')")
    note = page.run(TEXT.format("plan-prefilled"))
    assert f"{HURTS[0]}={HURTS[1]}"[:60] in note
    assert HURTS[0] in note.split("seen then:")[1]
    page.wait_until(f"{TEXT.format('error-age_years')}.includes('onerror')")
    assert page.run("location.hash") == ""
    unhurt(page)


def test_what_is_typed_is_shown_as_text(calculator_page: Page) -> None:
    calculator = Calculator(calculator_page)
    calculator.type("age_years", HURTS[0])
    calculator_page.wait_until(f"{TEXT.format('error-age_years')}.includes('<img src=x')")
    assert calculator_page.run("document.getElementById('answer-age_years').value") == HURTS[0]
    unhurt(calculator_page)


def test_thousands_of_addresses_are_read_quickly_and_change_nothing_else(
    calculator_page: Page,
) -> None:
    random = Random(1)  # noqa: S311  repeatable is wanted
    fragments = [fragment(random) for _ in range(1000)]
    for read in calculator_page.run(f"{FILL_ALL}({json.dumps(fragments)})"):
        assert (read["strange"], read["polluted"], read["slow"]) == (0, False, False)
        assert read["length"] < 3000
        assert read["answers"] < 30_000
    unhurt(calculator_page)


@pytest.mark.parametrize(
    "longest", ["'#' + 'a=1&'.repeat(5000) + 'age_years=74'", "'#age_years=' + '7'.repeat(1e6)"]
)
def test_an_address_longer_than_any_link_is_not_read(calculator_page: Page, longest: str) -> None:
    page = calculator_page
    page.run(f"document.getElementById('answer-age_years').value = '80'; {FILL_ALL}([])")
    took = page.run(
        f"(() => {{ const given = {longest}; const began = performance.now();"
        " showPrefilled(prefilledNote, form, fillFrom(form, given));"
        " return performance.now() - began; })()"
    )
    assert took < 1000
    note = page.run(TEXT.format("plan-prefilled"))
    assert note.startswith("Nothing in this link was understood")
    assert note.endswith("…")
    assert len(note) < 300
    assert page.run("document.getElementById('answer-age_years').value") == "80"


def test_what_steers_the_display_of_text_is_made_visible(calculator_page: Page) -> None:
    steering = "a=\u202e\u2066\u200b\u0007\u2028x"
    page = calculator_page
    page.run(f"showPrefilled(prefilledNote, form, fillFrom(form, {json.dumps('#' + steering)}))")
    assert page.run("prefilledNote.querySelector('bdi').textContent") == "a=" + 5 * "\ufffd" + "x"


@pytest.mark.parametrize("page_name", ["index.html", "404.html"])
def test_the_query_of_an_address_is_shown_as_text(
    open_page: Open, host: TestHost, page_name: str
) -> None:
    hurting = quote(ALL)
    page = open_page(
        f"{host.address}{page_name}?q={hurting}&h={hurting}&audience={hurting}&{hurting}=1#%{hurting}"
    )
    page.wait_until(f"document.querySelector('.md-search__input').value === {json.dumps(ALL)}")
    assert page.run("document.documentElement.dataset.audience") == "clinician"
    unhurt(page)


def test_a_question_with_markup_is_shown_as_text(open_page: Open, root: str) -> None:
    page = open_page(f"{root}chapters/imaging.html")
    for hurting in HURTS:
        page.run("document.getElementById('ask-question').focus()")
        page.run("document.getElementById('ask-question').value = ''")
        page.type(hurting)
        page.press("Enter")
        status = "document.querySelector('.vcf-ask-status')"
        page.wait_until(f"{status}.dataset.asked === {json.dumps(hurting)}")
    page.run("document.querySelector('.md-search__input').focus()")
    page.type(ALL)
    page.wait_until("document.querySelector('.md-search-result__meta').textContent.length > 10")
    unhurt(page)


def choose(page: Page, file: Any, name: str = "plan.json") -> None:
    text = file if isinstance(file, str) else json.dumps(file)
    page.run(f"{CHOOSE_FILE}({json.dumps(text)}, {json.dumps(name)})")


def test_a_saved_plan_with_markup_in_every_text_is_compared_as_text(calculator_page: Page) -> None:
    page = calculator_page
    planned(page)
    file = next(hostile.saved_files())
    for name in ("software_version", "guideline_version", "guideline_updated", "purpose"):
        file[name] = HURTS[0]
    file["review_status"] = ALL
    file["headline"] = {"urgency": "immediate", "text": ALL}
    gone = f"once-there-{HURTS[0]}"
    file["titles"] = {**dict.fromkeys(file["titles"], HURTS[1]), gone: HURTS[2]}
    file["statuses"][gone] = "applies"
    file["form"] |= {"age_years": HURTS[0], "once_asked": ALL[:200]}
    choose(page, file, f"{ALL}.json")
    page.wait_until(f"{TEXT.format('carry-status')}.includes('made with guidance <img src=x')")
    assert page.run("document.getElementById('answer-age_years').value") == HURTS[0]
    unhurt(page)

    Calculator(page).type("age_years", "74")
    page.wait_until(f"{TEXT.format('plan-compared-place')}.includes('<img src=x')")
    unhurt(page)


def test_a_file_that_is_no_saved_plan_is_named_as_text(calculator_page: Page) -> None:
    page = calculator_page
    planned(page)
    file = next(hostile.saved_files())
    for broken in (
        ALL,
        {**file, ALL: 1},
        {**file, "schema": f"vcf-saved-plan/{ALL}"},
        {**file, "made": ALL},
        {**file, "form": {ALL: "yes"}},
        {**file, "statuses": {ALL: ALL}},
    ):
        choose(page, broken)
        page.wait_until(f"{TEXT.format('carry-problem')}.includes('cannot be opened')")
        page.run("sayCarried('')")
    unhurt(page)


def test_a_file_larger_than_any_saved_plan_is_refused_before_it_is_read(
    calculator_page: Page,
) -> None:
    page = calculator_page
    page.run("File.prototype.text = () => { globalThis.wasRead = true; return ''; }; null")
    page.run(f"{CHOOSE_FILE}(new Uint8Array(50e6), 'plan.json')")
    page.wait_until(f"{TEXT.format('carry-problem')}.includes('larger than any saved plan')")
    assert page.run("globalThis.wasRead ?? null") is None


def test_answers_kept_in_this_tab_are_text(calculator_page: Page) -> None:
    page = calculator_page
    for kept in ({"age_years": ALL, ALL: ALL, "sex": [ALL]}, ALL, [ALL], 7):
        written = json.dumps(json.dumps(kept))
        page.run(f"sessionStorage.setItem('vcf-answers', {written})")
        page.go(page.run("location.href"))
        unhurt(page)
    page.run("sessionStorage.setItem('vcf-answers', '{broken')")
    page.go(page.run("location.href"))
    planned(page)
    assert Calculator(page).statuses
    assert page.run("JSON.stringify(answersOf(form))") == json.dumps(MINIMAL, separators=(",", ":"))
