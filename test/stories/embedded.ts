import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Exported } from '#privacy/export-member.ts';
import type { Message, PostingVendor } from '../../apps/phone/model.ts';
import { call } from '../../bench/shared/call.ts';
import { RECEIPT_SECONDS, type Person } from './story.ts';
import type { SeenFact, System } from './system.ts';

/** What stands behind a journey's name in the name of an execution: a dash and the run's id. */
const RUN_ID = 33;

/**
 * The embedded system in a process of its own: HTTP in, the wire to the phone out, and its clock moved from outside. `by` carries what
 * it can before AWS does.
 */
export const embeddedSystem = async (people: readonly Person[], by?: PostingVendor): Promise<System> => {
  const main = join(import.meta.dirname, 'embedded-main.ts');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, ...(by === undefined ? [] : [by])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  const url = await Promise.race([
    once(child.stdout, 'data').then(([chunk]) => /^ready (\S+)/.exec(String(chunk))?.[1] ?? ''),
    ended.then(() => ''),
  ]);
  if (url === '') throw new Error('the embedded system did not start');
  const number = ({ profile: { phone } }: Person, what: string): string => `${url}/phone/api/numbers/${phone}/${what}`;
  const receiptDelayMs = RECEIPT_SECONDS * 1_000;
  for (const person of people) {
    await call(number(person, 'settings'), 'PUT', { receiptDelayMs });
    const inbox = encodeURIComponent(person.profile.email);
    await call(`${url}/phone/api/numbers/${inbox}/settings`, 'PUT', { receiptDelayMs });
  }

  return {
    publicUrl: url,
    go: async (at) => {
      await call(`${url}/local/clock`, 'POST', { to: new Date(at).toISOString() });
    },
    accept: async (events) => {
      const { results } = await call<{ results: { status: string }[] }>(`${url}/events`, 'POST', events);
      const refused = results.find(({ status }) => status !== 'accepted');
      if (refused !== undefined) throw new Error(JSON.stringify(refused));
    },
    capture: async (request) => {
      await call(`${url}/consents`, 'POST', request);
    },
    ask: async (memberId, journey, request) => {
      await call(`${url}/members/${memberId}/journeys/${journey}`, 'POST', request);
    },
    erase: async (memberId) => {
      await call(`${url}/members/${memberId}`, 'DELETE');
    },
    attend: async (memberId, act, body) => {
      await call(`${url}/conversations/${memberId}/${act}`, 'POST', body);
    },
    write: async (person, text) => {
      await call(number(person, 'reply'), 'POST', { text });
    },
    tap: async (person, label) => {
      const came = await call<Message[]>(number(person, 'messages'));
      const about = came.findLast(({ suggestions }) => suggestions.some(({ text }) => text === label));
      if (about === undefined) throw new Error(`no message to ${person.memberId} has a button ${label}`);
      await call(number(person, 'reply'), 'POST', { messageId: about.messageId, suggestion: label });
    },
    device: async (person, { without = [], next }) => {
      const absent = Object.fromEntries(without.map((channel) => [channel, false]));
      const failing = next === undefined ? {} : { failWith: next };
      await call(number(person, 'settings'), 'PUT', { ...absent, ...failing });
    },
    exported: async (memberId) => {
      const response = await fetch(`${url}/members/${memberId}/export`);
      return response.status === 404 ? undefined : ((await response.json()) as Exported);
    },
    facts: () => call<SeenFact[]>(`${url}/local/bus`),
    executions: async () => {
      const all = await call<{ name: string; transitions: number }[]>(`${url}/local/executions`);
      return all.map(({ name, transitions }) => ({ journey: name.slice(0, -RUN_ID), transitions }));
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
