-- Which articles are still to be compared with others, and which stories to be counted again: kept as they come, so
-- that neither grouping nor weaving walks through all articles to find that there is nothing to do.

CREATE TABLE due_articles (              -- articles whose present text was not looked at
  work TEXT NOT NULL CHECK (work IN ('copies', 'threads')),
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (work, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_articles_article ON due_articles(article_id);
INSERT INTO due_articles
SELECT 'copies', a.id FROM articles a LEFT JOIN sketches s ON s.article_id = a.id
WHERE a.version_id IS NOT NULL AND s.version_id IS NOT a.version_id
UNION ALL
SELECT 'threads', a.id FROM articles a LEFT JOIN thread_articles t ON t.article_id = a.id
WHERE a.version_id IS NOT NULL AND t.version_id IS NOT a.version_id;
CREATE TRIGGER due_articles_insert AFTER INSERT ON articles WHEN NEW.version_id IS NOT NULL BEGIN
  INSERT OR IGNORE INTO due_articles VALUES ('copies', NEW.id), ('threads', NEW.id);
END;
CREATE TRIGGER due_articles_update AFTER UPDATE OF version_id ON articles WHEN NEW.version_id IS NOT OLD.version_id BEGIN
  INSERT OR IGNORE INTO due_articles VALUES ('copies', NEW.id), ('threads', NEW.id);
END;
-- what another method has looked at is looked at again
CREATE INDEX sketches_method ON sketches(method);
CREATE INDEX thread_articles_method ON thread_articles(method);

-- a story without its first article is to be counted again
CREATE TRIGGER copies_delete AFTER DELETE ON copies BEGIN
  UPDATE stories SET first_article_id = NULL WHERE id = OLD.story_id;
END;
UPDATE stories SET first_article_id = NULL
WHERE articles IS NOT (SELECT count(*) FROM copies c WHERE c.story_id = stories.id);
