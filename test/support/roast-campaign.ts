import { Journey } from '#programme/grammar/journey.ts';
import { smallProgramme } from './programme.ts';
import { segmentsProgramme } from './segments.ts';

/** The small programme with a campaign of one text to everybody, `roast`, which begins at that wall time in Stockholm. */
export const roastCampaign = (at: string) => {
  const small = smallProgramme();
  const roast = Journey.parse({
    ...{ journey: 'roast', about: 'A new roast', topic: 'offers' },
    trigger: { campaign: 'all', at, in: 'Europe/Stockholm' },
    steps: [{ send: 'almost-silver', via: ['sms'] }, { wait: { for: '2d' } }],
  });
  const { segments } = segmentsProgramme({ all: 'member.points >= 0.0' });
  return { ...small, segments, journeys: { ...small.journeys, roast } };
};
