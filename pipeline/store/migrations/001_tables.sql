-- The tables. Dates are ISO 8601 text; JSON lists are text; true and false are 1 and 0; unknown is NULL.

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  tool_version TEXT NOT NULL,
  rules_version TEXT NOT NULL,           -- digest of everything that decides which facts are found
  sources TEXT NOT NULL,                 -- JSON list: what the run was given
  pid INTEGER NOT NULL,                  -- tells a run at work from one that was killed
  started TEXT NOT NULL,
  finished TEXT,
  status TEXT NOT NULL CHECK (status IN ('running', 'done', 'done in part', 'failed', 'interrupted')),
  new INTEGER NOT NULL DEFAULT 0,        -- articles
  changed INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,     -- inputs
  officials INTEGER NOT NULL DEFAULT 0,  -- facts written
  documents INTEGER NOT NULL DEFAULT 0,
  ranks INTEGER NOT NULL DEFAULT 0,
  statements INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE failures (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
  source TEXT NOT NULL,                  -- the file, address or row
  error TEXT NOT NULL,                   -- the error's class
  problem TEXT NOT NULL,
  hint TEXT,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX failures_run ON failures(run_id);

CREATE TABLE fetches (
  url TEXT PRIMARY KEY,
  status INTEGER,                        -- HTTP status, NULL where no answer came
  etag TEXT,
  last_modified TEXT,
  fetched_at TEXT NOT NULL,
  warc TEXT,                             -- where the raw answer is kept: file and offset
  error TEXT
) STRICT;
CREATE INDEX fetches_at ON fetches(fetched_at);

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,              -- the address, or urn:press:... where none is known
  address_key TEXT NOT NULL UNIQUE,      -- the address without what does not make another article
  outlet TEXT,
  headline TEXT NOT NULL,
  lead TEXT,
  published TEXT,
  updated TEXT,
  authors TEXT NOT NULL DEFAULT '[]',    -- JSON list
  section TEXT,
  form TEXT,
  tags TEXT NOT NULL DEFAULT '[]',       -- JSON list
  credit TEXT,
  source_id TEXT NOT NULL,               -- the id that the input gave it
  reader TEXT,
  contradictions TEXT NOT NULL DEFAULT '[]',
  day TEXT,                              -- of `published`
  week TEXT,                             -- the Monday of that day
  digest TEXT NOT NULL,                  -- of all that the reader gave: same digest, same article
  version_id INTEGER REFERENCES versions(id) DEFERRABLE INITIALLY DEFERRED,  -- the present text
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL
) STRICT;
CREATE INDEX articles_version ON articles(version_id);
CREATE INDEX articles_published ON articles(published);
CREATE INDEX articles_week ON articles(week, outlet);

CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  headline TEXT NOT NULL,
  seen TEXT NOT NULL,                    -- when this text was first seen
  run_id INTEGER REFERENCES runs(id),    -- the run whose facts it bears
  rules_version TEXT,                    -- of that run
  UNIQUE (article_id, text_sha256)
) STRICT;

CREATE TRIGGER versions_immutable BEFORE UPDATE OF id, article_id, text, text_sha256, headline, seen ON versions
BEGIN
  SELECT RAISE(ABORT, 'the text of a version is never altered; offsets refer to it');
END;

