import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct, type IDependable } from 'constructs';
import type { ProductKey } from './product-key.ts';

export interface ServiceTopicProps {
  readonly key: ProductKey;
  /** The AWS service that publishes here, for this account and nobody else's. */
  readonly publisher: string;
}

/** An encrypted topic that one AWS service writes to, over TLS. */
export class ServiceTopic extends Construct {
  readonly topic: Topic;
  readonly policy: IDependable | undefined;

  constructor(scope: Construct, id: string, { key, publisher }: ServiceTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    this.policy = this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'PublishForThisAccount',
        principals: [new ServicePrincipal(publisher)],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    ).policyDependable;
    key.allowService(publisher);
  }
}
