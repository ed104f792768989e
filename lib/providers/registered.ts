import type { RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IDependable } from 'constructs';
import type { Grantee } from './deployed.ts';

/** Where a provider tells of what happens. */
export interface Told {
  readonly topic: ITopic;
  /** Its policy: a service asks at once whether it may publish. */
  readonly policy: IDependable | undefined;
}
/** By the outputs with their ARNs. */
export type ToldAt = Readonly<Record<string, Told | undefined>>;

/** Where what people send besides words is put. */
export interface Arrivals {
  readonly bucket: IBucket;
  /** What the keys of mails begin with. */
  readonly mail: string;
  grantArrive(grantee: Grantee): void;
}

/** What a stage decides of what is made for it. */
export interface Lasting {
  /** Fate of what could not be had again. */
  readonly removal: RemovalPolicy;
}

/** What the stack registers at a provider. */
export interface Registered<Config> {
  /** As the stage said it, with the ids of what was made for what it left out. */
  readonly config: Config;
  /** Wires it to the topics, whose key this is, and to the bucket once they are there; says outputs of its own. */
  readonly tell: (topics: ToldAt, key: Key, arrivals: Arrivals) => Readonly<Record<string, string>>;
}
