type Handler = (event: unknown, context: object) => Promise<unknown>;
export type HandlerName = 'accept' | 'advance' | 'send' | 'receipt' | 'scan' | 'work';

/** The Lambda functions themselves, imported after the environment is set. */
export const load = async (): Promise<Readonly<Record<HandlerName, Handler>>> => {
  const modules = await Promise.all([
    import('../../functions/events/accept-event.ts'),
    import('../../functions/journeys/advance-journey.ts'),
    import('../../functions/channels/send-message.ts'),
    import('../../functions/inbound/receive-receipt.ts'),
    import('../../functions/journeys/scan-due.ts'),
    import('../../functions/journeys/do-due.ts'),
  ]);
  const [accept, advance, send, receipt, scan, work] = modules.map(({ handler }) => handler as unknown as Handler);
  return { accept, advance, send, receipt, scan, work } as Record<HandlerName, Handler>;
};
