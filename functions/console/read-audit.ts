import { CalendarDay } from '#words/instant.ts';
import { audited } from '#runtime/audited.ts';
import { audit, now } from '#runtime/deps.ts';
import { refuse } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';

const edges = need({ audit, now });

/** GET /audit?day=2026-11-21: what operators did through the API on a UTC day; today when no day is given. */
export const handler = signedEndpoint(
  'request',
  audited(
    () => ({ action: 'audit.read' }),
    async ({ query }) => {
      const { audit, now } = await edges();
      const day = CalendarDay.safeParse(query['day'] ?? now().toISOString().slice(0, 10));
      if (!day.success) return refuse(400, day.error.issues[0]?.message ?? 'not a day', 'day');
      return { status: 200, body: { day: day.data, entries: await audit.list(day.data) } };
    },
  ),
);
