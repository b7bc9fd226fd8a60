INSERT INTO here_before (account_id, at, before_that)
VALUES ($1, $2, $3)
ON CONFLICT (account_id) DO UPDATE SET at = excluded.at, before_that = excluded.before_that
