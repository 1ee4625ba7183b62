"""A plan is carried away: as a note, on paper, as a leaflet, a link, dates and a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.axe import OPTIONS, choose_scheme, violations
from tests.browser.browsers import Browser, Page
from tests.browser.calculator import MINIMAL, Calculator, statuses_of
from tests.browser.hosts import Proxy, TestHost
from vcf_logic.guideline import GUIDELINE

Open = Callable[..., Page]

ANSWERS = MINIMAL | {"sex": "female", "neuro_status": "intact", "days_since_onset": "29"}
FORM = "JSON.stringify(answersOf(document.getElementById('plan-form')))"
OFFERED = "[...document.querySelectorAll('#carry button:not([hidden])')].map((one) => one.id)"
PRINTED = "document.getElementById('plan-print')"
CARRIED = ["note", "print", "leaflet", "link", "calendar", "save", "open"]
DIALOGS = ("note", "print", "leaflet", "link")
FOCUSED = "document.activeElement.id"

# What would be downloaded is kept where the test finds it, with the name it would get.
CATCH_DOWNLOADS = """(() => {
  globalThis.downloads = [];
  HTMLAnchorElement.prototype.click = function () { downloads.at(-1).name = this.download; };
  URL.createObjectURL = (blob) => { downloads.push({ blob }); return "blob:caught"; };
})()"""
CAUGHT = "globalThis.downloads?.at(-1)?.name"
CAUGHT_TEXT = "downloads.at(-1).blob.text()"

CHOOSE_FILE = """((text) => {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], "plan.json", { type: "application/json" }));
  const chooser = document.getElementById("carry-file");
  chooser.files = chosen.files;
  chooser.dispatchEvent(new Event("change"));
})"""

CATCH_COPIES = """Object.defineProperty(navigator, "clipboard", { value: {
  writeText: async (text) => { globalThis.copied = text; },
} })"""
REFUSE_COPIES = """(() => {
  const writeText = async () => { throw new Error("refused"); };
  Object.defineProperty(navigator, "clipboard", { value: { writeText } });
  document.execCommand = () => false;
})()"""


@pytest.fixture
def address(host: TestHost) -> str:
    return f"{host.address}calculator/index.html"


@pytest.fixture
def carrying(open_page: Open, address: str) -> Carrying:
    """The plan of a patient, ready to be carried away."""
    return Carrying(planned(open_page(address)).page)


class Carrying:
    """What stands above a plan, as a person uses it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, name: str) -> None:
        """Press one of the buttons above the plan."""
        self.page.click(f"#carry-{name}")

    def open(self, name: str) -> None:
        """Open a dialog."""
        self.press(name)
        self.page.wait_until(f"document.getElementById('{name}-dialog').open")

    def download(self, name: str) -> tuple[str, str]:
        """The name and the text of what a button would download."""
        self.page.run(CATCH_DOWNLOADS)
        self.press(name)
        self.page.wait_until(CAUGHT)
        return self.page.run(CAUGHT), self.page.run(CAUGHT_TEXT)

    def choose(self, text: str) -> None:
        """Choose a file with this content."""
        self.page.run(f"{CHOOSE_FILE}({json.dumps(text)})")

    def wait_for(self, name: str, words: str) -> None:
        """Wait until an element says this."""
        element = f"document.getElementById('{name}').textContent"
        self.page.wait_until(f"{element}.includes({json.dumps(words)})")

    def text(self, name: str) -> str:
        """What an element says, or a field holds."""
        element = f"document.getElementById('{name}')"
        return str(self.page.run(f"{element}.value ?? {element}.textContent"))

    @property
    def form(self) -> dict[str, Any]:
        """The answers in the form."""
        answers: dict[str, Any] = json.loads(self.page.run(FORM))
        return answers

    def print(self) -> None:
        """What a browser says when it begins to print."""
        self.page.run("void dispatchEvent(new Event('beforeprint'))")

    def finish_printing(self) -> None:
        """What a browser says when it has printed."""
        self.page.run("void dispatchEvent(new Event('afterprint'))")


