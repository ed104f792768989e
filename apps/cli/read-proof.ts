import { readFileSync } from 'node:fs';
import { Proof } from '#consent/proof/proof.ts';
import { firstIssue } from '#words/issue.ts';
import { refused, type Api } from './api.ts';
import { Misuse, Refusal } from './errors.ts';
import { memberPath } from './member-path.ts';

const proofOf = (from: string, value: unknown): Proof => {
  const proof = Proof.safeParse(value);
  if (proof.success) return proof.data;
  const { path, reason } = firstIssue(proof.error);
  throw new Refusal(`${from}: not a proof of consent: ${path === '' ? '' : `${path}: `}${reason}`);
};

export const fetchProof = async (api: Api, memberId: string): Promise<Proof> => {
  const answer = await api('GET', `${memberPath(memberId)}/consents`);
  if (answer.status !== 200) throw refused(answer);
  return proofOf(memberId, answer.body);
};

/** A proof as `consent proof --json` wrote it. */
export const readProof = (file: string): Proof => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Misuse(`${file}: no such file`);
  }
  try {
    return proofOf(file, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(`${file}: not a proof of consent: ${error.message}`);
    throw error;
  }
};
