"""axe as it comes, but that it works out once what a colour is and not anew for each word, a third of its time."""

from axe_playwright_python.base import AXE_SCRIPT as AS_IT_COMES

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
REMEMBERS_COLOURS = """(() => {
  const Color = axe.commons.color.Color, reads = Color.prototype.parseString, known = new Map();
  Color.prototype.parseString = function (text) {
    // One that cannot be read is not remembered: axe notes it each time.
    if (!known.has(text)) {
      reads.call(this, text);
      known.set(text, [this.r, this.g, this.b, this.alpha]);
    }
    [this.r, this.g, this.b, this.alpha] = known.get(text);
    return this;
  };
})();"""
AXE = f"{AS_IT_COMES}\n{REMEMBERS_COLOURS}"
# In the dark only colours differ: what is wrong with anything else is found in the light at the same width.
FIND = """rules => {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const colours = {type: "rule", values: ["color-contrast", "link-in-text-block"]};
  return axe.run({runOnly: dark ? colours : rules, resultTypes: ["violations"]});
}"""
