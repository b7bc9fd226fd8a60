DELETE FROM unit WHERE year = $1
