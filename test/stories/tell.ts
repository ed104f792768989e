import type { Pair } from '#consent/consent.ts';
import { seconds } from '#words/parts.ts';
import { lookAt, type Look } from './look.ts';
import { BEGINNING, END, START, type Moment, type Person, type Story } from './story.ts';
import type { Counted, SeenFact, System } from './system.ts';

/** What was to be seen of one person, at each moment of their story and at its end. */
export interface Timeline {
  readonly looks: Readonly<Record<string, Look>>;
  readonly facts: readonly object[];
}

export interface Told {
  /** By the journey and title of a story, and then by the person. */
  readonly stories: Readonly<Record<string, Readonly<Record<string, Timeline>>>>;
  readonly executions: readonly Counted[];
}

export const nameOf = ({ journey, title }: Story): string => `${journey}: ${title}`;

const DAY_MS = 86_400_000;
const ago = (days: number): string => new Date(START - days * DAY_MS).toISOString();

/** What happened before, as facts of which each is told once. */
const pastOf = ({ memberId, profile, joinedDaysAgo, past, consents }: Person): readonly object[] => {
  if (joinedDaysAgo === undefined) return [];
  const event = (id: string, type: string, time: string, data: object) => ({
    id: `${memberId}-${id}`,
    type,
    source: 'past',
    time,
    memberId,
    history: true,
    data,
  });
  const byTopics = Map.groupBy(consents, (pair: Pair) => pair.split(':')[0] ?? '');
  return [
    ...past.map(({ daysAgo, event: type, data }, at) => event(`past-${at}`, type, ago(daysAgo), data)),
    event('joined', 'member.enrolled', ago(joinedDaysAgo), profile),
    ...[...byTopics].map(([channel, pairs]) =>
      event(`agreed-${channel}`, 'consent.captured', ago(joinedDaysAgo - 0.01), {
        state: 'granted',
        channels: [channel],
        topics: pairs.map((pair) => pair.split(':')[1]),
        source: 'import',
      }),
    ),
  ];
};

interface Due {
  readonly at: number;
  readonly story: Story;
  readonly person: Person;
  readonly moment: Moment;
  readonly id: string;
}

const dueOf = (stories: readonly Story[]): readonly Due[] =>
  stories
    .flatMap((story) =>
      story.moments.map((moment, index): Due => {
        const { after, who = story.people[0]?.memberId } = moment;
        const person = story.people.find(({ memberId }) => memberId === who);
        if (person === undefined) throw new Error(`nobody is called ${who ?? ''} in ${nameOf(story)}`);
        return { at: START + seconds(after) * 1_000, story, person, moment, id: `${person.memberId}-${index}` };
      }),
    )
    .toSorted((a, b) => a.at - b.at);

const happen = async (system: System, { at, person, moment, id }: Due): Promise<void> => {
  const { memberId, profile } = person;
  const {
    event: type,
    data = {},
    referredBy,
    writes,
    taps,
    agrees,
    asksFor,
    device,
    isErased,
    isTold,
    isResolved,
  } = moment;
  if (isTold !== undefined) await system.attend(memberId, 'messages', { by: 'Ben', ...isTold });
  if (isResolved === true) await system.attend(memberId, 'resolve', { by: 'Ben' });
  if (device !== undefined) await system.device(person, device);
  if (type !== undefined) {
    const code = referredBy && (await system.exported(referredBy))?.member.referralCode;
    const named = type === 'member.enrolled' ? { ...profile, ...data } : data;
    const told = typeof code === 'string' ? { ...named, referredBy: code } : named;
    const event = { id, type, source: 'story', time: new Date(at).toISOString(), memberId, data: told };
    await system.accept([event]);
  }
  if (writes !== undefined) await system.write(person, writes);
  if (taps !== undefined) await system.tap(person, taps);
  if (asksFor !== undefined) await system.ask(memberId, asksFor, { id: 'asked' });
  if (isErased === true) await system.erase(memberId);
  if (agrees !== undefined) {
    const { channels, topics, wording } = agrees;
    const language = (profile.locale ?? 'en').slice(0, 2);
    const said = { id: wording, version: '2026-11', language };
    await system.capture({ id, memberId, state: 'granted', channels, topics, source: 'in-store', wording: said });
  }
};

/** Ids differ from system to system; whose they are is told by the rest. */
const withoutIds = ({ type, at, detail }: SeenFact): object => ({
  type,
  at,
  detail: JSON.parse(
    JSON.stringify(detail, (name, value: unknown) => (/^(messageId|runId|id)$/.test(name) ? undefined : value)),
  ) as object,
});

/** Tells stories to a system, all in one walk through the same month: each person has a life of their own. */
export const tell = async (system: System, stories: readonly Story[], end = END): Promise<Told> => {
  const people = stories.flatMap((story) => story.people);
  const looks = new Map<string, Record<string, Look>>();
  const facts = new Map<string, SeenFact>();
  const look = async (when: string, who: readonly Person[]): Promise<void> => {
    for (const { memberId } of who) {
      const exported = await system.exported(memberId);
      const seen = exported === undefined ? 'nobody' : lookAt(exported, system.publicUrl);
      looks.set(memberId, { ...looks.get(memberId), [when]: seen });
    }
  };
  const hear = async (): Promise<void> => {
    for (const fact of await system.facts()) facts.set(`${fact.type} ${fact.id}`, fact);
  };

  await system.go(BEGINNING);
  for (const person of people) {
    const past = pastOf(person);
    if (past.length > 0) await system.accept(past);
  }
  await system.go(BEGINNING + 1_000);
  for (const [at, due] of Map.groupBy(dueOf(stories), (one) => one.at)) {
    await system.go(at);
    for (const one of due) await happen(system, one);
    await system.go(at);
    await hear();
    for (const { story, moment } of due) await look(moment.after, story.people);
  }
  await system.go(end);
  await hear();
  await look('the end', people);

  const timelineOf = ({ memberId }: Person): Timeline => ({
    looks: looks.get(memberId) ?? {},
    facts: [...facts.values()]
      .filter((fact) => fact.memberId === memberId)
      .map(withoutIds)
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  });
  return {
    stories: Object.fromEntries(
      stories.map((story) => [
        nameOf(story),
        Object.fromEntries(story.people.map((person) => [person.memberId, timelineOf(person)])),
      ]),
    ),
    executions: (await system.executions()).toSorted(
      (a, b) => a.journey.localeCompare(b.journey) || a.transitions - b.transitions,
    ),
  };
};
