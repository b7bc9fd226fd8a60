SELECT list_unit.list_id, list_unit.number, list_unit.register_year
FROM list_unit
JOIN list ON list.id = list_unit.list_id
WHERE list.generation > $1
ORDER BY list_unit.list_id, list_unit.number, list_unit.register_year
