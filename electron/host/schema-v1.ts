/**
 * Schema version 1 of a .cxmap file, word for word as SQLite keeps it: vetting compares `sqlite_schema` with this text, so
 * once released not a blank of it may change. A later version is a new file like this one.
 * References are deferred, so that one edit may remove a parent and its children in any order.
 */
export const SCHEMA_V1_TABLES = [
  `CREATE TABLE document (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  document_id TEXT NOT NULL CHECK (length(document_id) BETWEEN 1 AND 64),
  lineage_id TEXT NOT NULL CHECK (length(lineage_id) BETWEEN 1 AND 64),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 9007199254740991),
  created_at TEXT NOT NULL CHECK (length(created_at) = 24),
  modified_at TEXT NOT NULL CHECK (length(modified_at) = 24),
  temas_version TEXT NOT NULL CHECK (length(temas_version) BETWEEN 1 AND 40)
) STRICT`,
  `CREATE TABLE board (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  name TEXT CHECK (length(name) <= 300),
  order_key TEXT NOT NULL CHECK (length(order_key) BETWEEN 1 AND 300)
) STRICT`,
  `CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  board_id TEXT NOT NULL REFERENCES board (id) DEFERRABLE INITIALLY DEFERRED,
  x REAL NOT NULL CHECK (x BETWEEN -1e7 AND 1e7),
  y REAL NOT NULL CHECK (y BETWEEN -1e7 AND 1e7),
  width REAL NOT NULL CHECK (width BETWEEN 40 AND 4000),
  height REAL NOT NULL CHECK (height BETWEEN 40 AND 20000),
  text TEXT NOT NULL CHECK (length(text) <= 20000),
  color TEXT NOT NULL CHECK (color IN ('yellow', 'orange', 'pink', 'violet', 'blue', 'teal', 'green', 'grey')),
  link TEXT CHECK (length(link) <= 2000),
  order_key TEXT NOT NULL CHECK (length(order_key) BETWEEN 1 AND 300)
) STRICT`,
  `CREATE TABLE map (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  board_id TEXT NOT NULL REFERENCES board (id) DEFERRABLE INITIALLY DEFERRED,
  x REAL NOT NULL CHECK (x BETWEEN -1e7 AND 1e7),
  y REAL NOT NULL CHECK (y BETWEEN -1e7 AND 1e7),
  form TEXT NOT NULL CHECK (form IN ('journey', 'blueprint')),
  title TEXT CHECK (length(title) <= 300),
  persona TEXT NOT NULL CHECK (length(persona) <= 300),
  scenario TEXT NOT NULL CHECK (length(scenario) <= 4000),
  scope TEXT NOT NULL CHECK (length(scope) <= 4000),
  goal TEXT NOT NULL CHECK (length(goal) <= 4000),
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('hypothesis', 'draft', 'validated', 'agreed')),
  order_key TEXT NOT NULL CHECK (length(order_key) BETWEEN 1 AND 300)
) STRICT`,
  `CREATE TABLE stage (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  map_id TEXT NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT CHECK (length(name) <= 300),
  order_key TEXT NOT NULL CHECK (length(order_key) BETWEEN 1 AND 300)
) STRICT`,
  `CREATE TABLE step (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  stage_id TEXT NOT NULL REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT CHECK (length(name) <= 300),
  order_key TEXT NOT NULL CHECK (length(order_key) BETWEEN 1 AND 300)
) STRICT`,
  `CREATE TABLE lane (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  map_id TEXT NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL CHECK (type IN ('doing', 'thinking', 'feeling', 'expectation', 'channel', 'emotion', 'pain', 'opportunity', 'evidence', 'customer', 'frontstage', 'backstage', 'support', 'custom', 'line-interaction', 'line-visibility', 'line-internal')),
  name TEXT CHECK (length(name) <= 300),
  order_key TEXT NOT NULL CHECK (length(order_key) BETWEEN 1 AND 300)
) STRICT`,
  `CREATE TABLE touchpoint (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  step_id TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
  lane_id TEXT NOT NULL REFERENCES lane (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) <= 20000),
  color TEXT CHECK (color IN ('yellow', 'orange', 'pink', 'violet', 'blue', 'teal', 'green', 'grey')),
  link TEXT CHECK (length(link) <= 2000),
  order_key TEXT NOT NULL CHECK (length(order_key) BETWEEN 1 AND 300)
) STRICT`,
  `CREATE TABLE curve (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  lane_id TEXT NOT NULL REFERENCES lane (id) DEFERRABLE INITIALLY DEFERRED,
  subject TEXT NOT NULL CHECK (subject IN ('experience', 'expectation', 'custom')),
  name TEXT CHECK (length(name) <= 300),
  scale_min REAL NOT NULL CHECK (scale_min BETWEEN -1000 AND 1000),
  scale_max REAL NOT NULL CHECK (scale_max BETWEEN -1000 AND 1000),
  order_key TEXT NOT NULL CHECK (length(order_key) BETWEEN 1 AND 300)
) STRICT`,
  `CREATE TABLE curve_point (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  curve_id TEXT NOT NULL REFERENCES curve (id) DEFERRABLE INITIALLY DEFERRED,
  step_id TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
  value REAL NOT NULL CHECK (value BETWEEN -1000 AND 1000),
  basis TEXT NOT NULL CHECK (basis IN ('assumed', 'observed', 'measured')),
  sample_size INTEGER CHECK (sample_size BETWEEN 0 AND 1000000000),
  measured_on TEXT CHECK (measured_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT`,
] as const;

export const SCHEMA_V1_INDEXES = [
  'CREATE INDEX note_by_board ON note (board_id)',
  'CREATE INDEX map_by_board ON map (board_id)',
  'CREATE INDEX stage_by_map ON stage (map_id)',
  'CREATE INDEX step_by_stage ON step (stage_id)',
  'CREATE INDEX lane_by_map ON lane (map_id)',
  'CREATE INDEX touchpoint_by_step ON touchpoint (step_id)',
  'CREATE INDEX touchpoint_by_lane ON touchpoint (lane_id)',
  'CREATE INDEX curve_by_lane ON curve (lane_id)',
  'CREATE INDEX curve_point_by_curve ON curve_point (curve_id)',
  'CREATE INDEX curve_point_by_step ON curve_point (step_id)',
] as const;
