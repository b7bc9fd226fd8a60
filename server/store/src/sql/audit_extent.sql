-- Rows are numbered without a gap, so that nobody needs to count them.
SELECT
    COALESCE((SELECT MAX(sequence) FROM audit) - (SELECT MIN(sequence) FROM audit) + 1, 0) AS told,
    (SELECT MIN(happened_at) FROM audit) AS since
