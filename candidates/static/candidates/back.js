// No browser keeps a page about a person, nor what was typed into it. Whoever comes back by the browser's own button
// finds it again: it stays in this tab until the form is sent, the page is opened anew, or its writer signs out.

const TYPED = "osseo typed ";
const NEVER = ["hidden", "password", "file", "submit", "button"];
const { who } = document.querySelector("script[data-who]").dataset;
const cameBack = performance.getEntriesByType("navigation")[0]?.type === "back_forward";

// Storage may be shut, or full.
const tab = {
  read(key) { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } },
  keep(key, value) { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* Nothing is kept. */ } },
  forget(key) { try { sessionStorage.removeItem(key); } catch { /* Nothing was kept. */ } },
  keys() { try { return Object.keys(sessionStorage).filter((key) => key.startsWith(TYPED)); } catch { return []; } },
};

function fieldsOf(form) {
  return [...form.elements].filter((field) => field.name && !NEVER.includes(field.type) && "value" in field);
}

function typedInto(field) {
  return ["checkbox", "radio"].includes(field.type) ? field.checked : field.value;
}

function putBack(field, typed) {
  if (typeof typed === "boolean") field.checked = typed;
  else if (typeof typed === "string") field.value = typed;
}

// Pages of questions keep their own, on the server.
for (const [place, form] of document.querySelectorAll('main form[method="post"]:not([data-keep])').entries()) {
  const key = `${TYPED}${who} ${location.pathname}${location.search} ${place}`;
  const found = tab.read(key);
  if (cameBack && found) fieldsOf(form).forEach((field, at) => putBack(field, found[at]));
  else tab.forget(key);
  form.addEventListener("input", () => tab.keep(key, fieldsOf(form).map(typedInto)));
  form.addEventListener("submit", () => tab.forget(key));
}
for (const way of document.querySelectorAll('form[action$="/logout/"]')) way.addEventListener("submit", () => tab.keys().forEach(tab.forget));
