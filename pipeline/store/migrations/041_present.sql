-- Each fact of a present version bears its article, paper and time of publication, so that lists of facts are read in the
-- order of an index; with the joins over `facts` a million are sorted for each page. Facts of old versions bear none.

ALTER TABLE officials ADD COLUMN article_id INTEGER;
ALTER TABLE officials ADD COLUMN published TEXT;
ALTER TABLE officials ADD COLUMN outlet TEXT;
ALTER TABLE citations ADD COLUMN article_id INTEGER;
ALTER TABLE citations ADD COLUMN published TEXT;
ALTER TABLE citations ADD COLUMN outlet TEXT;
ALTER TABLE ranks ADD COLUMN article_id INTEGER;
ALTER TABLE ranks ADD COLUMN published TEXT;
ALTER TABLE ranks ADD COLUMN outlet TEXT;
ALTER TABLE statements ADD COLUMN article_id INTEGER;
ALTER TABLE statements ADD COLUMN published TEXT;
ALTER TABLE statements ADD COLUMN outlet TEXT;

UPDATE officials SET (article_id, published, outlet) = (SELECT a.id, a.published, a.outlet
  FROM facts f JOIN articles a ON a.version_id = f.version_id WHERE f.id = officials.id);
UPDATE citations SET (article_id, published, outlet) = (SELECT a.id, a.published, a.outlet
  FROM facts f JOIN articles a ON a.version_id = f.version_id WHERE f.id = citations.id);
UPDATE ranks SET (article_id, published, outlet) = (SELECT a.id, a.published, a.outlet
  FROM facts f JOIN articles a ON a.version_id = f.version_id WHERE f.id = ranks.id);
UPDATE statements SET (article_id, published, outlet) = (SELECT a.id, a.published, a.outlet
  FROM facts f JOIN articles a ON a.version_id = f.version_id WHERE f.id = statements.id);

-- by article in the order of its text, with whom or what it names
CREATE INDEX officials_article ON officials(article_id, id, person_id);
CREATE INDEX citations_article ON citations(article_id, id, document_id);
CREATE INDEX ranks_article ON ranks(article_id);
CREATE INDEX statements_article ON statements(article_id, id, person_id);
-- newest first
CREATE INDEX officials_published ON officials(published);
CREATE INDEX citations_published ON citations(published);
CREATE INDEX ranks_published ON ranks(published);
CREATE INDEX statements_published ON statements(published);
-- all of a person's or a document's, without a look at the rows
DROP INDEX officials_person;
CREATE INDEX officials_person ON officials(person_id, position_id, status, published, article_id, outlet, name);
DROP INDEX statements_person;
CREATE INDEX statements_person ON statements(person_id, published, article_id);
DROP INDEX citations_document;
CREATE INDEX citations_document ON citations(document_id, published, article_id, outlet);

-- the wordings of subjects and indices, each once
CREATE INDEX ranks_subject_words ON ranks(subject);
CREATE INDEX ranks_indicator_words ON ranks(indicator);
-- most first
CREATE INDEX people_articles ON people(articles);
CREATE INDEX documents_articles ON documents(articles);
CREATE INDEX tenures_seen ON tenures(last_seen, articles);

DROP VIEW official_mentions;
CREATE VIEW official_mentions AS
SELECT o.article_id, a.url, o.outlet, o.published, o.name, o.position, o.status, o.class,
       m.start, m."end", m.surface,
       o.person_id, o.position_id, o.grade, o.title, o.organisation, o.place, o.place_id,
       m.rule, m.score, o.id AS fact_id, m.id AS mention_id, m.version_id, a.week,
       coalesce(w.verdict, 'unreviewed') AS verdict
FROM officials o
JOIN articles a ON a.id = o.article_id
JOIN mentions m ON m.fact_id = o.id
LEFT JOIN fact_verdicts w ON w.fact_id = o.id;

-- a document is joined from the left lest the few documents be walked through and all their citations be sorted
DROP VIEW document_citations;
CREATE VIEW document_citations AS
SELECT c.article_id, a.url, c.outlet, c.published, c.kind, d.number, c.date AS issued, c.issuer,
       m.start, m."end", m.surface,
       c.document_id, c.number AS number_as_written, c.subject, c.provisions, c.named, c.doubt,
       m.rule, m.score, c.id AS fact_id, m.id AS mention_id, m.version_id, a.week,
       coalesce(w.verdict, 'unreviewed') AS verdict
FROM citations c
JOIN articles a ON a.id = c.article_id
JOIN mentions m ON m.fact_id = c.id
LEFT JOIN documents d ON d.id = c.document_id
LEFT JOIN fact_verdicts w ON w.fact_id = c.id;

DROP VIEW rank_figures;
CREATE VIEW rank_figures AS
SELECT r.article_id, a.url, r.outlet, r.published, r.subject, r.indicator, r.rank, r.out_of, r.scope,
       r.year, r.change, m.start, m."end", m.surface,
       r.top, r.previous, r.base_year, r.domain, r.target, r.evidence, r.subject_id, r.indicator_id,
       m.rule, m.score, r.id AS fact_id, m.id AS mention_id, a.version_id, a.week,
       coalesce(w.verdict, 'unreviewed') AS verdict
FROM ranks r
JOIN articles a ON a.id = r.article_id
LEFT JOIN mentions m ON m.id = (SELECT min(id) FROM mentions WHERE fact_id = r.id)
LEFT JOIN fact_verdicts w ON w.fact_id = r.id;

DROP VIEW speech;
CREATE VIEW speech AS
SELECT s.article_id, a.url, s.outlet, s.published, s.speaker, s.position, s.kind, s.text, s.start, s."end",
       s.person_id, s.question, f.score, s.id AS fact_id, a.version_id, a.week,
       coalesce(w.verdict, 'unreviewed') AS verdict
FROM statements s
JOIN articles a ON a.id = s.article_id
LEFT JOIN facts f ON f.id = s.id
LEFT JOIN fact_verdicts w ON w.fact_id = s.id;
