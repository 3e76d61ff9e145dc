import SqliteDatabase from 'better-sqlite3';

/** What happens to a reader without the list of allowed schemas: a view named like a table never ends, and nothing inside the process can stop it. */
process.on('message', () => {
  const database = new SqliteDatabase(':memory:');
  database.exec('CREATE VIEW note AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) AS id FROM c');
  database.prepare('SELECT id FROM note').all();
});
process.send?.('ready');
