"""Which pictures there are: the screens of the guide, the people whose reports are shown, and two letters."""

from pathlib import Path

from playwright.sync_api import Page

PASSWORD = Path(__file__).resolve().parent.parent / "var" / "demonstration_password"
PROSTHETIST = "prosthetist@demonstration.example"
NOBODY = ""

# A screen by the name of its picture: whose it is, and where it stands. A star takes the place of a key.
SCREENS = {
    "screen": (NOBODY, "/screen"),
    "sign-in": (NOBODY, "/accounts/login/"),
    "candidates": (NOBODY, "/candidates/"),
    "new-person": (NOBODY, "/candidates/new"),
    "record": ("Jana", "/candidates/*/"),
    "pages": ("Jana", "/assessments/*/"),
    "review": ("Jana", "/assessments/*/review"),
    "what-if": ("Jana", "/assessments/*/what-if"),
    "set-aside": ("Karl", "/assessments/*/overrides"),
    "team": ("Jana", "/assessments/*/team"),
    "conclude": ("Jana", "/assessments/*/conclude"),
    "report": ("Goran", "/conclusions/*/"),
    "letters": ("Goran", "/assessments/*/letters/"),
    "for-the-person": ("Goran", "/conclusions/*/person"),
    "after-surgery": ("Lars", "/candidates/limbs/*/after-surgery"),
    "take-home": ("Lars", "/candidates/limbs/*/after-surgery/sheet"),
    "knowledge": (NOBODY, "/knowledge/"),
}
TITLES = {
    "Goran": "No stop, and points to weigh",
    "Dora": "A stop that specialist centres recognise",
    "Ivo": "Both thighs, of different length; still a draft",
}
REPORTS = {
    "Goran": "/conclusions/*/report.pdf",
    "Dora": "/conclusions/*/report.pdf",
    "Ivo": "/assessments/*/draft.pdf",
}
# A letter by the name of its picture: what it is, whose, and where it stands; its first pages are shown.
LETTERS = {
    "referral": ("referral letter", "Goran", "/assessments/*/letters/referral.pdf"),
    "necessity": ("letter of medical necessity", "Goran", "/assessments/*/letters/nhs-england-2206.pdf"),
}
PAGES_OF_A_LETTER = 2


class Visits:
    """Knows the address of what belongs to a person of the demonstration."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.known: dict[str, dict[str, str]] = {}
        self.is_signed_in = False

    def address(self, person: str, place: str) -> str:
        """Return an address, the key in the place of its star; who comes to a clinic's own page has signed in."""
        if place.startswith(("/candidates", "/assessments", "/conclusions")):
            self._sign_in()
        if "*" not in place:
            return place
        kind = place.split("*")[0].split("/")[-2]
        return place.replace("*", self._keys(person)[kind])

    def _sign_in(self) -> None:
        if self.is_signed_in:
            return
        self.page.goto("/accounts/login/")
        self.page.get_by_label("E-mail address").fill(PROSTHETIST)
        self.page.get_by_label("Password").fill(PASSWORD.read_text(encoding="utf-8").strip())
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="Sign in", exact=True).click()
        self.is_signed_in = True

    def _keys(self, person: str) -> dict[str, str]:
        """Return the keys of a person's record, limb, last assessment and last conclusion, by where they stand."""
        if person not in self.known:
            self.page.goto("/candidates/")
            with self.page.expect_navigation():
                self.page.get_by_role("link", name=person).first.click()
            links = [self.page.url, *(link.get_attribute("href") or "" for link in self.page.locator("main a").all())]
            ways = [link.removeprefix("http://").split("/") for link in links if "//" in link or link[:1] == "/"]
            parts = [part for way in ways for part in (way[1:3], way[2:4]) if len(part) == 2 and "-" not in part[0]]
            self.known[person] = {kind: key for kind, key in reversed(parts) if "-" in key}
        return self.known[person]
