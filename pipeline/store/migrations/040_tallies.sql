-- Counts that the pages show, kept by the writer with each article: counting a million facts anew takes a second.

CREATE TABLE tallies (                   -- what the present version of each article holds
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  week TEXT NOT NULL,                    -- '' where unknown, as outlet
  outlet TEXT NOT NULL,
  officials INTEGER NOT NULL,            -- facts
  documents INTEGER NOT NULL,
  ranks INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  official_mentions INTEGER NOT NULL,    -- rows of the views of mentions
  document_mentions INTEGER NOT NULL
) STRICT;

CREATE TABLE week_counts (               -- the sums of the tallies
  week TEXT NOT NULL,
  outlet TEXT NOT NULL,
  articles INTEGER NOT NULL,
  officials INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  ranks INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  official_mentions INTEGER NOT NULL,
  document_mentions INTEGER NOT NULL,
  PRIMARY KEY (week, outlet)
) STRICT, WITHOUT ROWID;

INSERT INTO tallies
SELECT a.id, coalesce(a.week, ''), coalesce(a.outlet, ''),
       (SELECT count(*) FROM facts f WHERE f.version_id = a.version_id AND f.kind = 'official'),
       (SELECT count(*) FROM facts f WHERE f.version_id = a.version_id AND f.kind = 'document'),
       (SELECT count(*) FROM facts f WHERE f.version_id = a.version_id AND f.kind = 'rank'),
       (SELECT count(*) FROM facts f WHERE f.version_id = a.version_id AND f.kind = 'statement'),
       (SELECT count(*) FROM mentions m WHERE m.version_id = a.version_id AND m.kind = 'official'),
       (SELECT count(*) FROM mentions m WHERE m.version_id = a.version_id AND m.kind = 'document')
FROM articles a;

INSERT INTO week_counts
SELECT week, outlet, count(*), sum(officials), sum(documents), sum(ranks), sum(statements),
       sum(official_mentions), sum(document_mentions)
FROM tallies GROUP BY week, outlet;

CREATE TRIGGER tallies_insert AFTER INSERT ON tallies BEGIN
  INSERT INTO week_counts VALUES (NEW.week, NEW.outlet, 1, NEW.officials, NEW.documents, NEW.ranks,
    NEW.statements, NEW.official_mentions, NEW.document_mentions)
  ON CONFLICT (week, outlet) DO UPDATE SET articles = articles + 1,
    officials = officials + excluded.officials, documents = documents + excluded.documents,
    ranks = ranks + excluded.ranks, statements = statements + excluded.statements,
    official_mentions = official_mentions + excluded.official_mentions,
    document_mentions = document_mentions + excluded.document_mentions;
END;
CREATE TRIGGER tallies_delete AFTER DELETE ON tallies BEGIN
  UPDATE week_counts SET articles = articles - 1,
    officials = officials - OLD.officials, documents = documents - OLD.documents, ranks = ranks - OLD.ranks,
    statements = statements - OLD.statements, official_mentions = official_mentions - OLD.official_mentions,
    document_mentions = document_mentions - OLD.document_mentions
  WHERE week = OLD.week AND outlet = OLD.outlet;
  DELETE FROM week_counts WHERE week = OLD.week AND outlet = OLD.outlet AND articles = 0;
END;
CREATE TRIGGER tallies_fixed BEFORE UPDATE ON tallies BEGIN
  SELECT RAISE(ABORT, 'a tally is never altered; delete it and insert another');
END;

DROP VIEW coverage;
CREATE VIEW coverage AS
SELECT nullif(week, '') AS week, nullif(outlet, '') AS outlet, articles, officials, documents, ranks, statements
FROM week_counts;

CREATE INDEX articles_day ON articles(day);
