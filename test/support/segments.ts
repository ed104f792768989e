import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { effectOf } from '#events/effect.ts';
import type { MemberEvent } from '#words/event.ts';
import { Segment } from '#programme/grammar/segment.ts';
import { Settings } from '#programme/grammar/settings.ts';
import type { Programme } from '#programme/programme.ts';
import { applyEffect, type MemberRow } from '#members/member-row.ts';

const folder = new URL('../../programme/', import.meta.url);
const yaml = (file: string): unknown => parse(readFileSync(new URL(file, folder), 'utf8'));

const settings = Settings.parse(yaml('programme.yaml'));
const examples = readdirSync(new URL('segments/', folder)).map((file) => Segment.parse(yaml(`segments/${file}`)));

/** The segments and settings of the example programme, or other segments, and nothing else of it. */
export const segmentsProgramme = (
  conditions?: Readonly<Record<string, string>>,
  stages: readonly string[] = [],
): Programme => {
  const given = Object.entries(conditions ?? {}).map(([segment, when]) => Segment.parse({ segment, about: '-', when }));
  const lifecycle = conditions === undefined ? settings.lifecycle : { stages: [...stages], usualGap: '60d' };
  const segments = conditions === undefined ? examples : given;
  return {
    version: 'segments',
    settings:
      stages.length === 0 && conditions !== undefined
        ? { ...settings, lifecycle: undefined }
        : { ...settings, lifecycle },
    segments: Object.fromEntries(segments.map((one) => [one.segment, one])),
    journeys: {},
    messages: {},
    layouts: {},
  };
};

/** The row after one more event, by the same rules as the stores. */
export const committed = (row: MemberRow | undefined, event: MemberEvent): MemberRow =>
  applyEffect(row, event, effectOf(event, { settings }));

export const rowOf = (...events: readonly MemberEvent[]): MemberRow => {
  const row = events.reduce<MemberRow | undefined>(committed, undefined);
  if (row === undefined) throw new Error('at least one event');
  return row;
};

let made = 0;
/** An event of a day; `time` may be an instant too. */
export const happened = (type: string, time: string, data: MemberEvent['data'] = {}): MemberEvent => {
  made += 1;
  const at = time.length === 10 ? `${time}T12:00:00.000Z` : time;
  return { id: `e${made}`, type, source: 'test', time: at, memberId: 'alma', data };
};
export const bought = (time: string, amount = 1_000): MemberEvent =>
  happened('purchase.completed', time, { amount, currency: 'EUR' });
export const joined = (time: string): MemberEvent => happened('member.enrolled', time);
