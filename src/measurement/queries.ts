/** A question to the archive, in SQL that Athena and DuckDB read alike: `on` and `of` are words of SQL, so they stand in quotes. */
export interface Query {
  readonly about: string;
  readonly sql: string;
}

/** Kept in the workgroup by these names, and asked by them: `regulars query --named delivery`. */
export const QUERIES: Readonly<Record<string, Query>> = {
  delivery: {
    about: 'Messages sent, delivered, read and failed, by day of sending, channel and provider',
    sql: `SELECT "on" AS sent_on, dimensions.channel AS channel, dimensions.provider AS provider,
  SUM(CASE WHEN kind = 'message.sent' THEN 1 ELSE 0 END) AS sent,
  SUM(CASE WHEN kind = 'message.delivered' THEN 1 ELSE 0 END) AS delivered,
  SUM(CASE WHEN kind = 'message.read' THEN 1 ELSE 0 END) AS seen,
  SUM(CASE WHEN kind = 'message.failed' THEN 1 ELSE 0 END) AS failed
FROM facts WHERE family = 'messages' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  },
  failures: {
    about: 'Why messages failed or were refused',
    sql: `SELECT kind, why, dimensions.channel AS channel, COUNT(*) AS messages
FROM facts WHERE family = 'messages' AND kind IN ('message.failed', 'message.refused')
GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3`,
  },
  goals: {
    about: 'Runs, goals and what was bought by them, by journey and way',
    sql: `SELECT dimensions.journey AS journey, dimensions.variant AS variant, currency,
  SUM(CASE WHEN kind = 'run.started' THEN 1 ELSE 0 END) AS started,
  SUM(CASE WHEN kind = 'run.held' THEN 1 ELSE 0 END) AS held,
  SUM(CASE WHEN kind = 'goal.reached' THEN 1 ELSE 0 END) AS reached,
  SUM(CASE WHEN kind = 'goal.reached' THEN measures.amount ELSE 0 END) AS amount
FROM facts WHERE family = 'runs' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  },
  money: {
    about: 'Purchases by day and tier',
    sql: `SELECT "on" AS bought_on, dimensions.tier AS tier, currency, COUNT(*) AS purchases, SUM(measures.amount) AS amount,
  COUNT(DISTINCT member) AS members
FROM facts WHERE family = 'money' AND kind = 'purchase.completed' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  },
};
