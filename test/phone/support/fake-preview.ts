const card = {
  channel: 'rcs',
  direction: 'in',
  text: 'One more visit.',
  card: null,
  cards: [{ title: '40 points to Silver', description: 'One more visit.', mediaUrl: '/phone/media/almost-silver.png' }],
  suggestions: [{ text: 'See rewards', kind: 'reply', card: 0 }],
};

/** What the panel for previews asks the system for. */
export const previewAnswers = {
  'GET /local/messages': () => [
    {
      message: 'almost-silver',
      about: 'Nearly there.',
      class: 'marketing',
      channels: ['rcs', 'sms'],
      languages: ['en', 'sv'],
    },
    { message: 'news', about: 'A letter.', class: 'marketing', channels: ['sms'], languages: ['en'] },
  ],
  'GET /local/preview': () => ({
    language: 'en',
    view: card,
    notes: [{ text: 'title 19 of 200' }, { text: 'UCS-2 because of …', warn: true }],
  }),
};
