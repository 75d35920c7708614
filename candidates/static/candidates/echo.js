// Says below a number what it will be taken for, in the server's words: nothing is converted here and nothing is saved.
const form = document.querySelector("form[data-echo]");
const pause = 350; // milliseconds after the last key
const waiting = new Map();

function asks(question) {
  const { fact, name, bone = "" } = question.dataset;
  const asked = new URLSearchParams({ fact, name, bone });
  for (const [key, value] of new FormData(form))
    if (key === "csrfmiddlewaretoken" || key === name || key.startsWith(`${name}.`)) asked.append(key, value);
  return asked;
}

async function says(question, place) {
  const before = waiting.get(question);
  before?.abort();
  const now = new AbortController();
  waiting.set(question, now);
  try {
    const answer = await fetch(form.dataset.echo, { method: "POST", body: asks(question), signal: now.signal });
    place.innerHTML = answer.ok && !answer.redirected ? await answer.text() : "";
  } catch {
    if (now.signal.aborted) return;
    place.innerHTML = "";
  }
  place.classList.remove("is-stale");
}

let timer;
form?.addEventListener("input", ({ target }) => {
  const question = target.closest("[data-fact]");
  const place = question && document.getElementById(`${question.dataset.name}-echo`);
  if (!place) return;
  // What stood there was about another number.
  place.classList.add("is-stale");
  document.getElementById(`${question.dataset.name}-error`)?.remove();
  clearTimeout(timer);
  timer = setTimeout(() => says(question, place), pause);
});
