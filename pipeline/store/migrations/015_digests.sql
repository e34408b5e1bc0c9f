-- Texts by their digest: which articles a verdict holds for, without a walk through all of them. Texts by the run
-- whose facts they bear: which runs may be forgotten.
CREATE INDEX versions_digest ON versions(text_sha256);
CREATE INDEX versions_run ON versions(run_id);
