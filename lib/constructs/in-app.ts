import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

const byTheirToken =
  "A member's app shows the token that the brand's server asked for; the function checks whose it is.";

/** The inbox in the brand's own app. What is done with its cards goes the way of what providers post. */
export class InApp extends Construct {
  readonly inbox: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { api, data, posted } = platform;
    const file = 'in-app/show-inbox.ts';
    this.inbox = new ServiceFunction(this, 'Inbox', { platform, file, timeout: Duration.seconds(20) });
    data.secrets.grantRead(this.inbox, 'address', 'fields', 'ticket');
    posted.grantPublish(this.inbox);
    api.page(HttpMethod.GET, '/members/{id}/inbox', this.inbox, byTheirToken);
    api.page(HttpMethod.POST, '/members/{id}/inbox/{messageId}/{act}', this.inbox, byTheirToken);
  }
}
