-- What is remembered of the network, how healthy each paper's reading is, and which articles tell one story.

ALTER TABLE fetches ADD COLUMN final_url TEXT;       -- where redirects ended
ALTER TABLE fetches ADD COLUMN kind TEXT CHECK (kind IN ('article', 'feed', 'sitemap', 'listing'));
ALTER TABLE fetches ADD COLUMN key TEXT;             -- what the article was asked for as, as in articles.address_key
ALTER TABLE fetches ADD COLUMN article TEXT;         -- address_key of the article that was read; NULL: none was
CREATE INDEX fetches_key ON fetches(key);

CREATE TABLE records (                               -- every response in the web archives
  file TEXT NOT NULL,                                -- the archive's name
  offset INTEGER NOT NULL,                           -- bytes, of the packed record
  length INTEGER NOT NULL,
  url TEXT NOT NULL,                                 -- the address that answered
  status INTEGER NOT NULL,
  fetched_at TEXT NOT NULL,
  PRIMARY KEY (file, offset)
) STRICT, WITHOUT ROWID;
CREATE INDEX records_url ON records(url);

CREATE TABLE health (                                -- counts of one paper on one day, in Viet Nam's time
  outlet TEXT NOT NULL,                              -- its domain; the host where no paper is known
  day TEXT NOT NULL,
  sources INTEGER NOT NULL DEFAULT 0,                -- feeds, sitemaps and listings that answered
  unchanged INTEGER NOT NULL DEFAULT 0,              -- of these, with 304
  found INTEGER NOT NULL DEFAULT 0,                  -- addresses of articles that they gave
  fetched INTEGER NOT NULL DEFAULT 0,                -- pages of articles that were given in full
  parsed INTEGER NOT NULL DEFAULT 0,                 -- of these, with an article on them
  failed INTEGER NOT NULL DEFAULT 0,                 -- addresses that gave an error
  no_lead INTEGER NOT NULL DEFAULT 0,                -- articles parsed in which the field is empty
  no_body INTEGER NOT NULL DEFAULT 0,
  no_published INTEGER NOT NULL DEFAULT 0,
  no_authors INTEGER NOT NULL DEFAULT 0,             -- neither a byline nor an agency's credit
  no_section INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (outlet, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE sketches (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  version_id INTEGER NOT NULL,                       -- the text that was sketched
  method TEXT NOT NULL
) STRICT;

CREATE TABLE sketch_bands (                          -- texts that share a band of their sketches may be copies
  band INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (band, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sketch_bands_article ON sketch_bands(article_id);

CREATE TABLE stories (
  id INTEGER PRIMARY KEY,
  first_article_id INTEGER REFERENCES articles(id) ON DELETE SET NULL,  -- by time of publication
  articles INTEGER NOT NULL DEFAULT 0,
  outlets INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX stories_first ON stories(first_article_id);

CREATE TABLE copies (                                -- the articles of one story, the first included
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  story_id INTEGER NOT NULL REFERENCES stories(id) ON DELETE CASCADE,
  alike REAL NOT NULL                                -- share of the shorter text that the nearest copy has too
) STRICT;
CREATE INDEX copies_story ON copies(story_id);

-- one row an article of a story that several articles tell
CREATE VIEW story_articles AS
SELECT c.story_id, a.id AS article_id, a.url, a.outlet, a.published, a.headline, c.alike,
       a.id = s.first_article_id AS is_first, s.articles, s.outlets
FROM stories s JOIN copies c ON c.story_id = s.id JOIN articles a ON a.id = c.article_id;

-- as `coverage`, with what others had first left out
CREATE VIEW story_coverage AS
SELECT a.week, a.outlet, count(*) AS articles,
       count(*) FILTER (WHERE c.article_id IS NULL OR s.first_article_id = a.id) AS stories
FROM articles a LEFT JOIN copies c ON c.article_id = a.id LEFT JOIN stories s ON s.id = c.story_id
GROUP BY a.week, a.outlet;
