SELECT id, synthetic, rule, region, edition, at, account_id, why, weight, off, title, tag, reason, ask,
    questions, filter
FROM rule_edition
WHERE generation > $1
ORDER BY generation, id
