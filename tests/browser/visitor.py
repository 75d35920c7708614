"""Someone who visits the site in a browser: what they do, what they see, and what is in their way."""

from collections.abc import Callable

from playwright.sync_api import ConsoleMessage, Page, Request

from tests.browser.axe import AXE, FIND, RULES

# The widths and colours in which every page has to be free of barriers.
LOOKS = [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")]
# How often it is looked for what the browser does in its own time, and how many milliseconds apart.
LOOKED, APART = 1_500, 40
CARRY = """answers => {
  const form = document.querySelector("main form");
  for (const [fact, given] of Object.entries(answers))
    for (const value of [given].flat()) {
      const carried = Object.assign(document.createElement("input"), {type: "hidden", name: fact, value});
      form.append(carried);
    }
  form.submit();
}"""


class Visitor:
    """A person with a browser window; `page` is what stands in it, `site` where it began."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self.received = 0
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._look_at(request, site))
        page.on("requestfinished", self._weigh)

    def _listen(self, message: ConsoleMessage) -> None:
        # The browser notes every answer that is no 200 in its console; that is for the test to judge.
        if message.type in ("error", "warning") and "the server responded with a status of" not in message.text:
            self.complaints.append(message.text)

    def _look_at(self, request: Request, site: str) -> None:
        if not request.url.startswith((site, "data:")):
            self.foreign.append(request.url)

    def _weigh(self, request: Request) -> None:
        # Not the body itself: of a redirect, or of a page that was left again, there is none to be asked for.
        self.received += request.sizes()["responseBodySize"]

    def opens(self, address: str) -> "Visitor":
        """Open an address of the site."""
        self.page.goto(address)
        return self

    def presses(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def goes_on_with(self, key: str) -> None:
        """Press a key that leads to the next page."""
        with self.page.expect_navigation():
            self.presses(key)

    def clicks(self, name: str) -> None:
        """Click the button or link of this name, which leads to the next page."""
        link = self.page.get_by_role("link", name=name, exact=True)
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=name, exact=True).or_(link).first.click()

    def answers(self, answers: dict[str, str | list[str]]) -> None:
        """Tick or type answers in the open question, by fact; what is not asked of this person is passed over."""
        for fact, given in answers.items():
            field = f'input[name="{fact}"]:not([type=hidden])'
            for value in [given] if isinstance(given, str) else given:
                box, text = self.page.locator(f'{field}[value="{value}"]'), self.page.locator(f"{field}[type=text]")
                if box.count():
                    box.check()
                elif text.count():
                    text.fill(value)

    def brings(self, answers: dict[str, str | list[str]], go: str = "answer") -> None:
        """Bring answers along, as a page does that carries them, to the answer or to a question by its number."""
        with self.page.expect_navigation():
            self.page.evaluate(CARRY, {**answers, "go": go})

    def opens_everything(self) -> None:
        """Unfold all that can be unfolded."""
        self.page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)")

    def walks_to(self, selector: str) -> None:
        """Press Tab until what a selector names has the focus."""
        for _ in range(120):
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            self.presses("Tab")
        raise AssertionError(f"{selector} cannot be reached with the keyboard on {self.page.title()}")

    def waits_for(self, look: Callable[[], object]) -> object:
        """Look until there is something, and return it; the browser's own waiting needs what the site forbids, eval."""
        for _ in range(LOOKED):
            if seen := look():
                return seen
            self.page.wait_for_timeout(APART)
        return look()

    @property
    def title(self) -> str:
        """The title of the page."""
        return self.page.title()

    @property
    def focus(self) -> str:
        """The id of what has the focus; a new page gives it only when it is first drawn, which is waited for."""
        return str(self.waits_for(lambda: self.page.evaluate("document.activeElement.id")))

    @property
    def sees(self) -> str:
        """The text of the page."""
        return self.page.locator("body").inner_text()

    @property
    def barriers(self) -> list[str]:
        """What axe finds on the page: rule and place, one line each."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE)
        found = self.page.evaluate(FIND, RULES)["violations"]
        return [
            f"{self.title}: {one['id']} at {node['target']}: {node['html']}" for one in found for node in one["nodes"]
        ]

    @property
    def scrolls_sideways(self) -> bool:
        """Whether the page is wider than the window."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
