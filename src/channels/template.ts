import { createHash } from 'node:crypto';
import { filters, Liquid, type Template } from 'liquidjs';
import { localDay, localMoney, localNumber } from '#channels/local-formats.ts';
import { webUrl } from '#channels/web-url.ts';

export interface LinkCollector {
  readonly base: string;
  readonly seed: string;
  readonly links: { code: string; url: string }[];
  /** BCP 47; how dates, numbers and money are written. English where it is left out. */
  readonly locale?: string | undefined;
}

type Values = Readonly<Record<string, unknown>>;

/** A link to a page of ours opens what is a member's own, so that its code must not be found by trying. */
const OWN_PAGE = 16;
const ELSEWHERE = 8;

/** `{{ url | link }}`: a short link of our own that counts the click. */
const link = function (this: { context: { environments: object } }, url: unknown): string {
  const collector = (this.context.environments as { links: LinkCollector }).links;
  const code = createHash('sha256')
    .update(`${collector.seed} ${String(url)}`)
    .digest('base64url')
    .replace(/[-_]/g, '')
    .slice(0, String(url).startsWith(collector.base) ? OWN_PAGE : ELSEWHERE);
  collector.links.push({ code, url: webUrl(String(url)) });
  return `${collector.base}/l/${code}`;
};

interface Rendering {
  readonly context: { readonly environments: object };
}
const localeIn = ({ context }: Rendering): string =>
  (context.environments as { links: LinkCollector }).links.locale ?? 'en';

const liquidDate = filters['date'] as (this: Rendering, value: unknown, format: string) => string;

/** `{{ event.until | date }}` as the member writes a day; with a format as Liquid has it. */
const date = function (this: Rendering, value: unknown, format?: string): string {
  return format === undefined ? localDay(value, localeIn(this)) : liquidDate.call(this, value, format);
};

/** `{{ member.points | number }}`: grouped as the member's language groups. */
const number = function (this: Rendering, value: unknown): string {
  return localNumber(value, localeIn(this));
};

/** `{{ event.amount | money: event.currency }}`, of minor units. */
const money = function (this: Rendering, value: unknown, currency: unknown): string {
  return localMoney(value, currency, localeIn(this));
};

/** The filters that are ours; `date` is Liquid's own where it is given a format. */
export const OWN_FILTERS = { link, date, number, money } as const;

const engineOf = (escaping: { readonly outputEscape?: 'escape' }): Liquid => {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    memoryLimit: 1e6,
    // Milliseconds by the clock. It ends a loop without end; a message takes under one, and a busy machine refuses none.
    renderLimit: 5_000,
    // Left out, it is the machine's: 20 ms of ICU at import, and dates that read differently elsewhere.
    locale: 'en-US',
    ...escaping,
  });
  for (const [name, filter] of Object.entries(OWN_FILTERS)) engine.registerFilter(name, filter);
  return engine;
};

/** Parsed once per text, never per message. */
const parsing = (engine: Liquid): ((text: string) => Template[]) => {
  const parsed = new Map<string, Template[]>();
  return (text) => {
    const known = parsed.get(text);
    if (known !== undefined) return known;
    const made = engine.parse(text);
    parsed.set(text, made);
    return made;
  };
};

const plain = engineOf({});
const escaping = engineOf({ outputEscape: 'escape' });
export const template = parsing(plain);
const page = parsing(escaping);

/** The variables a template names, as paths. */
export const variablesOf = (text: string): readonly string[] =>
  plain
    .globalVariableSegmentsSync(template(text))
    .map((segments) => segments.filter((part) => typeof part === 'string').join('.'));

/** Throws when a variable is missing: half a sentence is never sent. */
export const fill = (text: string, context: Values, links: LinkCollector): string =>
  String(plain.renderSync(template(text), { ...context, links }));

/** The same for HTML: what is filled in is escaped, so that no name or title becomes markup. */
export const fillHtml = (text: string, context: Values, links: LinkCollector): string =>
  String(escaping.renderSync(page(text), { ...context, links }));
