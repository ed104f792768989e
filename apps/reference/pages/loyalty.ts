import { Loyalty } from '#programme/grammar/loyalty.ts';
import { pageOf, plain, text, type Page } from '../document.ts';
import { examplesOf } from '../examples.ts';
import { jsonOf } from '../schema-words.ts';
import { sectionsOf } from '../sections.ts';

/** `loyalty.yaml`, section by section. */
export const loyaltyPage = (): Page =>
  pageOf('loyalty', 'loyalty.yaml: points, tiers, stamps, cashback, rewards', [
    plain(
      text(
        'One file, for brands without a loyalty engine of their own. Each of these is a key of it, and none is needed. What a rule `gives` is the name of a bonus or a reward of this file, or is written in place.',
      ),
    ),
    ...sectionsOf(jsonOf(Loyalty), examplesOf('loyalty')),
  ]);
