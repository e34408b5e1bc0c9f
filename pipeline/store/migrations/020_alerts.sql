-- What changed in the world, and what watchlists were told.

CREATE INDEX officials_position ON officials(position_id);

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,              -- the kind and what changed: a change is known once
  kind TEXT NOT NULL CHECK (kind IN ('new holder', 'new position', 'first cited', 'figure differs',
    'silent correction', 'target missed', 'rank improved', 'rank fell')),
  subject TEXT NOT NULL,                 -- whose change it is, as shown: a position, a person, a document, a rank
  before TEXT,                           -- as shown: the holder, position or figure until now
  after TEXT NOT NULL,
  person TEXT,                           -- keys by which watchlists find it
  position TEXT,
  document TEXT,
  indicator TEXT,
  place TEXT,
  published TEXT,                        -- of the article that shows the change
  at TEXT NOT NULL                       -- when it was noticed
) STRICT;
CREATE INDEX events_published ON events(published);

CREATE TABLE event_evidence (            -- the characters that show the state now, and those that show it before
  event_id INTEGER NOT NULL REFERENCES events(id) ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('now', 'before')),
  version_id INTEGER NOT NULL REFERENCES versions(id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (event_id, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_evidence_version ON event_evidence(version_id);

CREATE TABLE alerts (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,              -- by which receivers drop doubles; never changes
  list TEXT NOT NULL,
  item TEXT NOT NULL,                    -- the item's label
  once TEXT,                             -- a figure or change that rings once, whoever prints it
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  version_id INTEGER NOT NULL REFERENCES versions(id) ON DELETE CASCADE,
  fact_id INTEGER REFERENCES facts(id) ON DELETE SET NULL,
  event_id INTEGER REFERENCES events(id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('official', 'document', 'rank', 'statement', 'text', 'change')),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  surface TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (list, item, article_id, once)
) STRICT;
CREATE INDEX alerts_article ON alerts(article_id);
CREATE INDEX alerts_version ON alerts(version_id);
CREATE INDEX alerts_fact ON alerts(fact_id);
CREATE INDEX alerts_event ON alerts(event_id);
CREATE INDEX alerts_once ON alerts(list, item, once);
CREATE INDEX alerts_at ON alerts(at);

CREATE TABLE watch_state (               -- where the watch stands: `matched` is the last version looked at
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- one row an alert, with its article and, of a change, what changed
CREATE VIEW alert_rows AS
SELECT l.id, l.uid, l.at, l.list, l.item, l.kind, l.surface, l.start, l."end", l.article_id, l.version_id, l.fact_id,
       a.url, a.outlet, a.published, a.headline, l.event_id, e.kind AS change, e.subject, e.before, e.after
FROM alerts l JOIN articles a ON a.id = l.article_id LEFT JOIN events e ON e.id = l.event_id;

-- one row a change, with its two pieces of evidence
CREATE VIEW event_rows AS
SELECT e.id, e.kind, e.subject, e.before, e.after, e.published, e.at,
       a.id AS article_id, a.url, a.outlet, n.version_id, n.start, n."end",
       substr(v.text, n.start + 1, n."end" - n.start) AS surface,
       b.id AS before_article_id, b.url AS before_url, b.outlet AS before_outlet, b.published AS before_published,
       p.version_id AS before_version_id, p.start AS before_start, p."end" AS before_end,
       substr(w.text, p.start + 1, p."end" - p.start) AS before_surface
FROM events e
LEFT JOIN event_evidence n ON n.event_id = e.id AND n.side = 'now'
LEFT JOIN versions v ON v.id = n.version_id LEFT JOIN articles a ON a.id = v.article_id
LEFT JOIN event_evidence p ON p.event_id = e.id AND p.side = 'before'
LEFT JOIN versions w ON w.id = p.version_id LEFT JOIN articles b ON b.id = w.article_id;
