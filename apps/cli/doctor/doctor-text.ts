import { AREAS, type Area, type Finding } from './finding.ts';

const TITLES: Readonly<Record<Area, string>> = {
  deployment: 'Deployment',
  programme: 'Programme',
  work: 'Work',
  alarms: 'Alarms',
  secrets: 'Secrets',
  address: 'Address',
  sms: 'SMS and RCS',
  whatsapp: 'WhatsApp',
  email: 'Email',
  paths: 'Test events',
};
const MARKS = { ok: '  ok     ', wrong: '  WRONG  ', 'cannot-tell': '  ?      ' } as const;

const line = ({ check, verdict, said, mend }: Finding): string => {
  const first = `${MARKS[verdict]}${check}: ${said}`;
  return mend === undefined ? first : `${first}\n           mend: ${mend}`;
};

const times = (count: number, what: string): string => `${count} ${what}`;

const countOf = (findings: readonly Finding[], verdict: Finding['verdict']): number =>
  findings.filter((one) => one.verdict === verdict).length;

/** Nothing wrong, and something was read: a machine without credentials has seen nothing of a stage. */
export const isSound = (findings: readonly Finding[]): boolean =>
  countOf(findings, 'wrong') === 0 && countOf(findings, 'ok') > 0;

/** A list for people: by area, each line short, with what mends it below. */
export const doctorText = (findings: readonly Finding[]): string => {
  const parts = AREAS.flatMap((area) => {
    const own = findings.filter((one) => one.area === area);
    return own.length === 0 ? [] : [`${TITLES[area]}\n${own.map(line).join('\n')}`];
  });
  const sum = [
    times(countOf(findings, 'ok'), 'ok'),
    times(countOf(findings, 'wrong'), 'wrong'),
    `${countOf(findings, 'cannot-tell')} nobody can tell from here`,
  ].join(', ');
  return [...parts, `${sum}.`].join('\n\n');
};