CREATE TABLE passages (
  version_id INTEGER NOT NULL REFERENCES versions(id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL CHECK ("end" >= start),
  strong INTEGER NOT NULL DEFAULT 0,
  credit TEXT,
  PRIMARY KEY (version_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE links (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('document', 'related')),
  text TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (article_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE provinces (
  id TEXT PRIMARY KEY,                   -- a unit between two dates
  name TEXT NOT NULL,
  type TEXT,
  region TEXT,
  valid_from TEXT,
  valid_to TEXT,
  successor TEXT
) STRICT;

CREATE TABLE indicators (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  disambiguation TEXT,                   -- only where others bear the name: what this one is known for
  label TEXT NOT NULL,                   -- name, and disambiguation where there is one
  sole_article_id INTEGER REFERENCES articles(id) ON DELETE CASCADE,  -- a short form, known in one article only
  first_seen TEXT,                       -- dates of publication
  last_seen TEXT,
  articles INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX people_key ON people(name_key);
CREATE INDEX people_sole ON people(sole_article_id);

CREATE TABLE merged_people (
  old_id INTEGER PRIMARY KEY,            -- an id that was a person's until it proved to be another's
  person_id INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX merged_people_person ON merged_people(person_id);

CREATE TABLE positions (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,              -- the wording folded and abbreviations written out, with its place
  position TEXT NOT NULL,
  label TEXT NOT NULL,                   -- position, and place where its wording has none
  title TEXT,
  organisation TEXT,
  place TEXT,
  place_id TEXT REFERENCES provinces(id),
  class TEXT NOT NULL
) STRICT;
CREATE INDEX positions_place ON positions(place_id);

CREATE TABLE tenures (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  position_id INTEGER NOT NULL REFERENCES positions(id),
  status TEXT NOT NULL,                  -- of the latest article
  first_seen TEXT,                       -- publication of the first and last article that has them in the post
  last_seen TEXT,
  incoming_seen TEXT,                    -- first article that has them coming into it
  former_seen TEXT,                      -- first article that has them out of it
  articles INTEGER NOT NULL,
  first_article_id INTEGER REFERENCES articles(id) ON DELETE SET NULL,
  last_article_id INTEGER REFERENCES articles(id) ON DELETE SET NULL,
  UNIQUE (person_id, position_id)
) STRICT;
CREATE INDEX tenures_position ON tenures(position_id);
CREATE INDEX tenures_first ON tenures(first_article_id);
CREATE INDEX tenures_last ON tenures(last_article_id);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  number TEXT,                           -- the one normal form
  issuer TEXT,                           -- as most articles have it
  issued TEXT,                           -- the most precise date, as most articles have it
  title TEXT,
  label TEXT NOT NULL,                   -- kind and number, or kind and title
  key TEXT NOT NULL,                     -- kind with number, or with subject: candidates for one document
  place TEXT,                            -- the key of the place whose number it is, for provinces' documents
  year TEXT,
  named INTEGER NOT NULL DEFAULT 0,
  url TEXT,
  first_seen TEXT,
  last_seen TEXT,
  articles INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX documents_key ON documents(key);

CREATE TABLE facts (
  id INTEGER PRIMARY KEY,                -- of officials, citations, ranks and statements alike
  version_id INTEGER NOT NULL REFERENCES versions(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('official', 'document', 'rank', 'statement')),
  score REAL
) STRICT;
CREATE INDEX facts_version ON facts(version_id, kind);

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES versions(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  surface TEXT NOT NULL,
  rule TEXT NOT NULL,
  score REAL,
  fact_id INTEGER NOT NULL REFERENCES facts(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX mentions_version ON mentions(version_id, start);
CREATE INDEX mentions_fact ON mentions(fact_id);

CREATE TRIGGER mentions_exact BEFORE INSERT ON mentions
WHEN (SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) FROM versions WHERE id = NEW.version_id) IS NOT NEW.surface
  OR (SELECT version_id FROM facts WHERE id = NEW.fact_id) IS NOT NEW.version_id
BEGIN
  SELECT RAISE(ABORT, 'a mention is the exact characters of its version''s text, and of its fact''s version');
END;
CREATE TRIGGER mentions_fixed BEFORE UPDATE OF version_id, start, "end", surface, fact_id ON mentions
BEGIN
  SELECT RAISE(ABORT, 'a mention is never altered; delete it and insert another');
END;
CREATE TRIGGER facts_fixed BEFORE UPDATE OF id, version_id, kind ON facts
BEGIN
  SELECT RAISE(ABORT, 'a fact stays with its version');
END;

CREATE TABLE officials (
  id INTEGER PRIMARY KEY REFERENCES facts(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES people(id),
  position_id INTEGER NOT NULL REFERENCES positions(id),
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('current', 'former', 'acting', 'incoming')),
  class TEXT NOT NULL CHECK (class IN ('public', 'unit', 'foreign', 'other')),
  grade TEXT,
  title TEXT,
  organisation TEXT,
  place TEXT,
  place_id TEXT REFERENCES provinces(id)
) STRICT;
CREATE INDEX officials_person ON officials(person_id, position_id);

CREATE TABLE citations (
  id INTEGER PRIMARY KEY REFERENCES facts(id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  kind TEXT NOT NULL,
  number TEXT,                           -- as the article writes it
  number_key TEXT,
  date TEXT,
  issuer TEXT,
  subject TEXT,
  named INTEGER NOT NULL,
  provisions TEXT NOT NULL DEFAULT '[]', -- JSON list
  url TEXT,
  doubt TEXT
) STRICT;
CREATE INDEX citations_document ON citations(document_id);

CREATE TABLE ranks (
  id INTEGER PRIMARY KEY REFERENCES facts(id) ON DELETE CASCADE,
  subject TEXT,
  subject_id TEXT REFERENCES provinces(id),
  indicator TEXT,
  indicator_id TEXT REFERENCES indicators(id),
  rank INTEGER,
  top INTEGER,
  out_of INTEGER,
  scope TEXT,
  year INTEGER,
  change INTEGER,
  previous INTEGER,
  base_year INTEGER,
  domain TEXT NOT NULL,
  target INTEGER NOT NULL,
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX ranks_indicator ON ranks(indicator_id, year);

CREATE TABLE statements (
  id INTEGER PRIMARY KEY REFERENCES facts(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id),
  speaker TEXT,
  position TEXT,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  question TEXT
) STRICT;
CREATE INDEX statements_person ON statements(person_id);

-- What is derived and has to be computed anew, written with the facts: a killed run leaves the list behind.
CREATE TABLE stale (
  kind TEXT NOT NULL CHECK (kind IN ('person', 'document')),
  id INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
