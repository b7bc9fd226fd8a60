INSERT INTO visit_point (visit_id, place, source, point, question, ticked)
VALUES ($1, $2, $3, $4, $5, $6)