def planned(page: Page) -> Calculator:
    """The calculator with a plan that has review dates ahead."""
    calculator = Calculator(page)
    calculator.answer(ANSWERS)
    calculator.wait_for_plan_of(ANSWERS)
    return calculator


def test_only_what_needs_no_plan_is_offered_without_one(open_page: Open, address: str) -> None:
    page = open_page(address)
    page.wait_until("document.getElementById('carry').checkVisibility()")
    assert page.run(OFFERED) == ["carry-save", "carry-open"]
    calculator = planned(page)
    assert page.run(OFFERED) == [f"carry-{name}" for name in CARRIED]
    calculator.type("age_years", "7")
    page.wait_until(f"{OFFERED}.length === 2")


def test_a_note_is_short_first_and_full_on_demand(carrying: Carrying) -> None:
    carrying.open("note")
    short = carrying.text("note-text")
    assert short.isascii()
    assert GUIDELINE.version in short
    assert GUIDELINE.review_status in short

    carrying.page.click("label[for='note-full']")
    carrying.page.wait_until("document.getElementById('note-text').value.length > 3000")
    assert len(carrying.text("note-text")) > 2 * len(short)


def test_what_is_copied_is_what_the_note_shows(carrying: Carrying) -> None:
    carrying.page.run(CATCH_COPIES)
    carrying.open("note")
    carrying.page.press("Enter")  # the button has the focus
    carrying.wait_for("note-said", "Copied.")
    assert carrying.page.run("copied") == carrying.text("note-text")


def test_where_nothing_can_be_copied_the_text_is_selected_and_that_is_said(
    carrying: Carrying,
) -> None:
    carrying.page.run(REFUSE_COPIES)
    carrying.open("note")
    carrying.page.click("#note-copy")
    carrying.wait_for("note-said", "The text is selected")
    field = "document.getElementById('note-text')"
    assert carrying.page.run(f"document.activeElement === {field}")
    assert carrying.page.run(f"{field}.selectionEnd - {field}.selectionStart") == len(
        carrying.text("note-text")
    )


def test_an_open_note_follows_the_plan(carrying: Carrying) -> None:
    carrying.open("note")
    assert "deficit" not in carrying.text("note-text")
    carrying.page.run(
        "fillField(form, 'neuro_status', 'deficit'); planAfter(0)"  # behind the open dialog
    )
    carrying.page.wait_until("document.getElementById('note-text').value.startsWith('EMERGENCY:')")


def test_a_dialog_closes_with_escape_and_gives_the_focus_back(carrying: Carrying) -> None:
    for name in DIALOGS:
        carrying.page.run(f"document.getElementById('carry-{name}').focus()")
        carrying.page.press("Enter")
        dialog = f"document.getElementById('{name}-dialog')"
        carrying.page.wait_until(f"{dialog}.open")
        assert carrying.page.run(f"{dialog}.contains(document.activeElement)"), name
        carrying.page.press("Escape")
        carrying.page.wait_until(f"!{dialog}.open")
        assert carrying.page.run(FOCUSED) == f"carry-{name}"


def test_when_the_plan_goes_the_focus_stays_above_its_place(carrying: Carrying) -> None:
    carrying.open("note")
    carrying.page.run("fillField(form, 'age_years', '7'); planAfter(0)")  # behind the open dialog
    carrying.page.wait_until("!document.getElementById('note-dialog').open")
    carrying.page.wait_until(f"{FOCUSED} === 'carry-open'")


def test_a_button_in_focus_that_goes_with_the_plan_hands_the_focus_on(carrying: Carrying) -> None:
    carrying.page.run("document.getElementById('carry-calendar').focus()")
    carrying.page.run("fillField(form, 'age_years', '7'); planAfter(0)")
    carrying.page.wait_until(f"{OFFERED}.length === 2")
    assert carrying.page.run(FOCUSED) == "carry-open"


