import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { verifyChain } from '#consent/proof/verify-chain.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { Misuse, Refusal } from '../errors.ts';
import { print } from '../print.ts';
import { proofText } from '../proof-text.ts';
import { fetchProof } from '../read-proof.ts';

interface Flags extends ApiFlags {
  readonly json?: boolean;
  readonly out?: string;
}

const keep = (file: string, document: string): void => {
  try {
    writeFileSync(file, document, { mode: 0o600 });
  } catch (error) {
    throw new Misuse(`--out: ${(error as Error).message}`);
  }
};

export const consentProof = (): Command =>
  withApi(
    new Command('proof')
      .description('who agreed to what, when, how and in which words, with the hashes that chain it')
      .argument('<member>', "the member's id"),
  )
    .option('--json', 'print the document that `consent verify` checks')
    .option('--out <file>', 'write that document to a file')
    .action(async (memberId: string, flags: Flags) => {
      const proof = await fetchProof(apiOf(flags), memberId);
      if (flags.out !== undefined) keep(flags.out, `${JSON.stringify(proof, null, 2)}\n`);
      print(flags.json, proof, proofText(proof));
      if (proof.addresses.some(({ entries, row }) => !verifyChain(entries, row, proof.memberId).ok))
        throw new Refusal('the evidence was tampered with');
    });
