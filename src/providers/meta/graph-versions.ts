/** Until when Meta serves a version of the Graph API by itself (developers.facebook.com, Graph API changelog); no date yet: the newest. */
const USABLE_UNTIL: Readonly<Record<string, string | undefined>> = {
  'v20.0': '2026-09-24',
  'v21.0': '2027-01-21',
  'v22.0': '2027-05-20',
  'v23.0': '2027-10-08',
  'v24.0': '2028-02-18',
  'v25.0': '2028-07-29',
  'v26.0': undefined,
};

/** Known well enough to be taken by whoever passes it on, and not soon over. */
export const GRAPH_VERSION = 'v24.0';

const NEAR_DAYS = 90;

/** What is to be said of a version on a day; undefined while it is good. */
export const graphVersionWarning = (version: string, today: Date): string | undefined => {
  const until = USABLE_UNTIL[version];
  if (until === undefined) return version in USABLE_UNTIL ? undefined : `${version} is no version of Meta's we know of`;
  const days = (Date.parse(until) - today.getTime()) / 86_400_000;
  if (days < 0) return `Meta's ${version} ended on ${until}: use ${GRAPH_VERSION}`;
  return days < NEAR_DAYS ? `Meta's ${version} ends on ${until}: use ${GRAPH_VERSION}` : undefined;
};
