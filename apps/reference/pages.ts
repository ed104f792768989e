import type { Page } from './document.ts';
import { answersPage } from './pages/answers.ts';
import { conditionsPage } from './pages/conditions.ts';
import { contentsPage } from './pages/contents.ts';
import { eventsPage } from './pages/events.ts';
import { experimentsPage } from './pages/experiments.ts';
import { journeysPage } from './pages/journeys.ts';
import { keyFiguresPage } from './pages/key-figures.ts';
import { loyaltyPage } from './pages/loyalty.ts';
import { messagesPage } from './pages/messages.ts';
import { ownEventsPage } from './pages/own-events.ts';
import { questionsPage } from './pages/questions.ts';
import { segmentsPage } from './pages/segments.ts';
import { settingsPage } from './pages/settings.ts';
import { stepsPage } from './pages/steps.ts';
import { surveysPage } from './pages/surveys.ts';
import { textsPage } from './pages/texts.ts';

/** Every page of the reference, the way in first. */
export const referencePages = (): readonly Page[] => {
  const pages = [
    journeysPage(),
    stepsPage(),
    messagesPage(),
    textsPage(),
    conditionsPage(),
    eventsPage(),
    ownEventsPage(),
    answersPage(),
    questionsPage(),
    segmentsPage(),
    surveysPage(),
    experimentsPage(),
    loyaltyPage(),
    settingsPage(),
    keyFiguresPage(),
  ];
  return [contentsPage(pages), ...pages];
};
