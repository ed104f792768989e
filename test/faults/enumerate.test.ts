import '../../apps/faults/quiet.ts';
import { describe, expect, test } from '@jest/globals';
import type { ClaimResult, Claim } from '#messages/message.ts';
import type { Deps } from '#runtime/ports.ts';
import { findFaults } from '../../apps/faults/faults.ts';
import { totalsOf } from '../../apps/faults/report.ts';
import { person, stranger } from '../../apps/faults/stories/people.ts';
import { HOUR, MINUTE, type Story } from '../../apps/faults/stories/story.ts';
import { exampleFiles, exampleProgramme } from '../support/programme.ts';

const frida = person('frida');
const alma = stranger('alma');
const reward = { rewardId: 'free-drink', title: 'Any drink' };

/** One marketing message to a member, and an answer to what they write. */
const offered: Story = {
  name: 'a reward, and what it is worth',
  people: [frida],
  moments: [
    [MINUTE, (stage) => stage.facts({ type: 'reward.unlocked', memberId: 'frida', data: reward })],
    [HOUR, (stage) => stage.facts({ type: 'points.earned', memberId: 'frida', data: { points: 5 } })],
    [2 * HOUR, (stage) => stage.writes(frida, 'BALANCE')],
  ],
};
/** Somebody joins and is asked. */
const asked: Story = {
  name: 'a question, and a yes',
  people: [alma],
  moments: [
    [MINUTE, (stage) => stage.facts({ type: 'member.enrolled', memberId: 'alma', data: alma.profile })],
    [HOUR, (stage) => stage.writes(alma, 'YES')],
  ],
};

const found = async (story: Story, meddle?: (edges: Deps) => Partial<Deps>) => {
  const programme = exampleProgramme();
  const setting = { programme, files: exampleFiles(), version: programme.version };
  const report = await findFaults({ stories: [story], all: false, ...setting, ...(meddle && { meddle }) });
  return { report, totals: totalsOf(report.handlers), at: report.faults.map(({ handler, at }) => `${handler} ${at}`) };
};

test('wherever a process dies in a slice of the stories, the world ends as if none had', async () => {
  const { report, totals } = await found(offered);
  expect(report.faults).toEqual([]);
  expect(totals).toMatchObject({ lost: 0, doubled: 0, differing: 0, undone: 0 });
  expect(totals.points).toBeGreaterThan(70);
  // What may go once at the most did not go where its worker died before the provider heard of it: it says so.
  expect(totals.unsent).toBeGreaterThan(0);
  expect(report.handlers.filter(({ points }) => points > 0).map(({ handler }) => handler)).toEqual([
    'channels/send-message',
    'events/accept-event',
    'inbound/receive-receipt',
    'inbound/receive-reply',
    'journeys/advance-journey',
  ]);
});

describe('the enumeration finds', () => {
  test('a worker that claims a message after it was sent: marketing goes twice', async () => {
    const { totals, at } = await found(offered, ({ messages }) => {
      const claims = new Map<string, Claim>();
      return {
        messages: {
          ...messages,
          claim: (claim): Promise<ClaimResult> => {
            claims.set(claim.message.messageId, claim);
            return Promise.resolve({ ok: true });
          },
          advance: async (memberId, messageId, ...rest) => {
            const claim = claims.get(messageId);
            claims.delete(messageId);
            if (claim !== undefined) await messages.claim(claim);
            return messages.advance(memberId, messageId, ...rest);
          },
        },
      };
    });
    expect(totals.doubled).toBeGreaterThan(0);
    expect(at).toContain('channels/send-message after carriers.send');
  });

  test('a store that does not know an event again: what is earned counts twice', async () => {
    let events = 0;
    const { totals, at } = await found(offered, ({ members }) => ({
      members: {
        ...members,
        commit: (event, effect) => members.commit({ ...event, id: `${event.id}-${(events += 1)}` }, effect),
      },
    }));
    expect(totals.differing).toBeGreaterThan(0);
    expect(at).toContain('events/accept-event after members.commit');
    expect(at).toContain('events/accept-event twice');
  });

  test('an outbox that is not kept with the run: a message is lost', async () => {
    const { totals, at } = await found(asked, ({ runs }) => ({
      runs: { ...runs, save: (run) => runs.save({ ...run, pending: [] }) },
    }));
    expect(totals.lost).toBeGreaterThan(0);
    expect(at).toContain('journeys/advance-run after runs.save');
  });

  test('evidence that is written when the provider has said yes, and not with the claim: a yes has no words', async () => {
    const { totals, at } = await found(asked, ({ messages, consents }) => {
      const claims = new Map<string, Claim>();
      return {
        messages: {
          ...messages,
          claim: ({ asked: evidence, ...claim }) => {
            claims.set(claim.message.messageId, { ...claim, ...(evidence && { asked: evidence }) });
            return messages.claim(claim);
          },
          advance: async (memberId, messageId, state, ...rest) => {
            const { asked: evidence, address = '' } = claims.get(messageId) ?? {};
            const seq = (await consents.get(address))?.seq ?? 0;
            if (state === 'sent' && evidence !== undefined) await consents.change(address, evidence, seq);
            return messages.advance(memberId, messageId, state, ...rest);
          },
        },
      };
    });
    expect(totals.differing).toBeGreaterThan(0);
    expect(at).toContain('channels/send-message after carriers.send');
  });
});
