"""Every entry of the edition has a page, every link leads somewhere, every figure says how far it is known."""

import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import urlsplit

import pytest
from django.test import Client
from pytest_django import DjangoDbBlocker

from candidates.queries.editions import NoEditionError
from candidates.web.knowledge.shelves import KINDS
from tests.editions import an_edition
from tests.web.html import Page, page_of

Pages = dict[str, tuple[int, Page]]

STATES = ("Read", "Read in part", "Unverified", "Our proposal", "Derived", "Confirmed", "Unknown", "Not known")
NO_LIMIT = "No published limit. Ask the centre."


@lru_cache(maxsize=1)
def tree():
    return an_edition("2026.11")


def ids(kind: str) -> list[str]:
    if kind == "facts":
        return sorted({*tree()["facts"], *tree()["derived"]})
    if kind == "benefits":
        return [*tree()["benefits"]["advantages"], *tree()["benefits"]["drawbacks"]]
    return list(tree()[kind])


ENTRIES = [(kind, key) for kind in KINDS for key in ids(kind)]


@pytest.fixture(scope="module")
def pages(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Pages:
    """Every page that can be reached from the overview, by its address, with its status."""
    found, waiting = {}, ["/knowledge/"]
    with django_db_blocker.unblock():
        while waiting:
            address = waiting.pop()
            if address not in found:
                response = Client().get(address)
                found[address] = response.status_code, page_of(response)
                waiting += within(found[address][1])
    return found


def within(page: Page) -> list[str]:
    """The addresses within the knowledge that a page links to."""
    links = (urlsplit(link) for link in page.links)
    return [link.path for link in links if not link.netloc and link.path.startswith("/knowledge")]


@pytest.fixture
def get(pages: Pages) -> Callable[[str], Page]:
    return lambda address: pages[address][1]


def rows(markup: str) -> list[str]:
    """The rows of all tables, without their head."""
    bodies = re.findall(r"<tbody>(.*?)</tbody>", markup, re.DOTALL)
    return [row for body in bodies for row in re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)]


def has_a_state(markup: str) -> bool:
    return any(re.search(rf">\s*{state}\s*<", markup) for state in STATES)


