SELECT field, was
FROM history
WHERE subject = $1 AND kind = 'visit' AND version > $2 AND field <> '' AND event <> 'set_aside'
ORDER BY version, id
