SELECT id, version, deleted_at IS NOT NULL AS deleted, synthetic, name, note, owner, seen_by, region, live, filter
FROM list
WHERE generation > $1
