INSERT INTO list_opened (list_id, account_id, year, opened_at, numbers)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (list_id, account_id, year) DO UPDATE
SET opened_at = excluded.opened_at, numbers = excluded.numbers
