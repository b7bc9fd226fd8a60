SELECT unit_number FROM begun WHERE revision = $1
