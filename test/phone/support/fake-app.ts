/** What the brand's app asks for Ana, as the API answers it: one card lies there. */
export const appAnswers = () => ({
  'GET /members/m-ana': () => ({ memberId: 'm-ana', locale: 'sv-SE', consent: { 'sms:offers': 'granted' } }),
  'POST /members/m-ana/inbox-token': () => ({ token: 'hers' }),
  'GET /members/m-ana/inbox': () => ({
    member: { points: 960, tier: { name: 'Bronze', progress: 0.96, next: { name: 'Silver', pointsToGo: 40 } } },
    ...{ unread: 1, after: null, preferencesUrl: '/preferences' },
    cards: [
      { id: 'c1', title: 'En kaffe väntar', text: 'Hämta den före söndag.', isRead: false, buttons: [], stopUrl: null },
    ],
  }),
  'POST /members/m-ana/inbox/c1/read': () => ({}),
  'POST /consents': () => ({}),
});
