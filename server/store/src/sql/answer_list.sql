SELECT unit_number, column_id, options, figure, words FROM answer WHERE revision = $1
