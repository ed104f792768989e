import * as z from 'zod';
import { CalendarDay } from '#words/instant.ts';
import { audited } from '#runtime/audited.ts';
import { audit, now } from '#runtime/deps.ts';
import { refuse } from '#runtime/http.ts';
import { need } from '#runtime/need.ts';
import { signedEndpoint } from '#runtime/signed-endpoint.ts';
import { firstIssue } from '#words/issue.ts';

const edges = need({ audit, now });

/** Where a page goes on: the instant and the id of a request. */
const Cursor = z.string().min(1).max(200).optional();

/** GET /audit?day=2026-11-21: what operators did through the API on a UTC day, in pages; today when no day is given. */
export const handler = signedEndpoint(
  'request',
  audited(
    () => ({ action: 'audit.read' }),
    async ({ query }) => {
      const { audit, now } = await edges();
      const day = CalendarDay.safeParse(query['day'] ?? now().toISOString().slice(0, 10));
      if (!day.success) return refuse(400, firstIssue(day.error).reason, 'day');
      const after = Cursor.safeParse(query['after']);
      if (!after.success) return refuse(400, 'expected `next` of the page before', 'after');
      return { status: 200, body: { day: day.data, ...(await audit.list(day.data, after.data)) } };
    },
  ),
);
