import { createHash } from 'node:crypto';
import { filters } from 'liquidjs';
import { localDay, localMoney, localNumber } from '#channels/local-formats.ts';
import { webUrl } from '#channels/web-url.ts';
import { momentOf } from '#time/moment.ts';

export interface LinkCollector {
  readonly base: string;
  readonly seed: string;
  readonly links: { code: string; url: string }[];
  /** BCP 47; how dates, numbers and money are written. English where it is left out. */
  readonly locale?: string | undefined;
  /** IANA; by whose clock instants are days and hours. UTC where it is left out. */
  readonly zone?: string | undefined;
}

interface Rendering {
  readonly context: { readonly environments: object };
}
const linksIn = ({ context }: Rendering): LinkCollector => (context.environments as { links: LinkCollector }).links;
const localeIn = (rendering: Rendering): string => linksIn(rendering).locale ?? 'en';

/** A link to a page of ours opens what is a member's own, so that its code must not be found by trying. */
const OWN_PAGE = 16;
const ELSEWHERE = 8;

/** `{{ url | link }}`: a short link of our own that counts the click. */
const link = function (this: Rendering, url: unknown): string {
  const collector = linksIn(this);
  const code = createHash('sha256')
    .update(`${collector.seed} ${String(url)}`)
    .digest('base64url')
    .replace(/[-_]/g, '')
    .slice(0, String(url).startsWith(collector.base) ? OWN_PAGE : ELSEWHERE);
  collector.links.push({ code, url: webUrl(String(url)) });
  return `${collector.base}/l/${code}`;
};

const liquidDate = filters['date'] as (this: Rendering, value: unknown, format: string, zone: unknown) => string;
const NOW = ['now', 'today'];

/** By the clock of the member. Days have no clock, and words that are no time stand as they are. */
const formatted = (rendering: Rendering, value: unknown, format: string, given?: unknown): unknown => {
  const zone = linksIn(rendering).zone ?? 'UTC';
  const by = given ?? zone;
  if (typeof value !== 'string' || NOW.includes(value)) return liquidDate.call(rendering, value, format, by);
  const moment = momentOf(value, zone);
  if (moment === undefined) return value;
  return 'day' in moment
    ? liquidDate.call(rendering, moment.day, format, 'UTC')
    : liquidDate.call(rendering, moment.at.toISOString(), format, by);
};

/** `{{ event.until | date }}` as the member writes a day; with a format as Liquid has it. */
const date = function (this: Rendering, value: unknown, format?: string, zone?: unknown): unknown {
  return format === undefined
    ? localDay(value, localeIn(this), linksIn(this).zone)
    : formatted(this, value, format, zone);
};

/** Liquid's other names for a date with a format. */
const inFormat = (format: string) =>
  function (this: Rendering, value: unknown): unknown {
    return formatted(this, value, format);
  };
const inWords = (month: string) =>
  function (this: Rendering, value: unknown, type?: string, style?: string): unknown {
    if (type !== 'ordinal') return formatted(this, value, `%d ${month} %Y`);
    return formatted(this, value, style === 'US' ? `${month} %-d%q, %Y` : `%-d%q ${month} %Y`);
  };

/** `{{ member.points | number }}`: grouped as the member's language groups. */
const number = function (this: Rendering, value: unknown): string {
  return localNumber(value, localeIn(this));
};

/** `{{ event.amount | money: event.currency }}`, of minor units. */
const money = function (this: Rendering, value: unknown, currency: unknown): string {
  return localMoney(value, currency, localeIn(this));
};

/** The filters that are ours, and those of Liquid that would read any words as a date. */
export const OWN_FILTERS = {
  link,
  date,
  number,
  money,
  date_to_xmlschema: inFormat('%Y-%m-%dT%H:%M:%S%:z'),
  date_to_rfc822: inFormat('%a, %d %b %Y %H:%M:%S %z'),
  date_to_string: inWords('%b'),
  date_to_long_string: inWords('%B'),
} as const;
