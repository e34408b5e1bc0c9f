-- What people said of who is who. A verdict is about two bearers of a name, each in an article: they are the same
-- person, or the first is another than the second. So it holds whatever rows the people have.

CREATE TABLE identities (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  what TEXT NOT NULL CHECK (what IN ('same', 'other')),
  one_url TEXT NOT NULL,
  one_article TEXT NOT NULL,             -- the key of the article's address
  one_name TEXT NOT NULL,                -- the key of the name
  two_url TEXT NOT NULL,
  two_article TEXT NOT NULL,
  two_name TEXT NOT NULL,
  gone_id INTEGER,                       -- the id that a merge took out of use here; given back when undone
  note TEXT,
  reviewer TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
) STRICT;

-- Whom the bearers that verdicts name are taken for: derived, written with the facts and with each verdict.
CREATE TABLE pinned_people (
  address_key TEXT NOT NULL,
  name_key TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  PRIMARY KEY (address_key, name_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX pinned_people_person ON pinned_people(person_id);
CREATE INDEX pinned_people_name ON pinned_people(name_key);
