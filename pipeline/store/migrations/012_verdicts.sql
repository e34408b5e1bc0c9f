-- What people said of facts. A verdict is about what an article says, not about a row: it is found again when the
-- article is read anew by other rules, or into another database.

CREATE TABLE verdicts (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,              -- digest of who said what of which fact and when
  url TEXT NOT NULL,                     -- the article's address, its key, and the digest of its text
  address_key TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('official', 'document', 'rank', 'statement')),
  content TEXT NOT NULL,                 -- digest of what the fact says
  start INTEGER NOT NULL,                -- of its first mention in that text
  "end" INTEGER NOT NULL,
  fact TEXT NOT NULL,                    -- JSON: what it says, wordings as spans of that text
  rule TEXT,                             -- that found it then
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'rejected')),
  note TEXT,
  reviewer TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
) STRICT;
CREATE INDEX verdicts_article ON verdicts(address_key, kind, content);
CREATE INDEX verdicts_text ON verdicts(text_sha256);

-- The verdict that counts for a stored fact: derived, written with the facts and with each verdict.
CREATE TABLE fact_verdicts (
  fact_id INTEGER PRIMARY KEY REFERENCES facts(id) ON DELETE CASCADE,
  verdict TEXT NOT NULL,
  verdict_id INTEGER NOT NULL REFERENCES verdicts(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX fact_verdicts_verdict ON fact_verdicts(verdict_id);

CREATE VIEW rejected_facts AS SELECT fact_id FROM fact_verdicts WHERE verdict = 'rejected';

-- The four views get one more column at their end, `verdict`: confirmed, rejected or unreviewed.

DROP VIEW official_mentions;
CREATE VIEW official_mentions AS
SELECT a.id AS article_id, a.url, a.outlet, a.published, o.name, o.position, o.status, o.class,
       m.start, m."end", m.surface,
       o.person_id, o.position_id, o.grade, o.title, o.organisation, o.place, o.place_id,
       m.rule, m.score, o.id AS fact_id, m.id AS mention_id, m.version_id, a.week,
       coalesce(w.verdict, 'unreviewed') AS verdict
FROM articles a
JOIN facts f ON f.version_id = a.version_id AND f.kind = 'official'
JOIN officials o ON o.id = f.id
JOIN mentions m ON m.fact_id = f.id
LEFT JOIN fact_verdicts w ON w.fact_id = f.id;

DROP VIEW document_citations;
CREATE VIEW document_citations AS
SELECT a.id AS article_id, a.url, a.outlet, a.published, c.kind, d.number, c.date AS issued, c.issuer,
       m.start, m."end", m.surface,
       c.document_id, c.number AS number_as_written, c.subject, c.provisions, c.named, c.doubt,
       m.rule, m.score, c.id AS fact_id, m.id AS mention_id, m.version_id, a.week,
       coalesce(w.verdict, 'unreviewed') AS verdict
FROM articles a
JOIN facts f ON f.version_id = a.version_id AND f.kind = 'document'
JOIN citations c ON c.id = f.id
JOIN documents d ON d.id = c.document_id
JOIN mentions m ON m.fact_id = f.id
LEFT JOIN fact_verdicts w ON w.fact_id = f.id;

DROP VIEW rank_figures;
CREATE VIEW rank_figures AS
SELECT a.id AS article_id, a.url, a.outlet, a.published, r.subject, r.indicator, r.rank, r.out_of, r.scope,
       r.year, r.change, m.start, m."end", m.surface,
       r.top, r.previous, r.base_year, r.domain, r.target, r.evidence, r.subject_id, r.indicator_id,
       m.rule, m.score, r.id AS fact_id, m.id AS mention_id, f.version_id, a.week,
       coalesce(w.verdict, 'unreviewed') AS verdict
FROM articles a
JOIN facts f ON f.version_id = a.version_id AND f.kind = 'rank'
JOIN ranks r ON r.id = f.id
LEFT JOIN mentions m ON m.id = (SELECT min(id) FROM mentions WHERE fact_id = f.id)
LEFT JOIN fact_verdicts w ON w.fact_id = f.id;

DROP VIEW speech;
CREATE VIEW speech AS
SELECT a.id AS article_id, a.url, a.outlet, a.published, s.speaker, s.position, s.kind, s.text, s.start, s."end",
       s.person_id, s.question, f.score, s.id AS fact_id, f.version_id, a.week,
       coalesce(w.verdict, 'unreviewed') AS verdict
FROM articles a
JOIN facts f ON f.version_id = a.version_id AND f.kind = 'statement'
JOIN statements s ON s.id = f.id
LEFT JOIN fact_verdicts w ON w.fact_id = f.id;
