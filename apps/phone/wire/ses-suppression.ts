import { Inbox } from '../inbox.ts';
import type { Mailbox } from '../mailbox.ts';
import type { Memory, Suppressed } from '../memory.ts';
import { AwsError } from './aws-error.ts';
import { ListSuppressed, PutSuppressed } from './ses-forms.ts';
import { checkedSes } from './ses-send.ts';

const shown = ({ address, reason, at }: Suppressed) => ({
  EmailAddress: address,
  Reason: reason,
  LastUpdateTime: Date.parse(at) / 1000,
});
const tokenOf = (query: URLSearchParams): number => {
  const token = query.get('NextToken') ?? '0';
  if (!/^\d{1,9}$/.test(token)) throw new AwsError('InvalidNextTokenException', 'The token is not one of ours');
  return Number(token);
};

/** The account-level suppression list. */
export const suppression = (memory: Memory, mailbox: Mailbox) => {
  const entryOf = (given: string): Suppressed => {
    const entry = memory.suppressed.get(checkedSes(Inbox, given));
    if (entry === undefined)
      throw new AwsError('NotFoundException', 'The address is not on the suppression list', {}, 404);
    return entry;
  };
  return {
    put: (input: unknown): object => {
      const { EmailAddress, Reason } = checkedSes(PutSuppressed, input);
      mailbox.suppress(EmailAddress, Reason);
      return {};
    },
    get: (address: string): object => ({ SuppressedDestination: shown(entryOf(address)) }),
    remove: (address: string): object => {
      memory.suppressed.remove(entryOf(address).address);
      return {};
    },
    list: (query: URLSearchParams): object => {
      const asked = Object.fromEntries(query);
      const { Reasons, StartDate, EndDate, PageSize } = checkedSes(ListSuppressed, {
        ...asked,
        Reasons: query.getAll('Reason'),
      });
      const from = tokenOf(query);
      const wanted = memory.suppressed
        .all()
        .filter(
          ({ reason, at }) =>
            (Reasons.length === 0 || Reasons.includes(reason)) &&
            (StartDate === undefined || Date.parse(at) >= Date.parse(StartDate)) &&
            (EndDate === undefined || Date.parse(at) <= Date.parse(EndDate)),
        );
      const until = from + PageSize;
      return {
        SuppressedDestinationSummaries: wanted.slice(from, until).map(shown),
        ...(until < wanted.length && { NextToken: String(until) }),
      };
    },
  };
};
