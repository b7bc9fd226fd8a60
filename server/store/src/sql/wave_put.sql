INSERT INTO wave (year, revision)
VALUES ($1, $2)
ON CONFLICT (year) DO UPDATE SET revision = excluded.revision
