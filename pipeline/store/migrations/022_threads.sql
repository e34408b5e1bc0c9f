-- Threads: the articles of several papers about one event. Copies (see stories) are one text; these need not be.

CREATE TABLE threads (
  id INTEGER PRIMARY KEY,
  first_article_id INTEGER REFERENCES articles(id) ON DELETE SET NULL,  -- the first to report
  headline TEXT,                         -- of the article nearest to all others
  articles INTEGER NOT NULL DEFAULT 0,
  outlets INTEGER NOT NULL DEFAULT 0,
  first_at TEXT,                         -- publication of the first and last article, in UTC
  last_at TEXT
) STRICT;
CREATE INDEX threads_first ON threads(first_article_id);
CREATE INDEX threads_last ON threads(last_at);

CREATE TABLE thread_articles (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  version_id INTEGER NOT NULL,           -- the text that was looked at
  method TEXT NOT NULL,
  at TEXT NOT NULL,                      -- publication in UTC, else when it was first seen
  terms TEXT,                            -- JSON: term to weight, until the article is too old to be joined
  thread_id INTEGER REFERENCES threads(id) ON DELETE SET NULL,  -- NULL while no other tells of its event
  likeness REAL                          -- to the nearest article of the thread
) STRICT;
CREATE INDEX thread_articles_thread ON thread_articles(thread_id);
CREATE INDEX thread_articles_at ON thread_articles(at) WHERE terms IS NOT NULL;

CREATE TABLE thread_terms (              -- articles that share some of these may tell of one event
  term TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (term, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_terms_article ON thread_terms(article_id);

-- one row an article of a thread
CREATE VIEW thread_rows AS
SELECT t.id AS thread_id, t.headline AS thread, t.articles, t.outlets, t.first_at, t.last_at,
       a.id AS article_id, a.url, a.outlet, a.published, a.headline, x.likeness, a.id = t.first_article_id AS is_first
FROM threads t JOIN thread_articles x ON x.thread_id = t.id JOIN articles a ON a.id = x.article_id;
