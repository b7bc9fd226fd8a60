INSERT INTO unit (
    year, number, name, name_rank, county_number, county, region, language,
    population, immigrants, norwegian_born, centrality, settles,
    requested, decided, settled, requested_next, decided_next,
    requested_previous, decided_previous, programme_left, programme_percent,
    latitude, longitude, numbers_2020, numbers_2024
)
VALUES (
    $1, $2, $3, $4, $5, $6, $7, $8,
    $9, $10, $11, $12, $13,
    $14, $15, $16, $17, $18,
    $19, $20, $21, $22,
    $23, $24, $25, $26
)
