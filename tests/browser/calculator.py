"""The calculator as a person uses it."""

from __future__ import annotations

import json
from typing import Any

from tests.browser.browsers import Page
from vcf_logic.bridge import plan_from_form

REGION = "document.getElementById('plan')"
ANSWERS = "[...new FormData(document.getElementById('plan-form'))].filter(([, given]) => given)"
STATUSES = (
    "Object.fromEntries([...document.querySelectorAll('#plan [data-recommendation]')]"
    ".map((item) => [item.dataset.recommendation, item.dataset.status]))"
)

MINIMAL: dict[str, Any] = {"age_years": "74", "fracture_levels": ["L1"]}


class Calculator:
    """The calculator's page, opened."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def wait_for_state(self, state: str) -> None:
        """Wait until the runtime is idle, loading, ready or failed."""
        self.page.wait_until(f"{REGION}.dataset.state === {json.dumps(state)}")

    def wait_for_revision(self, least: int) -> None:
        """Wait until this many plans have been placed."""
        self.page.wait_until(f"Number({REGION}.dataset.revision) >= {least}")

    def answer(self, answers: dict[str, Any]) -> None:
        """Give answers by mouse and keyboard, opening the sections they are in."""
        for key, given in answers.items():
            self.open_section_of(key)
            if self.page.run(f"document.getElementById('answer-{key}') !== null"):
                self.type(key, given)
            for option in [given] if isinstance(given, str) else given:
                if self.page.run(f"document.getElementById('answer-{key}-{option}') !== null"):
                    self.page.click(f"label[for='answer-{key}-{option}']")

    def type(self, key: str, text: str) -> None:
        """Replace what stands in a field."""
        field = f"document.getElementById('answer-{key}')"
        self.page.click(f"#answer-{key}")
        self.page.run(f"{field}.select()")
        if text:
            self.page.type(text)
        else:
            self.page.press("Backspace")

    def press_tab_to(self, control: str) -> None:
        """Move by the Tab key until a control has the focus."""
        for _ in range(60):
            if self.page.run("document.activeElement?.id") == control:
                return
            self.page.press("Tab")
        raise AssertionError(f"Tab never reaches {control}")

    def open_section_of(self, key: str) -> None:
        """Open the section that asks a fact."""
        section = f"document.getElementById('fact-{key}').closest('details')"
        if not self.page.run(f"{section}.open"):
            self.page.click(f"#{self.page.run(f'{section}.id')} > summary")

    def wait_for_plan_of(self, answers: dict[str, Any]) -> None:
        """Wait until the page shows what Python here plans for these answers."""
        wanted = json.dumps(statuses_of(answers), sort_keys=True)
        shown = f"JSON.stringify({STATUSES}, Object.keys({STATUSES}).sort())"
        self.page.wait_until(f"{shown} === JSON.stringify({wanted})")

    @property
    def statuses(self) -> dict[str, str]:
        """The status of every recommendation in the plan shown; empty without a plan."""
        shown: dict[str, str] = self.page.run(STATUSES)
        return shown

    @property
    def revision(self) -> int:
        """How many plans have been placed."""
        return int(self.page.run(f"{REGION}.dataset.revision"))

    @property
    def text(self) -> str:
        """What stands in the plan's place."""
        return str(self.page.run(f"{REGION}.innerText"))


def planned(page: Page) -> Calculator:
    """The calculator with the plan of the least that can be answered."""
    calculator = Calculator(page)
    calculator.answer(MINIMAL)
    calculator.wait_for_plan_of(MINIMAL)
    return calculator


def statuses_of(answers: dict[str, Any]) -> dict[str, str]:
    """The statuses of the plan for these answers, from Python outside the browser."""
    result = json.loads(plan_from_form(json.dumps(answers)))
    assert result["ok"], result
    return {item["id"]: item["status"] for item in result["plan"]["items"]}
