SELECT id, version, deleted_at IS NOT NULL AS deleted, synthetic, number, register_year, trip_id, kind,
    status, first_day, last_day, from_time, to_time, moves, place, responsible, people, purpose,
    minutes <> '' AS has_minutes, no_minutes, asked_on, confirmed_on, facts_sent_on, agenda_sent_on
FROM visit
WHERE generation > $1
