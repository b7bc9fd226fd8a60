SELECT source, point, question, ticked
FROM visit_point
WHERE visit_id = $1
ORDER BY place
