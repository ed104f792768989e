import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Channel } from '#words/channel.ts';
import type { Pair } from '#consent/consent.ts';
import { MemberId } from '#words/event.ts';
import { Profile } from '#words/profile.ts';
import { sampleMembers } from '../../programme-folder/sample-members.ts';
import { Misuse } from '../errors.ts';
import { firstIssue } from '#words/issue.ts';

const Consents = z.union([
  z.enum(['all', 'none']),
  z.array(z.templateLiteral([Channel, ':', z.string()])).describe('such as sms:offers'),
]);

/** A member to try a journey on, as a file has it: who they are, what happened to them so far, and what they agreed to. */
export const Subject = z.strictObject({
  memberId: MemberId.default('member'),
  profile: Profile,
  events: z.array(z.record(z.string(), z.json())).default([]),
  consents: Consents.default('all'),
});
export type Subject = z.infer<typeof Subject> & { readonly consents: 'all' | 'none' | readonly Pair[] };

const jsonIn = (file: string): unknown => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    const names = sampleMembers.map(({ memberId }) => memberId).join(', ');
    throw new Misuse(`--member ${file}: no such file, and no sample (${names})`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Misuse(`--member ${file}: expected JSON`);
  }
};

/** A sample by its name, or the member in a file. */
export const readSubject = (named: string): Subject => {
  const sample = sampleMembers.find(({ memberId }) => memberId === named);
  const read = Subject.safeParse(sample ?? jsonIn(named));
  if (read.success) return read.data;
  const { path, reason } = firstIssue(read.error);
  throw new Misuse(`--member ${named}: ${path === '' ? '' : `${path}: `}${reason}`);
};
