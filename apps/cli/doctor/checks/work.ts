import { topics } from '#providers/read-source.ts';
import { inArea, type Finding } from '../finding.ts';
import type { Readings } from '../readings.ts';
import type { StageFacts } from '../stage-facts.ts';

/** Every function that a provider's topic calls. */
const INBOUND = [...new Set(Object.values(topics()).map(({ taker }) => `${taker}.ts`))];

const { ok, wrong, cannotTell } = inArea('work');
const nameOf = (id: string): string => id.split(/[/|:]/).at(-1) ?? id;

/** A queue that hands nothing on to another is where things end. */
const deadLetters = ({ queues }: Readings): readonly Finding[] => {
  const unread = [...queues].flatMap(([url, read]) => (read.ok ? [] : [[url, read] as const]));
  const ends = [...queues].flatMap(([url, read]) =>
    read.ok && read.value['RedrivePolicy'] === undefined
      ? [{ url, letters: Number(read.value['ApproximateNumberOfMessages'] ?? 0) }]
      : [],
  );
  const full = ends.filter(({ letters }) => letters > 0);
  return [
    ...unread.map(([url, { missing, why }]) =>
      missing
        ? wrong(`queue ${nameOf(url)}`, 'it was deleted by hand', 'deploy again')
        : cannotTell(`queue ${nameOf(url)}`, why),
    ),
    ...full.map(({ url, letters }) =>
      wrong(
        'dead letters',
        `${letters} in ${nameOf(url)}`,
        `npx regulars redrive ${nameOf(url)}, once the cause is mended`,
      ),
    ),
    ...(full.length === 0 && ends.length > 0 ? [ok('dead letters', `none in ${ends.length} queues`)] : []),
  ];
};

/** What hands queues and the stream to functions (Lambda API, `EventSourceMappingConfiguration`). */
const mappings = ({ mappings: read, functions }: Readings): readonly Finding[] => {
  if (!read.ok) return [cannotTell('event sources', read.why)];
  const off = read.value.filter(({ State = '' }) => /^Disabl/.test(State));
  const sick = read.value.filter(
    ({ State = '', LastProcessingResult: last = '' }) => !/^Disabl/.test(State) && /^PROBLEM/.test(last),
  );
  if (read.value.length === 0 && functions.size === 0) return [];
  if (read.value.length === 0)
    return [wrong('event sources', 'nothing hands queues and stream to the functions', 'deploy again')];
  const found = [
    ...off.map(({ UUID = '', EventSourceArn = '' }) =>
      wrong(
        'event sources',
        `${nameOf(EventSourceArn)} is switched off`,
        `aws lambda update-event-source-mapping --uuid ${UUID} --enabled`,
      ),
    ),
    ...sick.map(({ EventSourceArn = '', LastProcessingResult = '' }) =>
      wrong(
        'event sources',
        `${nameOf(EventSourceArn)}: ${LastProcessingResult}`,
        'docs/runbook.md, "The stream lags"',
      ),
    ),
  ];
  return found.length > 0 ? found : [ok('event sources', `${read.value.length} on`)];
};

/** Topics hand over what people write back and what carriers report; a function that none hands anything hears nothing. */
const notifications = ({ topics: all }: Readings, facts: StageFacts | undefined): readonly Finding[] => {
  if (facts === undefined) return [];
  const unread = [...all.values()].flatMap((read) => (read.ok ? [] : [read.why]));
  const deaf = INBOUND.filter((file) => facts.arnOf(file) !== undefined && facts.topicsOf(file).length === 0);
  const [why] = unread;
  if (why !== undefined) return [cannotTell('notifications', why)];
  return deaf.length === 0
    ? [ok('notifications', `${INBOUND.length} functions hear their topics`)]
    : deaf.map((file) => wrong('notifications', `no topic hands ${file} anything`, 'deploy again'));
};

const rules = ({ rules: all }: Readings): readonly Finding[] => {
  const off = [...all].filter(([, read]) => read.ok && read.value === 'DISABLED');
  const unread = [...all].flatMap(([id, read]) => (read.ok ? [] : [[id, read] as const]));
  const told = [...all.values()].filter((read) => read.ok).length;
  return [
    ...unread.map(([id, { missing, why }]) =>
      missing
        ? wrong(`rule ${nameOf(id)}`, 'it was deleted by hand', 'deploy again')
        : cannotTell(`rule ${nameOf(id)}`, why),
    ),
    ...off.map(([id]) =>
      wrong('rules', `${nameOf(id)} is switched off`, `aws events enable-rule --name ${nameOf(id)}`),
    ),
    ...(off.length === 0 && told > 0 ? [ok('rules', `${told} on`)] : []),
  ];
};

const machines = ({ machines: all }: Readings): readonly Finding[] =>
  [...all].map(([arn, read]) => {
    if (!read.ok)
      return read.missing
        ? wrong('runs', 'the state machine was deleted by hand', 'deploy again')
        : cannotTell('runs', read.why);
    return read.value === 'ACTIVE'
      ? ok('runs', nameOf(arn))
      : wrong('runs', `${nameOf(arn)} is ${read.value}`, 'deploy again');
  });

/** Each minute. One that ended in an error was tried, and has an alarm of its own. */
const scan = ({ scans: read, stacks, now }: Readings): readonly Finding[] => {
  if (!read.ok) return [cannotTell('scan', read.why)];
  if (read.value > 0) return [ok('scan', `${read.value} in the last three hours`)];
  const since = [...stacks.values()].flatMap((one) => (one.ok ? [one.value.stack.CreationTime] : []));
  const young = since.some((at) => at !== undefined && now.getTime() - at.getTime() < 600_000);
  return [
    young
      ? cannotTell('scan', 'the stack is younger than ten minutes: ask again in a while')
      : wrong(
          'scan',
          'the scan for what is due did not run for three hours',
          'aws events enable-rule --name … for the rules above, else deploy again',
        ),
  ];
};

/** What carries the work: queues, their readers, rules, the machine, the scan. */
export const checkWork = (readings: Readings, facts: StageFacts | undefined): readonly Finding[] => [
  ...mappings(readings),
  ...notifications(readings, facts),
  ...rules(readings),
  ...machines(readings),
  ...scan(readings),
  ...deadLetters(readings),
];