def test_a_dialog_gives_the_focus_to_its_button_even_if_pressing_did_not(
    carrying: Carrying,
) -> None:
    for name in DIALOGS:
        carrying.page.run(  # as Safari does
            f"document.activeElement.blur(); document.getElementById('carry-{name}').click()"
        )
        carrying.page.wait_until(f"document.getElementById('{name}-dialog').open")
        carrying.page.press("Escape")
        carrying.page.wait_until(f"{FOCUSED} === 'carry-{name}'")


def test_a_link_holds_the_answers_and_a_fresh_page_restores_them(
    carrying: Carrying, open_page: Open, address: str
) -> None:
    carrying.open("link")
    link = carrying.text("link-address")
    assert link.startswith(f"{address}#")
    assert "5 answers" in carrying.text("link-holds")
    assert carrying.page.run("location.hash") == ""

    fresh = Carrying(open_page(link))
    Calculator(fresh.page).wait_for_plan_of(ANSWERS)
    assert fresh.form == ANSWERS
    assert "from a link" in fresh.text("plan-prefilled")


def test_a_link_carries_no_date_and_no_age_over_90(open_page: Open, address: str) -> None:
    page = open_page(address)
    answers = MINIMAL | {"age_years": "96"}
    onset = "{ days_since_onset: '2026-01-05', 'days_since_onset.unit': 'date' }"
    page.run(f"fillForm(form, Object.assign({json.dumps(answers)}, {onset})); planAfter(0)")
    Calculator(page).wait_for_revision(1)
    carrying = Carrying(page)
    carrying.open("link")
    link = carrying.text("link-address")
    assert "age_years=90" in link
    assert "2026-01" not in link
    assert "96" not in link.split("#")[1]
    assert "date of onset is not in it" in carrying.text("link-holds")


def test_a_saved_plan_is_opened_again_on_a_fresh_page(
    carrying: Carrying, open_page: Open, address: str
) -> None:
    name, text = carrying.download("save")
    assert name.startswith("vcf-plan-")
    assert json.loads(text)["form"] == ANSWERS
    assert "patient data" in carrying.text("carry-status")

    fresh = Carrying(open_page(address))
    fresh.choose(text)
    Calculator(fresh.page).wait_for_plan_of(ANSWERS)
    fresh.wait_for("carry-status", "Plan of")
    fresh.wait_for("plan-compared-place", "The answers are the same.")
    assert fresh.form == ANSWERS
    assert fresh.page.run("document.getElementById('plan-compared-undo').hidden")


def test_half_a_form_is_saved_and_opened_too(open_page: Open, address: str) -> None:
    page = open_page(address)
    Calculator(page).answer({"sex": "male"})
    carrying = Carrying(page)
    _, text = carrying.download("save")
    assert json.loads(text)["form"] == {"sex": "male"}
    fresh = Carrying(open_page(address))
    fresh.choose(text)
    fresh.wait_for("carry-status", "Answers without a plan")
    assert fresh.form == {"sex": "male"}


def test_the_comparison_follows_the_plan_until_it_is_stopped(carrying: Carrying) -> None:
    _, text = carrying.download("save")
    carrying.choose(text)
    carrying.wait_for("plan-compared-place", "The answers are the same.")
    calculator = Calculator(carrying.page)
    calculator.answer({"neuro_status": "deficit"})
    calculator.wait_for_plan_of(ANSWERS | {"neuro_status": "deficit"})
    carrying.wait_for("plan-compared-place", "More urgent than before")

    carrying.page.click("#plan-compared-stop")
    assert not carrying.page.run("document.getElementById('plan-compared').checkVisibility()")
    assert carrying.page.run(FOCUSED) == "carry-open"
    calculator.answer({"sex": "male"})
    calculator.wait_for_plan_of(ANSWERS | {"neuro_status": "deficit", "sex": "male"})
    assert carrying.text("plan-compared-place") == ""


