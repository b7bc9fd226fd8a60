SELECT checksum, generation FROM register WHERE year = $1
