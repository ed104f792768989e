import type * as z from 'zod';
import { Settings } from '#programme/grammar/settings.ts';
import { Channel } from '#words/channel.ts';
import { REPLIES, type ReplyName } from '#programme/grammar/replies.ts';

export type Section = keyof Settings;

/** Sections of programme.yaml with mistakes of their own, with the names that stand in them; `undefined` where nobody can know. */
export type Unread = ReadonlyMap<Section, readonly string[] | undefined>;

const NOWHERE = 'https://nowhere.invalid';

/** Stand for required sections that cannot be read, so that everything else can be checked. */
const STAND_INS = {
  brand: { name: '-', support: '-', terms: NOWHERE, website: NOWHERE, logo: '-', address: '-', language: 'en' },
  tiers: [{ tier: 'none', name: '-', from: 0 }],
  topics: {},
  quietHours: { allowFrom: '09:00', allowUntil: '20:00', questions: 'exempt', outside: 'defer', expireAfter: '48h' },
  caps: [{ max: 1, per: '24h' }],
  hopTimeout: Object.fromEntries(Channel.options.map((channel) => [channel, '72h'])) as Record<Channel, string>,
  wording: {},
  keywords: {},
  replies: Object.fromEntries(REPLIES.map((name) => [name, '-'])) as Record<ReplyName, string>,
} as const satisfies Partial<Settings>;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name that is none stands for another, and nobody knows which. */
const hasFlawedName = ({ error }: z.ZodSafeParseResult<unknown>): boolean =>
  error?.issues.some(({ code }) => code === 'invalid_key') === true;

/** What of programme.yaml can be read, whatever is wrong with the rest of it. */
export const readableSettings = (written: unknown): { readonly settings: Settings; readonly unread: Unread } => {
  const unread = new Map<Section, readonly string[] | undefined>();
  const given = isMap(written) ? written : {};
  // Whatever is not there may stand under a key that is none.
  const isWhole = isMap(written) && Object.keys(written).every((key) => Object.hasOwn(Settings.shape, key));
  const sections = Object.entries(Settings.shape).map(([name, schema]) => {
    const section = name as Section;
    const value = Object.hasOwn(given, section) ? given[section] : undefined;
    const read = schema.safeParse(value);
    if (read.success && (isWhole || value !== undefined)) return [section, read.data] as const;
    unread.set(section, isMap(value) && !hasFlawedName(read) ? Object.keys(value) : undefined);
    const otherwise = Object.hasOwn(STAND_INS, section) ? STAND_INS[section as keyof typeof STAND_INS] : undefined;
    return [section, otherwise ?? schema.parse(undefined)] as const;
  });
  return { settings: Object.fromEntries(sections) as unknown as Settings, unread };
};
