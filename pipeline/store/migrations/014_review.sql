-- The least sure facts first, without sorting all of them.
CREATE INDEX facts_score ON facts(score) WHERE score IS NOT NULL;
