-- Full-text search without marks: 'do van chien' finds 'Đỗ Văn Chiến'.
-- unicode61 folds every mark but not đ, so the triggers feed the index with d in its place. The content stays the
-- original text, so snippet() and highlight() show it. The command 'rebuild' would read the unfolded text:
-- use Store.rebuild_search() instead.

CREATE VIRTUAL TABLE versions_fts USING fts5(headline, text, content="versions", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER versions_fts_insert AFTER INSERT ON versions BEGIN
  INSERT INTO versions_fts (rowid, headline, text) VALUES (NEW.id,
    replace(replace(replace(replace(NEW.headline, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(NEW.text, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
END;
CREATE TRIGGER versions_fts_delete AFTER DELETE ON versions BEGIN
  INSERT INTO versions_fts (versions_fts, rowid, headline, text) VALUES ('delete', OLD.id,
    replace(replace(replace(replace(OLD.headline, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(OLD.text, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
END;

CREATE VIRTUAL TABLE people_fts USING fts5(name, content="people", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER people_fts_insert AFTER INSERT ON people BEGIN
  INSERT INTO people_fts (rowid, name) VALUES (NEW.id,
    replace(replace(replace(replace(NEW.name, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
END;
CREATE TRIGGER people_fts_delete AFTER DELETE ON people BEGIN
  INSERT INTO people_fts (people_fts, rowid, name) VALUES ('delete', OLD.id,
    replace(replace(replace(replace(OLD.name, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
END;
CREATE TRIGGER people_fts_update AFTER UPDATE OF name ON people WHEN OLD.name IS NOT NEW.name BEGIN
  INSERT INTO people_fts (people_fts, rowid, name) VALUES ('delete', OLD.id,
    replace(replace(replace(replace(OLD.name, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
  INSERT INTO people_fts (rowid, name) VALUES (NEW.id,
    replace(replace(replace(replace(NEW.name, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
END;

CREATE VIRTUAL TABLE positions_fts USING fts5(label, content="positions", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER positions_fts_insert AFTER INSERT ON positions BEGIN
  INSERT INTO positions_fts (rowid, label) VALUES (NEW.id,
    replace(replace(replace(replace(NEW.label, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
END;
CREATE TRIGGER positions_fts_delete AFTER DELETE ON positions BEGIN
  INSERT INTO positions_fts (positions_fts, rowid, label) VALUES ('delete', OLD.id,
    replace(replace(replace(replace(OLD.label, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
END;
CREATE TRIGGER positions_fts_update AFTER UPDATE OF label ON positions WHEN OLD.label IS NOT NEW.label BEGIN
  INSERT INTO positions_fts (positions_fts, rowid, label) VALUES ('delete', OLD.id,
    replace(replace(replace(replace(OLD.label, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
  INSERT INTO positions_fts (rowid, label) VALUES (NEW.id,
    replace(replace(replace(replace(NEW.label, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
END;

CREATE VIRTUAL TABLE documents_fts USING fts5(kind, number, title, issuer, content="documents", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER documents_fts_insert AFTER INSERT ON documents BEGIN
  INSERT INTO documents_fts (rowid, kind, number, title, issuer) VALUES (NEW.id,
    replace(replace(replace(replace(NEW.kind, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(NEW.number, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(NEW.issuer, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
END;
CREATE TRIGGER documents_fts_delete AFTER DELETE ON documents BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, kind, number, title, issuer) VALUES ('delete', OLD.id,
    replace(replace(replace(replace(OLD.kind, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(OLD.number, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(OLD.title, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(OLD.issuer, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
END;
CREATE TRIGGER documents_fts_update AFTER UPDATE OF kind, number, title, issuer ON documents WHEN OLD.kind IS NOT NEW.kind OR OLD.number IS NOT NEW.number OR OLD.title IS NOT NEW.title OR OLD.issuer IS NOT NEW.issuer BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, kind, number, title, issuer) VALUES ('delete', OLD.id,
    replace(replace(replace(replace(OLD.kind, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(OLD.number, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(OLD.title, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(OLD.issuer, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
  INSERT INTO documents_fts (rowid, kind, number, title, issuer) VALUES (NEW.id,
    replace(replace(replace(replace(NEW.kind, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(NEW.number, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(NEW.title, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'),
    replace(replace(replace(replace(NEW.issuer, 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'));
END;
