import type { Memory } from '../memory.ts';
import type { Clock } from '../outbox.ts';
import { AwsError, checked } from './aws-error.ts';
import { DescribeOptedOutNumbers, OptedOutNumber } from './sms-forms.ts';

const seconds = (iso: string): number => Date.parse(iso) / 1000;
const arn = (list: string): string =>
  list.startsWith('arn:') ? list : `arn:aws:sms-voice:us-east-1:111122223333:opt-out-list/${list}`;
const named = (list: string) => ({ OptOutListArn: arn(list), OptOutListName: list });
const listOf = (identity: string): string => identity.split('/').at(-1) ?? identity;

const idOf = (list: string, number: string): string => `${list} ${number}`;

const notFound = (number: string): AwsError =>
  new AwsError('ResourceNotFoundException', 'The number is not on the list', {
    ResourceType: 'opted-out-number',
    ResourceId: number,
  });

/** The provider's own opt-out lists: a number on any of them refuses every SMS and RCS send. */
export const optOuts = (memory: Memory, clock: Clock) => ({
  PutOptedOutNumber: (input: unknown): object => {
    const put = checked(OptedOutNumber, input);
    const list = listOf(put.OptOutListName);
    const id = idOf(list, put.OptedOutNumber);
    const at = clock.now().toISOString();
    const entry = memory.optOut.get(id) ?? { list, number: put.OptedOutNumber, at };
    memory.optOut.put(id, entry);
    return {
      ...named(list),
      OptedOutNumber: entry.number,
      OptedOutTimestamp: seconds(entry.at),
      EndUserOptedOut: false,
    };
  },
  DeleteOptedOutNumber: (input: unknown): object => {
    const gone = checked(OptedOutNumber, input);
    const list = listOf(gone.OptOutListName);
    const entry = memory.optOut.remove(idOf(list, gone.OptedOutNumber));
    if (entry === undefined) throw notFound(gone.OptedOutNumber);
    return {
      ...named(list),
      OptedOutNumber: entry.number,
      OptedOutTimestamp: seconds(entry.at),
      EndUserOptedOut: false,
    };
  },
  DescribeOptedOutNumbers: (input: unknown): object => {
    const ask = checked(DescribeOptedOutNumbers, input);
    const list = listOf(ask.OptOutListName);
    const onList = memory.optOut.all().filter((o) => o.list === list);
    const absent = ask.OptedOutNumbers?.find((n) => !onList.some((o) => o.number === n));
    if (absent !== undefined) throw notFound(absent);
    const wanted = onList
      .filter((o) => ask.OptedOutNumbers?.includes(o.number) ?? true)
      .filter(() => ask.Filters?.every((f) => f.Values.includes('false')) ?? true);
    const from = Number(ask.NextToken ?? 0);
    const until = from + ask.MaxResults;
    return {
      ...named(list),
      OptedOutNumbers: wanted
        .slice(from, until)
        .map((o) => ({ OptedOutNumber: o.number, OptedOutTimestamp: seconds(o.at), EndUserOptedOut: false })),
      ...(until < wanted.length && { NextToken: String(until) }),
    };
  },
});
