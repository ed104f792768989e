import { Command } from 'commander';
import { continuesChain } from '#consent/proof/continues-chain.ts';
import type { Proof } from '#consent/proof/proof.ts';
import { verifyChain, type Verified } from '#consent/proof/verify-chain.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { Misuse, Refusal } from '../errors.ts';
import { print } from '../print.ts';
import { fetchProof, readProof } from '../read-proof.ts';
import { verdictLines } from '../verdict-lines.ts';

interface Flags extends ApiFlags {
  readonly json?: boolean;
  readonly member?: string;
}

interface Checked {
  readonly from: string;
  readonly memberId: string;
  readonly address: string;
  /** Whether it could be held against what is stored now; absent when that was not asked for. */
  readonly compared?: boolean;
  readonly verified: Verified;
}

const check = (from: string, proof: Proof, live: Proof | undefined): readonly Checked[] =>
  proof.addresses.map(({ kind, masked, address, entries, row }) => {
    const now = live?.addresses.find((one) => one.address === address);
    const alone = verifyChain(entries, row, proof.memberId);
    const verified = alone.ok && now !== undefined ? continuesChain(entries, now.entries, alone) : alone;
    const compared = live === undefined ? {} : { compared: now !== undefined };
    return { from, memberId: proof.memberId, address: `${kind} ${masked}`, ...compared, verified };
  });

const lines = ({ from, memberId, address, compared, verified }: Checked): readonly string[] => {
  const name = `${from === memberId ? '' : `${from}: `}${memberId}, ${address}`;
  return [
    ...verdictLines(name, verified),
    ...(compared === false ? [`${name}: not compared, the member has another address now`] : []),
  ];
};

export const consentVerify = (): Command =>
  withApi(
    new Command('verify')
      .description('check proofs of consent, and name every entry that was changed, deleted, moved or inserted')
      .argument('[files...]', 'proofs as `consent proof --out` writes them')
      .option('--member <id>', 'check what is stored of a member now, and that it continues the proofs in the files'),
  )
    .option('--json', 'print {"ok":…,"checked":[…]}')
    .action(async (files: readonly string[], flags: Flags) => {
      if (files.length === 0 && flags.member === undefined) throw new Misuse('expected files or --member');
      const live = flags.member === undefined ? undefined : await fetchProof(apiOf(flags), flags.member);
      const checked = [
        ...files.flatMap((file) => check(file, readProof(file), live)),
        ...(live === undefined ? [] : check(live.memberId, live, undefined)),
      ];
      const wrong = checked.filter(({ verified }) => !verified.ok).length;
      print(
        flags.json,
        { ok: wrong === 0, checked },
        checked.flatMap(lines).join('\n') || 'There is nothing to check.',
      );
      if (wrong > 0) throw new Refusal('the evidence was tampered with');
    });
