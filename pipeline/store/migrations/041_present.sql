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
