SELECT
    wave.year, wave_revision.id, wave_revision.codebook, wave_revision.rules, wave_revision.content,
    wave_revision.synthetic, wave_revision.imported_at, wave_revision.checksum,
    wave_revision.register_year, register.generation AS register_generation
FROM wave
JOIN wave_revision ON wave_revision.id = wave.revision
JOIN register ON register.year = wave_revision.register_year
ORDER BY wave.year
