SELECT
    number, name, name_rank, county_number, county, region, language,
    population, immigrants, norwegian_born, centrality, settles,
    requested, decided, settled, requested_next, decided_next,
    requested_previous, decided_previous, programme_left, programme_percent,
    latitude, longitude, numbers_2020, numbers_2024
FROM unit
WHERE year = $1
