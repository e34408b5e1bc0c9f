-- The views of facts begin with the facts, whatever SQLite thinks that a walk through the articles or the mentions and
-- a sort would cost: articles are joined from the left, so that they come first only where they are asked for (by
-- address, say), and mentions after all else. `+` keeps `article_id IS NOT NULL` from being taken for a search.

DROP VIEW official_mentions;
CREATE VIEW official_mentions AS
SELECT o.article_id, a.url, o.outlet, o.published, o.name, o.position, o.status, o.class,
       m.start, m."end", m.surface,
       o.person_id, o.position_id, o.grade, o.title, o.organisation, o.place, o.place_id,
       m.rule, m.score, o.id AS fact_id, m.id AS mention_id, a.version_id, a.week,
       coalesce(w.verdict, 'unreviewed') AS verdict
FROM officials o
LEFT JOIN articles a ON a.id = o.article_id
CROSS JOIN mentions m ON m.fact_id = o.id
LEFT JOIN fact_verdicts w ON w.fact_id = o.id
WHERE +o.article_id IS NOT NULL;

DROP VIEW document_citations;
CREATE VIEW document_citations AS
SELECT c.article_id, a.url, c.outlet, c.published, c.kind, d.number, c.date AS issued, c.issuer,
       m.start, m."end", m.surface,
       c.document_id, c.number AS number_as_written, c.subject, c.provisions, c.named, c.doubt,
       m.rule, m.score, c.id AS fact_id, m.id AS mention_id, a.version_id, a.week,
       coalesce(w.verdict, 'unreviewed') AS verdict
FROM citations c
LEFT JOIN articles a ON a.id = c.article_id
CROSS JOIN mentions m ON m.fact_id = c.id
LEFT JOIN documents d ON d.id = c.document_id
LEFT JOIN fact_verdicts w ON w.fact_id = c.id
WHERE +c.article_id IS NOT NULL;

DROP VIEW rank_figures;
CREATE VIEW rank_figures AS
SELECT r.article_id, a.url, r.outlet, r.published, r.subject, r.indicator, r.rank, r.out_of, r.scope,
       r.year, r.change, m.start, m."end", m.surface,
       r.top, r.previous, r.base_year, r.domain, r.target, r.evidence, r.subject_id, r.indicator_id,
       m.rule, m.score, r.id AS fact_id, m.id AS mention_id, a.version_id, a.week,
       coalesce(w.verdict, 'unreviewed') AS verdict
FROM ranks r
LEFT JOIN articles a ON a.id = r.article_id
LEFT JOIN mentions m ON m.id = (SELECT min(id) FROM mentions WHERE fact_id = r.id)
LEFT JOIN fact_verdicts w ON w.fact_id = r.id
WHERE +r.article_id IS NOT NULL;

DROP VIEW speech;
CREATE VIEW speech AS
SELECT s.article_id, a.url, s.outlet, s.published, s.speaker, s.position, s.kind, s.text, s.start, s."end",
       s.person_id, s.question, f.score, s.id AS fact_id, a.version_id, a.week,
       coalesce(w.verdict, 'unreviewed') AS verdict
FROM statements s
LEFT JOIN articles a ON a.id = s.article_id
LEFT JOIN facts f ON f.id = s.id
LEFT JOIN fact_verdicts w ON w.fact_id = s.id
WHERE +s.article_id IS NOT NULL;
