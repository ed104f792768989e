import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** Conversations that people take part in; what they say goes through the outbox like any answer. */
export class Conversations extends Construct {
  readonly manage: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { api, data, outbox, bus } = platform;
    const file = 'conversations/manage-conversations.ts';
    this.manage = new ServiceFunction(this, 'Manage', { platform, file, timeout: Duration.seconds(29) });
    data.secrets.grantRead(this.manage, 'api', 'keys', 'address', 'fields');
    data.attachments.grantLink(this.manage);
    outbox.grantSend(this.manage);
    bus.grantPutEventsTo(this.manage);
    for (const path of ['', '/{id}']) api.signed(HttpMethod.GET, `/conversations${path}`, this.manage);
    // One for all that people do with them: the function knows them by name, and refuses others.
    api.signed(HttpMethod.POST, '/conversations/{id}/{act}', this.manage);
  }
}
