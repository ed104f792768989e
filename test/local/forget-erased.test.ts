import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Fact } from '#words/fact.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { forgetErased } from '../../apps/local/forget-erased.ts';
import { localBus } from '../../apps/local/local-bus.ts';
import { openState } from '../../apps/local/state.ts';
import type { TimelineEntry } from '../../apps/local/timeline-entry.ts';
import { createTimeline } from '../../apps/local/timeline.ts';
import { addressOf, aMessage, anEffect, anEvent, register } from '../contract/rows.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'regulars-forget-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});
/** The bytes of every file, whatever they mean. */
const written = (): string =>
  readdirSync(dir)
    .map((file) => readFileSync(join(dir, file), 'latin1'))
    .join('\n');

test('an erased member is in no byte of any file by the time that it is answered, and the others stay', async () => {
  const state = openState(dir);
  const store = createMemoryStore(state.tables, addressOf);
  const timeline = createTimeline(state.kept<TimelineEntry>('timeline'), () => new Date());
  const bus = localBus(state.kept<Fact>('bus'));
  forgetErased(state.tables, [timeline, bus], state.scrub);
  for (const memberId of ['alma', 'bo']) {
    const name = `name-of-${memberId}`;
    await store.members.commit(anEvent(memberId, { data: { name } }), anEffect({}, { givenName: register(name) }));
    await store.messages.receive(aMessage(memberId, { state: 'received', text: `text-of-${memberId}` }));
    timeline.add({ kind: 'reply', memberId, text: `said-by-${memberId}`, tone: 'plain' });
    const fact = { type: 'redemption.requested', id: memberId, at: '', memberId } as const;
    await bus.publish([{ ...fact, detail: { title: `wish-of-${memberId}` } }]);
  }
  const traces = ['name-of', 'text-of', 'said-by', 'wish-of'];
  const found = (memberId: string) => traces.filter((trace) => written().includes(`${trace}-${memberId}`));
  await state.settled();
  expect([found('alma'), found('bo')]).toEqual([traces, traces]);

  await store.messages.erase('alma');
  await store.members.erase('alma');
  await state.settled();
  expect([found('alma'), found('bo')]).toEqual([[], traces]);
  expect(timeline.latest(10).map(({ memberId }) => memberId)).toEqual(['bo']);
  expect(bus.latest().map(({ memberId }) => memberId)).toEqual(['bo']);
  await state.close();
});
