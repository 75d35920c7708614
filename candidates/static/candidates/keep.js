// What is typed into a page of questions is kept: on the server as a draft, and on this device until the server has it.

const KEPT = "osseo kept ";
const PAUSE = 800; // milliseconds after the last key, then the draft is sent
const LONGEST_PAUSE = 30_000; // milliseconds between two tries

// Storage may be shut, or full; what could not be kept is then not said to be.
const device = {
  read(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  keep(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
  forget(key) { try { localStorage.removeItem(key); } catch { /* Nothing was kept. */ } },
  keys() { try { return Object.keys(localStorage).filter((key) => key.startsWith(KEPT)); } catch { return []; } },
};

function timeOf(moment) {
  const time = new Date(moment);
  const day = time.toDateString() === new Date().toDateString() ? {} : { day: "numeric", month: "long" };
  return time.toLocaleString(document.documentElement.lang, { ...day, hour: "2-digit", minute: "2-digit" });
}

class Keeper {
  constructor(form) {
    this.form = form;
    this.key = `${KEPT}${form.dataset.who} ${location.pathname}`;
    this.earlier = `${this.key} earlier`;
    this.typed = this.kept = 0; // how often something was changed, and up to which of these the server has it
    this.pause = PAUSE;
    this.onDevice = true;
    form.addEventListener("input", () => this.changes());
    form.addEventListener("focusout", () => this.sends());
    form.addEventListener("submit", (event) => this.goesOn(event));
    addEventListener("online", () => this.sends());
    document.addEventListener("visibilitychange", () => document.hidden && this.sends());
  }

  changes() {
    this.typed += 1;
    this.onDevice = device.keep(this.key, { at: Date.now(), fields: this.body().toString() });
    this.says("saving");
    this.sendsAfter(PAUSE);
  }

  body() {
    return new URLSearchParams(new FormData(this.form));
  }

  sendsAfter(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.sends(), pause);
  }

  /** Sends what is not kept yet, one after the other; true once the server has all of it. */
  async sends() {
    clearTimeout(this.timer);
    while (this.typed > this.kept && !this.leaves) {
      this.sending ??= this.sendsOnce().finally(() => { this.sending = null; });
      if (!(await this.sending)) return false;
    }
    return true;
  }

  async sendsOnce() {
    const upTo = this.typed;
    const outcome = await this.post(this.body());
    if (outcome === "saved") {
      this.kept = upTo;
      this.pause = PAUSE;
      if (this.typed === upTo) device.forget(this.key);
    }
    if (outcome !== "saved" || this.typed === upTo) this.says(outcome);
    if (outcome === "waiting") this.sendsAfter(this.pause = Math.min(this.pause * 2, LONGEST_PAUSE));
    return outcome === "saved";
  }

  /** Sends fields as a draft and returns how that ended. Whoever is signed out is led to the door, so a redirect says that. */
  async post(body) {
    const how = { method: "POST", body, redirect: "manual", keepalive: document.hidden };
    const answer = await fetch(this.form.dataset.keep, how).catch(() => null);
    if (answer?.ok) return "saved";
    if (!answer || answer.status >= 500) return "waiting";
    return answer.type === "opaqueredirect" || [401, 403].includes(answer.status) ? "signed-out" : "refused";
  }

  says(state) {
    if (this.state === state && state !== "saved") return;
    this.state = state;
    const words = document.querySelector(`template[data-state="${state}"]`).content.cloneNode(true);
    for (const time of words.querySelectorAll("time")) time.textContent = timeOf(Date.now());
    if (!this.onDevice) words.querySelector("[data-device]")?.remove();
    document.getElementById("saved").replaceChildren(words);
  }

  /** Saves the page only once the draft is kept: with a dead network or signed out, one stays where one has typed. */
  async goesOn(event) {
    if (!this.typed || this.leaves) return;
    event.preventDefault();
    if (this.waits) return;
    this.waits = true;
    this.kept = Math.min(this.kept, this.typed - 1); // Asked once more, to hear whether the server is there.
    const kept = await this.sends();
    this.waits = false;
    if (!kept && this.state !== "refused") return;
    this.leaves = true;
    this.form.requestSubmit(event.submitter);
  }

  /** Puts back what an earlier visit could not send, unless the server has something newer: then it is offered. */
  async looksBack() {
    const found = device.read(this.earlier) ?? device.read(this.key);
    if (!found) return;
    if (device.keep(this.earlier, found)) device.forget(this.key);
    const isOlder = Date.parse(this.form.dataset.draft) > found.at;
    if (!isOlder && (await this.putsBack(found))) return;
    const offer = document.getElementById("found"), gone = document.getElementById("forgotten");
    const forgets = offer.querySelector("[data-forgets]"), finds = gone.querySelector("[data-finds]");
    const shows = (isThere) => { offer.hidden = !isThere; gone.hidden = isThere; };
    offer.querySelector("time").textContent = timeOf(found.at);
    offer.querySelector("[data-puts-back]").onclick = () => this.putsBack(found);
    forgets.onclick = () => { device.forget(this.earlier); shows(false); finds.focus(); };
    finds.onclick = () => { device.keep(this.earlier, found); shows(true); forgets.focus(); };
    shows(true);
  }

  async putsBack(found) {
    const body = new URLSearchParams(found.fields);
    body.set("csrfmiddlewaretoken", this.body().get("csrfmiddlewaretoken"));
    this.form.inert = true;
    const outcome = await this.post(body);
    this.form.inert = false;
    if (outcome !== "saved") return this.says(outcome);
    this.leaves = true;
    [this.earlier, this.key].forEach(device.forget);
    location.reload();
    return true;
  }
}

const form = document.querySelector("form[data-keep]");
if (form) new Keeper(form).looksBack();
for (const time of document.querySelectorAll(".draft time[datetime]")) time.textContent = timeOf(time.dateTime);
for (const way of document.querySelectorAll('form[action$="/logout/"]')) way.addEventListener("submit", () => device.keys().forEach(device.forget));
// A page that the browser kept aside may be older than what was saved since.
addEventListener("pageshow", (event) => event.persisted && form && location.reload());
