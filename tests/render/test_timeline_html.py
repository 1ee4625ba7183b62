"""The timeline of one patient: where today stands, what is open, what comes next, and when."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape

import pytest

from tests.engine.toy import TOY, patient
from tests.guideline.test_stories import STORIES
from tests.render.test_html import Document
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.dates import Dates
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.engine.timeline import Phase
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.links import Links
from vcf_logic.render.timeline_html import TICK_DAYS, position, timeline
from vcf_logic.render.timeline_words import span_in_words, state
from vcf_logic.render.wording import NOT_FOR_THIS_PATIENT

TODAY = date(2026, 11, 21)
LINKS = Links(root="../")
NO_RED_FLAG = STORIES[0]["patient"]
EVERYBODY = [story["patient"] for story in STORIES]
NAMES = [story["name"] for story in STORIES]


def plan_on(day: int | None, **answers: object) -> Plan:
    known = {**NO_RED_FLAG, "conservative_weeks": 0, "days_since_onset": day, **answers}
    return make_plan(check_answers(known, GUIDELINE), GUIDELINE)


def dated(day: int) -> Dates:
    return Dates(TODAY, TODAY - timedelta(days=day))


def drawn(day: int | None, dates: Dates | None = None, **answers: object) -> str:
    return timeline(plan_on(day, **answers), LINKS, dates or Dates(TODAY))


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def summary(html: str) -> str:
    return words(html.split('<div class="vcf-chart"', maxsplit=1)[0]).replace(" .", ".")


def picture(html: str) -> str:
    return html.split('<div class="vcf-chart"')[1].split("<details", maxsplit=1)[0]


def windows(html: str) -> dict[str, tuple[str, str]]:
    """By its name, how each window of the picture is drawn, and its words."""
    found = re.findall(
        r'data-state="(\w+)"><p><b>(?:◆ )?([^<]*)</b> <span>([^<]*)</span>', picture(html)
    )
    return {unescape(name): (kind, unescape(said)) for kind, name, said in found}


def rows(html: str) -> list[str]:
    return [words(row) for row in re.findall(r"<tr data-phase.*?</tr>", html)]


def label(name: str) -> str:
    return next(one.label for one in GUIDELINE.milestones if one.id == name)


def test_later_days_never_stand_further_left() -> None:
    places = [position(day) for day in range(2000)]

    assert places == sorted(places)
    assert len(set(places[:1827])) == 1827
    assert (places[0], places[1826], position(18250)) == (0, 100, 100)


def test_every_stretch_between_two_marks_is_equally_wide() -> None:
    assert [position(day) for day in TICK_DAYS] == [12.5 * number for number in range(9)]


@pytest.mark.parametrize(
    ("day", "at"),
    [
        (0, "0%"),
        (7, "12.5%"),
        (27, "24.4%"),
        (28, "25%"),
        (29, "25.89%"),
        (42, "37.5%"),
        (43, "37.8%"),
        (84, "50%"),
        (1825, "99.99%"),
        (1826, "100%"),
        (5000, "100%"),
    ],
)
def test_today_is_marked_at_its_place(day: int, at: str) -> None:
    html = drawn(day)

    assert f'<div class="vcf-chart" style="--today:{at}" aria-hidden="true">' in html
    assert f"today, day {day}" in picture(html)
    assert summary(html).startswith(f"Timeline Day {day}")


@pytest.mark.parametrize(("day", "beyond"), [(1826, False), (1827, True), (5000, True)])
def test_a_day_beyond_the_scale_says_so(day: int, beyond: bool) -> None:  # noqa: FBT001
    html = drawn(day)

    assert ("beyond five years" in summary(html)) is beyond
    assert ("beyond five years" in picture(html)) is beyond


def test_without_a_day_nothing_is_marked_and_the_day_is_asked_for() -> None:
    html = drawn(None)

    assert "vcf-today" not in html
    assert "--today" not in html
    assert '<a href="#fact-days_since_onset">Days since onset</a>' in html
    assert "is needed to say which windows are open" in summary(html)
    assert {kind for kind, _ in windows(html).values()} == {"unknown", "none"}
    assert windows(html)[label("formal-review")] == ("unknown", "onset not known")


@pytest.mark.parametrize("answers", EVERYBODY, ids=NAMES)
def test_every_window_is_in_the_picture_and_in_the_table(answers: dict[str, object]) -> None:
    plan = make_plan(check_answers(answers, GUIDELINE), GUIDELINE)
    html = timeline(plan, LINKS, Dates(TODAY))
    Document(html)
    shown = windows(html)

    assert list(shown) == [one.label for one in GUIDELINE.milestones]
    assert len(rows(html)) == len(GUIDELINE.milestones) == 11
    for row, milestone in zip(rows(html), GUIDELINE.milestones, strict=True):
        assert f"{milestone.label} . {milestone.detail}" in row
        assert shown[milestone.label][1] in row
        for citation in milestone.sources:
            assert citation.source.id in row.replace(",", "").replace("[", " ").split()


@pytest.mark.parametrize("answers", EVERYBODY, ids=NAMES)
def test_what_is_ruled_out_is_named_whatever_the_day(answers: dict[str, object]) -> None:
    plan = make_plan(check_answers(answers, GUIDELINE), GUIDELINE)
    table = rows(timeline(plan, LINKS, Dates(TODAY)))

    for row, entry in zip(table, plan.timeline, strict=True):
        for item in entry.items:
            named = f"ruled out: {item.recommendation.title}" in row
            assert named is (item.status.value == "contraindicated")


def test_bars_run_from_the_first_day_to_the_last_or_to_the_open_end() -> None:
    bars = re.findall(
        r'<i style="left:([\d.]+)%;width:([\d.]+)%"( class="vcf-endless")?>', drawn(9)
    )

    assert len(bars) == len(GUIDELINE.milestones)
    for (left, width, endless), one in zip(bars, GUIDELINE.milestones, strict=True):
        end = 100 if one.last_day is None else position(one.last_day)
        assert float(left) == pytest.approx(position(one.first_day), abs=0.01)
        assert float(left) + float(width) == pytest.approx(end, abs=0.02)
        assert bool(endless) is (one.last_day is None)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (0, ("ahead", "ahead; opens in 28 days")),
        (27, ("ahead", "ahead; opens in 1 day")),
        (28, ("open", "open now; 14 days left")),
        (41, ("open", "open now; 1 day left")),
        (42, ("open", "open now; last day today")),
        (43, ("past", "past")),
    ],
)
def test_a_window_says_in_words_what_it_is(day: int, said: tuple[str, str]) -> None:
    assert windows(drawn(day))[label("formal-review")] == said


def test_dates_are_given_when_the_date_of_onset_is_known() -> None:
    html = drawn(29, dated(29))
    shown = windows(html)

    assert summary(html).endswith(
        "Day 29 (4 weeks 1 day, 21 November 2026). "
        "Open now: Medical care, movement and bone protection start; "
        "Formal review (13 days left, to 4 December 2026). "
        "Next: Care goes on, and imaging is considered, in 14 days, on 5 December 2026."
    )
    assert "today, day 29 , 21 November 2026" in words(picture(html))
    assert shown[label("formal-review")][1] == "open now; 13 days left, to 4 December 2026"
    assert shown[label("yearly")][1] == "ahead; opens in about 48 weeks, on 23 October 2027"
    assert rows(html)[5].startswith(
        "Review: day 28 to 42 (weeks 4 to 6) 20 November 2026 to 4 December 2026 Formal review"
    )
    assert rows(html)[8].startswith("from day 84 (from 12 weeks) from 15 January 2027 Decision")
    assert rows(html)[1].startswith("day 0 to 5 23 October 2026 to 28 October 2026 Start")


def test_dates_are_not_guessed_from_a_number_of_days() -> None:
    html = drawn(29)

    assert "2026" not in picture(html)
    assert "2026" not in summary(html)
    assert rows(html)[5].startswith("Review: day 28 to 42 (weeks 4 to 6) Formal review")


def test_windows_that_open_on_one_day_come_next_together() -> None:
    first, second = TOY.milestones
    second = replace(second, recommendations=first.recommendations)
    third = replace(second, id="third", label="Third", first_day=9)
    last = replace(second, id="last", label="Last", first_day=99)
    toy = replace(TOY, milestones=(last, third, first, replace(second, first_day=9)))
    html = timeline(make_plan(patient(days=3), toy), LINKS, Dates(TODAY))

    assert summary(html).endswith("Next: Third; Later, in 6 days.")


def test_after_the_last_window_nothing_comes_next() -> None:
    assert summary(drawn(1200)).endswith("Next: no further window opens.")


def test_an_open_window_with_nothing_for_the_patient_is_not_called_open() -> None:
    html = drawn(3, fracture_levels=["L1"])

    assert windows(html)[label("l2-nerve-root-block")] == ("none", NOT_FOR_THIS_PATIENT)
    assert label("l2-nerve-root-block") not in summary(html)


def test_with_nothing_open_the_summary_says_so() -> None:
    html = timeline(make_plan(patient(days=9), TOY), LINKS, Dates(TODAY))

    assert "Open now: nothing for this patient." in summary(html)


def test_a_window_ahead_is_never_called_none_of_the_patients() -> None:
    for day in (0, 3, 20, 41):
        plan = plan_on(day)
        ahead = {one.milestone.label for one in plan.timeline if one.phase is Phase.AHEAD}
        shown = windows(timeline(plan, LINKS, Dates(TODAY)))
        assert {shown[name][0] for name in ahead} == {"ahead"}
        assert label("twelve-week-decision") in ahead


def test_an_open_window_whose_items_are_unsettled_offers_nothing() -> None:
    raw = {"age_years": 78, "fracture_levels": ["L3"], "days_since_onset": 20}
    html = timeline(make_plan(check_answers(raw, GUIDELINE), GUIDELINE), LINKS, Dates(TODAY))

    assert windows(html)[label("calcitonin-lumbar-article")] == (
        "waiting",
        "open now; needs information; 8 days left",
    )
    assert "An emergency is not excluded: a red flag must not wait" in summary(html)
    assert "open" not in {kind for kind, _ in windows(html).values()}


def test_an_emergency_comes_before_every_window() -> None:
    story = next(one["patient"] for one in STORIES if one["headline"] == "immediate")
    html = timeline(make_plan(check_answers(story, GUIDELINE), GUIDELINE), LINKS, Dates(TODAY))
    said = "Emergency: elective steps wait until this has been assessed."

    assert summary(html).startswith(f"Timeline {said}")
    assert windows(html)[label("from-the-start")] == (
        "open",
        "open now; in part ruled out; in part after urgent assessment",
    )


def test_no_emergency_is_spoken_of_where_there_is_none() -> None:
    assert "mergency" not in summary(drawn(3))


@pytest.mark.parametrize(
    ("answers", "kind", "said"),
    [
        ({"raining": True, "storm": False, "broken": True}, "none", "ruled out for this patient"),
        ({"raining": True, "storm": False, "broken": False}, "open", "open now; 4 days left"),
        ({"raining": True, "storm": False}, "waiting", "open now; needs information; 4 days left"),
        ({"raining": False, "season": "summer"}, "none", NOT_FOR_THIS_PATIENT),
    ],
)
def test_an_open_window_is_what_its_items_are(
    answers: dict[str, object], kind: str, said: str
) -> None:
    plan = make_plan(patient(days=3, **answers), TOY)

    assert windows(timeline(plan, LINKS, Dates(TODAY)))["First week"] == (kind, said)


def test_an_elective_window_waits_for_urgent_assessment() -> None:
    plan = make_plan(patient(days=3, raining=True, storm=False, broken=False), TOY)
    entry = plan.timeline[0]
    deferred = replace(entry, items=tuple(replace(one, deferred=True) for one in entry.items))
    html = timeline(replace(plan, timeline=(deferred,)), LINKS, Dates(TODAY))

    assert state(deferred) == "waiting"
    assert windows(html)["First week"][1] == "open now; after urgent assessment; 4 days left"


def test_windows_in_which_to_look_again_are_marked_as_reviews() -> None:
    html = drawn(3)
    marked = {unescape(name) for name in re.findall(r"<b>◆ ([^<]*)</b>", picture(html))}

    assert marked == {
        label("first-contact"),
        label("formal-review"),
        label("yearly"),
        label("bisphosphonate-three-to-five-years"),
    }
    assert sum(row.startswith("Review: ") for row in rows(html)) == len(marked)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "1 day"),
        (7, "1 week"),
        (29, "4 weeks 1 day"),
        (365, "1 year"),
        (1066, "2 years 48 weeks"),
    ],
)
def test_a_span_is_said_in_its_two_largest_units(days: int, said: str) -> None:
    assert span_in_words(days) == said


def test_what_is_drawn_is_hidden_from_screen_readers_which_have_the_table() -> None:
    document = Document(drawn(3))

    assert [one.get("class") for one in document.all("div") if one.get("aria-hidden")] == [
        "vcf-chart"
    ]
    assert "<summary>The same as a table</summary>" in drawn(3)
    assert not [one for _, one in document.elements if "data-for" in one]


def test_words_of_a_guideline_are_escaped() -> None:
    wild = replace(TOY.milestones[0], label="<em>&", detail="<script>")
    html = timeline(
        make_plan(patient(days=3), replace(TOY, milestones=(wild,))), LINKS, Dates(TODAY)
    )
    Document(html)

    assert "<script>" not in html
    assert "<em>" not in html
    assert html.count("&lt;em&gt;&amp;") == 3
    assert html.count("&lt;script&gt;") == 1


def test_a_source_is_named_by_its_number_and_leads_to_it() -> None:
    html = drawn(3)

    for source in {one.source for window in GUIDELINE.milestones for one in window.sources}:
        assert f'<a href="../evidence/sources.html#{source.id}">{source.id}</a>' in html


def test_the_timeline_stays_small() -> None:
    sizes = [len(drawn(day, None if day is None else dated(day))) for day in (None, 3, 29, 1200)]

    assert max(sizes) < 12_000
