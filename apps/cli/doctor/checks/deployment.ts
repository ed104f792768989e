import { graphVersionWarning } from '#providers/meta/graph-versions.ts';
import { inArea, type Finding } from '../finding.ts';
import type { Readings } from '../readings.ts';
import { sendersOf, type StageFacts } from '../stage-facts.ts';

const { ok, wrong, cannotTell } = inArea('deployment');
const DEPLOY = 'deploy again: npx cdk deploy --all -c stage=…';

/** Stack statuses (CloudFormation user guide, "View stack events"): complete and not rolled back is whole. */
const stacks = ({ stacks }: Readings): readonly Finding[] =>
  [...stacks].map(([name, read]) => {
    const check = `stack ${name}`;
    if (!read.ok) return read.missing ? wrong(check, 'it is not deployed', DEPLOY) : cannotTell(check, read.why);
    const status = read.value.stack.StackStatus ?? '';
    if (/^(CREATE|UPDATE|IMPORT)_COMPLETE(_CLEANUP_IN_PROGRESS)?$/.test(status)) return ok(check, status);
    if (status.endsWith('IN_PROGRESS')) return cannotTell(check, `${status}: ask again when it is done`);
    return wrong(check, status, `aws cloudformation describe-stack-events --stack-name ${name}; mend it and ${DEPLOY}`);
  });

/** Node's end of support and AWS's are not known here; that all functions run on one version is. */
const functions = ({ functions }: Readings): readonly Finding[] => {
  const unread = [...functions].flatMap(([name, read]) => (read.ok ? [] : [[name, read] as const]));
  const told = [...functions.values()].flatMap((read) => (read.ok ? [read.value] : []));
  const broken = told.filter(
    ({ State = 'Active', LastUpdateStatus = 'Successful' }) => State === 'Failed' || LastUpdateStatus === 'Failed',
  );
  const asleep = told.filter(({ State = 'Active' }) => State === 'Inactive' || State === 'Pending');
  const runtimes = [...new Set(told.map(({ Runtime = 'unknown' }) => Runtime))];
  const named = (some: typeof told): string => some.map(({ Description = '?' }) => Description).join(', ');
  return [
    ...unread.map(([name, { missing, why }]) =>
      missing ? wrong(`function ${name}`, 'it was deleted by hand', DEPLOY) : cannotTell(`function ${name}`, why),
    ),
    ...(broken.length > 0 ? [wrong('functions', `failed: ${named(broken)}`, DEPLOY)] : []),
    ...(broken.length === 0 && told.length > 0
      ? [
          ok(
            'functions',
            `${told.length}, none failed${asleep.length > 0 ? `; ${asleep.length} wake with their first call` : ''}`,
          ),
        ]
      : []),
    ...(runtimes.length > 1 ? [wrong('versions', `functions run on ${runtimes.join(' and ')}`, DEPLOY)] : []),
    ...(runtimes.length === 1 ? [ok('versions', runtimes[0] ?? '')] : []),
  ];
};

/** Whoever calls Meta, and what the version is called in the configuration. */
const metaVersions = ({ now }: Readings, facts: StageFacts): readonly Finding[] =>
  (
    [
      ['aws-social', facts.social.metaApiVersion, 'metaApiVersion'],
      ['meta', facts.meta.graphVersion, 'graphVersion'],
    ] as const
  ).flatMap(([provider, version, key]) => {
    if (sendersOf(facts, provider).length === 0 || version === undefined) return [];
    const warning = graphVersionWarning(version, now);
    return [
      warning === undefined
        ? ok("version of Meta's API", version)
        : wrong("version of Meta's API", warning, `${key} in regulars.config.ts, then deploy`),
    ];
  });

/** What was deployed, and whether it is whole. */
export const checkDeployment = (readings: Readings, facts: StageFacts | undefined): readonly Finding[] => [
  ...stacks(readings),
  ...functions(readings),
  ...(facts === undefined
    ? [cannotTell('senders', 'the functions do not say whom they send by, so no sender is looked at')]
    : metaVersions(readings, facts)),
];
