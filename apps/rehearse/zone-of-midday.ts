/** Real zones around the globe, about two hours apart. */
const ZONES = [
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Chicago',
  'America/New_York',
  'America/Sao_Paulo',
  'Atlantic/Azores',
  'Europe/London',
  'Europe/Helsinki',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Bangkok',
  'Asia/Tokyo',
  'Australia/Brisbane',
  'Pacific/Auckland',
] as const;

const hourIn = (zone: string, at: Date): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(at));

/** A zone in which it is now nearest to 13:30, for quiet hours are real and so is the emulator's clock. */
export const zoneOfMidday = (at: Date): string => {
  const off = (zone: string): number => Math.abs(hourIn(zone, at) - 13);
  return ZONES.reduce<string>((best, zone) => (off(zone) < off(best) ? zone : best), ZONES[0]);
};
