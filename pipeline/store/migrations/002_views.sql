-- What users query. Each shows the facts of the present version of every article; the columns up to `surface`
-- (`end` in speech) are promised, those after it may grow.

-- one row a mention
CREATE VIEW official_mentions AS
SELECT a.id AS article_id, a.url, a.outlet, a.published, o.name, o.position, o.status, o.class,
       m.start, m."end", m.surface,
       o.person_id, o.position_id, o.grade, o.title, o.organisation, o.place, o.place_id,
       m.rule, m.score, o.id AS fact_id, m.id AS mention_id, m.version_id, a.week
FROM articles a
JOIN facts f ON f.version_id = a.version_id AND f.kind = 'official'
JOIN officials o ON o.id = f.id
JOIN mentions m ON m.fact_id = f.id;

-- one row a mention
CREATE VIEW document_citations AS
SELECT a.id AS article_id, a.url, a.outlet, a.published, c.kind, d.number, c.date AS issued, c.issuer,
       m.start, m."end", m.surface,
       c.document_id, c.number AS number_as_written, c.subject, c.provisions, c.named, c.doubt,
       m.rule, m.score, c.id AS fact_id, m.id AS mention_id, m.version_id, a.week
FROM articles a
JOIN facts f ON f.version_id = a.version_id AND f.kind = 'document'
JOIN citations c ON c.id = f.id
JOIN documents d ON d.id = c.document_id
JOIN mentions m ON m.fact_id = f.id;

-- one row a statement of rank, with its first mention
CREATE VIEW rank_figures AS
SELECT a.id AS article_id, a.url, a.outlet, a.published, r.subject, r.indicator, r.rank, r.out_of, r.scope,
       r.year, r.change, m.start, m."end", m.surface,
       r.top, r.previous, r.base_year, r.domain, r.target, r.evidence, r.subject_id, r.indicator_id,
       m.rule, m.score, r.id AS fact_id, m.id AS mention_id, f.version_id, a.week
FROM articles a
JOIN facts f ON f.version_id = a.version_id AND f.kind = 'rank'
JOIN ranks r ON r.id = f.id
LEFT JOIN mentions m ON m.id = (SELECT min(id) FROM mentions WHERE fact_id = f.id);

-- one row a statement
CREATE VIEW speech AS
SELECT a.id AS article_id, a.url, a.outlet, a.published, s.speaker, s.position, s.kind, s.text, s.start, s."end",
       s.person_id, s.question, f.score, s.id AS fact_id, f.version_id, a.week
FROM articles a
JOIN facts f ON f.version_id = a.version_id AND f.kind = 'statement'
JOIN statements s ON s.id = f.id;

CREATE VIEW coverage AS
SELECT a.week, a.outlet, count(DISTINCT a.id) AS articles,
       count(f.id) FILTER (WHERE f.kind = 'official') AS officials,
       count(f.id) FILTER (WHERE f.kind = 'document') AS documents,
       count(f.id) FILTER (WHERE f.kind = 'rank') AS ranks,
       count(f.id) FILTER (WHERE f.kind = 'statement') AS statements
FROM articles a LEFT JOIN facts f ON f.version_id = a.version_id
GROUP BY a.week, a.outlet;
