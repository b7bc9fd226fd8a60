SELECT id, version, deleted_at IS NOT NULL AS deleted, synthetic, name, note, joint, owner
FROM trip
WHERE generation > $1