def test_days_since_onset_move_on_only_when_somebody_says_so(carrying: Carrying) -> None:
    _, text = carrying.download("save")
    older = json.loads(text)
    older["made"] = "2026-01-01"
    older["form"]["days_since_onset"] = "9"
    carrying.choose(json.dumps(older))
    carrying.page.wait_until("document.querySelector('[data-set-days]') !== null")
    assert carrying.form["days_since_onset"] == "9"

    days = carrying.page.run("document.querySelector('[data-set-days]').dataset.setDays")
    carrying.page.click("[data-set-days]")
    Calculator(carrying.page).wait_for_plan_of(ANSWERS | {"days_since_onset": days})
    carrying.page.wait_until("document.querySelector('[data-set-days]') === null")
    assert carrying.form["days_since_onset"] == days
    assert carrying.page.run(FOCUSED) == "plan-compared"


def test_answers_that_an_opened_file_replaced_can_be_put_back(carrying: Carrying) -> None:
    _, text = carrying.download("save")
    other = json.loads(text)
    other["form"] = MINIMAL | {"sex": "male"}
    carrying.choose(json.dumps(other))
    Calculator(carrying.page).wait_for_plan_of(MINIMAL | {"sex": "male"})
    carrying.page.wait_until("document.getElementById('plan-compared').checkVisibility()")
    carrying.page.click("#plan-compared-undo")
    assert carrying.page.run(FOCUSED) == "carry-open"
    Calculator(carrying.page).wait_for_plan_of(ANSWERS)
    assert carrying.form == ANSWERS


REFUSED = {
    "": "cannot be opened",
    "{": "not JSON",
    '{"schema": "other"}': "not a saved plan",
    '{"schema": "vcf-saved-plan/2"}': "newer version",
    "[" * 100_000: "nested too deeply",
    '"' * 100_000: "not JSON",  # as large as may be, and twice that inside a request
    " " * 110_000: "larger than any saved plan",
}


def test_a_file_that_is_no_saved_plan_is_refused_in_words_and_changes_nothing(
    carrying: Carrying,
) -> None:
    revision = Calculator(carrying.page).revision
    for text, said in REFUSED.items():
        carrying.choose(text)
        carrying.wait_for("carry-problem", said)
        assert carrying.form == ANSWERS
        assert not carrying.page.run("document.getElementById('plan-compared').checkVisibility()")
    assert Calculator(carrying.page).revision == revision
    assert Calculator(carrying.page).statuses == statuses_of(ANSWERS)


def test_the_same_file_can_be_chosen_again_even_if_nothing_came_of_it(carrying: Carrying) -> None:
    carrying.page.run("globalThis.askPython = () => new Promise(() => {})")
    carrying.choose("{}")
    assert carrying.page.run("document.getElementById('carry-file').value") == ""


def test_what_the_failed_planner_did_not_answer_leaves_no_empty_box(carrying: Carrying) -> None:
    carrying.page.run("globalThis.askPython = async () => ({ ok: false, problems: [] })")
    carrying.page.run("askToCarry('note').then(() => { globalThis.told = true; })")
    carrying.page.wait_until("globalThis.told")
    assert carrying.page.run("document.getElementById('carry-problem').childNodes.length") == 0


MARKUP = "<img src=x onerror='globalThis.hacked = true'>"
HOSTILE: tuple[dict[str, Any], ...] = (
    {"schema": MARKUP},
    {"made": MARKUP},
    {"guideline_version": MARKUP},
    {"form": ANSWERS | {"age_years": MARKUP}},
    {"form": ANSWERS | {MARKUP: "yes"}},
    {"titles": {"dropped-item": MARKUP}},
)


