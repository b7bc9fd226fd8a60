SELECT
    (SELECT MIN(sequence) FROM audit) AS first,
    COALESCE(
        (SELECT MIN(sequence) - 1 FROM audit WHERE happened_at >= $1),
        (SELECT MAX(sequence) FROM audit)
    ) AS last
