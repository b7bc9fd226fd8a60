SELECT
    wave.year, wave_revision.id, wave_revision.codebook, wave_revision.rules, wave_revision.synthetic,
    wave_revision.imported_at, wave_revision.checksum,
    register.generation AS register_generation
FROM wave
JOIN wave_revision ON wave_revision.id = wave.revision
JOIN register ON register.year = wave.year
ORDER BY wave.year
