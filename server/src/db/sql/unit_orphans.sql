SELECT response.unit_number
FROM wave
JOIN response ON response.revision = wave.revision
LEFT JOIN unit ON unit.year = wave.year AND unit.number = response.unit_number
WHERE wave.year = $1 AND unit.number IS NULL
ORDER BY response.unit_number
