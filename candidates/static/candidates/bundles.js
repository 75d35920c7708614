// Shows how far files are without a new page: asks for the page again while one is being made, and takes over its rows.
const table = document.querySelector("[data-bundles]");
const news = document.getElementById("bundles-news");
const pause = 2000; // milliseconds between two looks
const isOpen = () => table?.querySelector("tr[data-open]");

function takesOver(row, now) {
  if (row.dataset.says === now.dataset.says) return;
  const bar = row.querySelector("progress");
  const nowBar = now.querySelector("progress");
  row.dataset.says = now.dataset.says;
  if (bar && nowBar) {
    // The button to cancel stays the same one, and keeps the focus.
    bar.value = nowBar.value;
    row.querySelector("[data-far]").textContent = now.querySelector("[data-far]").textContent;
    return;
  }
  const hadFocus = row.contains(document.activeElement);
  row.replaceChildren(...now.children);
  row.toggleAttribute("data-open", "open" in now.dataset);
  if (hadFocus) row.querySelector("a, button")?.focus();
  news.textContent = now.dataset.says;
}

async function looks() {
  if (document.hidden) return true;
  const answer = await fetch(location.href);
  if (!answer.ok || answer.redirected) return false;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const row of table.querySelectorAll("tr[id]")) {
    const now = page.getElementById(row.id);
    if (now) takesOver(row, now);
  }
  return true;
}

async function goesOn() {
  if (!isOpen()) return;
  // Without the network it is asked again; signed out, it is not.
  const more = await looks().catch(() => true);
  if (more) setTimeout(goesOn, pause);
}

setTimeout(goesOn, pause);
