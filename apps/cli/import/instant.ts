import { DateTime } from 'luxon';

const Day = /^\d{4}-\d{2}-\d{2}$/;
const DayAndTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * An ISO date or date and time as an instant; without an offset it is read in `zone`. A day without a time is its noon,
 * so that it stays the same day for members some hours to the east or west.
 */
export const instantReader = (zone: string): ((text: string) => string | undefined) => {
  const days = new Map<string, string | undefined>();
  const read = (iso: string): string | undefined => {
    const time = DateTime.fromISO(iso, { zone });
    return time.isValid ? time.toUTC().toISO() : undefined;
  };
  return (text) => {
    if (DayAndTime.test(text)) return read(text.replace(' ', 'T'));
    if (!Day.test(text)) return undefined;
    if (!days.has(text)) days.set(text, read(`${text}T12:00`));
    return days.get(text);
  };
};
