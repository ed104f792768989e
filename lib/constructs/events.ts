import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { Listening } from './listening.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** A purchase or loyalty fact arrives: event and member in one transaction, and the stream tells the journeys. */
export class Events extends Construct {
  readonly accept: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { api, data } = platform;
    this.accept = new ServiceFunction(this, 'Accept', {
      platform,
      file: 'events/accept-event.ts',
      timeout: Duration.seconds(20),
      memorySize: 1024,
    });
    data.secrets.grantRead(this.accept, 'api', 'keys', 'address', 'fields');
    api.events('/events', this.accept);
    if (platform.stage.listen.length > 0) new Listening(this, 'Listening', platform);
  }
}
