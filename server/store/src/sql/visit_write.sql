UPDATE visit
SET version = version + 1, generation = $3, trip_id = $4, kind = $5, status = $6, first_day = $7,
    last_day = $8, from_time = $9, to_time = $10, moves = $11, place = $12, responsible = $13,
    people = $14, met = $15, purpose = $16, minutes = $17, no_minutes = $18, reason = $19,
    asked_on = $20, confirmed_on = $21, facts_sent_on = $22, agenda_sent_on = $23
WHERE id = $1 AND version = $2 AND deleted_at IS NULL
RETURNING version
