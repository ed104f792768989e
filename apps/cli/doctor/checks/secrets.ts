import { inArea, type Finding } from '../finding.ts';
import type { Readings } from '../readings.ts';
import type { StageFacts } from '../stage-facts.ts';

const { ok, wrong, cannotTell } = inArea('secrets');
const nameOf = (arn: string): string => arn.split(':').at(-1) ?? arn;

/** Every secret that a function is told of must be there; one that is being deleted is lost after its days. No value is read. */
export const checkSecrets = ({ secrets }: Readings, facts: StageFacts | undefined): readonly Finding[] => {
  const unread = [...secrets].flatMap(([arn, read]) => (read.ok ? [] : [[arn, read] as const]));
  const told = [...secrets.values()].flatMap((read) => (read.ok ? [read.value] : []));
  const going = told.filter(({ DeletedDate }) => DeletedDate !== undefined);
  const known = new Set([...secrets.keys()]);
  const used = Object.entries(facts?.environment ?? {}).filter(([name]) => name.endsWith('_SECRET_ARN'));
  const foreign = used.filter(([, arn]) => !known.has(arn));
  return [
    ...unread.map(([arn, { missing, why }]) =>
      missing
        ? wrong(
            nameOf(arn),
            'it is gone',
            'restore the stack from a backup of the secret: a new one cannot read what is stored',
          )
        : cannotTell(nameOf(arn), why),
    ),
    ...going.map(({ Name = '', ARN = '' }) =>
      wrong(Name, 'it is being deleted', `aws secretsmanager restore-secret --secret-id ${ARN}`),
    ),
    ...foreign.map(([name]) => cannotTell(name, 'the functions use a secret that none of these stacks has')),
    ...(going.length === 0 && told.length > 0 ? [ok('there', `${told.length}, none being deleted`)] : []),
  ];
};
