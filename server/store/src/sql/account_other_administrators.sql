SELECT COUNT(*)
FROM account
WHERE role = 'administrator' AND locked_at IS NULL AND id <> $1 AND (NOT demo OR $2)
