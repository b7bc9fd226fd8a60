INSERT INTO visit (
    id, version, generation, created_at, synthetic, number, register_year, trip_id, kind, status, first_day,
    last_day, from_time, to_time, moves, place, responsible, people, met, purpose, minutes, no_minutes,
    reason, asked_on, confirmed_on, facts_sent_on, agenda_sent_on)
VALUES (
    $1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
    $22, $23, $24, $25, $26)
