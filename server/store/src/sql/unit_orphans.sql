SELECT DISTINCT response.unit_number
FROM wave
JOIN wave_revision ON wave_revision.id = wave.revision
JOIN response ON response.revision = wave.revision
LEFT JOIN unit ON unit.year = wave_revision.register_year AND unit.number = response.unit_number
WHERE wave_revision.register_year = $1 AND unit.number IS NULL
ORDER BY response.unit_number
