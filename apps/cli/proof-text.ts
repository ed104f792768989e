import { namedIn, type EvidenceEntry } from '#consent/consent.ts';
import type { Proof, ProvenAddress } from '#consent/proof/proof.ts';
import { isSealed, type ShownEntry } from '#consent/proof/sealed.ts';
import { verifyChain } from '#consent/proof/verify-chain.ts';
import { verdictLines } from './verdict-lines.ts';

const WHAT = {
  asked: 'was asked for',
  granted: 'agreed to',
  withdrawn: 'withdrew',
  stopped: 'stopped everything',
  started: 'started again with',
} as const satisfies Record<EvidenceEntry['change'], string>;

const place = ({ how, channel, source, store, ip }: EvidenceEntry): string =>
  [
    `by ${how} on ${channel}`,
    ...(source === undefined ? [] : [`source ${source}`]),
    ...(store === undefined ? [] : [`store ${store}`]),
    ...(ip === undefined ? [] : [`from ${ip}`]),
  ].join(', ');

const chained = ({ previous, hash }: ShownEntry): readonly string[] => [
  `     after ${previous === '' ? 'nothing' : previous}`,
  `     hash  ${hash}`,
];

const entryLines = (entry: ShownEntry): readonly string[] => {
  if (isSealed(entry)) return [`  ${entry.seq}. by somebody else who has this address`, ...chained(entry)];
  const { seq, at, change, pairs, words, wording, until } = entry;
  return [
    `  ${seq}. ${at}  ${namedIn(entry).join(', ') || 'the holder of the address'} ${WHAT[change]} ${pairs.join(', ')}`.trimEnd(),
    `     ${place(entry)}`,
    ...(words === undefined ? [] : [`     their words: "${words}"`]),
    ...(wording === undefined
      ? []
      : [`     wording ${wording.id}, version ${wording.version}, ${wording.language}: "${wording.text}"`]),
    ...(until === undefined ? [] : [`     until ${until}`]),
    ...chained(entry),
  ];
};

const addressLines = (address: ProvenAddress, memberId: string): readonly string[] => {
  const { kind, masked, row, states, entries } = address;
  const pairs = Object.entries(states).map(([pair, state]) => `  ${pair}: ${state}`);
  return [
    '',
    `${kind} ${masked} (chain ${address.address})`,
    ...(row.stoppedAt === undefined ? [] : [`  stopped at ${row.stoppedAt}`]),
    ...(pairs.length === 0 ? ['  nothing agreed to'] : pairs),
    ...entries.flatMap(entryLines),
    ...verdictLines(`${kind} ${masked}`, verifyChain(entries, row, memberId)),
  ];
};

/** What people wrote is printed; what would steer a terminal is not. */
const harmless = (line: string): string => line.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '·');

/** A proof for people: who, what, when, how, in which words, and the hashes that chain it. */
export const proofText = ({ memberId, at, addresses }: Proof): string =>
  [
    `Consent of ${memberId} as of ${at}`,
    ...(addresses.length === 0
      ? ['The member has no address.']
      : addresses.flatMap((address) => addressLines(address, memberId))),
  ]
    .map(harmless)
    .join('\n');
