DELETE FROM list_unit
WHERE list_id = $1
