import type * as z from 'zod';
import type { Conversation, Shown } from '#console/openapi/conversations.ts';

type Listed = z.infer<typeof Conversation>;
type Told = z.infer<typeof Shown>;
type Attachment = NonNullable<Told['history'][number]['attachments']>[number];

const whole = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('  ');

/** One line of a list. */
export const conversationLine = (one: Listed): string =>
  whole([
    one.memberId,
    one.state,
    one.team,
    one.assignee,
    one.waitingSince && `waits since ${one.waitingSince}`,
    one.snoozedUntil && `until ${one.snoozedUntil}`,
    one.missed.length === 0 ? undefined : `missed ${one.missed.join(', ')}`,
    one.tags.map((tag) => `#${tag}`).join(' '),
  ]);

const memberLine = ({ member }: Told): string =>
  member === null
    ? 'no member'
    : whole([
        member.givenName ?? member.memberId,
        member.locale ?? undefined,
        `${member.points} points`,
        member.tier,
        `${member.purchases} purchases`,
        member.optedOut ? 'said STOP' : undefined,
      ]);

const wayLine = ({ channel, canReply, until }: Told['ways'][number]): string =>
  `${channel}${canReply ? '' : ' (a template only)'}${until === undefined ? '' : `, until ${until}`}`;

const REFUSED = {
  'too-large': 'too large',
  'unknown-type': 'of no kind that is kept',
  gone: 'gone before it was fetched',
  elsewhere: 'not where its provider keeps such',
} as const;

const attachmentLine = ({ kind, state, type, size = 0, reason, url }: Attachment): string => {
  if (state === 'coming') return `    ${kind}, coming`;
  if (reason !== undefined) return `    ${kind}, not kept: ${REFUSED[reason]}`;
  return `    ${whole([`${type ?? kind}, ${String(Math.ceil(size / 1_024))} kB`, url])}`;
};

const historyLine = ({ at, kind, by, channel, text, state, because, draft }: Told['history'][number]): string =>
  whole([
    at,
    kind === 'received' ? '<' : kind === 'sent' ? '>' : kind,
    by,
    channel,
    kind === 'sent' ? state : '',
    text,
    because && `(${because})`,
    draft && `[draft, not sent: ${draft}]`,
  ]);

/** What a person needs to answer, for a terminal. */
export const conversationTold = (told: Told): string =>
  [
    told.conversation === null ? `${told.id}  no conversation yet` : conversationLine(told.conversation),
    `  who      ${memberLine(told)}`,
    `  answer   ${told.ways.length === 0 ? 'nowhere' : told.ways.map(wayLine).join('; ')}`,
    `  turns    ${told.conversation?.turns ?? 0}`,
    ...(told.present.length === 0
      ? []
      : [`  there    ${told.present.map(({ by, doing }) => `${by} ${doing}`).join(', ')}`]),
    ...told.history.flatMap((line) => [
      `  ${historyLine(line)}`,
      ...(line.attachments ?? []).map((one) => `  ${attachmentLine(one)}`),
    ]),
  ].join('\n');
