import { almostSilver } from './stories/almost-silver.ts';
import { cardTapped } from './stories/card-tapped.ts';
import { doctorStory } from './stories/doctor.ts';
import { duplicatesAndPoison } from './stories/duplicates-and-poison.ts';
import { erased } from './stories/erased.ts';
import { expiryScan } from './stories/expiry-scan.ts';
import { keys } from './stories/keys.ts';
import { redemptionByReply } from './stories/redemption-by-reply.ts';
import { stopDuringFallback } from './stories/stop-during-fallback.ts';
import { welcome } from './stories/welcome.ts';
import type { Story } from './story.ts';

export const stories: readonly Story[] = [
  doctorStory,
  welcome,
  almostSilver,
  cardTapped,
  stopDuringFallback,
  expiryScan,
  redemptionByReply,
  erased,
  keys,
  duplicatesAndPoison,
];
