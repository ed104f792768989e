const WORDS = {
  en: {
    title: 'Messages',
    unread: (n) => (n === 1 ? '1 new' : `${n} new`),
    empty: 'Nothing here right now.',
    failed: 'This could not be loaded. It is tried again by itself.',
    away: 'Put away',
    more: 'Older messages',
    stop: 'Stop messages like this',
    choose: 'Choose what you get',
    points: (n) => `${n} points`,
    next: (n, tier) => `${n} to ${tier}`,
  },
  sv: {
    title: 'Meddelanden',
    unread: (n) => (n === 1 ? '1 nytt' : `${n} nya`),
    empty: 'Inget här just nu.',
    failed: 'Det gick inte att hämta. Vi försöker igen av oss själva.',
    away: 'Lägg undan',
    more: 'Äldre meddelanden',
    stop: 'Sluta få sådana',
    choose: 'Välj vad du får',
    points: (n) => `${n} poäng`,
    next: (n, tier) => `${n} kvar till ${tier}`,
  },
};
const POLL_MS = 60_000;
const READ_MS = 1_000;

/** Constructed, because a page that allows no inline styles allows this. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host{--paper:#fff;--ink:#1c1a17;--muted:#66615a;--line:#e6e1d8;--edge:#8a847a;--accent:#0b5d4b;--on-accent:#fff;display:block;color:var(--ink);background:var(--paper);font:1rem/1.5 system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){:host{--paper:#1d1c1a;--ink:#f3efe8;--muted:#a8a196;--line:#34312c;--edge:#7d776d;--accent:#5cc8ae;--on-accent:#0c1f1a}}
section{padding:16px}
header{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline}
h2,h3,p,ul{margin:0;padding:0}
h2{font-size:1.25rem;line-height:1.3}
h3{font-size:1rem}
ul{list-style:none}
li{padding:16px 0;border-top:1px solid var(--line)}
li.new h3::before{content:'';display:inline-block;width:8px;height:8px;margin-right:8px;border-radius:50%;background:var(--accent)}
.muted,small{color:var(--muted);font-size:.875rem}
progress{display:block;width:100%;height:8px;margin:8px 0 4px;accent-color:var(--accent)}
.tier{padding:12px 0 16px}
.acts{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
button,a.act{display:inline-flex;align-items:center;min-height:44px;padding:0 16px;border:1px solid var(--edge);border-radius:8px;background:none;color:var(--ink);font:inherit;text-decoration:none;cursor:pointer;box-sizing:border-box}
button.first,a.first{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600}
a{color:var(--accent)}
a.quiet{display:inline-flex;align-items:center;min-height:44px;font-size:.875rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
`);

/** An element of text and parts: nothing that comes from outside is ever read as markup. */
const element = (name, { on = {}, ...given } = {}, ...parts) => {
  const made = Object.assign(document.createElement(name), given);
  for (const [type, heard] of Object.entries(on)) made.addEventListener(type, heard);
  made.append(...parts.filter((part) => part !== undefined));
  return made;
};
const isWeb = (url) => /^https?:$/.test(URL.parse(url)?.protocol ?? '');

