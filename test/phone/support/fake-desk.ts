/** One conversation with Bo, as the API answers it: he waits until somebody writes to him. */
export const deskAnswers = (now: () => string) => {
  const bo = 'm-bo';
  const lines: object[] = [
    {
      kind: 'received',
      id: 'asked',
      at: '2026-11-21T16:40:00.000Z',
      channel: 'whatsapp',
      text: 'My order was cold and late.',
    },
    { kind: 'noted', id: 'note', at: '2026-11-21T16:45:00.000Z', by: 'Ben', text: 'The second time this week.' },
  ];
  let resolved = false;
  let answered: object | undefined;
  let assignee: string | undefined;
  const conversation = () => ({
    ...{
      memberId: bo,
      rev: lines.length,
      state: answered ? 'waiting' : 'open',
      turns: lines.length,
      team: 'guests',
      tags: ['late'],
    },
    ...{ openedAt: '2026-11-21T16:40:00.000Z', lastAt: now(), missed: ['first-answer'], targets: {} },
    ...(answered === undefined ? { waitingSince: '2026-11-21T16:40:00.000Z' } : { answered }),
    ...(assignee === undefined ? {} : { assignee, heldUntil: '2026-11-22T04:00:00.000Z' }),
  });
  const inView = (view: string | null): boolean =>
    !resolved && view === (answered ? 'waiting' : assignee === undefined ? 'unassigned' : 'mine');
  return {
    'GET /conversations': (_: unknown, query: URLSearchParams) => ({
      conversations: inView(query.get('view')) ? [conversation()] : [],
    }),
    'GET /conversations/m-bo': () => ({
      id: bo,
      conversation: conversation(),
      ways: [{ channel: 'whatsapp', canReply: true, until: '2026-11-22T16:40:00.000Z' }],
      templates: [],
      canned: [{ name: 'sorry', about: 'Apology', text: 'We are sorry.' }],
      present: [{ by: 'Ben', doing: 'viewing' }],
      history: lines,
    }),
    'POST /conversations/m-bo/messages': () => {
      const id = 'held';
      lines.push({
        kind: 'sent',
        id,
        at: now(),
        channel: 'whatsapp',
        by: 'Ada',
        text: 'Sorry, Bo. The next is on us.',
      });
      answered = { by: 'Ada', at: now(), turn: lines.length };
      assignee = 'Ada';
      return { messageId: id };
    },
    'POST /conversations/m-bo/assign': () => {
      assignee = 'Ada';
      return {};
    },
    'POST /conversations/m-bo/resolve': () => {
      resolved = true;
      return {};
    },
    'POST /conversations/m-bo/release': () => ({}),
    'POST /conversations/m-bo/seen': () => ({ present: [] }),
  };
};
