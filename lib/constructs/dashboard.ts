import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, Metric, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Channels } from './channels.ts';
import { DUE_BEHIND } from './due-scan.ts';
import type { Events } from './events.ts';
import { LATE_DELIVERIES, type Inbound } from './inbound.ts';
import type { Journeys } from './journeys.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';
import { DeadLetters } from './dead-letters.ts';

export interface Flow {
  readonly platform: Platform;
  readonly events: Events;
  readonly journeys: Journeys;
  readonly channels: Channels;
  readonly inbound: Inbound;
}

const period = { period: Duration.minutes(5) };

/** One page, read from left to right and down like a message flows. */
export class FlowDashboard extends Construct {
  constructor(scope: Construct, id: string, { platform, events, journeys, channels, inbound }: Flow) {
    super(scope, id);
    const { marketing, transactional } = platform.outbox;
    const all = scope.node.findAll();
    const functions = all.filter((node) => node instanceof ServiceFunction);
    const dead = all.filter((node) => node instanceof DeadLetters);
    new Dashboard(this, 'Flow', {
      widgets: [
        [
          graph('Accepted', [events.accept.fn.metricInvocations(period), platform.api.http.metricServerError(period)]),
          graph('Lag of the stream (ms)', [journeys.advance.fn.metric('IteratorAge', { ...period, statistic: 'max' })]),
          graph('Runs', [journeys.machine.metricStarted(period), journeys.machine.metricFailed(period)]),
        ],
        [
          graph(
            'Oldest in the outbox (s)',
            [marketing, transactional].map(({ queue }) => queue.metricApproximateAgeOfOldestMessage(period)),
          ),
          graph('Sends', [channels.send.fn.metricInvocations(period), channels.send.fn.metricDuration(period)]),
          graph(
            'Inbound',
            inbound.functions.map(({ fn }) => fn.metricInvocations(period)),
          ),
        ],
        [
          graph(
            'Failures',
            functions.map(({ fn }) => fn.metricErrors(period)),
          ),
          graph(
            'Dead letters',
            dead.map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible(period)),
          ),
          graph(
            'Refused by a provider, arrived late',
            ['SendFaults', LATE_DELIVERIES].map((metricName) => counted(platform.stage.name, metricName)),
          ),
        ],
        [
          graph('Behind with what is due (s)', [
            counted(platform.stage.name, DUE_BEHIND).with({ statistic: 'Maximum' }),
          ]),
        ],
      ],
    });
  }
}

const counted = (stage: string, metricName: string): Metric =>
  new Metric({ namespace: `Regulars/${stage}`, metricName, statistic: 'Sum', ...period });

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 8, height: 6 });