def words(markup: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", markup))


@pytest.mark.parametrize(("kind", "key"), ENTRIES, ids=map("/".join, ENTRIES))
def test_every_entry_has_a_page_with_a_title_that_says_where_one_is(get, kind, key):
    page = get(f"/knowledge/{kind}/{key}/")
    assert page.headings[0]
    assert str(KINDS[kind].one).lower() in page.title
    assert page.tags.count("h1") == 1
    assert len(page.ids) == len(set(page.ids))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_lists_all_its_entries(get, kind):
    links = get(f"/knowledge/{kind}/").links
    assert {f"/knowledge/{kind}/{key}/" for key in ids(kind)} <= set(links)


def test_the_overview_names_the_edition_and_counts_what_it_holds(get):
    page = get("/knowledge/")
    edition = tree()["edition"]
    for said in (edition["name"], "22 November 2026", edition["status"], edition["intended_use"], edition["limits"]):
        assert said in page.text
    assert re.search(r"\b[0-9a-f]{64}\b", page.text)
    for kind in KINDS.values():
        assert f"{kind.title} {len(ids(kind.slug))}" in page.text


def test_every_link_within_the_knowledge_leads_to_a_page(pages):
    assert [address for address, (status, _) in pages.items() if status != 200] == []
    assert {f"/knowledge/{kind}/{key}/" for kind, key in ENTRIES} <= pages.keys()


def test_no_anchor_on_a_list_is_missing(get):
    for kind in KINDS:
        page = get(f"/knowledge/{kind}/")
        wanted = {link[1:] for link in page.links if link.startswith("#")}
        assert wanted <= set(page.ids)


def test_a_link_to_another_host_gives_nothing_away(get):
    for key, source in tree()["sources"].items():
        if "url" in source:
            markup = get(f"/knowledge/sources/{key}/").markup
            outward = re.findall(r'<a href="https?://[^>]*>', markup)
            assert outward
            assert all('rel="noreferrer"' in link for link in outward)


@pytest.mark.parametrize("kind", ["criteria", "systems", "policies"])
def test_every_row_of_a_table_says_how_far_it_is_known(get, kind):
    for key in ids(kind):
        for row in rows(get(f"/knowledge/{kind}/{key}/").markup):
            assert has_a_state(row) or "Nothing against it" in row, f"{kind}/{key}: {words(row)}"


def test_every_figure_of_an_outcome_says_how_far_it_is_known(get):
    found = rows(get("/knowledge/outcomes/").markup)
    assert len(found) == len(ids("outcomes"))
    assert all(map(has_a_state, found))


@pytest.mark.parametrize("key", ids("systems"))
def test_an_unknown_limit_says_so_and_shows_no_number(get, key):
    page = get(f"/knowledge/systems/{key}/")
    unknown = [row for row in rows(page.markup) if NO_LIMIT in row]
    limits = tree()["systems"][key]["limits"]
    assert len(unknown) == sum(limit["status"] == "unknown" for limit in limits)
    for row in unknown:
        permitted = re.search(r'data-label="Permitted">(.*?)</td>', row, re.DOTALL)
        assert permitted
        assert not re.search(r"\d", words(permitted[1]))
        assert "Unknown" in row


def test_our_proposal_keeps_its_box_where_sources_beside_it_were_read(get):
    markup = get("/knowledge/criteria/frailty/").markup
    first = rows(markup)[0]
    assert "basis--proposed" in first
    assert "Read in part" in first


def test_a_rule_from_other_surgery_never_looks_like_one_of_this_field(get):
    page = get("/knowledge/criteria/vitamin_d/")
    assert "from other surgery" in page.text
    assert "published for bone-anchored prostheses" not in page.text


def test_disagreement_stands_side_by_side_by_what_is_said(get):
    page = get("/knowledge/criteria/diabetes/")
    leave_out, accept = page.text.index("Leave out 5"), page.text.index("Accept 1")
    assert leave_out < page.text.index("Anthem medical policy") < accept
    assert page.text.index("Osseointegration Group of Australia", accept) > accept


def test_a_policy_that_was_read_in_part_says_so(get):
    assert "as far as read" in get("/knowledge/policies/radboud/").text
    assert "The text was read whole." in get("/knowledge/policies/nhs-england-2206/").text
    assert "Always" in get("/knowledge/policies/nhs-england-2206/").text


def test_what_a_policy_is_only_heard_to_say_is_unverified_and_judges_nobody(get):
    page = get("/knowledge/policies/fda-opra-pma-2020/")
    heard = page.text[page.text.index("Heard of, not read") :]
    assert "Unverified" in heard
    assert "Nothing is judged by it." in heard


def test_a_system_says_whether_people_are_judged_against_it(get):
    assert "Nobody is judged against it." in get("/knowledge/systems/itap-transfemoral/").text
    assert "a study device never decides" in get("/knowledge/systems/pop-transfemoral/").text


def test_people_are_counted_in_dots_and_events_in_a_sentence(get):
    counted = get("/knowledge/outcomes/opra_tf_2y_superficial_infection/")
    assert "28 of 51 people" in counted.text
    assert counted.markup.count("g-hit") == 28
    events = get("/knowledge/outcomes/titanium_1y_grade_1/")
    assert "how many people they happened to is not stated" in events.text
    assert "<circle" not in events.markup.split("<article")[1]


def test_both_sides_of_a_conflict_are_shown(get):
    for key, told in tree()["conflicts"].items():
        text = get(f"/knowledge/conflicts/{key}/").text
        for side in {"one_side", "other_side"} & told.keys():
            # A side that begins as a sentence does is printed as one.
            assert told[side][0].upper() + told[side][1:] in text


def test_default_uncertainties_are_our_proposal(get):
    text = get("/knowledge/measurement/").text
    assert "± 2\N{NO-BREAK SPACE}mm" in text
    assert "± 5\N{NO-BREAK SPACE}mm or 3 %, the larger" in text
    assert "Our proposal Taken where no uncertainty was entered." in text


def test_what_is_not_known_is_listed(get):
    text = get("/knowledge/unknown/").text
    assert "Shortest residual bone" in text
    assert "MRI status" in text


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ("/knowledge/criteria/smokin/", "/knowledge/criteria/smoking/"),
        ("/knowledge/systems/opra-transfemorl/", "/knowledge/systems/opra-transfemoral/"),
        ("/knowledge/criterias/hba1c/", "/knowledge/criteria/hba1c/"),
    ],
)
@pytest.mark.django_db
def test_a_name_that_is_not_there_is_answered_with_those_like_it(client, asked, offered):
    response = client.get(asked)
    page = page_of(response)
    assert response.status_code == 404
    assert offered in page.links
    assert "Not in the knowledge" in page.title


@pytest.mark.django_db
def test_a_hostile_name_is_told_back_as_text(client):
    response = client.get("/knowledge/criteria/<script>alert(1)/")
    assert response.status_code == 404
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("address", ["/knowledge/", "/knowledge/criteria/", "/knowledge/criteria/smoking/"])
def test_pages_only_answer(client, address):
    assert client.post(address).status_code == 405


@pytest.mark.django_db
def test_without_an_edition_the_page_says_how_one_is_loaded(client, monkeypatch):
    def nothing():
        raise NoEditionError("Load it with: python manage.py load_knowledge")

    monkeypatch.setattr("candidates.web.knowledge.views.library", nothing)
    response = client.get("/knowledge/")
    assert response.status_code == 503
    assert "python manage.py load_knowledge" in page_of(response).text


def test_a_formula_and_what_goes_wrong_name_facts_and_landmarks_and_never_their_ids(get: Callable[[str], Page]):
    assert "“Body weight” in kg divided by the square of height in m" in get("/knowledge/facts/bmi/").text
    goes_wrong = get("/knowledge/measurement/").text
    assert "tape + “Middle of the height of the lesser trochanter”" in goes_wrong
    assert "lesser_trochanter_midline" not in goes_wrong
