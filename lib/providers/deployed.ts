import { PolicyStatement, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import type { Provider } from '#providers/provider.ts';

/** A function that is given permissions. */
export type Grantee = IGrantable & IConstruct;

/** What may be done with a provider's own list of who wants nothing. */
export type ListUse = 'add' | 'remove' | 'list';

/** Names of what hangs on one topic. Frozen: another id would be another topic, and somebody has entered the old one. */
export interface TopicIds {
  readonly topic: string;
  readonly receiver: string;
  /** Of the stack's output with the topic's ARN. */
  readonly output: string;
}

/** What a provider asks of the infrastructure, as a stage configures it. */
export interface Deployed {
  readonly provider: Provider;
  /** Its variables; what is undefined is not set. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** By the names of its sources that are topics. */
  readonly topics: Readonly<Record<string, TopicIds>>;
  /** Lets a function send by a channel as one of its senders, and as nobody else; `mms`: with pictures too. */
  readonly grantSend: (fn: Grantee, channel: string, sender: string, mms: boolean) => void;
  /** Lets a function fetch what people sent by it; left out where nothing of its own is asked for that. */
  readonly grantFetch?: (fn: Grantee) => void;
  /** Lets a function use its lists, and no more of each than is named; nothing where it keeps none. */
  readonly grantLists: (fn: Grantee, uses: readonly ListUse[]) => void;
  /** What somebody should know of its configuration on a day. */
  readonly warnings?: (today: Date) => string | undefined;
}

/** One statement in the role of a function. */
export const allow = (fn: Grantee, actions: readonly string[], resource: string): void => {
  fn.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources: [resource] }));
};
