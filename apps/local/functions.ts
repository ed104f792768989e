import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';

type LambdaContext = Omit<Context, 'done' | 'fail' | 'succeed'>;
type Handler = (event: unknown, context: LambdaContext) => Promise<unknown>;
interface Module {
  readonly handler: unknown;
}

/** Every file of `functions/`, by its path. Imported on first use: the reference page alone costs a second. */
const files = {
  'access/manage-keys': () => import('../../functions/access/manage-keys.ts'),
  'channels/open-link': () => import('../../functions/channels/open-link.ts'),
  'channels/send-message': () => import('../../functions/channels/send-message.ts'),
  'permission/capture-consent': () => import('../../functions/permission/capture-consent.ts'),
  'permission/reconcile-opt-outs': () => import('../../functions/permission/reconcile-opt-outs.ts'),
  'conversations/manage-conversations': () => import('../../functions/conversations/manage-conversations.ts'),
  'console/read-audit': () => import('../../functions/console/read-audit.ts'),
  'console/docs': () => import('../../functions/console/docs.ts'),
  'events/accept-event': () => import('../../functions/events/accept-event.ts'),
  'events/hear-event': () => import('../../functions/events/hear-event.ts'),
  'inbound/receive-email': () => import('../../functions/inbound/receive-email.ts'),
  'inbound/receive-receipt': () => import('../../functions/inbound/receive-receipt.ts'),
  'inbound/receive-reply': () => import('../../functions/inbound/receive-reply.ts'),
  'inbound/receive-webhook': () => import('../../functions/inbound/receive-webhook.ts'),
  'inbound/receive-whatsapp': () => import('../../functions/inbound/receive-whatsapp.ts'),
  'inbound/seal-letter': () => import('../../functions/inbound/seal-letter.ts'),
  'inbound/take-webhook': () => import('../../functions/inbound/take-webhook.ts'),
  'journeys/advance-journey': () => import('../../functions/journeys/advance-journey.ts'),
  'journeys/await-outcome': () => import('../../functions/journeys/await-outcome.ts'),
  'journeys/advance-run': () => import('../../functions/journeys/advance-run.ts'),
  'journeys/do-due': () => import('../../functions/journeys/do-due.ts'),
  'journeys/deliver-webhook': () => import('../../functions/journeys/deliver-webhook.ts'),
  'publishing/deploy-programme': () => import('../../functions/publishing/deploy-programme.ts'),
  'publishing/manage-programme': () => import('../../functions/publishing/manage-programme.ts'),
  'publishing/publish-programme': () => import('../../functions/publishing/publish-programme.ts'),
  'journeys/scan-due': () => import('../../functions/journeys/scan-due.ts'),
  'journeys/seal-record': () => import('../../functions/journeys/seal-record.ts'),
  'journeys/start-journey': () => import('../../functions/journeys/start-journey.ts'),
  'in-app/show-inbox': () => import('../../functions/in-app/show-inbox.ts'),
  'loyalty/use-voucher': () => import('../../functions/loyalty/use-voucher.ts'),
  'members/manage-member': () => import('../../functions/members/manage-member.ts'),
  'preferences/confirm-opt-in': () => import('../../functions/preferences/confirm-opt-in.ts'),
  'preferences/manage-preferences': () => import('../../functions/preferences/manage-preferences.ts'),
  'preferences/show-voucher': () => import('../../functions/preferences/show-voucher.ts'),
  'preferences/unsubscribe': () => import('../../functions/preferences/unsubscribe.ts'),
  'segments/manage-campaigns': () => import('../../functions/segments/manage-campaigns.ts'),
  'segments/manage-segments': () => import('../../functions/segments/manage-segments.ts'),
  'measurement/read-figures': () => import('../../functions/measurement/read-figures.ts'),
  'surveys/read-surveys': () => import('../../functions/surveys/read-surveys.ts'),
} as const satisfies Readonly<Record<string, () => Promise<Module>>>;
export type FunctionName = keyof typeof files;
export const functionNames = Object.keys(files) as FunctionName[];

/** A handler as Lambda calls it. Not kept here: a module is kept by Node. */
export const load = async (name: FunctionName): Promise<Handler> => {
  const module: Module = await files[name]();
  return module.handler as Handler;
};

/** What handlers read of the context; its callbacks are gone from Node 24's runtime. */
const contextOf = (name: FunctionName): LambdaContext => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: name,
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
  memoryLimitInMB: '512',
  awsRequestId: randomUUID(),
  logGroupName: name,
  logStreamName: 'local',
  // Less than a page of due work asks for: each is handed on alone, and others have their turn in between.
  getRemainingTimeInMillis: () => 30_000,
});

/** Runs a handler as Lambda does: with an event and a context, and nothing else. */
export const invoke = async (name: FunctionName, event: unknown): Promise<unknown> =>
  (await load(name))(event, contextOf(name));

/** All but the reference page, so that the first event does not wait for imports. */
export const preload = async (): Promise<void> => {
  await Promise.all(functionNames.filter((name) => name !== 'console/docs').map(load));
};
