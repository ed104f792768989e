import { receiveReply } from '#inbound/receive-reply.ts';
import type { Programme } from '#programme/programme.ts';
import type { Started } from '#journeys/start-run.ts';
import { switchOff } from '../../world/switch-off.ts';
import { createWorld, type World } from '../../world/world.ts';
import { enter } from './enter.ts';
import type { Entry } from './entry.ts';
import { createPerson, type Person } from './person.ts';
import type { Plan } from './plan.ts';
import { prepare } from './prepare.ts';
import { createTimeline, type Timeline } from './timeline.ts';
import { traced } from './traced.ts';

export interface Simulation {
  readonly journey: string;
  readonly memberId: string;
  readonly from: string;
  readonly to: string;
  /** What became of the start. */
  readonly started: Started | 'scheduled';
  readonly timeline: readonly Entry[];
}

const DAY_MS = 86_400_000;

/** Puts what the plan says will happen onto the agenda, each at its instant. */
const arrange = (world: World, plan: Plan, person: Person, timeline: Timeline): void => {
  const start = plan.at.getTime();
  const { memberId } = plan.subject;
  for (const { afterSeconds, what } of plan.replies)
    world.plan(start + afterSeconds * 1000, 'receive-reply', () =>
      receiveReply(world.ports, person.replies(what, world.now())),
    );
  for (const [index, { afterSeconds, what }] of plan.events.entries())
    world.plan(start + afterSeconds * 1000, 'accept-event', async () => {
      const given = { id: `later-${index + 1}`, time: world.now().toISOString(), ...what, memberId };
      for (const result of await world.accept([given]))
        if (result.status === 'rejected')
          timeline.put({
            what: 'fault',
            say: `the event was refused: ${result.path} ${result.reason}`,
            details: { path: result.path, reason: result.reason },
          });
    });
  for (const { afterSeconds, what } of plan.off)
    world.plan(start + afterSeconds * 1000, 'switch-off', async () => {
      timeline.put({ what: 'switched', journey: what, say: 'switched off', details: {} });
      await switchOff(world.ports, what);
    });
};

/** One member in one journey, from its start on, in a world where nothing else happens but what the plan says. */
export const simulate = async (programme: Programme, plan: Plan): Promise<Simulation> => {
  const { subject, at, days } = plan;
  const { memberId } = subject;
  const person = createPerson(subject.profile.phone ?? '');
  let world: World | undefined = undefined;
  const timeline = createTimeline(memberId, () => world?.now() ?? at);
  world = await createWorld({
    programme,
    at,
    behaviour: plan.behaviour,
    seen: (known) => traced(known, timeline.visit),
    witness: { ...timeline.witness, sent: person.sees },
  });
  const row = await prepare(world, programme, subject);
  timeline.begin();
  arrange(world, { ...plan, off: plan.off.filter(({ afterSeconds }) => afterSeconds > 0) }, person, timeline);
  for (const { what } of plan.off.filter(({ afterSeconds }) => afterSeconds === 0)) await switchOff(world.ports, what);
  const started = await enter(world, plan, row, (say, details) => {
    timeline.put({ what: 'note', journey: plan.journey, say, details });
  });
  if (started === 'at-once') timeline.believe();
  if (started === 'off')
    timeline.put({
      what: 'refused',
      journey: plan.journey,
      say: 'no run: the journey is switched off',
      details: { rule: 'off' },
    });
  const to = new Date(at.getTime() + days * DAY_MS);
  await world.go(to.getTime());
  return {
    journey: plan.journey,
    memberId,
    from: at.toISOString(),
    to: to.toISOString(),
    started,
    timeline: timeline.entries(),
  };
};
