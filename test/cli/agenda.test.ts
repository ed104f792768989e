import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createAgenda } from '../../apps/world/agenda.ts';

const nothing = (): void => undefined;

describe('the agenda of a world', () => {
  it('gives tasks by instant, and those of one instant in the order in which they came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20)), async (instants) => {
        const agenda = createAgenda();
        const done: number[] = [];
        for (const [order, at] of instants.entries()) agenda.add(at, () => void done.push(order));
        for (let task = agenda.take(100); task !== undefined; task = agenda.take(100)) await task.run();
        const wanted = instants.map((at, order) => ({ at, order })).sort((a, b) => a.at - b.at || a.order - b.order);
        expect(done).toEqual(wanted.map(({ order }) => order));
      }),
    );
  });

  it('gives nothing before its instant, and nothing that was called off', () => {
    const agenda = createAgenda();
    const callOff = agenda.add(5, nothing);
    agenda.add(10, nothing);
    callOff();
    expect(agenda.take(9)).toBeUndefined();
    expect(agenda.take(10)?.at).toBe(10);
    expect(agenda.take(10)).toBeUndefined();
  });
});