def test_markup_in_a_saved_file_stays_text(carrying: Carrying) -> None:
    _, text = carrying.download("save")
    for change in HOSTILE:
        carrying.page.run("sayCarried('')")
        carrying.choose(json.dumps(json.loads(text) | change))
        carrying.page.wait_until(
            "document.getElementById('carry-problem').textContent"
            " || document.getElementById('plan-compared').checkVisibility()"
        )
        assert carrying.page.run("document.querySelector('#plan img, #plan-form img')") is None
        carrying.page.run("document.getElementById('plan-compared-stop').click()")
    assert carrying.page.run("globalThis.hacked === undefined")


def test_the_calendar_file_holds_the_review_dates_and_nothing_about_the_patient(
    carrying: Carrying,
) -> None:
    name, text = carrying.download("calendar")
    assert name == "vcf-review-dates.ics"
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    events = text.count("BEGIN:VEVENT")
    assert events > 1
    assert f"{events} review dates are" in carrying.text("carry-status")
    unfolded = text.replace("\r\n ", "").replace("\\,", ",")
    assert GUIDELINE.review_status in unfolded
    assert "74" not in "".join(line for line in unfolded.split("\r\n") if "SUMMARY" in line)
    assert "L1 fracture" not in unfolded


def test_without_a_day_of_onset_the_calendar_leads_to_the_question(
    open_page: Open, address: str
) -> None:
    calculator = Calculator(open_page(address))
    calculator.answer(MINIMAL)
    calculator.wait_for_plan_of(MINIMAL)
    carrying = Carrying(calculator.page)
    carrying.press("calendar")
    carrying.wait_for("carry-status", "There is no calendar file")
    carrying.page.click("#carry-status a[href='#fact-days_since_onset']")
    carrying.page.wait_until("document.getElementById('fact-days_since_onset').checkVisibility()")


def test_a_plan_is_printed_first_as_lines_and_then_with_its_reasons(carrying: Carrying) -> None:
    carrying.print()
    lines, reasons = (
        f"{PRINTED}.querySelector('.vcf-print-{name}')" for name in ("lines", "reasons")
    )
    assert carrying.page.run(f"{lines}.querySelectorAll('details[open] .vcf-opened').length") == 0
    assert carrying.page.run(f"{reasons}.querySelectorAll('details:not([open])').length") == 0
    items = len(statuses_of(ANSWERS))
    for part in (lines, reasons):
        assert carrying.page.run(f"{part}.querySelectorAll('details.vcf-item').length") >= items
        assert GUIDELINE.review_status in carrying.page.run(f"{part}.textContent")
    answers = carrying.page.run(f"{PRINTED}.querySelector('.vcf-print-answers').textContent")
    assert "74 years" in answers
    assert "29 days" in answers
    assert "Female" in answers

    carrying.finish_printing()
    assert carrying.page.run(PRINTED) is None
    assert carrying.page.run("document.documentElement.className.includes('vcf-printing')") is False


def test_what_is_printed_is_not_found_twice(carrying: Carrying) -> None:
    carrying.print()
    ids = "[...document.querySelectorAll('[id]')].map((one) => one.id)"
    twice = f"((ids) => ids.filter((id, at) => ids.indexOf(id) !== at))({ids})"
    assert carrying.page.run(twice) == []
    for name in ("name", "data-recommendation", "data-controversy"):
        assert carrying.page.run(f"{PRINTED}.querySelectorAll('[{name}]').length") == 0
    assert Calculator(carrying.page).statuses == statuses_of(ANSWERS)


def test_the_plan_alone_can_be_printed_without_its_reasons(carrying: Carrying) -> None:
    carrying.page.run(
        "window.print = () => { dispatchEvent(new Event('beforeprint')); globalThis.sections ="
        f" {PRINTED}.querySelectorAll('section[class^=vcf-print]').length;"
        " dispatchEvent(new Event('afterprint')); }"
    )
    for choice, sections in (("lines", 2), ("reasons", 3)):
        carrying.open("print")
        carrying.page.click(f"[data-print='{choice}']")
        carrying.page.wait_until(f"globalThis.sections === {sections}")
        assert not carrying.page.run("document.getElementById('print-dialog').open")


