-- The lists first: their rows are looked up, and those of no other list.
SELECT list_unit.list_id, list_unit.number, list_unit.register_year
FROM list
CROSS JOIN list_unit
WHERE list.generation > $1 AND list_unit.list_id = list.id
ORDER BY list_unit.list_id, list_unit.number, list_unit.register_year
