import { eraseMember } from '#privacy/erase-member.ts';
import type { Evidence } from '#consent/consent.ts';
import type { Reachable } from '#preferences/reachable.ts';
import { type Submission, evidenceOf, recordedBefore } from '#preferences/submission.ts';
import { readChoices, type Choices } from '#preferences/choices.ts';
import { invalidLink } from '#preferences/invalid-link.ts';
import type { Notice } from '#preferences/pages/choices-page.ts';
import { errorPage } from '#preferences/pages/small-pages.ts';
import type { PreferencePorts } from '#preferences/preference-ports.ts';
import { saveChoices } from '#preferences/save-choices.ts';
import { sessionOfForm } from '#preferences/session.ts';
import { chooseFrequency, chooseLanguage, endBreak, takeBreak } from '#preferences/set-preferences.ts';
import { page, type Shown, type Visit } from '#preferences/visit.ts';
import { listStop } from '#consent/list-stop.ts';
import { announce } from '#preferences/announce.ts';

/** What stops an address, or stopped it when this form was sent before. */
const stopOf = async (
  { consents }: PreferencePorts,
  choices: Choices,
  act: Submission,
  one: Reachable,
): Promise<readonly { readonly one: Reachable; readonly evidence: Evidence }[]> => {
  const evidence =
    one.row?.stoppedAt === undefined
      ? evidenceOf(choices, act, one, 'stopped', [], one.row?.seq ?? 0)
      : await recordedBefore(consents, act, one);
  return evidence?.change === 'stopped' ? [{ one, evidence }] : [];
};

/** Every address of the member is stopped first; then what runs for them. */
const stopEverything = async (ports: PreferencePorts, choices: Choices, act: Submission): Promise<void> => {
  const { memberId } = choices.member;
  const stops = (await Promise.all(choices.reachable.map((one) => stopOf(ports, choices, act, one)))).flat();
  for (const { one, evidence } of stops) await ports.consents.optOut(one.address, evidence);
  for (const run of await ports.runs.stopAll(memberId, 'opt-out')) await ports.executions.stop(run, 'opt-out');
  // No message follows, so the provider may refuse the address from now on.
  for (const { one } of stops) await listStop(ports, one.kind, one.to);
  for (const { evidence } of stops) await announce(ports.bus, memberId, evidence);
};

/** Does what a form asks for; `undefined` for what no form of ours asks. */
const act = async (ports: PreferencePorts, choices: Choices, given: Submission): Promise<Notice | undefined> => {
  const field = (name: string): string => given.form.get(name) ?? '';
  switch (field('do')) {
    case 'save':
      return saveChoices(ports, choices, given);
    case 'stop':
      await stopEverything(ports, choices, given);
      return 'stopped';
    case 'pause':
      return (await takeBreak(ports, choices, field('days'))) ? 'paused' : undefined;
    case 'resume':
      await endBreak(ports, choices);
      return 'resumed';
    case 'frequency':
      return (await chooseFrequency(ports, choices, field('frequency'))) ? 'frequency' : undefined;
    case 'language':
      return (await chooseLanguage(ports, choices, field('language'))) ? 'language' : undefined;
    default:
      return undefined;
  }
};

/** POST /preferences: a form of a session that still runs. Afterwards the page is read anew, so that a reload repeats nothing. */
export const takeForm = async (ports: PreferencePorts, visit: Visit): Promise<Shown> => {
  const session = sessionOfForm(ports.tickets, visit.session, visit.form);
  const choices = session && (await readChoices(ports, session.memberId));
  if (session === undefined || choices === undefined) return invalidLink(ports.programmes, visit);
  const { language } = choices;
  if (visit.form.get('do') === 'delete') {
    await eraseMember(ports, session.memberId);
    return { kind: 'go', to: `/preferences/goodbye?language=${language}`, session: '' };
  }
  const notice = await act(ports, choices, { session, ip: visit.ip, form: visit.form });
  if (notice === undefined) return page(errorPage(language, 'form'), 400);
  return { kind: 'go', to: `/preferences?done=${notice}` };
};
