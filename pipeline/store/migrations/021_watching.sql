-- Where the watch stands: who holds it, when each paper is asked next, and what is on its way to whom.

CREATE TABLE leases (                    -- one process a database does what `name` says
  name TEXT PRIMARY KEY,
  token TEXT NOT NULL,                   -- of the holder; every write of the holder checks it
  pid INTEGER NOT NULL,
  host TEXT NOT NULL,
  born TEXT,                             -- when that process began, as its system counts: tells a pid used again
  taken TEXT NOT NULL,
  heartbeat TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE polls (
  outlet TEXT PRIMARY KEY,               -- its domain
  next_at TEXT NOT NULL,
  polled_at TEXT,
  per_hour REAL NOT NULL,                -- new articles an hour, as of late
  failures INTEGER NOT NULL DEFAULT 0,   -- in a row
  polls INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE messages (                  -- the outbox: written with what it tells of, sent at least once
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,                     -- by which a receiver drops doubles: the alert's own, of several a new one
  channel TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('alert', 'digest', 'summary')),
  body TEXT NOT NULL,                    -- JSON: what is told, as it will be sent each time
  made TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at TEXT,                          -- of the next attempt; NULL once sent or given up
  sent TEXT,
  error TEXT,
  UNIQUE (channel, uid)
) STRICT;
CREATE INDEX messages_due ON messages(channel, next_at);
CREATE INDEX messages_made ON messages(channel, made);

CREATE TABLE notices (                   -- an alert for a channel, in one message at most
  alert_id INTEGER NOT NULL REFERENCES alerts(id) ON DELETE CASCADE,
  channel TEXT NOT NULL,
  held INTEGER NOT NULL DEFAULT 0,       -- by quiet hours or the limit an hour
  message_id INTEGER REFERENCES messages(id),
  PRIMARY KEY (alert_id, channel)
) STRICT, WITHOUT ROWID;
CREATE INDEX notices_waiting ON notices(channel, message_id);
CREATE INDEX notices_message ON notices(message_id);