def test_printing_without_a_plan_prints_the_page(open_page: Open, address: str) -> None:
    carrying = Carrying(open_page(address))
    carrying.print()
    assert carrying.page.run(PRINTED) is None


def test_an_open_leaflet_is_printed_alone_and_is_open_again_after(carrying: Carrying) -> None:
    carrying.open("leaflet")
    shown = carrying.page.run("document.querySelector('#leaflet-place .vcf-leaflet').textContent")
    assert GUIDELINE.version in shown
    carrying.print()
    assert carrying.page.run(f"{PRINTED}.textContent") == shown
    carrying.finish_printing()
    assert carrying.page.run(PRINTED) is None
    assert carrying.page.run("document.getElementById('leaflet-dialog').matches(':modal')")


def test_one_press_prints_the_leaflet_once(carrying: Carrying) -> None:
    carrying.page.run(
        "globalThis.prints = 0; window.print = () => { globalThis.prints += 1;"
        " dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); }"
    )
    carrying.open("leaflet")
    carrying.page.click("#leaflet-print")
    assert carrying.page.run("globalThis.prints") == 1
    assert carrying.page.run(FOCUSED) == "leaflet-print"


def test_a_plan_prints_to_pdf_and_the_page_is_as_before(carrying: Carrying, tmp_path: Path) -> None:
    place = "document.getElementById('plan-place').innerHTML"
    before = carrying.page.run(place)
    carrying.page.pdf(tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert carrying.page.run(PRINTED) is None
    assert carrying.page.run(place) == before


def test_carrying_away_asks_no_host_and_keeps_nothing(
    carrying: Carrying, host: TestHost, proxy: Proxy
) -> None:
    host.asked.clear()
    proxy.asked.clear()
    _, text = carrying.download("save")
    carrying.choose(text)
    for name in DIALOGS:
        carrying.open(name)
        carrying.page.press("Escape")
        carrying.page.wait_until(f"!document.getElementById('{name}-dialog').open")
    carrying.press("calendar")
    carrying.wait_for("carry-status", "review dates are")
    assert set(host.asked_by_pages) == {"/assets/vendor/ical.js"}
    assert proxy.asked == []
    kept = carrying.page.run("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert [key for key in kept if not key.endswith("__palette")] == []
    assert carrying.page.errors == []


def test_everything_is_carried_from_a_folder_too(open_page: Open, folder: Path) -> None:
    address = (folder / "calculator/index.html").as_uri()
    carrying = Carrying(planned(open_page(address)).page)
    _, calendar = carrying.download("calendar")
    assert "BEGIN:VEVENT" in calendar
    carrying.open("link")
    assert carrying.text("link-address").startswith(f"{address}#")
    assert carrying.page.run("document.getElementById('link-local').checkVisibility()")
    carrying.page.press("Escape")
    _, saved = carrying.download("save")
    carrying.choose(saved)
    carrying.wait_for("plan-compared-place", "The answers are the same.")
    carrying.open("note")
    assert carrying.text("note-text")
    assert carrying.page.errors == []


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_any_dialog(chromium: Browser, address: str, width: int) -> None:
    carrying = Carrying(planned(chromium.open(address, width=width)).page)
    _, text = carrying.download("save")
    carrying.choose(text)
    carrying.wait_for("plan-compared-place", "The answers are the same.")
    found = {}
    for scheme in OPTIONS:
        choose_scheme(carrying.page, scheme)
        for name in DIALOGS:
            carrying.open(name)
            found[f"{name} ({scheme})"] = violations(carrying.page, scheme)
            dialog = f"document.getElementById('{name}-dialog')"
            assert carrying.page.run(f"{dialog}.scrollWidth <= {dialog}.clientWidth"), name
            carrying.page.press("Escape")
            carrying.page.wait_until(f"!{dialog}.open")
    assert carrying.page.run("document.scrollingElement.scrollWidth") == width
    carrying.page.close()
    assert {state: broken for state, broken in found.items() if broken} == {}
