-- What the search asks for when it is narrowed to a province: the facts and the positions that bear its id.
CREATE INDEX officials_place ON officials(place_id) WHERE place_id IS NOT NULL;
CREATE INDEX ranks_subject ON ranks(subject_id) WHERE subject_id IS NOT NULL;
