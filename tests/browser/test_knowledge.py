"""The knowledge in a browser: no barrier on any kind of page, nothing lost without JavaScript, on paper, by key."""

import pytest

from candidates.web.knowledge.shelves import KINDS
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

# One page of each kind, rich in what such a page can hold.
ONE_OF_EACH = {
    "criteria": "bone_density",
    "facts": "bmi_corrected",
    "systems": "badalx-transfemoral-short",
    "policies": "fda-opra-pma-2020",
    "conflicts": "loading_start_in_one_network",
    "outcomes": "opra_tf_2y_superficial_infection",
    "benefits": "no_socket",
    "protocols": "royal_free",
    "pathways": "hip-linked-custom-stem",
    "instruments": "charlson",
    "statements": "measure_amp",
    "sources": "anthem",
}
ENTRIES = [f"/knowledge/{kind}/{key}/" for kind, key in ONE_OF_EACH.items()]
# One list of each form; the rest are made by the same templates.
LISTS = [f"/knowledge/{kind}/" for kind in ("systems", "conflicts", "outcomes", "benefits")]
OTHERS = [
    "/knowledge/",
    "/knowledge/?q=diabetes",
    "/knowledge/?q=zzz",
    "/knowledge/measurement/",
    "/knowledge/unknown/",
    "/knowledge/criteria/smokin/",
]


def test_a_page_of_every_kind_is_looked_at():
    assert ONE_OF_EACH.keys() == KINDS.keys()


@pytest.mark.parametrize("addresses", [ENTRIES, LISTS, OTHERS], ids=["entries", "lists", "others"])
def test_nothing_is_in_the_way_on_any_kind_of_page(visit: Visit, addresses: list[str]):
    # Given a window of some width and colours
    visitor = visit()
    for address in addresses:
        # When a page is opened and all that is folded in it unfolded
        visitor.opens(address)
        for folded in visitor.page.locator("summary").all():
            folded.click()
        # Then axe finds no barrier, and nothing scrolls sideways
        nothing_is_in_the_way_in_any_look_of(visitor)


def test_everything_works_without_javascript(visit: Visit):
    # Given a browser that runs no scripts
    visitor = visit(scripts=False).opens("/knowledge/")
    # When one searches, follows a finding and from there a source
    visitor.page.get_by_label("Find in the knowledge").fill("tobacco")
    visitor.clicks("Find")
    visitor.clicks("Tobacco")
    assert visitor.title == "Tobacco, criterion – Osseo"
    visitor.clicks("AAOS quality toolkit, smoking")
    # Then one has arrived at the source, and can see what rests on it
    assert "Used by" in visitor.sees
    assert "Tobacco" in visitor.sees


def test_long_lists_of_answers_fold_and_open_by_key(visit: Visit):
    # Given a fact whose gate names many levels
    visitor = visit().opens("/knowledge/facts/residual_bone_length/")
    assert "Part of the hand" not in visitor.sees
    # When the fold is reached and opened with the keyboard
    visitor.walks_to("summary")
    visitor.presses("Enter")
    # Then the answers stand there
    assert "Part of the hand" in visitor.sees


def test_on_paper_what_is_folded_is_open_and_what_only_leads_on_is_left_out(visit: Visit):
    # Given a criterion, on paper
    visitor = visit().opens("/knowledge/facts/residual_bone_length/")
    visitor.page.emulate_media(media="print")
    # Then folded answers are printed, and the way back is not
    assert "Part of the hand" in visitor.sees
    assert not visitor.page.get_by_role("navigation", name="Where you are").is_visible()