/** The inbox of one member. It asks every minute while it can be seen; what did not change is not sent again. */
class RegularsInbox extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #token = '';
  #tag = '';
  #inbox;
  #timer;
  #seen = new IntersectionObserver((entries) => this.#look(entries), { threshold: 0.6 });
  #looking = new Map();

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    document.addEventListener('visibilitychange', this.#poll);
    this.#poll();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#poll);
    this.#seen.disconnect();
    for (const timer of this.#looking.values()) clearTimeout(timer);
    this.#looking.clear();
  }

  get #words() {
    const lang = this.closest('[lang]')?.lang ?? navigator.language;
    return WORDS[lang.slice(0, 2)] ?? WORDS.en;
  }

  /** Asks with the token that is at hand, and once more with a fresh one. */
  async #ask(path, options = {}, again = true) {
    const { headers, ...rest } = options;
    const address = `${this.getAttribute('api')}/members/${encodeURIComponent(this.getAttribute('member'))}/inbox${path}`;
    const answer =
      this.#token &&
      (await fetch(address, { ...rest, headers: { ...headers, authorization: `Bearer ${this.#token}` } }));
    if (!again || (answer && answer.status !== 401)) return answer;
    const given = await fetch(this.getAttribute('token-from'), { method: 'POST', credentials: 'same-origin' });
    if (!given.ok) throw new Error(`no token: ${given.status}`);
    ({ token: this.#token } = await given.json());
    return this.#ask(path, options, false);
  }

  #poll = async () => {
    clearTimeout(this.#timer);
    if (document.hidden || !this.isConnected) return;
    try {
      await this.refresh();
    } catch {
      if (this.#inbox === undefined) this.#say(this.#words.failed);
    }
    this.#timer = setTimeout(this.#poll, POLL_MS);
  };

  /** Looks at once; a page may call it when it knows that something came. */
  async refresh() {
    const answer = await this.#ask('', { headers: this.#tag ? { 'if-none-match': this.#tag } : {} });
    if (answer.status === 304) return;
    if (!answer.ok) throw new Error(`inbox: ${answer.status}`);
    this.#tag = answer.headers.get('etag') ?? '';
    this.#show(await answer.json());
  }

  async #older() {
    const { cards, ...rest } = await (await this.#ask(`?after=${encodeURIComponent(this.#inbox.after)}`)).json();
    this.#show({ ...rest, cards: [...this.#inbox.cards, ...cards] });
  }

  async #act(id, act, body) {
    const json = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    await this.#ask(`/${encodeURIComponent(id)}/${act}`, { method: 'POST', keepalive: true, ...json });
    if (act !== 'read') await this.refresh();
  }

  /** Read is what was in sight for a moment. */
  #look(entries) {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(this.#looking.get(target));
      if (isIntersecting)
        this.#looking.set(
          target,
          setTimeout(() => this.#read(target), READ_MS),
        );
    }
  }
  #read(item) {
    this.#seen.unobserve(item);
    item.classList.remove('new');
    void this.#act(item.dataset.id, 'read').catch(() => undefined);
  }

  #say(text) {
    this.#root.replaceChildren(element('section', {}, element('p', { role: 'status' }, text)));
  }

  #button(card, { text, url, postback }, nth) {
    const press = () => void this.#act(card.id, 'press', { postback }).catch(() => undefined);
    const className = nth === 0 ? 'act first' : 'act';
    if (url === undefined) return element('button', { type: 'button', className, on: { click: press } }, text);
    if (!isWeb(url)) return undefined;
    return element('a', { className, href: url, target: '_blank', rel: 'noopener', on: { click: press } }, text);
  }

  #card(card) {
    const { away, stop } = this.#words;
    const dismiss = () => void this.#act(card.id, 'dismiss').catch(() => undefined);
    const buttons = card.buttons.map((one, nth) => this.#button(card, one, nth));
    const put = element(
      'button',
      { type: 'button', ariaLabel: `${away}: ${card.title ?? card.text}`, on: { click: dismiss } },
      away,
    );
    const item = element(
      'li',
      { className: card.isRead ? '' : 'new' },
      card.title && element('h3', {}, card.title),
      element('p', {}, card.text),
      element('div', { className: 'acts' }, ...buttons, put),
      card.stopUrl && isWeb(card.stopUrl) ? element('a', { className: 'quiet', href: card.stopUrl }, stop) : undefined,
    );
    item.dataset.id = card.id;
    if (!card.isRead) this.#seen.observe(item);
    return item;
  }

  #tier({ points, tier: { name, progress, next } }) {
    const { points: say, next: left } = this.#words;
    const goes = next === null ? name : `${name} · ${left(next.pointsToGo, next.name)}`;
    const bar = element('progress', { max: 1, value: next === null ? 1 : progress, ariaLabel: goes });
    return element('div', { className: 'tier' }, element('strong', {}, say(points)), bar, element('small', {}, goes));
  }

  /** Who walks by keyboard stays where they were, or goes to the top when that is gone. */
  #keepingFocus(show) {
    const focused = this.#root.activeElement;
    const item = focused?.closest('li');
    const nth = item ? [...item.querySelectorAll('a, button')].indexOf(focused) : -1;
    show();
    if (!focused) return;
    const same = item && this.#root.querySelector(`li[data-id="${CSS.escape(item.dataset.id)}"]`);
    (same?.querySelectorAll('a, button')[nth] ?? this.#root.querySelector('h2')).focus();
  }

  #show(inbox) {
    this.#keepingFocus(() => this.#draw(inbox));
    this.dispatchEvent(new CustomEvent('regulars-unread', { detail: inbox.unread }));
  }

  #draw(inbox) {
    const { title, unread, empty, more, choose } = this.#words;
    this.#inbox = inbox;
    this.#seen.disconnect();
    const count = inbox.unread === 0 ? '' : unread(inbox.unread);
    const older = inbox.after && element('button', { type: 'button', on: { click: () => void this.#older() } }, more);
    this.#root.replaceChildren(
      element(
        'section',
        { ariaLabel: title },
        element(
          'header',
          {},
          element('h2', { tabIndex: -1 }, title),
          element('span', { className: 'muted', role: 'status' }, count),
        ),
        this.#tier(inbox.member),
        inbox.cards.length === 0
          ? element('p', { className: 'muted' }, empty)
          : element('ul', {}, ...inbox.cards.map((card) => this.#card(card))),
        older || undefined,
        element('a', { className: 'quiet', href: inbox.preferencesUrl }, choose),
      ),
    );
  }
}

customElements.define('regulars-inbox', RegularsInbox);
